import { newId } from '@monban/domain-kit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changeNote, type Notes, openNotes, people, writeNote } from './fixtures/notes-place.ts';

let notes: Notes;
beforeAll(async () => {
  notes = await openNotes(inject('postgresAdminUrl'));
});
afterAll(() => notes.close());

const key = 'a key of somebody';
const owner = { realm: 'CUSTOMER', supportedBy: null, accountId: people.owner } as const;
const visitor = { realm: 'ANONYMOUS', accountId: null } as const;

describe('an idempotency key', () => {
  it('returns the same answer and changes nothing a second time', async () => {
    const { ask, note, textOf, rows } = notes.place();
    const noteId = await note('one');
    const input = { noteId, text: 'two two', idempotencyKey: key };
    const first = await ask(changeNote, input);
    expect(first).toEqual({ __typename: 'NoteChanged', note: { id: noteId } });
    await ask(changeNote, { noteId, text: 'three three' });
    const before = await rows();
    expect(await ask(changeNote, input)).toEqual(first);
    expect(await rows()).toEqual(before);
    expect(await textOf(noteId)).toBe('three three');
  });

  it('is refused with another input, and is separate for another field, person and tenant', async () => {
    const { ask, note } = notes.place();
    const noteId = await note('one', people.owner);
    await ask(changeNote, { noteId, text: 'two two', idempotencyKey: key });
    const reused = { __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED' };
    expect(await ask(changeNote, { noteId, text: 'three three', idempotencyKey: key })).toMatchObject(reused);
    expect(await ask(changeNote, { noteId, text: 'three three', idempotencyKey: key }, owner)).toMatchObject({ __typename: 'NoteChanged' });
    expect(await ask(writeNote, { text: 'four', idempotencyKey: key })).toMatchObject({ __typename: 'NoteWritten' });
    const elsewhere = notes.place();
    const other = await elsewhere.note('one');
    expect(await elsewhere.ask(changeNote, { noteId: other, text: 'two two', idempotencyKey: key })).toMatchObject({
      __typename: 'NoteChanged',
    });
  });

  it('of many concurrent requests executes once, and all get its answer', async () => {
    const { ask, note, rows } = notes.place();
    const noteId = await note('one');
    const before = await rows();
    const input = { noteId, text: 'two two', idempotencyKey: key };
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(changeNote, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(answers[0])]));
    expect(answers[0]).toMatchObject({ __typename: 'NoteChanged' });
    expect((await rows())['outbox']! - before['outbox']!).toBe(1);
  });

  it('is free again if the process died before the commit, and answered if it died after', async () => {
    const { ask, note, textOf, dieAt, rows } = notes.place();
    const noteId = await note('one');
    const before = await rows();
    const input = { noteId, text: 'two two', idempotencyKey: key };
    dieAt('changeNote: written');
    await expect(ask(changeNote, input)).rejects.toThrow('died');
    expect(await rows()).toEqual(before);
    dieAt('changeNote: committed');
    await expect(ask(changeNote, input)).rejects.toThrow('died');
    const committed = await rows();
    expect(await textOf(noteId)).toBe('two two');
    expect(await ask(changeNote, input)).toEqual({ __typename: 'NoteChanged', note: { id: noteId } });
    expect(await rows()).toEqual(committed);
  });

  it('is free again after a refusal', async () => {
    const { ask, note } = notes.place();
    const noteId = await note('one');
    const input = { noteId, text: 'one', idempotencyKey: key };
    expect(await ask(changeNote, input)).toMatchObject({ __typename: 'NoteSame' });
    expect(await ask(changeNote, { ...input, text: 'two two' })).toMatchObject({ __typename: 'NoteChanged' });
  });

  it('of a person who is not logged in belongs to what the mutation names', async () => {
    const { ask } = notes.place();
    const first = await ask(writeNote, { text: 'by a visitor', idempotencyKey: key }, visitor);
    expect(await ask(writeNote, { text: 'by a visitor', idempotencyKey: key }, visitor)).toEqual(first);
    expect(await ask(writeNote, { text: 'by another', idempotencyKey: key }, visitor)).toMatchObject({ __typename: 'NoteWritten' });
    await expect(ask(changeNote, { noteId: newId('product'), text: 'x', idempotencyKey: key }, visitor)).rejects.toThrow(
      'must name the owner of its keys',
    );
  });

  it('stores nothing of the input, and seals what is shown once', async () => {
    const { ask, kept } = notes.place();
    const { secret } = await ask(writeNote, { text: 'under the carpet', idempotencyKey: key }, visitor);
    const text = await kept();
    expect(text).not.toContain('carpet');
    expect(text).not.toContain(secret);
  });

  it.each(['short', 'x'.repeat(65)])('of a length like %j is refused beside its field', async (idempotencyKey) => {
    const { ask } = notes.place();
    expect(await ask(writeNote, { text: 'a', idempotencyKey })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['idempotencyKey'] }],
    });
  });
});

