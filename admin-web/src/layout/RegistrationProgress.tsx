import { VisuallyHidden } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dateTime, recently, StatePill, useNow } from '@monban/ui';
import { IconAlertTriangle, IconCheck, IconClock } from '@monban/ui/icons';
import type { ReactNode } from 'react';
import { type RegistrationProgressFragment, useResendConfirmationMutation } from './registration-progress.gen.ts';
import classes from './RegistrationProgress.module.css';
import { SendMailAgain } from './SendMailAgain.tsx';
import { timeLeft } from './time-left.ts';

type Progress = RegistrationProgressFragment;

interface Props {
  readonly registration: Progress;
  /** Shown under the address in place of the time of entry. */
  readonly second?: ReactNode;
}

/** One registration: the person, the step of four that it has reached, its state, and its mail again (`T-25`). */
export function RegistrationProgress({ registration, second }: Props) {
  const { i18n } = useLingui();
  const now = useNow(30_000);
  return (
    <li className={classes.row} data-state={registration.state}>
      <div className={classes.who}>
        <div className={classes.email}>{registration.email}</div>
        <div className={classes.second}>
          {registration.name} · <Trans>{recently(registration.enteredAt, now, i18n.locale)} に入力</Trans>
        </div>
        {second !== undefined && <div className={classes.second}>{second}</div>}
      </div>
      <Steps registration={registration} />
      <div className={classes.state}>
        <Standing registration={registration} now={now} />
        {registration.canResend && <Resend registration={registration} />}
      </div>
    </li>
  );
}

/** Four bars with labels; steps not reached are paler, and screen readers announce the last one reached. */
function Steps({ registration }: { readonly registration: Progress }) {
  const { t, i18n } = useLingui();
  const at = (instant: string | null): string | null => (instant === null ? null : dateTime(instant, i18n.locale));
  const steps = [
    { label: t`入力`, at: at(registration.enteredAt) },
    { label: t`メール送信`, at: at(registration.mailedAt) },
    { label: t`URL を開く`, at: at(registration.confirmedAt) },
    { label: t`完了`, at: registration.state === 'COMPLETED' ? at(registration.endedAt) : null },
  ];
  const stopped = registration.refusal !== null;
  return (
    <ol className={classes.steps} data-stopped={stopped || undefined} aria-label={t`登録の段階`}>
      {steps.map(({ label, at: time }, index) => {
        const reached = index < registration.reachedStep;
        return (
          <li
            key={label}
            data-reached={reached || undefined}
            aria-current={index + 1 === registration.reachedStep ? 'step' : undefined}
            title={reached && time !== null ? time : undefined}
          >
            {label}
            <VisuallyHidden>{reached ? (time ?? t`済み`) : t`まだ`}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}

function Standing({ registration, now }: { readonly registration: Progress; readonly now: number }) {
  const { state, refusal, expiresAt, mailedAt } = registration;
  if (state === 'COMPLETED') {
    return (
      <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
        <Trans>登録完了</Trans>
      </StatePill>
    );
  }
  if (refusal) {
    return (
      <div>
        <StatePill bare tone="warn" icon={<IconAlertTriangle size={15} />}>
          <Refused state={state} />
        </StatePill>
        <p className={classes.reason}>{refusal.message}</p>
      </div>
    );
  }
  const left = timeLeft(expiresAt, now);
  return (
    <StatePill bare tone="plain" icon={<IconClock size={15} />}>
      {state === 'CONFIRMED' ? (
        <Trans>席を確保しています</Trans>
      ) : mailedAt === null ? (
        <Trans>メールを送っています</Trans>
      ) : left === null ? (
        <Trans>メールの確認待ち</Trans>
      ) : left.unit === 'hours' ? (
        <Trans>
          メールの確認待ち · 残り <Plural value={left.value} one="#時間" other="#時間" />
        </Trans>
      ) : (
        <Trans>
          メールの確認待ち · 残り <Plural value={left.value} one="#分" other="#分" />
        </Trans>
      )}
    </StatePill>
  );
}

function Refused({ state }: { readonly state: Progress['state'] }) {
  switch (state) {
    case 'REJECTED_FULL':
      return <Trans>空きの席がありませんでした</Trans>;
    case 'REJECTED_LINK':
      return <Trans>招待リンクが使えなくなりました</Trans>;
    case 'REJECTED_REMOVED':
      return <Trans>登録が終わる前に外されました</Trans>;
    case 'REJECTED_EMAIL':
      return <Trans>登録できないメールアドレス</Trans>;
    default:
      return <Trans>確認メールの期限切れ</Trans>;
  }
}

function Resend({ registration }: { readonly registration: Progress }) {
  const { t } = useLingui();
  const [resend] = useResendConfirmationMutation();
  return (
    <SendMailAgain
      label={t`${registration.email} に確認メールをもう一度送る`}
      done={t`${registration.email} に確認メールをもう一度送りました。24時間使えます`}
      send={async () => (await resend({ variables: { input: { registrationId: registration.id } } })).data?.resendConfirmation}
    />
  );
}

/** A list of registrations. */
export function RegistrationList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}
