import { forgetCard } from './kept-card.ts';

const keyOf = (storefrontId: string): string => `monban.member.${storefrontId}`;

/** Notes that somebody is logged in to this storefront on this device. */
export const noteLoggedIn = (storefrontId: string): void => localStorage.setItem(keyOf(storefrontId), '');

/** Whether somebody was logged in here last: a guess, good enough for prefetching what only members may ask. */
export const wasLoggedIn = (storefrontId: string): boolean => localStorage.getItem(keyOf(storefrontId)) !== null;

/** Erases everything the device knows about the member: at login, at logout, when the session has ended, and when the account is gone. */
export async function forgetMember(storefrontId: string): Promise<void> {
  localStorage.removeItem(keyOf(storefrontId));
  await forgetCard(storefrontId);
}
