import { systemClock } from '@monban/domain-kit';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RequestContext } from '../context.ts';
import type { Grants } from '../grants.ts';
import { definePermissions, fieldsWithoutPermission } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';
import { type AnyResolver, fieldsToPermit, guardsOf, readGuarded } from './guards.ts';

const document = parse(`
  type Query { note(id: ID!): Note notes: [Note]! oneNote: Note! }
  type Mutation { changeNote: ChangeNoteResult! }
  type Note @key(fields: "id") { id: ID! text: String! secret: String author: Person! }
  type Page { node: Note! }
  extend type Note { memos: String }
  extend type Person @key(fields: "id") { id: ID! lastNote: Note }
  extend type Place @key(fields: "id", resolvable: false) { id: ID! }
  interface Error { code: String! message: String! }
  union ChangeNoteResult = NoteChanged | NoteUnknown
  type NoteChanged { code: String note: Note! }
  type NoteUnknown implements Error { code: String! message: String! }
`);

interface Note {
  readonly id: string;
  readonly owner: string;
}
const isOwner = (viewer: Viewer, { owner }: Pick<Note, 'owner'>): boolean => owner === viewer.accountId;
const isOwnerOfFacts = (viewer: Viewer, { ownerId }: { readonly ownerId: string }): boolean => ownerId === viewer.accountId;

const permissions = definePermissions({
  'note.read': { says: 'Read a note', fields: ['Query.note', 'Query.oneNote', 'Query.notes', 'Note'], staff: true, customer: isOwner },
  'note.secret': {
    says: 'Read what is secret',
    fields: ['Note.secret'],
    staff: true,
    facts: (note: Note) => Promise.resolve({ ownerId: note.owner }),
    customer: isOwnerOfFacts,
  },
  'note.memos': { says: 'Read memos', fields: ['Note.memos'], staff: true },
  'note.change': { says: 'Change a note', fields: ['Mutation.changeNote'], staff: true, customer: isOwner },
  'person.read': { says: 'Ask for a person', fields: ['Person', 'Person.lastNote'], staff: true, customer: true },
});

const mine: Note = { id: '1', owner: 'acc_me' };
const other: Note = { id: '2', owner: 'acc_other' };

const people = {
  anonymous: { realm: 'ANONYMOUS' },
  staff: { realm: 'STAFF', role: 'OWNER', locations: null },
  customer: { realm: 'CUSTOMER', supportedBy: null },
  device: { realm: 'DEVICE' },
} as const satisfies Record<string, Grants>;

function requestOf(who: keyof typeof people): RequestContext {
  const viewer = { ...people[who], accountId: 'acc_me', tenantId: 'tnt_1', features: [], clockOffsetSeconds: 0 } as unknown as Viewer;
  return new RequestContext({ who: { issuer: 'gateway', viewer }, requestId: 'r', clock: systemClock, permissions } as never);
}

const guarded = readGuarded(document);
const guards = guardsOf(permissions, guarded);

/** Queries a field as somebody, over this resolver. */
function ask(who: keyof typeof people, field: string, resolve?: AnyResolver, parent: unknown = {}) {
  const [type, name] = field.split('.');
  const facts = guarded.fields.find((one) => one.type === type && one.name === name)!;
  const guard = guards.field(facts, resolve)!;
  return (async () => guard(parent, {}, requestOf(who), {}))();
}
const codeOf = (error: unknown): unknown => (error as { extensions?: { code?: unknown } }).extensions?.code;
const refused = (code: string) => expect.toSatisfy((error: unknown) => codeOf(error) === code);

