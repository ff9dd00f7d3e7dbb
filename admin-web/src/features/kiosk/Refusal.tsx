import { Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { deviceTime, nextTime } from '@monban/ui';
import { IconArrowForwardUp, IconClock } from '@monban/ui/icons';
import { useRefusedUntilQuery } from './kiosk.gen.ts';
import classes from './kiosk.module.css';
import { headline, type Verdict } from './verdict.ts';

/**
 * The reason, and when the answer becomes yes: what would open the door at once, and when it opens by itself. The trace is only for staff
 * and the member's own history.
 */
export function Refusal({ verdict, timeZone }: { readonly verdict: Verdict; readonly timeZone: string }) {
  const { i18n } = useLingui();
  const { large, rest } = headline(verdict.message ?? '');
  // Loads afterwards: the verdict never waits for it.
  const asked = useRefusedUntilQuery({ variables: { id: verdict.recordId ?? '' }, skip: verdict.recordId === null });
  const next = asked.data?.entryRecord?.nextAllowedAt ?? null;
  const when = next !== null && nextTime(next, new Date(deviceTime()).toISOString(), i18n.locale, timeZone);
  return (
    <>
      {verdict.name !== null && (
        <Text className={classes.small}>
          <Trans>{verdict.name} さん</Trans>
        </Text>
      )}
      <h1 className={classes.reason}>{large === '' ? <Trans>いまは入館できません</Trans> : large}</h1>
      {rest !== '' && <Text className={classes.small}>{rest}</Text>}
      {verdict.remedy !== null && (
        <div className={classes.next}>
          <IconArrowForwardUp size={56} aria-hidden />
          <div>
            <Trans>入館できるようになるには</Trans>
            <b>{verdict.remedy}</b>
          </div>
        </div>
      )}
      {when !== false && (
        <div className={classes.next}>
          <IconClock size={56} aria-hidden />
          <div>
            <Trans>次に入館できるのは</Trans>
            <strong>
              <Trans>{when} から</Trans>
            </strong>
          </div>
        </div>
      )}
    </>
  );
}
