import { describe, expect, it } from 'vitest';
import { shownPlace } from './shown-place.ts';

describe('where a session was begun, as far as it is kept', () => {
  it.each([
    ['203.0.113.77', '203.0.113.x'],
    ['::ffff:203.0.113.77', '203.0.113.x'],
    ['2001:DB8:7:8:9:a:b:c', '2001:db8:7::'],
    ['2001:db8::1', '2001:db8::'],
    ['fe80::1', 'fe80::'],
    ['::1', '::'],
    ['', null],
    ['ses_01m850jnvtf7arszt1ny3jk6rp', null],
    [null, null],
  ])('%s → %s', (ip, place) => {
    expect(shownPlace(ip)).toBe(place);
  });
});
