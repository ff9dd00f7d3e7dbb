import { Trans, useLingui } from '@lingui/react/macro';
import { Consequence, toast, useAction } from '@monban/ui';
import { IconLinkOff, IconUsers } from '@monban/ui/icons';
import { ConfirmSheet } from '../../layout/ConfirmSheet.tsx';
import { useRenewInviteLinkMutation } from './contracts.gen.ts';

/** Confirms renewing the invite link, which invalidates the old one (`P-T-05`). */
export function RenewInviteLinkDialog({ contractId, onClose }: { readonly contractId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [renew] = useRenewInviteLinkMutation();
  const action = useAction();
  const confirm = async (): Promise<void> => {
    const done = await action.run(async () => (await renew({ variables: { input: { contractId } } })).data?.renewInviteLink);
    if (!done) return;
    toast(t`新しい招待リンクができました`);
    onClose();
  };
  return (
    <ConfirmSheet
      title={t`招待リンクを作り直しますか？`}
      verb={t`作り直す`}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconLinkOff size={18} />}>
        <Trans>いまのリンクはすぐに使えなくなります。すでに送った人には、新しいリンクを送り直せます。</Trans>
      </Consequence>
      <Consequence icon={<IconUsers size={18} />}>
        <Trans>登録済みの人はそのまま使えます。</Trans>
      </Consequence>
    </ConfirmSheet>
  );
}
