import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReplicas, type Replicas } from './replicas.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** One process of a service, which records what it is asked. */
class Fake {
  asked = 0;
  connections = 0;
  handle: Handle = (_request, response) => void response.end(this.name);
  readonly name: string;
  readonly server: Server;

  constructor(name: string) {
    this.name = name;
    this.server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      this.asked++;
      request.resume().once('end', () => this.handle(request, response));
    });
    this.server.on('connection', () => this.connections++);
  }
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  open = (): Promise<void> => new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const cut: Handle = (request) => void request.socket.destroy();
const answer503: Handle = (_request, response) => void response.writeHead(503).end();

let [one, two]: [Fake, Fake] = [new Fake('one'), new Fake('two')];
let replicas: Replicas;
beforeEach(async () => {
  [one, two] = [new Fake('one'), new Fake('two')];
  await Promise.all([one.open(), two.open()]);
  replicas = openReplicas([one.origin, two.origin]);
});
afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
  await replicas.close();
});

const post = async (repeatable: boolean, ms = 2_000): Promise<string> => {
  const { text } = await replicas.post({ path: '/', headers: {}, body: '', signal: AbortSignal.timeout(ms), repeatable });
  return text;
};
/** Ten in a row, so that every replica has its turn. */
const ten = async (repeatable: boolean): Promise<Set<string>> => {
  const answers = new Set<string>();
  for (let i = 0; i < 10; i++) answers.add(await post(repeatable));
  return answers;
};

describe('the replicas of a service', () => {
  it('are asked in turn', async () => {
    await ten(false);
    expect([one.asked, two.asked]).toEqual([5, 5]);
  });

  it.each([true, false])('stand in for one that is gone (repeatable: %s)', async (repeatable) => {
    await ten(repeatable);
    await one.close();
    expect(await ten(repeatable)).toEqual(new Set(['two']));
  });

  it.each([true, false])('stand in for one that does not serve yet (repeatable: %s)', async (repeatable) => {
    one.handle = answer503;
    expect(await ten(repeatable)).toEqual(new Set(['two']));
    // the replica rests instead of being asked each time
    expect(one.asked).toBe(1);
  });

  it('stand in for a cut connection where repeating is harmless', async () => {
    one.handle = cut;
    expect(await ten(true)).toEqual(new Set(['two']));
  });

  it('do not repeat what may have been done', async () => {
    [one.handle, two.handle] = [cut, cut];
    await expect(post(false)).rejects.toThrow('other side closed');
    expect(one.asked + two.asked).toBe(1);
  });

  it('are asked once more when a connection was cut and the others are gone', async () => {
    await two.close();
    one.handle = (request, response) => (one.asked === 1 ? cut(request, response) : void response.end('one'));
    await expect(post(true)).resolves.toBe('one');
  });

  it('avoid a replica that is about to end, as long as there is another', async () => {
    one.handle = (_request, response) => void response.setHeader('connection', 'close').end('one');
    await ten(false);
    expect(one.asked).toBe(1);
    await two.close();
    await expect(post(true)).resolves.toBe('one');
  });

  it('fail with the last error when none answers, and answer again when one is back', async () => {
    [one.handle, two.handle] = [answer503, answer503];
    await expect(post(true)).rejects.toThrow('answered 503');
    expect(one.asked + two.asked).toBe(2);
    two.handle = (_request, response) => void response.end('two');
    await expect(post(true)).resolves.toBe('two');
  });

  it('are not waited for beyond the signal', async () => {
    [one.handle, two.handle] = [() => undefined, () => undefined];
    await expect(post(true, 100)).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
    expect(one.asked + two.asked).toBe(1);
  });

  it('get nothing over a connection that idled longer than a second, whatever the server proposes', async () => {
    await ten(false);
    expect([one.connections, two.connections]).toEqual([1, 1]);
    await sleep(1_500);
    await ten(false);
    expect([one.connections, two.connections]).toEqual([2, 2]);
  });
});
