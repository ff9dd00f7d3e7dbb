/** Lint rules of this repository that no published plugin has; loaded by oxlint (`.oxlintrc.json`). */

// The part of an ESTree node that these rules read; oxlint passes the whole node.
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly id?: Node;
  readonly init?: Node | null;
  readonly key?: Node;
  readonly properties?: readonly Node[];
  readonly value?: unknown;
  readonly expressions?: readonly Node[];
}

interface RuleContext {
  report(finding: { node: Node; message: string }): void;
}

type Visitor = Readonly<Record<string, (node: Node) => void>>;

const askTheClock = 'Time is an argument: take an instant, or ask the Clock that was passed in (domain-kit/src/clock.ts).';

const isIdentifier = (node: Node | undefined, name: string): boolean => node?.type === 'Identifier' && node.name === name;

/** The name in `a.name`, `a['name']` and `a?.name`. */
function memberName(node: Node): string | undefined {
  if (node.property?.type === 'Literal') return String(node.property.value);
  return node.computed ? undefined : node.property?.name;
}

/** `Date` itself or `globalThis.Date`; the same for `Temporal`. */
const isGlobal = (node: Node | undefined, name: string): boolean =>
  isIdentifier(node, name) || (node?.type === 'MemberExpression' && isIdentifier(node.object, 'globalThis') && memberName(node) === name);

const noWallClock = {
  create: (context: RuleContext): Visitor => ({
    MemberExpression(node) {
      const read = memberName(node);
      if ((read === 'now' && isGlobal(node.object, 'Date')) || (read === 'Now' && isGlobal(node.object, 'Temporal'))) {
        context.report({ node, message: askTheClock });
      }
    },
    NewExpression(node) {
      if (isGlobal(node.callee, 'Date') && node.arguments?.length === 0) context.report({ node, message: askTheClock });
    },
    // Without `new`, Date ignores its arguments and returns the current time.
    CallExpression(node) {
      if (isGlobal(node.callee, 'Date')) context.report({ node, message: askTheClock });
    },
  }),
};

const noEnum = {
  create: (context: RuleContext): Visitor => ({
    TSEnumDeclaration(node) {
      context.report({ node, message: 'Node strips types and cannot run an enum: use a union of string literals.' });
    },
  }),
};

const askTheTable =
  'The permission table (permissions.ts) decides who may do what: ask it with `permissions.can`, or name the field in a row.';

/** `viewer`, or a property of that name. */
const isViewer = (node: Node | null | undefined): boolean =>
  node?.type === 'Identifier' ? node.name === 'viewer' : node?.type === 'MemberExpression' && memberName(node) === 'viewer';

/** What a viewer is and has been granted. */
const grants = ['realm', 'role', 'scopes'];

const noRoleTest = {
  create: (context: RuleContext): Visitor => ({
    MemberExpression(node) {
      if (grants.includes(memberName(node) ?? '') && isViewer(node.object)) context.report({ node, message: askTheTable });
    },
    VariableDeclarator(node) {
      const takes =
        node.id?.type === 'ObjectPattern' && node.id.properties?.some(({ key }) => grants.some((name) => isIdentifier(key, name)));
      if (takes && isViewer(node.init)) context.report({ node, message: askTheTable });
    },
  }),
};

const askTheTenant = 'A zone belongs to a tenant or a location: take it from there (`ctx.timeZone`).';
/** A zone of a place in the world, as IANA names it. `UTC` is always allowed. */
const zoneOfAPlace = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z]\w+/;

const noHomeZone = {
  create: (context: RuleContext): Visitor => ({
    Literal(node) {
      if (typeof node.value === 'string' && zoneOfAPlace.test(node.value)) context.report({ node, message: askTheTenant });
    },
  }),
};

const defineTheJob = 'Jobs are defined (`defineJob`) and ordered by their definition, which knows payload, tenant and request.';

const noRawJob = {
  create: (context: RuleContext): Visitor => {
    const look = (node: Node, text: unknown): void => {
      if (typeof text === 'string' && text.includes('graphile_worker.')) context.report({ node, message: defineTheJob });
    };
    return {
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, (node.value as { raw?: unknown } | undefined)?.raw),
    };
  },
};

const readRows = 'Reads return plain rows: use `defineList` or a look-up (ADR 0066). Entities are loaded in `ctx.write`, to be changed.';
const writeAFunction = 'SQL that is put together belongs into a file of `functions/` (ADR 0067).';
/** Functions that load entities, or send raw SQL. */
const loads = new Set(['find', 'findOne', 'findOneOrFail', 'findAndCount', 'count', 'execute', 'createQueryBuilder', 'getKysely']);

const noEntitiesInReads = {
  create: (context: RuleContext): Visitor => ({
    CallExpression(node) {
      const { callee } = node;
      if (callee?.type !== 'MemberExpression') return;
      const name = memberName(callee);
      if (isIdentifier(callee.object, 'em') && name !== undefined && loads.has(name)) context.report({ node, message: readRows });
      if (isIdentifier(callee.object, 'ctx') && (name === 'read' || name === 'write')) context.report({ node, message: readRows });
    },
  }),
};

const noBuiltSql = {
  create: (context: RuleContext): Visitor => ({
    CallExpression(node) {
      const { callee } = node;
      const [text] = node.arguments ?? [];
      const sends = callee?.type === 'MemberExpression' && ['execute', 'call', 'raw'].includes(memberName(callee) ?? '');
      const isBuilt = text?.type === 'TemplateLiteral' && (text.expressions?.length ?? 0) > 0;
      if (sends && isBuilt) context.report({ node, message: writeAFunction });
    },
  }),
};

const defineIt = 'Mutations are made of steps: `mutation.define` in a file of their own, `Mutation: mutations(…)` in the resolvers.';

const mutationBySteps = {
  create: (context: RuleContext): Visitor => ({
    Property(node) {
      const value = node.value as Node | undefined;
      const isMade = value?.type === 'CallExpression' && isIdentifier(value.callee, 'mutations');
      if (isIdentifier(node.key, 'Mutation') && !isMade) context.report({ node, message: defineIt });
    },
    // its transaction is that of the steps, and of nobody else
    CallExpression({ callee }) {
      if (callee?.type === 'MemberExpression' && memberName(callee) === 'write' && isIdentifier(callee.object, 'ctx')) {
        context.report({ node: callee, message: defineIt });
      }
    },
  }),
};

// oxlint takes a plugin by its default export.
export default {
  meta: { name: 'monban' },
  rules: {
    'no-wall-clock': noWallClock,
    'no-enum': noEnum,
    'no-role-test': noRoleTest,
    'mutation-by-steps': mutationBySteps,
    'no-home-zone': noHomeZone,
    'no-raw-job': noRawJob,
    'no-entities-in-reads': noEntitiesInReads,
    'no-built-sql': noBuiltSql,
  },
};
