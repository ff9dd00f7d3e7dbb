export { type Identity, startIdentity } from './app.ts';
export { type Mailer, heldMails, smtpMailer } from './mails/mailer.ts';
export { firstAdministratorPath } from './registrations/first-administrator.ts';
export { type IdentitySettings, type Limits, usualLimits } from './settings.ts';
