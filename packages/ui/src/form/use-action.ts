import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isSignedOut } from '../apollo/client.ts';
import { type Failure, fieldErrors, isFailure, recordNumber, type Success } from '../apollo/failure.ts';

/** The part of `@mantine/form` that takes messages for its fields. */
interface Fields {
  readonly setErrors: (errors: Record<string, string>) => void;
  readonly getValues: () => object;
}

export interface Action {
  /** While waiting for the answer; a second press does nothing. */
  readonly busy: boolean;
  /** An error that belongs to no particular field. */
  readonly failure: Failure | null;
  /** Calls the API. Returns the success member of the result union, or null after showing the failure. */
  readonly run: <R extends object>(ask: () => Promise<R | null | undefined>) => Promise<Success<R> | null>;
  readonly clear: () => void;
}

/**
 * One call to the API by a user: busy while it runs, its expected failures as data (on the fields of `form` where they name one), and a
 * message when the API could not be reached.
 */
export function useAction(form?: Fields): Action {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const take = (refusal: Failure): void => {
    const errors = fieldErrors(refusal);
    form?.setErrors(errors);
    const known = form ? Object.keys(form.getValues()) : [];
    const placed = refusal.issues !== undefined && Object.keys(errors).every((field) => known.includes(field.split('.')[0] ?? field));
    setFailure(placed && form ? null : refusal);
  };

  const unexpected = (error: unknown): Failure => {
    const record = recordNumber(error);
    return {
      code: 'UNEXPECTED',
      message:
        record === null
          ? t`通信できませんでした。入力した内容はそのままです。もう一度試せます。`
          : t`うまくいきませんでした。入力した内容はそのままです。記録番号 ${record}`,
    };
  };

  return {
    busy,
    failure,
    clear: () => setFailure(null),
    run: async <R extends object>(ask: () => Promise<R | null | undefined>) => {
      if (busy) return null;
      setBusy(true);
      setFailure(null);
      try {
        const result = await ask();
        if (!result) throw new Error('no answer');
        if (!isFailure(result)) return result as Success<R>;
        take(result);
      } catch (error) {
        if (!isSignedOut(error)) setFailure(unexpected(error));
      } finally {
        setBusy(false);
      }
      return null;
    },
  };
}
