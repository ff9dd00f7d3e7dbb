import type { Client, Pool, PoolClient } from 'pg';
import { aroundStatements, eachClient } from './each-client.ts';

/** Whoever releases a dead client by themselves does so at once; milliseconds. */
const graceMs = 100;

/**
 * Gives the places of dead connections back to the pool. The query builder releases a transaction's client only after its commit or
 * rollback went through, which on a dead connection it never does: without this, as many killed transactions as the pool has places
 * shut the service off for good.
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
 * A connection that froze with its socket open answers nothing any more, the rollback that the query builder sends it neither: with its
 * first answer that does not arrive it ends.
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
