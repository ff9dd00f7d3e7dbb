import { type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { ResolverMap } from '../graphql/guards.ts';
import { definitionOf, type Mutation } from './define-mutation.ts';

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** The exact beginning of the descriptions of fields that the kit reads in every form; more text may follow. */
export const envelopeTexts: Readonly<Record<string, string>> = {
  idempotencyKey:
    'Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer.',
  expectedVersion: 'Version the change was made from.',
  dryRun: 'Answers the preview and changes nothing.',
  previewToken: '`token` of the preview that was looked at: the change is made only if its consequences are still those.',
};

interface Facts {
  readonly inputs: ReadonlyMap<string, readonly InputValueDefinitionNode[]>;
  readonly unions: ReadonlyMap<string, readonly string[]>;
}

const readFacts = ({ definitions }: DocumentNode): Facts => ({
  inputs: new Map(
    definitions.flatMap((node) => (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node.fields ?? []]] : [])),
  ),
  unions: new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.UNION_TYPE_DEFINITION ? [[node.name.value, (node.types ?? []).map(({ name }) => name.value)]] : [],
    ),
  ),
});

/** Where a subgraph's mutations differ from their definitions, in words; empty when they match. */
export function faultyMutations(document: DocumentNode, resolvers: ResolverMap): string[] {
  const facts = readFacts(document);
  return document.definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) && node.name.value === 'Mutation'
      ? (node.fields ?? []).flatMap((field) => faultsOf(field, resolvers['Mutation']?.[field.name.value], facts))
      : [],
  );
}

function faultsOf(field: FieldDefinitionNode, resolve: object | undefined, facts: Facts): string[] {
  const name = field.name.value;
  const definition = resolve && definitionOf(resolve);
  if (!definition) return [`Mutation.${name} has no definition`];
  if (!definition.steps) return [];
  return [...inputFaults(field, definition, facts), ...answerFaults(field, definition, facts)].map((fault) => `Mutation.${name} ${fault}`);
}

function inputFaults(field: FieldDefinitionNode, { steps, why }: Mutation, { inputs }: Facts): string[] {
  const form = field.arguments?.find((argument) => argument.name.value === 'input');
  const fields = (form && inputs.get(namedType(form.type))) ?? [];
  const wanted: Record<string, boolean> = {
    idempotencyKey: why === undefined,
    expectedVersion: steps!.version !== undefined,
    dryRun: steps!.preview !== undefined,
    previewToken: steps!.preview !== undefined,
  };
  return Object.entries(wanted).flatMap(([name, isWanted]) => {
    const found = fields.find((one) => one.name.value === name);
    if (!found) return isWanted ? [`takes no ${name}`] : [];
    if (!isWanted) return [`takes ${name} and no step reads it`];
    return found.description?.value.startsWith(envelopeTexts[name]!) ? [] : [`describes ${name} in words of its own`];
  });
}

function answerFaults(field: FieldDefinitionNode, { steps, why }: Mutation, { unions }: Facts): string[] {
  const type = namedType(field.type);
  const members = unions.get(type);
  if (!members) return why === undefined || steps!.refusals ? ['must answer a union'] : [];
  const { answer, refusals = {}, version, preview } = steps!;
  const wanted = [
    answer,
    ...Object.values(refusals),
    'InvalidInput',
    ...(why === undefined ? ['IdempotencyKeyReused'] : []),
    ...(version ? ['VersionConflict'] : []),
    ...(preview ? [preview.type, 'PreviewStale'] : []),
  ];
  const [missing, idle] = [[...new Set(wanted)].filter((one) => !members.includes(one)), members.filter((one) => !wanted.includes(one))];
  return [
    ...missing.map((one) => `may answer ${one}, which ${type} does not hold`),
    ...idle.map((one) => `never answers ${one}, which ${type} holds`),
  ];
}
