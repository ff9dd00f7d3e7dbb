/** What the card shows without the server: the member, and the last code for as long as it works (ADR 0031). */
export interface KeptCard {
  readonly accountId: string;
  readonly name: string;
  readonly isSeatMember: boolean;
  /** Product of the contract in force when the code was issued. */
  readonly product: string | null;
  readonly code: string;
  /** First instant at which the code no longer works, ISO 8601. */
  readonly expiresAt: string;
}

const DATABASE = 'monban-member';
const STORE = 'cards';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the device stores nothing')));
  });

async function withCards<T>(mode: IDBTransactionMode, ask: (cards: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore(STORE));
  const database = await settled(opening);
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Stores the card of one storefront on the device. If the device cannot store it, there is simply no offline card. */
export async function keepCard(storefrontId: string, card: KeptCard): Promise<void> {
  await withCards('readwrite', (cards) => cards.put(card, storefrontId)).catch(() => undefined);
}

/** Erases it. */
export async function forgetCard(storefrontId: string): Promise<void> {
  await withCards('readwrite', (cards) => cards.delete(storefrontId)).catch(() => undefined);
}

/** The card if it still works, otherwise null. Erases an expired one and reports that. */
export async function keptCard(storefrontId: string, now: number): Promise<KeptCard | 'ended' | null> {
  const card = await withCards<KeptCard | undefined>(
    'readonly',
    (cards) => cards.get(storefrontId) as IDBRequest<KeptCard | undefined>,
  ).catch(() => undefined);
  if (!card) return null;
  if (Date.parse(card.expiresAt) > now) return card;
  await forgetCard(storefrontId);
  return 'ended';
}
