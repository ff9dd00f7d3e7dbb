import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Message → translation of one language's catalogue, without its header. */
function catalogue(language: string): Map<string, string> {
  const text = readFileSync(join(import.meta.dirname, `${language}.po`), 'utf8');
  const quoted = String.raw`((?:"(?:[^"\\]|\\.)*"\s*)+)`;
  const entries = [...text.matchAll(new RegExp(`^msgid ${quoted}msgstr ${quoted}`, 'gm'))];
  const joined = (lines = ''): string => [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('');
  return new Map(entries.map(([, id, translation]) => [joined(id), joined(translation)] as const).filter(([id]) => id !== ''));
}

describe('catalogues', () => {
  const [ja, en] = [catalogue('ja'), catalogue('en')];

  it('hold the same messages', () => {
    expect(ja.size).toBeGreaterThan(100);
    expect([...en.keys()]).toEqual([...ja.keys()]);
  });

  it('are complete in English', () => {
    expect([...en].filter(([, translation]) => translation === '').map(([id]) => id)).toEqual([]);
  });

  it('keep every placeholder in English that carries a value', () => {
    const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].flatMap(([, name]) => name ?? []))].toSorted();
    const lost = [...en].filter(([id, translation]) => placeholders(id).some((name) => !placeholders(translation).includes(name)));
    expect(lost.map(([id]) => id)).toEqual([]);
  });
});
