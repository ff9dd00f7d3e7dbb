import { Trans, useLingui } from '@lingui/react/macro';
import { buttonLook, EmptyState, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconHistory } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { RecordReason } from './RecordReason.tsx';
import { TracePanel } from './TracePanel.tsx';
import { useMyEntryQuery } from './usage-history.gen.ts';

/** Why one entry or exit went as it did: the reason in words, when the answer becomes yes, and the steps of the decision (P-H-23). */
export function RecordPage() {
  const { t } = useLingui();
  const { entryId } = useParams({ from: '/member/entries/$entryId' });
  const query = useMyEntryQuery({ variables: { id: entryId } });
  const record = query.data?.entryRecord;
  return (
    <MemberPage title={record?.allowed ? t`入退館の記録` : t`入館できなかった理由`} back="/entries">
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[220, 90]} />}>
        {({ entryRecord }) =>
          entryRecord ? (
            <>
              <RecordReason record={entryRecord} />
              <TracePanel record={entryRecord} />
              {!entryRecord.allowed && (
                <Link to="/contracts" {...buttonLook({ tone: 'plain', size: 'lg' })}>
                  <Trans>契約を確かめる</Trans>
                </Link>
              )}
            </>
          ) : (
            <EmptyState
              icon={<IconHistory size={32} />}
              title={<Trans>この記録は見つかりません</Trans>}
              action={
                <Link to="/entries" {...buttonLook({ tone: 'plain' })}>
                  <Trans>利用履歴へ</Trans>
                </Link>
              }
            >
              <Trans>ご本人の記録だけを表示できます。</Trans>
            </EmptyState>
          )
        }
      </QueryView>
    </MemberPage>
  );
}
