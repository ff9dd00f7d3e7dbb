import { createHash } from 'node:crypto';

/** A preview as the graph shows it. */
export type Shown<V, N extends string = string> = V & { readonly __typename: N; readonly token: string };

/**
 * A preview with its token. The token covers exactly what is shown, so that the same consequences give the same token and nobody has to
 * look again at what they saw. It is not a secret: it says "this is what I saw", and the mutation computes the preview anew.
 */
export function showPreview<N extends string, V extends object>(type: N, consequences: V): Shown<V, N> {
  const token = createHash('sha256')
    .update(JSON.stringify([type, consequences]))
    .digest('base64url');
  return { ...consequences, __typename: type, token };
}
