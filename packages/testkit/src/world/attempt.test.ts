import { describe, expect, it, vi } from 'vitest';
import { GraphClient } from './graph-client.ts';

const attempt = (answer: () => Promise<Response>): Promise<unknown> => {
  vi.stubGlobal('fetch', answer);
  return new GraphClient('http://monban.example', 'admin').attempt('{ viewer { role } }').finally(() => vi.unstubAllGlobals());
};
const answered = (body: object, status = 200) => attempt(async () => Response.json(body, { status }));
const failed = (code: string) =>
  attempt(async () =>
    Promise.reject(
      new TypeError('fetch failed', {
        cause: Object.assign(new Error(), { code }),
      }),
    ),
  );
const errors = (...codes: string[]) => ({
  data: null,
  errors: codes.map((code) => ({ message: '', extensions: { code } })),
});

describe('an attempt while something may be broken', () => {
  it('returns its answer', async () => {
    expect(await answered({ data: { viewer: null } })).toEqual({
      viewer: null,
    });
  });

  it.each(['SERVICE_UNAVAILABLE', 'SESSION_UNAVAILABLE'])('may be told to ask again later (%s)', async (code) => {
    expect(await answered(errors(code), 503)).toBeNull();
    expect(await answered({ data: { viewer: {} }, errors: errors(code).errors })).toBeNull();
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])('may find its connection refused or cut (%s)', async (code) => {
    expect(await failed(code)).toBeNull();
  });

  it.each(['INTERNAL', 'BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED'])(
    'fails at once with %s',
    async (code) => {
      await expect(answered(errors(code))).rejects.toThrow(code);
      // also when only a part of the answer says so
      await expect(answered(errors('SERVICE_UNAVAILABLE', code))).rejects.toThrow(code);
    },
  );

  it('fails at once with anything else that is not an outage', async () => {
    await expect(answered({ data: null })).rejects.toThrow('the answer has errors or no data');
    await expect(answered({ data: null, errors: [{ message: 'no code' }] })).rejects.toThrow('no code');
    await expect(failed('ENOTFOUND')).rejects.toThrow('fetch failed');
    await expect(attempt(async () => new Response('<html>'))).rejects.toThrow(SyntaxError);
    await expect(attempt(async () => Promise.reject(AbortSignal.abort().reason))).rejects.toThrow('aborted');
  });
});
