import { type Answer, isOutage, UnexpectedAnswer } from './answer.ts';

/** Somebody using one surface of a running platform, like a browser: keeps cookies and names the surface. */
export class GraphClient {
  readonly origin: string;
  readonly surface: string;
  readonly endpoint: '/app/graphql' | '/graphql';
  readonly #locale: string;
  #cookies = new Map<string, string>();

  constructor(
    origin: string,
    surface: string,
    { endpoint = '/app/graphql', locale = 'ja' }: { endpoint?: '/app/graphql' | '/graphql'; locale?: 'ja' | 'en' } = {},
  ) {
    this.origin = origin;
    this.surface = surface;
    this.endpoint = endpoint;
    this.#locale = locale;
  }

  /** The cookies with which another browser would be this person. */
  get cookies(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#cookies);
  }

  /** Continues as the person whose cookies these are. */
  keep(cookies: Readonly<Record<string, string>>): this {
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
    return this;
  }

  /** The same person (same cookies) at the other endpoint. */
  at(endpoint: '/app/graphql' | '/graphql'): GraphClient {
    const twin = new GraphClient(this.origin, this.surface, { endpoint });
    twin.#cookies = this.#cookies;
    return twin;
  }

  async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await fetch(this.origin + this.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': this.#locale,
        'x-monban-surface': this.surface,
        ...(this.#cookies.size > 0 ? { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
      },
      body: JSON.stringify({ query, variables }),
      // after this long no answer will come
      signal: AbortSignal.timeout(30_000),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (!name) continue;
      if (value && !/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const { data = null, errors = [] } = (await response.json()) as { data?: T | null; errors?: Answer<T>['errors'] };
    return { data, errors, status: response.status, requestId: response.headers.get('x-request-id') };
  }

  /** Runs an operation and expects no errors. */
  async run<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    if (answer.errors.length > 0 || !answer.data) throw new UnexpectedAnswer('the answer has errors or no data', query, variables, answer);
    return answer.data;
  }

  /** Runs an operation while something may be broken: null when it met the outage and a later attempt may succeed. */
  async attempt<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T | null> {
    try {
      return await this.run<T>(query, variables);
    } catch (error) {
      if (isOutage(error)) return null;
      throw error;
    }
  }

  /** Runs a mutation whose result must have this type, and returns that member of the union. */
  async expect<T = Record<string, unknown>>(typename: string, query: string, variables: object = {}): Promise<T> {
    const data = await this.run<Record<string, { __typename?: string }>>(query, variables);
    const [result] = Object.values(data);
    if (result?.__typename !== typename) throw new UnexpectedAnswer(`expected ${typename}`, query, variables, data);
    return result as T;
  }

  async logIn(login: string, password: string): Promise<this> {
    const logIn = 'mutation LogIn($input: LogInInput!) { logIn(input: $input) { __typename ... on Error { code message } } }';
    await this.expect('LoggedIn', logIn, { input: { login, password } });
    return this;
  }
}
