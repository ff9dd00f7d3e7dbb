import { Trans, useLingui } from '@lingui/react/macro';
import { PanelsSkeleton, QueryView } from '@monban/ui';
import { useState } from 'react';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { ChangeablePanel } from './ChangeablePanel.tsx';
import { EmailForm } from './EmailForm.tsx';
import { EmailMailed } from './EmailMailed.tsx';
import { NameForm } from './NameForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useProfileQuery } from './profile.gen.ts';

/** Members' own data: name, login address, password (4.1, `P-T-01`, `L-48`…`L-50`). */
export function ProfilePage() {
  const { t } = useLingui();
  // An address may have been confirmed on another device.
  const query = useProfileQuery({ fetchPolicy: 'cache-and-network' });
  const [mailed, setMailed] = useState<{ readonly email: string; readonly expiresAt: string } | null>(null);
  return (
    <MemberPage title={t`会員情報`} back="/menu">
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[124, 124, 124]} />}>
        {({ viewer }) =>
          viewer && (
            <>
              <ChangeablePanel title={<Trans>お名前</Trans>} value={viewer.account.name} change={t`お名前を変更`}>
                {(close) => <NameForm name={viewer.account.name} onClose={close} />}
              </ChangeablePanel>
              <ChangeablePanel
                title={<Trans>メールアドレス</Trans>}
                value={viewer.account.email}
                change={t`メールアドレスを変更`}
                below={mailed && <EmailMailed mail={mailed} />}
              >
                {(close) => <EmailForm email={viewer.account.email ?? ''} onMailed={setMailed} onClose={close} />}
              </ChangeablePanel>
              <ChangeablePanel title={<Trans>パスワード</Trans>} value="••••••••" secret change={t`パスワードを変更`}>
                {(close) => <PasswordForm email={viewer.account.email ?? ''} onClose={close} />}
              </ChangeablePanel>
            </>
          )
        }
      </QueryView>
    </MemberPage>
  );
}
