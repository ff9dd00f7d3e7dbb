import { describe, expect, it } from 'vitest';
import { forgetPages, recentPages, remembered, rememberPageSeen } from './recent-pages.ts';

describe('pages somebody has been to', () => {
  it('stand newest first, each once, with the newest title', () => {
    const pages = [
      { path: '/customers', title: '顧客' },
      { path: '/customers/acc_1', title: '顧客' },
      { path: '/customers/acc_1', title: '佐藤 花子' },
      { path: '/customers', title: '顧客' },
    ].reduce(remembered, []);
    expect(pages).toEqual([
      { path: '/customers', title: '顧客' },
      { path: '/customers/acc_1', title: '佐藤 花子' },
    ]);
  });

  it('are six at most, and none after logging out', () => {
    for (let i = 0; i < 9; i++) rememberPageSeen({ path: `/${String(i)}`, title: String(i) });
    expect(recentPages().map(({ title }) => title)).toEqual(['8', '7', '6', '5', '4', '3']);
    forgetPages();
    expect(recentPages()).toEqual([]);
  });
});
