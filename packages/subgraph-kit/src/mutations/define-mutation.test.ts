import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { envelopeTexts, faultyMutations } from './check-mutations.ts';
import { mutations } from './define-mutation.ts';
import { changeNote, mutation } from './fixtures/notes-place.ts';

describe('a definition', () => {
  it('without the step that names what its row depends on cannot be made', () => {
    const define = () =>
      mutation.define('changeNote', {
        action: 'note.change',
        input: z.object({}),
        answer: 'NoteChanged',
        load: async () => ({}),
        commit: () => ({}),
        audit: () => [],
      });
    expect(define).toThrow('changeNote: note.change depends on a thing, and no step names it');
    const bare = () => mutation.bare('changeNote', { action: 'note.change', why: 'none', run: () => null });
    expect(bare).toThrow('only the steps ask about one');
  });

  it('names a row that names it', () => {
    expect(() => mutation.bare('forgetNote', { action: 'note.write', why: 'none', run: () => null })).toThrow(
      'note.write does not name Mutation.forgetNote',
    );
  });
});

describe('the schema of a definition', () => {
  const field = (name: keyof typeof envelopeTexts, type: string, text = envelopeTexts[name]): string => `"""${text}""" ${name}: ${type}`;
  const form = [
    field('idempotencyKey', 'String'),
    field('expectedVersion', 'Int!'),
    field('dryRun', 'Boolean'),
    field('previewToken', 'String'),
  ];
  const members = [
    'NoteChanged',
    'NotePreview',
    'PreviewStale',
    'NoteUnknown',
    'NoteSame',
    'NoteTaken',
    'VersionConflict',
    'InvalidInput',
    'IdempotencyKeyReused',
  ];
  const faults = (fields: readonly string[], result: readonly string[], resolvers: object = mutations(changeNote)) =>
    faultyMutations(
      parse(`
        type Mutation { changeNote(input: ChangeNoteInput!): ChangeNoteResult! }
        input ChangeNoteInput { noteId: ID! ${fields.join('\n')} }
        union ChangeNoteResult = ${result.join(' | ')}
      `),
      { Mutation: resolvers } as never,
    );

  it('has everything that the steps read and answer', () => {
    expect(faults(form, members)).toEqual([]);
  });

  it.each([0, 1, 2, 3])('without field %i of the form is faulty', (at) => {
    const [lost] = Object.keys(envelopeTexts).slice(at);
    expect(faults(form.toSpliced(at, 1), members)).toEqual([`Mutation.changeNote takes no ${lost}`]);
  });

  it('has one text for the fields that every form has', () => {
    expect(faults(form.with(0, field('idempotencyKey', 'String', 'A key.')), members)).toEqual([
      'Mutation.changeNote describes idempotencyKey in words of its own',
    ]);
  });

  it('lists every answer and no other', () => {
    expect(faults(form, [...members.slice(1), 'Note'])).toEqual([
      'Mutation.changeNote may answer NoteChanged, which ChangeNoteResult does not hold',
      'Mutation.changeNote never answers Note, which ChangeNoteResult holds',
    ]);
  });

  it('is not resolved by hand', () => {
    expect(faults(form, members, { changeNote: () => null })).toEqual(['Mutation.changeNote has no definition']);
  });
});
