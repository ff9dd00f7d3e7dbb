/** Number of the storefront in an address of its site, `/s/87465/…`; null for every other address. */
export function storefrontIdOf(pathname: string): string | null {
  return /^\/s\/(\d{1,8})(?:\/|$)/.exec(pathname)?.[1] ?? null;
}
