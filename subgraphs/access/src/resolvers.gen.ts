// Generated from the subgraph's .graphql files by `npm run codegen`. Do not edit.
import type { RequestContext } from "@monban/subgraph-kit";
import type {
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLScalarTypeConfig,
} from "graphql";
import type { LocationRow } from "./locations/location.entity.ts";
import type { DeviceRow } from "./devices/device.entity.ts";
import type { EntryRecordRow } from "./entries/entry-record.entity.ts";
import type { StaffCallRow } from "./staff-calls/staff-call.entity.ts";
import type { EntityRef } from "@monban/subgraph-kit";
import type { ProductLocationsView } from "./plans/product-locations.queries.ts";
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = {
  [K in keyof T]: T[K];
};
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]?: Maybe<T[SubKey]>;
};
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]: Maybe<T[SubKey]>;
};
export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & {
  [P in K]-?: NonNullable<T[P]>;
};
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: string;
  String: string;
  Boolean: boolean;
  Int: number;
  Float: number;
  /** Calendar date without time or zone, ISO 8601 (`2026-11-23`). Business dates are dates in the tenant's time zone. */
  Date: Temporal.PlainDate;
  /** Point in time in UTC, ISO 8601 with `Z` (`2026-11-23T09:00:00Z`). */
  Instant: Temporal.Instant;
  /** IANA time zone (`Europe/Berlin`). */
  TimeZone: string;
  /** E-mail address as the person typed it, trimmed. Two addresses are the same if they are equal after NFKC and lower-casing. */
  EmailAddress: string;
  /** Absolute http(s) address. */
  Url: string;
  /** Whole number between -(2^53 - 1) and 2^53 - 1. */
  SafeInt: number;
  _FieldSet: string;
};

/** Currency of an amount, ISO 4217. */
export type Currency =
  /** Japanese yen; the minor unit is the yen itself. */
  "JPY";

/** An expected failure of a mutation. `code` never changes; `message` is a sentence in the viewer's language. */
export type Error = {
  /** Stable code, upper snake case. */
  code: Scalars["String"];
  /** What happened and what works, in the viewer's language. */
  message: Scalars["String"];
};

/** The effect of a change, before it is made. With the token of the preview, the change is made only if its consequences are still the same. */
export type Preview = {
  /** Identifies what this preview shows; send it back as `previewToken`. */
  token: Scalars["String"];
};

/** Kind of device. */
export type DeviceKind =
  /** Tablet with the entry app (入退館アプリ). */
  "ENTRY_APP";

