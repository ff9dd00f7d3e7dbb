import { relayLanes, relayToEach } from './events/relay.ts';
import { reconcile } from './events/snapshot.ts';
import { type CronJob, type JobTools, type Lane, laneOf, type Lanes, slow } from './jobs/jobs.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/**
 * The subgraph's own jobs, and those of every subgraph: sending its events, anchoring the heads of its audit chains where anchors are
 * configured, and reconciling its projections with their owners.
 */
export function jobsOf(
  { name: service, publishes = {}, subscribes = {}, heartbeatTo = [], jobs = [] }: SubgraphDefinition,
  { database, command, realClock, log }: JobTools,
  anchorHeads?: () => Promise<void>,
): { lanes: Lanes; crons: readonly CronJob[] } {
  const receivers = new Set([...Object.values(publishes).flatMap(({ to }) => to), ...heartbeatTo]);
  const lanes: Record<string, Lane> = {
    ...Object.fromEntries(jobs.map(({ name, lane }) => [name, lane])),
    ...relayLanes({ database, command, realClock, service }, receivers),
    'relay-events': laneOf(relayToEach(database)),
  };
  const crons: CronJob[] = jobs.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ job: name, pattern: cron }]));
  if (anchorHeads) {
    lanes['anchor-audit'] = laneOf(anchorHeads);
    crons.push({ job: 'anchor-audit', pattern: '* * * * *' });
  }
  if (Object.keys(subscribes).length === 0) return { lanes, crons };
  lanes['reconcile'] = laneOf(() => reconcile({ database, command, realClock, log }, subscribes), slow);
  crons.push({ job: 'reconcile', pattern: '*/10 * * * *' });
  return { lanes, crons };
}
