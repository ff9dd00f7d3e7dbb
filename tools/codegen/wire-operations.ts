import { createHash } from 'node:crypto';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { removeDirectivesFromDocument } from '@apollo/client/utilities/internal';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';

/** An operation exactly as Apollo Client sends it; `id` is the SHA-256 of `body` in hex. */
export interface WireOperation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** Directives that Apollo Client removes before sending. */
const CLIENT_ONLY = [{ name: 'unmask' }, { name: 'client' }, { name: 'connection' }, { name: 'nonreactive' }];

/** Every named operation of the documents, with its fragments inlined and `__typename` added, by name. */
export function wireOperations(documents: readonly DocumentNode[]): WireOperation[] {
  const definitions = documents.flatMap((document) => document.definitions);
  const fragments = new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((f) => [f.name.value, f]),
  );
  return definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, fragments)] };
      const wire = removeDirectivesFromDocument(CLIENT_ONLY, document);
      if (!operation.name || !wire) throw new Error('every operation needs a name and at least one field for the server');
      const body = print(addTypenameToDocument(wire));
      return { id: createHash('sha256').update(body).digest('hex'), name: operation.name.value, type: operation.operation, body };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Fragments that a definition spreads, directly or through others, each once, in the order in which codegen inlines them. */
function fragmentsOf(
  root: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Map<string, FragmentDefinitionNode>(),
): FragmentDefinitionNode[] {
  visit(root, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`fragment ${name.value} is not defined`);
      found.set(name.value, fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [...found.values()];
}
