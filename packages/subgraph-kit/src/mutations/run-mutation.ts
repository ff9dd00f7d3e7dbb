import { writeAudit } from '../audit/write-audit.ts';
import { isConflictOn, type Em } from '../database/database.ts';
import type { RequestContext } from '../context.ts';
import { denial } from '../graphql/guards.ts';
import { type Failure, failuresOf, idempotencyKeyReused, invalidInputFailure, readInput, versionConflict } from '../failures.ts';
import { kitMessages, type Messages } from '../messages.ts';
import type { AnySteps, Coded, Decided, Json, MutationAudit, Reference } from './definition.ts';
import { withEnvelope, type Envelope } from './envelope.ts';
import { claimKey, fingerprintOf, keepAnswer, type KeyStanding, type KeyUse, lookUpKey } from './keys.ts';
import { showPreview } from './preview.ts';
import { Refused } from './refused.ts';
import { seal, unseal } from './sealed.ts';

/** An answer that rolls its transaction back: a refusal or a preview leaves nothing behind, not even a claimed key. */
class Undo extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome.__typename);
    this.outcome = outcome;
  }
}

interface Outcome {
  readonly __typename: string;
}
type AnyDecided = Decided<unknown, unknown, unknown, unknown>;

/** One call of a mutation in progress. */
export interface Call {
  readonly field: string;
  readonly steps: AnySteps;
  readonly messages: Messages;
  readonly ctx: RequestContext;
}

/**
 * Executes the steps of a mutation: parse, replay by key, load and lock, authorise for the object, compare versions, decide, preview or
 * commit, emit, audit. All writes are one transaction, retried as a whole; only a committed answer leaves a trace.
 */
export async function runMutation(call: Call, raw: unknown): Promise<Outcome> {
  const { field, steps, ctx } = call;
  const read = readInput(ctx.locale, withEnvelope(steps.input), raw ?? {});
  if (!read.ok) return read.error;
  const {
    idempotencyKey: key,
    previewToken,
    dryRun,
    ...input
  } = read.value as unknown as Envelope & { readonly idempotencyKey: string | null };
  const tenantId = steps.tenant ? await steps.tenant(ctx, input, key) : ctx.tenantId;
  if (tenantId === null) return unknown(call);
  const use: KeyUse | null =
    key && !dryRun ? { tenantId, key, scope: `${scopeOf(call, input)} ${field}`, fingerprint: fingerprintOf(ctx.cursorKey, input) } : null;

  const takesLong = steps.around !== undefined || steps.prepare !== undefined;
  const known = use && takesLong ? await ctx.write((em) => lookUpKey(em, use), tenantId) : null;
  if (known) return replay(call, known);

  const work = async (): Promise<Outcome> => {
    const prepared: unknown = await steps.prepare?.(ctx, input, tenantId);
    if (prepared instanceof Refused) return prepared.failure;
    let decided: AnyDecided | null = null;
    const inTransaction = async (em: Em): Promise<Outcome> => {
      const standing = use && (await claimKey(em, use, ctx.realClock.now()));
      if (standing) return replay(call, standing);
      decided = await decide(call, em, { input, prepared, tenantId, previewToken, dryRun });
      const answer = await commit(call, em, decided);
      if (use) await keepAnswer(em, use, sealed(call, answer));
      ctx.crashPoint(`${field}: written`);
      return { __typename: steps.answer, ...answer };
    };
    try {
      const outcome = await ctx.write(inTransaction, tenantId);
      ctx.crashPoint(`${field}: committed`);
      if (decided) steps.after?.(decided);
      return outcome;
    } catch (error) {
      if (error instanceof Undo) return error.outcome;
      const broken = Object.entries(steps.constraints ?? {}).find(([constraint]) => isConflictOn(error, constraint));
      if (broken) return refuse(call, { code: broken[1] });
      throw error;
    }
  };
  return steps.around ? steps.around(ctx, input, work) : work();
}

/** The owner of the key: the logged-in account, else what the mutation names: a mailed token, an address. */
function scopeOf({ steps, ctx }: Call, input: unknown): string {
  if (steps.scope) return fingerprintOf(ctx.cursorKey, steps.scope(input as never, ctx));
  if (ctx.viewer.accountId === null) throw new Error('a mutation open to people who are not logged in must name the owner of its keys');
  return ctx.viewer.accountId;
}

