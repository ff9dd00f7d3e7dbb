import { Drawer } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, dateTime, EmptyState, nextTime, PanelsSkeleton, QueryView, TraceSteps } from '@monban/ui';
import { IconArrowForwardUp, IconClock, IconSearch } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { EntryResult } from './EntryFeed.tsx';
import { type EntryTraceQuery, useEntryTraceQuery } from './entries.gen.ts';
import classes from './TracePanel.module.css';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** Panel beside the page: how one decision came about, as it was judged then. */
export function TracePanel({ id, onClose }: Props) {
  const { t } = useLingui();
  const query = useEntryTraceQuery({ variables: { id } });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title={t`判定の経緯`}
      closeButtonProps={{ 'aria-label': t`閉じる` }}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[90, 280]} />}>
        {({ entryRecord }) =>
          entryRecord ? (
            <Explained record={entryRecord} />
          ) : (
            <EmptyState icon={<IconSearch size={32} />} title={<Trans>この記録は見つかりません</Trans>}>
              <Trans>アドレスが途中で切れていることがあります。一覧から開き直せます。</Trans>
            </EmptyState>
          )
        }
      </QueryView>
    </Drawer>
  );
}

function Explained({ record }: { readonly record: NonNullable<EntryTraceQuery['entryRecord']> }) {
  const { i18n } = useLingui();
  const { account, location, device, trace, contract, product } = record;
  const when = record.nextAllowedAt !== null && nextTime(record.nextAllowedAt, record.at, i18n.locale, location.timeZone);
  return (
    <div className={classes.panel}>
      <div className={classes.who}>
        <Avatar name={account?.name ?? '?'} seat={account?.seat != null} size={40} />
        <div>
          {account ? (
            <Link to="/customers/$accountId" params={{ accountId: account.id }} className={classes.name}>
              {account.name}
            </Link>
          ) : (
            <strong>
              <Trans>お名前を表示できません</Trans>
            </strong>
          )}
          <div className={classes.quiet}>
            {dateTime(record.at, i18n.locale, location.timeZone)} · {location.name} {device.name}
          </div>
        </div>
        <EntryResult entry={record} />
      </div>
      {record.message !== null && (
        <p className={classes.reason} data-notice={record.notice}>
          {record.message}
        </p>
      )}
      {record.remedy !== null && (
        <p className={classes.next}>
          <IconArrowForwardUp size={20} aria-hidden />
          <span>{record.remedy}</span>
        </p>
      )}
      {when !== false && (
        <p className={classes.next}>
          <IconClock size={20} aria-hidden />
          <span>
            <Trans>
              次に入館できるのは <b>{when}</b> から
            </Trans>
          </span>
        </p>
      )}
      {trace ? (
        <TraceSteps steps={trace} />
      ) : (
        <p className={classes.quiet}>
          <Trans>この記録には経緯が残っていません。経緯を残すようになる前の記録です。</Trans>
        </p>
      )}
      <p className={classes.quiet}>
        {contract && (
          <>
            <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
              C-{contract.number}
            </Link>{' '}
            {product?.name} ·{' '}
          </>
        )}
        <Trans>記録番号 {record.number}</Trans>
      </p>
    </div>
  );
}
