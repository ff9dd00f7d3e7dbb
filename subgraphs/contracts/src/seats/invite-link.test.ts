import { newId } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inviteToken, readInviteToken } from './invite-link.ts';

const contractId = newId('contract');

describe('invite link (P-T-05)', () => {
  it('identifies the contract and version it was made for', () => {
    const token = inviteToken({ contractId, version: 7 }, 'secret');
    expect(readInviteToken(token, 'secret')).toEqual({ contractId, version: 7 });
  });

  it('is refused under another secret', () => {
    expect(readInviteToken(inviteToken({ contractId, version: 1 }, 'secret'), 'other')).toBeNull();
  });

  it('is refused after any change of one character', () => {
    const token = inviteToken({ contractId, version: 1 }, 'secret');
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCDEFabcdef0123_-'.split('')), (at, character) => {
        fc.pre(token[at] !== character);
        expect(readInviteToken(token.slice(0, at) + character + token.slice(at + 1), 'secret')).toBeNull();
      }),
    );
  });

  it('never throws on input from strangers', () => {
    fc.assert(fc.property(fc.string(), (text) => readInviteToken(text, 'secret') === null));
  });
});
