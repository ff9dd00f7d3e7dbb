/** The part of Trusted Types that is used here; TypeScript's library of the DOM does not have it. */
interface PolicyRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}
interface Factory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** Text in which no element begins; as the content of an element it stays text. */
export const textOnly = (text: string): string | null => (text.includes('<') ? null : text);

/** An address of our own files. */
export const ownFile =
  (page: string) =>
  (address: string): string | null =>
    new URL(address, page).origin === new URL(page).origin ? address : null;

/**
 * What text may become code or markup in this site; the gateway's pages ask for it (`require-trusted-types-for`), and everything else
 * is refused. Workers are our own files. `libraryStyles`: Mantine writes the text of style elements as their inner HTML. To be called
 * before anything is drawn.
 */
export function trustOnly({ libraryStyles }: { readonly libraryStyles: boolean }): void {
  const { trustedTypes } = window as { trustedTypes?: Factory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: ownFile(window.location.href),
    ...(libraryStyles ? { createHTML: textOnly } : {}),
  });
}
