import { operationDigest, type Viewer, type VerifyViewer, viewerSigner, viewerVerifier } from '@monban/subgraph-kit/viewer';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatewayItself } from './ask-identity.ts';

const NOW = 1_795_000_000;
const staff: Viewer = {
  ...gatewayItself,
  realm: 'STAFF',
  role: 'OWNER',
  locations: null,
  surface: 'admin',
  tenantId: 'tnt_1',
  accountId: 'acc_1',
};

/** The default purpose of the tokens here: this operation, asked of `contracts`. */
const operation = { query: 'query Q($n: Int) { contracts(first: $n) { totalCount } }', variables: { n: 1 }, operationName: 'Q' };
const errand = { to: 'contracts' as const, operation };

interface Keys {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
  readonly publicJwk: JWK;
}
const keysOf = async (alg = 'EdDSA'): Promise<Keys> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, jwk: await exportJWK(privateKey), publicJwk: await exportJWK(publicKey) };
};

let gateway: Keys;
let identity: Keys;
let attacker: Keys;
let verify: VerifyViewer;
let good: string;

beforeAll(async () => {
  [gateway, identity, attacker] = await Promise.all([keysOf(), keysOf(), keysOf()]);
  verify = await viewerVerifier('contracts', { gateway: gateway.publicJwk, identity: identity.publicJwk });
  good = await (await viewerSigner('gateway', gateway.jwk))(staff, errand, NOW);
});

interface Forgery {
  readonly key?: CryptoKey | Uint8Array;
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
}

/** A gateway token with these changes; undefined removes a claim or parameter. */
function forge({ key = gateway.privateKey, header = {}, claims = {} }: Forgery = {}): Promise<string> {
  const payload = { viewer: staff, iss: 'gateway', aud: 'contracts', op: operationDigest(operation), iat: NOW, exp: NOW + 60, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(payload)) as Record<string, unknown>)
    .setProtectedHeader(JSON.parse(JSON.stringify({ alg: 'EdDSA', kid: 'gateway', ...header })) as JWTHeaderParameters)
    .sign(key, { crit: { x: true } });
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(parts(token)[1], 'base64url').toString()) as Record<string, unknown>;
const unsecured = (): string =>
  new UnsecuredJWT({ viewer: staff, op: operationDigest(operation) })
    .setIssuer('gateway')
    .setAudience('contracts')
    .setIssuedAt(NOW)
    .setExpirationTime(NOW + 60)
    .encode();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.padEnd(32, ' '));

describe('our own tokens are accepted', () => {
  it('the gateway’s, for any viewer', async () => expect(await verify(good, operation, NOW)).toEqual({ issuer: 'gateway', viewer: staff }));
  it('the pattern of the forgeries, unchanged', async () => expect(await verify(await forge(), operation, NOW)).not.toBeNull());
  it('a subgraph’s, for itself', async () => {
    const token = await (await viewerSigner('identity', identity.jwk))(gatewayItself, errand, NOW);
    expect(await verify(token, operation, NOW)).toEqual({ issuer: 'identity', viewer: gatewayItself });
  });
});

