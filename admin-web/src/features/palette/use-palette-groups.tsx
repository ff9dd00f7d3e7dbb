import { skipToken } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, StatePill } from '@monban/ui';
import { IconBuilding, IconFileText, IconHistory } from '@monban/ui/icons';
import { contractNumber } from '../../layout/contract-words.tsx';
import { matches } from './match.ts';
import type { PaletteGroup, PaletteItem, PalettePage, Visited } from './palette-groups.ts';
import {
  type PaletteSearchQuery,
  type PaletteContractsQuery,
  usePaletteContractsQuery,
  usePaletteSearchQuery,
  usePaletteTenantsQuery,
} from './palette.gen.ts';

interface Sources {
  readonly platform: boolean;
  readonly pages: readonly PalettePage[];
  readonly actions: readonly PalettePage[];
  readonly recent: readonly Visited[];
  /** The text in the field, and the last query to the API. */
  readonly typed: string;
  readonly asked: string;
}

/** Available destinations: recent and all pages while nothing is typed, otherwise everything that matches. */
export function usePaletteGroups({ platform, pages, actions, recent, typed, asked }: Sources): {
  readonly groups: readonly PaletteGroup[];
  readonly waiting: boolean;
} {
  const { t } = useLingui();
  const search = usePaletteSearchQuery(
    !platform && asked !== '' ? { variables: { search: asked }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  // separate queries: people appear before contracts, and without them when those cannot be asked
  const contracts = usePaletteContractsQuery(
    !platform && asked !== '' ? { variables: { search: asked }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const tenants = usePaletteTenantsQuery({ skip: !platform, fetchPolicy: 'cache-and-network' });
  const foundContracts = typed === '' ? undefined : (contracts.data ?? contracts.previousData);
  const found = typed === '' ? undefined : (search.data ?? search.previousData);
  const pageItem = ({ to, label, icon, words }: PalettePage): PaletteItem[] =>
    matches(`${label} ${words}`, typed) ? [{ key: to, to, label, lead: icon }] : [];
  const groups: PaletteGroup[] = [
    {
      title: t`最近見たページ`,
      items: typed === '' ? recent.filter(isFurtherIn(pages)).map(({ path, title }) => visited(path, title)) : [],
    },
    { title: t`人`, items: (found?.customers.edges ?? []).map(({ node }) => person(node)) },
    { title: t`契約`, items: (foundContracts?.contracts.edges ?? []).map(({ node }) => contract(node)) },
    {
      title: t`事業者`,
      items: (tenants.data?.tenants.edges ?? [])
        .filter(({ node }) => matches([node.name, ...node.storefronts.flatMap(({ id, name }) => [id, name])].join(' '), typed))
        .map(({ node }) => ({
          key: node.id,
          to: `/tenants/${node.id}`,
          label: node.name,
          lead: <IconBuilding size={18} />,
          note: node.storefronts.map(({ id }) => id).join(' · '),
        })),
    },
    { title: t`ページ`, items: pages.flatMap(pageItem) },
    { title: t`操作`, items: actions.flatMap(pageItem) },
  ];
  const waiting = typed !== '' && (typed !== asked || search.loading || contracts.loading || tenants.loading);
  return { groups: groups.filter(({ items }) => items.length > 0), waiting };
}

/** The first recent page is the current one; the pages of the side bar are listed anyway. */
const isFurtherIn =
  (pages: readonly PalettePage[]) =>
  ({ path }: Visited, at: number): boolean =>
    at > 0 && !pages.some(({ to }) => to === path);

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

type Contract = PaletteContractsQuery['contracts']['edges'][number]['node'];

const contract = ({ id, number, product, holder }: Contract): PaletteItem => ({
  key: id,
  to: `/contracts/${id}`,
  label: `${contractNumber(number)} ${product.name}`,
  lead: <IconFileText size={18} />,
  note: holder?.name,
});
