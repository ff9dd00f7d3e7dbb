import { Button, Group, Stack, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, FormFailure, LanguageSwitch, PanelsSkeleton, QueryView, SchemeSwitch, StatePill } from '@monban/ui';
import { IconLogout } from '@monban/ui/icons';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { useMenuAccountQuery } from './menu.gen.ts';
import { useLogOutAction } from './use-log-out.ts';

/** Who is logged in, how the site looks and speaks, and the way out. */
export function MenuPage() {
  const { t } = useLingui();
  const query = useMenuAccountQuery();
  const logOut = useLogOutAction();
  return (
    <MemberPage title={t`メニュー`}>
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[92]} />}>
        {({ viewer }) =>
          viewer && (
            <Panel>
              <Group wrap="nowrap">
                <Avatar name={viewer.account.name} size={48} seat={viewer.account.seat !== null} />
                <Stack gap={2} miw={0}>
                  <Text fw={600}>{viewer.account.name}</Text>
                  <Text size="sm" c="dimmed">
                    {viewer.account.email}
                  </Text>
                  {viewer.account.seat && (
                    <StatePill tone="seat">
                      <Trans>サブユーザー</Trans>
                    </StatePill>
                  )}
                </Stack>
              </Group>
            </Panel>
          )
        }
      </QueryView>
      <Panel title={t`表示`}>
        <Stack gap="md">
          <Stack gap={6}>
            <Text size="sm" c="dimmed">
              <Trans>言語</Trans>
            </Text>
            <LanguageSwitch />
          </Stack>
          <Stack gap={6}>
            <Text size="sm" c="dimmed">
              <Trans>画面の明るさ</Trans>
            </Text>
            <SchemeSwitch />
          </Stack>
        </Stack>
      </Panel>
      <FormFailure failure={logOut.failure} />
      <Button variant="default" size="lg" leftSection={<IconLogout size={20} />} loading={logOut.busy} onClick={() => void logOut.logOut()}>
        <Trans>ログアウト</Trans>
      </Button>
    </MemberPage>
  );
}
