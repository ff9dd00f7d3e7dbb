import { type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { RequestContext } from '../context.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import type { PermissionTable } from '../permissions.ts';

// Resolvers are typed by the generated `Resolvers` of each subgraph; this code only walks over them.
export type AnyResolver = (...args: unknown[]) => unknown;
export type ResolverMap = Record<string, Record<string, AnyResolver | object>>;

const rootTypes = new Set(['Query', 'Mutation']);

const isTypeNode = (node: DocumentNode['definitions'][number]) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

/**
 * Everything that needs a row in the permission table: root fields, entities that others may look up by key, and every field that a feature
 * adds to an entity (`extend type Account { memos }`), because the permissions of its other fields say nothing about the new one.
 */
export function fieldsToPermit({ definitions }: DocumentNode): string[] {
  const types = definitions.filter(isTypeNode);
  const keyOf = (node: (typeof types)[number]) => node.directives?.find((d) => d.name.value === 'key');
  const entities = new Set(types.filter(keyOf).map((node) => node.name.value));
  const fields: string[] = [];
  for (const node of types) {
    const type = node.name.value;
    const isAddition = entities.has(type) && node.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (rootTypes.has(type) || isAddition) {
      const added = (node.fields ?? []).map((field) => field.name.value).filter((name) => name !== 'id');
      fields.push(...added.map((name) => `${type}.${name}`));
    }
    const key = keyOf(node);
    const resolvable = !key?.arguments?.some((a) => a.name.value === 'resolvable' && a.value.kind === Kind.BOOLEAN && !a.value.value);
    if (key && resolvable) fields.push(type);
  }
  return [...new Set(fields)];
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** The type of a single object: the field's, or that of its list's items. */
function placeOf(type: TypeNode): TypeNode {
  const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return inner.kind === Kind.LIST_TYPE ? placeOf(inner.type) : type;
}

/** A field of the schema as the kit sees it. */
export interface FieldFacts {
  readonly type: string;
  readonly name: string;
  /** Type of its value, without lists and non-nulls. */
  readonly of: string;
  readonly isNullable: boolean;
  /** Whether a single object may be null: the value, or an item of the list. */
  readonly isThingNullable: boolean;
}

/** What the guards know of a schema. */
export interface Guarded {
  readonly fields: readonly FieldFacts[];
  /** Types defined here: this subgraph hands out their objects; of other types it knows only the key. */
  readonly owned: ReadonlySet<string>;
}

export function readGuarded({ definitions }: DocumentNode): Guarded {
  const types = definitions.filter(isTypeNode);
  const fieldsOf = (node: (typeof types)[number]): readonly FieldDefinitionNode[] => node.fields ?? [];
  return {
    fields: types.flatMap((node) =>
      fieldsOf(node).map(({ name, type }) => ({
        type: node.name.value,
        name: name.value,
        of: namedType(type),
        isNullable: type.kind !== Kind.NON_NULL_TYPE,
        isThingNullable: placeOf(type).kind !== Kind.NON_NULL_TYPE,
      })),
    ),
    owned: new Set(types.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION).map(({ name }) => name.value)),
  };
}

/** Thrown when the table says no. */
export const denial = (ctx: RequestContext): Error => (ctx.viewer.realm === 'ANONYMOUS' ? unauthenticated() : forbidden());

/** Returns the value when the table says yes; otherwise the answer for a denial. */
const unlessDenied = <T>(verdict: boolean | Promise<boolean>, value: () => T, denied: () => T): T | Promise<T> => {
  if (verdict instanceof Promise) return verdict.then((yes) => (yes ? value() : denied()));
  return verdict ? value() : denied();
};

/**
 * Puts the table between a schema and its resolvers. It is asked before a root field or a field with its own row runs, and about each
 * object whose type has a row before it is handed out. A denial becomes null where the schema allows it, otherwise an error.
 */
export function guardsOf(permissions: PermissionTable, { owned }: Guarded) {
  /** Objects are checked one by one. */
  const handOut = (ctx: RequestContext, action: string, answer: unknown, denied: () => null): unknown => {
    if (answer == null) return answer;
    if (answer instanceof Promise) return answer.then((value: unknown) => handOut(ctx, action, value, denied));
    if (!Array.isArray(answer)) return unlessDenied(permissions.judge(ctx, action, answer), () => answer, denied);
    const each = answer.map((one: unknown) => handOut(ctx, action, one, denied));
    return each.some((one) => one instanceof Promise) ? Promise.all(each) : each;
  };

  return {
    /** For an entity that is looked up by key. */
    reference(type: string, resolve: AnyResolver): AnyResolver {
      const action = permissions.actionOf(type)!;
      return (reference, context, info) => {
        const ctx = context as RequestContext;
        ctx.ran.add(type);
        if (!permissions.mayTry(ctx.who, action)) return null;
        const answer = resolve(reference, ctx, info);
        return owned.has(type) ? handOut(ctx, action, answer, () => null) : answer;
      };
    },

    /** For a field, root or not; unchanged when it has no part in the table. */
    field({ type, name, of, isNullable, isThingNullable }: FieldFacts, given: AnyResolver | undefined): AnyResolver | undefined {
      const field = `${type}.${name}`;
      const isRoot = rootTypes.has(type);
      const own = permissions.actionOf(field);
      const ofType = owned.has(of) ? permissions.actionOf(of) : undefined;
      if (own === undefined && ofType === undefined) return given;
      if (own !== undefined && !isRoot && !isNullable) throw new Error(`${field} has a row in the permission table and must be nullable`);
      const resolve: AnyResolver = given ?? ((parent) => (parent as Record<string, unknown>)[name]);

      return (parent, args, context, info) => {
        const ctx = context as RequestContext;
        const run = (): unknown => {
          const answer = resolve(parent, args, ctx, info);
          if (ofType === undefined) return answer;
          return handOut(ctx, ofType, answer, () => {
            if (isThingNullable) return null;
            throw denial(ctx);
          });
        };
        if (!isRoot) return own === undefined ? run() : unlessDenied(permissions.judge(ctx, own, parent), run, () => null);

        ctx.ran.add(field);
        if (!permissions.mayTry(ctx.who, own!)) throw denial(ctx);
        // a mutation asks about its object in its own transaction, as one of its steps
        if (type === 'Mutation' || !permissions.depends(ctx.who, own!)) return run();
        return handOut(ctx, own!, run(), () => null);
      };
    },
  };
}
