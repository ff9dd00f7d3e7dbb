/** The answer to a click on a mailed link. */
export type ClickAnswer = 'COMPLETED' | 'PENDING' | 'OTHER_PASSWORD' | 'FULL' | 'DEAD' | 'REMOVED' | 'ADDRESS_TAKEN' | 'UNKNOWN';

export interface Told {
  readonly registration: string;
  readonly password: string;
  readonly answer: ClickAnswer;
}

/** The state of both owners once everything in progress has finished. */
export interface Facts {
  /** The contract's own count of its seats, and the highest allowance it ever had. */
  readonly used: number;
  readonly mostAllowed: number;
  /** Future accounts that have a seat, that exist, and whose login is held. */
  readonly seated: readonly string[];
  readonly accounts: readonly string[];
  readonly logins: readonly string[];
  /** Registrations that have neither ended nor wait for their person. */
  readonly underWay: readonly string[];
  readonly told: readonly Told[];
}

const missing = (from: readonly string[], others: readonly string[]): string[] => from.filter((one) => !others.includes(one));

/** Answers that report how a registration ended; a removed person's link is unknown afterwards. */
const isFinal = ({ answer }: Told): boolean => !['PENDING', 'OTHER_PASSWORD', 'UNKNOWN'].includes(answer);

/** What must never happen in any order of events; empty when everything holds (`T-49`, `P-T-06`, ADR 0054). */
export function violationsOf({ used, mostAllowed, seated, accounts, logins, underWay, told }: Facts): string[] {
  const found = [
    ...(used > mostAllowed ? [`oversold: ${used} of ${mostAllowed}`] : []),
    ...(used === seated.length ? [] : [`counted ${used} seats, there are ${seated.length}`]),
    ...missing(seated, accounts).map((who) => `leaked: a seat without an owner (${who})`),
    ...missing(accounts, seated).map((who) => `an account without a seat (${who})`),
    ...missing(logins, accounts).map((who) => `a login without an account (${who})`),
    ...missing(accounts, logins).map((who) => `an account without a login (${who})`),
    ...underWay.map((which) => `never ends (${which})`),
  ];
  for (const [registration, answers] of Map.groupBy(told, (one) => one.registration)) {
    const ends = new Set(answers.filter(isFinal).map(({ answer }) => answer));
    if (ends.size > 1) found.push(`told two things (${registration}): ${[...ends].join(', ')}`);
    const welcome = answers.filter(({ answer }) => answer === 'COMPLETED' || answer === 'PENDING');
    if (new Set(welcome.map(({ password }) => password)).size > 1) found.push(`two passwords, both accepted (${registration})`);
  }
  return found;
}
