import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './operation-parts.ts';

/** The size of a document in every measure that costs work further down. */
export interface DocumentMeasures {
  readonly operations: number;
  readonly fragments: number;
  /** Fragment spreads as written. */
  readonly spreads: number;
  /** Occurrences of the most frequent response key; validation compares fields with the same key in pairs. */
  readonly repeats: number;
  /** Depth of nested fields; everything below `__schema` is free. */
  readonly depth: number;
  /** Aliases after replacing every spread with its fragment. */
  readonly aliases: number;
  /** Directives, counted the same way. */
  readonly directives: number;
  /** Fields and fragments, counted the same way: what the planner works on. */
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
 * Measures a document in one walk. Each fragment is visited once and remembered, so the work grows with the text and not with its
 * expansion. Fragments that spread themselves count once; validation refuses them.
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
    // a placeholder until the fragment is measured; only a fragment that spreads itself sees it
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
      // include fragments that nothing spreads: validation walks them too
      ofFragment(definition.name.value);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations += 1;
      total = plus(plus(total, ofSet(definition.selectionSet)), { ...nothing, directives: countOf(definition.directives) });
    }
  }
  return { ...total, operations, fragments: fragmentDefinitions, spreads, repeats: Math.max(0, ...keys.values()) };
}
