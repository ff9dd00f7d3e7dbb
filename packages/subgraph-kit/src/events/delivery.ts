import { uuidOf } from '@monban/domain-kit';
import { Gauge, type Registry } from 'prom-client';
import type { Database, Em } from '../database/database.ts';

/** How many of a tenant's events somebody has still to take. With none, everybody who is told knows all that happened, but dead letters. */
export async function eventsOnTheirWay(em: Em, tenantId: string): Promise<number> {
  const [row] = await em.execute<{ waiting: number }[]>('select count(distinct id)::int as waiting from outbox where tenant_id = ?', [
    uuidOf(tenantId),
  ]);
  return row!.waiting;
}

interface DeliveryState {
  readonly destination: string;
  readonly undelivered: number;
  readonly oldest: number;
  readonly dead: number;
}

/** Gauges of what others have not taken yet, and of what waits to be sealed; looked up when somebody asks for the metrics. */
export function measureDelivery(registry: Registry, database: Database): void {
  // a database that is away answers nothing, and the other metrics are told all the same
  const ask = <R extends object>(text: string): Promise<R[]> => database.call<R>(text, []).catch(() => []);
  let asked: Promise<DeliveryState[]> | null = null;
  const states = (): Promise<DeliveryState[]> =>
    (asked ??= ask<DeliveryState>('select destination, undelivered, oldest_seconds as oldest, dead from delivery_state()').finally(
      () => (asked = null),
    ));
  const byDestination = (name: string, help: string, valueOf: (state: DeliveryState) => number): void => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: ['destination'],
      registers: [registry],
      async collect() {
        const found = await states();
        gauge.reset();
        for (const state of found) gauge.set({ destination: state.destination }, valueOf(state));
      },
    });
  };
  byDestination('monban_events_undelivered', 'Events that a destination has not taken yet', ({ undelivered }) => undelivered);
  byDestination(
    'monban_events_undelivered_oldest_seconds',
    'Age of the oldest event that a destination has not taken yet',
    ({ oldest }) => oldest,
  );
  byDestination('monban_dead_letters', 'Events that a destination refused too often', ({ dead }) => dead);
  const unsealed = new Gauge({
    name: 'monban_audit_unsealed_oldest_seconds',
    help: 'Age of the oldest audit entry that is not sealed into its chain yet',
    registers: [registry],
    async collect() {
      const [row] = await ask<{ age: number }>(
        'select coalesce(extract(epoch from clock_timestamp() - min(oldest)), 0)::float8 as age from audit_unsealed()',
      );
      if (row) unsealed.set(row.age);
    },
  });
}
