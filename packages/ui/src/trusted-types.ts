/** The part of Trusted Types used here; TypeScript's DOM library lacks it. */
interface PolicyRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}
interface Factory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** Text that starts no element; as the content of an element it stays text. */
export const textOnly = (text: string): string | null => (text.includes('<') ? null : text);

/** A URL of our own files. */
export const ownFile =
  (page: string) =>
  (address: string): string | null =>
    new URL(address, page).origin === new URL(page).origin ? address : null;

/**
 * Decides which text may become code or markup in this site; the gateway's pages require it (`require-trusted-types-for`), and everything
 * else is refused. Workers must be our own files. `libraryStyles`: Mantine writes style elements through inner HTML. Call it before
 * anything is rendered.
 */
export function trustOnly({ libraryStyles }: { readonly libraryStyles: boolean }): void {
  const { trustedTypes } = window as { trustedTypes?: Factory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: ownFile(window.location.href),
    ...(libraryStyles ? { createHTML: textOnly } : {}),
  });
}
