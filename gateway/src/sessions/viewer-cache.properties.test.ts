import fc from 'fast-check';
import { it } from 'vitest';
import { member, ViewerWorld } from '../testing/viewer-world.ts';
import { type ResolvedViewer, stranger } from './resolved-viewer.ts';

type Step =
  | { do: 'find' }
  | { do: 'revoke' }
  | { do: 'up' }
  | { do: 'down' }
  | { do: 'die' }
  | { do: 'live' }
  | { do: 'pass'; seconds: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ do: 'find' }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 70 }).map((seconds): Step => ({ do: 'pass', seconds })) },
  fc.constantFrom<Step>({ do: 'revoke' }, { do: 'up' }, { do: 'down' }, { do: 'die' }, { do: 'live' }),
);

it('never admits a session that ended more than 30 s ago, or whose end the gateway has heard of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const w = new ViewerWorld();
      let now = 0;
      let endedAt: number | null = null;
      let heard = false;
      let up = false;
      const ended: ResolvedViewer = { ...stranger, tenantId: 'tnt_1', sessionEnded: true };
      const living = (): Promise<ResolvedViewer> => Promise.resolve(endedAt === null ? member : ended);
      w.answer = living;
      for (const s of steps) {
        if (s.do === 'pass') {
          now += s.seconds;
          w.pass(s.seconds);
        } else if (s.do === 'up' && !up) {
          up = true;
          w.cache.onUp();
        } else if (s.do === 'down' && up) {
          up = false;
          w.cache.onDown(0);
        } else if (s.do === 'die') w.identityDies();
        else if (s.do === 'live') w.answer = living;
        else if (s.do === 'revoke' && endedAt === null) {
          endedAt = now;
          heard = up;
          if (up) w.cache.onRevoked({ sessionIds: ['ses_1'] });
        } else if (s.do === 'find') {
          const viewer = await w.find().catch(() => null);
          if (viewer?.realm !== 'CUSTOMER' || endedAt === null) continue;
          if (heard || now - endedAt > 30) throw new Error('let in');
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
