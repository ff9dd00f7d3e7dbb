import type { Story } from './story.ts';

/** A tenant that has only just started, with seats off: shows every screen without data. */
export const newStudio = (): Story => ({
  tenant: {
    name: 'そよかぜヨガスタジオ',
    storefrontName: 'そよかぜヨガスタジオ 会員サイト',
    storefrontId: '55310',
    staffName: '松本 千尋',
    staffEmail: 'staff@soyokaze-yoga.example.jp',
    seats: false,
  },
  products: [],
  locations: [],
  steps: [],
});
