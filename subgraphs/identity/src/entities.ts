import { Account, Credential } from './accounts/account.entity.ts';
import { PasswordReset } from './password-reset/password-reset.entity.ts';
import { EmailChange } from './profile/email-change.entity.ts';
import { Registration } from './registrations/registration.entity.ts';
import { RateWindow, Session } from './sessions/session.entity.ts';
import { ContractStanding, SeatStanding } from './standing/standing.entity.ts';
import { Storefront, Tenant } from './tenants/tenant.entity.ts';

export const entities = [
  Tenant,
  Storefront,
  Account,
  Credential,
  Session,
  RateWindow,
  Registration,
  EmailChange,
  PasswordReset,
  ContractStanding,
  SeatStanding,
];
