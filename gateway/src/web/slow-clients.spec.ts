import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => gateway.close());

const open = (): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect((gateway.app.server.address() as AddressInfo).port, '127.0.0.1', () => resolve(socket));
  });

it.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-a: '],
  ['body', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{'],
])(
  'a client that never finishes its %s loses the connection, and nobody else waits',
  { timeout: 20_000, concurrent: true },
  async (_name, start) => {
    const sockets = await Promise.all(Array.from({ length: 50 }, open));
    const ended = sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.on('error', () => undefined);
          socket.on('data', () => undefined);
          socket.once('close', () => resolve());
        }),
    );
    for (const socket of sockets) socket.write(start);
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write(' ');
    }, 500);
    const url = `http://127.0.0.1:${(gateway.app.server.address() as AddressInfo).port}/healthz`;
    const asked = performance.now();
    expect((await fetch(url)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(500);
    await Promise.all(ended);
    clearInterval(drip);
    expect(performance.now() - asked).toBeLessThan(15_000);
  },
);
