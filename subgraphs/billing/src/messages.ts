import { failuresOf, type Messages } from '@monban/subgraph-kit';

/** Failures of this subgraph, by code. */
export const messages = {
  PRODUCT_UNKNOWN: { ja: 'この商品は見つかりません。', en: 'There is no such product.' },
} as const satisfies Messages;

/** Failures of this subgraph in the viewer's language. */
export const failure = failuresOf(messages);
