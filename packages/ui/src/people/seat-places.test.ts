import { describe, expect, it } from 'vitest';
import { seatPlaces } from './seat-places.ts';

const people = ['田中 健', '清水 拓海', '石川 恵', '前田 翔'].map((name, index) => ({ id: `sea_${String(index)}`, name }));

describe('seats drawn as places', () => {
  it('T-30: two people and three free places of five', () => {
    const drawing = seatPlaces(5, 2, people.slice(0, 2));
    expect(drawing).toEqual({
      kind: 'places',
      places: [
        { kind: 'taken', person: people[0], beyond: false },
        { kind: 'taken', person: people[1], beyond: false },
        { kind: 'free' },
        { kind: 'free' },
        { kind: 'free' },
      ],
    });
  });

  it('T-52: no free place in surplus, the line after the allowance', () => {
    const drawing = seatPlaces(2, 4, people);
    expect(drawing.kind === 'places' && drawing.places.map((place) => place.kind === 'taken' && place.beyond)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('keeps a place for a person whose name is unavailable', () => {
    expect(seatPlaces(1, 1, [])).toEqual({ kind: 'places', places: [{ kind: 'taken', person: null, beyond: false }] });
  });

  it('is a bar above twelve', () => {
    expect(seatPlaces(12, 3, []).kind).toBe('places');
    expect(seatPlaces(13, 3, [])).toEqual({ kind: 'bar', percent: 23, over: false });
    expect(seatPlaces(2, 13, [])).toEqual({ kind: 'bar', percent: 100, over: true });
  });
});
