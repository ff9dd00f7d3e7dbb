import { loadOrCreateSecrets } from '@monban/embedded';

/** Random secrets of an installation, one set per data directory. */
export async function openSecrets(
  dataDir: string,
): Promise<{ services: string; mailedTokens: string; inviteLinks: string; mailbox: string }> {
  const secrets = await loadOrCreateSecrets(dataDir, ['service-keys', 'mailed-tokens', 'invite-links', 'mailbox']);
  return {
    services: secrets['service-keys'],
    mailedTokens: secrets['mailed-tokens'],
    inviteLinks: secrets['invite-links'],
    mailbox: secrets['mailbox'],
  };
}
