import { describe, expect, it } from 'vitest';
import { forgetPages, recentPages, remembered, rememberPageSeen } from './recent-pages.ts';

describe('recently visited pages', () => {
  it('are listed newest first, each once, with the latest title', () => {
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

  it('are at most six, and empty after logging out', () => {
    for (let i = 0; i < 9; i++) rememberPageSeen({ path: `/${String(i)}`, title: String(i) });
    expect(recentPages().map(({ title }) => title)).toEqual(['8', '7', '6', '5', '4', '3']);
    forgetPages();
    expect(recentPages()).toEqual([]);
  });
});
