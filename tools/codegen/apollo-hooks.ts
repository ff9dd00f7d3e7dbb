// Plugin: thin typed hooks beside each operation, which at run time only bind a document.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { concatAST, Kind } from 'graphql';

interface Config {
  /** Module that exports the `bind…` factories. */
  readonly bindFrom: string;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const plugin: PluginFunction<Config> = (_schema, documents, config) => {
  const used = new Set<string>();
  const lines: string[] = [];
  const bind = (hook: string, factory: string, args: string): void => {
    used.add(factory);
    lines.push(`export const ${hook} = /*#__PURE__*/ ${factory}(${args});`);
  };
  for (const definition of concatAST(documents.flatMap(({ document }) => (document ? [document] : []))).definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const name = pascal(definition.name.value);
      bind(`use${name}Fragment`, 'bindFragment', `${name}FragmentDoc, '${definition.name.value}'`);
    } else if (definition.kind === Kind.OPERATION_DEFINITION && definition.name) {
      const name = pascal(definition.name.value);
      const kind = pascal(definition.operation);
      bind(`use${name}${kind}`, `bind${kind}`, `${name}Document`);
    }
  }
  return {
    prepend: used.size === 0 ? [] : [`import { ${[...used].toSorted().join(', ')} } from '${config.bindFrom}';`],
    content: `${lines.join('\n')}\n`,
  };
};
