import { idFromUuid } from '@monban/domain-kit';
import { describe, expect, it } from 'vitest';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import type { Log } from '../log.ts';
import { type Apply, reconcile } from './snapshot.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = Temporal.Instant.from('2026-11-27T00:00:00Z');
const [first, poisoned, last] = [uuid(1), uuid(2), uuid(3)];
const [silent, poor, well] = [uuid(11), uuid(12), uuid(13)];
const nameOf = new Map(
  Object.entries({ [silent]: 'silent', [poor]: 'poor', [well]: 'well' }).map(([id, name]) => [idFromUuid('tenant', id), name]),
);

/**
 * Three tenants: for one the owner does not answer, for one an aggregate cannot be applied, for one all is well. Every aggregate is new.
 */
async function reconcileThree() {
  const applied: string[] = [];
  const lines: { level: string; line: Record<string, unknown> }[] = [];
  const say = (level: string) => (line: Record<string, unknown>) => void lines.push({ level, line });
  const em = { execute: () => Promise.resolve([{ seq: '1' }]) } as unknown as Em;
  const database = {
    call: () => Promise.resolve([silent, poor, well].map((tenant_id) => ({ tenant_id }))),
    transaction: (_tenant: string, work: (inner: Em) => Promise<unknown>) => work(em),
  } as unknown as Database;
  const command = ((_to, _query, variables, { tenant }) => {
    if (nameOf.get(tenant!.tenantId as never) === 'silent') return Promise.reject(new Error('away'));
    const page = [first, poisoned, last].map((aggregateId) => ({ aggregateId, seq: 1, at: at.toString(), data: variables['type'] }));
    return Promise.resolve({ page } as never);
  }) as SendCommand;
  const apply: Apply = (_em, { tenant, aggregate, data }) => {
    const name = nameOf.get(tenant as never);
    if (name === 'poor' && aggregate.id === poisoned && data === 'contract') return Promise.reject(new Error('cannot be applied'));
    applied.push(`${name} ${String(data)} ${aggregate.id.at(-1)}`);
    return Promise.resolve();
  };
  const log = { warn: say('warn'), error: say('error') } as unknown as Log;
  await reconcile({ database, command, realClock: { now: () => at }, log }, { contracts: { contract: apply, seat: apply } });
  return { applied, lines };
}

describe('reconciling', () => {
  it('continues with later aggregates, types and tenants when one cannot be reconciled', async () => {
    const { applied } = await reconcileThree();
    expect(applied).toEqual([
      'poor contract 1',
      'poor contract 3',
      ...[1, 2, 3].map((n) => `poor seat ${n}`),
      ...[1, 2, 3].map((n) => `well contract ${n}`),
      ...[1, 2, 3].map((n) => `well seat ${n}`),
    ]);
  });

  it('logs which one stays behind, and whose owner did not answer', async () => {
    const { lines } = await reconcileThree();
    expect(lines.filter(({ level }) => level === 'error').map(({ line }) => line)).toMatchObject([
      { aggregateType: 'contract', failed: 1, aggregateId: poisoned, err: { message: 'cannot be applied' } },
    ]);
    expect(lines.filter(({ line }) => line['reason'] === 'away').map(({ line }) => line['aggregateType'])).toEqual(['contract', 'seat']);
  });
});
