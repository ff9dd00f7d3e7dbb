// Cost of an answer of the graph on four setups in one interleaved run: Monban embedded, Monban distributed, the stock gateway over the
// same subgraphs, and the limit, a bare handler over the same databases. Eight clients, on the demo data.
import { isDeepStrictEqual } from 'node:util';
import type { Figure } from './figure.ts';
import { ask, type Load, load } from './graph/load.ts';
import { type Operation, operations } from './graph/operations.ts';
import { openRoads, type RoadName, roadNames, type Roads } from './graph/roads.ts';
import { profile } from './graph/profile.ts';

const names: Readonly<Record<Operation, string>> = {
  contracts: 'contracts of one subgraph',
  contractsOfFour: 'contracts of four subgraphs',
  entries: 'entries of three subgraphs',
};
const asked = Object.keys(operations) as Operation[];

interface Size {
  readonly demo: boolean;
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly ms: number;
}
const usual: Size = { demo: true, rounds: 5, warmUpMs: 2_000, ms: 1_500 };

export const smoke = (): Promise<Figure[]> => figures({ demo: false, rounds: 1, warmUpMs: 1, ms: 1 });

/** A short run on one setup that shows where its process spends its time: `npm run bench -- graph embedded contractsOfFour`. */
export async function only(road: string, operation: string): Promise<void> {
  if (!roadNames.includes(road as RoadName) || !asked.includes(operation as Operation))
    throw new Error(`name a road (${roadNames.join(', ')}) and an operation (${asked.join(', ')})`);
  await profile(road as RoadName, operation as Operation);
}

export async function figures({ demo, rounds, warmUpMs, ms }: Size = usual): Promise<Figure[]> {
  const roads = await openRoads({ demo });
  try {
    await assertSame(roads);
    for (const operation of asked) for (const name of roadNames) await load(roads.of[name], operation, warmUpMs);
    const loads = Object.fromEntries(asked.map((operation) => [operation, measured()])) as Record<Operation, Record<RoadName, Load[]>>;
    for (let round = 0; round < rounds; round++)
      for (const operation of asked) for (const name of roadNames) loads[operation][name].push(await load(roads.of[name], operation, ms));
    return asked.flatMap((operation) => figuresOf(operation, loads[operation]));
  } finally {
    await roads.stop();
  }
}

const measured = (): Record<RoadName, Load[]> => ({ embedded: [], distributed: [], stock: [], limit: [] });

/** Setups with different answers cannot be compared. */
async function assertSame({ of }: Roads): Promise<void> {
  for (const operation of asked) {
    const answers = await Promise.all(roadNames.map(async (name) => JSON.parse(await ask(of[name], operation)) as unknown));
    const other = roadNames.find((_, i) => !isDeepStrictEqual(answers[i], answers[0]));
    if (other) throw new Error(`${operation}: ${other} answers ${JSON.stringify(answers[roadNames.indexOf(other)]).slice(0, 1_000)}`);
  }
}

interface Summary {
  readonly rate: number;
  readonly cpu: number;
  readonly p50: number;
  readonly p95: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function summary(loads: readonly Load[]): Summary {
  const latencies = loads.flatMap((one) => one.latencies).toSorted((a, b) => a - b);
  const at = (part: number): number => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))]!;
  const requests = sum(loads.map((one) => one.requests));
  return {
    rate: requests / (sum(loads.map((one) => one.ms)) / 1_000),
    cpu: sum(loads.map((one) => one.cpuMs)) / requests,
    p50: at(0.5),
    p95: at(0.95),
  };
}

function figuresOf(operation: Operation, loads: Record<RoadName, Load[]>): Figure[] {
  const of = Object.fromEntries(roadNames.map((name) => [name, summary(loads[name])])) as Record<RoadName, Summary>;
  const what = names[operation];
  const each = roadNames.flatMap((name): Figure[] => [
    { name: `${what}, ${name}`, value: round(of[name].rate), unit: 'requests/s', limit: null },
    { name: `${what}, ${name}: CPU of Node`, value: round(of[name].cpu), unit: 'ms', limit: null },
    { name: `${what}, ${name}: p50`, value: round(of[name].p50), unit: 'ms', limit: null },
    { name: `${what}, ${name}: p95`, value: round(of[name].p95), unit: 'ms', limit: null },
  ]);
  // the limits apply to the list of four
  const held = operation === 'contractsOfFour';
  const cpuOfLimit = of.limit.cpu > 0 ? of.embedded.cpu / of.limit.cpu : 0;
  return [
    ...each,
    {
      name: `${what}, embedded of the limit`,
      value: round((100 * of.embedded.rate) / of.limit.rate),
      unit: '%',
      limit: held ? 40 : null,
      better: 'more',
    },
    { name: `${what}, embedded: CPU of the limit's`, value: round(cpuOfLimit), unit: 'times', limit: held ? 2.5 : null },
    {
      name: `${what}, embedded of stock`,
      value: round(of.embedded.rate / of.stock.rate),
      unit: 'times',
      limit: held ? 5 : null,
      better: 'more',
    },
  ];
}

const round = (value: number): number => Number(value.toPrecision(3));
