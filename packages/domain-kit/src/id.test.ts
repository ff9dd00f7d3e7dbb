import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { describe, expect, it } from 'vitest';
import { idFromUuid, idPrefixes, newId, parseId, uuidOf } from './id.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const suffix = fc.string({ unit: fc.constantFrom(...digits.split('')), minLength: 26, maxLength: 26 });

/** What the reference implementation reads. */
function referenceUuid(text: string): string | null {
  try {
    return TypeID.fromString(text).toUUID();
  } catch {
    return null;
  }
}

describe('an id', () => {
  it('matches the TypeID reference implementation and converts back to the UUID', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const id = idFromUuid('contract', uuid);
        expect(id).toBe(TypeID.fromUUID('ctr', uuid).toString());
        expect(uuidOf(id)).toBe(uuid);
        expect(parseId('contract', id)).toBe(id);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '01890a5d-ac96-774b-bcce-b302099a8057'])(
    'of %s is right at both ends of the range',
    (uuid) => {
      expect(idFromUuid('seat', uuid)).toBe(TypeID.fromUUID('sea', uuid).toString());
      expect(uuidOf(idFromUuid('seat', uuid))).toBe(uuid);
    },
  );

  it('is read as the reference implementation reads it, up to what fits into 128 bits', () => {
    fc.assert(
      fc.property(suffix, (text) => {
        const id = `ctr_${text}`;
        const fits = text[0]! <= '7';
        expect(parseId('contract', id) === null).toBe(!fits);
        // the reference also requires a version and a variant that exist
        expect([null, fits ? uuidOf(id) : null]).toContain(referenceUuid(id));
      }),
    );
  });

  it.each(Object.keys(idPrefixes) as (keyof typeof idPrefixes)[])('of a %s is refused as the id of another kind', (kind) => {
    const id = newId(kind);
    for (const other of Object.keys(idPrefixes) as (keyof typeof idPrefixes)[]) expect(parseId(other, id)).toBe(other === kind ? id : null);
  });

  it.each([
    '',
    'ctr_',
    'ctr',
    'ctr_01h455vb4pex5vsknk084sn02',
    'ctr_01h455vb4pex5vsknk084sn02qq',
    'ctr_81h455vb4pex5vsknk084sn02q',
    'ctr_01H455VB4PEX5VSKNK084SN02Q',
    'ctr_01h455vb4pex5vsknk084sn02l',
    'ctr_01h455vb4pex5vsknk084sn02\u{1F600}',
    'ctr-01h455vb4pex5vsknk084sn02q',
    ' ctr_01h455vb4pex5vsknk084sn02q',
    'ctr_0１h455vb4pex5vsknk084sn02q',
  ])('is not %j', (text) => {
    expect(parseId('contract', text)).toBeNull();
    expect(() => uuidOf(text.replace(/^ctr-/, 'ctr '))).toThrow('not an id');
  });

  it('can be parsed from any text without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(parseId('contract', text)).toBeNull();
      }),
    );
  });
});
