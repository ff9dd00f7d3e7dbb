import { describe, expect, it } from 'vitest';
import { hideBug } from '../errors.ts';
import { isLockTimeout, isOutage } from './outage.ts';

const coded = (code: string): Error => Object.assign(new Error('something'), { code });

describe('an error of the database', () => {
  it.each([
    ['its server shuts down', coded('57P01')],
    ['its server was killed', coded('57P02')],
    ['its server is starting up', coded('57P03')],
    ['it has no connection left', coded('53300')],
    ['the connection failed', coded('08006')],
    ['nobody listens', coded('ECONNREFUSED')],
    ['the connection broke', coded('ECONNRESET')],
    ['the host cannot be reached', coded('EHOSTUNREACH')],
    ['the driver lost it', new Error('Connection terminated unexpectedly')],
    ['the driver could not connect in time', new Error('timeout expired')],
    ['an answer never came', new Error('Query read timeout')],
    ['the ORM wraps one of them', new Error('wrapped', { cause: coded('57P01') })],
  ])('is an outage when %s', (_, error) => {
    expect(isOutage(error)).toBe(true);
    expect(hideBug(error, 'request-0123', () => undefined).extensions['code']).toBe('SERVICE_UNAVAILABLE');
  });

  it.each([
    ['a constraint', coded('23505')],
    ['a full disk', coded('53100')],
    ['a wrong password', coded('28P01')],
    ['a statement that was cancelled', coded('57014')],
    ['no error at all', null],
    ['a text', 'ECONNREFUSED'],
  ])('is not an outage when it is %s', (_, error) => {
    expect(isOutage(error)).toBe(false);
  });

  it('about rows locked for too long asks the client to retry, and is not a bug', () => {
    const bugs: unknown[] = [];
    const error = new Error('wrapped', { cause: coded('55P03') });
    expect(isLockTimeout(error)).toBe(true);
    expect(hideBug(error, 'request-0123', (bug) => bugs.push(bug)).extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect(bugs).toEqual([]);
  });
});
