import type { GatewayContext } from '../gateway-context.ts';
import type { TypesMeeting } from './condition-types.ts';
import { type Data, NotCompiled, type PlanNode, type PlanPath, type SubgraphSource, type Variables } from './engine.ts';
import { fetchStep } from './fetch-step.ts';
import { walkOf } from './places.ts';

/** One run of an operation. */
export interface Run {
  readonly context: GatewayContext;
  /** As they were sent. */
  readonly variables: Variables;
  /** Values of the variables that decide about fields, with defaults. */
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly errors: Error[];
  /** Everything that was fetched. */
  readonly root: Data;
}

/** A node of a plan: fetches for one object, or for all of a list, and merges what it gets into them. */
export type Step = (run: Run, data: Data | unknown[]) => Promise<void>;

export interface PlanFacts {
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly typesMeeting: TypesMeeting;
}

const nothing: Step = () => Promise.resolve();

/**
 * Compiles a node of a query plan, and all below it.
 *
 * @throws NotCompiled when the plan holds what only the stock executor can do.
 */
export function stepOf(node: PlanNode, path: PlanPath, facts: PlanFacts): Step {
  const { sources, typesMeeting } = facts;
  switch (node.kind) {
    case 'Fetch':
      return fetchStep(node, path, sources.get(node.serviceName), typesMeeting);
    case 'Sequence': {
      const steps = node.nodes.map((each) => stepOf(each, path, facts));
      return async (run, data) => {
        for (const step of steps) await step(run, data);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((each) => stepOf(each, path, facts));
      return async (run, data) => void (await Promise.all(steps.map((step) => step(run, data))));
    }
    case 'Flatten': {
      if (node.path.some((part) => typeof part !== 'string' || part.includes('|') || part in Object.prototype))
        throw new NotCompiled('path');
      const walk = walkOf(node.path);
      const step = stepOf(node.node, [...path, ...node.path], facts);
      return async (run, data) => {
        const found = walk(data);
        if (found) await step(run, found);
      };
    }
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const yes = ifClause ? stepOf(ifClause, path, facts) : nothing;
      const no = elseClause ? stepOf(elseClause, path, facts) : nothing;
      return (run, data) => (run.conditions.get(condition) ? yes : no)(run, data);
    }
    default:
      throw new NotCompiled(node.kind);
  }
}
