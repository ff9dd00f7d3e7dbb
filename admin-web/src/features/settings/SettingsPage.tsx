import { Stack, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { LanguageSwitch, SchemeSwitch } from '@monban/ui';
import { Inset, Sheet } from '../../layout/Sheet.tsx';

/** Appearance and language of the site on this device. */
export function SettingsPage() {
  const { t } = useLingui();
  return (
    <Sheet title={t`設定`}>
      <Inset>
        <Stack gap="lg" maw={360}>
          <LanguageSwitch />
          <SchemeSwitch />
          <Text size="sm" c="dimmed">
            <Trans>この端末にだけ保存されます。</Trans>
          </Text>
        </Stack>
      </Inset>
    </Sheet>
  );
}
