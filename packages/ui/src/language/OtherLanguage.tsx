import { useLingui } from '@lingui/react/macro';
import type { Language } from './language.ts';
import classes from './OtherLanguage.module.css';
import { LANGUAGE_NAMES, useChooseLanguage } from './use-choose-language.ts';

/** The other language as a link, for a page's corner. */
export function OtherLanguage() {
  const choose = useChooseLanguage();
  // Read the language from the context, so that a switch re-renders this.
  const { i18n } = useLingui();
  const other: Language = i18n.locale === 'ja' ? 'en' : 'ja';
  return (
    <button type="button" className={classes.other} lang={other} onClick={() => void choose(other)}>
      {LANGUAGE_NAMES[other]}
    </button>
  );
}
