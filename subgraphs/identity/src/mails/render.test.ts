import { describe, expect, it } from 'vitest';
import { renderMail } from './render.ts';
import { templates, type MailKind } from './templates.ts';

const facts = {
  name: '田中 健',
  storefront: 'はなみずきフィットネス',
  storefrontId: 87465,
  url: 'http://localhost:4000/s/87465/confirm/abc',
  other: { name: '佐藤 花子', email: 'hanako@example.jp' },
  reason: '理由',
};

describe('mails (requirements 4.4)', () => {
  it.each(Object.keys(templates) as MailKind[])('%s says the same in text and HTML, in both languages', (kind) => {
    for (const locale of ['ja', 'en'] as const) {
      const mail = renderMail(kind, locale, facts);
      expect(mail.subject).not.toBe('');
      const { paragraphs, button } = templates[kind][locale](facts);
      for (const paragraph of paragraphs) {
        expect(mail.text).toContain(paragraph);
        expect(mail.html).toContain(paragraph);
      }
      if (button) expect(mail.html).toContain(facts.url);
      expect(mail.html).not.toMatch(/<script|<img|src=/);
    }
  });

  it('shows what people wrote as text, never as markup', () => {
    const { html, subject } = renderMail('CONFIRM_REGISTRATION', 'ja', {
      ...facts,
      name: '<img src=x onerror=alert(1)>',
      storefront: 'A\r\nBcc: x@example.com',
    });
    expect(html).not.toContain('<img');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
