import { type Answer, GraphClient, type PlatformProcess, World } from '@monban/testkit/world';

/** Receives the text of each answer. */
export type Listener = (asker: string, body: string) => void;

/** Somebody whose answers are recorded. */
class HeardClient extends GraphClient {
  readonly #asker: string;
  readonly #listener: Listener;

  constructor(origin: string, surface: string, asker: string, listener: Listener) {
    super(origin, surface);
    this.#asker = asker;
    this.#listener = listener;
  }

  override async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const answer = await super.ask<T>(query, variables);
    this.#listener(this.#asker, JSON.stringify(answer));
    return answer;
  }
}

/** A world that records every answer to somebody of `tenant`. */
export class ListeningWorld extends World {
  readonly #asker: string;
  readonly #listener: Listener;

  constructor({ origin, mailboxToken }: Pick<PlatformProcess, 'origin' | 'mailboxToken'>, asker: string, listener: Listener) {
    super(origin, mailboxToken);
    this.#asker = asker;
    this.#listener = listener;
  }

  override admin(): GraphClient {
    return new HeardClient(this.origin, 'admin', this.#asker, this.#listener);
  }

  override visitor(storefrontId: string): GraphClient {
    return new HeardClient(this.origin, `s/${storefrontId}`, this.#asker, this.#listener);
  }
}
