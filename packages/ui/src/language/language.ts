import { i18n, type Messages } from '@lingui/core';

export type Language = 'ja' | 'en';

/** Loads one language's catalogue of the app, including the texts of this package. */
export type LoadMessages = (language: Language) => Promise<Messages>;

const STORED_AT = 'monban.language';

const isLanguage = (value: string | null | undefined): value is Language => value === 'ja' || value === 'en';

/** The language chosen on this device, else the browser's first that we support, else Japanese. */
export function preferredLanguage(stored: string | null, browser: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  return browser.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'ja';
}

/** The initial language on this device. */
export const deviceLanguage = (): Language => preferredLanguage(localStorage.getItem(STORED_AT), navigator.languages);

/** The current language. */
export const currentLanguage = (): Language => (isLanguage(i18n.locale) ? i18n.locale : 'ja');

/** Switches every text on the page and tells assistive technology. */
export async function activateLanguage(language: Language, load: LoadMessages): Promise<void> {
  i18n.loadAndActivate({ locale: language, messages: await load(language) });
  document.documentElement.lang = language;
}

/** Remembers the choice on this device. */
export const rememberLanguage = (language: Language): void => localStorage.setItem(STORED_AT, language);
