import { readDeps, runService } from '@monban/subgraph-kit';
import { startIdentity } from './app.ts';
import { smtpMailer } from './mails/mailer.ts';
import { firstAdministratorPath } from './registrations/first-administrator.ts';
import { usualLimits } from './settings.ts';

const { MONBAN_MAIL_SECRET: secret, MONBAN_ORIGIN: origin, SMTP_URL, MAIL_FROM = 'Monban <no-reply@monban.invalid>' } = process.env;
if (!secret || !origin || !SMTP_URL) throw new Error('MONBAN_MAIL_SECRET, MONBAN_ORIGIN and SMTP_URL are needed');

const deps = readDeps('identity', process.env);
const start = () => startIdentity({ ...deps, settings: { secret, origin, mailer: smtpMailer(SMTP_URL, MAIL_FROM), limits: usualLimits } });

if (process.argv.includes('--first-administrator')) {
  // prints the page on which the first administrator sets a password, once, and ends
  const identity = await start();
  const path = await firstAdministratorPath(identity.database, {
    clock: deps.clock,
    secret,
    name: 'Administrator',
    email: 'admin@monban.invalid',
  });
  console.log(path ? origin + path : '');
  await identity.stop();
} else {
  await runService(deps, start);
}
