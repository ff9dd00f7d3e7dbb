import { heartbeatType, servicesTenant } from '@monban/subgraph-kit';
import { startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { expect, it, vi } from 'vitest';
import { startForTest } from './testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts', workJobs: true, logLevel: 'silent' });
const services = contracts.tenant(servicesTenant);
const heartbeats = () =>
  contracts.sent.filter(({ to, variables }) => {
    const [event] = (variables['events'] ?? []) as { aggregateType: string; seq: number }[];
    return to === 'access' && event?.aggregateType === heartbeatType;
  });

it('sends access a heartbeat on the path of the events, which stops with it and leaves nothing behind', { timeout: 60_000 }, async () => {
  const more = (count: number) => vi.waitFor(() => expect(heartbeats().length).toBeGreaterThanOrEqual(count), { timeout: 15_000 });
  await more(2);
  contracts.answer('access', () => {
    throw new Error('access is away');
  });
  const before = heartbeats().length;
  // several have come due by then, and one waits
  await more(before + 3);
  expect((await services.sql<object>('select from outbox')).length).toBeLessThanOrEqual(1);
  expect(await services.sql('select from audit_entry')).toEqual([]);

  contracts.answer('access', () => ({ accessReceiveEvents: 1 }));
  await more(heartbeats().length + 2);
});