function replay({ steps, ctx }: Call, standing: KeyStanding): Outcome {
  if (standing.kind === 'REUSED') return idempotencyKeyReused(ctx.locale);
  const answer = { ...(standing.answer as Reference) };
  for (const secret of steps.secrets ?? []) answer[secret] = unseal(ctx.cursorKey, answer[secret] as string);
  return { __typename: steps.answer, ...answer };
}

function sealed({ steps, ctx }: Call, answer: Reference): Json {
  const kept = { ...answer };
  for (const secret of steps.secrets ?? []) kept[secret] = seal(ctx.cursorKey, kept[secret] as string);
  return kept;
}

/** Load, authorise, compare, decide, preview. Throws `Undo` unless the change is to be made. */
async function decide(
  call: Call,
  em: Em,
  {
    input,
    prepared,
    tenantId,
    previewToken,
    dryRun,
  }: Pick<Envelope, 'previewToken' | 'dryRun'> & Pick<AnyDecided, 'prepared' | 'tenantId'> & { input: Envelope },
): Promise<AnyDecided> {
  const { steps, ctx } = call;
  const facts: unknown = await steps.load(em, input as never, ctx, prepared);
  if (facts === null || !ctx.can(steps.action, steps.thing?.(facts, input as never))) throw new Undo(unknown(call));
  const version = steps.version?.(facts);
  if (version !== undefined && input.expectedVersion != null && input.expectedVersion !== version) {
    throw new Undo(versionConflict(ctx.locale, version));
  }
  const { now, today } = ctx;
  const decided = steps.decide?.(facts, input as never, { now, today });
  if (decided?.ok === false) throw new Undo(refuse(call, decided.error));
  const change: unknown = decided?.value;
  const unseen = previewOf(call, facts, change, { input, previewToken, dryRun });
  if (unseen) throw new Undo(unseen);
  return { ctx, tenantId, input, prepared, facts, change, now, today };
}

/** The preview that was requested, or that somebody must see first; null when the change may be made. */
function previewOf(
  call: Call,
  facts: unknown,
  change: unknown,
  { input, previewToken, dryRun }: Pick<Envelope, 'previewToken' | 'dryRun'> & { input: unknown },
): Outcome | null {
  const { steps, ctx } = call;
  if (!steps.preview) return null;
  const consequences = steps.preview.of(facts, change, input as never) as object;
  const preview = showPreview(steps.preview.type, consequences);
  if (dryRun) return preview;
  if (previewToken === preview.token) return null;
  const known: Messages = { ...call.messages, ...kitMessages };
  const stale = failuresOf(known);
  if (previewToken != null) return stale(ctx.locale, 'PreviewStale', 'PREVIEW_STALE', { preview });
  const warning = steps.preview.warning?.(consequences);
  return warning ? stale(ctx.locale, 'PreviewStale', warning, { preview }) : null;
}

async function commit({ steps, ctx }: Call, em: Em, decided: AnyDecided): Promise<Reference> {
  const answer = await steps.commit(em, decided as never);
  await em.flush();
  await steps.emit?.(em, decided as never);
  const lines = steps.audit({ ...decided, answer } as never);
  for (const line of Array.isArray(lines) ? (lines as readonly MutationAudit[]) : [lines as MutationAudit]) {
    const { actor, ...entry } = line;
    if (actor) await writeAudit(em, decided.tenantId, { ...actor, requestId: ctx.requestId }, entry);
    else await ctx.audit(em, entry, decided.tenantId);
  }
  return answer;
}

/** The failure for a code, as the table of refusals names it. */
function refuse({ field, steps, messages, ctx }: Call, { code, ...data }: Coded): Failure<string> {
  if (code === 'INVALID_INPUT') {
    const { issues } = data as unknown as { issues: readonly { path: string; code: string }[] };
    return invalidInputFailure(ctx.locale, ...issues.map((issue): [string, string] => [issue.path, issue.code]));
  }
  const type = steps.refusals?.[code];
  if (type === undefined) throw new Error(`${field} names no type for its refusal ${code}`);
  return failuresOf(messages)(ctx.locale, type, code, data);
}

/** "Does not exist" and "belongs to somebody else", which nobody can tell apart. */
function unknown(call: Call): Failure<string> {
  if (call.steps.unknown === undefined) throw denial(call.ctx);
  return refuse(call, { code: call.steps.unknown });
}
