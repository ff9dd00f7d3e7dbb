import type { Locale } from '@monban/subgraph-kit';
import type { Mail } from './mailer.ts';
import type { MailFacts } from './mail-text.ts';
import { type MailKind, templates } from './templates.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const footer: Record<Locale, (facts: MailFacts) => string> = {
  ja: ({ storefront, storefrontId }) => (storefrontId ? `${storefront}(ストアID ${storefrontId})` : storefront),
  en: ({ storefront, storefrontId }) => (storefrontId ? `${storefront} (store ID ${storefrontId})` : storefront),
};

/** A mail as text and HTML with the same content; the HTML has no external picture, script or style sheet. */
export function renderMail(kind: MailKind, locale: Locale, facts: MailFacts): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { subject, paragraphs, button } = templates[kind][locale](facts);
  const sign = footer[locale](facts);
  const text = [...paragraphs, ...(facts.url ? [facts.url] : []), '— ', sign].join('\n\n').replace('— \n\n', '— ');
  const body = paragraphs.map((p) => `<p style="margin:0 0 16px">${escape(p)}</p>`).join('');
  const link =
    facts.url && button
      ? `<p style="margin:24px 0"><a href="${escape(facts.url)}" style="background:#5d51a8;color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600">${escape(button)}</a></p>
         <p style="margin:0 0 16px;font-size:12px;color:#5a5a62;word-break:break-all">${escape(facts.url)}</p>`
      : '';
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escape(subject)}</title>
<body style="margin:0;padding:24px;background:#f5f5f9;color:#1c1c24;font:15px/1.7 sans-serif"><div style="max-width:520px;margin:auto;background:#fff;border-radius:12px;padding:24px">
${body}${link}<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #ececf1;font-size:12px;color:#5a5a62">${escape(sign)}</p></div></body></html>`;
  // one line, so that a name with a line break cannot become a header
  return { subject: subject.replaceAll(/\s+/g, ' '), text, html };
}