const hostile: [name: string, make: () => string | Promise<string>][] = [
  ['nothing', () => ''],
  ['garbage', () => 'garbage'],
  ['three parts of garbage', () => 'a.b.c'],
  ['four parts', () => `${good}.x`],
  ['five parts, as if encrypted', () => `${good}.x.y`],
  ['null bytes', () => `${good}\u0000`],
  ['alg none', unsecured],
  ['alg none with a signature', () => unsecured() + parts(good)[2]],
  ['alg nOnE', () => `${encode({ alg: 'nOnE', kid: 'gateway' })}.${parts(good)[1]}.`],
  ['no alg', () => `${encode({ kid: 'gateway' })}.${parts(good)[1]}.${parts(good)[2]}`],
  ['HS256 with the public key’s x', () => forge({ header: { alg: 'HS256' }, key: Buffer.from(gateway.publicJwk.x!, 'base64url') })],
  ['HS256 with the public key as text', () => forge({ header: { alg: 'HS256' }, key: bytes(JSON.stringify(gateway.publicJwk)) })],
  ['HS256 with an empty-looking secret', () => forge({ header: { alg: 'HS256' }, key: bytes('') })],
  ['ES256 under the gateway’s name', async () => forge({ header: { alg: 'ES256' }, key: (await keysOf('ES256')).privateKey })],
  ['RS256 under the gateway’s name', async () => forge({ header: { alg: 'RS256' }, key: (await keysOf('RS256')).privateKey })],
  ['another key under the gateway’s name', () => forge({ key: attacker.privateKey })],
  ['another key that travels in the header (jwk)', () => forge({ key: attacker.privateKey, header: { jwk: attacker.publicJwk } })],
  ['another key behind a URL (jku)', () => forge({ key: attacker.privateKey, header: { jku: 'http://127.0.0.1/keys' } })],
  ['an unknown key', () => forge({ header: { kid: 'attacker' } })],
  ['a kid with a path traversal', () => forge({ header: { kid: '../gateway' } })],
  ['a kid from Object.prototype', () => forge({ header: { kid: '__proto__' } })],
  ['no kid', () => forge({ header: { kid: undefined } })],
  ['identity’s key under the gateway’s kid', () => forge({ key: identity.privateKey })],
  ['identity’s key and kid, issued by the gateway', () => forge({ key: identity.privateKey, header: { kid: 'identity' } })],
  ['the gateway’s key and kid, issued by identity', () => forge({ claims: { iss: 'identity' } })],
  ['no issuer', () => forge({ claims: { iss: undefined } })],
  ['a subgraph speaking for staff', () => forge({ key: identity.privateKey, header: { kid: 'identity' }, claims: { iss: 'identity' } })],
  [
    'a subgraph speaking for no viewer',
    () => forge({ key: identity.privateKey, header: { kid: 'identity' }, claims: { iss: 'identity', viewer: null } }),
  ],
  ['for another receiver', () => forge({ claims: { aud: 'billing' } })],
  ['for the receiver and another', () => forge({ claims: { aud: ['contracts', 'billing'] } })],
  ['for several others', () => forge({ claims: { aud: ['a', 'b'] } })],
  ['without an audience', () => forge({ claims: { aud: undefined } })],
  ['expired', () => forge({ claims: { iat: NOW - 66, exp: NOW - 6 } })],
  ['without an end', () => forge({ claims: { exp: undefined } })],
  ['without a beginning', () => forge({ claims: { iat: undefined } })],
  ['issued long ago with a long lifetime', () => forge({ claims: { iat: NOW - 3600, exp: NOW + 3600 } })],
  ['issued in the future', () => forge({ claims: { iat: NOW + 30, exp: NOW + 60 } })],
  ['not valid yet', () => forge({ claims: { nbf: NOW + 30 } })],
  ['times that are words', () => forge({ claims: { exp: 'later' } })],
  ['without an operation', () => forge({ claims: { op: undefined } })],
  ['for another document', () => forge({ claims: { op: operationDigest({ ...operation, query: '{ contracts { totalCount } }' }) } })],
  ['for other variables', () => forge({ claims: { op: operationDigest({ ...operation, variables: { n: 2 } }) } })],
  ['for another operation of the document', () => forge({ claims: { op: operationDigest({ ...operation, operationName: 'R' }) } })],
  ['with a realm that is a field of the table', () => forge({ claims: { viewer: { ...staff, realm: 'fields' } } })],
  ['with a realm of the prototype', () => forge({ claims: { viewer: { ...staff, realm: 'constructor' } } })],
  ['without a viewer', () => forge({ claims: { viewer: undefined } })],
  ['an unknown critical extension', () => forge({ header: { crit: ['x'], x: 1 } })],
  [
    'another realm written in',
    () => `${parts(good)[0]}.${encode({ ...claimsOf(good), viewer: { ...staff, realm: 'PLATFORM' } })}.${parts(good)[2]}`,
  ],
  ['an altered header', () => `${encode({ alg: 'EdDSA', kid: 'identity' })}.${parts(good)[1]}.${parts(good)[2]}`],
  [
    'the signature of another token',
    async () => `${parts(good)[0]}.${parts(good)[1]}.${parts(await forge({ claims: { iat: NOW - 1 } }))[2]}`,
  ],
  ['a truncated signature', () => `${parts(good)[0]}.${parts(good)[1]}.${parts(good)[2].slice(0, 40)}`],
  ['no signature', () => `${parts(good)[0]}.${parts(good)[1]}.`],
];

describe(`all ${hostile.length} hostile tokens are rejected`, () => {
  it.each(hostile)('%s', async (_name, make) => {
    const token = await make();
    expect(await verify(token, operation, NOW)).toBeNull();
  });
});
