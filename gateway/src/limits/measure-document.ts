import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './operation-parts.ts';

/** How large a document is, in everything that costs somebody behind us. */
export interface DocumentMeasures {
  readonly operations: number;
  readonly fragments: number;
  /** Fragment spreads as written. */
  readonly spreads: number;
  /** How often the most frequent response key is written; validation compares fields of one key in pairs. */
  readonly repeats: number;
  /** Fields below one another; what lies below `__schema` does not count. */
  readonly depth: number;
  /** Aliases when every spread is replaced by its fragment. */
  readonly aliases: number;
  /** Directives, counted the same way. */
  readonly directives: number;
  /** Fields and fragments, counted the same way: what the planner makes of the document. */
  readonly selections: number;
}

type Expanded = Pick<DocumentMeasures, 'depth' | 'aliases' | 'directives' | 'selections'>;

const nothing: Expanded = { depth: 0, aliases: 0, directives: 0, selections: 0 };

const plus = (a: Expanded, b: Expanded): Expanded => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  selections: a.selections + b.selections,
});

const countOf = (directives: readonly DirectiveNode[] | undefined): number => directives?.length ?? 0;

/**
 * Measures a document in one walk: each fragment is looked at once and remembered, so the work grows with what is written and not with
 * what it expands to. Fragments that spread themselves count once; validation refuses them.
 */
export function measureDocument(document: DocumentNode): DocumentMeasures {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Expanded>();
  const keys = new Map<string, number>();
  let [operations, fragmentDefinitions, spreads] = [0, 0, 0];

  const ofSet = (set: SelectionSetNode | undefined): Expanded =>
    (set?.selections ?? []).reduce((sum, node) => plus(sum, ofNode(node)), nothing);
  const ofFragment = (name: string): Expanded => {
    const before = known.get(name);
    const fragment = fragments.get(name);
    if (before || !fragment) return before ?? nothing;
    // until it is known; only a fragment that spreads itself meets this
    known.set(name, nothing);
    const inside = ofSet(fragment.selectionSet);
    const whole = { ...inside, directives: inside.directives + countOf(fragment.directives) };
    known.set(name, whole);
    return whole;
  };
  const ofNode = (node: SelectionNode): Expanded => {
    const own = { ...nothing, directives: countOf(node.directives), selections: 1 };
    if (node.kind === Kind.INLINE_FRAGMENT) return plus(own, ofSet(node.selectionSet));
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      spreads += 1;
      return plus(own, ofFragment(node.name.value));
    }
    const key = (node.alias ?? node.name).value;
    keys.set(key, (keys.get(key) ?? 0) + 1);
    const inside = ofSet(node.selectionSet);
    const below = node.name.value === '__schema' ? 0 : inside.depth;
    return plus({ ...own, aliases: node.alias ? 1 : 0 }, { ...inside, depth: below + 1 });
  };

  let total = nothing;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragmentDefinitions += 1;
      // those that nobody spreads as well: validation walks over them all the same
      ofFragment(definition.name.value);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations += 1;
      total = plus(plus(total, ofSet(definition.selectionSet)), { ...nothing, directives: countOf(definition.directives) });
    }
  }
  return { ...total, operations, fragments: fragmentDefinitions, spreads, repeats: Math.max(0, ...keys.values()) };
}
