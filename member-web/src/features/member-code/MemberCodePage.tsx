import { useLingui } from '@lingui/react/macro';
import { PanelsSkeleton, QueryView, useNow, useOnline } from '@monban/ui';
import { useEffect, useState } from 'react';
import { type KeptCard, keptCard } from '../../app/kept-card.ts';
import { useStorefront } from '../../app/use-storefront.ts';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { CodeCard } from './CodeCard.tsx';
import { timeLeft } from './code-life.ts';
import { MemberCardDocument, type MemberCardQuery, useMemberCardQuery } from './member-code.gen.ts';
import { today } from './today.ts';
import { TodayPanel } from './TodayPanel.tsx';
import { type CardOwner, useMemberCode } from './use-member-code.ts';

export const firstQuestion = MemberCardDocument;

/** Home: the member's code, and below it what it opens today. Without the server: the last code, for as long as it works. */
export function MemberCodePage() {
  const { t } = useLingui();
  const query = useMemberCardQuery({ fetchPolicy: 'cache-and-network' });
  const online = useOnline();
  return (
    <MemberPage title={t`会員証`} titleHidden>
      {!online && query.data === undefined ? (
        <KeptCode />
      ) : (
        <QueryView query={query} skeleton={<PanelsSkeleton heights={[460, 72]} />}>
          {({ viewer, myContracts }) => viewer && <Card account={viewer.account} contracts={myContracts} />}
        </QueryView>
      )}
    </MemberPage>
  );
}

interface CardProps {
  readonly account: NonNullable<MemberCardQuery['viewer']>['account'];
  readonly contracts: MemberCardQuery['myContracts'];
}

function Card({ account, contracts }: CardProps) {
  const storefront = useStorefront();
  const standing = today(contracts);
  const owner: CardOwner = {
    accountId: account.id,
    name: account.name,
    isSeatMember: account.seat !== null,
    product: standing.kind === 'may' ? standing.contract.product.name : null,
  };
  const { code, now, online, action, renew } = useMemberCode(storefront.id, owner);
  return (
    <>
      <CodeCard {...owner} code={code} now={now} online={online} busy={action.busy} failure={action.failure} onRenew={() => void renew()} />
      {/* Does not show the state from before the connection was lost as if it were current. */}
      {online && <TodayPanel today={standing} />}
    </>
  );
}

/** Opened without the server: shows what this device has stored. */
function KeptCode() {
  const storefront = useStorefront();
  const now = useNow(1_000);
  const [card, setCard] = useState<KeptCard | 'ended' | null | undefined>(undefined);
  const known = card === 'ended' || card === undefined ? null : card;
  const over = known !== null && timeLeft(known, now) === 0;
  useEffect(() => {
    // Read again when it expires, which erases it.
    void keptCard(storefront.id, now).then(setCard);
    // oxlint-disable-next-line react/exhaustive-deps -- not every second
  }, [storefront.id, over]);
  if (card === undefined) return null;
  return (
    <CodeCard
      name={known?.name ?? storefront.name}
      isSeatMember={known?.isSeatMember ?? false}
      product={known?.product ?? ''}
      code={known}
      ended={card === 'ended'}
      now={now}
      online={false}
      busy={false}
      failure={null}
      onRenew={() => undefined}
    />
  );
}
