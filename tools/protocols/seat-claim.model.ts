import { answerClaim, type ClaimOutcome } from '../../subgraphs/contracts/src/seats/domain/seat-claim.ts';
import type { RegistrationState } from '../../subgraphs/identity/src/registrations/domain/registration.ts';
import { clickOn, endOf, endsWithItsSeat } from '../../subgraphs/identity/src/registrations/domain/registration-steps.ts';
import type { ClickAnswer, Facts, Told } from './seat-claim.facts.ts';

/** In this model no time passes: nothing expires. */
type StoredState = Exclude<RegistrationState, 'EXPIRED'>;

/** The decisions of both owners; a test may break one to check that the fault is found. */
export const rules = { answerClaim, clickOn, endOf, endsWithItsSeat };
export type Rules = typeof rules;

/** A registration; its future account has the same name here. */
interface Registration {
  state: StoredState;
  readonly address: string;
}

/** Everybody came through the first version of the invite link. */
const linkVersion = 1;

/** One action in progress; between two of its steps anything else may happen. */
type Act = Generator<undefined, void, undefined>;

const answers: Record<StoredState, ClickAnswer> = {
  MAIL_SENT: 'PENDING',
  CONFIRMED: 'PENDING',
  COMPLETED: 'COMPLETED',
  REJECTED_FULL: 'FULL',
  REJECTED_LINK: 'DEAD',
  REJECTED_EMAIL: 'ADDRESS_TAKEN',
  REJECTED_REMOVED: 'REMOVED',
};

/**
 * Identity and contracts in memory, as far as the seat claim involves them. Each method that changes something is one transaction;
 * everything between two transactions is a `yield`.
 */
export class SeatClaimModel {
  readonly #rules: Rules;
  // identity
  readonly #registrations = new Map<string, Registration>();
  readonly #logins = new Map<string, { readonly address: string; readonly password: string }>();
  readonly #accounts = new Set<string>();
  readonly #heard = new Map<string, number>();
  readonly #told: Told[] = [];
  // contracts
  readonly #contract = { state: 'ACTIVE' as 'ACTIVE' | 'SUSPENDED', linkVersion: 1, allowance: 1, used: 0 };
  readonly #claims = new Map<string, ClaimOutcome>();
  readonly #seats = new Map<string, { released: boolean }>();
  readonly #events: { readonly of: string; readonly seq: 1 | 2 }[] = [];
  #mostAllowed = 1;
  #acts: Act[] = [];

