import { z } from 'zod';
import type { Database, Em } from '../database/database.ts';
import * as inputs from '../inputs.ts';
import type { TenantClock } from '../tenants/tenant-clock.ts';
import { type JobTools, type Lane, laneOf, type LanePace, PayloadRefused, type TakenPayload } from './jobs.ts';
import { addJob, type JobOptions, orderJob } from './order.ts';

/** The tenant of a job, and the request that orders it, whose id appears in its log. */
export interface Orderer {
  readonly tenantId: string;
  readonly requestId: string;
}

/** Additional tools of a tenant's job. */
export interface TenantJobTools extends JobTools {
  /** Id of the request that ordered the job. */
  readonly requestId: string;
  /** The tenant of the job; its clock dates the job's effects. */
  readonly clock: TenantClock;
}

/** A job with its implementation, as a subgraph hands it to its worker. */
export interface WorkedJob {
  readonly name: string;
  readonly lane: Lane;
  /** Five fields, UTC: the schedule. */
  readonly cron?: string;
}

const tenantEnvelope = z.object({ tenantId: inputs.id('tenant'), requestId: z.string().default('unknown') });
const requestEnvelope = z.object({ requestId: z.string().default('calendar') });

/** The faults of a payload, by path and code, without values, which may be personal data. */
const faultsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, code }) => `${path.length > 0 ? path.join('.') : 'payload'}: ${code}`).join(', ');

function read<S extends z.ZodType>(schema: S, payload: unknown): z.output<S> {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) throw new PayloadRefused(faultsOf(parsed.error));
  return parsed.data;
}

/** A job of one tenant. `payload` refers to people by id: the queue must not hold copies of what erasing has to empty. */
export function defineJob<S extends z.ZodType<object, object>>(facts: { name: string; payload: S; pace?: LanePace }) {
  const { name, payload: schema, pace } = facts;
  return {
    name,
    /** Orders the job in the caller's transaction: it runs if and only if the change is committed. */
    order: (em: Em, { tenantId, requestId }: Orderer, payload: z.input<S>, options?: JobOptions): Promise<void> =>
      addJob(em, name, { ...payload, tenantId, requestId }, options),
    /** The implementation. An exception means a later retry, with growing pauses. Must be safe to run twice. */
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

/** A job without a tenant, or for several: `because` says why. */
export function defineTenantlessJob<S extends z.ZodType<object, object>>(facts: {
  name: string;
  because: string;
  payload: S;
  pace?: LanePace;
}) {
  const { name, payload: schema, pace } = facts;
  return {
    name,
    /** Orders the job immediately, outside any transaction: it depends on no change of a tenant's rows. */
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
