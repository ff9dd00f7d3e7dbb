import { describe, expect, it } from 'vitest';
import { readHidden } from './column-choice.ts';

describe('hidden columns', () => {
  const keys = ['customer', 'contract', 'state'];
  it.each([
    ['nothing', null, []],
    ['what was hidden', '["state"]', ['state']],
    ['the list’s order', '["state","contract"]', ['contract', 'state']],
    ['never the first column', '["customer","state"]', ['state']],
    ['no column that no longer exists', '["tags","state"]', ['state']],
    ['nothing from another format', '{"state":true}', []],
    ['nothing from broken text', '["state', []],
    ['nothing from other types', '[1,null]', []],
  ])('%s', (_, stored, hidden) => {
    expect(readHidden(stored, keys)).toEqual(hidden);
  });
});
