// Factories behind the generated hooks: bind a document to Apollo Client's hook and keep its types.
import type { FragmentType, MaybeMasked, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import { type SkipToken, useFragment, useMutation, useQuery } from '@apollo/client/react';

// Types of fragments as GraphQL Codegen writes them.
declare module '@apollo/client' {
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

type None = Record<string, never>;
type Args<V, O> = None extends V ? [options?: O] : [options: O];
// Apollo's hooks are overloaded by their options; forwarding needs one loose signature, while the bound hook keeps its exact one.
type Loose = (...args: unknown[]) => unknown;

/** `useXQuery(options)` of one query document. */
export function bindQuery<D, V extends OperationVariables>(document: TypedDocumentNode<D, V>) {
  return function useBoundQuery<O extends useQuery.Base.Options<D, NoInfer<V>> | SkipToken = None>(
    ...args: Args<V, O & (O extends SkipToken ? unknown : useQuery.OptionsFor<D, V, Exclude<O, SkipToken>>)>
  ): useQuery.ResultForOptions<D, V, O> {
    return (useQuery as Loose)(document, ...args) as useQuery.ResultForOptions<D, V, O>;
  };
}

/** `useXMutation(options)` of one mutation document; each call passes its variables. */
export function bindMutation<D, V extends OperationVariables>(document: TypedDocumentNode<D, V>) {
  return function useBoundMutation(options?: Omit<useMutation.Options<D, V>, 'variables'>): useMutation.ResultTuple<D, V> {
    return (useMutation as Loose)(document, options) as useMutation.ResultTuple<D, V>;
  };
}

/**
 * `useXFragment(from)` of one fragment document: the masked part of a query's answer that a component takes as a prop. Null while the cache
 * does not hold all of it.
 */
export function bindFragment<D>(document: TypedDocumentNode<D, never>, fragmentName: string) {
  return function useBoundFragment(from: FragmentType<D> | null): MaybeMasked<D> | null {
    const { data, complete } = (useFragment as Loose)({ fragment: document, fragmentName, from }) as {
      data: MaybeMasked<D>;
      complete: boolean;
    };
    return from !== null && complete ? data : null;
  };
}
