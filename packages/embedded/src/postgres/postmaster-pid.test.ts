import { describe, expect, it } from 'vitest';
import { parsePostmasterPid } from './postmaster-pid.ts';

const whole = '4711\n/data/postgres\n1790000000\n54318\n\n127.0.0.1\n  2621447    163840\nready   \n';

describe('parsePostmasterPid', () => {
  it('reads a running server', () => {
    expect(parsePostmasterPid(whole)).toEqual({ pid: 4711, port: 54_318, status: 'ready' });
  });

  it.each([
    ['starting', whole.replace('ready   ', 'starting'), { pid: 4711, port: 54_318, status: 'starting' }],
    ['first instant', '4711\n/data/postgres\n', { pid: 4711, port: undefined, status: undefined }],
    ['empty', '', undefined],
    ['single-user', '-12\n/data\n', undefined],
    ['garbage', 'hello\n', undefined],
  ])('reads one that is not running: %s', (_name, text, expected) => {
    expect(parsePostmasterPid(text)).toEqual(expected);
  });
});
