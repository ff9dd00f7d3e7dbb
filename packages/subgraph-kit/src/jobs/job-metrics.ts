import { Counter, Gauge, type Registry } from 'prom-client';
import type { Database } from '../database/database.ts';
import { waitingSql } from './queue.ts';

/** Outcome of an attempt: `away`, a dependency does not answer; `refused`, the payload does not match the job. */
export type JobOutcome = 'done' | 'failed' | 'away' | 'refused';
export type CountJob = (job: string, outcome: JobOutcome) => void;

interface Waiting {
  readonly name: string;
  readonly waiting: number;
  readonly oldestSeconds: number;
  readonly refused: number;
}

/** Attempts by outcome, and the state of the queue at each scrape: who waits, since when, what was refused. */
export function countJobs(registry: Registry, database: Database, names: readonly string[]): CountJob {
  const attempts = new Counter({
    name: 'monban_job_attempts_total',
    help: 'Attempts at jobs, by job and outcome',
    labelNames: ['job', 'outcome'],
    registers: [registry],
  });
  const gauge = (name: string, help: string): Gauge<'job'> => new Gauge({ name, help, labelNames: ['job'], registers: [registry] });
  const waiting = gauge('monban_jobs_waiting', 'Jobs that are not done, including those scheduled for later');
  const refused = gauge('monban_jobs_refused', 'Jobs whose payload was refused; they stay in the queue until somebody handles them');
  const oldest = new Gauge({
    name: 'monban_job_oldest_seconds',
    help: 'Seconds that the oldest due job has been waiting',
    labelNames: ['job'],
    registers: [registry],
    async collect() {
      const rows = await database.call<Waiting>(waitingSql, [names]).catch(() => []);
      for (const { name, ...row } of rows) {
        waiting.set({ job: name }, row.waiting);
        refused.set({ job: name }, row.refused);
        this.set({ job: name }, row.oldestSeconds);
      }
    },
  });
  for (const one of [waiting, refused, oldest]) for (const job of names) one.set({ job }, 0);
  return (job, outcome) => attempts.inc({ job, outcome });
}
