import { skipToken } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, StatePill } from '@monban/ui';
import { IconBuilding, IconHistory } from '@monban/ui/icons';
import { matches } from './match.ts';
import type { PaletteGroup, PaletteItem, PalettePage, Visited } from './palette-groups.ts';
import { type PaletteSearchQuery, usePaletteSearchQuery, usePaletteTenantsQuery } from './palette.gen.ts';

interface Sources {
  readonly platform: boolean;
  readonly pages: readonly PalettePage[];
  readonly actions: readonly PalettePage[];
  readonly recent: readonly Visited[];
  /** What stands in the field, and what the API was last asked for. */
  readonly typed: string;
  readonly asked: string;
}

/** What can be gone to now: with nothing typed where somebody was and all pages, else whatever meets what is typed. */
export function usePaletteGroups({ platform, pages, actions, recent, typed, asked }: Sources): {
  readonly groups: readonly PaletteGroup[];
  readonly waiting: boolean;
} {
  const { t } = useLingui();
  const search = usePaletteSearchQuery(
    !platform && asked !== '' ? { variables: { search: asked }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const tenants = usePaletteTenantsQuery({ skip: !platform, fetchPolicy: 'cache-and-network' });
  const found = typed === '' ? undefined : (search.data ?? search.previousData);
  const pageItem = ({ to, label, icon, words }: PalettePage): PaletteItem[] =>
    matches(`${label} ${words}`, typed) ? [{ key: to, to, label, lead: icon }] : [];
  const groups: PaletteGroup[] = [
    {
      title: t`最近見たページ`,
      items: typed === '' ? recent.slice(1, 6).map(({ path, title }) => visited(path, title)) : [],
    },
    { title: t`人`, items: (found?.customers.edges ?? []).map(({ node }) => person(node)) },
    {
      title: t`事業者`,
      items: (tenants.data?.tenants.edges ?? [])
        .filter(({ node }) => matches([node.name, ...node.storefronts.flatMap(({ id, name }) => [id, name])].join(' '), typed))
        .map(({ node }) => ({
          key: node.id,
          to: '/tenants',
          label: node.name,
          lead: <IconBuilding size={18} />,
          note: node.storefronts.map(({ id }) => id).join(' · '),
        })),
    },
    { title: t`ページ`, items: pages.flatMap(pageItem) },
    { title: t`操作`, items: actions.flatMap(pageItem) },
  ];
  const waiting = typed !== '' && (typed !== asked || search.loading || tenants.loading);
  return { groups: groups.filter(({ items }) => items.length > 0), waiting };
}

const visited = (path: string, title: string): PaletteItem => ({
  key: `recent:${path}`,
  to: path,
  label: title,
  lead: <IconHistory size={18} />,
});

type Person = PaletteSearchQuery['customers']['edges'][number]['node'];

/** A seat member has the blue edge and the word (`T-33`, `P-T-16`). */
const person = ({ id, name, email, seat }: Person): PaletteItem => ({
  key: id,
  to: `/customers/${id}`,
  label: name,
  lead: <Avatar name={name} size={24} seat={seat !== null} />,
  note: (
    <>
      {seat && (
        <StatePill tone="seat">
          <Trans>サブユーザー</Trans>
        </StatePill>
      )}{' '}
      {email}
    </>
  ),
});
