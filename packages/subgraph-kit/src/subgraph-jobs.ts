import { dueWorker } from './due/work-due.ts';
import { forgetEvents } from './events/log.ts';
import { reconcile } from './events/reconcile.ts';
import { relayLanes, relayToEach } from './events/relay.ts';
import { type CronJob, type JobTools, type Lane, laneOf, type Lanes, slow } from './jobs/jobs.ts';
import { keysKept, purger, usualKeyDays } from './retention/retention.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** Days. */
const usualEventLog = 30;

/**
 * The subgraph's own jobs, and those that every subgraph has: telling its events, anchoring the heads of its audit chains where that is
 * given, forgetting events that are old, and comparing what it was told with the owners.
 */
export function jobsOf(
  { name: service, publishes = [], subscribes = [], heartbeatTo = [], jobs: own = [], due = [], retentions = [] }: SubgraphDefinition,
  { database, command, realClock, log }: JobTools,
  {
    anchorHeads,
    eventLogDays = usualEventLog,
    keyDays = usualKeyDays,
  }: { anchorHeads: (() => Promise<void>) | undefined; eventLogDays: number | undefined; keyDays: number | undefined },
): { lanes: Lanes; crons: readonly CronJob[] } {
  const jobs = [...own, dueWorker(due), purger([keysKept(keyDays), ...retentions])];
  const receivers = new Set([...publishes.flatMap(({ to }) => to), ...heartbeatTo]);
  const lanes: Record<string, Lane> = {
    ...Object.fromEntries(jobs.map(({ name, lane }) => [name, lane])),
    ...relayLanes({ database, command, realClock, service }, receivers),
    'relay-events': laneOf(relayToEach(database)),
    'forget-events': laneOf(() => forgetEvents(database, realClock.now().subtract({ hours: 24 * eventLogDays }))),
  };
  const crons: CronJob[] = jobs.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ job: name, pattern: cron }]));
  crons.push({ job: 'forget-events', pattern: '41 * * * *' });
  if (anchorHeads) {
    lanes['anchor-audit'] = laneOf(anchorHeads);
    crons.push({ job: 'anchor-audit', pattern: '* * * * *' });
  }
  if (subscribes.length === 0) return { lanes, crons };
  lanes['reconcile'] = laneOf(() => reconcile({ database, command, realClock, log }, subscribes), slow);
  crons.push({ job: 'reconcile', pattern: '*/10 * * * *' });
  return { lanes, crons };
}
