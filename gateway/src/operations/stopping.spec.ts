import { expect, it } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';

const headers = { 'content-type': 'application/json', 'x-monban-surface': 'admin' };

it('a stopping gateway finishes the answers in flight and accepts nothing new', async () => {
  const gateway = await startTestGateway({ transport: 'http' });
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const ask = (query: string): Promise<Response> =>
    fetch(`${url}/app/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });

  const onItsWay = ask('{ slow people { name } }');
  await expect.poll(() => gateway.state.seen.some(({ subgraph }) => subgraph === 'contracts'), { timeout: 5_000 }).toBe(true);
  const stopped = gateway.app.close();
  const answer = await onItsWay;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ data: { slow: null, people: [{ name: '田中' }] } });
  await stopped;
  expect(gateway.state.hear).toBeNull();
  await expect(ask('{ people { name } }')).rejects.toThrow('fetch failed');
  await gateway.close();
});
