// ESLint reads .graphql only; TypeScript is oxlint's (.oxlintrc.json).
import { globSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { graphHouseRules } from './tools/checks/graph-house-rules.ts';
import { kitSdl, plainSdl } from './tools/checks/subgraph-sdl.ts';

const subgraphs = globSync('subgraphs/*');
const apps = ['admin-web', 'member-web'];
// What both sites ask.
const shared = 'packages/ui';

// Gone before a document is sent.
const apolloClient = 'directive @unmask(mode: String) on FRAGMENT_SPREAD';

// Each subgraph is a schema of its own, and the kit is part of every one; apps ask the composed graph.
const projects = Object.fromEntries([
  ...subgraphs.map((folder, i) => [
    folder,
    { schema: plainSdl(folder), include: [`${folder}/**/*.graphql`, ...(i === 0 ? [kitSdl] : [])] },
  ]),
  ...[shared, ...apps].map((folder) => [
    folder,
    {
      schema: ['gateway/app-api.graphql', apolloClient],
      documents: [shared, folder].map((asked) => `${asked}/src/**/*.graphql`),
      include: `${folder}/**/*.graphql`,
    },
  ]),
]);

const languageOptions = { parser: graphql.parser, parserOptions: { graphQLConfig: { projects } } };
const plugins = { '@graphql-eslint': graphql, monban: graphHouseRules };

export default [
  {
    files: ['subgraphs/*/src/**/*.graphql', kitSdl],
    languageOptions,
    plugins,
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      'monban/mutation-shape': 'error',
      'monban/result-is-union': 'error',
      'monban/lists-are-pages': 'error',
      'monban/plain-descriptions': 'error',
      'monban/glossary': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          // The key of a type that another subgraph owns and describes.
          ignoredSelectors: ['ObjectTypeExtension > FieldDefinition[name.value=id]'],
        },
      ],
      // Answers of mutations, edges and values have no identity of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Types of other subgraphs and of events are reached from there.
      '@graphql-eslint/no-unreachable-types': 'off',
      // Forward paging is enough; backward paging is added where a screen wants it.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
  {
    files: [shared, ...apps].map((folder) => `${folder}/src/**/*.graphql`),
    languageOptions,
    plugins,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // The server allows 10.
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 10 }],
    },
  },
];
