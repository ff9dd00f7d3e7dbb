// Subgraphs that answer anything they are asked with made-up data, the same for the same question, and with made-up faults.
import { createHash } from 'node:crypto';
import {
  buildASTSchema,
  type DocumentNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Data, SubgraphAnswer, SubgraphOperation } from '../graph/compiled/engine.ts';

/** A number below `most` that depends on nothing but its words. */
type Draw = (most: number, ...words: unknown[]) => number;

const drawing =
  (seed: number): Draw =>
  (most, ...words) =>
    createHash('sha1')
      .update(`${seed} ${words.join(' ')}`)
      .digest()
      .readUInt32BE() % most;

/** In a hundred: how often something is wrong. */
export interface Faults {
  readonly ofRequests: number;
  readonly ofEntities: number;
  readonly ofFields: number;
}

export const noFaults: Faults = { ofRequests: 0, ofEntities: 0, ofFields: 0 };

const documents = new Map<string, DocumentNode>();
const parsed = (query: string): DocumentNode => {
  const known = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, known);
  return known;
};

const codes = ['INTERNAL', 'FORBIDDEN', 'DOWNSTREAM_SERVICE_ERROR', undefined] as const;
const problem = (draw: Draw, path: (string | number)[] | undefined, ...words: unknown[]) => {
  const code = codes[draw(codes.length, 'code', ...words)];
  const message = draw(10, 'message', ...words) === 0 ? '' : `wrong ${draw(5, 'which', ...words)}`;
  return { message, ...(path ? { path } : {}), ...(code ? { extensions: { code } } : {}) };
};

/** Answers as the subgraphs of a supergraph would; what they are asked is told to `heard`. */
export function fakeAnswers(supergraphSdl: string) {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  return (seed: number, faults: Faults) =>
    async (subgraph: string, { query, variables }: SubgraphOperation): Promise<SubgraphAnswer> => {
      await Promise.resolve();
      const draw = drawing(seed);
      const answer = new Answer(schema, draw, faults, query);
      const broken = draw(100, 'request', subgraph, query) < faults.ofRequests ? draw(8, 'how', subgraph, query) : null;
      if (broken === 0) throw new GraphQLError('bug', { originalError: new Error('no connection') });
      if (broken === 1) return { errors: [problem(draw, undefined, query)] };
      if (broken === 2) return { data: null, errors: [problem(draw, ['a', 'place'], query)] };
      const { data, errors } = answer.of(variables);
      if (broken === 3) delete data['_entities'];
      if (broken === 4 && Array.isArray(data['_entities'])) data['_entities'].pop();
      if (broken === 5 && Array.isArray(data['_entities'])) data['_entities'] = {};
      if (broken === 6) return { data };
      if (broken === 7) errors.push(problem(draw, ['_entities'], query));
      return errors.length > 0 ? { data, errors } : { data };
    };
}

class Answer {
  readonly #schema: GraphQLSchema;
  readonly #draw: Draw;
  readonly #faults: Faults;
  readonly #operation: OperationDefinitionNode;
  readonly #document: DocumentNode;
  readonly errors: ReturnType<typeof problem>[] = [];

  constructor(schema: GraphQLSchema, draw: Draw, faults: Faults, query: string) {
    this.#schema = schema;
    this.#draw = draw;
    this.#faults = faults;
    this.#document = parsed(query);
    this.#operation = this.#document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)!;
  }

