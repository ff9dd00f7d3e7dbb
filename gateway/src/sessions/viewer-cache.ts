import { createHash } from 'node:crypto';
import type { Clock } from '@monban/domain-kit';
import { LRUCache } from 'lru-cache';
import type { ResolvedViewer } from './resolved-viewer.ts';
import { concerning, type Revocation, type RevocationListener } from './revocations.ts';
import type { ClientSurface } from './surface.ts';
import { isFresh, isOver, type Knowledge, lastConfirmed, mayHonour } from './viewer-freshness.ts';

/** Asks identity. Rejects when identity does not answer; "this token has ended" is an answer. */
export type AskIdentity = (surface: ClientSurface, token: string | null) => Promise<ResolvedViewer>;

/** Identity does not answer and nothing in the cache is recent enough. */
export class SessionUnavailable extends Error {}

export type Lookup = 'cached' | 'asked' | 'honoured' | 'unavailable';

interface Entry {
  readonly viewer: ResolvedViewer;
  readonly askedAt: number;
  /** The stream that was up when identity was asked; a later stream may have missed a revocation in between. */
  readonly stream: symbol | null;
}

/** A question in flight, and what was revoked in the meantime. */
interface Question {
  readonly answer: Promise<ResolvedViewer>;
  readonly revoked: Revocation[];
  forgotten: boolean;
}

/** How long to wait for identity before honouring a cached viewer. */
const PATIENCE_MS = 200;
/** After identity failed to answer, how long to honour cached viewers without asking. */
const PAUSE_MS = 1_000;
const ATTEMPTS = 3;

async function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SessionUnavailable('identity takes too long')), PATIENCE_MS);
  });
  return Promise.race([answer, impatience]).finally(() => clearTimeout(timer));
}

/**
 * The viewer behind each session token, according to identity. Believed while revocations arrive, asked again every second while they do
 * not, honoured for 30 s when identity cannot be asked at all, and never from the instant at which the session expires. Tokens are stored
 * as digests.
 */
export class ViewerCache implements RevocationListener {
  readonly #ask: AskIdentity;
  readonly #clock: Clock;
  readonly #onLookup: (lookup: Lookup) => void;
  readonly #entries: LRUCache<string, Entry>;
  readonly #questions = new Map<string, Question>();
  #stream: symbol | null = null;
  #failedAt: number | null = null;

  constructor(facts: { ask: AskIdentity; clock: Clock; max?: number; onLookup?: (lookup: Lookup) => void }) {
    this.#ask = facts.ask;
    this.#clock = facts.clock;
    this.#onLookup = facts.onLookup ?? (() => undefined);
    this.#entries = new LRUCache({ max: facts.max ?? 10_000 });
  }

  /** The viewer behind a token, or the surface's visitor when there is none. Throws `SessionUnavailable`. */
  async find(surface: ClientSurface, token: string | null): Promise<ResolvedViewer> {
    const key = keyOf(surface, token);
    const known = this.#entries.get(key);
    const now = this.#now();
    if (known && isFresh(this.#knowledge(known), now)) return this.#answer('cached', known.viewer);

    const honourable = this.#honourable(key);
    if (honourable && this.#failedAt !== null && now >= this.#failedAt && now - this.#failedAt < PAUSE_MS) {
      return this.#answer('honoured', honourable);
    }
    try {
      const { answer } = this.#questions.get(key) ?? this.#question(key, surface, token);
      return this.#answer('asked', await (honourable ? withPatience(answer) : answer));
    } catch {
      this.#failedAt = this.#now();
      // looked up again: it may have been revoked while we waited
      const viewer = this.#honourable(key);
      if (viewer) return this.#answer('honoured', viewer);
      this.#onLookup('unavailable');
      throw new SessionUnavailable('identity does not answer');
    }
  }

  /** Drops what is known about a token whose session this gateway has just seen end. */
  forget(surface: ClientSurface, token: string): void {
    const key = keyOf(surface, token);
    this.#entries.delete(key);
    const question = this.#questions.get(key);
    if (question) question.forgotten = true;
    this.#questions.delete(key);
  }

  onRevoked(revocation: Revocation): void {
    const isConcerned = concerning(revocation);
    for (const [key, { viewer }] of this.#entries.entries()) if (isConcerned(viewer)) this.#entries.delete(key);
    for (const { revoked } of this.#questions.values()) revoked.push(revocation);
  }

  onUp(): void {
    this.#stream = Symbol('revocation stream');
  }

  /** What the stream vouched for stays true up to its last sign of life and no longer. */
  onDown(silentMs: number): void {
    if (this.#stream === null) return;
    const lastSign = this.#now() - silentMs;
    // iterate over a copy: writing an entry moves it to the end of the map, and the loop would never finish
    for (const [key, entry] of Array.from(this.#entries.entries())) {
      const askedAt = Math.max(entry.askedAt, lastConfirmed(this.#knowledge(entry), lastSign));
      this.#entries.set(key, { viewer: entry.viewer, askedAt, stream: null });
    }
    this.#stream = null;
  }

  #question(key: string, surface: ClientSurface, token: string | null): Question {
    // ask only after the question is registered, so that revocations from then on reach it
    const answer = Promise.resolve().then(() => this.#askUntilSettled(key, surface, token, question));
    const question: Question = { revoked: [], forgotten: false, answer };
    this.#questions.set(key, question);
    const done = (): void => {
      if (this.#questions.get(key) === question) this.#questions.delete(key);
    };
    question.answer.then(done, done);
    return question;
  }

  /** Asks again when identity's answer was revoked, or expired, while it was in transit. */
  async #askUntilSettled(key: string, surface: ClientSurface, token: string | null, question: Question): Promise<ResolvedViewer> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const [askedAt, stream] = [this.#now(), this.#stream];
      const viewer = await this.#ask(surface, token);
      const { revoked, forgotten } = question;
      const isEnded = revoked.some((revocation) => concerning(revocation)(viewer)) || isOver({ endsAt: endOf(viewer) }, this.#now());
      if (!isEnded) {
        this.#failedAt = null;
        this.#keep(key, { viewer, askedAt, stream }, forgotten);
        return viewer;
      }
      revoked.length = 0;
    }
    throw new SessionUnavailable('ended as often as asked');
  }

  /** Invented tokens and storefronts must not push real ones out. */
  #keep(key: string, entry: Entry, forgotten: boolean): void {
    const { sessionEnded, tenantId, accountId } = entry.viewer;
    const isReal = !sessionEnded && (tenantId !== null || accountId !== null);
    if (isReal && !forgotten) this.#entries.set(key, entry);
    else this.#entries.delete(key);
  }

  #honourable(key: string): ResolvedViewer | null {
    const entry = this.#entries.get(key);
    return entry && mayHonour(this.#knowledge(entry), this.#now()) ? entry.viewer : null;
  }

  #knowledge({ viewer, askedAt, stream }: Entry): Knowledge {
    return { askedAt, covered: stream !== null && stream === this.#stream, endsAt: endOf(viewer) };
  }

  #answer(lookup: Lookup, viewer: ResolvedViewer): ResolvedViewer {
    this.#onLookup(lookup);
    return viewer;
  }

  #now(): number {
    return this.#clock.now().epochMilliseconds;
  }
}

const endOf = ({ sessionEndsAt }: ResolvedViewer): number | null =>
  sessionEndsAt === null ? null : Temporal.Instant.from(sessionEndsAt).epochMilliseconds;

const keyOf = (surface: ClientSurface, token: string | null): string =>
  token === null ? surface : `${surface} ${createHash('sha256').update(token).digest('base64url')}`;
