import { describe, expect, it } from 'vitest';
import { type ClickOutcome, decideClick, decideEmailChange, type EmailChangeState } from './email-change.ts';

const expiresAt = Temporal.Instant.from('2026-05-02T00:00:00Z');

describe('the click in the mail to a new address (P-L-06)', () => {
  it.each<[EmailChangeState, string, ClickOutcome]>([
    ['MAIL_SENT', '2026-05-01T00:00:00Z', 'CHANGE'],
    ['MAIL_SENT', '2026-05-01T23:59:59.999Z', 'CHANGE'],
    ['MAIL_SENT', '2026-05-02T00:00:00Z', 'EXPIRED'],
    ['CONFIRMED', '2026-05-01T12:00:00Z', 'USED'],
    ['CONFIRMED', '2026-06-01T00:00:00Z', 'USED'],
    ['REFUSED', '2026-05-01T12:00:00Z', 'UNKNOWN'],
  ])('%s at %s: %s', (state, now, outcome) => {
    expect(decideClick(state, expiresAt, Temporal.Instant.from(now))).toBe(outcome);
  });

  it('changes nothing of a locked account, and says by its code what the link is', () => {
    const now = Temporal.Instant.from('2026-05-01T00:00:00Z');
    const open = { state: 'MAIL_SENT', expiresAt, locked: false } as const;
    expect(decideEmailChange(open, now)).toEqual({ ok: true, value: undefined });
    expect(decideEmailChange({ ...open, locked: true }, now)).toEqual({ ok: false, error: { code: 'ACCOUNT_LOCKED' } });
    expect(decideEmailChange({ ...open, state: 'CONFIRMED', locked: true }, now)).toEqual({
      ok: false,
      error: { code: 'EMAIL_CHANGE_LINK_USED' },
    });
  });
});
