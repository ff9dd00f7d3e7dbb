import type { Client, Pool, PoolClient } from 'pg';
import { aroundStatements, eachClient } from './each-client.ts';

/** A caller that releases a dead client itself does so immediately, within this time; milliseconds. */
const graceMs = 100;

/**
 * Returns the slots of dead connections to the pool. The query builder releases a transaction's client only after its commit or rollback
 * has succeeded, which never happens on a dead connection: without this, as many killed transactions as the pool has slots would block the
 * service for good.
 */
export function reclaimDeadClients(pool: Pool): void {
  const inUse = new Set<PoolClient>();
  pool.on('release', (_, client) => void inUse.delete(client));
  pool.on('acquire', (client) => void inUse.add(client));
  eachClient(pool, (client) => {
    endWhenFrozen(client);
    client.once('end', () => {
      setTimeout(() => {
        if (inUse.has(client)) client.release(true);
      }, graceMs);
    });
  });
}

/**
 * A frozen connection with an open socket answers nothing any more, including the query builder's rollback: end it when its first answer
 * fails to arrive.
 */
function endWhenFrozen(client: PoolClient): void {
  aroundStatements(client, (send) => {
    const answer = send();
    answer.catch((error: Error) => {
      if (error.message === 'Query read timeout') (client as PoolClient & Pick<Client, 'connection'>).connection.stream.destroy();
    });
    return answer;
  });
}
