import { Button, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { MonbanMark, useNow } from '@monban/ui';
import { IconCheck, IconX } from '@monban/ui/icons';
import { CallStaff } from './CallStaff.tsx';
import { KioskClock } from './KioskClock.tsx';
import classes from './kiosk.module.css';
import { Refusal } from './Refusal.tsx';
import { greetingAt, shownFor, type Verdict } from './verdict.ts';

interface Props {
  readonly verdict: Verdict;
  readonly location: { readonly name: string; readonly timeZone: string };
  /** Staff are on their way, so the screen stays. */
  readonly staffCalled: boolean;
  readonly onStaffCalled: () => void;
  readonly onClose: () => void;
}

/** Yes or no, readable from two metres: a third of the screen in colour, a distinct shape and a distinct word; never colour alone. */
export function VerdictScreen({ verdict, location, staffCalled, onStaffCalled, onClose }: Props) {
  const { t } = useLingui();
  const seconds = shownFor(verdict, staffCalled) / 1_000;
  const { allowed, direction } = verdict;
  return (
    <section className={classes.screen} role="alert" aria-label={t`判定`} data-allowed={allowed}>
      <div className={classes.side} data-tone={allowed ? 'allow' : 'refuse'}>
        <div className={classes.place}>
          <MonbanMark size={26} appearance="bare" />
          {location.name}
        </div>
        <div className={allowed ? classes.round : classes.square} aria-hidden>
          {allowed ? <IconCheck size={150} stroke={2.6} /> : <IconX size={150} stroke={2.6} />}
        </div>
        <div className={classes.word}>
          {!allowed && <Trans>入館できません</Trans>}
          {allowed && (direction === 'ENTRY' ? <Trans>どうぞ</Trans> : <Trans>お疲れさまでした</Trans>)}
        </div>
      </div>
      <div className={classes.body}>
        <KioskClock timeZone={location.timeZone} />
        <div className={classes.middle}>
          {allowed ? (
            <Welcome verdict={verdict} timeZone={location.timeZone} />
          ) : (
            <Refusal verdict={verdict} timeZone={location.timeZone} />
          )}
        </div>
        <div className={classes.foot}>
          <div className={classes.closing}>
            <div key={seconds} className={classes.track} aria-hidden>
              <div style={{ animationDuration: `${String(seconds)}s` }} />
            </div>
            <Trans>{seconds}秒後に閉じます。触れるとすぐ閉じます</Trans>
          </div>
          {!allowed && <CallStaff recordId={verdict.recordId} onCalled={onStaffCalled} />}
          <Button variant="default" size="xl" onClick={onClose}>
            <Trans>閉じる</Trans>
          </Button>
        </div>
      </div>
    </section>
  );
}

function Welcome({ verdict, timeZone }: { readonly verdict: Verdict; readonly timeZone: string }) {
  const now = useNow(60_000);
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(now)));
  const greeting = greetingAt(hour);
  return (
    <>
      <Text className={classes.small}>
        {verdict.direction === 'EXIT' && <Trans>またお越しください</Trans>}
        {verdict.direction === 'ENTRY' && greeting === 'morning' && <Trans>おはようございます</Trans>}
        {verdict.direction === 'ENTRY' && greeting === 'day' && <Trans>こんにちは</Trans>}
        {verdict.direction === 'ENTRY' && greeting === 'evening' && <Trans>こんばんは</Trans>}
      </Text>
      {verdict.name !== null && (
        <h1 className={classes.name}>
          <Trans>
            {verdict.name} <small>さん</small>
          </Trans>
        </h1>
      )}
      {verdict.message !== null && <p className={classes.warning}>{verdict.message}</p>}
      {verdict.product !== null && (
        <div className={classes.card}>
          <span>
            <Trans>ご契約</Trans>
          </span>
          <strong>{verdict.product}</strong>
        </div>
      )}
    </>
  );
}
