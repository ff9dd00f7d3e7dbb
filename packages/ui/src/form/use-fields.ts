import { type ChangeEvent, type FocusEvent, type SubmitEvent, useRef, useState } from 'react';

/** The error of a value, as a message that helps; null when it is fine. */
type Check<V> = (value: string, values: V) => string | null;

interface Settings<V> {
  readonly initial: V;
  readonly check: { readonly [K in keyof V]?: Check<V> };
}

export interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLInputElement>) => void;
}

const textOf = (entry: FormDataEntryValue | null): string => (typeof entry === 'string' ? entry : '');

/**
 * Values, errors and submission of a form of text fields. Leaving a filled field shows its error, correcting it hides the error, and
 * submitting moves the focus to the first field with one. Larger forms use `@mantine/form`; this is a tenth of its size.
 */
export function useFields<V extends Record<string, string>>({ initial, check }: Settings<V>) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);

  const fault = (name: keyof V, all: V): string | null => check[name]?.(all[name] ?? '', all) ?? null;
  const setError = (name: string, message: string | null): void =>
    setErrors((known) => {
      const others = Object.fromEntries(Object.entries(known).filter(([other]) => other !== name));
      return message === null ? others : { ...others, [name]: message };
    });

  const show = (found: Readonly<Record<string, string>>): void => {
    setErrors(found);
    const first = form.current?.elements;
    const names = Object.keys(initial).filter((name) => name in found);
    if (first && names[0] !== undefined) (first.namedItem(names[0]) as HTMLInputElement | null)?.focus();
  };

  return {
    values,
    /** For `useAction`: shows the server's field errors beside the fields. */
    getValues: (): V => values,
    setErrors: show,
    set: (name: keyof V & string, value: string): void => {
      setValues({ ...values, [name]: value });
      setError(name, null);
    },
    field: (name: keyof V & string): FieldProps => ({
      name,
      value: values[name] ?? '',
      error: errors[name] ?? null,
      onChange: (event) => {
        const next = { ...values, [name]: event.currentTarget.value };
        setValues(next);
        if (name in errors) setError(name, fault(name, next));
      },
      onBlur: (event) => {
        if (event.currentTarget.value !== '') setError(name, fault(name, values));
      },
    }),
    submit: (send: (values: V) => unknown) => (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      form.current = event.currentTarget;
      // A password manager may fill fields without events, so read the values from the DOM.
      const written = new FormData(event.currentTarget);
      const all = Object.fromEntries(Object.keys(initial).map((name) => [name, textOf(written.get(name))])) as V;
      setValues(all);
      const found = Object.keys(initial).flatMap((name) => {
        const message = fault(name, all);
        return message === null ? [] : [[name, message] as const];
      });
      show(Object.fromEntries(found));
      if (found.length === 0) void send(all);
    },
  };
}