/** Which device and where. */
export type InstallDeviceInput = {
  /** The device's login; prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Its location; prefix `loc_`. */
  locationId: Scalars["ID"];
  /** 1–50 characters. */
  name: Scalars["String"];
  /** Kind of device. */
  kind?: DeviceKind;
  /** Version the change was made from. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `installDevice`. */
export type InstallDeviceResult =
  | DeviceInstalled
  | LocationUnknown
  | DeviceAccountUnknown
  | InvalidInput
  | VersionConflict
  | IdempotencyKeyReused;

/** The device with its new name and settings. */
export type UpdateDeviceInput = {
  /** Prefix `dev_`. */
  deviceId: Scalars["ID"];
  /** 1–50 characters. */
  name: Scalars["String"];
  /** 0 to 1440; 0 refuses as soon as no facts about contracts and people have arrived for 10 seconds. */
  decidesAloneMinutes: Scalars["Int"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `updateDevice`. */
export type UpdateDeviceResult =
  | DeviceUpdated
  | DeviceUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** Direction of a passage. */
export type Direction =
  /** Into the location (入館). */
  | "ENTRY"
  /** Out of the location (退館); the door always opens. */
  | "EXIT";

/** How urgently staff are notified of a record. */
export type EntryNotice =
  /** Somebody was refused entry. */
  | "ERROR"
  /** Somebody left without being entitled to be inside; the door opened. */
  | "WARNING";

/** Outcome of a rule of the entry decision. */
export type EntryTraceOutcome =
  /** The rule was met. */
  | "HELD"
  /** The rule was not met. */
  | "NOT_HELD"
  /** Not examined, because the answer came earlier. */
  | "NOT_LOOKED_AT";

/** Conditions on the records of a list. */
export type EntryRecordFilter = {
  /** Only at this location; prefix `loc_`. */
  locationId?: InputMaybe<Scalars["ID"]>;
  /** Only of this person; prefix `acc_`. */
  accountId?: InputMaybe<Scalars["ID"]>;
  /** Only records judged by this contract; prefix `ctr_`. */
  contractId?: InputMaybe<Scalars["ID"]>;
  /** Only allowed or only refused records. */
  allowed?: InputMaybe<Scalars["Boolean"]>;
  /** Only with this code (`ENTRY_…`, `EXIT_NOT_ELIGIBLE`). */
  code?: InputMaybe<Scalars["String"]>;
  /** Only records of which staff are notified, at this severity. */
  notice?: InputMaybe<EntryNotice>;
  /** Only this direction. */
  direction?: InputMaybe<Direction>;
  /** Not before this instant; inclusive. */
  from?: InputMaybe<Scalars["Instant"]>;
  /** Before this instant; exclusive. */
  until?: InputMaybe<Scalars["Instant"]>;
};

/** The code and the direction. */
export type RecordEntryInput = {
  /** Chosen by the device, 8–64 characters, a new one for each reading. */
  idempotencyKey: Scalars["String"];
  /** Member code as read or typed; hyphens, blanks and case do not matter. */
  memberCode: Scalars["String"];
  /** The direction. */
  direction?: Direction;
};

/** Result of `recordEntry`. */
export type RecordEntryResult =
  | EntryJudged
  | MemberCodeInvalid
  | DeviceNotInstalled
  | IdempotencyKeyReused
  | InvalidInput;

/** A new location. */
export type CreateLocationInput = {
  /** 1–50 characters. */
  name: Scalars["String"];
  /** Time zone of its hours, days and dates; the tenant's by default. */
  timeZone?: InputMaybe<Scalars["TimeZone"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `createLocation`. */
export type CreateLocationResult =
  LocationCreated | InvalidInput | IdempotencyKeyReused;

/** The location with its new name and settings. */
export type UpdateLocationInput = {
  /** Prefix `loc_`. */
  locationId: Scalars["ID"];
  /** 1–50 characters. */
  name: Scalars["String"];
  /** Whether a second entry requires an exit in between. Needs a reader for exits. */
  antiPassback: Scalars["Boolean"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `updateLocation`. */
export type UpdateLocationResult =
  | LocationUpdated
  | LocationUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** The product and its locations. */
export type SetProductLocationsInput = {
  /** Prefix `prd_`. */
  productId: Scalars["ID"];
  /** Prefix `loc_`, at most 100; an empty list admits nobody anywhere, null admits at every location. */
  locationIds?: InputMaybe<Array<Scalars["ID"]>>;
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `setProductLocations`. */
export type SetProductLocationsResult =
  | ProductLocationsSet
  | ProductUnknown
  | LocationUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** The refusal that led to the call. */
export type CallStaffInput = {
  /** The refusal on the screen; prefix `ent_`. Ignored if it does not belong to the device. */
  entryRecordId?: InputMaybe<Scalars["ID"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `callStaff`. */
export type CallStaffResult =
  StaffCalled | DeviceNotInstalled | InvalidInput | IdempotencyKeyReused;

/** Which call. */
export type AnswerStaffCallInput = {
  /** Prefix `cal_`. */
  callId: Scalars["ID"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `answerStaffCall`. */
export type AnswerStaffCallResult =
  StaffCallAnswered | StaffCallUnknown | InvalidInput | IdempotencyKeyReused;

/** Amount of money in whole minor units (yen), never a fraction. */
export type Money = {
  __typename?: "Money";
  /** Whole minor units; negative for a credit. */
  amount: Scalars["SafeInt"];
  /** Currency of `amount`. */
  currency: Currency;
};

/** The input breaks a rule of its form. Nothing was written. */
export type InvalidInput = Error & {
  __typename?: "InvalidInput";
  /** Always `INVALID_INPUT`. */
  code: Scalars["String"];
  /** Summary in the viewer's language. */
  message: Scalars["String"];
  /** One entry for each invalid field, at least one. */
  issues: Array<InputIssue>;
};

/** What is wrong with one field of an input. */
export type InputIssue = {
  __typename?: "InputIssue";
  /** Path of the field below `input`. */
  path: Array<Scalars["String"]>;
  /** Stable code, upper snake case. */
  code: Scalars["String"];
  /** Message in the viewer's language, for display beside the field. */
  message: Scalars["String"];
};

/** Somebody else has changed the object since it was read: read it again and decide anew. Nothing was written. */
export type VersionConflict = Error & {
  __typename?: "VersionConflict";
  /** Always `VERSION_CONFLICT`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
  /** The current version. */
  currentVersion: Scalars["Int"];
};

/**
 * The change needs confirmation: it has consequences that nobody has confirmed, or that differ from the confirmed preview. Nothing was
 * written.
 */
export type PreviewStale = Error & {
  __typename?: "PreviewStale";
  /** `PREVIEW_STALE` when a token was sent; without one, the code of what needs confirmation. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
  /** The effect of the change in the current state. */
  preview: Preview;
};

/** The idempotency key was used before with a different input. Nothing was written. */
export type IdempotencyKeyReused = Error & {
  __typename?: "IdempotencyKeyReused";
  /** Always `IDEMPOTENCY_KEY_REUSED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** Position of a page in its list. Cursors are opaque and bound to one list and tenant. */
export type PageInfo = {
  __typename?: "PageInfo";
  /** Whether more items follow this page. */
  hasNextPage: Scalars["Boolean"];
  /** Whether items precede this page. */
  hasPreviousPage: Scalars["Boolean"];
  /** Cursor of the first item; null on an empty page. */
  startCursor?: Maybe<Scalars["String"]>;
  /** Cursor of the last item; null on an empty page. */
  endCursor?: Maybe<Scalars["String"]>;
};

export type Mutation = {
  __typename?: "Mutation";
  /** Issues a new member code for the logged-in member; it works for 30 minutes at every location of the tenant. */
  issueMemberCode: MemberCodeIssued;
  /** Assigns a device that has a login to a location. Assigning the same login again moves it. Staff only. */
  installDevice: InstallDeviceResult;
  /** Renames a device and sets for how long it decides alone; takes effect with the next entry. Staff only. */
  updateDevice: UpdateDeviceResult;
  /**
   * Judges the person whose member code a device has read, and writes the record. Registered devices only, never members. Repeating a key with
   * the same input returns the same answer without a second record.
   */
  recordEntry: RecordEntryResult;
  /** Creates a location. Staff only. */
  createLocation: CreateLocationResult;
  /** Renames a location and changes the settings of its doors; takes effect with the next entry. Staff only. */
  updateLocation: UpdateLocationResult;
  /** Sets where a product may be used; applies to all its contracts from the next entry on. Staff only. */
  setProductLocations: SetProductLocationsResult;
  /** Calls staff to the requesting device. While the call is unanswered, calling again only updates its time. Devices only. */
  callStaff: CallStaffResult;
  /** Says that the viewer is going; the call is then closed. Answering an answered call changes nothing. Staff only. */
  answerStaffCall: AnswerStaffCallResult;
};

export type MutationinstallDeviceArgs = {
  input: InstallDeviceInput;
};

export type MutationupdateDeviceArgs = {
  input: UpdateDeviceInput;
};

export type MutationrecordEntryArgs = {
  input: RecordEntryInput;
};

export type MutationcreateLocationArgs = {
  input: CreateLocationInput;
};

export type MutationupdateLocationArgs = {
  input: UpdateLocationInput;
};

export type MutationsetProductLocationsArgs = {
  input: SetProductLocationsInput;
};

export type MutationcallStaffArgs = {
  input: CallStaffInput;
};

export type MutationanswerStaffCallArgs = {
  input: AnswerStaffCallInput;
};

/** A member code to show at a door. */
export type MemberCodeIssued = {
  __typename?: "MemberCodeIssued";
  /** Twelve characters of Crockford's base 32, without letters that resemble digits; the content of the 2D code, which can also be typed. */
  code: Scalars["String"];
  /** First instant at which it no longer works. */
  expiresAt: Scalars["Instant"];
};

/** A registered device at a door. */
export type Device = {
  __typename?: "Device";
  /** Prefix `dev_`. */
  id: Scalars["ID"];
  /** Name as staff see it. */
  name: Scalars["String"];
  /** Kind of device. */
  kind: DeviceKind;
  /** Its location. */
  location: Location;
  /** The login it uses. Null while accounts are unavailable. */
  account?: Maybe<Account>;
  /**
   * For how many minutes it admits people by the last known facts while no facts about contracts and people arrive, 0 to 1440; such records
   * are `stale`. After that it refuses with `ENTRY_FACTS_STALE`; exits always open.
   */
  decidesAloneMinutes: Scalars["Int"];
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
  /** Whether the viewer may rename it and set for how long it decides alone. */
  viewerCanUpdate: Scalars["Boolean"];
};

export type Query = {
  __typename?: "Query";
  /** Devices of the tenant by name. Staff only. */
  devices: Array<Device>;
  /** The logged-in device; null for people. */
  thisDevice?: Maybe<Device>;
  /** Entry log of the tenant, newest first. Staff only. */
  entries: EntryRecordConnection;
  /** One record of the log; null when it does not exist or the viewer may not see it: staff see all, members their own, a device those it made. */
  entryRecord?: Maybe<EntryRecord>;
  /** Usage history (設備利用履歴) of the logged-in member, newest first. */
  myEntries: EntryRecordConnection;
  /** What happened at the doors on one day: figures for staff. Null when the location does not exist. Staff only. */
  entryDay?: Maybe<EntryDay>;
  /** Locations of the tenant by name. Staff only. */
  locations: Array<Location>;
  /** Calls that nobody has answered, the longest waiting first; at most one per device. Staff only. */
  openStaffCalls: Array<StaffCall>;
};

export type QuerydevicesArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

export type QueryentriesArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
  filter?: InputMaybe<EntryRecordFilter>;
};

export type QueryentryRecordArgs = {
  id: Scalars["ID"];
};

export type QuerymyEntriesArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

export type QueryentryDayArgs = {
  date?: InputMaybe<Scalars["Date"]>;
  locationId?: InputMaybe<Scalars["ID"]>;
};

export type QuerylocationsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

export type QueryopenStaffCallsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** The device is assigned to the location. */
export type DeviceInstalled = {
  __typename?: "DeviceInstalled";
  /** The device. */
  device: Device;
};

/** The tenant has no location with this id. */
export type LocationUnknown = Error & {
  __typename?: "LocationUnknown";
  /** Always `LOCATION_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The tenant has no device login with this id. */
export type DeviceAccountUnknown = Error & {
  __typename?: "DeviceAccountUnknown";
  /** Always `DEVICE_ACCOUNT_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The change takes effect with the next entry. */
export type DeviceUpdated = {
  __typename?: "DeviceUpdated";
  /** The device. */
  device: Device;
};

/** The tenant has no device with this id. */
export type DeviceUnknown = Error & {
  __typename?: "DeviceUnknown";
  /** Always `DEVICE_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** An entry or exit, or the attempt at one. */
export type EntryRecord = {
  __typename?: "EntryRecord";
  /** Prefix `ent_`. */
  id: Scalars["ID"];
  /** Short number for people to read out, `E-7K2M-9QXA`; it cannot be looked up. */
  number: Scalars["String"];
  /** When it was decided. */
  at: Scalars["Instant"];
  /** The direction. */
  direction: Direction;
  /** Whether the door opened. */
  allowed: Scalars["Boolean"];
  /** Refusal or warning code (`ENTRY_…`, `EXIT_NOT_ELIGIBLE`); null when there was nothing to report. */
  code?: Maybe<Scalars["String"]>;
  /** The code as a sentence in the viewer's language; null without a code. */
  message?: Maybe<Scalars["String"]>;
  /**
   * What would admit the person at once, as a sentence in the viewer's language; null without a code, and for codes of time, day and count,
   * which have `nextAllowedAt`.
   */
  remedy?: Maybe<Scalars["String"]>;
  /**
   * For a refused entry: the earliest later whole minute, at most 62 days after the record, at which the same person would have been admitted
   * at the same device if only time had moved on. Computed on request from the facts at the time of the record: later changes to contract,
   * flags or plan have no effect. Null when time alone changes nothing, for everything that was allowed, and for records older than release
   * 0.2.
   */
  nextAllowedAt?: Maybe<Scalars["Instant"]>;
  /**
   * The rules of the decision in the order of judging, as they were then. For staff and the person; null for devices and for records older
   * than release 0.2.
   */
  trace?: Maybe<Array<EntryTraceStep>>;
  /** Whether staff are notified, and how urgently; null when there was nothing to report. */
  notice?: Maybe<EntryNotice>;
  /**
   * Whether no facts about contracts or people had arrived for more than 10 seconds when it was decided: the decision may rest on facts that
   * had already changed.
   */
  stale: Scalars["Boolean"];
  /** The person. Null while accounts are unavailable; a pseudonym once the account is erased. */
  account?: Maybe<Account>;
  /** The contract in force that was judged first; null without one. */
  contract?: Maybe<Contract>;
  /** The product of that contract; null without one. */
  product?: Maybe<Product>;
  /** The location. */
  location: Location;
  /** The device. */
  device: Device;
};

/** One rule of the entry decision, with its finding. */
export type EntryTraceStep = {
  __typename?: "EntryTraceStep";
  /** Stable name of the rule, which says what holds when it is met: `PLAN_IN_FORCE`. */
  rule: Scalars["String"];
  /** The subject of the rule, a heading in the viewer's language. */
  title: Scalars["String"];
  /** The finding, a sentence in the viewer's language. */
  sentence: Scalars["String"];
  /** The outcome. */
  outcome: EntryTraceOutcome;
  /** Whether the answer comes from this rule. */
  decisive: Scalars["Boolean"];
  /** Number of the contract concerned, unique in the tenant; null for rules about the person. */
  contractNumber?: Maybe<Scalars["Int"]>;
};

/** A page of entry records. */
export type EntryRecordConnection = {
  __typename?: "EntryRecordConnection";
  /** Records with their cursors. */
  edges: Array<EntryRecordEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A record in a page. */
export type EntryRecordEdge = {
  __typename?: "EntryRecordEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The record. */
  node: EntryRecord;
};

/** The decision, which is in the log. */
export type EntryJudged = {
  __typename?: "EntryJudged";
  /** The record; `allowed` says whether to open. */
  record: EntryRecord;
};

/** The code is unknown or older than 30 minutes. Show a fresh one. */
export type MemberCodeInvalid = Error & {
  __typename?: "MemberCodeInvalid";
  /** Always `ENTRY_CODE_EXPIRED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** This login has no location; staff must assign one first. */
export type DeviceNotInstalled = Error & {
  __typename?: "DeviceNotInstalled";
  /** Always `DEVICE_NOT_INSTALLED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

export type Contract = {
  __typename?: "Contract";
  id: Scalars["ID"];
};

export type Account = {
  __typename?: "Account";
  id: Scalars["ID"];
  /**
   * The newest admitted entry (最終入館) at any location; refused attempts and exits do not count. Null before the first, and for everybody but
   * staff and the person.
   */
  lastEntry?: Maybe<EntryRecord>;
};

/** The figures of one day at the doors. */
export type EntryDay = {
  __typename?: "EntryDay";
  /** The day. */
  date: Scalars["Date"];
  /** Whether the day is still in progress. */
  isToday: Scalars["Boolean"];
  /** First instant of the day at the locations shown; the earliest where their zones differ. */
  from: Scalars["Instant"];
  /** First instant after the day at the locations shown; the latest where their zones differ. */
  until: Scalars["Instant"];
  /**
   * People whose last allowed passage of the day was an entry. Today: who is inside now. For a past day: who left without a record. People who
   * have since entered another location are counted there.
   */
  inside: Scalars["Int"];
  /** Allowed entries, including repeated ones. */
  entries: Scalars["Int"];
  /** Refused entries, each attempt counted. */
  refusals: Scalars["Int"];
  /** Different people who were refused. */
  refusedPeople: Scalars["Int"];
  /** Exits allowed with a warning. */
  warnings: Scalars["Int"];
  /** The same by location, sorted by name; all locations of the tenant, even when the figures above are of one. */
  locations: Array<EntryDayLocation>;
  /** By hour of local time, 0 to 23, all of them. */
  hours: Array<EntryDayHour>;
  /** Refusals by code, the most frequent first. */
  reasons: Array<EntryDayReason>;
};

/** The figures of one day at the doors. */
export type EntryDaylocationsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** One location on one day. */
export type EntryDayLocation = {
  __typename?: "EntryDayLocation";
  /** The location. */
  location: Location;
  /** As `EntryDay.inside`, here. */
  inside: Scalars["Int"];
  /** Allowed entries here. */
  entries: Scalars["Int"];
  /** Refused entries here. */
  refusals: Scalars["Int"];
};

/** One hour of the clock. */
export type EntryDayHour = {
  __typename?: "EntryDayHour";
  /** 0 to 23; the hour that a change to winter time repeats is one hour here. */
  hour: Scalars["Int"];
  /** Allowed entries. */
  entries: Scalars["Int"];
  /** Refused entries. */
  refusals: Scalars["Int"];
  /** Allowed entries in this hour on the same weekday, averaged over those of the last four weeks with any record; null without any. */
  usual?: Maybe<Scalars["Float"]>;
};

/** One reason for refusals. */
export type EntryDayReason = {
  __typename?: "EntryDayReason";
  /** The code, `ENTRY_…`. */
  code: Scalars["String"];
  /** The reason in a few words, in the viewer's language. */
  title: Scalars["String"];
  /** Number of refusals. */
  refusals: Scalars["Int"];
};

/** A place with doors (店舗). */
export type Location = {
  __typename?: "Location";
  /** Prefix `loc_`. */
  id: Scalars["ID"];
  /** Name as members see it. */
  name: Scalars["String"];
  /** Time zone of its hours, days and dates. */
  timeZone: Scalars["TimeZone"];
  /** Whether a second entry requires an exit in between (anti-passback). A missing exit is forgiven after 12 hours. */
  antiPassback: Scalars["Boolean"];
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
};

/** The location exists. */
export type LocationCreated = {
  __typename?: "LocationCreated";
  /** The new location. */
  location: Location;
};

/** The change takes effect with the next entry. */
export type LocationUpdated = {
  __typename?: "LocationUpdated";
  /** The location. */
  location: Location;
};

export type Product = {
  __typename?: "Product";
  id: Scalars["ID"];
  /** Where it may be used. Null while locations are unavailable. */
  usableAt?: Maybe<ProductLocations>;
};

/** Locations where a product may be used (予約可能店舗). The entry app refuses everywhere else. */
export type ProductLocations = {
  __typename?: "ProductLocations";
  /** At every location, including future ones. */
  everywhere: Scalars["Boolean"];
  /** The chosen locations by name; empty when it may be used everywhere. */
  locations: Array<Location>;
  /** Increases with every change, 0 before the first; send it back as `expectedVersion`. */
  version: Scalars["Int"];
};

/** Locations where a product may be used (予約可能店舗). The entry app refuses everywhere else. */
export type ProductLocationslocationsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** The choice takes effect with the next entry. */
export type ProductLocationsSet = {
  __typename?: "ProductLocationsSet";
  /** The product. */
  product: Product;
};

/** The tenant has no product with this id. */
export type ProductUnknown = Error & {
  __typename?: "ProductUnknown";
  /** Always `PRODUCT_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** A request for staff from somebody at a door, made with the button on the entry app's refusal. */
export type StaffCall = {
  __typename?: "StaffCall";
  /** Prefix `cal_`. */
  id: Scalars["ID"];
  /** When the button was last pressed. */
  at: Scalars["Instant"];
  /** The location. */
  location: Location;
  /** The device at the door. */
  device: Device;
  /** The refusal on screen at that moment; null when there was none. */
  entryRecord?: Maybe<EntryRecord>;
  /** When a member of staff answered; null while nobody has. */
  answeredAt?: Maybe<Scalars["Instant"]>;
  /** Who answered. Null while nobody has, and while accounts are unavailable. */
  answeredBy?: Maybe<Account>;
};

/** Staff see the call. */
export type StaffCalled = {
  __typename?: "StaffCalled";
  /** The call. */
  call: StaffCall;
};

/** A member of staff is going. */
export type StaffCallAnswered = {
  __typename?: "StaffCallAnswered";
  /** The call, with the first person who answered. */
  call: StaffCall;
};

/** The tenant has no call with this id. */
export type StaffCallUnknown = Error & {
  __typename?: "StaffCallUnknown";
  /** Always `STAFF_CALL_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> =
  Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[]
  ? NullableCheck<U, S>[]
  : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = {
  [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]>;
};

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> =
  | ResolverFn<TResult, TParent, TContext, TArgs>
  | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> {
  subscribe: SubscriptionSubscribeFn<
    { [key in TKey]: TResult },
    TParent,
    TContext,
    TArgs
  >;
  resolve?: SubscriptionResolveFn<
    TResult,
    { [key in TKey]: TResult },
    TContext,
    TArgs
  >;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = {},
  TContext = {},
  TArgs = {},
> =
  | ((
      ...args: any[]
    ) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = {},
  TParent = {},
  TContext = {},
  TArgs = {},
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes = {
  InstallDeviceResult:
    | ({ readonly device: { readonly id: string } } & {
        __typename: "DeviceInstalled";
      })
    | (LocationUnknown & { __typename: "LocationUnknown" })
    | (DeviceAccountUnknown & { __typename: "DeviceAccountUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UpdateDeviceResult:
    | ({ readonly device: { readonly id: string } } & {
        __typename: "DeviceUpdated";
      })
    | (DeviceUnknown & { __typename: "DeviceUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  RecordEntryResult:
    | ({ readonly record: { readonly id: string } } & {
        __typename: "EntryJudged";
      })
    | (MemberCodeInvalid & { __typename: "MemberCodeInvalid" })
    | (DeviceNotInstalled & { __typename: "DeviceNotInstalled" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" })
    | (InvalidInput & { __typename: "InvalidInput" });
  CreateLocationResult:
    | ({ readonly location: { readonly id: string } } & {
        __typename: "LocationCreated";
      })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UpdateLocationResult:
    | ({ readonly location: { readonly id: string } } & {
        __typename: "LocationUpdated";
      })
    | (LocationUnknown & { __typename: "LocationUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetProductLocationsResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "ProductLocationsSet";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (LocationUnknown & { __typename: "LocationUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  CallStaffResult:
    | ({ readonly call: { readonly id: `cal_${string}` } } & {
        __typename: "StaffCalled";
      })
    | (DeviceNotInstalled & { __typename: "DeviceNotInstalled" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  AnswerStaffCallResult:
    | ({ readonly call: { readonly id: `cal_${string}` } } & {
        __typename: "StaffCallAnswered";
      })
    | (StaffCallUnknown & { __typename: "StaffCallUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
};

/** Mapping of union parent types */
export type ResolversUnionParentTypes = {
  InstallDeviceResult:
    | ({ readonly device: { readonly id: string } } & {
        __typename: "DeviceInstalled";
      })
    | (LocationUnknown & { __typename: "LocationUnknown" })
    | (DeviceAccountUnknown & { __typename: "DeviceAccountUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UpdateDeviceResult:
    | ({ readonly device: { readonly id: string } } & {
        __typename: "DeviceUpdated";
      })
    | (DeviceUnknown & { __typename: "DeviceUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  RecordEntryResult:
    | ({ readonly record: { readonly id: string } } & {
        __typename: "EntryJudged";
      })
    | (MemberCodeInvalid & { __typename: "MemberCodeInvalid" })
    | (DeviceNotInstalled & { __typename: "DeviceNotInstalled" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" })
    | (InvalidInput & { __typename: "InvalidInput" });
  CreateLocationResult:
    | ({ readonly location: { readonly id: string } } & {
        __typename: "LocationCreated";
      })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UpdateLocationResult:
    | ({ readonly location: { readonly id: string } } & {
        __typename: "LocationUpdated";
      })
    | (LocationUnknown & { __typename: "LocationUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetProductLocationsResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "ProductLocationsSet";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (LocationUnknown & { __typename: "LocationUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  CallStaffResult:
    | ({ readonly call: { readonly id: `cal_${string}` } } & {
        __typename: "StaffCalled";
      })
    | (DeviceNotInstalled & { __typename: "DeviceNotInstalled" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  AnswerStaffCallResult:
    | ({ readonly call: { readonly id: `cal_${string}` } } & {
        __typename: "StaffCallAnswered";
      })
    | (StaffCallUnknown & { __typename: "StaffCallUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars["Date"]>;
  Instant: ResolverTypeWrapper<Scalars["Instant"]>;
  TimeZone: ResolverTypeWrapper<Scalars["TimeZone"]>;
  EmailAddress: ResolverTypeWrapper<Scalars["EmailAddress"]>;
  Url: ResolverTypeWrapper<Scalars["Url"]>;
  SafeInt: ResolverTypeWrapper<Scalars["SafeInt"]>;
  Currency: Currency;
  Error:
    | ResolversTypes["InvalidInput"]
    | ResolversTypes["VersionConflict"]
    | ResolversTypes["PreviewStale"]
    | ResolversTypes["IdempotencyKeyReused"]
    | ResolversTypes["LocationUnknown"]
    | ResolversTypes["DeviceAccountUnknown"]
    | ResolversTypes["DeviceUnknown"]
    | ResolversTypes["MemberCodeInvalid"]
    | ResolversTypes["DeviceNotInstalled"]
    | ResolversTypes["ProductUnknown"]
    | ResolversTypes["StaffCallUnknown"];
  String: ResolverTypeWrapper<Scalars["String"]>;
  Preview: never;
  DeviceKind: DeviceKind;
  InstallDeviceInput: InstallDeviceInput;
  ID: ResolverTypeWrapper<Scalars["ID"]>;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
  InstallDeviceResult: ResolverTypeWrapper<
    ResolversUnionTypes["InstallDeviceResult"]
  >;
  UpdateDeviceInput: UpdateDeviceInput;
  UpdateDeviceResult: ResolverTypeWrapper<
    ResolversUnionTypes["UpdateDeviceResult"]
  >;
  Direction: Direction;
  EntryNotice: EntryNotice;
  EntryTraceOutcome: EntryTraceOutcome;
  EntryRecordFilter: EntryRecordFilter;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  RecordEntryInput: RecordEntryInput;
  RecordEntryResult: ResolverTypeWrapper<
    ResolversUnionTypes["RecordEntryResult"]
  >;
  CreateLocationInput: CreateLocationInput;
  CreateLocationResult: ResolverTypeWrapper<
    ResolversUnionTypes["CreateLocationResult"]
  >;
  UpdateLocationInput: UpdateLocationInput;
  UpdateLocationResult: ResolverTypeWrapper<
    ResolversUnionTypes["UpdateLocationResult"]
  >;
  SetProductLocationsInput: SetProductLocationsInput;
  SetProductLocationsResult: ResolverTypeWrapper<
    ResolversUnionTypes["SetProductLocationsResult"]
  >;
  CallStaffInput: CallStaffInput;
  CallStaffResult: ResolverTypeWrapper<ResolversUnionTypes["CallStaffResult"]>;
  AnswerStaffCallInput: AnswerStaffCallInput;
  AnswerStaffCallResult: ResolverTypeWrapper<
    ResolversUnionTypes["AnswerStaffCallResult"]
  >;
  Money: ResolverTypeWrapper<Money>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InputIssue: ResolverTypeWrapper<InputIssue>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  PreviewStale: ResolverTypeWrapper<PreviewStale>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Mutation: ResolverTypeWrapper<{}>;
  MemberCodeIssued: ResolverTypeWrapper<{
    readonly code: string;
    readonly expiresAt: string;
  }>;
  Device: ResolverTypeWrapper<DeviceRow>;
  Query: ResolverTypeWrapper<{}>;
  DeviceInstalled: ResolverTypeWrapper<{
    readonly device: { readonly id: string };
  }>;
  LocationUnknown: ResolverTypeWrapper<LocationUnknown>;
  DeviceAccountUnknown: ResolverTypeWrapper<DeviceAccountUnknown>;
  DeviceUpdated: ResolverTypeWrapper<{
    readonly device: { readonly id: string };
  }>;
  DeviceUnknown: ResolverTypeWrapper<DeviceUnknown>;
  EntryRecord: ResolverTypeWrapper<EntryRecordRow>;
  EntryTraceStep: ResolverTypeWrapper<EntryTraceStep>;
  EntryRecordConnection: ResolverTypeWrapper<
    Omit<EntryRecordConnection, "edges"> & {
      edges: Array<ResolversTypes["EntryRecordEdge"]>;
    }
  >;
  EntryRecordEdge: ResolverTypeWrapper<
    Omit<EntryRecordEdge, "node"> & { node: ResolversTypes["EntryRecord"] }
  >;
  EntryJudged: ResolverTypeWrapper<{
    readonly record: { readonly id: string };
  }>;
  MemberCodeInvalid: ResolverTypeWrapper<MemberCodeInvalid>;
  DeviceNotInstalled: ResolverTypeWrapper<DeviceNotInstalled>;
  Contract: ResolverTypeWrapper<EntityRef>;
  Account: ResolverTypeWrapper<EntityRef>;
  EntryDay: ResolverTypeWrapper<
    Omit<EntryDay, "locations"> & {
      locations: Array<ResolversTypes["EntryDayLocation"]>;
    }
  >;
  EntryDayLocation: ResolverTypeWrapper<
    Omit<EntryDayLocation, "location"> & {
      location: ResolversTypes["Location"];
    }
  >;
  EntryDayHour: ResolverTypeWrapper<EntryDayHour>;
  Float: ResolverTypeWrapper<Scalars["Float"]>;
  EntryDayReason: ResolverTypeWrapper<EntryDayReason>;
  Location: ResolverTypeWrapper<LocationRow>;
  LocationCreated: ResolverTypeWrapper<{
    readonly location: { readonly id: string };
  }>;
  LocationUpdated: ResolverTypeWrapper<{
    readonly location: { readonly id: string };
  }>;
  Product: ResolverTypeWrapper<EntityRef>;
  ProductLocations: ResolverTypeWrapper<ProductLocationsView>;
  ProductLocationsSet: ResolverTypeWrapper<{
    readonly product: { readonly id: string };
  }>;
  ProductUnknown: ResolverTypeWrapper<ProductUnknown>;
  StaffCall: ResolverTypeWrapper<StaffCallRow>;
  StaffCalled: ResolverTypeWrapper<{
    readonly call: { readonly id: `cal_${string}` };
  }>;
  StaffCallAnswered: ResolverTypeWrapper<{
    readonly call: { readonly id: `cal_${string}` };
  }>;
  StaffCallUnknown: ResolverTypeWrapper<StaffCallUnknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars["Date"];
  Instant: Scalars["Instant"];
  TimeZone: Scalars["TimeZone"];
  EmailAddress: Scalars["EmailAddress"];
  Url: Scalars["Url"];
  SafeInt: Scalars["SafeInt"];
  Error:
    | ResolversParentTypes["InvalidInput"]
    | ResolversParentTypes["VersionConflict"]
    | ResolversParentTypes["PreviewStale"]
    | ResolversParentTypes["IdempotencyKeyReused"]
    | ResolversParentTypes["LocationUnknown"]
    | ResolversParentTypes["DeviceAccountUnknown"]
    | ResolversParentTypes["DeviceUnknown"]
    | ResolversParentTypes["MemberCodeInvalid"]
    | ResolversParentTypes["DeviceNotInstalled"]
    | ResolversParentTypes["ProductUnknown"]
    | ResolversParentTypes["StaffCallUnknown"];
  String: Scalars["String"];
  Preview: never;
  InstallDeviceInput: InstallDeviceInput;
  ID: Scalars["ID"];
  Int: Scalars["Int"];
  InstallDeviceResult: ResolversUnionParentTypes["InstallDeviceResult"];
  UpdateDeviceInput: UpdateDeviceInput;
  UpdateDeviceResult: ResolversUnionParentTypes["UpdateDeviceResult"];
  EntryRecordFilter: EntryRecordFilter;
  Boolean: Scalars["Boolean"];
  RecordEntryInput: RecordEntryInput;
  RecordEntryResult: ResolversUnionParentTypes["RecordEntryResult"];
  CreateLocationInput: CreateLocationInput;
  CreateLocationResult: ResolversUnionParentTypes["CreateLocationResult"];
  UpdateLocationInput: UpdateLocationInput;
  UpdateLocationResult: ResolversUnionParentTypes["UpdateLocationResult"];
  SetProductLocationsInput: SetProductLocationsInput;
  SetProductLocationsResult: ResolversUnionParentTypes["SetProductLocationsResult"];
  CallStaffInput: CallStaffInput;
  CallStaffResult: ResolversUnionParentTypes["CallStaffResult"];
  AnswerStaffCallInput: AnswerStaffCallInput;
  AnswerStaffCallResult: ResolversUnionParentTypes["AnswerStaffCallResult"];
  Money: Money;
  InvalidInput: InvalidInput;
  InputIssue: InputIssue;
  VersionConflict: VersionConflict;
  PreviewStale: PreviewStale;
  IdempotencyKeyReused: IdempotencyKeyReused;
  PageInfo: PageInfo;
  Mutation: {};
  MemberCodeIssued: { readonly code: string; readonly expiresAt: string };
  Device: DeviceRow;
  Query: {};
  DeviceInstalled: { readonly device: { readonly id: string } };
  LocationUnknown: LocationUnknown;
  DeviceAccountUnknown: DeviceAccountUnknown;
  DeviceUpdated: { readonly device: { readonly id: string } };
  DeviceUnknown: DeviceUnknown;
  EntryRecord: EntryRecordRow;
  EntryTraceStep: EntryTraceStep;
  EntryRecordConnection: Omit<EntryRecordConnection, "edges"> & {
    edges: Array<ResolversParentTypes["EntryRecordEdge"]>;
  };
  EntryRecordEdge: Omit<EntryRecordEdge, "node"> & {
    node: ResolversParentTypes["EntryRecord"];
  };
  EntryJudged: { readonly record: { readonly id: string } };
  MemberCodeInvalid: MemberCodeInvalid;
  DeviceNotInstalled: DeviceNotInstalled;
  Contract: EntityRef;
  Account: EntityRef;
  EntryDay: Omit<EntryDay, "locations"> & {
    locations: Array<ResolversParentTypes["EntryDayLocation"]>;
  };
  EntryDayLocation: Omit<EntryDayLocation, "location"> & {
    location: ResolversParentTypes["Location"];
  };
  EntryDayHour: EntryDayHour;
  Float: Scalars["Float"];
  EntryDayReason: EntryDayReason;
  Location: LocationRow;
  LocationCreated: { readonly location: { readonly id: string } };
  LocationUpdated: { readonly location: { readonly id: string } };
  Product: EntityRef;
  ProductLocations: ProductLocationsView;
  ProductLocationsSet: { readonly product: { readonly id: string } };
  ProductUnknown: ProductUnknown;
  StaffCall: StaffCallRow;
  StaffCalled: { readonly call: { readonly id: `cal_${string}` } };
  StaffCallAnswered: { readonly call: { readonly id: `cal_${string}` } };
  StaffCallUnknown: StaffCallUnknown;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["Date"],
  any
> {
  name: "Date";
}

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["Instant"],
  any
> {
  name: "Instant";
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["TimeZone"],
  any
> {
  name: "TimeZone";
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["EmailAddress"],
  any
> {
  name: "EmailAddress";
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["Url"],
  any
> {
  name: "Url";
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["SafeInt"],
  any
> {
  name: "SafeInt";
}

export type ErrorResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Error"] =
    ResolversParentTypes["Error"],
> = {
  resolveType: TypeResolveFn<
    | "InvalidInput"
    | "VersionConflict"
    | "PreviewStale"
    | "IdempotencyKeyReused"
    | "LocationUnknown"
    | "DeviceAccountUnknown"
    | "DeviceUnknown"
    | "MemberCodeInvalid"
    | "DeviceNotInstalled"
    | "ProductUnknown"
    | "StaffCallUnknown",
    ParentType,
    ContextType
  >;
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type PreviewResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Preview"] =
    ResolversParentTypes["Preview"],
> = {
  resolveType: TypeResolveFn<null, ParentType, ContextType>;
  token?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type InstallDeviceResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InstallDeviceResult"] =
    ResolversParentTypes["InstallDeviceResult"],
> = {
  resolveType: TypeResolveFn<
    | "DeviceInstalled"
    | "LocationUnknown"
    | "DeviceAccountUnknown"
    | "InvalidInput"
    | "VersionConflict"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type UpdateDeviceResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UpdateDeviceResult"] =
    ResolversParentTypes["UpdateDeviceResult"],
> = {
  resolveType: TypeResolveFn<
    | "DeviceUpdated"
    | "DeviceUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type RecordEntryResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RecordEntryResult"] =
    ResolversParentTypes["RecordEntryResult"],
> = {
  resolveType: TypeResolveFn<
    | "EntryJudged"
    | "MemberCodeInvalid"
    | "DeviceNotInstalled"
    | "IdempotencyKeyReused"
    | "InvalidInput",
    ParentType,
    ContextType
  >;
};

export type CreateLocationResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CreateLocationResult"] =
    ResolversParentTypes["CreateLocationResult"],
> = {
  resolveType: TypeResolveFn<
    "LocationCreated" | "InvalidInput" | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type UpdateLocationResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UpdateLocationResult"] =
    ResolversParentTypes["UpdateLocationResult"],
> = {
  resolveType: TypeResolveFn<
    | "LocationUpdated"
    | "LocationUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SetProductLocationsResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SetProductLocationsResult"] =
    ResolversParentTypes["SetProductLocationsResult"],
> = {
  resolveType: TypeResolveFn<
    | "ProductLocationsSet"
    | "ProductUnknown"
    | "LocationUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type CallStaffResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CallStaffResult"] =
    ResolversParentTypes["CallStaffResult"],
> = {
  resolveType: TypeResolveFn<
    | "StaffCalled"
    | "DeviceNotInstalled"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type AnswerStaffCallResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AnswerStaffCallResult"] =
    ResolversParentTypes["AnswerStaffCallResult"],
> = {
  resolveType: TypeResolveFn<
    | "StaffCallAnswered"
    | "StaffCallUnknown"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type MoneyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Money"] =
    ResolversParentTypes["Money"],
> = {
  amount?: Resolver<ResolversTypes["SafeInt"], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes["Currency"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InvalidInput"] =
    ResolversParentTypes["InvalidInput"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  issues?: Resolver<
    Array<ResolversTypes["InputIssue"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputIssueResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InputIssue"] =
    ResolversParentTypes["InputIssue"],
> = {
  path?: Resolver<Array<ResolversTypes["String"]>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["VersionConflict"] =
    ResolversParentTypes["VersionConflict"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewStaleResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PreviewStale"] =
    ResolversParentTypes["PreviewStale"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes["Preview"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["IdempotencyKeyReused"] =
    ResolversParentTypes["IdempotencyKeyReused"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PageInfo"] =
    ResolversParentTypes["PageInfo"],
> = {
  hasNextPage?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  hasPreviousPage?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  startCursor?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  endCursor?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Mutation"] =
    ResolversParentTypes["Mutation"],
> = {
  issueMemberCode?: Resolver<
    ResolversTypes["MemberCodeIssued"],
    ParentType,
    ContextType
  >;
  installDevice?: Resolver<
    ResolversTypes["InstallDeviceResult"],
    ParentType,
    ContextType,
    RequireFields<MutationinstallDeviceArgs, "input">
  >;
  updateDevice?: Resolver<
    ResolversTypes["UpdateDeviceResult"],
    ParentType,
    ContextType,
    RequireFields<MutationupdateDeviceArgs, "input">
  >;
  recordEntry?: Resolver<
    ResolversTypes["RecordEntryResult"],
    ParentType,
    ContextType,
    RequireFields<MutationrecordEntryArgs, "input">
  >;
  createLocation?: Resolver<
    ResolversTypes["CreateLocationResult"],
    ParentType,
    ContextType,
    RequireFields<MutationcreateLocationArgs, "input">
  >;
  updateLocation?: Resolver<
    ResolversTypes["UpdateLocationResult"],
    ParentType,
    ContextType,
    RequireFields<MutationupdateLocationArgs, "input">
  >;
  setProductLocations?: Resolver<
    ResolversTypes["SetProductLocationsResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsetProductLocationsArgs, "input">
  >;
  callStaff?: Resolver<
    ResolversTypes["CallStaffResult"],
    ParentType,
    ContextType,
    RequireFields<MutationcallStaffArgs, "input">
  >;
  answerStaffCall?: Resolver<
    ResolversTypes["AnswerStaffCallResult"],
    ParentType,
    ContextType,
    RequireFields<MutationanswerStaffCallArgs, "input">
  >;
};

export type MemberCodeIssuedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MemberCodeIssued"] =
    ResolversParentTypes["MemberCodeIssued"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Device"] =
    ResolversParentTypes["Device"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Device"]>,
    { __typename: "Device" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["DeviceKind"], ParentType, ContextType>;
  location?: Resolver<ResolversTypes["Location"], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  decidesAloneMinutes?: Resolver<
    ResolversTypes["Int"],
    ParentType,
    ContextType
  >;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  viewerCanUpdate?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Query"] =
    ResolversParentTypes["Query"],
> = {
  devices?: Resolver<
    Array<ResolversTypes["Device"]>,
    ParentType,
    ContextType,
    RequireFields<QuerydevicesArgs, "first">
  >;
  thisDevice?: Resolver<
    Maybe<ResolversTypes["Device"]>,
    ParentType,
    ContextType
  >;
  entries?: Resolver<
    ResolversTypes["EntryRecordConnection"],
    ParentType,
    ContextType,
    RequireFields<QueryentriesArgs, "first">
  >;
  entryRecord?: Resolver<
    Maybe<ResolversTypes["EntryRecord"]>,
    ParentType,
    ContextType,
    RequireFields<QueryentryRecordArgs, "id">
  >;
  myEntries?: Resolver<
    ResolversTypes["EntryRecordConnection"],
    ParentType,
    ContextType,
    RequireFields<QuerymyEntriesArgs, "first">
  >;
  entryDay?: Resolver<
    Maybe<ResolversTypes["EntryDay"]>,
    ParentType,
    ContextType,
    Partial<QueryentryDayArgs>
  >;
  locations?: Resolver<
    Array<ResolversTypes["Location"]>,
    ParentType,
    ContextType,
    RequireFields<QuerylocationsArgs, "first">
  >;
  openStaffCalls?: Resolver<
    Array<ResolversTypes["StaffCall"]>,
    ParentType,
    ContextType,
    RequireFields<QueryopenStaffCallsArgs, "first">
  >;
};

export type DeviceInstalledResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DeviceInstalled"] =
    ResolversParentTypes["DeviceInstalled"],
> = {
  device?: Resolver<ResolversTypes["Device"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LocationUnknown"] =
    ResolversParentTypes["LocationUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceAccountUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DeviceAccountUnknown"] =
    ResolversParentTypes["DeviceAccountUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceUpdatedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DeviceUpdated"] =
    ResolversParentTypes["DeviceUpdated"],
> = {
  device?: Resolver<ResolversTypes["Device"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DeviceUnknown"] =
    ResolversParentTypes["DeviceUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryRecordResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryRecord"] =
    ResolversParentTypes["EntryRecord"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["EntryRecord"]>,
    { __typename: "EntryRecord" } & GraphQLRecursivePick<
      ParentType,
      { id: true }
    >,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  number?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes["Direction"], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  nextAllowedAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  trace?: Resolver<
    Maybe<Array<ResolversTypes["EntryTraceStep"]>>,
    ParentType,
    ContextType
  >;
  notice?: Resolver<
    Maybe<ResolversTypes["EntryNotice"]>,
    ParentType,
    ContextType
  >;
  stale?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  contract?: Resolver<
    Maybe<ResolversTypes["Contract"]>,
    ParentType,
    ContextType
  >;
  product?: Resolver<Maybe<ResolversTypes["Product"]>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes["Location"], ParentType, ContextType>;
  device?: Resolver<ResolversTypes["Device"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryTraceStepResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryTraceStep"] =
    ResolversParentTypes["EntryTraceStep"],
> = {
  rule?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  title?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  outcome?: Resolver<
    ResolversTypes["EntryTraceOutcome"],
    ParentType,
    ContextType
  >;
  decisive?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  contractNumber?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryRecordConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryRecordConnection"] =
    ResolversParentTypes["EntryRecordConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["EntryRecordEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryRecordEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryRecordEdge"] =
    ResolversParentTypes["EntryRecordEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["EntryRecord"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryJudgedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryJudged"] =
    ResolversParentTypes["EntryJudged"],
> = {
  record?: Resolver<ResolversTypes["EntryRecord"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberCodeInvalidResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MemberCodeInvalid"] =
    ResolversParentTypes["MemberCodeInvalid"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceNotInstalledResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DeviceNotInstalled"] =
    ResolversParentTypes["DeviceNotInstalled"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Contract"] =
    ResolversParentTypes["Contract"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Contract"]>,
    { __typename: "Contract" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Account"] =
    ResolversParentTypes["Account"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Account"]>,
    { __typename: "Account" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  lastEntry?: Resolver<
    Maybe<ResolversTypes["EntryRecord"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryDayResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryDay"] =
    ResolversParentTypes["EntryDay"],
> = {
  date?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  isToday?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  from?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  until?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  inside?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  refusedPeople?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  warnings?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  locations?: Resolver<
    Array<ResolversTypes["EntryDayLocation"]>,
    ParentType,
    ContextType,
    RequireFields<EntryDaylocationsArgs, "first">
  >;
  hours?: Resolver<
    Array<ResolversTypes["EntryDayHour"]>,
    ParentType,
    ContextType
  >;
  reasons?: Resolver<
    Array<ResolversTypes["EntryDayReason"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryDayLocationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryDayLocation"] =
    ResolversParentTypes["EntryDayLocation"],
> = {
  location?: Resolver<ResolversTypes["Location"], ParentType, ContextType>;
  inside?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryDayHourResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryDayHour"] =
    ResolversParentTypes["EntryDayHour"],
> = {
  hour?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  usual?: Resolver<Maybe<ResolversTypes["Float"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryDayReasonResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryDayReason"] =
    ResolversParentTypes["EntryDayReason"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  title?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  refusals?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Location"] =
    ResolversParentTypes["Location"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Location"]>,
    { __typename: "Location" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes["TimeZone"], ParentType, ContextType>;
  antiPassback?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationCreatedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LocationCreated"] =
    ResolversParentTypes["LocationCreated"],
> = {
  location?: Resolver<ResolversTypes["Location"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationUpdatedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LocationUpdated"] =
    ResolversParentTypes["LocationUpdated"],
> = {
  location?: Resolver<ResolversTypes["Location"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Product"] =
    ResolversParentTypes["Product"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Product"]>,
    { __typename: "Product" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  usableAt?: Resolver<
    Maybe<ResolversTypes["ProductLocations"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductLocationsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductLocations"] =
    ResolversParentTypes["ProductLocations"],
> = {
  everywhere?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  locations?: Resolver<
    Array<ResolversTypes["Location"]>,
    ParentType,
    ContextType,
    RequireFields<ProductLocationslocationsArgs, "first">
  >;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductLocationsSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductLocationsSet"] =
    ResolversParentTypes["ProductLocationsSet"],
> = {
  product?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductUnknown"] =
    ResolversParentTypes["ProductUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffCallResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StaffCall"] =
    ResolversParentTypes["StaffCall"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  location?: Resolver<ResolversTypes["Location"], ParentType, ContextType>;
  device?: Resolver<ResolversTypes["Device"], ParentType, ContextType>;
  entryRecord?: Resolver<
    Maybe<ResolversTypes["EntryRecord"]>,
    ParentType,
    ContextType
  >;
  answeredAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  answeredBy?: Resolver<
    Maybe<ResolversTypes["Account"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffCalledResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StaffCalled"] =
    ResolversParentTypes["StaffCalled"],
> = {
  call?: Resolver<ResolversTypes["StaffCall"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffCallAnsweredResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StaffCallAnswered"] =
    ResolversParentTypes["StaffCallAnswered"],
> = {
  call?: Resolver<ResolversTypes["StaffCall"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffCallUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StaffCallUnknown"] =
    ResolversParentTypes["StaffCallUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Date?: GraphQLScalarType;
  Instant?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Url?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Error?: ErrorResolvers<ContextType>;
  Preview?: PreviewResolvers<ContextType>;
  InstallDeviceResult?: InstallDeviceResultResolvers<ContextType>;
  UpdateDeviceResult?: UpdateDeviceResultResolvers<ContextType>;
  RecordEntryResult?: RecordEntryResultResolvers<ContextType>;
  CreateLocationResult?: CreateLocationResultResolvers<ContextType>;
  UpdateLocationResult?: UpdateLocationResultResolvers<ContextType>;
  SetProductLocationsResult?: SetProductLocationsResultResolvers<ContextType>;
  CallStaffResult?: CallStaffResultResolvers<ContextType>;
  AnswerStaffCallResult?: AnswerStaffCallResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InputIssue?: InputIssueResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  PreviewStale?: PreviewStaleResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MemberCodeIssued?: MemberCodeIssuedResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  DeviceInstalled?: DeviceInstalledResolvers<ContextType>;
  LocationUnknown?: LocationUnknownResolvers<ContextType>;
  DeviceAccountUnknown?: DeviceAccountUnknownResolvers<ContextType>;
  DeviceUpdated?: DeviceUpdatedResolvers<ContextType>;
  DeviceUnknown?: DeviceUnknownResolvers<ContextType>;
  EntryRecord?: EntryRecordResolvers<ContextType>;
  EntryTraceStep?: EntryTraceStepResolvers<ContextType>;
  EntryRecordConnection?: EntryRecordConnectionResolvers<ContextType>;
  EntryRecordEdge?: EntryRecordEdgeResolvers<ContextType>;
  EntryJudged?: EntryJudgedResolvers<ContextType>;
  MemberCodeInvalid?: MemberCodeInvalidResolvers<ContextType>;
  DeviceNotInstalled?: DeviceNotInstalledResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  EntryDay?: EntryDayResolvers<ContextType>;
  EntryDayLocation?: EntryDayLocationResolvers<ContextType>;
  EntryDayHour?: EntryDayHourResolvers<ContextType>;
  EntryDayReason?: EntryDayReasonResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationCreated?: LocationCreatedResolvers<ContextType>;
  LocationUpdated?: LocationUpdatedResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductLocations?: ProductLocationsResolvers<ContextType>;
  ProductLocationsSet?: ProductLocationsSetResolvers<ContextType>;
  ProductUnknown?: ProductUnknownResolvers<ContextType>;
  StaffCall?: StaffCallResolvers<ContextType>;
  StaffCalled?: StaffCalledResolvers<ContextType>;
  StaffCallAnswered?: StaffCallAnsweredResolvers<ContextType>;
  StaffCallUnknown?: StaffCallUnknownResolvers<ContextType>;
};
