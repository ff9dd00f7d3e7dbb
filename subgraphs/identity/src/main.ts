import { keepCompiledCode } from '@monban/process-kit/compile-cache';
import type { Environment, SubgraphDeps } from '@monban/subgraph-kit';

keepCompiledCode(process.env);
const { neededSettings, readDeps, runService } = await import('@monban/subgraph-kit');
const { startIdentity } = await import('./app.ts');
const { heldMails, smtpMailer } = await import('./mails/mailer.ts');
const { usualLimits } = await import('./settings.ts');

const start = (deps: SubgraphDeps, env: Environment) => {
  const { MONBAN_MAIL_SECRET: secret, MONBAN_ORIGIN: origin } = neededSettings(env, 'MONBAN_MAIL_SECRET', 'MONBAN_ORIGIN');
  const { SMTP_URL, MAIL_FROM = 'Monban <no-reply@monban.invalid>' } = env;
  const mailer = SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM) : heldMails;
  return startIdentity({ ...deps, settings: { secret, origin, mailer, limits: usualLimits } });
};

if (process.argv.includes('--first-administrator')) {
  // prints the page on which the first administrator sets a password, once, and ends
  const { firstAdministratorPath } = await import('./registrations/first-administrator.ts');
  const deps = readDeps('identity', process.env);
  const identity = await start(deps, process.env);
  const { MONBAN_MAIL_SECRET: secret, MONBAN_ORIGIN: origin } = neededSettings(process.env, 'MONBAN_MAIL_SECRET', 'MONBAN_ORIGIN');
  const person = { name: 'Administrator', email: 'admin@monban.invalid', timeZone: process.env['MONBAN_TIME_ZONE'] ?? 'UTC' };
  const path = await firstAdministratorPath(identity.database, { clock: deps.clock, secret, ...person });
  console.log(path ? origin + path : '');
  await identity.stop();
} else {
  await runService('identity', process.env, start);
}
