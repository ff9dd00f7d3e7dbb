import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { fieldErrors, isFailure, recordNumber } from './failure.ts';

describe('failures of a result union', () => {
  it('are identified by code and message', () => {
    expect(isFailure({ __typename: 'SeatsFull', code: 'SEAT_FULL', message: '空きがありません' })).toBe(true);
    expect(isFailure({ __typename: 'ContractAssigned', contract: {} })).toBe(false);
  });

  it('appear beside their fields', () => {
    const failure = { code: 'INVALID_INPUT', message: '', issues: [{ path: ['bands', '0', 'name'], message: '名前が必要です' }] };
    expect(fieldErrors(failure)).toEqual({ 'bands.0.name': '名前が必要です' });
  });
});

describe('record number', () => {
  it('is read from the error that carries one', () => {
    const error = new CombinedGraphQLErrors({ errors: [{ message: 'Internal', extensions: { code: 'INTERNAL', requestId: 'req-1' } }] });
    expect(recordNumber(error)).toBe('req-1');
  });

  it('is missing when no answer arrived', () => {
    expect(recordNumber(new TypeError('Failed to fetch'))).toBeNull();
  });
});
