import type { Demo } from '../demo/demo.ts';
import type { Installation } from './installation.ts';

/** Prints where everything is, with the demo's logins for people and, on one line of JSON, for tests; ends with `Monban is ready`. */
export function printReady(
  { origin, inner, smtpUrl }: Installation,
  mailboxToken: string | null,
  demo: Demo | null,
  firstAdministrator: string | null,
): void {
  const sent = smtpUrl === null ? 'wait until SMTP_URL names a mail server' : 'go out through SMTP_URL';
  const mails = mailboxToken === null ? sent : `${origin}/mailbox/?token=${mailboxToken}`;
  console.log(`
  門 Monban

  管理画面  Staff            ${origin}/admin/
  会員サイト Members          ${demo ? `${origin}/s/${demo.storefrontId}/` : `${origin}/s/<storefront>/`}
  公開API   Public API       ${origin}/graphql
  メール    Mails            ${mails}
  稼働状況  Readiness        http://${inner.host}:${inner.port}/readyz, /metrics`);
  if (firstAdministrator) console.log(`\n  First administrator: set a password within 24 hours (works once)\n  ${firstAdministrator}`);
  if (demo) {
    console.log('\n  Demo logins (for this data directory only)');
    for (const [role, { email, id, password }] of Object.entries(demo.logins))
      console.log(`  ${role.padEnd(9)} ${(email ?? id ?? '').padEnd(34)} ${password}`);
    const { logins, ...facts } = demo;
    console.log(`\nMONBAN_DEMO ${JSON.stringify({ url: origin, mailboxToken, ...facts, logins, ...logins })}`);
  }
  console.log('Monban is ready');
}
