import type { Language } from '@monban/ui';

/** Loads one language's catalogue; the other is never downloaded. */
export async function loadMessages(language: Language) {
  const { messages } = language === 'ja' ? await import('../locales/ja.po') : await import('../locales/en.po');
  return messages;
}
