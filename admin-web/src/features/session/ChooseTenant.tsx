import { Button, Stack, Text, Title } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { FormFailure } from '@monban/ui';
import type { ComponentProps } from 'react';

export interface TenantToEnter {
  readonly tenantId: string;
  readonly name: string;
}

interface Props {
  readonly tenants: readonly TenantToEnter[];
  readonly busy: boolean;
  readonly failure: ComponentProps<typeof FormFailure>['failure'];
  readonly onChoose: (tenantId: string) => void;
  readonly onBack: () => void;
}

/** For people who work at several businesses with one address and password: chooses the business to log in to. */
export function ChooseTenant({ tenants, busy, failure, onChoose, onBack }: Props) {
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>
          <Trans>事業者を選んでログイン</Trans>
        </Title>
        <Text size="sm" c="dimmed">
          <Trans>このメールアドレスとパスワードは、次の事業者で使えます</Trans>
        </Text>
      </div>
      <Stack gap="xs" role="list">
        {tenants.map(({ tenantId, name }) => (
          <div key={tenantId} role="listitem">
            <Button fullWidth size="md" variant="default" disabled={busy} onClick={() => onChoose(tenantId)}>
              {name}
            </Button>
          </div>
        ))}
      </Stack>
      <FormFailure failure={failure} />
      <Button size="md" variant="subtle" onClick={onBack}>
        <Trans>別のアカウントでログイン</Trans>
      </Button>
    </Stack>
  );
}
