import { failuresOf, type Messages } from '@monban/subgraph-kit';

/** Failures of this subgraph, by code. */
export const messages = {
  SEATS_NOT_ENABLED: {
    ja: 'ライセンス枠はまだ使えません。ご利用をはじめるには、サポートまでご相談ください。',
    en: 'Seats are not switched on yet. Please ask support to start using them.',
  },
  ALLOWANCE_SURPLUS_WARNING: {
    ja: 'この変更で、枠より人数の多い契約ができます。影響を確認してから保存してください。',
    en: 'This change leaves contracts with more people than seats. Look at the impact before you save.',
  },
  PRODUCT_UNKNOWN: { ja: 'この商品は見つかりません。', en: 'There is no such product.' },
  HOLDER_UNKNOWN: { ja: 'この顧客は見つかりません。', en: 'There is no such customer.' },
  HOLDER_IS_SEAT_MEMBER: {
    ja: 'この方は別の契約のサブユーザーです。先に契約から外れると、契約できます。',
    en: 'This person is a seat member of another contract and can hold one after leaving it.',
  },
  CONTRACT_UNKNOWN: { ja: 'この契約は見つかりません。', en: 'There is no such contract.' },
  CONTRACT_STATE_UNFIT: { ja: 'いまの契約の状態では、この操作はできません。', en: 'The contract’s state does not allow this.' },
  SEAT_FULL: { ja: 'いまは空きの席がありません。', en: 'No seat is free at the moment.' },
  SEAT_LINK_DEAD: {
    ja: 'この招待リンクは使えなくなりました。招待した方に、新しいリンクをもらってください。',
    en: 'This invite link no longer works. Ask the person who invited you for a new one.',
  },
  SEAT_NOT_FOUND: { ja: 'このサブユーザーは、もう契約にいません。', en: 'This seat member is no longer on the contract.' },
} as const satisfies Messages;

/** Failures of this subgraph in the viewer's language. */
export const failure = failuresOf(messages);
