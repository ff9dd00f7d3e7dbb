import { randomUUID } from 'node:crypto';
import { manualClock, newId, uuidOf } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startAccess } from '../app.ts';
import { memberWithContract, openDoor } from '../testing/door.ts';

const clock = manualClock('2026-03-29T10:00:00Z');
const access = await startTestSubgraph(startAccess, { name: 'access', clock });
const day = `query ($date: Date, $locationId: ID) {
  entryDay(date: $date, locationId: $locationId) {
    date isToday from until inside entries refusals refusedPeople warnings
    locations { location { id } inside entries refusals }
    hours { hour entries refusals usual }
    reasons { code title refusals }
  }
}`;

/** A record as the recount sees it. */
interface Passage {
  readonly place: number;
  readonly person: number;
  readonly at: string;
  readonly direction: 'ENTRY' | 'EXIT';
  readonly code: string | null;
}
const isAllowed = ({ code }: Passage): boolean => code === null || code === 'EXIT_NOT_ELIGIBLE';
/** The night before this day, clocks in Berlin go forward. */
const DATE = '2026-03-29';
const ZONES = ['Europe/Berlin', 'Europe/Berlin', 'Asia/Tokyo'] as const;

async function aTenantWith(count: number, zones: readonly string[] = ZONES) {
  const tenant = access.tenant();
  const places: { id: string; deviceId: string; zone: string }[] = [];
  for (let i = 0; i < count; i++) {
    const zone = zones[i % zones.length]!;
    const answer = await tenant.staff.run(
      'mutation ($input: CreateLocationInput!) { createLocation(input: $input) { ... on LocationCreated { location { id } } } }',
      { input: { name: `店 ${String(i).padStart(3, '0')}`, timeZone: zone } },
    );
    const [id, deviceId] = [expectSuccess(answer).location.id as string, newId('device') as string];
    await tenant.sql(
      "insert into device (tenant_id, id, created_at, name, kind, location_id, account_id) values (?, ?, now(), '入口', 'ENTRY_APP', ?, ?)",
      [uuidOf(tenant.id), uuidOf(deviceId), uuidOf(id), randomUUID()],
    );
    places.push({ id, deviceId, zone });
  }
  const people = Array.from({ length: 4 }, () => randomUUID());
  const write = async (passages: readonly Passage[]): Promise<void> => {
    for (const one of passages) {
      const place = places[one.place]!;
      await tenant.sql(
        `insert into entry_record (tenant_id, id, created_at, at, direction, allowed, code, account_id, location_id, device_id)
         values (?, ?, now(), ?, ?, ?, ?, ?, ?, ?)`,
        [
          uuidOf(tenant.id),
          uuidOf(newId('entryRecord')),
          one.at,
          one.direction,
          isAllowed(one),
          one.code,
          people[one.person],
          uuidOf(place.id),
          uuidOf(place.deviceId),
        ],
      );
    }
  };
  return { tenant, places, write };
}
const read = async (tenant: TestTenant, variables: object = {}) => expectSuccess(await tenant.staff.run(day, { ...variables }));

/** The same figures, computed from every record. */
function recount(passages: readonly Passage[], only: number | null) {
  const local = ({ at, place }: Passage) => Temporal.Instant.from(at).toZonedDateTimeISO(ZONES[place]!);
  const onDay = (one: Passage, date: string): boolean => local(one).toPlainDate().toString() === date;
  const isEntry = (one: Passage): boolean => isAllowed(one) && one.direction === 'ENTRY';
  const today = passages.filter((one) => onDay(one, DATE));
  const shown = today.filter(({ place }) => only === null || place === only);
  const last = new Map<number, Passage>();
  for (const one of today.filter(isAllowed)) if (!last.has(one.person) || last.get(one.person)!.at < one.at) last.set(one.person, one);
  const inside = (place: number): number => [...last.values()].filter((one) => one.place === place && one.direction === 'ENTRY').length;
  const weeks = [1, 2, 3, 4].map((back) => Temporal.PlainDate.from(DATE).subtract({ weeks: back }).toString());
  const before = passages.filter((one) => (only === null || one.place === only) && weeks.some((date) => onDay(one, date)));
  const days = new Set(before.map((one) => local(one).toPlainDate().toString())).size;
  const refused = shown.filter((one) => !isAllowed(one));
  return {
    inside: (only === null ? [0, 1, 2] : [only]).reduce((sum, place) => sum + inside(place), 0),
    entries: shown.filter(isEntry).length,
    refusals: refused.length,
    refusedPeople: new Set(refused.map(({ person }) => person)).size,
    warnings: shown.filter(({ code }) => code === 'EXIT_NOT_ELIGIBLE').length,
    places: [0, 1, 2].map((place) => {
      const here = today.filter((one) => one.place === place);
      return { inside: inside(place), entries: here.filter(isEntry).length, refusals: here.filter((one) => !isAllowed(one)).length };
    }),
    hours: Array.from({ length: 24 }, (_, hour) => {
      const inHour = (one: Passage): boolean => local(one).hour === hour;
      return {
        hour,
        entries: shown.filter((one) => isEntry(one) && inHour(one)).length,
        refusals: refused.filter(inHour).length,
        usual: days === 0 ? null : before.filter((one) => isEntry(one) && inHour(one)).length / days,
      };
    }),
    reasons: Object.fromEntries(refused.map(({ code }) => [code!, refused.filter((one) => one.code === code).length])),
  };
}

