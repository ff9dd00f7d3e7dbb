import {
  type DirectiveNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Fragments, type Variables, withDefaults } from '../limits/operation-parts.ts';

/** Variables of the wrong type are refused later; until then the field counts as selected. */
function isSelected(node: { readonly directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
  try {
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  } catch {
    return true;
  }
}

/** Names of the root fields that an operation really selects. Follows fragments, visiting each one once, and leaves out skipped fields. */
export function selectedRootFields(operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): Set<string> {
  const values = withDefaults(operation, variables);
  const fields = new Set<string>();
  const spread = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isSelected(selection, values)) continue;
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        visit(fragments.get(selection.name.value)!.selectionSet);
      }
    }
  };
  visit(operation.selectionSet);
  return fields;
}
