import { beforeEach, describe, expect, it } from 'vitest';
import { member, ViewerWorld } from '../testing/viewer-world.ts';
import { type ResolvedViewer, stranger } from './resolved-viewer.ts';
import { SessionUnavailable, ViewerCache } from './viewer-cache.ts';

let world: ViewerWorld;
beforeEach(() => {
  world = new ViewerWorld();
});

describe('while revocations arrive', () => {
  beforeEach(() => world.cache.onUp());

  it('asks once in a minute', async () => {
    for (const seconds of [0, 30, 30, 0.001]) {
      world.pass(seconds);
      await world.find();
    }
    expect(world.lookups).toEqual(['asked', 'cached', 'cached', 'asked']);
  });

  it.each([
    { revocation: { sessionIds: ['ses_1'] }, drops: true },
    { revocation: { accountIds: ['acc_2', 'acc_1'] }, drops: true },
    { revocation: { tenantId: 'tnt_1' }, drops: true },
    { revocation: { sessionIds: ['ses_2'], accountIds: ['acc_2'], tenantId: 'tnt_2' }, drops: false },
    { revocation: {}, drops: false },
  ])('a revocation of $revocation drops it at once: $drops', async ({ revocation, drops }) => {
    await world.find();
    world.cache.onRevoked(revocation);
    await world.find();
    expect(world.asked).toBe(drops ? 2 : 1);
  });

  it('a suspended contract ends the sessions of all its 999 seat members, announced in parts, and of nobody else (T-36)', async () => {
    const viewers = Array.from({ length: 1_000 }, (_, i) => ({ ...member, accountId: `acc_${i}`, sessionId: `ses_${i}` }));
    const asked: string[] = [];
    const ask = (_: unknown, token: string | null) => {
      asked.push(token!);
      return Promise.resolve(viewers[Number(token)]!);
    };
    const cache = new ViewerCache({ clock: world.clock, ask });
    cache.onUp();
    const findAll = () => Promise.all(viewers.map((_, i) => cache.find('s/87465', String(i))));
    await findAll();
    const members = viewers.slice(1).map(({ accountId }) => accountId);
    for (let i = 0; i < members.length; i += 200) cache.onRevoked({ accountIds: members.slice(i, i + 200) });
    asked.length = 0;
    await findAll();
    expect(asked).toEqual(viewers.slice(1).map((_, i) => String(i + 1)));
  });

  it('a tenant’s revocation drops its visitors too', async () => {
    world.answer = () => Promise.resolve({ ...stranger, tenantId: 'tnt_1', storefrontId: '87465' });
    await world.find(null);
    world.cache.onRevoked({ tenantId: 'tnt_1' });
    await world.find(null);
    expect(world.asked).toBe(2);
  });

  it('an answer revoked in transit is asked for again and never cached', async () => {
    const answers = [member, { ...stranger, tenantId: 'tnt_1', sessionEnded: true }];
    world.answer = () => {
      const viewer = answers.shift()!;
      if (viewer === member) world.cache.onRevoked({ sessionIds: ['ses_1'] });
      return Promise.resolve(viewer);
    };
    expect(await world.find()).toMatchObject({ realm: 'ANONYMOUS', sessionEnded: true });
  });

  it('an answer that is revoked each time it is asked for counts as no answer', async () => {
    world.answer = () => {
      world.cache.onRevoked({ sessionIds: ['ses_1'] });
      return Promise.resolve(member);
    };
    await expect(world.find()).rejects.toThrow(SessionUnavailable);
  });

  it('a token that this gateway saw end is asked for again, even when the question was already in flight', async () => {
    await world.find();
    world.cache.forget('s/87465', 'token');
    const late = Promise.withResolvers<ResolvedViewer>();
    world.answer = () => late.promise;
    const before = world.find();
    world.cache.forget('s/87465', 'token');
    late.resolve(member);
    await before;
    world.answer = () => Promise.resolve(member);
    await world.find();
    expect(world.asked).toBe(3);
  });

  it('asks once for many concurrent requests', async () => {
    await Promise.all(Array.from({ length: 50 }, () => world.find()));
    expect(world.asked).toBe(1);
  });

  it.each([
    ['an ended session', { ...stranger, tenantId: 'tnt_1', sessionEnded: true }],
    ['a storefront that does not exist', stranger],
  ])('does not cache %s', async (_name, viewer) => {
    world.answer = () => Promise.resolve(viewer);
    await world.find();
    await world.find();
    expect(world.asked).toBe(2);
  });

  it('keeps tokens and surfaces apart', async () => {
    await world.find('a');
    await world.find('b');
    await world.cache.find('admin', 'a');
    await world.find(null);
    expect(world.asked).toBe(4);
  });
});

