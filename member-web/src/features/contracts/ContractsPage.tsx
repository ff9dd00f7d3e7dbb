import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconChevronRight, IconFileText } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { ContractStatePill } from './ContractStatePill.tsx';
import { MyContractsDocument, type MyContractsQuery, useMyContractsQuery } from './contracts.gen.ts';
import classes from './ContractsPage.module.css';

export const firstQuestion = MyContractsDocument;

/** The member's own contracts, and the one on which the member has a seat. */
export function ContractsPage() {
  const { t } = useLingui();
  const query = useMyContractsQuery({ fetchPolicy: 'cache-and-network' });
  return (
    <MemberPage title={t`契約`}>
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[96, 96]} />}>
        {({ viewer, myContracts }) =>
          myContracts.length === 0 ? (
            <EmptyState icon={<IconFileText size={32} />} title={<Trans>まだ契約がありません</Trans>}>
              <Trans>契約が始まると、内容と席がここに出ます。お申し込みは店舗で受け付けています。</Trans>
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {myContracts.map((contract) => (
                <li key={contract.id}>
                  <ContractLink contract={contract} held={viewer?.account.seat == null} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </MemberPage>
  );
}

interface LinkProps {
  readonly contract: MyContractsQuery['myContracts'][number];
  /** Whether the viewer holds it; a seat member sees name and state only (4.1). */
  readonly held: boolean;
}

function ContractLink({ contract, held }: LinkProps) {
  const { seats } = contract;
  return (
    <Link to="/contracts/$contractId" params={{ contractId: contract.id }} className={classes.contract}>
      <span className={classes.words}>
        <span className={classes.product}>{contract.product.name}</span>
        <span className="mb-quiet mb-small">
          {held ? <Trans>契約番号 {contract.number}</Trans> : <Trans>サブユーザーとして利用中</Trans>}
          {seats !== null && seats.allowance > 0 && (
            <>
              {' · '}
              <Trans>
                席 {seats.used}/{seats.allowance}
              </Trans>
            </>
          )}
        </span>
      </span>
      <ContractStatePill state={contract.state} />
      <IconChevronRight size={20} aria-hidden />
    </Link>
  );
}
