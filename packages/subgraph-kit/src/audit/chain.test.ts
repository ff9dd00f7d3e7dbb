import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Anchored, type ChainEntry, chainWalk, entryHash } from './chain.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const tenantId = '01a21e60-c07d-74c6-a91c-e45c767e8f67';

/** A chain as `write_audit` makes it. */
function chainOf(deeds: readonly { action?: string; detail?: object; subjectId?: string }[]): ChainEntry[] {
  const chain: ChainEntry[] = [];
  for (const { action = 'price.set', detail = { after: 1 }, subjectId = null } of deeds) {
    const text = JSON.stringify(detail);
    const entry = {
      tenantId,
      seq: chain.length + 1,
      id: tenantId,
      epoch: '1764268000.123456',
      actorRole: 'staff',
      actorId: null,
      action,
      subjectType: 'product',
      subjectId,
      requestId: 'a "quoted"\nrequest',
      detailDigest: sha256(text),
      previousHash: chain.at(-1)?.hash ?? Buffer.from([0]),
    };
    chain.push({ ...entry, hash: entryHash(entry), detail: text });
  }
  return chain;
}

function walked(chain: readonly ChainEntry[], head = chain.at(-1) ?? null, anchored: Anchored = new Map()) {
  const walk = chainWalk(anchored);
  for (const entry of chain) {
    const broken = walk.take(entry);
    if (broken) return broken;
  }
  return walk.end(head);
}
const anchors = (...entries: ChainEntry[]): Anchored =>
  new Map([...Map.groupBy(entries, ({ seq }) => seq)].map(([seq, same]) => [seq, new Set(same.map(({ hash }) => hash.toString('hex')))]));

const five = chainOf([{}, {}, {}, {}, {}]);
const changed = (at: number, change: Partial<ChainEntry>) => five.map((entry, i) => (i === at ? { ...entry, ...change } : entry));

describe('a chain', () => {
  it('holds', () => {
    expect(walked(five)).toBeNull();
    expect(walked(five, five.at(-1), anchors(five[0]!, five[4]!))).toBeNull();
  });

  it.each<[string, readonly ChainEntry[], number, string]>([
    ['a removed entry', five.toSpliced(2, 1), 3, 'is missing; 4 comes next'],
    ['a removed beginning', five.slice(2), 1, 'is missing; 3 comes next'],
    ['a different actor', changed(1, { actorRole: 'platform' }), 2, 'is not what was written: its hash differs'],
    ['another time', changed(1, { epoch: '1764268000.123457' }), 2, 'is not what was written: its hash differs'],
    ['another digest', changed(1, { detailDigest: sha256('{}'), detail: '{}' }), 2, 'is not what was written: its hash differs'],
    ['other details', changed(3, { detail: '{"after":2}' }), 4, 'its details are not those that were written'],
    ['details gone', changed(3, { detail: null }), 4, 'its details are gone, and no entry says that they were emptied'],
    [
      'an entry replaced by one with its own hash',
      changed(2, chainOf([{}, {}, { action: 'x' }])[2]!),
      4,
      'does not follow the entry before it',
    ],
  ])('with %s breaks there', (_, chain, seq, what) => {
    expect(walked(chain, five.at(-1))).toEqual({ seq, what });
  });

  it('breaks where it was cut off, by its head or, if the head was set back too, by an anchor', () => {
    const cut = five.slice(0, 3);
    expect(walked(cut, five[4])).toEqual({ seq: 3, what: 'is the last, but the head says 5' });
    expect(walked(cut, null)).toEqual({ seq: 3, what: 'is the last, but there is no head' });
    expect(walked(cut)).toBeNull();
    expect(walked(cut, cut.at(-1), anchors(five[4]!))).toEqual({
      seq: 4,
      what: 'is missing: the chain was anchored up to 5 and is cut off',
    });
    expect(walked([], null, anchors(five[4]!))).toMatchObject({ seq: 1 });
  });

  it('rewritten with consistent hashes is detected by the first anchor after the change, even if the new one was anchored too', () => {
    const anew = chainOf([{}, { action: 'nothing.happened' }, {}, {}, {}]);
    const what = 'is not the entry that was anchored: the chain was written anew';
    expect(walked(anew)).toBeNull();
    expect(walked(anew, anew.at(-1), anchors(five[0]!, five[3]!))).toEqual({ seq: 4, what });
    expect(walked(anew, anew.at(-1), anchors(five[3]!, anew[3]!, anew[4]!))).toEqual({ seq: 4, what });
  });
});

describe('emptied details', () => {
  const emptied = (n: number, subjectId: string) => ({
    action: 'audit.detailsEmptied',
    subjectId,
    detail: { actions: ['price.set'], emptied: n },
  });
  const without = (chain: ChainEntry[], ...gone: number[]) =>
    chain.map((entry) => (gone.includes(entry.seq) ? { ...entry, detail: null } : entry));
  const [a, b] = ['11111111-1111-7111-8111-111111111111', '22222222-2222-7222-8222-222222222222'];
  const chain = chainOf([{ subjectId: a }, { subjectId: b }, { subjectId: a }, emptied(2, a), { subjectId: a }]);

  it('are accounted for by the entry that reports it', () => {
    expect(walked(without(chain, 1, 3))).toBeNull();
  });

  it.each<[string, number[], number]>([
    ['more than it reports, of another subject', [1, 2, 3], 2],
    ['more than it reports, later', [1, 3, 5], 5],
    ['fewer than it reports', [1], 4],
    ['its own', [1, 3, 4], 4],
  ])('are a break in the chain: %s', (_, gone, seq) => {
    expect(walked(without(chain, ...gone))).toMatchObject({ seq });
  });
});
