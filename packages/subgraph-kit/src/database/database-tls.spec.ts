import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './database.ts';

/** The first message of a PostgreSQL client that wants TLS. */
const tlsRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

let server: Server;
let asked: Buffer[];
beforeEach(async () => {
  asked = [];
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      asked.push(chunk);
      // no TLS here
      socket.write('N');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

it('a database whose URL requires TLS gets nothing in plain text', async () => {
  const url = `postgres://monban:canary@127.0.0.1:${(server.address() as AddressInfo).port}/monban?sslmode=verify-full`;
  const ask = async (): Promise<unknown> => {
    const database = await openDatabase({ url, entities: [], migrations: [], onWarning: () => undefined });
    try {
      return await database.call('select 1', []);
    } finally {
      await database.close();
    }
  };
  await expect(ask()).rejects.toThrow('The server does not support SSL connections');
  expect(asked.length).toBeGreaterThan(0);
  for (const first of asked) expect(first).toEqual(tlsRequest);
});
