import { Trans, useLingui } from '@lingui/react/macro';
import { Consequence } from '@monban/ui';
import { IconArmchair, IconLock, IconMail, IconTrash } from '@monban/ui/icons';
import { ConfirmSheet } from '../../layout/ConfirmSheet.tsx';
import { useLeaveSeat } from './use-leave-seat.ts';

interface Props {
  readonly seatId: string;
  readonly product: string;
  readonly holder: string | null;
  readonly onClose: () => void;
}

/** Confirms leaving one's own seat, which erases the account (`P-T-01`). */
export function LeaveSeatDialog({ seatId, product, holder, onClose }: Props) {
  const { t } = useLingui();
  const { leave, busy, failure } = useLeaveSeat();
  return (
    <ConfirmSheet
      danger
      title={t`「${product}」の席を離れますか？`}
      tick={t`アカウントが消えることを確認しました`}
      verb={t`席を離れる`}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onConfirm={() => void leave(seatId)}
    >
      <Consequence icon={<IconTrash size={18} />}>
        <Trans>あなたのアカウント（お名前・メールアドレス・パスワード）は消えます。元に戻すことはできません。</Trans>
      </Consequence>
      <Consequence icon={<IconLock size={18} />}>
        <Trans>すぐにログアウトになり、ログインと入館ができなくなります。</Trans>
      </Consequence>
      <Consequence icon={<IconMail size={18} />}>
        {holder === null ? (
          <Trans>契約者とあなたに、メールでお知らせします。</Trans>
        ) : (
          <Trans>{holder} さんとあなたに、メールでお知らせします。</Trans>
        )}
      </Consequence>
      <Consequence icon={<IconArmchair size={18} />}>
        <Trans>席が1つ空きます。招待リンクがあれば、同じアドレスでもう一度登録できます。</Trans>
      </Consequence>
    </ConfirmSheet>
  );
}
