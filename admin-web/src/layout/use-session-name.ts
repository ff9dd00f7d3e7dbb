import { useLingui } from '@lingui/react/macro';

/** What a session was begun with, in words: 「Safari · iOS」. */
export function useSessionName(): (session: { readonly browser: string | null; readonly system: string | null }) => string {
  const { t } = useLingui();
  return ({ browser, system }) => [browser, system].filter((part) => part !== null).join(' · ') || t`不明な端末`;
}
