import { Trans } from '@lingui/react/macro';
import type { ContractEventLineFragment } from './contracts.gen.ts';

/** What happened, in a few words. */
export function EventSentence({ event }: { readonly event: ContractEventLineFragment }) {
  const name = event.account?.name;
  switch (event.kind) {
    case 'ASSIGNED':
      return <Trans>契約を開始</Trans>;
    case 'SUSPENDED':
      return event.reason === 'UNPAID' ? <Trans>未入金のため契約を停止</Trans> : <Trans>契約を停止</Trans>;
    case 'RESUMED':
      return <Trans>契約を再開</Trans>;
    case 'INVITE_LINK_RENEWED':
      return <Trans>招待リンクを作り直し</Trans>;
    case 'SEAT_TAKEN':
      return name === undefined ? <Trans>サブユーザーが登録を完了</Trans> : <Trans>{name} さんが登録を完了</Trans>;
    case 'SEAT_RELEASED':
      return name === undefined ? <Trans>サブユーザーを契約から外す</Trans> : <Trans>{name} さんを契約から外す</Trans>;
    case 'SEAT_LEFT':
      return name === undefined ? <Trans>サブユーザーが自分で契約を抜ける</Trans> : <Trans>{name} さんが自分で契約を抜ける</Trans>;
    case 'ALLOWANCE_SET':
      return (
        <Trans>
          枠を {event.allowanceBefore} → {event.allowanceAfter} に変更
        </Trans>
      );
  }
}
