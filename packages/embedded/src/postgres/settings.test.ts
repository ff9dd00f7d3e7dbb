import { describe, expect, it } from 'vitest';
import { renderSettings, sameButPort } from './settings.ts';

const settings = { port: 54_318, durable: true, version: '18.4.0' };

describe('renderSettings', () => {
  it('keeps the server durable and on loopback', () => {
    const text = renderSettings(settings);
    for (const line of ['port = 54318', "listen_addresses = '127.0.0.1'", 'fsync = on', 'full_page_writes = on', 'max_connections = 160'])
      expect(text).toContain(line);
  });

  it('gives up durability only when told to', () => {
    expect(renderSettings({ ...settings, durable: false })).toContain('fsync = off');
  });
});

describe('sameButPort', () => {
  const text = renderSettings(settings);
  it.each([
    ['port', { port: 1 }, true],
    ['durability', { durable: false }, false],
    ['binaries', { version: '18.5.0' }, false],
  ])('another %s', (_name, change, expected) => {
    expect(sameButPort(text, renderSettings({ ...settings, ...change }))).toBe(expected);
  });
});
