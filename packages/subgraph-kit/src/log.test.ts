import { describe, expect, it } from 'vitest';
import { loggedError } from './log.ts';

describe('errors in logs', () => {
  it('contain no statement and no value of the database', () => {
    const error = Object.assign(new Error('insert into account … 田中 健 tanaka@example.jp'), {
      name: 'DriverException',
      code: '23505',
      constraint: 'credential_login',
    });
    const logged = JSON.stringify(loggedError(error));
    expect(logged).not.toContain('tanaka');
    expect(logged).toContain('credential_login');
  });

  it('need not be errors at all', () => {
    expect(loggedError({ message: 'formatted' })).toMatchObject({ message: 'formatted' });
  });

  it('keep the message of our own bugs', () => {
    expect(loggedError(new TypeError('x is not a function'))).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
  });
});
