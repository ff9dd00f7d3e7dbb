import { freePort } from '@monban/testkit/world';
import { clients, load } from './load.ts';
import type { Operation } from './operations.ts';
import { openRoads, type RoadName } from './roads.ts';

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
}

const seconds = 8;

/** Puts load on one setup and prints where the embedded platform spent its CPU time, by package and by function. */
export async function profile(name: RoadName, operation: Operation): Promise<void> {
  const port = await freePort();
  const roads = await openRoads({ demo: true, env: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` } });
  try {
    const road = roads.of[name];
    await load(road, operation, 4_000);
    const inspector = name === 'embedded' ? await openInspector(port) : null;
    await inspector?.ask('Profiler.enable');
    await inspector?.ask('Profiler.start');
    const { requests, ms, cpuMs } = await load(road, operation, seconds * 1_000);
    const found = await inspector?.ask('Profiler.stop');
    inspector?.close();
    console.log(
      `${name} ${operation}: ${Math.round(requests / (ms / 1_000))} requests/s by ${clients} clients, ${(cpuMs / requests).toFixed(2)} ms CPU`,
    );
    if (found) print((found as { profile: Profile }).profile, requests);
  } finally {
    await roads.stop();
  }
}

interface Inspector {
  ask(method: string): Promise<unknown>;
  close(): void;
}

export async function openInspector(port: number): Promise<Inspector> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target!.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  return {
    ask(method) {
      const id = ++last;
      const answer = new Promise((resolve) => {
        const hear = ({ data }: MessageEvent): void => {
          const message = JSON.parse(String(data)) as { id?: number; result?: unknown };
          if (message.id !== id) return;
          socket.removeEventListener('message', hear);
          resolve(message.result);
        };
        socket.addEventListener('message', hear);
      });
      socket.send(JSON.stringify({ id, method }));
      return answer;
    },
    close: () => socket.close(),
  };
}

/** `…/node_modules/pg/lib/client.js` → `pg`; our own code by file. */
function placeOf(url: string): string {
  const inside = url.lastIndexOf('/node_modules/');
  if (inside !== -1)
    return url
      .slice(inside + '/node_modules/'.length)
      .split('/')
      .slice(0, url[inside + 14] === '@' ? 2 : 1)
      .join('/');
  return url.startsWith('node:') ? 'node' : (/(?:packages|subgraphs|gateway|tools)\/.*$/.exec(url)?.[0] ?? (url || 'engine'));
}

export function print({ nodes, samples }: Profile, requests: number): void {
  const hits = new Map<number, number>();
  for (const sample of samples) hits.set(sample, (hits.get(sample) ?? 0) + 1);
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  const busy = samples.filter((sample) => !idle.has(sample)).length;
  const table = (title: string, nameOf: (node: Node) => string, most: number): void => {
    const sums = new Map<string, number>();
    for (const node of nodes) if (!idle.has(node.id)) sums.set(nameOf(node), (sums.get(nameOf(node)) ?? 0) + (hits.get(node.id) ?? 0));
    console.log(`\n${title} (${requests} requests)`);
    for (const [name, count] of [...sums].toSorted(([, a], [, b]) => b - a).slice(0, most))
      console.log(`  ${((100 * count) / busy).toFixed(1).padStart(5)} %  ${name}`);
  };
  table('by place', ({ callFrame }) => placeOf(callFrame.url), 30);
  const nameOf = ({ callFrame: { functionName, url, lineNumber } }: Node): string =>
    `${functionName || '(anonymous)'} ${placeOf(url)}:${lineNumber + 1}`;
  table('by function', nameOf, 40);

  // a function that stands several times in one stack counts once
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const within = new Map<string, number>();
  const walk = (node: Node, above: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const below = new Set(above).add(name);
    const all = (node.children ?? []).reduce(
      (sum, id) => sum + walk(byId.get(id)!, below),
      idle.has(node.id) ? 0 : (hits.get(node.id) ?? 0),
    );
    if (!above.has(name)) within.set(name, (within.get(name) ?? 0) + all);
    return all;
  };
  walk(nodes[0]!, new Set());
  console.log('\nby function, with what it calls');
  for (const [name, count] of [...within].toSorted(([, a], [, b]) => b - a).slice(0, 90))
    console.log(`  ${((100 * count) / busy).toFixed(1).padStart(5)} %  ${name}`);
}
