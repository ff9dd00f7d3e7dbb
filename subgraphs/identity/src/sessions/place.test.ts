import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, shownPlace } from './place.ts';

describe('the place of a client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
    ['', 'unknown'],
    ['192.0.2.7:4711', 'unknown'],
    ['proxy.internal', 'unknown'],
  ])('%j is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });

  it('does not change within a /64, in any notation of the address', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 12, maxLength: 12 }), (n) => {
        const [network, one, other] = [n.slice(0, 4), n.slice(4, 8), n.slice(8)];
        const written = (host: number[], pad: number): string =>
          [...network, ...host].map((part) => part.toString(16).padStart(pad, '0')).join(':');
        fc.pre(!(network.every((part) => part === 0) && [one, other].some((host) => host[0] === 0 && host[1] === 0xffff)));
        expect(placeOf(written(one, 1))).toBe(placeOf(written(other, 4).toUpperCase()));
      }),
    );
  });
});

describe('the place of a session, as far as it is stored', () => {
  it.each([
    ['203.0.113.77', '203.0.113.x'],
    ['::ffff:203.0.113.77', '203.0.113.x'],
    ['::ffff:cb00:714d', '203.0.113.x'],
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