  constructor(addresses: readonly string[], overruled: Partial<Rules> = {}) {
    this.#rules = { ...rules, ...overruled };
    addresses.forEach((address, i) => this.#registrations.set(`r${i}`, { state: 'MAIL_SENT', address }));
  }

  // ---- actions of people, each at any moment

  click = (registration: string, password: string, isPatient: boolean): void =>
    void this.#acts.push(this.#click(registration, password, isPatient));
  job = (registration: string): void => void this.#acts.push(this.#complete(registration));

  renew(): void {
    this.#contract.linkVersion++;
  }
  turn(): void {
    this.#contract.state = this.#contract.state === 'ACTIVE' ? 'SUSPENDED' : 'ACTIVE';
  }
  allow(allowance: number): void {
    this.#contract.allowance = allowance;
    this.#mostAllowed = Math.max(this.#mostAllowed, allowance);
  }
  /** The holder frees a seat, or its member leaves: the n-th of the taken seats. */
  remove(n: number): void {
    const taken = this.#seated();
    const of = taken[n % taken.length];
    if (of === undefined) return;
    this.#seats.get(of)!.released = true;
    this.#contract.used--;
    this.#events.push({ of, seq: 2 });
  }

  // ---- actions of time

  /** The n-th action in progress takes its next step. */
  step(n: number): void {
    const act = this.#acts[n % this.#acts.length];
    if (act?.next().done) this.#acts = this.#acts.filter((other) => other !== act);
  }
  /** The n-th event ever sent arrives: late, early, or once more. */
  deliver(n: number): void {
    const event = this.#events[n % this.#events.length];
    if (!event || (this.#heard.get(event.of) ?? 0) >= event.seq) return;
    this.#heard.set(event.of, event.seq);
    if (event.seq === 2) this.#erase(event.of);
  }
  /** Every action finishes, every event arrives, and the jobs complete what nobody clicked again. */
  settle(): void {
    while (this.#acts.length > 0) this.step(0);
    for (const [id, { state }] of this.#registrations) if (state === 'CONFIRMED') this.job(id);
    while (this.#acts.length > 0) this.step(0);
    this.#events.forEach((_, n) => this.deliver(n));
  }

  facts = (): Facts => ({
    used: this.#contract.used,
    mostAllowed: this.#mostAllowed,
    seated: this.#seated(),
    accounts: [...this.#accounts],
    logins: [...this.#logins.keys()],
    underWay: [...this.#registrations].filter(([, { state }]) => state === 'CONFIRMED').map(([id]) => id),
    told: this.#told,
  });

  // ---- identity

  /** An impatient person gets an answer before contracts does: the command arrives at some time, and nobody waits for its result. */
  *#click(id: string, password: string, isPatient: boolean): Act {
    const seen = this.#registrations.get(id)?.state;
    const tell = (answer: ClickAnswer): void => void this.#told.push({ registration: id, password, answer });
    yield;
    if (seen === undefined) return tell('UNKNOWN');
    const kept = this.#rules.clickOn(seen) === 'HOLD' && this.#hold(id, password);
    yield;
    const login = this.#logins.get(id);
    if (!kept && login && login.password !== password) return tell('OTHER_PASSWORD');
    yield;
    if (isPatient) yield* this.#complete(id);
    else if (this.#registrations.get(id)?.state === 'CONFIRMED') this.#acts.push(this.#arrive(id));
    const end = this.#registrations.get(id)?.state;
    tell(end === undefined ? 'UNKNOWN' : answers[end]);
  }

  #hold(id: string, password: string): boolean {
    const registration = this.#registrations.get(id);
    if (!registration || this.#rules.clickOn(registration.state) !== 'HOLD') return false;
    const { address } = registration;
    const isFree = [...this.#logins.values()].every((login) => login.address !== address);
    registration.state = isFree ? 'CONFIRMED' : 'REJECTED_EMAIL';
    if (isFree) this.#logins.set(id, { address, password });
    return isFree;
  }

  *#complete(id: string): Act {
    const registration = this.#registrations.get(id);
    if (registration?.state !== 'CONFIRMED') return;
    yield;
    const outcome = this.#claim(id);
    const wasReleased = this.#seats.get(id)?.released ?? false;
    yield;
    const now = this.#registrations.get(id);
    const end = now && this.#rules.endOf(now.state, outcome);
    if (!now || !end) return;
    if (end === 'COMPLETED' && wasReleased) throw new Error('an account was made for a seat that contracts knew to be released');
    now.state = end;
    if (end === 'COMPLETED') this.#accounts.add(id);
    else this.#logins.delete(id);
  }

  *#arrive(id: string): Act {
    yield;
    this.#claim(id);
  }

  #erase(id: string): void {
    const registration = this.#registrations.get(id);
    if (registration && this.#rules.endsWithItsSeat(registration.state)) {
      registration.state = 'REJECTED_REMOVED';
      this.#logins.delete(id);
    } else if (this.#accounts.delete(id)) {
      this.#logins.delete(id);
      this.#registrations.delete(id);
    }
  }

  // ---- contracts

  #claim(id: string): ReturnType<Rules['answerClaim']> {
    const kept = this.#claims.get(id) ?? null;
    const seat = this.#seats.get(id);
    const outcome = this.#rules.answerClaim({ kept, isReleased: seat?.released ?? false, contract: this.#contract, linkVersion });
    if (kept === null && outcome !== 'RELEASED') this.#claims.set(id, outcome);
    if (outcome === 'TAKEN' && !seat) {
      if (this.#contract.used >= this.#contract.allowance) throw new Error('a seat was taken that was not free');
      this.#seats.set(id, { released: false });
      this.#contract.used++;
      this.#events.push({ of: id, seq: 1 });
    }
    return outcome;
  }

  #seated = (): string[] => [...this.#seats].filter(([, { released }]) => !released).map(([id]) => id);
}
