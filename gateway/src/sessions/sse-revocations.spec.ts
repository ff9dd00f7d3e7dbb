import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Revocation } from './revocations.ts';
import { sseRevocations } from './sse-revocations.ts';

let server: Server;
let url: string;
let streams: ServerResponse[];
let tokens: unknown[];
let status: number;
let stop: () => void;
let events: string[];
let revoked: Revocation[];
let silences: number[];

const listen = (port = 0): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));

beforeEach(async () => {
  [streams, tokens, events, revoked, silences, status] = [[], [], [], [], [], 200];
  server = createServer((request, response) => {
    tokens.push(request.headers['x-monban-viewer']);
    response.writeHead(status, { 'content-type': 'text/event-stream' });
    if (status !== 200) return void response.end();
    response.flushHeaders();
    streams.push(response);
  });
  await listen();
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/revocations`;
  const own = { events, revoked, silences };
  stop = sseRevocations({ urls: [url], sign: () => Promise.resolve('signed') }).subscribe({
    onUp: () => void own.events.push('up'),
    onDown(silentMs) {
      own.events.push('down');
      own.silences.push(silentMs);
    },
    onRevoked: (revocation) => void own.revoked.push(revocation),
  });
});
afterEach(() => {
  stop();
  server.closeAllConnections();
  server.close();
});

const patience = { timeout: 8_000, interval: 10 };

describe('the revocation stream', () => {
  it('identifies itself as the gateway and delivers what identity sends, however the bytes are split', async () => {
    await expect.poll(() => streams.length, patience).toBe(1);
    await expect.poll(() => events, patience).toEqual(['up']);
    expect(tokens).toEqual(['signed']);
    const text = ': beat\n\ndata: {"sessionIds":["ses_1"]}\n\ndata: {"tenantId":"tnt_日本"}\n\n';
    for (const byte of Buffer.from(text)) streams[0]!.write(Buffer.from([byte]));
    await expect.poll(() => revoked, patience).toEqual([{ sessionIds: ['ses_1'] }, { tenantId: 'tnt_日本' }]);
  });

  it('reconnects when it breaks', async () => {
    await expect.poll(() => events, patience).toEqual(['up']);
    streams[0]!.destroy();
    await expect.poll(() => events, patience).toEqual(['up', 'down', 'up']);
  });

  it('is down after three seconds of silence', async () => {
    await expect.poll(() => events, patience).toEqual(['up']);
    const started = performance.now();
    await expect.poll(() => events.slice(0, 2), patience).toEqual(['up', 'down']);
    expect(performance.now() - started).toBeGreaterThan(2_500);
    expect(silences[0]).toBeGreaterThan(2_500);
  });

  it('stays up while heartbeats arrive', async () => {
    await expect.poll(() => events, patience).toEqual(['up']);
    const beat = setInterval(() => streams[0]!.write(': beat\n\n'), 500);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    clearInterval(beat);
    expect(events).toEqual(['up']);
  });

  it('never counts as up when identity refuses it, and is tried again', async () => {
    status = 401;
    await expect.poll(() => tokens.length, patience).toBeGreaterThan(2);
    expect(events).toEqual([]);
    status = 200;
    await expect.poll(() => events, patience).toEqual(['up']);
  });

  it('closes when it is no longer needed', async () => {
    await expect.poll(() => events, patience).toEqual(['up']);
    const closed = new Promise((resolve) => streams[0]!.once('close', resolve));
    stop();
    await closed;
    expect(events).toEqual(['up']);
  });
});
