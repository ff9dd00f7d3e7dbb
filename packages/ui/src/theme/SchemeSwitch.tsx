import { useLingui } from '@lingui/react/macro';
import { Choice } from '../control/Choice.tsx';
import { setScheme, useScheme } from './scheme.ts';

/** Light, dark, or the device's setting. */
export function SchemeSwitch() {
  const { t } = useLingui();
  return (
    <Choice
      label={t`画面の明るさ`}
      options={[
        { value: 'auto', label: t`自動` },
        { value: 'light', label: t`ライト` },
        { value: 'dark', label: t`ダーク` },
      ]}
      value={useScheme()}
      onChange={setScheme}
    />
  );
}
