import { useLingui } from '@lingui/react/macro';
import { Choice } from '../control/Choice.tsx';
import type { Language } from './language.ts';
import { LANGUAGE_NAMES, useChooseLanguage } from './use-choose-language.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** Both languages side by side, for a settings page. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  const choose = useChooseLanguage();
  return (
    <Choice
      label={t`言語`}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      value={i18n.locale as Language}
      onChange={(value) => void choose(value)}
    />
  );
}
