import type { Story } from './story.ts';

/** A tenant that has only just begun, with seats off: what every screen looks like while there is nothing. */
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
