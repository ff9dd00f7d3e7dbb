// Plugin: the operations that the gateway admits in production mode.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { wireOperations } from './wire-operations.ts';

export const plugin: PluginFunction = (_schema, documents) => {
  const operations = wireOperations(documents.flatMap(({ document }) => (document ? [document] : [])));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
};
