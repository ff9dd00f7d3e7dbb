import { Trans, useLingui } from '@lingui/react/macro';
import { Consequence, toast } from '@monban/ui';
import { IconArmchair, IconHistory, IconLock, IconMail } from '@monban/ui/icons';
import { ConfirmSheet } from '../../layout/ConfirmSheet.tsx';
import { useRemoveSeatMember } from './use-remove-seat-member.ts';

export interface SeatToRemove {
  readonly seatId: string;
  readonly name: string;
}

interface Props {
  readonly seat: SeatToRemove;
  /** Whether all seats are taken, so that removing this person brings the invite link back. */
  readonly full: boolean;
  readonly onClose: () => void;
}

/** Confirms deleting a seat member (`P-T-12`, `T-43`…`T-45`). */
export function RemoveSeatMemberDialog({ seat, full, onClose }: Props) {
  const { t } = useLingui();
  const { remove, busy, failure } = useRemoveSeatMember();
  const confirm = async (): Promise<void> => {
    if (!(await remove(seat.seatId))) return;
    toast(t`${seat.name} さんを契約から外しました`);
    onClose();
  };
  return (
    <ConfirmSheet
      danger
      title={t`${seat.name} さんを契約から外しますか？`}
      tick={t`ログインできなくなることを確認しました`}
      verb={t`契約から外す`}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconLock size={18} />}>
        <Trans>すぐにログアウトになり、ログインと入館ができなくなります。</Trans>
      </Consequence>
      <Consequence icon={<IconArmchair size={18} />}>
        {full ? (
          <Trans>席が1つ空きます。空きができると招待リンクがまた出ます。</Trans>
        ) : (
          <Trans>席が1つ空きます。同じアドレスでもう一度登録することもできます。</Trans>
        )}
      </Consequence>
      <Consequence icon={<IconMail size={18} />}>
        <Trans>本人にメールでお知らせします。</Trans>
      </Consequence>
      <Consequence icon={<IconHistory size={18} />}>
        <Trans>お名前とアドレスは消えます。元に戻すことはできません。</Trans>
      </Consequence>
    </ConfirmSheet>
  );
}
