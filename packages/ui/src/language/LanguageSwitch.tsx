import { useApolloClient } from '@apollo/client/react';
import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { use } from 'react';
import { LoadMessagesContext } from '../MonbanProviders.tsx';
import { activateLanguage, type Language, rememberLanguage } from './language.ts';
import classes from './LanguageSwitch.module.css';

// Each language names itself in itself, so that everybody finds the way back.
const NAMES: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

function useChooseLanguage(): (language: Language) => Promise<void> {
  const load = use(LoadMessagesContext);
  const client = useApolloClient();
  return async (language) => {
    rememberLanguage(language);
    await activateLanguage(language, load);
    // Sentences that the API wrote are in the language they were asked in.
    await client.refetchQueries({ include: 'active' });
  };
}

/** Both languages side by side, for a settings page. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  const choose = useChooseLanguage();
  return (
    <SegmentedControl
      aria-label={t`言語`}
      data={Object.entries(NAMES).map(([value, label]) => ({ value, label }))}
      value={i18n.locale}
      onChange={(value) => void choose(value as Language)}
    />
  );
}

/** The other language as a link, for a page's corner. */
export function OtherLanguage() {
  const choose = useChooseLanguage();
  // Read the language from the context, so that a switch draws this anew.
  const { i18n } = useLingui();
  const other: Language = i18n.locale === 'ja' ? 'en' : 'ja';
  return (
    <UnstyledButton className={classes.other} lang={other} onClick={() => void choose(other)}>
      {NAMES[other]}
    </UnstyledButton>
  );
}
