import { type DirectiveNode, type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode, visit } from 'graphql';
import type { Variables } from './engine.ts';

const decides = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';
const conditionOf = (directive: DirectiveNode) => directive.arguments!.find(({ name }) => name.value === 'if')!.value;

/** The variables of a document's `@skip` and `@include`; a document holds few directives (`documentLimits`). */
export function conditionNames(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const condition = decides(directive) ? conditionOf(directive) : null;
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  });
  return [...names];
}

/** Values of the variables that decide about fields, with their defaults; null when one has none, which the engine answers. */
export function conditionsOf(
  names: readonly string[],
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): Map<string, boolean> | null {
  const values = new Map<string, boolean>();
  for (const name of names) {
    const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
    const byDefault = definition?.defaultValue?.kind === Kind.BOOLEAN ? definition.defaultValue.value : undefined;
    const value = Object.hasOwn(variables, name) ? variables[name] : byDefault;
    if (typeof value !== 'boolean') return null;
    values.set(name, value);
  }
  return values;
}

/** Whether a selection is neither skipped nor left out, under these values. */
export const includedBy =
  (conditions: ReadonlyMap<string, boolean>) =>
  ({ directives = [] }: SelectionNode): boolean =>
    directives.filter(decides).every((directive) => {
      const condition = conditionOf(directive);
      const value =
        condition.kind === Kind.VARIABLE ? conditions.get(condition.name.value)! : condition.kind === Kind.BOOLEAN && condition.value;
      return value === (directive.name.value === 'include');
    });
