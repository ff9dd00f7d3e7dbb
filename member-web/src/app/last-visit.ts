import { forgetCard } from './kept-card.ts';

const keyOf = (storefrontId: string): string => `monban.member.${storefrontId}`;

/** Notes that somebody is logged in to this storefront on this device. */
export const noteLoggedIn = (storefrontId: string): void => localStorage.setItem(keyOf(storefrontId), '');

/** Whether somebody was logged in here last: a guess, good enough to ask ahead what only a member is told. */
export const wasLoggedIn = (storefrontId: string): boolean => localStorage.getItem(keyOf(storefrontId)) !== null;

/** Erases what the device knows of the member: at log-in, at log-out, when the session has ended, and when the account is gone. */
export async function forgetMember(storefrontId: string): Promise<void> {
  localStorage.removeItem(keyOf(storefrontId));
  await forgetCard(storefrontId);
}
