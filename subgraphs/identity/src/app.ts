import { mergeResolvers, startSubgraph, type Subgraph, type SubgraphDeps } from '@monban/subgraph-kit';
import { accountPublication } from './accounts/account.events.ts';
import { accountResolvers } from './accounts/accounts.resolvers.ts';
import { entities } from './entities.ts';
import { sendMail } from './mails/send-mail.ts';
import { migrations } from './migrations/index.ts';
import { passwordResetResolvers } from './password-reset/password-reset.resolvers.ts';
import { orderPasswordLinks } from './password-reset/start-password-reset.ts';
import { permissions } from './permissions.ts';
import { profileResolvers } from './profile/profile.resolvers.ts';
import { completeJob, completeRegistration } from './registrations/complete-registration.ts';
import { registrationExpiry } from './registrations/expire-registration.ts';
import { registrationResolvers } from './registrations/registrations.resolvers.ts';
import { retentions } from './retention.ts';
import { sweepAttempts } from './sessions/attempts.ts';
import { revocationRoutes } from './sessions/revocation-routes.ts';
import { RevocationFeed } from './sessions/revocation-feed.ts';
import { sessionResolvers } from './sessions/sessions.resolvers.ts';
import type { IdentitySettings } from './settings.ts';
import { keepContracts, keepSeats } from './standing/standing.projection.ts';
import { tenantPublication } from './tenants/tenant.events.ts';
import { tenantResolvers } from './tenants/tenants.resolvers.ts';

export interface Identity extends Subgraph {
  /** Receives the accounts and sessions that have changed. */
  readonly revocations: RevocationFeed;
}

/** Tenants, storefronts, accounts, sessions and registrations. */
export async function startIdentity(deps: SubgraphDeps & { settings: IdentitySettings }): Promise<Identity> {
  const { settings } = deps;
  const revocations = new RevocationFeed(deps.databaseUrl, deps.log);
  const subgraph = await startSubgraph(
    {
      name: 'identity',
      folder: import.meta.dirname,
      resolvers: mergeResolvers(
        tenantResolvers(settings.secret),
        accountResolvers,
        sessionResolvers(settings),
        registrationResolvers(settings),
        profileResolvers(settings),
        passwordResetResolvers(settings),
      ),
      permissions,
      entities,
      migrations,
      publishes: [tenantPublication, accountPublication],
      subscribes: [keepContracts, keepSeats],
      heartbeatTo: ['access'],
      jobs: [
        sendMail(settings),
        completeJob.by(({ registrationId }, tools) => completeRegistration(tools, tools.clock.tenantId, registrationId, tools.requestId)),
        orderPasswordLinks(settings),
        sweepAttempts,
      ],
      due: [registrationExpiry],
      retentions,
      routes: revocationRoutes(revocations),
      problem: () => (revocations.isUp ? null : 'revocations are not heard'),
    },
    deps,
  );
  await revocations.start();
  return {
    ...subgraph,
    revocations,
    async stop() {
      revocations.stop();
      await subgraph.stop();
      settings.mailer.close();
    },
  };
}
