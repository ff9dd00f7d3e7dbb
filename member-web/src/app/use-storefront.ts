import { useRouteContext } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useStorefrontNameQuery } from '../features/session/session.gen.ts';
import { dropShell } from './offline-shell.ts';

export interface Storefront {
  readonly id: string;
  /** The name from the last visit while loading; empty on the first visit. */
  readonly name: string;
  /** Whether the storefront does not exist. */
  readonly missing: boolean;
}

const keyOf = (id: string): string => `monban.storefront.${id}`;

/** The storefront of this site. */
export function useStorefront(): Storefront {
  const { storefrontId: id } = useRouteContext({ from: '__root__' });
  const { data } = useStorefrontNameQuery({ variables: { id } });
  const name = data?.storefront?.name;
  const missing = data?.storefront === null;
  useEffect(() => {
    if (name !== undefined) localStorage.setItem(keyOf(id), name);
    if (missing) {
      localStorage.removeItem(keyOf(id));
      if ('serviceWorker' in navigator) void dropShell(id);
    }
  }, [id, name, missing]);
  return { id, name: name ?? (missing ? '' : (localStorage.getItem(keyOf(id)) ?? '')), missing };
}
