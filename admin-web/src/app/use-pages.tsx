import { useLingui } from '@lingui/react/macro';
import {
  IconBox,
  IconBuilding,
  IconBuildingStore,
  IconDoorEnter,
  IconFileText,
  IconMailCheck,
  IconPlus,
  IconSettings,
  IconUser,
  IconUsers,
} from '@monban/ui/icons';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from './use-session.ts';

type Address = NonNullable<LinkProps['to']>;

/** A page that is reachable from everywhere. */
export interface SitePage {
  readonly to: Address;
  readonly label: string;
  readonly icon: ReactNode;
  /** Other search terms for it: its reading in kana, and its English name. */
  readonly words: string;
}

export interface SitePages {
  /** Pages in the side bar, by group. */
  readonly groups: readonly { readonly title: string; readonly pages: readonly SitePage[] }[];
  readonly settings: SitePage;
  /** The viewer's own password and sessions, in the account menu. */
  readonly account: SitePage;
  /** Pages that create something. */
  readonly actions: readonly SitePage[];
}

/** Pages and actions of the viewer: an operator's staff, or platform staff. */
export function usePages(): SitePages {
  const { t } = useLingui();
  const platform = useSession()?.platform ?? false;
  const account = { label: t`アカウント`, icon: <IconUser size={18} />, words: 'あかうんと ぱすわーど account password sessions' };
  if (platform) {
    const tenants = { to: '/tenants', label: t`事業者`, icon: <IconBuilding size={18} />, words: 'じぎょうしゃ tenants' } as const;
    const staff = { to: '/platform-staff', label: t`スタッフ`, icon: <IconUsers size={18} />, words: 'すたっふ staff people' } as const;
    return {
      groups: [{ title: t`運営`, pages: [tenants, staff] }],
      account: { to: '/platform-account', ...account },
      settings: { to: '/platform-settings', label: t`設定`, icon: <IconSettings size={18} />, words: 'せってい settings' },
      actions: [{ to: '/tenants/new', label: t`事業者を作る`, icon: <IconPlus size={18} />, words: 'じぎょうしゃ new tenant create' }],
    };
  }
  return {
    groups: [
      {
        title: t`運営`,
        pages: [
          { to: '/customers', label: t`顧客`, icon: <IconUsers size={18} />, words: 'こきゃく customers members' },
          { to: '/contracts', label: t`契約`, icon: <IconFileText size={18} />, words: 'けいやく contracts' },
          { to: '/registrations', label: t`登録手続き`, icon: <IconMailCheck size={18} />, words: 'とうろく registrations sign-up' },
          { to: '/entries', label: t`入退館`, icon: <IconDoorEnter size={18} />, words: 'にゅうたいかん entries exits log' },
        ],
      },
      {
        title: t`マスタ`,
        pages: [
          { to: '/products', label: t`商品`, icon: <IconBox size={18} />, words: 'しょうひん products plans' },
          { to: '/locations', label: t`店舗とデバイス`, icon: <IconBuildingStore size={18} />, words: 'てんぽ locations devices' },
          { to: '/staff', label: t`スタッフ`, icon: <IconUsers size={18} />, words: 'すたっふ staff people' },
        ],
      },
    ],
    account: { to: '/account', ...account },
    settings: { to: '/settings', label: t`設定`, icon: <IconSettings size={18} />, words: 'せってい settings' },
    actions: [{ to: '/products/new', label: t`商品を作る`, icon: <IconPlus size={18} />, words: 'しょうひん new product create' }],
  };
}
