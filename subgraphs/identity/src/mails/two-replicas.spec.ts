import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@monban/domain-kit';
import type { SubgraphDeps } from '@monban/subgraph-kit';
import { startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it, vi } from 'vitest';
import { startIdentity } from '../app.ts';
import { openStorefront, secret, startRegistration } from '../testing/storefront.ts';
import { usualLimits } from '../settings.ts';
import type { Mail } from './mailer.ts';

const sent: string[] = [];
const slowMailer = {
  async send({ reference }: Mail) {
    sent.push(reference);
    await sleep(1_500);
  },
  close: () => undefined,
};
let deps: SubgraphDeps | undefined;
const start = (given: SubgraphDeps) => {
  deps = given;
  return startIdentity({ ...given, settings: { secret, origin: 'https://monban.example', mailer: slowMailer, limits: usualLimits } });
};
const identity = await startTestSubgraph(start, { name: 'identity', workJobs: true });

describe('a second replica of identity', () => {
  it('that starts while the first sends mails sends none of them again', { timeout: 40_000 }, async () => {
    const storefront = await openStorefront(identity);
    for (let i = 0; i < 6; i++) {
      await storefront.visitorFrom(newId('session')).run(startRegistration, { input: { name: '顧客 一郎', email: `c${i}@example.jp` } });
    }
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(2), 10_000);
    const second = await start(deps!);
    const isDone = async (): Promise<boolean> =>
      (await identity.subgraph.database.call(`select from graphile_worker.jobs where task_identifier = 'send-mail'`, [])).length === 0;
    await vi.waitFor(async () => expect(await isDone()).toBe(true), { timeout: 20_000, interval: 100 });
    await second.stop();
    expect(sent.toSorted()).toEqual([...new Set(sent)].toSorted());
    expect(sent).toHaveLength(6);
  });
});