  of(variables: Data): { data: Data; errors: ReturnType<typeof problem>[] } {
    const { selectionSet, operation } = this.#operation;
    const representations = variables['representations'] as Data[] | undefined;
    const data: Data = {};
    if (representations) {
      const { selectionSet: wanted } = selectionSet.selections.find((s) => s.kind === Kind.FIELD)!;
      data['_entities'] = representations.map((each, at) => this.#entity(each, wanted!, at));
    } else this.#fill(data, this.#schema.getRootType(operation)!, selectionSet, 'root', [], variables);
    return { data, errors: this.errors };
  }

  #entity(representation: Data, wanted: SelectionSetNode, at: number): Data | null {
    const who = JSON.stringify(representation);
    const type = this.#schema.getType(representation['__typename'] as string)!;
    if (this.#draw(100, 'entity', who) < this.#faults.ofEntities) {
      if (this.#draw(2, 'told', who) === 0) this.errors.push(problem(this.#draw, ['_entities', at], who));
      return null;
    }
    if (this.#draw(100, 'part', who) < this.#faults.ofEntities) this.errors.push(problem(this.#draw, ['_entities', at, 'part'], who));
    return this.#fill({}, type, wanted, who, ['_entities', at], {});
  }

  #fill(
    object: Data,
    type: GraphQLNamedType,
    { selections }: SelectionSetNode,
    who: string,
    path: (string | number)[],
    variables: Data,
  ): Data {
    for (const node of selections) {
      const off = (node.directives ?? []).some(({ name, arguments: given }) => {
        const { value } = given![0]!;
        const is = value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.BOOLEAN && value.value;
        return name.value === 'skip' ? is === true : name.value === 'include' && is === false;
      });
      if (off) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition ? this.#schema.getType(node.typeCondition.name.value) : type;
        const fits =
          condition === type ||
          (isAbstractType(condition) && (isObjectType(type) || isInterfaceType(type)) && this.#schema.isSubType(condition, type));
        if (fits) this.#fill(object, type, node.selectionSet, who, path, variables);
      } else if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        if (node.name.value === '__typename') object[key] = type.name;
        else if (field) object[key] = this.#value(field.type, node.selectionSet, `${who}.${key}`, [...path, key], variables, object[key]);
      }
    }
    return object;
  }

  #value(
    type: GraphQLOutputType,
    below: SelectionSetNode | undefined,
    who: string,
    path: (string | number)[],
    variables: Data,
    present: unknown,
  ): unknown {
    if (present === null) return null;
    const draw = this.#draw;
    if (draw(100, 'field', who) < this.#faults.ofFields) {
      const how = draw(6, 'how', who);
      if (how === 0) return undefined;
      if (how === 1) return 'odd';
      if (how === 2) return below ? { __typename: 'Nobody' } : 1.5;
      if (how === 3) this.errors.push(problem(draw, path, who));
      return null;
    }
    if (isNonNullType(type)) return this.#certain(type.ofType, below, who, path, variables, present);
    return draw(12, 'null', who) === 0 ? null : this.#certain(type, below, who, path, variables, present);
  }

  #certain(
    type: GraphQLOutputType,
    below: SelectionSetNode | undefined,
    who: string,
    path: (string | number)[],
    variables: Data,
    present: unknown,
  ): unknown {
    const draw = this.#draw;
    if (isListType(type)) {
      const items =
        (present as unknown[] | undefined) ?? Array.from({ length: draw(8, 'none', who) === 0 ? 0 : 1 + draw(4, 'length', who) });
      // few different ones, so that entities come several times
      return items.map((item, at) =>
        this.#value(type.ofType, below, `${who}[${draw(3, 'same', who, at)}]`, [...path, at], variables, item),
      );
    }
    const named = getNamedType(getNullableType(type));
    if (below) {
      const types = isAbstractType(named) ? this.#schema.getPossibleTypes(named) : [named];
      const chosen = types[draw(types.length, 'type', who)] ?? named;
      return this.#fill((present as Data | undefined) ?? {}, chosen, below, who, path, variables);
    }
    if (isEnumType(named)) return named.getValues()[draw(named.getValues().length, who)]!.name;
    if (named.name === 'Int') return draw(1_000, who);
    if (named.name === 'Float') return draw(1_000, who) / 8;
    if (named.name === 'Boolean') return draw(2, who) === 0;
    return named.name === 'ID' ? `id${draw(5, who)}` : `text ${draw(1_000, who)}`;
  }
}
