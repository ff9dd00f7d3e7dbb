import type { FeatureNames } from './names.ts';

/** The files of a new feature in its subgraph, by their names in its folder. They are a working example: things with a name. */
export const subgraphFiles = (
  { folder, file, type, types, one, many, table, words, prefix }: FeatureNames,
  { start }: { readonly start: string },
): Readonly<Record<string, string>> => ({
  [`${folder}.graphql`]: `"""
TODO: what a ${words} is.
"""
type ${type} @key(fields: "id") {
  """
  Prefix \`${prefix}_\`.
  """
  id: ID!
  """
  When it was made.
  """
  createdAt: Instant!
  """
  1–50 characters.
  """
  name: String!
  """
  Increases with every change; send it back as \`expectedVersion\`.
  """
  version: Int!
}

"""
A page of ${words}s.
"""
type ${type}Connection {
  """
  ${types} with their cursors.
  """
  edges: [${type}Edge!]!
  """
  Position of the page in the list.
  """
  pageInfo: PageInfo!
  """
  How many there are in all; null above 100,000.
  """
  totalCount: Int
}

"""
A ${words} in a list.
"""
type ${type}Edge {
  """
  Place in the list.
  """
  cursor: String!
  """
  The ${words}.
  """
  node: ${type}!
}

extend type Query {
  """
  ${types} of the tenant, the newest first. Staff only.
  """
  ${many}(
    """
    Maximum number of items, 1 to 100.
    """
    first: Int = 20
    """
    Only those after this cursor.
    """
    after: String
  ): ${type}Connection! @listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["edges"])
}

extend type Mutation {
  """
  Creates a ${words}. Staff only.
  """
  create${type}(
    """
    The ${words}.
    """
    input: Create${type}Input!
  ): Create${type}Result!
}

"""
A new ${words}.
"""
input Create${type}Input {
  """
  1–50 characters.
  """
  name: String!
  """
  Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer.
  """
  idempotencyKey: String
}

"""
Answer of \`create${type}\`.
"""
union Create${type}Result = ${type}Created | InvalidInput | IdempotencyKeyReused

"""
The ${words} exists.
"""
type ${type}Created {
  """
  The new ${words}.
  """
  ${one}: ${type}!
}
`,
  [`${file}.entity.ts`]: `import { defineEntity, p } from '@mikro-orm/core';
import { type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';

const ${type}Schema = defineEntity({
  name: '${type}',
  ...rowsOfTenant('${table}'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('${one}'),
    name: p.string().length(50),
    version: p.integer().version(),
  },
  indexes: [{ name: '${table}_by_creation', properties: ['tenantId', 'createdAt', 'id'] }],
});
/** TODO: what a ${words} is. */
export class ${type} extends ${type}Schema.class {}
${type}Schema.setClass(${type});
export type ${type}Row = Row<${type}>;
`,
  [`${file}.queries.ts`]: `import { defineList, type ListPage, lookUp, type PageArgs, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { ${type}, type ${type}Row } from './${file}.entity.ts';

export const ${one}ById = lookUp(${type});

const ${many} = defineList({
  name: '${many}',
  of: ${type},
  filter: z.object({}),
  where: () => ({}),
  sorts: { CREATED_DESC: { by: ['createdAt', 'id'], direction: 'desc' } },
});

export type ${type}Page = ListPage<${type}Row>;

/** ${types} of the tenant, the newest first. */
export const list${types} = (ctx: RequestContext, args: PageArgs) => ${many}.page(ctx, args);
`,
  [`create-${file}.ts`]: `import { type Id, newId } from '@monban/domain-kit';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { ${type} } from './${file}.entity.ts';

/** Creates a ${words}. */
export const create${type} = mutation.define('create${type}', {
  action: '${one}.create',
  input: z.object({ name: inputs.line(50) }),
  answer: '${type}Created',
  load: async (_, __, ctx) => ({ tenantId: ctx.tenantId as Id<'tenant'>, id: newId('${one}') }),
  commit(em, { facts: { tenantId, id }, input: { name }, now }) {
    em.create(${type}, { tenantId, id, createdAt: now, name });
    return { ${one}: { id } };
  },
  audit: ({ facts: { id }, input: { name } }) => ({
    action: '${one}.created',
    subjectType: '${one}',
    subjectId: id,
    detail: { name },
  }),
});
`,
  [`${folder}.resolvers.ts`]: `import { parseId } from '@monban/domain-kit';
import { mutations } from '@monban/subgraph-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import { create${type} } from './create-${file}.ts';
import { ${one}ById, list${types} } from './${file}.queries.ts';

export const ${one}Resolvers: Resolvers = {
  Query: {
    ${many}: (_, args, ctx) => list${types}(ctx, args),
  },
  Mutation: mutations(create${type}),
  ${type}: {
    __resolveReference: (reference, ctx) => {
      const id = parseId('${one}', reference.id);
      return id && ctx.load(${one}ById, id);
    },
  },
  ${type}Connection: {
    totalCount: async ({ count }) => (await count()).total,
  },
};
`,
  [`create-${file}.spec.ts`]: `import { newId } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
${start}

const create = \`mutation ($input: Create${type}Input!) {
  create${type}(input: $input) {
    __typename
    ... on ${type}Created { ${one} { id name version } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}\`;
const list = '{ ${many} { edges { node { id name } } totalCount } }';

describe('create${type}', () => {
  it('creates a ${words} that stands first in the list', async () => {
    const { staff } = subgraph.tenant();
    await staff.run(create, { input: { name: '一' } });
    const { ${one} } = expectSuccess(await staff.run(create, { input: { name: '二' } }), '${type}Created');
    expect(${one}).toEqual({ id: expect.stringMatching(/^${prefix}_/), name: '二', version: 1 });
    const page = expectSuccess(await staff.run(list)) as { edges: { node: { name: string } }[]; totalCount: number };
    expect(page.edges.map(({ node }) => node.name)).toEqual(['二', '一']);
    expect(page.totalCount).toBe(2);
  });

  it('makes one for one key', async () => {
    const tenant = subgraph.tenant();
    const input = { name: '一', idempotencyKey: 'the-same-key' };
    const [first, again] = [await tenant.staff.run(create, { input }), await tenant.staff.run(create, { input })];
    expect(again.data).toEqual(first.data);
    expect(await tenant.sql('select name from ${table}')).toEqual([{ name: '一' }]);
    expectFailure(await tenant.staff.run(create, { input: { ...input, name: '二' } }), 'IdempotencyKeyReused');
  });

  it('stands in the audit chain', async () => {
    const tenant = subgraph.tenant();
    await tenant.staff.run(create, { input: { name: '一' } });
    expect(await tenant.sql('select action from audit_entry')).toEqual([{ action: '${one}.created' }]);
  });

  it('says what is wrong with a name', async () => {
    const { staff } = subgraph.tenant();
    expectFailure(await staff.run(create, { input: { name: ' ' } }), 'InvalidInput', { issues: [{ path: ['name'], code: 'REQUIRED' }] });
  });

  it('is for staff only, and of one tenant', async () => {
    const tenant = subgraph.tenant();
    await tenant.staff.run(create, { input: { name: '一' } });
    expectRefusal(await tenant.customer(newId('account')).run(create, { input: { name: '二' } }), 'FORBIDDEN');
    expectRefusal(await tenant.customer(newId('account')).run(list), 'FORBIDDEN');
    expect(expectSuccess(await subgraph.tenant().staff.run(list))).toEqual({ edges: [], totalCount: 0 });
  });
});
`,
});

/** The table of a new feature, as \`npm run migration\` would print it. */
export const migrationSql = ({ table, words }: FeatureNames): string => `-- TODO: what a ${words} is.
create table "${table}" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "name" varchar(50) not null, "version" int not null default 1, primary key ("tenant_id", "id"));
create index "${table}_by_creation" on "${table}" ("tenant_id", "created_at", "id");
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "${table}_tenant" on "${table}" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
`;