describe('without revocations', () => {
  it('asks again every second', async () => {
    for (const seconds of [0, 0.5, 0.5, 0.999]) {
      world.pass(seconds);
      await world.find();
    }
    expect(world.lookups).toEqual(['asked', 'cached', 'asked', 'cached']);
  });

  it('asks again for what it knew before the stream came back: it may have missed a revocation', async () => {
    world.cache.onUp();
    await world.find();
    world.cache.onDown(0);
    world.pass(5);
    world.cache.onUp();
    await world.find();
    expect(world.asked).toBe(2);
  });
});

it('a stream that came up in the same millisecond as a question does not vouch for its answer', async () => {
  await world.find();
  world.cache.onUp();
  world.pass(2);
  await world.find();
  expect(world.asked).toBe(2);
});

describe('a session that expires', () => {
  const ending: ResolvedViewer = { ...member, sessionEndsAt: '2026-11-23T00:00:20Z' };
  const over: ResolvedViewer = { ...stranger, tenantId: 'tnt_1', sessionEnded: true };
  beforeEach(() => {
    world.cache.onUp();
    world.answer = () => Promise.resolve(world.asked === 1 ? ending : over);
  });

  it('is asked for again at its end, to the millisecond, even while revocations arrive', async () => {
    await world.find();
    world.pass(19.999);
    expect(await world.find()).toEqual(ending);
    world.pass(0.001);
    expect(await world.find()).toMatchObject({ realm: 'ANONYMOUS', sessionEnded: true });
    expect(world.lookups).toEqual(['asked', 'cached', 'asked']);
  });

  it('is honoured up to its end and not beyond while identity cannot be asked', async () => {
    await world.find();
    world.cache.onDown(0);
    world.identityDies();
    world.pass(19.999);
    expect(await world.find()).toEqual(ending);
    world.pass(0.001);
    await expect(world.find()).rejects.toThrow(SessionUnavailable);
  });

  it('continues when it has been used in the meantime', async () => {
    await world.find();
    world.answer = () => Promise.resolve({ ...member, sessionEndsAt: '2026-11-23T01:00:00Z' });
    world.pass(20);
    expect(await world.find()).toMatchObject({ realm: 'CUSTOMER' });
  });

  it('does not start from an answer that arrives after its end', async () => {
    world.answer = () => {
      world.pass(21);
      return Promise.resolve(world.asked === 1 ? ending : over);
    };
    expect(await world.find()).toMatchObject({ sessionEnded: true });
  });
});

describe('when identity cannot be asked', () => {
  it('honours what it knows for 30 s after the last sign of life, then nothing', async () => {
    world.cache.onUp();
    await world.find();
    world.pass(20);
    world.cache.onDown(3_000);
    world.identityDies();
    world.pass(27);
    expect(await world.find()).toEqual(member);
    world.pass(0.001);
    await expect(world.find()).rejects.toThrow(SessionUnavailable);
    expect(world.lookups).toEqual(['asked', 'honoured', 'unavailable']);
  });

  it('asks at most once a second while it honours', async () => {
    await world.find();
    world.identityDies();
    world.pass(2);
    for (let i = 0; i < 10; i += 1) await world.find();
    expect(world.asked).toBe(2);
    world.pass(1);
    await world.find();
    expect(world.asked).toBe(3);
  });

  it('does not wait for an identity that hangs', async () => {
    await world.find();
    world.answer = () => new Promise<never>(() => undefined);
    world.pass(2);
    const started = performance.now();
    expect(await world.find()).toEqual(member);
    expect(await world.find()).toEqual(member);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('a revocation that arrives while waiting takes precedence', async () => {
    await world.find();
    world.pass(2);
    world.answer = () => {
      world.cache.onRevoked({ accountIds: ['acc_1'] });
      return Promise.reject(new Error('down'));
    };
    await expect(world.find()).rejects.toThrow(SessionUnavailable);
  });

  it('knows nothing about new sessions', async () => {
    world.identityDies();
    await expect(world.find()).rejects.toThrow(SessionUnavailable);
  });
});
