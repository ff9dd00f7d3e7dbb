import { defineHistory, type HistoryRow } from '@monban/subgraph-kit';

/** Action in the audit chain → kind of event in the graph. */
const kinds = {
  'account.registered': 'REGISTERED',
  'session.begun': 'LOGGED_IN',
  'account.nameChanged': 'NAME_CHANGED',
  'account.passwordChanged': 'PASSWORD_CHANGED',
  'account.passwordReset': 'PASSWORD_RESET',
  'account.sessionsEnded': 'SESSIONS_ENDED',
  'account.emailChanged': 'EMAIL_CHANGED',
  'account.locked': 'LOCKED',
  'account.unlocked': 'UNLOCKED',
  'account.entryStopped': 'ENTRY_STOPPED',
  'account.entryAllowed': 'ENTRY_ALLOWED',
  'account.identityChecking': 'IDENTITY_CHECKING',
  'account.identityResendRequested': 'IDENTITY_RESEND_REQUESTED',
  'account.identityConfirmed': 'IDENTITY_CONFIRMED',
  'account.identityStopped': 'IDENTITY_STOPPED',
  'account.identityAllowed': 'IDENTITY_ALLOWED',
  'account.identityNoted': 'IDENTITY_NOTED',
} as const;

type Action = keyof typeof kinds;

/** An event of an account. */
export type AccountEvent = ReturnType<typeof eventOf>;

const eventOf = ({ id, at, actorId, action }: HistoryRow<Action>) => ({ id, kind: kinds[action], at, actorId });

/** The events of an account, newest first, from the audit chain; staff only. */
export const accountEvents = defineHistory({
  name: 'account-events',
  call: 'account_events',
  actions: Object.keys(kinds) as Action[],
  eventOf,
});
