import { Anchor, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { PanelsSkeleton, QueryView, StatePill } from '@monban/ui';
import { IconCheck, IconChevronRight, IconFileText, IconPlayerPause } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { CodeCard } from './CodeCard.tsx';
import { type MemberCardQuery, useMemberCardQuery } from './member-code.gen.ts';
import classes from './MemberCodePage.module.css';

/** Home: the member's code, and under it what it opens. */
export function MemberCodePage() {
  const { t } = useLingui();
  const query = useMemberCardQuery({ fetchPolicy: 'cache-and-network' });
  return (
    <MemberPage title={t`会員証`} titleHidden>
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[460, 72]} />}>
        {({ viewer, myContracts }) =>
          viewer && (
            <>
              <CodeCard
                accountId={viewer.account.id}
                name={viewer.account.name}
                isSeatMember={viewer.account.seat !== null}
                product={myContracts.find(({ state }) => state === 'ACTIVE')?.product.name ?? null}
              />
              <Contracts contracts={myContracts} />
            </>
          )
        }
      </QueryView>
    </MemberPage>
  );
}

function Contracts({ contracts }: { readonly contracts: MemberCardQuery['myContracts'] }) {
  const { t } = useLingui();
  if (contracts.length === 0) {
    return (
      <Panel title={t`契約`}>
        <Text c="dimmed">
          <Trans>まだ契約がありません。契約が始まると、ここに出て入館できるようになります。</Trans>
        </Text>
      </Panel>
    );
  }
  return (
    <Panel>
      <ul className={classes.contracts}>
        {contracts.map((contract) => (
          <li key={contract.id}>
            <Anchor
              className={classes.contract}
              underline="never"
              c="inherit"
              renderRoot={(props) => <Link {...props} to="/contracts/$contractId" params={{ contractId: contract.id }} />}
            >
              <IconFileText size={22} aria-hidden />
              <span className={classes.product}>{contract.product.name}</span>
              <Standing state={contract.state} />
              <IconChevronRight size={20} aria-hidden />
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Standing({ state }: { readonly state: MemberCardQuery['myContracts'][number]['state'] }) {
  switch (state) {
    case 'ACTIVE':
      return (
        <StatePill bare tone="allow" icon={<IconCheck size={16} />}>
          <Trans>有効</Trans>
        </StatePill>
      );
    case 'SUSPENDED':
      return (
        <StatePill tone="warn" icon={<IconPlayerPause size={16} />}>
          <Trans>停止中</Trans>
        </StatePill>
      );
    case 'PENDING':
      return (
        <StatePill tone="plain">
          <Trans>開始前</Trans>
        </StatePill>
      );
    case 'ENDED':
      return (
        <StatePill tone="plain">
          <Trans>終了</Trans>
        </StatePill>
      );
  }
}
