import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

/** Light, dark, or as the device has it. */
export function SchemeSwitch() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t`画面の明るさ`}
      data={[
        { value: 'auto', label: t`自動` },
        { value: 'light', label: t`ライト` },
        { value: 'dark', label: t`ダーク` },
      ]}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
    />
  );
}
