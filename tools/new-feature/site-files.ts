import type { FeatureNames } from './names.ts';

/** The files of a new feature on the staff site, by their names in its folder: its operations and a panel that shows it. */
export const siteFiles = ({ folder, type, types, one, many }: FeatureNames): Readonly<Record<string, string>> => ({
  [`${folder}.graphql`]: `query ${types}($after: String) {
  ${many}(first: 20, after: $after) {
    edges {
      node {
        id
        createdAt
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}

mutation Create${type}($input: Create${type}Input!) {
  create${type}(input: $input) {
    ... on ${type}Created {
      ${one} {
        id
        createdAt
        name
      }
    }
    ... on Error {
      code
      message
    }
    ... on InvalidInput {
      issues {
        path
        code
        message
      }
    }
  }
}
`,
  [`${types}Panel.tsx`]: `import { useLingui } from '@lingui/react/macro';
import { EmptyState, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconSearch } from '@monban/ui/icons';
import { use${types}Query } from './${folder}.gen.ts';

/** TODO: where it stands, and what it is for. */
export function ${types}Panel() {
  const { t } = useLingui();
  const query = use${types}Query();
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80]} />}>
      {({ ${many}: { edges } }) =>
        edges.length === 0 ? (
          <EmptyState icon={<IconSearch size={24} />} title={t\`まだありません。\`} />
        ) : (
          <ul>
            {edges.map(({ node: { id, name } }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
`,
});
