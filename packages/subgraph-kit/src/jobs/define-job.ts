import { z } from 'zod';
import type { Database, Em } from '../database/database.ts';
import * as inputs from '../inputs.ts';
import type { TenantClock } from '../tenants/tenant-clock.ts';
import { type JobTools, type Lane, laneOf, type LanePace, PayloadRefused, type TakenPayload } from './jobs.ts';
import { addJob, type JobOptions, orderJob } from './order.ts';

/** For whom a job is ordered, and by which request: its log bears that id. */
export interface Orderer {
  readonly tenantId: string;
  readonly requestId: string;
}

/** What the work of a tenant's job may use besides. */
export interface TenantJobTools extends JobTools {
  /** Id of the request that ordered the job. */
  readonly requestId: string;
  /** The tenant that the job is for; what it does is dated by this clock. */
  readonly clock: TenantClock;
}

/** A job with its work, as a subgraph hands it to its worker. */
export interface WorkedJob {
  readonly name: string;
  readonly lane: Lane;
  /** Five fields, UTC: when the calendar orders it. */
  readonly cron?: string;
}

const tenantEnvelope = z.object({ tenantId: inputs.id('tenant'), requestId: z.string().default('unknown') });
const requestEnvelope = z.object({ requestId: z.string().default('calendar') });

/** What is wrong with a payload, by path and code: no value of it, which may be a person's. */
const faultsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, code }) => `${path.length > 0 ? path.join('.') : 'payload'}: ${code}`).join(', ');

function read<S extends z.ZodType>(schema: S, payload: unknown): z.output<S> {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) throw new PayloadRefused(faultsOf(parsed.error));
  return parsed.data;
}

/** A job about one tenant. `payload` refers to people by id: a queue keeps no copy of what erasing must be able to empty. */
export function defineJob<S extends z.ZodType<object, object>>(facts: { name: string; payload: S; pace?: LanePace }) {
  const { name, payload: schema, pace } = facts;
  return {
    name,
    /** Orders the job in the caller's transaction: it runs if and only if the change is committed. */
    order: (em: Em, { tenantId, requestId }: Orderer, payload: z.input<S>, options?: JobOptions): Promise<void> =>
      addJob(em, name, { ...payload, tenantId, requestId }, options),
    /** The work; throwing means: again later, with growing pauses. Safe to run twice. */
    by: (work: (payload: z.output<S>, tools: TenantJobTools) => Promise<void>): WorkedJob => ({
      name,
      lane: laneOf(async (taken: TakenPayload, tools) => {
        const { tenantId, requestId } = read(tenantEnvelope, taken);
        const payload = read(schema, taken);
        const log = tools.log.child({ job: name, requestId, tenantId });
        await work(payload, { ...tools, log, requestId, clock: await tools.tenant(tenantId) });
      }, pace),
    }),
  };
}

/** A job about no tenant, or about several: `because` says why. */
export function defineTenantlessJob<S extends z.ZodType<object, object>>(facts: {
  name: string;
  because: string;
  payload: S;
  pace?: LanePace;
}) {
  const { name, payload: schema, pace } = facts;
  return {
    name,
    /** Orders the job by itself, at once: no change of a tenant's rows hangs on it. */
    order: (database: Database, { requestId }: Pick<Orderer, 'requestId'>, payload: z.input<S>): Promise<void> =>
      orderJob(database, name, { ...payload, requestId }),
    by: (work: (payload: z.output<S>, tools: JobTools & Pick<Orderer, 'requestId'>) => Promise<void>, cron?: string): WorkedJob => ({
      name,
      ...(cron === undefined ? {} : { cron }),
      lane: laneOf(async (taken: TakenPayload, tools) => {
        const { requestId } = read(requestEnvelope, taken);
        await work(read(schema, taken), { ...tools, log: tools.log.child({ job: name, requestId }), requestId });
      }, pace),
    }),
  };
}
