import { type Environment, neededSettings, readDeps, runService, type SubgraphDeps } from '@monban/subgraph-kit';
import { startIdentity } from './app.ts';
import { heldMails, smtpMailer } from './mails/mailer.ts';
import { firstAdministratorPath } from './registrations/first-administrator.ts';
import { usualLimits } from './settings.ts';

const start = (deps: SubgraphDeps, env: Environment) => {
  const { MONBAN_MAIL_SECRET: secret, MONBAN_ORIGIN: origin } = neededSettings(env, 'MONBAN_MAIL_SECRET', 'MONBAN_ORIGIN');
  const { SMTP_URL, MAIL_FROM = 'Monban <no-reply@monban.invalid>' } = env;
  const mailer = SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM) : heldMails;
  return startIdentity({ ...deps, settings: { secret, origin, mailer, limits: usualLimits } });
};

if (process.argv.includes('--first-administrator')) {
  // prints the page on which the first administrator sets a password, once, and ends
  const deps = readDeps('identity', process.env);
  const identity = await start(deps, process.env);
  const { MONBAN_MAIL_SECRET: secret, MONBAN_ORIGIN: origin } = neededSettings(process.env, 'MONBAN_MAIL_SECRET', 'MONBAN_ORIGIN');
  const person = { name: 'Administrator', email: 'admin@monban.invalid' };
  const path = await firstAdministratorPath(identity.database, { clock: deps.clock, secret, ...person });
  console.log(path ? origin + path : '');
  await identity.stop();
} else {
  await runService('identity', process.env, start);
}
