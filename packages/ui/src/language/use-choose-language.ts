import { useApolloClient } from '@apollo/client/react';
import { use } from 'react';
import { LoadMessagesContext } from './load-messages-context.ts';
import { activateLanguage, type Language, rememberLanguage } from './language.ts';

// Each language is named in itself, so that everybody finds the way back.
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

/** Switches this page's language and remembers it on this device. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const load = use(LoadMessagesContext);
  const client = useApolloClient();
  return async (language) => {
    rememberLanguage(language);
    await activateLanguage(language, load);
    // Messages from the API are in the language of their request.
    await client.refetchQueries({ include: 'active' });
  };
}
