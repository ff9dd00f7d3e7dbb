import { useRouteContext } from '@tanstack/react-router';
import { useStorefrontNameQuery } from '../features/session/session.gen.ts';

export interface Storefront {
  readonly id: string;
  /** Empty while it is being asked. */
  readonly name: string;
  /** Whether there is no storefront of this number. */
  readonly missing: boolean;
}

/** The storefront whose site this is. */
export function useStorefront(): Storefront {
  const { storefrontId } = useRouteContext({ from: '__root__' });
  const { data } = useStorefrontNameQuery({ variables: { id: storefrontId } });
  return { id: storefrontId, name: data?.storefront?.name ?? '', missing: data?.storefront === null };
}
