import type { TypesMeeting } from './condition-types.ts';
import type { Data, Requires } from './engine.ts';
import { merge } from './merge.ts';

/** What a subgraph is told of an entity; null when something that it needs is missing. */
export type Represent = (entity: Data) => Data | null;

type Step = (entity: Data, representation: Data) => boolean;

const ofValue = (value: unknown, represent: Represent): unknown => (value === null ? null : represent(value as Data));

function stepOf(selection: Requires[number], typesMeeting: TypesMeeting): Step {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition, selections } = selection;
    if (!typeCondition) return () => true;
    const inside = representing(selections, typesMeeting);
    const types = typesMeeting(typeCondition);
    return (entity, representation) => {
      if (!types.has(entity['__typename'] as string)) return true;
      const found = inside(entity);
      if (found) merge(representation, found);
      return true;
    };
  }
  const key = selection.alias ?? selection.name;
  const below = selection.selections && representing(selection.selections, typesMeeting);
  return (entity, representation) => {
    const value = entity[key];
    if (value === undefined) return false;
    if (!below) representation[key] = value;
    else representation[key] = Array.isArray(value) ? value.map((item) => ofValue(item, below)) : ofValue(value, below);
    return true;
  };
}

/** Builds representations of what a fetch requires. */
export function representing(requires: Requires, typesMeeting: TypesMeeting): Represent {
  const steps = requires.map((selection) => stepOf(selection, typesMeeting));
  return (entity) => {
    const representation: Data = {};
    for (const step of steps) if (!step(entity, representation)) return null;
    return representation;
  };
}

/** Tells representations apart; most hold only texts, which need no JSON. */
function keyOf(representation: Data): string {
  let key = '';
  for (const [name, value] of Object.entries(representation)) {
    if (typeof value !== 'string') return JSON.stringify(representation);
    key += `${name} ${value.length} ${value} `;
  }
  return key;
}

/** Every representation once, and for each the entities that it stands for. */
export interface Distinct {
  readonly representations: Data[];
  /** By representation: where its entities stand in `entities`, and which representation they were before duplicates went. */
  readonly targets: { entity: Data; number: number }[][];
  readonly total: number;
}

/** Represents entities, each distinct one once: a subgraph answers equal representations equally. */
export function distinct(entities: readonly Data[], represent: Represent): Distinct {
  const places = new Map<string, number>();
  const representations: Data[] = [];
  const targets: { entity: Data; number: number }[][] = [];
  let total = 0;
  for (const entity of entities) {
    const representation = represent(entity);
    if (!representation?.['__typename']) continue;
    const key = keyOf(representation);
    const target = { entity, number: total++ };
    const place = places.get(key);
    if (place !== undefined) targets[place]!.push(target);
    else {
      places.set(key, representations.length);
      representations.push(representation);
      targets.push([target]);
    }
  }
  return { representations, targets, total };
}
