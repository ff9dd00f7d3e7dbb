import { describe, expect, it } from 'vitest';
import { readPeers } from './peers.ts';

const read = (text: string) => readPeers({ MONBAN_PEERS: text });

describe('the peers of a service', () => {
  it('have one or several addresses each; there may be none', () => {
    expect(read('{"identity":"http://127.0.0.1:4001","contracts":["https://one:4002","https://two:4002"]}')).toEqual({
      identity: ['http://127.0.0.1:4001'],
      contracts: ['https://one:4002', 'https://two:4002'],
    });
    expect(readPeers({})).toEqual({});
  });

  it.each([
    ['{"identity":"canary"}', 'MONBAN_PEERS names no address of identity'],
    ['{"identity":"ftp://canary"}', 'MONBAN_PEERS names no address of identity'],
    ['{"identity":["https://one",7]}', 'MONBAN_PEERS names no address of identity'],
    ['{"identity":[]}', 'MONBAN_PEERS names no address of identity'],
    ['["canary"]', 'MONBAN_PEERS is not set to JSON'],
    ['canary', 'MONBAN_PEERS is not set to JSON'],
    [
      '{"identity":["https://one","http://two:4001"]}',
      'MONBAN_PEERS names two without TLS: outside this machine an address begins with https',
    ],
  ])('are refused as %s, without showing the value', (text, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'SETTING', message }));
  });
});