describe('a permission row is needed for', () => {
  it('root fields, entities, and what features add to entities', () => {
    const wanted = fieldsToPermit(document);
    expect(wanted.toSorted()).toEqual(
      ['Query.note', 'Query.notes', 'Query.oneNote', 'Mutation.changeNote', 'Note', 'Note.memos', 'Person', 'Person.lastNote'].toSorted(),
    );
    expect(fieldsWithoutPermission(permissions, wanted)).toEqual([]);
    expect(fieldsWithoutPermission(definePermissions({}), wanted)).toEqual(wanted);
  });

  it('must be nullable below the root, where a denial is null', () => {
    const strict = definePermissions({ 'note.text': { says: 'Read', fields: ['Note.text'], staff: true } });
    const facts = guarded.fields.find(({ name }) => name === 'text')!;
    expect(() => guardsOf(strict, guarded).field(facts, undefined)).toThrow(
      'Note.text has a row in the permission table and must be nullable',
    );
  });
});

describe('a root field', () => {
  it('does not run for viewers without a cell', async () => {
    let ran = false;
    const resolve = (): null => {
      ran = true;
      return null;
    };
    await expect(ask('anonymous', 'Query.notes', resolve)).rejects.toEqual(refused('UNAUTHENTICATED'));
    await expect(ask('device', 'Query.notes', resolve)).rejects.toEqual(refused('FORBIDDEN'));
    expect(ran).toBe(false);
  });

  it.each([
    ['staff', mine, mine],
    ['staff', other, other],
    ['customer', mine, mine],
    ['customer', other, null],
    ['customer', null, null],
  ] as const)('hands %s %j out as %j', async (who, found, seen) => {
    expect(await ask(who, 'Query.note', () => found)).toEqual(seen);
    expect(await ask(who, 'Query.note', () => Promise.resolve(found))).toEqual(seen);
  });

  it('checks each object of a list', async () => {
    expect(await ask('customer', 'Query.notes', () => [mine, other])).toEqual([mine, null]);
  });

  it('refuses where null is not allowed', async () => {
    await expect(ask('customer', 'Query.oneNote', () => other)).rejects.toEqual(refused('FORBIDDEN'));
  });
});

describe('an object whose type has a row', () => {
  it.each(['Person.lastNote', 'Page.node', 'NoteChanged.note'])('is checked when %s hands it out', async (field) => {
    expect(await ask('customer', field, () => mine)).toEqual(mine);
    const answer = ask('customer', field, () => other);
    if (field === 'Person.lastNote') expect(await answer).toBeNull();
    else await expect(answer).rejects.toEqual(refused('FORBIDDEN'));
  });

  it('is checked without a resolver too', async () => {
    expect(await ask('staff', 'Page.node', undefined, { node: other })).toEqual(other);
    await expect(ask('customer', 'Page.node', undefined, { node: other })).rejects.toEqual(refused('FORBIDDEN'));
  });

  it('is checked when it is looked up by its key', async () => {
    const reference = guards.reference('Note', (key) => ((key as Note).id === '1' ? mine : other));
    const ctx = requestOf('customer');
    expect([await reference({ id: '1' }, ctx), await reference({ id: '2' }, ctx)]).toEqual([mine, null]);
    expect(await reference({ id: '1' }, requestOf('device'))).toBeNull();
  });

  it('of another subgraph is only a key', async () => {
    const reference = guards.reference('Person', () => ({ id: '7' }));
    expect(await reference({ id: '7' }, requestOf('customer'))).toEqual({ id: '7' });
    expect(
      guards.field(
        guarded.fields.find(({ name }) => name === 'author')!,
        undefined,
      ),
    ).toBeUndefined();
  });
});

describe('a field with its own row', () => {
  it.each([
    ['staff', other, 'text'],
    ['customer', mine, 'text'],
    ['customer', other, null],
    ['device', mine, null],
  ] as const)('is decided for %s by the object that it belongs to', async (who, parent, seen) => {
    expect(await ask(who, 'Note.secret', () => 'text', parent)).toBe(seen);
  });

  it('does not run when the answer is no', async () => {
    const resolve = (): never => {
      throw new Error('ran');
    };
    expect(await ask('customer', 'Note.memos', resolve, mine)).toBeNull();
  });
});
