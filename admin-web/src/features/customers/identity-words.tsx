import { useLingui } from '@lingui/react/macro';
import { StatePill, type Tone } from '@monban/ui';
import { IconCheck, IconClock, IconMail, IconMinus } from '@monban/ui/icons';
import type { ReactNode } from 'react';
import type { IdentityStatus } from './customers.gen.ts';

/** In the order in which a check passes through them (F-H-15). */
export const identityStatuses: readonly IdentityStatus[] = ['UNCONFIRMED', 'CHECKING', 'RESEND_REQUESTED', 'CONFIRMED'];

export function useIdentityWords(): Readonly<Record<IdentityStatus, string>> {
  const { t } = useLingui();
  return { UNCONFIRMED: t`未確認`, CHECKING: t`確認中`, RESEND_REQUESTED: t`再送依頼中`, CONFIRMED: t`確認済` };
}

const looks: Readonly<Record<IdentityStatus, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  UNCONFIRMED: { tone: 'plain', icon: <IconMinus size={15} /> },
  CHECKING: { tone: 'plain', icon: <IconClock size={15} /> },
  RESEND_REQUESTED: { tone: 'warn', icon: <IconMail size={15} /> },
  CONFIRMED: { tone: 'allow', icon: <IconCheck size={15} /> },
};

/** The status of somebody's identity check 「本人確認」. */
export function IdentityState({ status }: { readonly status: IdentityStatus }) {
  const words = useIdentityWords();
  return (
    <StatePill bare {...looks[status]}>
      {words[status]}
    </StatePill>
  );
}