const passage = fc
  .record({
    place: fc.integer({ min: 0, max: 2 }),
    person: fc.integer({ min: 0, max: 3 }),
    back: fc.constantFrom(0, 0, 0, 1, 2, 4, 5),
    minute: fc.integer({ min: -600, max: 1800 }),
    direction: fc.constantFrom('ENTRY' as const, 'ENTRY' as const, 'EXIT' as const),
    refusal: fc.constantFrom(null, null, 'ENTRY_NO_PLAN', 'ENTRY_STOPPED_PROFILE'),
    warned: fc.boolean(),
  })
  .map(({ back, minute, refusal, warned, ...one }): Passage => {
    const at = Temporal.Instant.from('2026-03-28T23:00:00Z')
      .subtract({ hours: back * 168 })
      .add({ minutes: minute });
    return { ...one, at: at.toString(), code: one.direction === 'ENTRY' ? refusal : warned ? 'EXIT_NOT_ELIGIBLE' : null };
  });

describe('entryDay', () => {
  it('equals a plain recount, by each location’s own day, also when clocks change', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(passage, { maxLength: 40, selector: ({ at }) => at }),
        fc.constantFrom(null, 0, 2),
        async (passages, only) => {
          const { tenant, places, write } = await aTenantWith(3);
          await write(passages);
          const { locations, reasons, date, isToday, from, until, ...figures } = await read(tenant, {
            date: DATE,
            locationId: only === null ? null : places[only]!.id,
          });
          const { places: byPlace, reasons: byCode, ...expected } = recount(passages, only);
          expect({ date, isToday, until }).toEqual({
            date: DATE,
            isToday: true,
            until: only === 2 ? '2026-03-29T15:00:00Z' : '2026-03-29T22:00:00Z',
          });
          expect(from).toBe(only === 0 ? '2026-03-28T23:00:00Z' : '2026-03-28T15:00:00Z');
          expect(figures).toEqual({
            ...expected,
            hours: expected.hours.map((hour) => ({ ...hour, usual: hour.usual && expect.closeTo(hour.usual) })),
          });
          expect(locations.map(({ inside, entries, refusals }: Record<string, number>) => ({ inside, entries, refusals }))).toEqual(
            byPlace,
          );
          expect(Object.fromEntries(reasons.map((one: { code: string; refusals: number }) => [one.code, one.refusals]))).toEqual(byCode);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('uses the day of the first location by default', async () => {
    const { tenant } = await aTenantWith(1, ['Asia/Tokyo']);
    expect(await read(tenant)).toMatchObject({ date: '2026-03-29', isToday: true });
    expect(await read(tenant, { date: '2026-03-28' })).toMatchObject({ date: '2026-03-28', isToday: false });
  });

  it('is all zero on the first day, without an average, and without a location', async () => {
    const { tenant } = await aTenantWith(0);
    const empty = await read(tenant);
    expect(empty).toMatchObject({ inside: 0, entries: 0, refusals: 0, locations: [], reasons: [] });
    expect(empty.hours).toHaveLength(24);
    expect(empty.hours[9]).toEqual({ hour: 9, entries: 0, refusals: 0, usual: null });
  });

  it('names reasons in the viewer’s language, the most frequent first', async () => {
    const door = await openDoor(access);
    const { accountId } = await memberWithContract(door.tenant);
    await door.present(await door.codeOf(accountId));
    for (let i = 0; i < 2; i++) await door.present(await door.codeOf(newId('account')));
    const { reasons, inside } = await read(door.tenant);
    expect({ reasons, inside }).toEqual({ reasons: [{ code: 'ENTRY_NO_PLAN', title: '有効なプランがない', refusals: 2 }], inside: 1 });
  });

  it('takes as many statements for thirty locations as for one', async () => {
    const [small, large] = [await aTenantWith(1), await aTenantWith(30)];
    await large.write([{ place: 29, person: 0, at: '2026-03-29T09:00:00Z', direction: 'ENTRY', code: null }]);
    const [one, thirty] = [await access.count(() => small.tenant.staff.run(day)), await access.count(() => large.tenant.staff.run(day))];
    expect(expectSuccess(thirty.result)).toMatchObject({ entries: 1 });
    expect(thirty.statements).toHaveLength(one.statements.length);
    expect(thirty.statements.filter((statement) => /^(with|select [^s])/i.test(statement)).length).toBeLessThanOrEqual(4);
  });

  it('returns null for an unknown location or another tenant’s, and is for staff', async () => {
    const [here, elsewhere] = [await aTenantWith(1), await aTenantWith(1)];
    for (const locationId of [elsewhere.places[0]!.id, newId('location'), 'x']) expect(await read(here.tenant, { locationId })).toBeNull();
    expectRefusal(await here.tenant.customer(newId('account')).run(day), 'FORBIDDEN');
    expectRefusal(await here.tenant.as({ realm: 'DEVICE' }).run(day), 'FORBIDDEN');
    expectRefusal(await here.tenant.as({ realm: 'ANONYMOUS', accountId: null }).run(day), 'UNAUTHENTICATED');
  });
});
