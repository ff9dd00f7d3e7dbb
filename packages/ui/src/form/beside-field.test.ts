import { describe, expect, it } from 'vitest';
import { besideField } from './beside-field.ts';

const wrong = { code: 'CURRENT_PASSWORD_WRONG', message: 'いまのパスワードが違います。' };

describe('a refusal about one field', () => {
  it('names its field', () => {
    expect(besideField(wrong, 'CURRENT_PASSWORD_WRONG', 'currentPassword')).toEqual({
      ...wrong,
      issues: [{ path: ['currentPassword'], message: wrong.message }],
    });
  });

  it.each([[{ code: 'TOO_MANY_ATTEMPTS', message: 'x' }], [{ account: { id: 'acc_1' } }], [null], [undefined]])(
    'returns everything else unchanged: %j',
    (result) => {
      expect(besideField(result, 'CURRENT_PASSWORD_WRONG', 'currentPassword')).toBe(result);
    },
  );
});
