import type { Data } from './engine.ts';

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges what a subgraph answered into what is there, in place: objects field by field, lists of one length item by item. */
export function merge(target: Data, source: Data): void {
  // the same answer stands at several places and was merged through another of them
  if (target === source) return;
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const present = target[key];
    if (present && isObject(value)) merge(present as Data, value);
    else if (Array.isArray(value) && Array.isArray(present) && value.length === present.length) mergeItems(present, value);
    else target[key] = value;
  }
}

function mergeItems(target: unknown[], source: readonly unknown[]): void {
  for (const [at, value] of source.entries()) {
    const present = target[at];
    if (isObject(present) && isObject(value)) merge(present, value);
    else target[at] = value;
  }
}
