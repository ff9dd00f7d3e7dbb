import { failuresOf, type Locale, type Messages } from '@monban/subgraph-kit';
import type { RegistrationState } from './domain/registration.ts';
import type { Registration } from './registration.entity.ts';

/** Why a registration failed, for staff who answer "I cannot register": what happened, then what works. */
const reasons = {
  SEAT_EMAIL_IS_CUSTOMER: {
    ja: 'このアドレスは通常顧客のものです。別のアドレスなら登録できます。',
    en: 'This address belongs to an ordinary customer. Another address works.',
  },
  SEAT_EMAIL_ELSEWHERE: {
    ja: 'このアドレスは別の契約のサブユーザーのものです。その契約から外れると登録できます。',
    en: 'This address belongs to a seat member of another contract. It works once they have left that contract.',
  },
  SEAT_EMAIL_DUPLICATE: {
    ja: 'このアドレスは、すでにこの契約のサブユーザーです。ログインできます。',
    en: 'This address is a seat member of this contract already. They can log in.',
  },
  EMAIL_TAKEN: {
    ja: 'このアドレスはすでに登録されています。ログインできます。',
    en: 'This address is registered already. They can log in.',
  },
  SEAT_FULL: {
    ja: '確認の時点で空きの席がありませんでした。席が空くと、招待リンクからもう一度登録できます。',
    en: 'No seat was free at the confirmation. Once one is free, they can register again by the invite link.',
  },
  SEAT_LINK_DEAD: {
    ja: '確認の前に招待リンクが使えなくなりました。契約者から新しいリンクをもらうと登録できます。',
    en: 'The invite link stopped working before the confirmation. They can register with a new one from the holder.',
  },
  REGISTRATION_REMOVED: {
    ja: '登録が終わる前に、契約から外されました。招待リンクからもう一度登録できます。',
    en: 'They were removed from the contract before the registration was complete. They can register again by the invite link.',
  },
  CONFIRM_LINK_EXPIRED: {
    ja: '確認メールの期限が切れました。もう一度送れます。',
    en: 'The confirmation mail has expired. You can send it again.',
  },
} as const satisfies Messages;

type ReasonCode = keyof typeof reasons;
const sentence = failuresOf(reasons);

const codes: Partial<Record<RegistrationState, ReasonCode>> = {
  REJECTED_FULL: 'SEAT_FULL',
  REJECTED_LINK: 'SEAT_LINK_DEAD',
  REJECTED_REMOVED: 'REGISTRATION_REMOVED',
  EXPIRED: 'CONFIRM_LINK_EXPIRED',
};

/** Code and message of what stopped a registration; null while nothing has. */
export function refusalOf(locale: Locale, { rejectionCode }: Pick<Registration, 'rejectionCode'>, state: RegistrationState) {
  const code = state === 'REJECTED_EMAIL' ? ((rejectionCode ?? 'EMAIL_TAKEN') as ReasonCode) : codes[state];
  return code ? sentence(locale, 'RegistrationRefusal', code) : null;
}
