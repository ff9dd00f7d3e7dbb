import { expect } from 'vitest';

/** A subgraph's answer with its question; a failing test shows both. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look at answers with matchers, field by field
  readonly data: any;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown> | undefined;
  readonly asked: { readonly query: string; readonly variables: Record<string, unknown>; readonly by: string; readonly requestId: string };
}

const story = ({ data, errors, asked }: Answer): string =>
  [
    `${asked.by} asked (request ${asked.requestId}):`,
    asked.query.trim(),
    `variables: ${JSON.stringify(asked.variables, null, 2)}`,
    `answer: ${JSON.stringify({ data, errors }, null, 2)}`,
  ].join('\n');

const rootValue = ({ data }: Answer): Record<string, unknown> | undefined =>
  Object.values((data ?? {}) as Record<string, Record<string, unknown>>)[0];

/** The result of the only root field, which must have this type (a mutation's success, or any value without a type name). */
// oxlint-disable-next-line typescript/no-explicit-any -- as `Answer.data`
export function expectSuccess(answer: Answer, typename?: string): any {
  expect(answer.errors, story(answer)).toEqual([]);
  const value = rootValue(answer);
  if (typename) expect(value?.['__typename'], story(answer)).toBe(typename);
  return value;
}

/** Expects the only root field to return this expected failure, with a message and with this data. */
export function expectFailure(answer: Answer, typename: string, data: Record<string, unknown> = {}): void {
  expect(answer.errors, story(answer)).toEqual([]);
  expect(rootValue(answer), story(answer)).toMatchObject({ __typename: typename, message: expect.stringMatching(/./), ...data });
}

/** The types of several answers to the same mutation, in alphabetical order. */
export const outcomesOf = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => String(expectSuccess(answer)['__typename'])).toSorted();

/** Expects the request to be refused with this code, without data. */
export function expectRefusal(answer: Answer, code: string): void {
  expect(
    answer.errors.map(({ extensions }) => extensions?.['code']),
    story(answer),
  ).toContain(code);
  expect(rootValue(answer) ?? null, story(answer)).toBeNull();
}
