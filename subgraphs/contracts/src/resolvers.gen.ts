// Generated from the subgraph's .graphql files by `npm run codegen`. Do not edit.
import type { RequestContext } from "@monban/subgraph-kit";
import type {
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLScalarTypeConfig,
} from "graphql";
import type { ProductRow } from "./products/product.entity.ts";
import type { ContractRow } from "./contracts/contract.entity.ts";
import type { SeatRow } from "./seats/seat.entity.ts";
import type { EntityRef } from "@monban/subgraph-kit";
import type { ContractPage } from "./contracts/contract.queries.ts";
import type { ContractEvent as ContractEventView } from "./contracts/contract-history.queries.ts";
import type { ImpactView } from "./products/seat-allowance-impact.ts";
import type { SurplusContract as SurplusContractView } from "./products/domain/allowance-impact.ts";
import type { ContractStateRow } from "./contracts/contract-state-change.entity.ts";
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

/** Kind of event of a contract. */
export type ContractEventKind =
  /** It was assigned to its holder. */
  | "ASSIGNED"
  /** It was suspended. */
  | "SUSPENDED"
  /** It was resumed. */
  | "RESUMED"
  /** The holder renewed the invite link. */
  | "INVITE_LINK_RENEWED"
  /** Somebody completed a registration. */
  | "SEAT_TAKEN"
  /** A seat member was removed. */
  | "SEAT_RELEASED"
  /** A seat member left on their own. */
  | "SEAT_LEFT"
  /** The allowance of its product changed. */
  | "ALLOWANCE_SET";

/** Whether a contract is in force. "Valid" means `ACTIVE`. */
export type ContractState =
  /** Created, not yet begun. */
  | "PENDING"
  /** In force. */
  | "ACTIVE"
  /** Suspended by the operator or for unpaid bills; seats are kept. */
  | "SUSPENDED"
  /** Ended. */
  | "ENDED";

/** Why a contract is suspended. */
export type SuspensionReason =
  /** Decision of the operator. */
  | "BY_OPERATOR"
  /** A bill is unpaid. */
  | "UNPAID";

/** Which holders a search by name covers. Numbers and products are always searched. */
export type HoldersSearched =
  /** Everybody whose name or address matches. */
  | "ALL"
  /** The 10,000 newest matching customers; a longer search text finds the others. */
  | "NEWEST"
  /** Nobody: names cannot be searched at the moment. */
  | "NONE";

/** Conditions on the contracts of a list. */
export type ContractFilter = {
  /** Only contracts in this state. */
  state?: InputMaybe<ContractState>;
  /** Only contracts with more seat members than seats, or only the others. */
  inSurplus?: InputMaybe<Scalars["Boolean"]>;
  /** Only contracts of this product; prefix `prd_`. */
  productId?: InputMaybe<Scalars["ID"]>;
  /**
   * Number (`C-12` or `12`), part of the product's name, or part of the holder's name or address; width and case do not matter. Only the first
   * 100 characters count.
   */
  search?: InputMaybe<Scalars["String"]>;
};

/** Order of a list of contracts. */
export type ContractSort =
  /** By number, newest first. */
  | "NUMBER_DESC"
  /** By number, oldest first. */
  | "NUMBER_ASC"
  /** By start day, latest first. */
  | "START_DESC"
  /** By start day, earliest first. */
  | "START_ASC";

