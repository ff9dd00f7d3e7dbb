import { html } from './html.ts';
import type { Markup } from './html.ts';
import { splitAtLinks } from './mail-links.ts';
import type { MailMessage } from './mail-message.ts';
import { WORDS } from './mailbox-words.ts';
import type { Language } from './mailbox-words.ts';

export type MailboxView = {
  mails: readonly MailMessage[];
  /** Id of the mail that is open; undefined for the list alone. */
  selectedId?: string;
  view: 'html' | 'text';
  language: Language;
  /** Present in the current address, so links keep it. */
  languageAsked: boolean;
  timeZone: string;
};

type Words = (typeof WORDS)[Language];

function address(path: string, view: MailboxView, changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(view.languageAsked ? { lang: view.language } : {}), ...changes });
  return `/mailbox/${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function time(mail: MailMessage, view: MailboxView): Markup {
  const shown = Temporal.Instant.from(mail.sentAt).toLocaleString(view.language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: view.timeZone,
  });
  return html`<time datetime="${mail.sentAt}">${shown}</time>`;
}

function list(view: MailboxView, words: Words): Markup {
  if (view.mails.length === 0) return html`<p class="empty">${words.empty}</p>`;
  const items = view.mails.map((mail) => {
    const current = mail.id === view.selectedId ? html` aria-current="page"` : '';
    return html`<li>
      <a href="${address(`messages/${mail.id}`, view)}" ${current}>
        <strong>${mail.subject || words.noSubject}</strong> <span>${mail.to}</span> ${time(mail, view)}</a
      >
    </li>`;
  });
  return html`<ol>
    ${items}
  </ol>`;
}

function body(mail: MailMessage, view: MailboxView, words: Words): Markup {
  if (view.view === 'html') {
    return html`<iframe
      title="${words.body}"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      src="/mailbox/messages/${mail.id}/html"
    ></iframe>`;
  }
  const pieces = splitAtLinks(mail.text).map(({ text, url }) =>
    url === undefined ? text : html`<a href="${url}" target="_blank" rel="noopener noreferrer">${text}</a>`,
  );
  return html`<pre tabindex="0" aria-label="${words.body}" role="region">${pieces}</pre>`;
}

function views(mail: MailMessage, view: MailboxView, words: Words): Markup {
  if (mail.html === '') return html``;
  const tabs = (['html', 'text'] as const).map((one) => {
    const current = one === view.view ? html` aria-current="true"` : '';
    return html`<a href="${address(`messages/${mail.id}`, view, { view: one })}" ${current}>${words[one]}</a>`;
  });
  return html`<nav class="views" aria-label="${words.view}">${tabs}</nav>`;
}

function article(view: MailboxView, words: Words): Markup {
  const mail = view.mails.find(({ id }) => id === view.selectedId);
  if (mail === undefined) return html`<p class="empty">${view.selectedId === undefined ? words.choose : words.gone}</p>`;
  const shown = { ...view, view: mail.html === '' ? 'text' : view.view } as const;
  return html`<article>
    <h2>${mail.subject || words.noSubject}</h2>
    <dl>
      <div>
        <dt>${words.from}</dt>
        <dd>${mail.from}</dd>
      </div>
      <div>
        <dt>${words.to}</dt>
        <dd>${mail.to}</dd>
      </div>
      <div>
        <dt>${words.sentAt}</dt>
        <dd>${time(mail, view)}</dd>
      </div>
    </dl>
    ${views(mail, shown, words)} ${body(mail, shown, words)}
  </article>`;
}

/** Identifies the mails that a page shows; when it changes, the small script replaces the list. */
export function mailsTag(mails: readonly MailMessage[]): string {
  return `"${mails[0]?.id ?? 'none'}.${mails.length}"`;
}

/** The whole page: list and reading pane. A narrow screen shows only one of the two. */
export function mailboxPage(view: MailboxView): string {
  const words = WORDS[view.language];
  const other: Language = view.language === 'ja' ? 'en' : 'ja';
  const here = view.selectedId === undefined ? '' : `messages/${view.selectedId}`;
  const title = view.mails.find(({ id }) => id === view.selectedId)?.subject;
  return html`<!doctype html>
    <html lang="${view.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === undefined ? '' : `${title} · `}${words.title} · Monban</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/mailbox/mailbox.css" />
        <script type="module" src="/mailbox/mailbox.js"></script>
      </head>
      <body class="${view.selectedId === undefined ? 'listing' : 'reading'}">
        <header>
          <div>
            <h1><a href="${address('', view)}">${words.title}</a></h1>
            <p>${words.intro}</p>
          </div>
          <a class="language" lang="${other}" hreflang="${other}" href="${address(here, view, { lang: other })}">${words.otherLanguage}</a>
        </header>
        <main>
          <nav class="mails" aria-label="${words.mails}">
            <p class="count" id="count">${words.count(view.mails.length)}</p>
            <div id="mails">${list(view, words)}</div>
          </nav>
          <div class="sheet">
            <a class="back" href="${address('', view)}">${words.back}</a>
            ${article(view, words)}
          </div>
        </main>
        <p id="news" class="for-readers" role="status" data-arrived="${words.arrived}"></p>
      </body>
    </html>`.source;
}
