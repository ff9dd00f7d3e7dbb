import { idFromUuid } from '@monban/domain-kit';
import { linkToken } from '../mails/link-token.ts';
import { secret, type TestStorefront } from './storefront.ts';

export const startChange = `mutation ($input: StartEmailChangeInput!) { startEmailChange(input: $input) {
  __typename ... on EmailChangeMailSent { email expiresAt } ... on Error { code message } ... on InvalidInput { issues { path code } }
} }`;
export const confirmChange = `mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) {
  __typename ... on OwnEmailChanged { email } ... on Error { code message }
} }`;

/** Token of the newest request for an address, as its mail carries it. */
export async function changeToken({ tenant }: TestStorefront, email: string): Promise<string> {
  const [row] = await tenant.sql<{ id: string }>('select id from email_change where email = ? order by id desc limit 1', [email]);
  return linkToken('emailChange', idFromUuid('emailChange', row!.id), secret);
}