/** The customer and the product of a new contract. */
export type AssignContractInput = {
  /** Prefix `prd_`. */
  productId: Scalars["ID"];
  /** The customer who becomes the holder; prefix `acc_`. */
  holderId: Scalars["ID"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `assignContract`. */
export type AssignContractResult =
  | ContractAssigned
  | ProductUnknown
  | HolderUnknown
  | HolderIsSeatMember
  | InvalidInput
  | IdempotencyKeyReused;

/** The contract to suspend and the reason. */
export type SuspendContractInput = {
  /** Prefix `ctr_`. */
  contractId: Scalars["ID"];
  /** The reason. */
  reason: SuspensionReason;
  /** Message to the holder, at most 500 characters. */
  note?: InputMaybe<Scalars["String"]>;
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
  /** Answers the preview and changes nothing. */
  dryRun?: InputMaybe<Scalars["Boolean"]>;
  /** `token` of the preview that was looked at: the change is made only if its consequences are still those. */
  previewToken?: InputMaybe<Scalars["String"]>;
};

/** The contract to resume. */
export type ResumeContractInput = {
  /** Prefix `ctr_`. */
  contractId: Scalars["ID"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `suspendContract`. */
export type SuspendContractResult =
  | ContractStateChanged
  | ContractSuspensionPreview
  | PreviewStale
  | ContractUnknown
  | ContractStateUnfit
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** Result of `resumeContract`. */
export type ResumeContractResult =
  | ContractStateChanged
  | ContractUnknown
  | ContractStateUnfit
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** A new product. */
export type CreateProductInput = {
  /** 1–100 characters. */
  name: Scalars["String"];
  /** 0–999; 0 = no seats. Refused above 0 while the feature is off. */
  seatAllowance?: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `createProduct`. */
export type CreateProductResult =
  ProductCreated | SeatsNotEnabled | InvalidInput | IdempotencyKeyReused;

/** The product and its new allowance. */
export type SetSeatAllowanceInput = {
  /** Prefix `prd_`. */
  productId: Scalars["ID"];
  /** 0–999. */
  allowance: Scalars["Int"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
  /** Answers the preview and changes nothing. */
  dryRun?: InputMaybe<Scalars["Boolean"]>;
  /** `token` of the preview that was looked at: the change is made only if its consequences are still those. */
  previewToken?: InputMaybe<Scalars["String"]>;
};

/** Result of `setSeatAllowance`. */
export type SetSeatAllowanceResult =
  | SeatAllowanceSet
  | ProductUnknown
  | SeatsNotEnabled
  | VersionConflict
  | InvalidInput
  | SeatAllowanceImpact
  | PreviewStale
  | IdempotencyKeyReused;

/** The product and its new name. */
export type RenameProductInput = {
  /** Prefix `prd_`. */
  productId: Scalars["ID"];
  /** 1–100 characters. */
  name: Scalars["String"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `renameProduct`. */
export type RenameProductResult =
  | ProductRenamed
  | ProductUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** A confirmed registration that asks for a seat. */
export type TakeSeatInput = {
  /** Prefix `ctr_`. */
  contractId: Scalars["ID"];
  /** Version of the invite link through which the person came. */
  linkVersion: Scalars["Int"];
  /** Prefix `reg_`; repeating it returns the first answer. */
  registrationId: Scalars["ID"];
  /** Id of the future account; prefix `acc_`. */
  accountId: Scalars["ID"];
};

/** How full a contract's seats are. */
export type SeatState =
  /** A seat is free. */
  | "WITHIN"
  /** As many seat members as seats. */
  | "FULL"
  /** More seat members than seats, after the allowance was lowered. */
  | "OVER";

/** Result of `seatInvite`. */
export type SeatInviteResult = SeatInvite | SeatsFull | InviteLinkDead;

/** The seat to free. */
export type RemoveSeatMemberInput = {
  /** Prefix `sea_`. */
  seatId: Scalars["ID"];
  /** The reason; required from staff, at most 500 characters. */
  reason?: InputMaybe<Scalars["String"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `removeSeatMember`. */
export type RemoveSeatMemberResult =
  SeatMemberRemoved | SeatUnknown | InvalidInput | IdempotencyKeyReused;

/** The seat to leave. */
export type LeaveSeatInput = {
  /** Prefix `sea_`; the viewer's own. */
  seatId: Scalars["ID"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `leaveSeat`. */
export type LeaveSeatResult =
  SeatLeft | SeatUnknown | InvalidInput | IdempotencyKeyReused;

/** The contract that gets a new link. */
export type RenewInviteLinkInput = {
  /** Prefix `ctr_`. */
  contractId: Scalars["ID"];
  /** Version the change was made from. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `renewInviteLink`. */
export type RenewInviteLinkResult =
  | InviteLinkRenewed
  | ContractUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

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

/** A contract of one holder about one product; several people may use it. */
export type Contract = {
  __typename?: "Contract";
  /** Its states, newest first: the first one is current, each other one lasted until the next began. Null for everybody but staff. */
  stateHistory?: Maybe<ContractStateConnection>;
  /**
   * Whether its invite link works now, and when it was created; null for viewers who may not see seats. Only the holder sees the address
   * itself (`inviteLink`).
   */
  inviteLinkStanding?: Maybe<InviteLinkStanding>;
  /** Its events, newest first: states, seats, invite link, and the allowance of its product. Null for everybody but staff. */
  events?: Maybe<ContractEventConnection>;
  /** Prefix `ctr_`. */
  id: Scalars["ID"];
  /** Number for people, counted per tenant from 1; null for a seat member, who sees name and state only. */
  number?: Maybe<Scalars["Int"]>;
  /** The product of the contract. */
  product: Product;
  /** The primary member. Null while accounts are unavailable, or when the viewer may not see them. */
  holder?: Maybe<Account>;
  /** Whether it is in force. */
  state: ContractState;
  /** Why it is suspended; null in every other state. */
  suspensionReason?: Maybe<SuspensionReason>;
  /** The operator's message to the holder about the suspension; null without one. */
  suspensionNote?: Maybe<Scalars["String"]>;
  /** First day in force, in the tenant's time zone; null for a seat member. */
  startsOn?: Maybe<Scalars["Date"]>;
  /** Seats in numbers; null for viewers who may not see them and while seats are not switched on. */
  seats?: Maybe<SeatUsage>;
  /** Seat members in order of arrival; null for viewers who may not see them. */
  seatMembers?: Maybe<SeatConnection>;
  /** The invite link; for the holder only, while a seat is free and the contract is active. */
  inviteLink?: Maybe<InviteLink>;
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
  /** Whether the viewer may suspend and resume it. */
  viewerCanChangeState: Scalars["Boolean"];
  /** Whether the viewer may remove its seat members. */
  viewerCanRemoveSeatMembers: Scalars["Boolean"];
  /** Whether the viewer may renew its invite link. */
  viewerCanRenewInviteLink: Scalars["Boolean"];
};

/** A contract of one holder about one product; several people may use it. */
export type ContractstateHistoryArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

/** A contract of one holder about one product; several people may use it. */
export type ContracteventsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

/** A contract of one holder about one product; several people may use it. */
export type ContractseatMembersArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

/** States of a contract. */
export type ContractStateConnection = {
  __typename?: "ContractStateConnection";
  /** One page. */
  edges: Array<ContractStateEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A state in a contract's history. */
export type ContractStateEdge = {
  __typename?: "ContractStateEdge";
  /** Cursor to continue after this state. */
  cursor: Scalars["String"];
  /** The state and when it began. */
  node: ContractStateSince;
};

/** A state of a contract and when it began. */
export type ContractStateSince = {
  __typename?: "ContractStateSince";
  /** The state. */
  state: ContractState;
  /** First instant in it (inclusive). */
  since: Scalars["Instant"];
};

/** State of a contract's invite link. */
export type InviteLinkStanding = {
  __typename?: "InviteLinkStanding";
  /** Somebody can register with it now: a seat is free and the contract is active. */
  usable: Scalars["Boolean"];
  /** When this link was created; earlier ones no longer work. */
  madeAt: Scalars["Instant"];
};

/** An event of a contract. */
export type ContractEvent = {
  __typename?: "ContractEvent";
  /** Prefix `evt_`. */
  id: Scalars["ID"];
  /** Kind of event. */
  kind: ContractEventKind;
  /** Real time of the event. */
  at: Scalars["Instant"];
  /** Who did it; null for a person who was not logged in. */
  actor?: Maybe<Account>;
  /** The seat member concerned; null for events of the whole contract. */
  account?: Maybe<Account>;
  /** Previous allowance; null unless it changed. */
  allowanceBefore?: Maybe<Scalars["Int"]>;
  /** New allowance; null unless it changed. */
  allowanceAfter?: Maybe<Scalars["Int"]>;
  /** The given reason: a code for a suspension, free text for a removal; null without one. */
  reason?: Maybe<Scalars["String"]>;
  /** Message to the holder; null without one. */
  note?: Maybe<Scalars["String"]>;
};

/** A page of events. */
export type ContractEventConnection = {
  __typename?: "ContractEventConnection";
  /** Events with their cursors. */
  edges: Array<ContractEventEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** An event in a page. */
export type ContractEventEdge = {
  __typename?: "ContractEventEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The event. */
  node: ContractEvent;
};

export type Account = {
  __typename?: "Account";
  id: Scalars["ID"];
  /** Contracts this account holds, by number. */
  heldContracts?: Maybe<Array<Contract>>;
  /** The seat of this account; null for everybody except seat members. */
  seat?: Maybe<Seat>;
};

export type AccountheldContractsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** A page of contracts. */
export type ContractConnection = {
  __typename?: "ContractConnection";
  /** Contracts with their cursors. */
  edges: Array<ContractEdge>;
  /** Number of contracts over all pages; null while `holdersSearched` is not `ALL`, because matching ones are then missing. */
  totalCount?: Maybe<Scalars["Int"]>;
  /** Which holders the search by name covered; `ALL` without a search. */
  holdersSearched: HoldersSearched;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A contract in a page. */
export type ContractEdge = {
  __typename?: "ContractEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The contract. */
  node: Contract;
};

export type Query = {
  __typename?: "Query";
  /** Contracts of the tenant by number, newest first. Staff only. */
  contracts: ContractConnection;
  /** The contract with this id; null when it does not exist or the viewer may not see it. */
  contract?: Maybe<Contract>;
  /** Contracts of the logged-in member: those held and the one of the seat, by number. */
  myContracts: Array<Contract>;
  /** The effect of an allowance on the contracts of a product; null for an unknown product. Staff only, while seats are switched on. */
  seatAllowanceImpact?: Maybe<SeatAllowanceImpact>;
  /** The product with this id; null when the tenant has none. Staff only. */
  product?: Maybe<Product>;
  /** Products of the tenant by name. Staff only. */
  products: ProductConnection;
  /** State of an invite link on a storefront. Identity only. */
  inviteStanding: InviteStanding;
  /** What an invite link on this storefront leads to. Open to everybody. */
  seatInvite: SeatInviteResult;
};

export type QuerycontractsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
  filter?: InputMaybe<ContractFilter>;
  sort?: InputMaybe<ContractSort>;
};

export type QuerycontractArgs = {
  id: Scalars["ID"];
};

export type QuerymyContractsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

export type QueryseatAllowanceImpactArgs = {
  productId: Scalars["ID"];
  allowance: Scalars["Int"];
};

export type QueryproductArgs = {
  id: Scalars["ID"];
};

export type QueryproductsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

export type QueryinviteStandingArgs = {
  token: Scalars["String"];
  storefrontId: Scalars["ID"];
};

export type QueryseatInviteArgs = {
  token: Scalars["String"];
};

export type Mutation = {
  __typename?: "Mutation";
  /** Gives a customer a contract of a product, in force from the start day. Staff only. */
  assignContract: AssignContractResult;
  /** Suspends an active contract: its seat members lose access within a second, seats are kept, the holder can still log in. Staff only. */
  suspendContract: SuspendContractResult;
  /** Resumes a suspended contract. Staff only. */
  resumeContract: ResumeContractResult;
  /** Renames a product; members see the new name at once. Staff only. */
  renameProduct: RenameProductResult;
  /** Creates a product. Staff only. */
  createProduct: CreateProductResult;
  /** Changes the seat allowance of a product and therefore of all its contracts at once; removes nobody. Staff only. */
  setSeatAllowance: SetSeatAllowanceResult;
  /** Takes a seat for a confirmed registration. Identity only. */
  takeSeat: TakeSeatOutcome;
  /**
   * Removes a seat member: the person's login, sessions and entry end within a second, and the seat is free again. For the contract's holder,
   * and for staff with a reason.
   */
  removeSeatMember: RemoveSeatMemberResult;
  /**
   * Gives up the viewer's own seat: the account is removed with its name and address, its login, sessions and entry end within a second, the
   * seat is free again, and the contract's holder is told by mail. Cannot be undone. For the seat member only, in any state of the contract.
   */
  leaveSeat: LeaveSeatResult;
  /** Creates a new invite link; the old one stops working at once. For the contract's holder only. */
  renewInviteLink: RenewInviteLinkResult;
};

export type MutationassignContractArgs = {
  input: AssignContractInput;
};

export type MutationsuspendContractArgs = {
  input: SuspendContractInput;
};

export type MutationresumeContractArgs = {
  input: ResumeContractInput;
};

export type MutationrenameProductArgs = {
  input: RenameProductInput;
};

export type MutationcreateProductArgs = {
  input: CreateProductInput;
};

export type MutationsetSeatAllowanceArgs = {
  input: SetSeatAllowanceInput;
};

export type MutationtakeSeatArgs = {
  input: TakeSeatInput;
};

export type MutationremoveSeatMemberArgs = {
  input: RemoveSeatMemberInput;
};

export type MutationleaveSeatArgs = {
  input: LeaveSeatInput;
};

export type MutationrenewInviteLinkArgs = {
  input: RenewInviteLinkInput;
};

/** The contract is in force. */
export type ContractAssigned = {
  __typename?: "ContractAssigned";
  /** The new contract. */
  contract: Contract;
};

/** The tenant has no customer with this id. */
export type HolderUnknown = Error & {
  __typename?: "HolderUnknown";
  /** Always `HOLDER_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** This person is a seat member of another contract and must leave the seat first. */
export type HolderIsSeatMember = Error & {
  __typename?: "HolderIsSeatMember";
  /** Always `HOLDER_IS_SEAT_MEMBER`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The effect of suspending a contract. */
export type ContractSuspensionPreview = Preview & {
  __typename?: "ContractSuspensionPreview";
  /** The contract. */
  contract: Contract;
  /** Seat members who would be logged out and refused at doors. They keep their seats. */
  seatMembersOut: Scalars["Int"];
  /** Identifies what this preview shows; send it back as `previewToken`. */
  token: Scalars["String"];
};

/** The contract is in the requested state. */
export type ContractStateChanged = {
  __typename?: "ContractStateChanged";
  /** The contract. */
  contract: Contract;
};

/** The viewer has access to no contract with this id. */
export type ContractUnknown = Error & {
  __typename?: "ContractUnknown";
  /** Always `CONTRACT_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The contract's state does not allow this change. */
export type ContractStateUnfit = Error & {
  __typename?: "ContractStateUnfit";
  /** Always `CONTRACT_STATE_UNFIT`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
  /** The current state. */
  state: ContractState;
};

/** The effect of a changed seat allowance on the contracts of its product, before the change. */
export type SeatAllowanceImpact = Preview & {
  __typename?: "SeatAllowanceImpact";
  /** The product. */
  product: Product;
  /** The current allowance. */
  allowanceBefore: Scalars["Int"];
  /** The proposed allowance. */
  allowance: Scalars["Int"];
  /** Contracts that it applies to: all contracts of the product that have not ended. */
  contracts: Scalars["Int"];
  /** Contracts that would have more seat members than seats. */
  contractsInSurplus: Scalars["Int"];
  /** Number of these that are not in surplus now. */
  contractsNewlyInSurplus: Scalars["Int"];
  /** Contracts in surplus now that would no longer be. */
  contractsCured: Scalars["Int"];
  /** Seat members beyond the seats, over all contracts. */
  peopleOver: Scalars["Int"];
  /** People who lose their access: always 0, because a surplus is resolved by hand. */
  peopleOut: Scalars["Int"];
  /** Registrations in progress that would find no free seat in the current state; null when they cannot be counted now. */
  registrationsWithoutSeat?: Maybe<Scalars["Int"]>;
  /** Contracts in surplus, most people over first, then by number. */
  surplus: Array<SurplusContract>;
  /** Identifies what this preview shows; send it back as `previewToken`. */
  token: Scalars["String"];
};

/** The effect of a changed seat allowance on the contracts of its product, before the change. */
export type SeatAllowanceImpactsurplusArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** A contract that would have more seat members than seats. */
export type SurplusContract = {
  __typename?: "SurplusContract";
  /** The contract. */
  contract: Contract;
  /** Seats in use. */
  used: Scalars["Int"];
  /** Seat members beyond the new allowance. */
  over: Scalars["Int"];
};

/** The subject of a contract (商品; プラン on a gym's screens). */
export type Product = {
  __typename?: "Product";
  /** Prefix `prd_`. */
  id: Scalars["ID"];
  /** Name as members see it. */
  name: Scalars["String"];
  /** Seat members that can be added to a contract of this product, not counting its holder; 0 = none. Changing it affects existing contracts. */
  seatAllowance: Scalars["Int"];
  /** Contracts and people of the product; null for everybody but staff. */
  figures?: Maybe<ProductFigures>;
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
};

/** Current numbers of contracts and people of a product. */
export type ProductFigures = {
  __typename?: "ProductFigures";
  /** Contracts that have not ended. */
  contracts: Scalars["Int"];
  /** Number of these that are suspended. */
  suspended: Scalars["Int"];
  /** Number of these with more seat members than seats. */
  inSurplus: Scalars["Int"];
  /** Holders of these contracts, each counted once. */
  holders: Scalars["Int"];
  /** Seat members of these contracts. */
  seatMembers: Scalars["Int"];
};

/** A page of products. */
export type ProductConnection = {
  __typename?: "ProductConnection";
  /** Products with their cursors. */
  edges: Array<ProductEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A product in a page. */
export type ProductEdge = {
  __typename?: "ProductEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The product. */
  node: Product;
};

/** The product exists. */
export type ProductCreated = {
  __typename?: "ProductCreated";
  /** The new product. */
  product: Product;
};

/** Seats are not switched on for this tenant. */
export type SeatsNotEnabled = Error & {
  __typename?: "SeatsNotEnabled";
  /** Always `SEATS_NOT_ENABLED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The allowance applies to every contract of the product. */
export type SeatAllowanceSet = {
  __typename?: "SeatAllowanceSet";
  /** The product. */
  product: Product;
  /** Contracts that now have more seat members than seats; people resolve this by hand. */
  contractsInSurplus: Scalars["Int"];
};

/** The tenant has no product with this id. */
export type ProductUnknown = Error & {
  __typename?: "ProductUnknown";
  /** Always `PRODUCT_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The product has the new name. */
export type ProductRenamed = {
  __typename?: "ProductRenamed";
  /** The product. */
  product: Product;
};

export type Tenant = {
  __typename?: "Tenant";
  id: Scalars["ID"];
  /** How this tenant uses seats: all of it disappears from every screen when they are switched off. Null for everybody but the provider. */
  seatFigures?: Maybe<TenantSeatFigures>;
};

/** How a tenant uses seats. */
export type TenantSeatFigures = {
  __typename?: "TenantSeatFigures";
  /** Products with an allowance. */
  products: Scalars["Int"];
  /** Contracts of these products that have not ended. */
  contracts: Scalars["Int"];
  /** Seat members of all contracts. */
  seatMembers: Scalars["Int"];
};

/** State of an invite link, for identity. */
export type InviteStanding = {
  __typename?: "InviteStanding";
  /** `OPEN`, `FULL` or `DEAD`. */
  outcome: Scalars["String"];
  /** The contract; null when the link is dead. */
  contractId?: Maybe<Scalars["ID"]>;
  /** Version of the link; null when it is dead. */
  linkVersion?: Maybe<Scalars["Int"]>;
};

/** Outcome of taking a seat, for identity. */
export type TakeSeatOutcome = {
  __typename?: "TakeSeatOutcome";
  /** `TAKEN`, `FULL`, `LINK_DEAD`, or `RELEASED`: it was taken, and has been released since. */
  outcome: Scalars["String"];
};

/** Seats of one contract in numbers. */
export type SeatUsage = {
  __typename?: "SeatUsage";
  /** Seats for seat members; the holder does not count. */
  allowance: Scalars["Int"];
  /** Seats in use. */
  used: Scalars["Int"];
  /** Seat members that can still be added; never negative. */
  free: Scalars["Int"];
  /** How full the seats are. */
  state: SeatState;
};

/** A taken seat. */
export type Seat = {
  __typename?: "Seat";
  /** Prefix `sea_`. */
  id: Scalars["ID"];
  /** The seat member. Null while accounts are unavailable. */
  account?: Maybe<Account>;
  /** The contract it belongs to; exactly one. */
  contract: Contract;
  /** When the registration was completed and the seat taken. */
  takenAt: Scalars["Instant"];
};

/** A page of seats. */
export type SeatConnection = {
  __typename?: "SeatConnection";
  /** Seats with their cursors. */
  edges: Array<SeatEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A seat in a page. */
export type SeatEdge = {
  __typename?: "SeatEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The seat. */
  node: Seat;
};

/** The one reusable invite link of a contract. */
export type InviteLink = {
  __typename?: "InviteLink";
  /** Address that the holder passes on. */
  url: Scalars["Url"];
};

/** What a person who opens an invite link sees. */
export type SeatInvite = {
  __typename?: "SeatInvite";
  /** Name of the product. */
  productName: Scalars["String"];
  /** The inviting person. Null while accounts are unavailable. */
  holder?: Maybe<Account>;
};

/** No seat is free on this contract. */
export type SeatsFull = Error & {
  __typename?: "SeatsFull";
  /** Always `SEAT_FULL`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** This invite link no longer works: it was renewed, its contract is not active, or seats are not in use. */
export type InviteLinkDead = Error & {
  __typename?: "InviteLinkDead";
  /** Always `SEAT_LINK_DEAD`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The seat is free. */
export type SeatMemberRemoved = {
  __typename?: "SeatMemberRemoved";
  /** The contract in its current state. */
  contract: Contract;
};

/** The viewer has access to no taken seat with this id. */
export type SeatUnknown = Error & {
  __typename?: "SeatUnknown";
  /** Always `SEAT_NOT_FOUND`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The seat is free and the person is no longer a customer. */
export type SeatLeft = {
  __typename?: "SeatLeft";
  /** The seat that was left. */
  seatId: Scalars["ID"];
};

/** The old link no longer works. */
export type InviteLinkRenewed = {
  __typename?: "InviteLinkRenewed";
  /** The contract with its new link. */
  contract: Contract;
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
  AssignContractResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "ContractAssigned";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (HolderUnknown & { __typename: "HolderUnknown" })
    | (HolderIsSeatMember & { __typename: "HolderIsSeatMember" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SuspendContractResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "ContractStateChanged";
      })
    | ({
        readonly contract: { readonly id: string };
        readonly seatMembersOut: number;
        readonly token: string;
      } & { __typename: "ContractSuspensionPreview" })
    | (PreviewStale & { __typename: "PreviewStale" })
    | (ContractUnknown & { __typename: "ContractUnknown" })
    | (ContractStateUnfit & { __typename: "ContractStateUnfit" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ResumeContractResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "ContractStateChanged";
      })
    | (ContractUnknown & { __typename: "ContractUnknown" })
    | (ContractStateUnfit & { __typename: "ContractStateUnfit" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  CreateProductResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "ProductCreated";
      })
    | (SeatsNotEnabled & { __typename: "SeatsNotEnabled" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetSeatAllowanceResult:
    | ({
        readonly product: { readonly id: string };
        readonly contractsInSurplus: number;
      } & { __typename: "SeatAllowanceSet" })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (SeatsNotEnabled & { __typename: "SeatsNotEnabled" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (ImpactView & { __typename: "SeatAllowanceImpact" })
    | (PreviewStale & { __typename: "PreviewStale" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  RenameProductResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "ProductRenamed";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SeatInviteResult:
    | (Omit<SeatInvite, "holder"> & {
        holder?: Maybe<ResolversTypes["Account"]>;
      } & { __typename: "SeatInvite" })
    | (SeatsFull & { __typename: "SeatsFull" })
    | (InviteLinkDead & { __typename: "InviteLinkDead" });
  RemoveSeatMemberResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "SeatMemberRemoved";
      })
    | (SeatUnknown & { __typename: "SeatUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  LeaveSeatResult:
    | ({ readonly seatId: string } & { __typename: "SeatLeft" })
    | (SeatUnknown & { __typename: "SeatUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  RenewInviteLinkResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "InviteLinkRenewed";
      })
    | (ContractUnknown & { __typename: "ContractUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
};

/** Mapping of union parent types */
export type ResolversUnionParentTypes = {
  AssignContractResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "ContractAssigned";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (HolderUnknown & { __typename: "HolderUnknown" })
    | (HolderIsSeatMember & { __typename: "HolderIsSeatMember" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SuspendContractResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "ContractStateChanged";
      })
    | ({
        readonly contract: { readonly id: string };
        readonly seatMembersOut: number;
        readonly token: string;
      } & { __typename: "ContractSuspensionPreview" })
    | (PreviewStale & { __typename: "PreviewStale" })
    | (ContractUnknown & { __typename: "ContractUnknown" })
    | (ContractStateUnfit & { __typename: "ContractStateUnfit" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ResumeContractResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "ContractStateChanged";
      })
    | (ContractUnknown & { __typename: "ContractUnknown" })
    | (ContractStateUnfit & { __typename: "ContractStateUnfit" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  CreateProductResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "ProductCreated";
      })
    | (SeatsNotEnabled & { __typename: "SeatsNotEnabled" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetSeatAllowanceResult:
    | ({
        readonly product: { readonly id: string };
        readonly contractsInSurplus: number;
      } & { __typename: "SeatAllowanceSet" })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (SeatsNotEnabled & { __typename: "SeatsNotEnabled" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (ImpactView & { __typename: "SeatAllowanceImpact" })
    | (PreviewStale & { __typename: "PreviewStale" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  RenameProductResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "ProductRenamed";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SeatInviteResult:
    | (Omit<SeatInvite, "holder"> & {
        holder?: Maybe<ResolversParentTypes["Account"]>;
      } & { __typename: "SeatInvite" })
    | (SeatsFull & { __typename: "SeatsFull" })
    | (InviteLinkDead & { __typename: "InviteLinkDead" });
  RemoveSeatMemberResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "SeatMemberRemoved";
      })
    | (SeatUnknown & { __typename: "SeatUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  LeaveSeatResult:
    | ({ readonly seatId: string } & { __typename: "SeatLeft" })
    | (SeatUnknown & { __typename: "SeatUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  RenewInviteLinkResult:
    | ({ readonly contract: { readonly id: string } } & {
        __typename: "InviteLinkRenewed";
      })
    | (ContractUnknown & { __typename: "ContractUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
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
    | ResolversTypes["HolderUnknown"]
    | ResolversTypes["HolderIsSeatMember"]
    | ResolversTypes["ContractUnknown"]
    | ResolversTypes["ContractStateUnfit"]
    | ResolversTypes["SeatsNotEnabled"]
    | ResolversTypes["ProductUnknown"]
    | ResolversTypes["SeatsFull"]
    | ResolversTypes["InviteLinkDead"]
    | ResolversTypes["SeatUnknown"];
  String: ResolverTypeWrapper<Scalars["String"]>;
  Preview:
    | ResolversTypes["ContractSuspensionPreview"]
    | ResolversTypes["SeatAllowanceImpact"];
  ContractEventKind: ContractEventKind;
  ContractState: ContractState;
  SuspensionReason: SuspensionReason;
  HoldersSearched: HoldersSearched;
  ContractFilter: ContractFilter;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  ID: ResolverTypeWrapper<Scalars["ID"]>;
  ContractSort: ContractSort;
  AssignContractInput: AssignContractInput;
  AssignContractResult: ResolverTypeWrapper<
    ResolversUnionTypes["AssignContractResult"]
  >;
  SuspendContractInput: SuspendContractInput;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
  ResumeContractInput: ResumeContractInput;
  SuspendContractResult: ResolverTypeWrapper<
    ResolversUnionTypes["SuspendContractResult"]
  >;
  ResumeContractResult: ResolverTypeWrapper<
    ResolversUnionTypes["ResumeContractResult"]
  >;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<
    ResolversUnionTypes["CreateProductResult"]
  >;
  SetSeatAllowanceInput: SetSeatAllowanceInput;
  SetSeatAllowanceResult: ResolverTypeWrapper<
    ResolversUnionTypes["SetSeatAllowanceResult"]
  >;
  RenameProductInput: RenameProductInput;
  RenameProductResult: ResolverTypeWrapper<
    ResolversUnionTypes["RenameProductResult"]
  >;
  TakeSeatInput: TakeSeatInput;
  SeatState: SeatState;
  SeatInviteResult: ResolverTypeWrapper<
    ResolversUnionTypes["SeatInviteResult"]
  >;
  RemoveSeatMemberInput: RemoveSeatMemberInput;
  RemoveSeatMemberResult: ResolverTypeWrapper<
    ResolversUnionTypes["RemoveSeatMemberResult"]
  >;
  LeaveSeatInput: LeaveSeatInput;
  LeaveSeatResult: ResolverTypeWrapper<ResolversUnionTypes["LeaveSeatResult"]>;
  RenewInviteLinkInput: RenewInviteLinkInput;
  RenewInviteLinkResult: ResolverTypeWrapper<
    ResolversUnionTypes["RenewInviteLinkResult"]
  >;
  Money: ResolverTypeWrapper<Money>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InputIssue: ResolverTypeWrapper<InputIssue>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  PreviewStale: ResolverTypeWrapper<PreviewStale>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Contract: ResolverTypeWrapper<ContractRow>;
  ContractStateConnection: ResolverTypeWrapper<
    Omit<ContractStateConnection, "edges"> & {
      edges: Array<ResolversTypes["ContractStateEdge"]>;
    }
  >;
  ContractStateEdge: ResolverTypeWrapper<
    Omit<ContractStateEdge, "node"> & {
      node: ResolversTypes["ContractStateSince"];
    }
  >;
  ContractStateSince: ResolverTypeWrapper<ContractStateRow>;
  InviteLinkStanding: ResolverTypeWrapper<InviteLinkStanding>;
  ContractEvent: ResolverTypeWrapper<ContractEventView>;
  ContractEventConnection: ResolverTypeWrapper<
    Omit<ContractEventConnection, "edges"> & {
      edges: Array<ResolversTypes["ContractEventEdge"]>;
    }
  >;
  ContractEventEdge: ResolverTypeWrapper<
    Omit<ContractEventEdge, "node"> & { node: ResolversTypes["ContractEvent"] }
  >;
  Account: ResolverTypeWrapper<EntityRef>;
  ContractConnection: ResolverTypeWrapper<ContractPage>;
  ContractEdge: ResolverTypeWrapper<
    Omit<ContractEdge, "node"> & { node: ResolversTypes["Contract"] }
  >;
  Query: ResolverTypeWrapper<{}>;
  Mutation: ResolverTypeWrapper<{}>;
  ContractAssigned: ResolverTypeWrapper<{
    readonly contract: { readonly id: string };
  }>;
  HolderUnknown: ResolverTypeWrapper<HolderUnknown>;
  HolderIsSeatMember: ResolverTypeWrapper<HolderIsSeatMember>;
  ContractSuspensionPreview: ResolverTypeWrapper<{
    readonly contract: { readonly id: string };
    readonly seatMembersOut: number;
    readonly token: string;
  }>;
  ContractStateChanged: ResolverTypeWrapper<{
    readonly contract: { readonly id: string };
  }>;
  ContractUnknown: ResolverTypeWrapper<ContractUnknown>;
  ContractStateUnfit: ResolverTypeWrapper<ContractStateUnfit>;
  SeatAllowanceImpact: ResolverTypeWrapper<ImpactView>;
  SurplusContract: ResolverTypeWrapper<SurplusContractView>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductFigures: ResolverTypeWrapper<ProductFigures>;
  ProductConnection: ResolverTypeWrapper<
    Omit<ProductConnection, "edges"> & {
      edges: Array<ResolversTypes["ProductEdge"]>;
    }
  >;
  ProductEdge: ResolverTypeWrapper<
    Omit<ProductEdge, "node"> & { node: ResolversTypes["Product"] }
  >;
  ProductCreated: ResolverTypeWrapper<{
    readonly product: { readonly id: string };
  }>;
  SeatsNotEnabled: ResolverTypeWrapper<SeatsNotEnabled>;
  SeatAllowanceSet: ResolverTypeWrapper<{
    readonly product: { readonly id: string };
    readonly contractsInSurplus: number;
  }>;
  ProductUnknown: ResolverTypeWrapper<ProductUnknown>;
  ProductRenamed: ResolverTypeWrapper<{
    readonly product: { readonly id: string };
  }>;
  Tenant: ResolverTypeWrapper<EntityRef>;
  TenantSeatFigures: ResolverTypeWrapper<TenantSeatFigures>;
  InviteStanding: ResolverTypeWrapper<InviteStanding>;
  TakeSeatOutcome: ResolverTypeWrapper<{ readonly outcome: string }>;
  SeatUsage: ResolverTypeWrapper<SeatUsage>;
  Seat: ResolverTypeWrapper<SeatRow>;
  SeatConnection: ResolverTypeWrapper<
    Omit<SeatConnection, "edges"> & { edges: Array<ResolversTypes["SeatEdge"]> }
  >;
  SeatEdge: ResolverTypeWrapper<
    Omit<SeatEdge, "node"> & { node: ResolversTypes["Seat"] }
  >;
  InviteLink: ResolverTypeWrapper<InviteLink>;
  SeatInvite: ResolverTypeWrapper<
    Omit<SeatInvite, "holder"> & { holder?: Maybe<ResolversTypes["Account"]> }
  >;
  SeatsFull: ResolverTypeWrapper<SeatsFull>;
  InviteLinkDead: ResolverTypeWrapper<InviteLinkDead>;
  SeatMemberRemoved: ResolverTypeWrapper<{
    readonly contract: { readonly id: string };
  }>;
  SeatUnknown: ResolverTypeWrapper<SeatUnknown>;
  SeatLeft: ResolverTypeWrapper<{ readonly seatId: string }>;
  InviteLinkRenewed: ResolverTypeWrapper<{
    readonly contract: { readonly id: string };
  }>;
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
    | ResolversParentTypes["HolderUnknown"]
    | ResolversParentTypes["HolderIsSeatMember"]
    | ResolversParentTypes["ContractUnknown"]
    | ResolversParentTypes["ContractStateUnfit"]
    | ResolversParentTypes["SeatsNotEnabled"]
    | ResolversParentTypes["ProductUnknown"]
    | ResolversParentTypes["SeatsFull"]
    | ResolversParentTypes["InviteLinkDead"]
    | ResolversParentTypes["SeatUnknown"];
  String: Scalars["String"];
  Preview:
    | ResolversParentTypes["ContractSuspensionPreview"]
    | ResolversParentTypes["SeatAllowanceImpact"];
  ContractFilter: ContractFilter;
  Boolean: Scalars["Boolean"];
  ID: Scalars["ID"];
  AssignContractInput: AssignContractInput;
  AssignContractResult: ResolversUnionParentTypes["AssignContractResult"];
  SuspendContractInput: SuspendContractInput;
  Int: Scalars["Int"];
  ResumeContractInput: ResumeContractInput;
  SuspendContractResult: ResolversUnionParentTypes["SuspendContractResult"];
  ResumeContractResult: ResolversUnionParentTypes["ResumeContractResult"];
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionParentTypes["CreateProductResult"];
  SetSeatAllowanceInput: SetSeatAllowanceInput;
  SetSeatAllowanceResult: ResolversUnionParentTypes["SetSeatAllowanceResult"];
  RenameProductInput: RenameProductInput;
  RenameProductResult: ResolversUnionParentTypes["RenameProductResult"];
  TakeSeatInput: TakeSeatInput;
  SeatInviteResult: ResolversUnionParentTypes["SeatInviteResult"];
  RemoveSeatMemberInput: RemoveSeatMemberInput;
  RemoveSeatMemberResult: ResolversUnionParentTypes["RemoveSeatMemberResult"];
  LeaveSeatInput: LeaveSeatInput;
  LeaveSeatResult: ResolversUnionParentTypes["LeaveSeatResult"];
  RenewInviteLinkInput: RenewInviteLinkInput;
  RenewInviteLinkResult: ResolversUnionParentTypes["RenewInviteLinkResult"];
  Money: Money;
  InvalidInput: InvalidInput;
  InputIssue: InputIssue;
  VersionConflict: VersionConflict;
  PreviewStale: PreviewStale;
  IdempotencyKeyReused: IdempotencyKeyReused;
  PageInfo: PageInfo;
  Contract: ContractRow;
  ContractStateConnection: Omit<ContractStateConnection, "edges"> & {
    edges: Array<ResolversParentTypes["ContractStateEdge"]>;
  };
  ContractStateEdge: Omit<ContractStateEdge, "node"> & {
    node: ResolversParentTypes["ContractStateSince"];
  };
  ContractStateSince: ContractStateRow;
  InviteLinkStanding: InviteLinkStanding;
  ContractEvent: ContractEventView;
  ContractEventConnection: Omit<ContractEventConnection, "edges"> & {
    edges: Array<ResolversParentTypes["ContractEventEdge"]>;
  };
  ContractEventEdge: Omit<ContractEventEdge, "node"> & {
    node: ResolversParentTypes["ContractEvent"];
  };
  Account: EntityRef;
  ContractConnection: ContractPage;
  ContractEdge: Omit<ContractEdge, "node"> & {
    node: ResolversParentTypes["Contract"];
  };
  Query: {};
  Mutation: {};
  ContractAssigned: { readonly contract: { readonly id: string } };
  HolderUnknown: HolderUnknown;
  HolderIsSeatMember: HolderIsSeatMember;
  ContractSuspensionPreview: {
    readonly contract: { readonly id: string };
    readonly seatMembersOut: number;
    readonly token: string;
  };
  ContractStateChanged: { readonly contract: { readonly id: string } };
  ContractUnknown: ContractUnknown;
  ContractStateUnfit: ContractStateUnfit;
  SeatAllowanceImpact: ImpactView;
  SurplusContract: SurplusContractView;
  Product: ProductRow;
  ProductFigures: ProductFigures;
  ProductConnection: Omit<ProductConnection, "edges"> & {
    edges: Array<ResolversParentTypes["ProductEdge"]>;
  };
  ProductEdge: Omit<ProductEdge, "node"> & {
    node: ResolversParentTypes["Product"];
  };
  ProductCreated: { readonly product: { readonly id: string } };
  SeatsNotEnabled: SeatsNotEnabled;
  SeatAllowanceSet: {
    readonly product: { readonly id: string };
    readonly contractsInSurplus: number;
  };
  ProductUnknown: ProductUnknown;
  ProductRenamed: { readonly product: { readonly id: string } };
  Tenant: EntityRef;
  TenantSeatFigures: TenantSeatFigures;
  InviteStanding: InviteStanding;
  TakeSeatOutcome: { readonly outcome: string };
  SeatUsage: SeatUsage;
  Seat: SeatRow;
  SeatConnection: Omit<SeatConnection, "edges"> & {
    edges: Array<ResolversParentTypes["SeatEdge"]>;
  };
  SeatEdge: Omit<SeatEdge, "node"> & { node: ResolversParentTypes["Seat"] };
  InviteLink: InviteLink;
  SeatInvite: Omit<SeatInvite, "holder"> & {
    holder?: Maybe<ResolversParentTypes["Account"]>;
  };
  SeatsFull: SeatsFull;
  InviteLinkDead: InviteLinkDead;
  SeatMemberRemoved: { readonly contract: { readonly id: string } };
  SeatUnknown: SeatUnknown;
  SeatLeft: { readonly seatId: string };
  InviteLinkRenewed: { readonly contract: { readonly id: string } };
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
    | "HolderUnknown"
    | "HolderIsSeatMember"
    | "ContractUnknown"
    | "ContractStateUnfit"
    | "SeatsNotEnabled"
    | "ProductUnknown"
    | "SeatsFull"
    | "InviteLinkDead"
    | "SeatUnknown",
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
  resolveType: TypeResolveFn<
    "ContractSuspensionPreview" | "SeatAllowanceImpact",
    ParentType,
    ContextType
  >;
  token?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type AssignContractResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AssignContractResult"] =
    ResolversParentTypes["AssignContractResult"],
> = {
  resolveType: TypeResolveFn<
    | "ContractAssigned"
    | "ProductUnknown"
    | "HolderUnknown"
    | "HolderIsSeatMember"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SuspendContractResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SuspendContractResult"] =
    ResolversParentTypes["SuspendContractResult"],
> = {
  resolveType: TypeResolveFn<
    | "ContractStateChanged"
    | "ContractSuspensionPreview"
    | "PreviewStale"
    | "ContractUnknown"
    | "ContractStateUnfit"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ResumeContractResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ResumeContractResult"] =
    ResolversParentTypes["ResumeContractResult"],
> = {
  resolveType: TypeResolveFn<
    | "ContractStateChanged"
    | "ContractUnknown"
    | "ContractStateUnfit"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type CreateProductResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CreateProductResult"] =
    ResolversParentTypes["CreateProductResult"],
> = {
  resolveType: TypeResolveFn<
    | "ProductCreated"
    | "SeatsNotEnabled"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SetSeatAllowanceResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SetSeatAllowanceResult"] =
    ResolversParentTypes["SetSeatAllowanceResult"],
> = {
  resolveType: TypeResolveFn<
    | "SeatAllowanceSet"
    | "ProductUnknown"
    | "SeatsNotEnabled"
    | "VersionConflict"
    | "InvalidInput"
    | "SeatAllowanceImpact"
    | "PreviewStale"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type RenameProductResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RenameProductResult"] =
    ResolversParentTypes["RenameProductResult"],
> = {
  resolveType: TypeResolveFn<
    | "ProductRenamed"
    | "ProductUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SeatInviteResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatInviteResult"] =
    ResolversParentTypes["SeatInviteResult"],
> = {
  resolveType: TypeResolveFn<
    "SeatInvite" | "SeatsFull" | "InviteLinkDead",
    ParentType,
    ContextType
  >;
};

export type RemoveSeatMemberResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RemoveSeatMemberResult"] =
    ResolversParentTypes["RemoveSeatMemberResult"],
> = {
  resolveType: TypeResolveFn<
    | "SeatMemberRemoved"
    | "SeatUnknown"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type LeaveSeatResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LeaveSeatResult"] =
    ResolversParentTypes["LeaveSeatResult"],
> = {
  resolveType: TypeResolveFn<
    "SeatLeft" | "SeatUnknown" | "InvalidInput" | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type RenewInviteLinkResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RenewInviteLinkResult"] =
    ResolversParentTypes["RenewInviteLinkResult"],
> = {
  resolveType: TypeResolveFn<
    | "InviteLinkRenewed"
    | "ContractUnknown"
    | "VersionConflict"
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
  stateHistory?: Resolver<
    Maybe<ResolversTypes["ContractStateConnection"]>,
    ParentType,
    ContextType,
    RequireFields<ContractstateHistoryArgs, "first">
  >;
  inviteLinkStanding?: Resolver<
    Maybe<ResolversTypes["InviteLinkStanding"]>,
    ParentType,
    ContextType
  >;
  events?: Resolver<
    Maybe<ResolversTypes["ContractEventConnection"]>,
    ParentType,
    ContextType,
    RequireFields<ContracteventsArgs, "first">
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes["ContractState"], ParentType, ContextType>;
  suspensionReason?: Resolver<
    Maybe<ResolversTypes["SuspensionReason"]>,
    ParentType,
    ContextType
  >;
  suspensionNote?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  startsOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes["SeatUsage"]>, ParentType, ContextType>;
  seatMembers?: Resolver<
    Maybe<ResolversTypes["SeatConnection"]>,
    ParentType,
    ContextType,
    RequireFields<ContractseatMembersArgs, "first">
  >;
  inviteLink?: Resolver<
    Maybe<ResolversTypes["InviteLink"]>,
    ParentType,
    ContextType
  >;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  viewerCanChangeState?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  viewerCanRemoveSeatMembers?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  viewerCanRenewInviteLink?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStateConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractStateConnection"] =
    ResolversParentTypes["ContractStateConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["ContractStateEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStateEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractStateEdge"] =
    ResolversParentTypes["ContractStateEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<
    ResolversTypes["ContractStateSince"],
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStateSinceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractStateSince"] =
    ResolversParentTypes["ContractStateSince"],
> = {
  state?: Resolver<ResolversTypes["ContractState"], ParentType, ContextType>;
  since?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteLinkStandingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InviteLinkStanding"] =
    ResolversParentTypes["InviteLinkStanding"],
> = {
  usable?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractEventResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractEvent"] =
    ResolversParentTypes["ContractEvent"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["ContractEvent"]>,
    { __typename: "ContractEvent" } & GraphQLRecursivePick<
      ParentType,
      { id: true }
    >,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["ContractEventKind"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  allowanceBefore?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  allowanceAfter?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractEventConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractEventConnection"] =
    ResolversParentTypes["ContractEventConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["ContractEventEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractEventEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractEventEdge"] =
    ResolversParentTypes["ContractEventEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["ContractEvent"], ParentType, ContextType>;
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
  heldContracts?: Resolver<
    Maybe<Array<ResolversTypes["Contract"]>>,
    ParentType,
    ContextType,
    RequireFields<AccountheldContractsArgs, "first">
  >;
  seat?: Resolver<Maybe<ResolversTypes["Seat"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractConnection"] =
    ResolversParentTypes["ContractConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["ContractEdge"]>,
    ParentType,
    ContextType
  >;
  totalCount?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  holdersSearched?: Resolver<
    ResolversTypes["HoldersSearched"],
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractEdge"] =
    ResolversParentTypes["ContractEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Query"] =
    ResolversParentTypes["Query"],
> = {
  contracts?: Resolver<
    ResolversTypes["ContractConnection"],
    ParentType,
    ContextType,
    RequireFields<QuerycontractsArgs, "first" | "sort">
  >;
  contract?: Resolver<
    Maybe<ResolversTypes["Contract"]>,
    ParentType,
    ContextType,
    RequireFields<QuerycontractArgs, "id">
  >;
  myContracts?: Resolver<
    Array<ResolversTypes["Contract"]>,
    ParentType,
    ContextType,
    RequireFields<QuerymyContractsArgs, "first">
  >;
  seatAllowanceImpact?: Resolver<
    Maybe<ResolversTypes["SeatAllowanceImpact"]>,
    ParentType,
    ContextType,
    RequireFields<QueryseatAllowanceImpactArgs, "productId" | "allowance">
  >;
  product?: Resolver<
    Maybe<ResolversTypes["Product"]>,
    ParentType,
    ContextType,
    RequireFields<QueryproductArgs, "id">
  >;
  products?: Resolver<
    ResolversTypes["ProductConnection"],
    ParentType,
    ContextType,
    RequireFields<QueryproductsArgs, "first">
  >;
  inviteStanding?: Resolver<
    ResolversTypes["InviteStanding"],
    ParentType,
    ContextType,
    RequireFields<QueryinviteStandingArgs, "token" | "storefrontId">
  >;
  seatInvite?: Resolver<
    ResolversTypes["SeatInviteResult"],
    ParentType,
    ContextType,
    RequireFields<QueryseatInviteArgs, "token">
  >;
};

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Mutation"] =
    ResolversParentTypes["Mutation"],
> = {
  assignContract?: Resolver<
    ResolversTypes["AssignContractResult"],
    ParentType,
    ContextType,
    RequireFields<MutationassignContractArgs, "input">
  >;
  suspendContract?: Resolver<
    ResolversTypes["SuspendContractResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsuspendContractArgs, "input">
  >;
  resumeContract?: Resolver<
    ResolversTypes["ResumeContractResult"],
    ParentType,
    ContextType,
    RequireFields<MutationresumeContractArgs, "input">
  >;
  renameProduct?: Resolver<
    ResolversTypes["RenameProductResult"],
    ParentType,
    ContextType,
    RequireFields<MutationrenameProductArgs, "input">
  >;
  createProduct?: Resolver<
    ResolversTypes["CreateProductResult"],
    ParentType,
    ContextType,
    RequireFields<MutationcreateProductArgs, "input">
  >;
  setSeatAllowance?: Resolver<
    ResolversTypes["SetSeatAllowanceResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsetSeatAllowanceArgs, "input">
  >;
  takeSeat?: Resolver<
    ResolversTypes["TakeSeatOutcome"],
    ParentType,
    ContextType,
    RequireFields<MutationtakeSeatArgs, "input">
  >;
  removeSeatMember?: Resolver<
    ResolversTypes["RemoveSeatMemberResult"],
    ParentType,
    ContextType,
    RequireFields<MutationremoveSeatMemberArgs, "input">
  >;
  leaveSeat?: Resolver<
    ResolversTypes["LeaveSeatResult"],
    ParentType,
    ContextType,
    RequireFields<MutationleaveSeatArgs, "input">
  >;
  renewInviteLink?: Resolver<
    ResolversTypes["RenewInviteLinkResult"],
    ParentType,
    ContextType,
    RequireFields<MutationrenewInviteLinkArgs, "input">
  >;
};

export type ContractAssignedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractAssigned"] =
    ResolversParentTypes["ContractAssigned"],
> = {
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolderUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["HolderUnknown"] =
    ResolversParentTypes["HolderUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolderIsSeatMemberResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["HolderIsSeatMember"] =
    ResolversParentTypes["HolderIsSeatMember"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractSuspensionPreviewResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractSuspensionPreview"] =
    ResolversParentTypes["ContractSuspensionPreview"],
> = {
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  seatMembersOut?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  token?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStateChangedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractStateChanged"] =
    ResolversParentTypes["ContractStateChanged"],
> = {
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractUnknown"] =
    ResolversParentTypes["ContractUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStateUnfitResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractStateUnfit"] =
    ResolversParentTypes["ContractStateUnfit"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  state?: Resolver<ResolversTypes["ContractState"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatAllowanceImpactResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatAllowanceImpact"] =
    ResolversParentTypes["SeatAllowanceImpact"],
> = {
  product?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  allowanceBefore?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  allowance?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  contractsInSurplus?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  contractsNewlyInSurplus?: Resolver<
    ResolversTypes["Int"],
    ParentType,
    ContextType
  >;
  contractsCured?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  peopleOver?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  peopleOut?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  registrationsWithoutSeat?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  surplus?: Resolver<
    Array<ResolversTypes["SurplusContract"]>,
    ParentType,
    ContextType,
    RequireFields<SeatAllowanceImpactsurplusArgs, "first">
  >;
  token?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SurplusContractResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SurplusContract"] =
    ResolversParentTypes["SurplusContract"],
> = {
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  used?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  over?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
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
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  seatAllowance?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  figures?: Resolver<
    Maybe<ResolversTypes["ProductFigures"]>,
    ParentType,
    ContextType
  >;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductFiguresResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductFigures"] =
    ResolversParentTypes["ProductFigures"],
> = {
  contracts?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  inSurplus?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  holders?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  seatMembers?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductConnection"] =
    ResolversParentTypes["ProductConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["ProductEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductEdge"] =
    ResolversParentTypes["ProductEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductCreatedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductCreated"] =
    ResolversParentTypes["ProductCreated"],
> = {
  product?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatsNotEnabledResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatsNotEnabled"] =
    ResolversParentTypes["SeatsNotEnabled"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatAllowanceSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatAllowanceSet"] =
    ResolversParentTypes["SeatAllowanceSet"],
> = {
  product?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  contractsInSurplus?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
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

export type ProductRenamedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProductRenamed"] =
    ResolversParentTypes["ProductRenamed"],
> = {
  product?: Resolver<ResolversTypes["Product"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Tenant"] =
    ResolversParentTypes["Tenant"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Tenant"]>,
    { __typename: "Tenant" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  seatFigures?: Resolver<
    Maybe<ResolversTypes["TenantSeatFigures"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantSeatFiguresResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantSeatFigures"] =
    ResolversParentTypes["TenantSeatFigures"],
> = {
  products?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  seatMembers?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteStandingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InviteStanding"] =
    ResolversParentTypes["InviteStanding"],
> = {
  outcome?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  contractId?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  linkVersion?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeSeatOutcomeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TakeSeatOutcome"] =
    ResolversParentTypes["TakeSeatOutcome"],
> = {
  outcome?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatUsageResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatUsage"] =
    ResolversParentTypes["SeatUsage"],
> = {
  allowance?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  used?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  free?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  state?: Resolver<ResolversTypes["SeatState"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Seat"] =
    ResolversParentTypes["Seat"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Seat"]>,
    { __typename: "Seat" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatConnection"] =
    ResolversParentTypes["SeatConnection"],
> = {
  edges?: Resolver<Array<ResolversTypes["SeatEdge"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatEdge"] =
    ResolversParentTypes["SeatEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Seat"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteLinkResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InviteLink"] =
    ResolversParentTypes["InviteLink"],
> = {
  url?: Resolver<ResolversTypes["Url"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatInviteResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatInvite"] =
    ResolversParentTypes["SeatInvite"],
> = {
  productName?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatsFullResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatsFull"] =
    ResolversParentTypes["SeatsFull"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteLinkDeadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InviteLinkDead"] =
    ResolversParentTypes["InviteLinkDead"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatMemberRemovedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatMemberRemoved"] =
    ResolversParentTypes["SeatMemberRemoved"],
> = {
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatUnknown"] =
    ResolversParentTypes["SeatUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatLeftResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SeatLeft"] =
    ResolversParentTypes["SeatLeft"],
> = {
  seatId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteLinkRenewedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["InviteLinkRenewed"] =
    ResolversParentTypes["InviteLinkRenewed"],
> = {
  contract?: Resolver<ResolversTypes["Contract"], ParentType, ContextType>;
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
  AssignContractResult?: AssignContractResultResolvers<ContextType>;
  SuspendContractResult?: SuspendContractResultResolvers<ContextType>;
  ResumeContractResult?: ResumeContractResultResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  SetSeatAllowanceResult?: SetSeatAllowanceResultResolvers<ContextType>;
  RenameProductResult?: RenameProductResultResolvers<ContextType>;
  SeatInviteResult?: SeatInviteResultResolvers<ContextType>;
  RemoveSeatMemberResult?: RemoveSeatMemberResultResolvers<ContextType>;
  LeaveSeatResult?: LeaveSeatResultResolvers<ContextType>;
  RenewInviteLinkResult?: RenewInviteLinkResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InputIssue?: InputIssueResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  PreviewStale?: PreviewStaleResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractStateConnection?: ContractStateConnectionResolvers<ContextType>;
  ContractStateEdge?: ContractStateEdgeResolvers<ContextType>;
  ContractStateSince?: ContractStateSinceResolvers<ContextType>;
  InviteLinkStanding?: InviteLinkStandingResolvers<ContextType>;
  ContractEvent?: ContractEventResolvers<ContextType>;
  ContractEventConnection?: ContractEventConnectionResolvers<ContextType>;
  ContractEventEdge?: ContractEventEdgeResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ContractAssigned?: ContractAssignedResolvers<ContextType>;
  HolderUnknown?: HolderUnknownResolvers<ContextType>;
  HolderIsSeatMember?: HolderIsSeatMemberResolvers<ContextType>;
  ContractSuspensionPreview?: ContractSuspensionPreviewResolvers<ContextType>;
  ContractStateChanged?: ContractStateChangedResolvers<ContextType>;
  ContractUnknown?: ContractUnknownResolvers<ContextType>;
  ContractStateUnfit?: ContractStateUnfitResolvers<ContextType>;
  SeatAllowanceImpact?: SeatAllowanceImpactResolvers<ContextType>;
  SurplusContract?: SurplusContractResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductFigures?: ProductFiguresResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductCreated?: ProductCreatedResolvers<ContextType>;
  SeatsNotEnabled?: SeatsNotEnabledResolvers<ContextType>;
  SeatAllowanceSet?: SeatAllowanceSetResolvers<ContextType>;
  ProductUnknown?: ProductUnknownResolvers<ContextType>;
  ProductRenamed?: ProductRenamedResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TenantSeatFigures?: TenantSeatFiguresResolvers<ContextType>;
  InviteStanding?: InviteStandingResolvers<ContextType>;
  TakeSeatOutcome?: TakeSeatOutcomeResolvers<ContextType>;
  SeatUsage?: SeatUsageResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  SeatConnection?: SeatConnectionResolvers<ContextType>;
  SeatEdge?: SeatEdgeResolvers<ContextType>;
  InviteLink?: InviteLinkResolvers<ContextType>;
  SeatInvite?: SeatInviteResolvers<ContextType>;
  SeatsFull?: SeatsFullResolvers<ContextType>;
  InviteLinkDead?: InviteLinkDeadResolvers<ContextType>;
  SeatMemberRemoved?: SeatMemberRemovedResolvers<ContextType>;
  SeatUnknown?: SeatUnknownResolvers<ContextType>;
  SeatLeft?: SeatLeftResolvers<ContextType>;
  InviteLinkRenewed?: InviteLinkRenewedResolvers<ContextType>;
};
