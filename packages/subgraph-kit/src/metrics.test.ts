import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('the label of an operation', () => {
  it('is the field or entity of the schema that ran', async () => {
    const metrics = createMetrics('contracts');
    for (const ran of [['Query.contracts'], ['Contract'], ['Query.contracts', 'Contract'], []]) metrics.begin()('ok', new Set(ran));
    const text = await metrics.registry.metrics();
    const labels = [...text.matchAll(/operation_seconds_count\{.*operation="([^"]*)"/g)].map(([, label]) => label);
    expect(labels).toEqual(['Query.contracts', 'Contract', 'several', 'none']);
  });
});
