import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOutage, openReplicas, type Replicas } from './replicas.ts';

const opened: (Server | Replicas)[] = [];
const usual = getCACertificates('default');
afterEach(async () => {
  setDefaultCACertificates(usual);
  for (const one of opened.splice(0)) {
    if ('closeAllConnections' in one) one.closeAllConnections();
    await one.close();
  }
});

const certificateFor = (name: string) =>
  generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });

/** A service with a certificate for this name; returns how often it was called. */
async function serve(name: string) {
  const { cert, private: key } = await certificateFor(name);
  let asked = 0;
  const server = createServer({ cert, key }, (_request, response) => void response.end(String(++asked)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(server);
  return { cert, port: (server.address() as AddressInfo).port, asked: () => asked };
}

async function post(...ports: number[]): Promise<string> {
  const replicas = openReplicas(ports.map((port) => `https://localhost:${port}`));
  opened.push(replicas);
  const { text } = await replicas.post({ path: '/', headers: {}, body: '', signal: AbortSignal.timeout(5_000), repeatable: false });
  return text;
}

let ours: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  ours = await serve('localhost');
  setDefaultCACertificates([...usual, ours.cert]);
});

it('a service with a trusted certificate is called over TLS', async () => {
  await expect(post(ours.port)).resolves.toBe('1');
});

it.each([
  ['no authority has signed', 'localhost', 'self-signed certificate'],
  ['is another’s', 'elsewhere.example', 'Hostname/IP does not match'],
])('a certificate that %s counts as an outage, reported in one sentence, and nothing is sent', async (_what, name, why) => {
  const other = await serve(name);
  if (name !== 'localhost') setDefaultCACertificates([...usual, other.cert]);
  const error = await post(other.port).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain(`no connection to https://localhost:${other.port}: ${why}`);
  expect(String(error)).not.toContain('\n');
  expect([isOutage(error), other.asked()]).toEqual([true, 0]);
});

it('another replica stands in for one with a wrong certificate', async () => {
  const other = await serve('elsewhere.example');
  for (let i = 1; i <= 4; i++) await expect(post(ours.port, other.port)).resolves.toBe(String(i));
});
