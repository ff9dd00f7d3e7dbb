import { UnexpectedAnswer } from '@monban/testkit/world';
import { describe, expect, it } from 'vitest';
import { checkSurprises } from './checkers.ts';
import { History } from './history.ts';

const answeredWith = (code: string) => new UnexpectedAnswer('no answer', '{ a }', {}, { errors: [{ message: '', extensions: { code } }] });

describe('an operation of a round', () => {
  const surprisesOf = async (thrown: Error) => {
    const history = new History();
    const { outcome } = await history.run('stop', { person: 'a' }, () => Promise.reject(thrown));
    expect(outcome).toBe('unknown');
    return checkSurprises(history.surprises);
  };

  it('may meet an outage', async () => {
    expect(await surprisesOf(answeredWith('SERVICE_UNAVAILABLE'))).toEqual([]);
    const cause = Object.assign(new Error(), { code: 'ECONNRESET' });
    expect(await surprisesOf(new TypeError('fetch failed', { cause }))).toEqual([]);
  });

  it.each([answeredWith('INTERNAL'), answeredWith('UNAUTHENTICATED'), new Error('TooManyAttempts')])(
    'may meet nothing else: %s',
    async (thrown) => {
      expect(await surprisesOf(thrown)).toEqual([{ checker: 'answers', what: thrown.message }]);
    },
  );
});
