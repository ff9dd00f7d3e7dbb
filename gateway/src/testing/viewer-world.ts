import { manualClock } from '@monban/domain-kit';
import { type ResolvedViewer, stranger } from '../sessions/resolved-viewer.ts';
import { type Lookup, ViewerCache } from '../sessions/viewer-cache.ts';

export const member: ResolvedViewer = {
  ...stranger,
  realm: 'CUSTOMER',
  supportedBy: null,
  tenantId: 'tnt_1',
  accountId: 'acc_1',
  sessionId: 'ses_1',
};

/** A viewer cache with a controllable clock and identity. */
export class ViewerWorld {
  readonly clock = manualClock('2026-11-23T00:00:00Z');
  readonly lookups: Lookup[] = [];
  answer: () => Promise<ResolvedViewer> = () => Promise.resolve(member);
  asked = 0;
  readonly cache = new ViewerCache({
    clock: this.clock,
    max: 100,
    onLookup: (lookup) => void this.lookups.push(lookup),
    ask: () => {
      this.asked += 1;
      return this.answer();
    },
  });

  find = (token: string | null = 'token'): Promise<ResolvedViewer> => this.cache.find('s/87465', token);
  pass = (seconds: number): void => this.clock.advance({ milliseconds: Math.round(seconds * 1000) });
  identityDies = (): void => {
    this.answer = () => Promise.reject(new Error('down'));
  };
}
