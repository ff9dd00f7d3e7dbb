import { describe, expect, it } from 'vitest';
import { readHidden } from './column-choice.ts';

describe('columns put away', () => {
  const keys = ['customer', 'contract', 'state'];
  it.each([
    ['nothing', null, []],
    ['what was put away', '["state"]', ['state']],
    ['the list’s order', '["state","contract"]', ['contract', 'state']],
    ['never the first column', '["customer","state"]', ['state']],
    ['no column that is gone', '["tags","state"]', ['state']],
    ['nothing from another form', '{"state":true}', []],
    ['nothing from broken text', '["state', []],
    ['nothing from other types', '[1,null]', []],
  ])('%s', (_, stored, hidden) => {
    expect(readHidden(stored, keys)).toEqual(hidden);
  });
});
