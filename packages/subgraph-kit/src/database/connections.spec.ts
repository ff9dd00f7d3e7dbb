import { describe, expect, inject, it } from 'vitest';
import { assertRoom, connectionsOf, usualReplicas } from './connections.ts';
import { DatabaseRefused } from './database-refused.ts';

// the embedded server: 160 connections, three of them reserved
const url = inject('postgresAdminUrl');
const subgraphs = 4;

describe('the connections of a database server', () => {
  it('are sufficient for two replicas of every subgraph on the embedded one', async () => {
    await expect(assertRoom(url, 'everybody', subgraphs * usualReplicas * connectionsOf())).resolves.toBeUndefined();
  });

  it('are checked at the start, with advice when there are too few', async () => {
    const wanted = subgraphs * usualReplicas * connectionsOf(20);
    const refused = await assertRoom(url, 'contracts', wanted).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseRefused);
    expect((refused as Error).message).toContain(
      `contracts may need ${wanted} connections, and the database server has 157 for them: raise max_connections`,
    );
  });
});
