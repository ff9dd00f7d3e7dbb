import type { Demo } from '../demo/demo.ts';

/** Says where everything is, with the demo's logins for people and, on one line of JSON, for checks; ends with `Monban is ready`. */
export function printReady(origin: string, demo: Demo | null, firstAdministrator: string | null): void {
  console.log(`
  門 Monban

  管理画面  Staff            ${origin}/admin/
  会員サイト Members          ${demo ? `${origin}/s/${demo.storefrontId}/` : `${origin}/s/<storefront>/`}
  公開API   Public API       ${origin}/graphql
  メール    Mails            ${origin}/mailbox/`);
  if (firstAdministrator) console.log(`\n  First administrator: set a password within 24 hours (works once)\n  ${firstAdministrator}`);
  if (demo) {
    console.log('\n  Demo logins (made for this data directory)');
    for (const [role, { email, id, password }] of Object.entries(demo.logins))
      console.log(`  ${role.padEnd(9)} ${(email ?? id ?? '').padEnd(34)} ${password}`);
    const { logins, ...facts } = demo;
    console.log(`\nMONBAN_DEMO ${JSON.stringify({ url: origin, ...facts, logins, ...logins })}`);
  }
  console.log('Monban is ready');
}
