import { type PermissionTable, policyOf, type SignedViewer, type Viewer } from '@monban/subgraph-kit';
import type { Answer, TestSubgraph } from '@monban/testkit/subgraph-harness';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import { canary, type Place, type Things, type Whose, whose } from './places.ts';
import { isOnePerson, type Principal, principalsOf } from './principals.ts';
import { type Question, questionsOf } from './questions.ts';

/** What became of one question of one principal about one thing. */
export interface Outcome {
  readonly place: Place['name'];
  readonly of: string;
  readonly principal: string;
  readonly whose: Whose;
  /** `denied`, `seen`, `listed`, `nothing` of a list, `null`, `done`, or the code of a refusal. */
  readonly came: string;
}

export interface Findings {
  readonly outcomes: readonly Outcome[];
  /** What must not be: a text of another tenant, another person's thing, an answer against the table, a bug. */
  readonly leaks: readonly string[];
}

export const schemaOf = async ({ tenant }: Place): Promise<GraphQLSchema> => {
  const { data } = await tenant.staff.run(getIntrospectionQuery());
  return buildClientSchema(data);
};

class NotKept extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('not kept');
    this.answer = answer;
  }
}

/**
 * While this runs nothing is kept of what is written, so that every question finds the same world; `onTenant` hears for which tenants
 * something was done.
 */
