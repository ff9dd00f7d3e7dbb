// ESLint reads .graphql only; oxlint covers TypeScript (.oxlintrc.json).
import { globSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { graphHouseRules } from './tools/checks/graph-house-rules.ts';
import { kitSdl, plainSdl } from './tools/checks/subgraph-sdl.ts';

const subgraphs = globSync('subgraphs/*');
const apps = ['admin-web', 'member-web'];
// Operations of both sites.
const shared = 'packages/ui';

// Removed before a document is sent.
const apolloClient = 'directive @unmask(mode: String) on FRAGMENT_SPREAD';

// Each subgraph has its own schema, which includes the kit's; apps query the composed graph.
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
      // Mutation results, edges and values have no identity.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Types that only other subgraphs and events refer to.
      '@graphql-eslint/no-unreachable-types': 'off',
      // Forward paging is enough; add backward paging where a screen needs it.
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
