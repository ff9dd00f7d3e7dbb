/** States of the identity check 「本人確認」: 未確認, 確認中, 再送依頼中, 確認済 (F-H-15). */
export const identityStatuses = ['UNCONFIRMED', 'CHECKING', 'RESEND_REQUESTED', 'CONFIRMED'] as const;
export type IdentityStatus = (typeof identityStatuses)[number];

export interface IdentityFacts {
  readonly status: IdentityStatus;
  /** 「入退館を利用停止にする」 (`H-62`). */
  readonly stopped: boolean;
  /** For staff only. */
  readonly note: string | null;
}

type Later = Exclude<IdentityStatus, 'UNCONFIRMED'>;
const following: Readonly<Record<IdentityStatus, readonly Later[]>> = {
  UNCONFIRMED: ['CHECKING'],
  CHECKING: ['RESEND_REQUESTED', 'CONFIRMED'],
  RESEND_REQUESTED: ['CHECKING'],
  // reopened: confirmed by mistake, or the papers have changed
  CONFIRMED: ['CHECKING'],
};
export const statusesAfter = (status: IdentityStatus): readonly IdentityStatus[] => following[status];

/** What changed, one word per line in the account's history. */
export type IdentityChange = Later | 'STOPPED' | 'ALLOWED' | 'NOTED';

export type IdentityDecision =
  | { readonly unfit: true }
  | { readonly unfit: false; readonly after: IdentityFacts; readonly changes: readonly IdentityChange[] };

/** The identity check after the requested change; a confirmed check no longer stops entry (F-H-15). */
export function decideIdentityCheck(before: IdentityFacts, asked: IdentityFacts): IdentityDecision {
  const changes: IdentityChange[] = [];
  if (asked.status !== before.status) {
    const next = following[before.status].find((status) => status === asked.status);
    if (!next) return { unfit: true };
    changes.push(next);
  }
  const after = { ...asked, stopped: asked.stopped && asked.status !== 'CONFIRMED' };
  if (after.stopped !== before.stopped) changes.push(after.stopped ? 'STOPPED' : 'ALLOWED');
  if (after.note !== before.note) changes.push('NOTED');
  return { unfit: false, after, changes };
}