async function keepingNothing<T>(
  { subgraph: { database } }: TestSubgraph,
  onTenant: (tenantId: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const transaction = database.transaction.bind(database);
  database.transaction = (async (tenantId, change) => {
    onTenant(tenantId);
    try {
      return await transaction(tenantId, async (em) => {
        throw new NotKept(await change(em));
      });
    } catch (thrown) {
      if (thrown instanceof NotKept) return thrown.answer;
      throw thrown;
    }
  }) as typeof transaction;
  try {
    return await work();
  } finally {
    database.transaction = transaction;
  }
}

const denials = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

function cameOf({ changes, of }: Question, { data, errors }: Answer): string {
  const [error] = errors;
  const code = error?.extensions?.['code'] as string | undefined;
  const asked = (data as { asked?: unknown } | null)?.asked;
  const isRoot = /^(Query|Mutation)\./.test(of);
  if (code && (isRoot ? asked == null : true)) return denials.has(code) ? 'denied' : code;
  if (changes) return (asked as { code?: string } | null)?.code ?? (asked == null ? 'null' : 'done');
  const thing = isRoot || of.startsWith('Viewer.') ? asked : (asked as unknown[] | null)?.[0];
  if (thing == null) return 'null';
  const [, field] = of.split('.');
  if (!isRoot && field) return (thing as Record<string, unknown>)[field] == null ? 'null' : 'seen';
  const list = Array.isArray(thing) ? thing : (thing as { edges?: unknown }).edges;
  if (Array.isArray(list)) return list.length === 0 ? 'nothing' : 'listed';
  return 'seen';
}

/** Kinds of things that belong to one person. */
const personal = ['account', 'contract', 'seat', 'registration', 'session', 'entryRecord'] as const;

function viewerOf({ tenant, accounts, storefrontId }: Place, { grants, account }: Principal): Partial<Viewer> {
  const onAdmin = ['STAFF', 'PLATFORM', 'DEVICE', 'CLIENT', 'PARTNER'].includes(grants.realm);
  return {
    ...grants,
    surface: onAdmin ? 'admin' : `s/${Number(storefrontId)}`,
    storefrontId: onAdmin ? null : storefrontId,
    tenantId: tenant.id,
    accountId: account === 'none' ? null : accounts[account],
    ip: `10.${Math.floor(++places / 65_536) % 256}.${Math.floor(places / 256) % 256}.${places % 256}`,
  };
}
let places = 0;

/** What the table of the subgraph lets this principal try at a root field. */
const mayTry = ({ table }: Place, viewer: Partial<Viewer>, of: string): boolean =>
  table.mayTry({ issuer: 'gateway', viewer: { features: ['SEATS'], ...viewer } as Viewer } satisfies SignedViewer, table.actionOf(of)!);

/** Asks everything, as everybody, about own, other people's and foreign things, and tells what came of it. */
export async function askEverything(place: Place, only: { of?: RegExp; principals?: RegExp } = {}): Promise<Findings> {
  const { tenant, foreign, things, name, accounts, test, table } = place;
  const touched = new Set<string>();
  const outcomes: Outcome[] = [];
  const leaks: string[] = [];
  const principals = principalsOf({
    contractId: things.own['contract'] ?? 'ctr_none',
    locationId: things.own['location'] ?? 'loc_none',
    customerId: accounts.me,
  }).filter((one) => !only.principals || only.principals.test(one.name));
  const questions = questionsOf(place, await schemaOf(place)).filter(({ of }) => !only.of || only.of.test(of));
  const others = personal.flatMap((kind) => things.other[kind] ?? []);

  const askOne = async (question: Question, principal: Principal, of: Whose): Promise<void> => {
    const viewer = viewerOf(place, principal);
    const isPlatform = principal.grants.realm === 'PLATFORM';
    const variables = question.variables(things[of], isPlatform || of === 'foreign');
    touched.clear();
    const answer = await tenant.as(viewer).run(question.text, variables);
    const came = cameOf(question, answer);
    const where = `${name}: ${principal.name} asking ${question.of} of ${of} things`;
    const text = JSON.stringify([answer.data, answer.errors]);
    outcomes.push({ place: name, of: question.of, principal: principal.name, whose: of, came });
    // the provider's staff work with every operator's tenant
    if (!isPlatform && text.includes(canary)) leaks.push(`${where} got a text of another tenant`);
    if (!isPlatform && touched.has(foreign.id) && !harmless.has(question.of)) leaks.push(`${where} worked in another tenant`);
    if (came === 'INTERNAL' || came === 'GRAPHQL_VALIDATION_FAILED')
      leaks.push(`${where} broke: ${JSON.stringify(answer.errors.slice(0, 1))}`);
    if (of === 'foreign' && !isPlatform && question.owned && question.namesThings && (came === 'seen' || came === 'done'))
      if (!harmless.has(question.of)) leaks.push(`${where} reached a thing of another tenant`);
    if (
      isOnePerson(principal) &&
      of === 'other' &&
      question.owned &&
      isPersonal(question, things.other) &&
      (came === 'seen' || came === 'done')
    )
      if (!sharedWithAll.has(`${question.of} ${principal.name}`)) leaks.push(`${where} reached another person’s`);
    if (isOnePerson(principal) && of === 'own' && others.some((id) => text.includes(id))) leaks.push(`${where} named another person’s`);
    if (/^(Query|Mutation)\./.test(question.of) && !mayTry(place, viewer, question.of) && came !== 'denied')
      leaks.push(`${where} was not denied: ${came}`);
  };

  await keepingNothing(
    test,
    (tenantId) => touched.add(tenantId),
    async () => {
      for (const question of questions)
        for (const principal of principals.filter((one) => !isOneOfMany(one) || !isForEverybody(table, question)))
          for (const of of question.namesThings ? whose : (['own'] as const)) await askOne(question, principal, of);
    },
  );
  return { outcomes, leaks };
}

/** What does not mind an id of another tenant, and why. */
const harmless = new Map<string, string>([
  ['Mutation.callStaff', 'a record of another door is left out of the call'],
  ['Mutation.lockAccounts', 'answers which it locked: none'],
  ['Mutation.unlockAccounts', 'answers which it unlocked: none'],
  ['Query.storefront', 'a storefront’s name stands on its page for everybody'],
  ['Storefront', 'a storefront’s name stands on its page for everybody'],
]);

/** Third parties differ by their scopes only, and what everybody may do needs none. */
const isOneOfMany = ({ grants }: Principal): boolean => grants.realm === 'CLIENT' && grants.scopes.length > 0;
const isForEverybody = (table: PermissionTable, { of }: Question): boolean => policyOf(table.rows[table.actionOf(of)!]!) === 'everybody';

/** Who may see one person's thing all the same, and why. */
const sharedWithAll = new Map<string, string>([
  ['Account stranger', 'a visitor with an invite link sees who invites them; the reference comes from contracts'],
]);

const isPersonal = ({ of, variables }: Question, of2: Things): boolean => {
  if (of.startsWith('Query.') || of.startsWith('Mutation.')) {
    const named = JSON.stringify(variables(of2, false));
    return personal.some((kind) => of2[kind] !== undefined && named.includes(of2[kind]));
  }
  return personal.some((kind) => of.split('.')[0]!.toLowerCase() === kind.toLowerCase());
};

/** The matrix to be read: for each field who gets what, the many in one line. */
export function drawn(outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  for (const [of, asked] of Map.groupBy(outcomes, ({ place, of: field }) => `${place} ${field}`)) {
    const cells = [...Map.groupBy(asked, ({ principal }) => principal)].map(([principal, cell]) => {
      const came = cell.map((one) => (cell.length === 1 ? one.came : `${one.whose} ${one.came}`));
      return { principal, came: new Set(cell.map((one) => one.came)).size === 1 ? cell[0]!.came : came.join(', ') };
    });
    lines.push(of);
    for (const [came, alike] of [...Map.groupBy(cells, (cell) => cell.came)].toSorted(([, a], [, b]) => a.length - b.length)) {
      const names = alike.map(({ principal }) => principal);
      lines.push(`  ${came}: ${names.length > cells.length / 2 ? 'everybody else' : names.join(' · ')}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
