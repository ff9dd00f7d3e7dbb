import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CopyButton } from '@monban/ui';
import { IconArmchair, IconLinkOff } from '@monban/ui/icons';
import { Hint, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';

interface Props {
  /** `SEAT_FULL` or `SEAT_LINK_DEAD`. */
  readonly code: string;
  readonly onRetry: () => void;
}

/** No free seat (`T-48`, `T-49`), or a link that no longer works (`P-T-05`): what happened, and when it will work again. */
export function SeatRefused({ code, onRetry }: Props) {
  const { t } = useLingui();
  const full = code === 'SEAT_FULL';
  return (
    <VisitorPage
      tab={full ? t`空きの席がありません` : t`リンクが使えません`}
      above={<StatePicture>{full ? <IconArmchair size={44} /> : <IconLinkOff size={44} />}</StatePicture>}
      headline={full ? <Trans>いまは空きの席がありません</Trans> : <Trans>この招待リンクは使えなくなりました</Trans>}
      lead={
        full ? (
          <Trans>リンクは正しいものですが、この契約の席がすべて使われています。</Trans>
        ) : (
          <Trans>リンクが作り直されたか、契約がいま有効ではありません。</Trans>
        )
      }
      foot={
        <>
          <CopyButton
            size="lg"
            full
            value={
              full
                ? t`招待リンクを開きましたが、空きの席がありませんでした。席が空いたら教えてもらえますか。`
                : t`招待リンクが使えなくなっていました。新しいリンクを送ってもらえますか。`
            }
          >
            <Trans>連絡用の文面をコピー</Trans>
          </CopyButton>
          <Button size="lg" tone="quiet" full onClick={onRetry}>
            <Trans>もう一度確かめる</Trans>
          </Button>
        </>
      }
    >
      <Hint title={<Trans>登録できるようになるのは</Trans>}>
        {full ? (
          <>
            <ul>
              <li>
                <Trans>契約者が席を空けたとき</Trans>
              </li>
              <li>
                <Trans>契約の席が増えたとき</Trans>
              </li>
            </ul>
            <p className="mb-small">
              <Trans>そのときは、同じリンクから登録できます。</Trans>
            </p>
          </>
        ) : (
          <ul>
            <li>
              <Trans>契約者から新しいリンクを受け取ったとき</Trans>
            </li>
            <li>
              <Trans>契約がふたたび有効になったとき</Trans>
            </li>
          </ul>
        )}
      </Hint>
    </VisitorPage>
  );
}
