import { SegmentedControl } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { Language } from './language.ts';
import { LANGUAGE_NAMES, useChooseLanguage } from './use-choose-language.ts';

/** Both languages side by side, for a settings page. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  const choose = useChooseLanguage();
  return (
    <SegmentedControl
      aria-label={t`言語`}
      data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
      value={i18n.locale}
      onChange={(value) => void choose(value as Language)}
    />
  );
}
