import type { Data, PlanPath } from './engine.ts';

type Place = (string | number)[];

/** What stands at the end of a path; nothing where something above is null. */
export type Walk = (data: unknown) => Data | unknown[] | null;

/**
 * Follows a path of a plan: one value, or with `@` in it all values in one list.
 *
 * @throws Error where the data has not the form of the plan.
 */
export function walkOf(path: PlanPath): Walk {
  const isList = path.includes('@');
  const collect = (value: unknown, at: number, found: unknown[]): void => {
    if (value === undefined || value === null) return;
    if (at === path.length) {
      if (Array.isArray(value)) found.push(...(value as unknown[]));
      else found.push(value);
      return;
    }
    const step = path[at]!;
    if (step === '@') {
      if (!Array.isArray(value)) throw new Error('no list where the plan has one');
      for (const item of value) collect(item, at + 1, found);
    } else {
      if (Array.isArray(value)) throw new Error(`a list above ${step}`);
      collect((value as Data)[step], at + 1, found);
    }
  };
  return (data) => {
    const found: unknown[] = [];
    collect(data, 0, found);
    if (isList) return found;
    // a list at the very end of a path without `@` is a list of values as well
    return found.length === 1 ? (found[0] as Data) : found.length === 0 ? null : found;
  };
}

/** The places of all values at a path, in the order in which they are found: `@` becomes the index. */
export function placesAt(path: PlanPath, data: unknown): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, at: number, above: Place): void => {
    if (value === undefined || value === null) return;
    const step = path[at];
    if (step === undefined) places.push(above);
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, step === '@' ? at + 1 : at, [...above, index]);
    else visit((value as Data)[step], at + 1, [...above, step]);
  };
  visit(data, 0, []);
  return places;
}
