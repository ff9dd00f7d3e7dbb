import { systemClock } from '@monban/domain-kit';
import { describe, expect, it } from 'vitest';
import { type CommandAbout, commandSender, type Execute, type SubgraphRequest } from './commands.ts';
import { hideBug, isUnavailable } from './errors.ts';
import { deriveServiceKeys, keysFor } from './service-keys.ts';
import { tenantClock } from './tenants/tenant-clock.ts';
import { viewerSigner, viewerVerifier } from './viewer.ts';

const keys = deriveServiceKeys('for tests only');
const tenant = tenantClock(systemClock, { tenantId: 'tnt_1', timeZone: 'Europe/Berlin', clockOffsetSeconds: 60, locale: 'en' });
const about = { tenant, requestId: 'request-0123' };
const document = 'mutation TakeSeat($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
const variables = { input: { linkVersion: 1, note: undefined } };

async function send(execute: Execute | undefined): Promise<unknown> {
  const sign = await viewerSigner('identity', keys.identity);
  return commandSender({ sign, clock: systemClock, peers: () => execute })('contracts', document, variables, about);
}
const thrown = (execute: Execute | undefined): Promise<unknown> =>
  send(execute).then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
const codeShown = (error: unknown): unknown => hideBug(error, 'request-0123', () => undefined).extensions['code'];
const answering =
  (code: string): Execute =>
  () =>
    Promise.resolve({ data: null, errors: [{ message: 'Said by the callee.', extensions: { code } }] });

describe('a command', () => {
  it('names its tenant with its clock, or does not compile', () => {
    // @ts-expect-error -- a tenant's id alone says nothing of its time
    const without: CommandAbout = { tenantId: 'tnt_1', requestId: 'request-0123' };
    expect(without).not.toHaveProperty('tenant');
  });

  it.each([
    ['cannot be sent', () => Promise.reject(new Error('ECONNREFUSED'))],
    ['has no receiver', undefined],
    ['meets an outage behind its receiver', answering('SERVICE_UNAVAILABLE')],
  ] as [string, Execute | undefined][])('that %s counts as an outage: the caller may ask again', async (_, execute) => {
    const error = await thrown(execute);
    expect(isUnavailable(error)).toBe(true);
    expect(codeShown(error)).toBe('SERVICE_UNAVAILABLE');
  });

  it.each(['FORBIDDEN', 'BAD_USER_INPUT', 'UNAUTHENTICATED', 'INTERNAL'])(
    'that is answered %s is a bug of ours, reported only in the log',
    async (code) => {
      const error = await thrown(answering(code));
      expect(isUnavailable(error)).toBe(false);
      expect((error as Error).message).toBe(`contracts refused a command (${code}): Said by the callee.`);
      expect(codeShown(error)).toBe('INTERNAL');
    },
  );

  it('is signed for its receiver and its content, even after it went over the wire', async () => {
    let sent: SubgraphRequest | undefined;
    await send((request) => {
      sent = request;
      return Promise.resolve({ data: {} });
    });
    const { viewerToken, query } = sent!;
    const received = JSON.parse(JSON.stringify({ query, variables: sent!.variables })) as { query: string; variables: object };
    const now = Math.floor(systemClock.now().epochMilliseconds / 1000);
    const { publicKeys } = keysFor('contracts', keys);
    const asContracts = await viewerVerifier('contracts', publicKeys);
    const asAccess = await viewerVerifier('access', publicKeys);
    expect(await asContracts(viewerToken, received as never, now)).toMatchObject({
      issuer: 'identity',
      viewer: { realm: 'SERVICE', tenantId: 'tnt_1', timeZone: 'Europe/Berlin', clockOffsetSeconds: 60, locale: 'en' },
    });
    expect(await asAccess(viewerToken, received as never, now)).toBeNull();
    expect(await asContracts(viewerToken, { query, variables: { input: { linkVersion: 2 } } }, now)).toBeNull();
  });
});
