/**
 * What an address lacks, so that the form can say it before the server does. Rejects only what can never be delivered; the server decides
 * the rest.
 */
export type EmailFault = 'empty' | 'no-at' | 'no-ending';

export function emailFault(value: string): EmailFault | null {
  const address = value.normalize('NFKC').trim();
  if (address === '') return 'empty';
  const [local, domain, ...more] = address.split('@');
  if (!local || !domain || more.length > 0) return 'no-at';
  return /^[^\s.]+(\.[^\s.]+)+$/.test(domain) ? null : 'no-ending';
}
