import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';

it('the public endpoint meets the specification except for plain GET, which pages of other sites could send', async () => {
  const gateway = await startTestGateway();
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const results = await auditServer({ url: `${url}/graphql` });
  await gateway.close();
  const failed = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
  expect(results.length).toBeGreaterThan(60);
  expect(failed).toEqual([
    'MAY accept application/x-www-form-urlencoded formatted GET requests',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ]);
});