describe('a refusal', () => {
  it.each([
    ['of a note that is not there', { noteId: newId('product'), text: 'two two' }, 'NoteUnknown'],
    ['of an older version', { text: 'two two', expectedVersion: 7 }, 'VersionConflict'],
    ['of the rule', { text: 'one' }, 'NoteSame'],
    ['of a constraint', { text: 'another' }, 'NoteTaken'],
    ['of the form', { text: '' }, 'InvalidInput'],
  ])('%s leaves nothing behind', async (_, input, type) => {
    const { ask, note, rows } = notes.place();
    const noteId = await note('one');
    await note('another');
    const before = await rows();
    expect(await ask(changeNote, { noteId, idempotencyKey: key, ...input })).toMatchObject({
      __typename: type,
      message: expect.any(String),
    });
    expect(await rows()).toEqual(before);
  });

  it('of somebody else’s object is the same as of an object that does not exist', async () => {
    const { ask, note, rows } = notes.place();
    const [others, own] = [await note('one', people.other), await note('mine')];
    const before = await rows();
    const unknown = await ask(changeNote, { noteId: newId('product'), text: 'two two' }, owner);
    expect(await ask(changeNote, { noteId: others, text: 'two two', expectedVersion: 9 }, owner)).toEqual(unknown);
    expect(await ask(changeNote, { noteId: others, text: 'two', dryRun: true }, owner)).toEqual(unknown);
    expect(await rows()).toEqual(before);
    expect(await ask(changeNote, { noteId: own, text: 'two two' }, owner)).toMatchObject({ __typename: 'NoteChanged' });
  });

  it('carries the data of its rule', async () => {
    const { ask, note } = notes.place();
    expect(await ask(changeNote, { noteId: await note('one'), text: 'one' })).toMatchObject({ code: 'NOTE_SAME', text: 'one' });
  });
});

describe('a preview', () => {
  it('is the answer of dryRun, and nothing changes', async () => {
    const { ask, note, rows, textOf } = notes.place();
    const noteId = await note('a long note');
    const before = await rows();
    const preview = await ask(changeNote, { noteId, text: 'short', dryRun: true, idempotencyKey: key });
    expect(preview).toEqual({ __typename: 'NotePreview', note: { id: noteId }, lost: 6, token: expect.any(String) });
    expect(await rows()).toEqual(before);
    expect(await textOf(noteId)).toBe('a long note');
    expect(await ask(changeNote, { noteId, text: 'short', previewToken: preview['token'], idempotencyKey: key })).toMatchObject({
      __typename: 'NoteChanged',
    });
  });

  it('is answered anew when its consequences have changed, and nothing changes', async () => {
    const { ask, note, rows } = notes.place();
    const noteId = await note('a long note');
    const { token } = await ask(changeNote, { noteId, text: 'short', dryRun: true });
    await ask(changeNote, { noteId, text: 'a longer note' });
    const before = await rows();
    const stale = await ask(changeNote, { noteId, text: 'short', previewToken: token, idempotencyKey: key });
    expect(stale).toMatchObject({ __typename: 'PreviewStale', code: 'PREVIEW_STALE', preview: { __typename: 'NotePreview', lost: 8 } });
    expect(await rows()).toEqual(before);
    const seen = (stale['preview'] as { token: string }).token;
    expect(await ask(changeNote, { noteId, text: 'short', previewToken: seen })).toMatchObject({ __typename: 'NoteChanged' });
  });

  it('of different facts with the same consequences is valid', async () => {
    const { ask, note } = notes.place();
    const noteId = await note('a long note');
    const { token } = await ask(changeNote, { noteId, text: 'short', dryRun: true });
    await ask(changeNote, { noteId, text: 'a lost note' });
    expect(await ask(changeNote, { noteId, text: 'short', previewToken: token })).toMatchObject({ __typename: 'NoteChanged' });
  });

  it('is required where its rule says so, and only there', async () => {
    const { ask, note } = notes.place();
    const noteId = await note('a long note');
    expect(await ask(changeNote, { noteId, text: 'short' })).toMatchObject({
      __typename: 'PreviewStale',
      code: 'NOTE_SHRINKS',
      preview: { lost: 6 },
    });
    expect(await ask(changeNote, { noteId, text: 'a much longer note' })).toMatchObject({ __typename: 'NoteChanged' });
  });
});
