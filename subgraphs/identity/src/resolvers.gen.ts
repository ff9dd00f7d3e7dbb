// Generated from the subgraph's .graphql files by `npm run codegen`. Do not edit.
import type { RequestContext } from "@monban/subgraph-kit";
import type {
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLScalarTypeConfig,
} from "graphql";
import type { Completed } from "./registrations/confirm-registration.ts";
import type { AccountEvent as AccountEventRow } from "./accounts/account-history.queries.ts";
import type { AccountPage } from "./accounts/customer-list.ts";
import type { AccountRow } from "./accounts/account.entity.ts";
import type { TenantView } from "./tenants/tenant.queries.ts";
import type { StorefrontRow } from "./tenants/tenant.entity.ts";
import type { RegistrationRow } from "./registrations/registration.entity.ts";
import type { EntityRef } from "@monban/subgraph-kit";
import type { SessionRow } from "./sessions/session.entity.ts";
import type { OpenedLink } from "./password-reset/password-link.ts";
import type { LoggedInViewer } from "./sessions/sessions.resolvers.ts";
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

/** Kind of event of an account. */
export type AccountEventKind =
  /** Registration was completed. */
  | "REGISTERED"
  /** The person logged in. */
  | "LOGGED_IN"
  /** The person changed their name. */
  | "NAME_CHANGED"
  /** The person changed their password. */
  | "PASSWORD_CHANGED"
  /** A mailed link set a new password. */
  | "PASSWORD_RESET"
  /** All its sessions were ended, or all except the requesting one. */
  | "SESSIONS_ENDED"
  /** The person confirmed a new login address. */
  | "EMAIL_CHANGED"
  /** Staff locked the person out. */
  | "LOCKED"
  /** Staff unlocked the person. */
  | "UNLOCKED"
  /** 「入退館を利用停止にする」 was ticked. */
  | "ENTRY_STOPPED"
  /** It was cleared. */
  | "ENTRY_ALLOWED"
  /** The identity check is in progress, or in progress again (確認中). */
  | "IDENTITY_CHECKING"
  /** The person was asked for other papers (再送依頼中). */
  | "IDENTITY_RESEND_REQUESTED"
  /** The identity was confirmed (確認済). */
  | "IDENTITY_CONFIRMED"
  /** 「入退館を利用停止にする」 was ticked in the identity check. */
  | "IDENTITY_STOPPED"
  /** It was cleared there, by hand or because the identity was confirmed. */
  | "IDENTITY_ALLOWED"
  /** The note of the identity check changed. */
  | "IDENTITY_NOTED";

/** The purpose of an account. An address is unique within (storefront, realm); customers and seat members share `CUSTOMER`. */
export type Realm =
  /** Staff of the platform provider. */
  | "PLATFORM"
  /** Staff of an operator. */
  | "STAFF"
  /** Ordinary customers and seat members of one storefront. */
  | "CUSTOMER"
  /** A registered device (entry app, reader). */
  | "DEVICE";

/** A customer's relation to the contracts of the operator. */
export type CustomerKind =
  /** Everybody without a seat (通常顧客), with or without their own contract. */
  | "ORDINARY"
  /** Has a seat on somebody's contract (サブユーザー). */
  | "SEAT_MEMBER"
  /** Has no seat and holds no contract, not even an ended one. */
  | "WITHOUT_CONTRACT";

/** State of a contract. */
export type CustomerContractState =
  /** Begins later. */
  | "PENDING"
  /** In force. */
  | "ACTIVE"
  /** Temporarily out of force. */
  | "SUSPENDED"
  /** Ended. */
  | "ENDED";

/** Order of the customer list. */
export type CustomerSort =
  /** Newest registration first. */
  | "REGISTERED_DESC"
  /** Oldest registration first. */
  | "REGISTERED_ASC"
  /** By name, in character order. */
  | "NAME_ASC"
  /** By name, in reverse character order. */
  | "NAME_DESC";

/** Conditions on the customers of a list; all given conditions must hold. */
export type CustomerFilter = {
  /** Part of the name or the address, compared after NFKC without case. */
  search?: InputMaybe<Scalars["String"]>;
  /** Only customers of this kind. */
  kind?: InputMaybe<CustomerKind>;
  /** Only locked or only unlocked people. */
  locked?: InputMaybe<Scalars["Boolean"]>;
  /** Only people whose entry is stopped, in the profile or in the identity check, or only the others. */
  entryStopped?: InputMaybe<Scalars["Boolean"]>;
  /** Only people who hold, or have a seat on, a contract in this state. */
  contractState?: InputMaybe<CustomerContractState>;
  /** Only members of this storefront; its number. */
  storefrontId?: InputMaybe<Scalars["ID"]>;
  /** Registered on this date or later, in the tenant's time zone. */
  registeredFrom?: InputMaybe<Scalars["Date"]>;
  /** Registered on this date or earlier (inclusive), in the tenant's time zone. */
  registeredTo?: InputMaybe<Scalars["Date"]>;
};

/** The account to unlock. */
export type UnlockAccountInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Tenant of the account; platform staff name it for an operator's people, prefix `tnt_`. The viewer's own by default. */
  tenantId?: InputMaybe<Scalars["ID"]>;
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** The account to lock. */
export type LockAccountInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Tenant of the account; platform staff name it for an operator's people, prefix `tnt_`. The viewer's own by default. */
  tenantId?: InputMaybe<Scalars["ID"]>;
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `lockAccount` and `unlockAccount`. */
export type LockAccountResult =
  | AccountLockSet
  | AccountUnknown
  | AccountIsOwn
  | LastToLogIn
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** Answer of `unlockAccount`. */
export type UnlockAccountResult =
  | AccountLockSet
  | AccountUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** An account as a list showed it. */
export type SeenAccountInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
};

/** The people to lock. */
export type LockAccountsInput = {
  /** 1–100 people, each once. */
  accounts: Array<SeenAccountInput>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
  /** Answers the preview and changes nothing. */
  dryRun?: InputMaybe<Scalars["Boolean"]>;
  /** `token` of the preview that was looked at: the change is made only if its consequences are still those. */
  previewToken?: InputMaybe<Scalars["String"]>;
};

/** The people to unlock. */
export type UnlockAccountsInput = {
  /** 1–100 people, each once. */
  accounts: Array<SeenAccountInput>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `lockAccounts` and `unlockAccounts`. */
export type LockAccountsResult =
  | AccountLocksSet
  | AccountLocksPreview
  | PreviewStale
  | InvalidInput
  | IdempotencyKeyReused;

/** Answer of `unlockAccounts`. */
export type UnlockAccountsResult =
  AccountLocksSet | InvalidInput | IdempotencyKeyReused;

/** The possible outcomes for one of several people. */
export type AccountLockOutcomeKind =
  /** The lock is in the requested state. */
  | "CHANGED"
  /** It was already in the requested state; nothing changed. */
  | "ALREADY"
  /** Somebody has changed the account since; nothing changed. */
  | "VERSION_CONFLICT"
  /** The tenant has no customer with this id. */
  | "UNKNOWN";

/** The customer whose entry to stop or to allow again. */
export type SetEntryStopInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** True stops entry, false allows it again. */
  stopped: Scalars["Boolean"];
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `setEntryStop`. */
export type SetEntryStopResult =
  | EntryStopSet
  | AccountUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** Name of a device. */
export type CreateDeviceAccountInput = {
  /** 1–50 characters. */
  name: Scalars["String"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `createDeviceAccount`. */
export type CreateDeviceAccountResult =
  DeviceAccountCreated | InvalidInput | IdempotencyKeyReused;

/** The device that gets a new password. */
export type ReissueDevicePasswordInput = {
  /** The device's login; prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Version the change was made from. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `reissueDevicePassword`. */
export type ReissueDevicePasswordResult =
  | DevicePasswordReissued
  | AccountUnknown
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** Status of a person's identity check 「本人確認」. */
export type IdentityStatus =
  /** 未確認: not started. */
  | "UNCONFIRMED"
  /** 確認中: staff are examining the papers. */
  | "CHECKING"
  /** 再送依頼中: the person was asked for other papers. */
  | "RESEND_REQUESTED"
  /** 確認済: the person's identity is confirmed. */
  | "CONFIRMED";

/** The complete new state of an identity check. */
export type SetIdentityCheckInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** The current status, or one of `nextStatuses`. */
  status: IdentityStatus;
  /** True stops entry, false allows it again. `CONFIRMED` always clears the flag, whatever is given here. */
  entryStopped: Scalars["Boolean"];
  /** For staff, at most 500 characters; no note when omitted. */
  note?: InputMaybe<Scalars["String"]>;
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `setIdentityCheck`. */
export type SetIdentityCheckResult =
  | IdentityCheckSet
  | AccountUnknown
  | IdentityStatusUnfit
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** State of a mailed link that sets a password. */
export type PasswordLinkState =
  /** It works. */
  | "OPEN"
  /** It has set a password; it works once. */
  | "USED"
  /** Its 10 minutes are over (real time). */
  | "EXPIRED";

/** The account whose password was forgotten. */
export type StartPasswordResetInput = {
  /** The login address. */
  email: Scalars["String"];
};

/** Result of `startPasswordReset`. */
export type StartPasswordResetResult =
  PasswordLinkOrdered | TooManyAttempts | InvalidInput;

/** Token and new password. */
export type ResetPasswordInput = {
  /** Token from the mailed URL. */
  token: Scalars["String"];
  /** 8–256 characters, counted after NFKC; no common password, no single character repeated, not the person's own address. */
  password: Scalars["String"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `resetPassword`. */
export type ResetPasswordResult =
  | PasswordWasReset
  | PasswordLinkUnknown
  | PasswordLinkUsed
  | PasswordLinkExpired
  | AccountLocked
  | InvalidInput
  | IdempotencyKeyReused;

/** The account that gets new credentials. */
export type SendPasswordLinkInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Tenant of the account; platform staff name it for an operator's people, prefix `tnt_`. The viewer's own by default. */
  tenantId?: InputMaybe<Scalars["ID"]>;
  /** Version the change was made from. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `sendPasswordLink`. */
export type SendPasswordLinkResult =
  | PasswordLinkSent
  | AccountUnknown
  | AccountIsOwn
  | AccountLocked
  | TooManyAttempts
  | VersionConflict
  | InvalidInput
  | IdempotencyKeyReused;

/** What a viewer may do. */
export type Permission =
  /** See a person’s address: staff everybody’s; customers their own and those of the people on their contract’s seats. */
  | "ACCOUNT_ADDRESS"
  /** See what concerns staff only: stopped entry, identity check, what happened to a person. */
  | "ACCOUNT_CARE"
  /** See the contracts and the seat of a person: staff everybody’s, a customer their own. */
  | "ACCOUNT_CONTRACTS"
  /** See all customers. */
  | "ACCOUNT_LIST"
  /** Lock and unlock an account: staff those of their tenant; the provider its own staff and that of operators. */
  | "ACCOUNT_LOCK"
  /** Lock and unlock several customers. */
  | "ACCOUNT_LOCK_SEVERAL"
  /** Look a person up by id: staff everybody of the tenant, everybody else themselves. */
  | "ACCOUNT_LOOK_UP"
  /** See a person: staff everybody of the tenant; customers those whom their contracts bring together. */
  | "ACCOUNT_READ"
  /** Stop somebody’s entry, or allow it again. */
  | "ACCOUNT_SET_ENTRY_STOP"
  /** Say how somebody’s identity check stands, and stop their entry by it. */
  | "ACCOUNT_SET_IDENTITY_CHECK"
  /** Issue a member code for oneself. */
  | "CODE_ISSUE"
  /** Give a customer a contract. */
  | "CONTRACT_ASSIGN"
  /** Suspend and resume a contract. */
  | "CONTRACT_CHANGE_STATE"
  /** See what happened to a contract. */
  | "CONTRACT_HISTORY"
  /** See all contracts. */
  | "CONTRACT_LIST"
  /** See one’s own contracts. */
  | "CONTRACT_MINE"
  /** See a contract (seat members: name and state only). */
  | "CONTRACT_READ"
  /** See the registrations by a contract’s invite link. */
  | "CONTRACT_REGISTRATIONS"
  /** See number, start and suspension of a contract. */
  | "CONTRACT_TERMS"
  /** Make the login of a device. */
  | "DEVICE_CREATE"
  /** Install a device at a location. */
  | "DEVICE_INSTALL"
  /** See the devices. */
  | "DEVICE_LIST"
  /** See the login of a device: staff of every one, a device its own. */
  | "DEVICE_LOGIN"
  /** See a device by reference. */
  | "DEVICE_READ"
  /** Give a device another password. */
  | "DEVICE_REISSUE"
  /** See the device that is logged in. */
  | "DEVICE_SELF"
  /** Rename a device and say for how long it decides alone. */
  | "DEVICE_UPDATE"
  /** See the figures of a day at the doors. */
  | "ENTRY_DAY"
  /** See the rules that a decision went through. */
  | "ENTRY_EXPLAIN"
  /** See when a person was last let in: staff of everybody, a member of themselves. */
  | "ENTRY_LAST"
  /** See the entry log. */
  | "ENTRY_LIST"
  /** See one’s own usage history. */
  | "ENTRY_MINE"
  /** See one entry record; a device those it made. */
  | "ENTRY_READ"
  /** Judge somebody at a door; never members themselves. */
  | "ENTRY_RECORD"
  /** Create a location. */
  | "LOCATION_CREATE"
  /** See the locations. */
  | "LOCATION_LIST"
  /** See a location by reference. */
  | "LOCATION_READ"
  /** Rename a location and set what its doors look at. */
  | "LOCATION_UPDATE"
  /** Open a mailed link for a new password. */
  | "PASSWORD_OPEN_LINK"
  /** Set a new password by a mailed link. */
  | "PASSWORD_RESET"
  /** Mail somebody a link by which they set a new password: staff to colleagues; the provider to its own staff and that of operators. */
  | "PASSWORD_SEND_LINK"
  /** Ask for a link by which to set a new password. */
  | "PASSWORD_START_RESET"
  /** See the price of a product, by reference. */
  | "PRICE_READ"
  /** Set the price of a product. */
  | "PRICE_SET"
  /** Create a product. */
  | "PRODUCT_CREATE"
  /** See how many contracts and people a product has. */
  | "PRODUCT_FIGURES"
  /** See what a seat allowance would do to contracts. */
  | "PRODUCT_IMPACT"
  /** See the products. */
  | "PRODUCT_LIST"
  /** See where a product may be used, by reference. */
  | "PRODUCT_LOCATIONS"
  /** See a product by reference; a device names it at the door. */
  | "PRODUCT_READ"
  /** Rename a product. */
  | "PRODUCT_RENAME"
  /** Change a seat allowance. */
  | "PRODUCT_SET_ALLOWANCE"
  /** Say where a product may be used. */
  | "PRODUCT_SET_LOCATIONS"
  /** Change one’s own name and address. */
  | "PROFILE_CHANGE_OWN"
  /** Change one’s own password. */
  | "PROFILE_CHANGE_OWN_PASSWORD"
  /** Confirm a new address by its mailed URL. */
  | "PROFILE_CONFIRM_EMAIL"
  /** Confirm a registration. */
  | "REGISTRATION_CONFIRM"
  /** See which step registrations have reached. */
  | "REGISTRATION_LIST"
  /** Open a mailed URL. */
  | "REGISTRATION_PREVIEW"
  /** See a registration: staff those of their tenant; the provider the invitations of operators’ staff. */
  | "REGISTRATION_READ"
  /** Send a confirmation mail again. */
  | "REGISTRATION_RESEND"
  /** Send the invitation of a tenant’s staff again. */
  | "REGISTRATION_RESEND_INVITATION"
  /** Register in a storefront. */
  | "REGISTRATION_START"
  /** Open an invite link. */
  | "SEAT_INVITE"
  /** Leave one’s own seat. */
  | "SEAT_LEAVE"
  /** See the invite link. */
  | "SEAT_LINK"
  /** See seats and seat members. */
  | "SEAT_LIST"
  /** See who has a seat: everybody who sees its contract. */
  | "SEAT_READ"
  /** Remove a seat member. */
  | "SEAT_REMOVE"
  /** Remove a seat member without a reason. */
  | "SEAT_REMOVE_UNEXPLAINED"
  /** Renew the invite link. */
  | "SEAT_RENEW_LINK"
  /** End sessions: one’s own, and those of the people whom one may lock. */
  | "SESSION_END"
  /** See sessions: one’s own, and those of the people whom one may lock. */
  | "SESSION_LIST"
  /** Log in. */
  | "SESSION_LOG_IN"
  /** Log out. */
  | "SESSION_LOG_OUT"
  /** Be noted as denied. */
  | "SESSION_NOTE_DENIAL"
  /** See who is logged in. */
  | "SESSION_VIEWER"
  /** Answer a call for staff. */
  | "STAFF_CALL_ANSWER"
  /** See who calls for staff. */
  | "STAFF_CALL_LIST"
  /** Call staff to the door. */
  | "STAFF_CALL_MAKE"
  /** See staff: one’s colleagues; the provider those of operators too. */
  | "STAFF_LIST"
  /** See a storefront’s name. */
  | "STOREFRONT_READ"
  /** Create a tenant with its storefront. */
  | "TENANT_CREATE"
  /** Look after staff of a tenant that one names. */
  | "TENANT_ENTER"
  /** See what switching seats off takes away. */
  | "TENANT_FIGURES"
  /** See the invitations of a tenant’s staff. */
  | "TENANT_INVITATIONS"
  /** See all tenants. */
  | "TENANT_LIST"
  /** See the tenant that one belongs to. */
  | "TENANT_OWN"
  /** See one’s own tenant. */
  | "TENANT_READ"
  /** Switch features on and off. */
  | "TENANT_SET_FEATURES";

/** The new name. */
export type ChangeOwnNameInput = {
  /** 1–100 characters. */
  name: Scalars["String"];
  /** Version the change was made from. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `changeOwnName`. */
export type ChangeOwnNameResult =
  OwnNameChanged | InvalidInput | VersionConflict | IdempotencyKeyReused;

/** The current password and the new one. */
export type ChangeOwnPasswordInput = {
  /** The current password. */
  currentPassword: Scalars["String"];
  /** 8–256 characters, counted after NFKC; no common password, no single character repeated, not the person's own address. */
  newPassword: Scalars["String"];
};

/** Result of `changeOwnPassword`. */
export type ChangeOwnPasswordResult =
  OwnPasswordChanged | CurrentPasswordWrong | TooManyAttempts | InvalidInput;

/** The new address and the password. */
export type StartEmailChangeInput = {
  /** The new login address, effective after the click. */
  email: Scalars["EmailAddress"];
  /** The member's password. */
  currentPassword: Scalars["String"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `startEmailChange`. An `InvalidInput` with `EMAIL_UNCHANGED` says that the account has this address already. */
export type StartEmailChangeResult =
  | EmailChangeMailSent
  | CurrentPasswordWrong
  | TooManyAttempts
  | InvalidInput
  | IdempotencyKeyReused;

/** Token from the mailed URL. */
export type ConfirmEmailChangeInput = {
  /** Token from the mailed URL. */
  token: Scalars["String"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `confirmEmailChange`. */
export type ConfirmEmailChangeResult =
  | OwnEmailChanged
  | EmailChangeLinkUnknown
  | EmailChangeLinkUsed
  | EmailChangeLinkExpired
  | EmailChangeAddressTaken
  | AccountLocked
  | InvalidInput
  | IdempotencyKeyReused;

/** Conditions on the registrations of a list. */
export type RegistrationFilter = {
  /** Only for a seat on this contract; prefix `ctr_`. */
  contractId?: InputMaybe<Scalars["ID"]>;
  /** Only in one of these states. */
  states?: InputMaybe<Array<RegistrationState>>;
  /** Part of the name or the address; width and case do not matter. Only the first 100 characters count. */
  search?: InputMaybe<Scalars["String"]>;
};

/** The registration whose mail is sent again. */
export type ResendConfirmationInput = {
  /** Prefix `reg_`. */
  registrationId: Scalars["ID"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** The person whose invitation is sent again. */
export type ResendStaffInvitationInput = {
  /** The tenant; prefix `tnt_`. */
  tenantId: Scalars["ID"];
  /** Prefix `reg_`. */
  registrationId: Scalars["ID"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `resendConfirmation` and `resendStaffInvitation`. */
export type ResendConfirmationResult =
  | ConfirmationResent
  | RegistrationUnknown
  | RegistrationNotWaiting
  | RegistrationAddressTaken
  | TooManyAttempts
  | InvalidInput
  | IdempotencyKeyReused;

/** The kind of account that a registration creates. */
export type RegistrationPurpose =
  /** An ordinary customer of the storefront. */
  | "CUSTOMER"
  /** A seat member of one contract, through its invite link. */
  | "SEAT"
  /** A member of staff or the platform's first administrator, by invitation. */
  | "STAFF";

/** The step that a registration has reached. */
export type RegistrationState =
  /** The confirmation mail has been ordered; waiting for the person. */
  | "MAIL_SENT"
  /** The person has confirmed; the seat is being taken. */
  | "CONFIRMED"
  /** Registered; the person can log in. */
  | "COMPLETED"
  /** Refused at the confirmation: no free seat. */
  | "REJECTED_FULL"
  /** Refused at the confirmation: invite link dead. */
  | "REJECTED_LINK"
  /** Refused: the address is in use. */
  | "REJECTED_EMAIL"
  /** Removed from the contract after the confirmation, before the account existed. */
  | "REJECTED_REMOVED"
  /** Not confirmed within 24 hours. */
  | "EXPIRED";

/** Name, address and, for a seat, the invite link's token. */
export type StartRegistrationInput = {
  /** 1–100 characters. */
  name: Scalars["String"];
  /** Address that the confirmation mail goes to. */
  email: Scalars["EmailAddress"];
  /** Token of a contract's invite link; without one, the person becomes an ordinary customer. */
  inviteToken?: InputMaybe<Scalars["String"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `startRegistration`. */
export type StartRegistrationResult =
  | ConfirmationMailSent
  | SeatsFull
  | InviteLinkDead
  | TooManyAttempts
  | InvalidInput
  | IdempotencyKeyReused;

/** Token from the mailed URL and the password to set. */
export type ConfirmRegistrationInput = {
  /** Token from the mailed URL. */
  token: Scalars["String"];
  /** 8–256 characters, counted after NFKC; no common password, no single character repeated, not the person's own address. */
  password: Scalars["String"];
};

/** Result of `confirmRegistration`. */
export type ConfirmRegistrationResult =
  | RegistrationCompleted
  | SeatsFull
  | InviteLinkDead
  | RegistrationAddressTaken
  | ConfirmLinkExpired
  | ConfirmLinkUnknown
  | RegistrationPending
  | RegistrationConfirmedAlready
  | RegistrationRemoved
  | TooManyAttempts
  | InvalidInput;

/** A session to end. */
export type EndSessionInput = {
  /** Prefix `ses_`. */
  sessionId: Scalars["ID"];
  /** Tenant of the account; platform staff name it for an operator's people, prefix `tnt_`. The viewer's own by default. */
  tenantId?: InputMaybe<Scalars["ID"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `endSession`. */
export type EndSessionResult =
  SessionEnded | SessionUnknown | InvalidInput | IdempotencyKeyReused;

/** The account whose sessions to end. */
export type EndSessionsInput = {
  /** Prefix `acc_`. */
  accountId: Scalars["ID"];
  /** Tenant of the account; platform staff name it for an operator's people, prefix `tnt_`. The viewer's own by default. */
  tenantId?: InputMaybe<Scalars["ID"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `endSessions`. */
export type EndSessionsResult =
  SessionsEnded | AccountUnknown | InvalidInput | IdempotencyKeyReused;

/** Address and password. */
export type LogInInput = {
  /** E-mail address; for a device its id (`acc_…`). */
  login: Scalars["String"];
  /** At most 256 characters, counted after NFKC. */
  password: Scalars["String"];
  /** Admin surface: the tenant to log in to, one of those that `TenantToChoose` named. Without it, the tenant whose password matches. */
  tenantId?: InputMaybe<Scalars["ID"]>;
};

/** Result of `logIn`. */
export type LogInResult =
  | LoggedIn
  | LogInRefused
  | AccountLocked
  | ContractNotActive
  | TenantToChoose
  | TooManyAttempts;

/** Features that the platform can switch on for a tenant. When off, no screen shows them and the API refuses them. */
export type Feature =
  /** Seat allowance, invite links and seat members. */
  "SEATS";

/** A language that Monban supports. */
export type Language =
  /** English. */
  | "EN"
  /** Japanese. */
  | "JA";

/** A tenant, its storefront and its first member of staff. */
export type CreateTenantInput = {
  /** Name of the business, 1–100 characters. */
  name: Scalars["String"];
  /** Name of the storefront, 1–100 characters. */
  storefrontName: Scalars["String"];
  /** Number of the storefront, 10000–99999999; the next free one by default. */
  storefrontId?: InputMaybe<Scalars["ID"]>;
  /** Name of the first member of staff, 1–100 characters. */
  staffName: Scalars["String"];
  /** Address of the first member of staff. */
  staffEmail: Scalars["EmailAddress"];
  /** Time zone that defines its calendar days; the provider's own by default. */
  timeZone?: InputMaybe<Scalars["TimeZone"]>;
  /** Language of texts without a particular reader; Japanese by default. */
  locale?: InputMaybe<Language>;
  /** Features that are on from the start. */
  features?: InputMaybe<Array<Feature>>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `createTenant`. */
export type CreateTenantResult =
  TenantCreated | StorefrontIdTaken | InvalidInput | IdempotencyKeyReused;

/** The tenant and all features to switch on. */
export type SetTenantFeaturesInput = {
  /** The tenant. */
  tenantId: Scalars["ID"];
  /** All features to switch on; the others are switched off. */
  features: Array<Feature>;
  /** Version the change was made from. */
  expectedVersion: Scalars["Int"];
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `setTenantFeatures`. */
export type SetTenantFeaturesResult =
  TenantFeaturesSet | VersionConflict | InvalidInput | IdempotencyKeyReused;

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

/** A person or device that can log in. Accounts are per storefront. */
export type Account = {
  __typename?: "Account";
  /**
   * Its events, newest first: registration, logins, changes of own data, lock, entry stop and identity check, with the person who did it. Null
   * for everybody but staff.
   */
  events?: Maybe<AccountEventConnection>;
  /** Prefix `acc_`. */
  id: Scalars["ID"];
  /** The purpose of the account. */
  realm: Realm;
  /** Name as the person gave it; a pseudonym for an erased account. */
  name: Scalars["String"];
  /** Login address; null for devices and erased accounts. */
  email?: Maybe<Scalars["EmailAddress"]>;
  /** Whether staff have locked this person out. Never affects anybody else on the contract. */
  locked: Scalars["Boolean"];
  /**
   * Whether staff have ticked 「入退館を利用停止にする」 in the profile: doors refuse entry with `ENTRY_STOPPED_PROFILE`, but always let people out.
   * Independent of the lock: neither implies the other. Null for everybody but staff.
   */
  entryStopped?: Maybe<Scalars["Boolean"]>;
  /** When registration was completed. */
  registeredAt: Scalars["Instant"];
  /** Storefront the account belongs to; null for staff and devices. */
  storefront?: Maybe<Storefront>;
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
  /** Whether the viewer may lock and unlock it. */
  viewerCanLock: Scalars["Boolean"];
  /** Whether the viewer may end its sessions. */
  viewerCanEndSessions: Scalars["Boolean"];
  /** Whether the viewer may mail it a link for a new password. */
  viewerCanSendPasswordLink: Scalars["Boolean"];
  /** The identity check of a customer. Null for everybody but staff, and for accounts other than customers. */
  identityCheck?: Maybe<IdentityCheck>;
  /** Active sessions, last used first: the viewer's own, and those of people and devices whom the viewer may log out; otherwise null. */
  sessions?: Maybe<Array<Session>>;
  /** Total number of `sessions`, regardless of the page size; null where `sessions` is. */
  sessionCount?: Maybe<Scalars["Int"]>;
  /** When it last logged in. Null before the first time, and for viewers who may not see its sessions. */
  lastLogInAt?: Maybe<Scalars["Instant"]>;
};

/** A person or device that can log in. Accounts are per storefront. */
export type AccounteventsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

/** A person or device that can log in. Accounts are per storefront. */
export type AccountsessionsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** An event of an account. */
export type AccountEvent = {
  __typename?: "AccountEvent";
  /** Prefix `evt_`. */
  id: Scalars["ID"];
  /** Kind of event. */
  kind: AccountEventKind;
  /** Real time of the event. */
  at: Scalars["Instant"];
  /** Who did it; null for a person who was not logged in. */
  actor?: Maybe<Account>;
};

/** A page of events. */
export type AccountEventConnection = {
  __typename?: "AccountEventConnection";
  /** Events with their cursors. */
  edges: Array<AccountEventEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** An event in a page. */
export type AccountEventEdge = {
  __typename?: "AccountEventEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The event. */
  node: AccountEvent;
};

/** A page of accounts. */
export type AccountConnection = {
  __typename?: "AccountConnection";
  /** Accounts with their cursors. */
  edges: Array<AccountEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
  /** Number of accounts under the list's conditions, over all pages; null above 100,000. */
  totalCount?: Maybe<Scalars["Int"]>;
  /** Number of these that are seat members; null when `totalCount` is. */
  seatMemberCount?: Maybe<Scalars["Int"]>;
};

/** An account in a page. */
export type AccountEdge = {
  __typename?: "AccountEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The account. */
  node: Account;
};

export type Query = {
  __typename?: "Query";
  /** Staff in order of creation: of the viewer's tenant, of the platform for platform staff, or of an operator that platform staff name. */
  staff: AccountConnection;
  /** Customers and seat members of the tenant, newest registration first by default. Staff only. */
  customers: AccountConnection;
  /** The account with this id within the viewer's tenant; null when it does not exist or the viewer may not see it. */
  account?: Maybe<Account>;
  /** The mailed link with this token, for its page; null when there is none on this surface, or a newer one has replaced it. */
  passwordLink?: Maybe<PasswordLink>;
  /** Open registrations of the tenant by contract, without contracts that have none. Contracts only. */
  openRegistrations: Array<OpenRegistrations>;
  /** Customers whose name or address contains this text, newest first. Contracts only. */
  customersFound: CustomersFound;
  /** Registrations of customers and seat members, newest first. Staff only. */
  registrations: RegistrationConnection;
  /**
   * The registration behind a mailed URL; null when the token is unknown, or belongs to a storefront other than the one on which it is opened.
   * The query changes nothing (mail scanners open links).
   */
  registration?: Maybe<RegistrationPreview>;
  /** The viewer on a surface. Gateway only. */
  resolveViewer: ResolvedViewer;
  /** The logged-in viewer on this surface; null for a visitor. */
  viewer?: Maybe<Viewer>;
  /** The storefront with this number; null when there is none. Open to everybody. */
  storefront?: Maybe<Storefront>;
  /** Tenants by name; platform staff only. */
  tenants: TenantConnection;
  /** The tenant with this id; null when there is none. Platform staff only. */
  tenant?: Maybe<Tenant>;
};

export type QuerystaffArgs = {
  tenantId?: InputMaybe<Scalars["ID"]>;
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

export type QuerycustomersArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
  filter?: InputMaybe<CustomerFilter>;
  sort?: InputMaybe<CustomerSort>;
};

export type QueryaccountArgs = {
  id: Scalars["ID"];
};

export type QuerypasswordLinkArgs = {
  token: Scalars["String"];
};

export type QuerycustomersFoundArgs = {
  search: Scalars["String"];
  first: Scalars["Int"];
};

export type QueryregistrationsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
  filter?: InputMaybe<RegistrationFilter>;
};

export type QueryregistrationArgs = {
  token: Scalars["String"];
};

export type QueryresolveViewerArgs = {
  surface: Scalars["String"];
  token?: InputMaybe<Scalars["String"]>;
};

export type QuerystorefrontArgs = {
  id: Scalars["ID"];
};

export type QuerytenantsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
  search?: InputMaybe<Scalars["String"]>;
};

export type QuerytenantArgs = {
  id: Scalars["ID"];
};

export type Mutation = {
  __typename?: "Mutation";
  /**
   * Locks one account: no login, and live sessions end within a second. Nobody else is affected. Staff lock customers, colleagues and devices
   * of their tenant; platform staff lock one another and the staff of operators. Nobody can lock their own account.
   */
  lockAccount: LockAccountResult;
  /** Unlocks a locked account; for viewers who may lock it. */
  unlockAccount: UnlockAccountResult;
  /** Locks several people in one transaction, each as `lockAccount` does, and reports the outcome for each. Staff only. */
  lockAccounts: LockAccountsResult;
  /** Unlocks several locked people, and reports the outcome for each. Staff only. */
  unlockAccounts: UnlockAccountsResult;
  /**
   * Ticks or clears 「入退館を利用停止にする」 in a customer's profile: doors know within a second. Lock, contract and live sessions are unaffected. Staff
   * only.
   */
  setEntryStop: SetEntryStopResult;
  /** Creates the login of a device (realm `DEVICE`). The password is shown this once. Staff only. */
  createDeviceAccount: CreateDeviceAccountResult;
  /** Gives a device a new password, shown this once. The old one stops working, and the device's sessions end within a second. Staff only. */
  reissueDevicePassword: ReissueDevicePasswordResult;
  /**
   * Sets the status of a customer's identity check and ticks or clears 「入退館を利用停止にする」 in it: doors know within a second. Profile flag, lock,
   * contract and live sessions are unaffected. Staff only.
   */
  setIdentityCheck: SetIdentityCheckResult;
  /**
   * Mails a link that sets a new password, to the members of this storefront or the staff with this address. The answer and its time are the
   * same whether or not anybody has the address. Earlier links stop working. Five times an hour for each address.
   */
  startPasswordReset: StartPasswordResetResult;
  /**
   * Sets a new password through a mailed link, once and within 10 minutes. Every session of the account ends within a second; a mail tells the
   * owner. Logs nobody in.
   */
  resetPassword: ResetPasswordResult;
  /**
   * Issues new credentials to a member of staff: the old password stops working, every session ends within a second, and a link that sets a
   * new password is mailed. For staff, to colleagues; for platform staff, to one another and to operators' staff.
   */
  sendPasswordLink: SendPasswordLinkResult;
  /** Members, including seat members, change their own name. Every screen shows it from then on. */
  changeOwnName: ChangeOwnNameResult;
  /**
   * Members and staff change their own password. Every other session of the account ends within a second; the requesting one stays, with a new
   * token. A mail tells the owner. The limits are those of log-in.
   */
  changeOwnPassword: ChangeOwnPasswordResult;
  /**
   * Members ask for a new login address: a URL is mailed to it and works once, within 24 hours; an earlier unused URL becomes void. The answer
   * is the same whether or not the address belongs to somebody else.
   */
  startEmailChange: StartEmailChangeResult;
  /** Confirms the change with the URL from the mail to the new address: it becomes the login, and the old one gets a notice. No login required. */
  confirmEmailChange: ConfirmEmailChangeResult;
  /** Sends the confirmation mail of a registration again: the same URL works for another 24 hours, still once. Staff only. */
  resendConfirmation: ResendConfirmationResult;
  /** Sends the invitation of a tenant's member of staff again, like `resendConfirmation`. Platform staff only. */
  resendStaffInvitation: ResendConfirmationResult;
  /**
   * Steps ① and ②: takes name and address and mails a URL to confirm. Does not take a seat. The answer is the same whether or not the address
   * is known.
   */
  startRegistration: StartRegistrationResult;
  /**
   * Steps ③ and ④: sets the password and completes the registration; for a seat, also takes the seat. Repeating the same token and password
   * returns the same answer; when two passwords arrive, the first one counts, and the other click is told.
   */
  confirmRegistration: ConfirmRegistrationResult;
  /**
   * Ends one session within a second: the viewer's own, or one of a person or device whom the viewer may log out. Ending the requesting
   * session logs out.
   */
  endSession: EndSessionResult;
  /** Ends every session of an account within a second; for the viewer's own account, every session except the requesting one. */
  endSessions: EndSessionsResult;
  /** Records that the viewer was denied a root field before it reached its owner. Gateway only, in the viewer's name. */
  noteDenial: Scalars["Boolean"];
  /**
   * Logs in on the surface that the request names. Unknown address and wrong password give the same answer in the same time; only failures
   * count against limits. The session travels in a cookie, never in the answer.
   */
  logIn: LogInResult;
  /** Ends the session of this surface. Visitors may call it too. */
  logOut: LoggedOut;
  /** Creates a tenant with its first storefront and mails its first member of staff a link to set a password. Platform staff only. */
  createTenant: CreateTenantResult;
  /** Switches features of a tenant on or off. Platform staff only. */
  setTenantFeatures: SetTenantFeaturesResult;
};

export type MutationlockAccountArgs = {
  input: LockAccountInput;
};

export type MutationunlockAccountArgs = {
  input: UnlockAccountInput;
};

export type MutationlockAccountsArgs = {
  input: LockAccountsInput;
};

export type MutationunlockAccountsArgs = {
  input: UnlockAccountsInput;
};

export type MutationsetEntryStopArgs = {
  input: SetEntryStopInput;
};

export type MutationcreateDeviceAccountArgs = {
  input: CreateDeviceAccountInput;
};

export type MutationreissueDevicePasswordArgs = {
  input: ReissueDevicePasswordInput;
};

export type MutationsetIdentityCheckArgs = {
  input: SetIdentityCheckInput;
};

export type MutationstartPasswordResetArgs = {
  input: StartPasswordResetInput;
};

export type MutationresetPasswordArgs = {
  input: ResetPasswordInput;
};

export type MutationsendPasswordLinkArgs = {
  input: SendPasswordLinkInput;
};

export type MutationchangeOwnNameArgs = {
  input: ChangeOwnNameInput;
};

export type MutationchangeOwnPasswordArgs = {
  input: ChangeOwnPasswordInput;
};

export type MutationstartEmailChangeArgs = {
  input: StartEmailChangeInput;
};

export type MutationconfirmEmailChangeArgs = {
  input: ConfirmEmailChangeInput;
};

export type MutationresendConfirmationArgs = {
  input: ResendConfirmationInput;
};

export type MutationresendStaffInvitationArgs = {
  input: ResendStaffInvitationInput;
};

export type MutationstartRegistrationArgs = {
  input: StartRegistrationInput;
};

export type MutationconfirmRegistrationArgs = {
  input: ConfirmRegistrationInput;
};

export type MutationendSessionArgs = {
  input: EndSessionInput;
};

export type MutationendSessionsArgs = {
  input: EndSessionsInput;
};

export type MutationnoteDenialArgs = {
  field: Scalars["String"];
};

export type MutationlogInArgs = {
  input: LogInInput;
};

export type MutationcreateTenantArgs = {
  input: CreateTenantInput;
};

export type MutationsetTenantFeaturesArgs = {
  input: SetTenantFeaturesInput;
};

/** The account is locked or unlocked, as requested. */
export type AccountLockSet = {
  __typename?: "AccountLockSet";
  /** The account. */
  account: Account;
};

/** The viewer has access to no account with this id. */
export type AccountUnknown = Error & {
  __typename?: "AccountUnknown";
  /** Always `ACCOUNT_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** Viewers cannot do this to their own account. */
export type AccountIsOwn = Error & {
  __typename?: "AccountIsOwn";
  /** Always `ACCOUNT_IS_OWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** Without this account nobody on the tenant's staff could log in and unlock others. */
export type LastToLogIn = Error & {
  __typename?: "LastToLogIn";
  /** Always `LAST_TO_LOG_IN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** What locking several people would do. */
export type AccountLocksPreview = Preview & {
  __typename?: "AccountLocksPreview";
  /** People who would be locked: they are logged out and cannot log in. */
  peopleOut: Scalars["Int"];
  /** People who are locked already. */
  already: Scalars["Int"];
  /** People whose account was changed since it was read; nothing would happen to them. */
  conflicts: Scalars["Int"];
  /** Ids that belong to no customer of the tenant. */
  unknown: Scalars["Int"];
  /** Names what this preview shows; sent back as `previewToken`. */
  token: Scalars["String"];
};

/** The outcome for each, in the order of the input. */
export type AccountLocksSet = {
  __typename?: "AccountLocksSet";
  /** One for each account of the input. */
  outcomes: Array<AccountLockOutcome>;
};

/** The outcome for one of several people. */
export type AccountLockOutcome = {
  __typename?: "AccountLockOutcome";
  /** The account, as in the input. */
  accountId: Scalars["ID"];
  /** Whether it was done, or why not. */
  kind: AccountLockOutcomeKind;
  /** The account in its current state; null when there is none with this id. */
  account?: Maybe<Account>;
};

/** The flag has the requested value. */
export type EntryStopSet = {
  __typename?: "EntryStopSet";
  /** The account. */
  account: Account;
};

/** The device can log in on the admin surface with its id and this password. */
export type DeviceAccountCreated = {
  __typename?: "DeviceAccountCreated";
  /** The device's account; its id is the login id. */
  account: Account;
  /** Shown once; only its hash is kept. */
  password: Scalars["String"];
};

/** The device can log in with this password only. */
export type DevicePasswordReissued = {
  __typename?: "DevicePasswordReissued";
  /** The device's account; its id is the login id. */
  account: Account;
  /** Shown once; only its hash is kept. */
  password: Scalars["String"];
};

/** The identity check 「本人確認」 of a person. */
export type IdentityCheck = {
  __typename?: "IdentityCheck";
  /** Its status. */
  status: IdentityStatus;
  /** Statuses that may follow the current one. */
  nextStatuses: Array<IdentityStatus>;
  /**
   * Whether 「入退館を利用停止にする」 is ticked in it: doors refuse entry with `ENTRY_STOPPED_IDENTITY`, but always let people out. Independent of the
   * profile's flag and of the lock; never set at `CONFIRMED`.
   */
  entryStopped: Scalars["Boolean"];
  /** Internal note of staff; null without one. */
  note?: Maybe<Scalars["String"]>;
  /** When it was last changed, in the tenant's business time; null when never. */
  changedAt?: Maybe<Scalars["Instant"]>;
  /** Who last changed it; null when nobody has. */
  changedBy?: Maybe<Account>;
};

/** The identity check is in the requested state. */
export type IdentityCheckSet = {
  __typename?: "IdentityCheckSet";
  /** The account. */
  account: Account;
};

/** The requested status may not follow the current one. */
export type IdentityStatusUnfit = Error & {
  __typename?: "IdentityStatusUnfit";
  /** Always `IDENTITY_STATUS_UNFIT`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** A mailed link that sets a password, for the holder of its token. */
export type PasswordLink = {
  __typename?: "PasswordLink";
  /** Its state. */
  state: PasswordLinkState;
  /** Login of the account whose password it sets; null unless the link works. */
  email?: Maybe<Scalars["EmailAddress"]>;
};

/** If anybody logs in here with this address, a mail is on its way to it. */
export type PasswordLinkOrdered = {
  __typename?: "PasswordLinkOrdered";
  /** The address as it was typed. */
  email: Scalars["EmailAddress"];
  /** How many minutes the link works (real time). */
  minutes: Scalars["Int"];
};

/** The new password is in effect. */
export type PasswordWasReset = {
  __typename?: "PasswordWasReset";
  /** Login that it belongs to. */
  email: Scalars["EmailAddress"];
};

/** There is no link with this token on this surface, or a newer one has replaced it. */
export type PasswordLinkUnknown = Error & {
  __typename?: "PasswordLinkUnknown";
  /** Always `PASSWORD_LINK_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** This link has already set a password. */
export type PasswordLinkUsed = Error & {
  __typename?: "PasswordLinkUsed";
  /** Always `PASSWORD_LINK_USED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The link's 10 minutes are over. */
export type PasswordLinkExpired = Error & {
  __typename?: "PasswordLinkExpired";
  /** Always `PASSWORD_LINK_EXPIRED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The link is on its way, and the old password no longer works. */
export type PasswordLinkSent = {
  __typename?: "PasswordLinkSent";
  /** The account whose password it sets. */
  account: Account;
  /** The link works until then (real time). */
  expiresAt: Scalars["Instant"];
};

/** The name has been changed. */
export type OwnNameChanged = {
  __typename?: "OwnNameChanged";
  /** The member, with the new name. */
  account: Account;
};

/** The new password is in effect, the old one is not. */
export type OwnPasswordChanged = {
  __typename?: "OwnPasswordChanged";
  /** The owner of the password. */
  account: Account;
};

/** This is not the current password. Nothing was changed. */
export type CurrentPasswordWrong = Error & {
  __typename?: "CurrentPasswordWrong";
  /** Always `CURRENT_PASSWORD_WRONG`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** A mail is on its way to the new address, if it can receive one. */
export type EmailChangeMailSent = {
  __typename?: "EmailChangeMailSent";
  /** Address as entered. */
  email: Scalars["EmailAddress"];
  /** Last instant at which the mailed URL works (exclusive). */
  expiresAt: Scalars["Instant"];
};

/** The new address is the login from now on. */
export type OwnEmailChanged = {
  __typename?: "OwnEmailChanged";
  /** The login address. */
  email: Scalars["EmailAddress"];
};

/** This token is unknown, or a later request or a new password replaced it. */
export type EmailChangeLinkUnknown = Error & {
  __typename?: "EmailChangeLinkUnknown";
  /** Always `EMAIL_CHANGE_LINK_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** This URL has already been used: the address was changed. */
export type EmailChangeLinkUsed = Error & {
  __typename?: "EmailChangeLinkUsed";
  /** Always `EMAIL_CHANGE_LINK_USED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** More than 24 hours have passed; the address has not changed. */
export type EmailChangeLinkExpired = Error & {
  __typename?: "EmailChangeLinkExpired";
  /** Always `EMAIL_CHANGE_LINK_EXPIRED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** Somebody else got the address before the click. */
export type EmailChangeAddressTaken = Error & {
  __typename?: "EmailChangeAddressTaken";
  /** Always `EMAIL_TAKEN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** Registrations of one contract that have no seat yet, for contracts. */
export type OpenRegistrations = {
  __typename?: "OpenRegistrations";
  /** The contract they want a seat on; prefix `ctr_`. */
  contractId: Scalars["ID"];
  /** How many wait for their person or their seat. */
  open: Scalars["Int"];
};

/** Customers that a search finds, up to the requested number. */
export type CustomersFound = {
  __typename?: "CustomersFound";
  /** Prefix `acc_`. */
  ids: Array<Scalars["ID"]>;
  /** Whether more customers match than requested. */
  more: Scalars["Boolean"];
};

/** A registration as staff see it when they answer "I cannot register". */
export type Registration = {
  __typename?: "Registration";
  /** Prefix `reg_`. */
  id: Scalars["ID"];
  /** Name as entered. */
  name: Scalars["String"];
  /** Address as entered. */
  email: Scalars["EmailAddress"];
  /** The kind of account that the registration creates. */
  purpose: RegistrationPurpose;
  /** Its state. */
  state: RegistrationState;
  /** The last of the four steps that was reached: 1 entered, 2 mail sent, 3 URL opened, 4 complete. */
  reachedStep: Scalars["Int"];
  /** Step ①: when name and address were entered. */
  enteredAt: Scalars["Instant"];
  /** Step ②: when the mail server accepted the newest confirmation mail; null before that, and when the address was refused at once. */
  mailedAt?: Maybe<Scalars["Instant"]>;
  /** Confirmation mails that the mail server has accepted so far. */
  mailsSent: Scalars["Int"];
  /** Step ③: when the person opened the URL and confirmed; null before that. */
  confirmedAt?: Maybe<Scalars["Instant"]>;
  /** When it was completed (step ④) or refused; null while it is in progress. */
  endedAt?: Maybe<Scalars["Instant"]>;
  /** Last instant at which the mailed URL works (exclusive); 24 h after the newest mail was ordered. */
  expiresAt: Scalars["Instant"];
  /** Why it failed; null unless it did. */
  refusal?: Maybe<RegistrationRefusal>;
  /** Whether the confirmation mail can be sent again. */
  canResend: Scalars["Boolean"];
  /** Contract of the wanted seat; null for an ordinary customer and for staff. */
  contract?: Maybe<Contract>;
  /** The account that it created; null until it is complete. */
  account?: Maybe<Account>;
  /** Storefront concerned; null for staff. */
  storefront?: Maybe<Storefront>;
};

/** What stopped a registration. */
export type RegistrationRefusal = {
  __typename?: "RegistrationRefusal";
  /**
   * `SEAT_EMAIL_IS_CUSTOMER`, `SEAT_EMAIL_ELSEWHERE`, `SEAT_EMAIL_DUPLICATE`, `EMAIL_TAKEN`, `SEAT_FULL`, `SEAT_LINK_DEAD`,
   * `REGISTRATION_REMOVED` or `CONFIRM_LINK_EXPIRED`.
   */
  code: Scalars["String"];
  /** Message for staff in the viewer's language: what happened, then what works. */
  message: Scalars["String"];
};

/** A page of registrations. */
export type RegistrationConnection = {
  __typename?: "RegistrationConnection";
  /** Registrations with their cursors. */
  edges: Array<RegistrationEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A registration in a page. */
export type RegistrationEdge = {
  __typename?: "RegistrationEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The registration. */
  node: Registration;
};

export type Contract = {
  __typename?: "Contract";
  id: Scalars["ID"];
  /**
   * Registrations through the contract's invite link that have not become a seat, newest first; null for everybody but staff, and while seats
   * are not switched on.
   */
  registrations?: Maybe<RegistrationConnection>;
  /** Active sessions of its seat members, which end when it is suspended. Null for everybody but staff. */
  liveSeatSessions?: Maybe<Scalars["Int"]>;
};

export type ContractregistrationsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

/** An operator (事業者): the business that sells through Monban. */
export type Tenant = {
  __typename?: "Tenant";
  /** Invitations of its staff, newest first; null for everybody but the provider. */
  staffInvitations?: Maybe<Array<Registration>>;
  /** Prefix `tnt_`. */
  id: Scalars["ID"];
  /** Name of the business. */
  name: Scalars["String"];
  /** Features switched on for this tenant. */
  features: Array<Feature>;
  /** Time zone that defines its calendar days. */
  timeZone: Scalars["TimeZone"];
  /** Language of texts without a particular reader. */
  locale: Language;
  /** Its storefronts by number. */
  storefronts: Array<Storefront>;
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
};

/** An operator (事業者): the business that sells through Monban. */
export type TenantstaffInvitationsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** An operator (事業者): the business that sells through Monban. */
export type TenantstorefrontsArgs = {
  first?: InputMaybe<Scalars["Int"]>;
};

/** The mail has been sent again. */
export type ConfirmationResent = {
  __typename?: "ConfirmationResent";
  /** The registration with its new expiry. */
  registration: Registration;
};

/** The viewer has access to no registration with this id. */
export type RegistrationUnknown = Error & {
  __typename?: "RegistrationUnknown";
  /** Always `REGISTRATION_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The registration no longer waits for its person: it is complete, nearly complete, or refused. */
export type RegistrationNotWaiting = Error & {
  __typename?: "RegistrationNotWaiting";
  /** Always `REGISTRATION_NOT_WAITING`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
  /** Its state. */
  state: RegistrationState;
};

/** What a person who opens the mailed URL may see before confirming. A used or expired URL no longer says whose it was. */
export type RegistrationPreview = {
  __typename?: "RegistrationPreview";
  /** Name as entered; null once the URL has been used or has expired. */
  name?: Maybe<Scalars["String"]>;
  /** Address as entered; null once the URL has been used or has expired. */
  email?: Maybe<Scalars["EmailAddress"]>;
  /** The kind of account that the registration creates. */
  purpose: RegistrationPurpose;
  /** The step it has reached. */
  state: RegistrationState;
  /** Last instant at which the URL works (exclusive); 24 h after the mail. */
  expiresAt: Scalars["Instant"];
  /** Storefront concerned; null for staff, and once the URL has been used or has expired. */
  storefront?: Maybe<Storefront>;
};

/** A mail is on its way, if the address can receive one. */
export type ConfirmationMailSent = {
  __typename?: "ConfirmationMailSent";
  /** Address as entered. */
  email: Scalars["EmailAddress"];
  /** Last instant at which the mailed URL works (exclusive). */
  expiresAt: Scalars["Instant"];
};

/** Registered: the person can log in now. */
export type RegistrationCompleted = {
  __typename?: "RegistrationCompleted";
  /** Login address. */
  email: Scalars["EmailAddress"];
  /** Where to log in. */
  storefront?: Maybe<Storefront>;
  /** The kind of account that was created. */
  purpose: RegistrationPurpose;
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

/** Somebody else got the address before the confirmation. */
export type RegistrationAddressTaken = Error & {
  __typename?: "RegistrationAddressTaken";
  /** `SEAT_EMAIL_IS_CUSTOMER`, `SEAT_EMAIL_ELSEWHERE`, `SEAT_EMAIL_DUPLICATE` or `EMAIL_TAKEN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** More than 24 hours have passed. The person may start again. */
export type ConfirmLinkExpired = Error & {
  __typename?: "ConfirmLinkExpired";
  /** Always `CONFIRM_LINK_EXPIRED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** This token is unknown. */
export type ConfirmLinkUnknown = Error & {
  __typename?: "ConfirmLinkUnknown";
  /** Always `CONFIRM_LINK_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/**
 * The confirmation is stored, but the seat could not be taken at this moment; the registration is completed as soon as possible and the person
 * gets a mail.
 */
export type RegistrationPending = Error & {
  __typename?: "RegistrationPending";
  /** Always `REGISTRATION_PENDING`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The registration has been confirmed with another password, which is the one to log in with. */
export type RegistrationConfirmedAlready = Error & {
  __typename?: "RegistrationConfirmedAlready";
  /** Always `REGISTRATION_CONFIRMED_ALREADY`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The person was removed from the contract after the confirmation, before the account existed. They may start again. */
export type RegistrationRemoved = Error & {
  __typename?: "RegistrationRemoved";
  /** Always `REGISTRATION_REMOVED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** An active session. */
export type Session = {
  __typename?: "Session";
  /** Prefix `ses_`. */
  id: Scalars["ID"];
  /** When the person logged in. */
  begunAt: Scalars["Instant"];
  /** When it was last used, to the minute. */
  lastSeenAt: Scalars["Instant"];
  /** Browser family in which it began (`Safari`); null when unknown. */
  browser?: Maybe<Scalars["String"]>;
  /** System family (`iOS`); null when unknown. */
  system?: Maybe<Scalars["String"]>;
  /** Network part of the address from which it began (`203.0.113.x`, `2001:db8:7::`); the full address is not stored. Null when unknown. */
  place?: Maybe<Scalars["String"]>;
  /** Whether it is the requesting session. */
  current: Scalars["Boolean"];
};

/** The session has ended. */
export type SessionEnded = {
  __typename?: "SessionEnded";
  /** The account that it belonged to. */
  account: Account;
};

/** The viewer may end no session with this id. */
export type SessionUnknown = Error & {
  __typename?: "SessionUnknown";
  /** Always `SESSION_UNKNOWN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The sessions have ended. */
export type SessionsEnded = {
  __typename?: "SessionsEnded";
  /** The account that they belonged to. */
  account: Account;
  /** How many sessions were active. */
  ended: Scalars["Int"];
};

/** The viewer on a surface, for the gateway. */
export type ResolvedViewer = {
  __typename?: "ResolvedViewer";
  /** The viewer's realm: a column of the permission tables. */
  realm: Scalars["String"];
  /** Role of staff; null for everybody else. */
  role?: Maybe<Scalars["String"]>;
  /** Locations that staff are responsible for; null for all of them, and for everybody else. */
  locations?: Maybe<Array<Scalars["ID"]>>;
  /** Tenant of the session, or of the storefront for a visitor. */
  tenantId?: Maybe<Scalars["ID"]>;
  /** Storefront of the session or visit; null on the admin surface. */
  storefrontId?: Maybe<Scalars["ID"]>;
  /** The logged-in account. */
  accountId?: Maybe<Scalars["ID"]>;
  /** The session. */
  sessionId?: Maybe<Scalars["ID"]>;
  /** Features of the tenant that are on. */
  features: Array<Scalars["String"]>;
  /** Seconds by which the tenant's business clock runs ahead. */
  clockOffsetSeconds: Scalars["Int"];
  /** Time zone of the tenant; `UTC` where no tenant is known. */
  timeZone: Scalars["TimeZone"];
  /** The request carried a token that is no longer valid. */
  sessionEnded: Scalars["Boolean"];
  /**
   * First instant at which the session has expired unless it is used again (real time): from then on nobody may use this answer. Null without
   * a session.
   */
  sessionEndsAt?: Maybe<Scalars["Instant"]>;
};

/** The viewer on this surface. */
export type Viewer = {
  __typename?: "Viewer";
  /** The logged-in account. */
  account: Account;
  /** The account's tenant; null for platform staff. */
  tenant?: Maybe<Tenant>;
  /** Features of the tenant that are on; screens do not show those that are off. */
  features: Array<Feature>;
  /** What the viewer may do in general; for a particular object, see its `viewerCan…` fields. */
  permissions: Array<Permission>;
  /** The current instant by the tenant's clock, on which all business dates and terms are based. */
  now: Scalars["Instant"];
  /** Time zone that defines the tenant's calendar days. */
  timeZone: Scalars["TimeZone"];
};

/** A session has begun. */
export type LoggedIn = {
  __typename?: "LoggedIn";
  /** The logged-in viewer. */
  viewer: Viewer;
};

/** The session of this surface has ended. */
export type LoggedOut = {
  __typename?: "LoggedOut";
  /** Whether there was one. */
  hadSession: Scalars["Boolean"];
};

/** No such login here: unknown address, wrong password or an account of another storefront, without saying which. */
export type LogInRefused = Error & {
  __typename?: "LogInRefused";
  /** Always `LOG_IN_REFUSED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The password is correct, but staff have locked this person out. */
export type AccountLocked = Error & {
  __typename?: "AccountLocked";
  /** Always `ACCOUNT_LOCKED`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The password is correct, but the contract of this seat member is not active. */
export type ContractNotActive = Error & {
  __typename?: "ContractNotActive";
  /** Always `CONTRACT_NOT_ACTIVE`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The password is correct at several tenants that employ this person: log in again with the `tenantId` of one of them. Admin surface only. */
export type TenantToChoose = Error & {
  __typename?: "TenantToChoose";
  /** Always `TENANT_TO_CHOOSE`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
  /** Tenants where the password is correct; at least two. */
  tenants: Array<TenantChoice>;
};

/** A tenant to log in to. */
export type TenantChoice = {
  __typename?: "TenantChoice";
  /** Value for `LogInInput.tenantId`. */
  tenantId: Scalars["ID"];
  /** Name of the business. */
  name: Scalars["String"];
};

/** Too many failed attempts for this address or from this place, or too many mails to one address. Nothing was attempted. */
export type TooManyAttempts = Error & {
  __typename?: "TooManyAttempts";
  /** Always `TOO_MANY_ATTEMPTS`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
  /** When the next attempt will be accepted. */
  retryAt: Scalars["Instant"];
};

/** A storefront (ストア) of a tenant; the members' URL contains its number. */
export type Storefront = {
  __typename?: "Storefront";
  /** The storefront's number (`87465`). */
  id: Scalars["ID"];
  /** Name of the storefront. */
  name: Scalars["String"];
  /** Name of the company that sells here. */
  sellerName: Scalars["String"];
};

/** A page of tenants. */
export type TenantConnection = {
  __typename?: "TenantConnection";
  /** Tenants with their cursors. */
  edges: Array<TenantEdge>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
};

/** A tenant in a page. */
export type TenantEdge = {
  __typename?: "TenantEdge";
  /** Opaque cursor. */
  cursor: Scalars["String"];
  /** The tenant. */
  node: Tenant;
};

/** The tenant exists and the mail is on its way. */
export type TenantCreated = {
  __typename?: "TenantCreated";
  /** The new tenant. */
  tenant: Tenant;
};

/** Another storefront has this number. */
export type StorefrontIdTaken = Error & {
  __typename?: "StorefrontIdTaken";
  /** Always `STOREFRONT_ID_TAKEN`. */
  code: Scalars["String"];
  /** Message in the viewer's language. */
  message: Scalars["String"];
};

/** The features are set as requested. */
export type TenantFeaturesSet = {
  __typename?: "TenantFeaturesSet";
  /** The tenant. */
  tenant: Tenant;
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
  LockAccountResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "AccountLockSet" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (AccountIsOwn & { __typename: "AccountIsOwn" })
    | (LastToLogIn & { __typename: "LastToLogIn" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UnlockAccountResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "AccountLockSet" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  LockAccountsResult:
    | (Omit<AccountLocksSet, "outcomes"> & {
        outcomes: Array<ResolversTypes["AccountLockOutcome"]>;
      } & { __typename: "AccountLocksSet" })
    | ({
        readonly peopleOut: number;
        readonly already: number;
        readonly conflicts: number;
        readonly unknown: number;
        readonly token: string;
      } & { __typename: "AccountLocksPreview" })
    | (PreviewStale & { __typename: "PreviewStale" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UnlockAccountsResult:
    | (Omit<AccountLocksSet, "outcomes"> & {
        outcomes: Array<ResolversTypes["AccountLockOutcome"]>;
      } & { __typename: "AccountLocksSet" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetEntryStopResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "EntryStopSet";
      })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  CreateDeviceAccountResult:
    | ({
        readonly account: { readonly id: string };
        readonly password: string;
      } & { __typename: "DeviceAccountCreated" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ReissueDevicePasswordResult:
    | ({
        readonly account: { readonly id: string };
        readonly password: string;
      } & { __typename: "DevicePasswordReissued" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetIdentityCheckResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "IdentityCheckSet";
      })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (IdentityStatusUnfit & { __typename: "IdentityStatusUnfit" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  StartPasswordResetResult:
    | ({ readonly email: string; readonly minutes: number } & {
        __typename: "PasswordLinkOrdered";
      })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" });
  ResetPasswordResult:
    | ({ readonly email: string } & { __typename: "PasswordWasReset" })
    | (PasswordLinkUnknown & { __typename: "PasswordLinkUnknown" })
    | (PasswordLinkUsed & { __typename: "PasswordLinkUsed" })
    | (PasswordLinkExpired & { __typename: "PasswordLinkExpired" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SendPasswordLinkResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
        readonly expiresAt: string;
      } & { __typename: "PasswordLinkSent" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (AccountIsOwn & { __typename: "AccountIsOwn" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ChangeOwnNameResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "OwnNameChanged";
      })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ChangeOwnPasswordResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "OwnPasswordChanged";
      })
    | (CurrentPasswordWrong & { __typename: "CurrentPasswordWrong" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" });
  StartEmailChangeResult:
    | ({ readonly email: string; readonly expiresAt: string } & {
        __typename: "EmailChangeMailSent";
      })
    | (CurrentPasswordWrong & { __typename: "CurrentPasswordWrong" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ConfirmEmailChangeResult:
    | ({ readonly email: string } & { __typename: "OwnEmailChanged" })
    | (EmailChangeLinkUnknown & { __typename: "EmailChangeLinkUnknown" })
    | (EmailChangeLinkUsed & { __typename: "EmailChangeLinkUsed" })
    | (EmailChangeLinkExpired & { __typename: "EmailChangeLinkExpired" })
    | (EmailChangeAddressTaken & { __typename: "EmailChangeAddressTaken" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ResendConfirmationResult:
    | ({
        readonly registration: {
          readonly id: `reg_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "ConfirmationResent" })
    | (RegistrationUnknown & { __typename: "RegistrationUnknown" })
    | (RegistrationNotWaiting & { __typename: "RegistrationNotWaiting" })
    | (RegistrationAddressTaken & { __typename: "RegistrationAddressTaken" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  StartRegistrationResult:
    | ({ readonly email: string; readonly expiresAt: string } & {
        __typename: "ConfirmationMailSent";
      })
    | (SeatsFull & { __typename: "SeatsFull" })
    | (InviteLinkDead & { __typename: "InviteLinkDead" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ConfirmRegistrationResult:
    | (Completed & { __typename: "RegistrationCompleted" })
    | (SeatsFull & { __typename: "SeatsFull" })
    | (InviteLinkDead & { __typename: "InviteLinkDead" })
    | (RegistrationAddressTaken & { __typename: "RegistrationAddressTaken" })
    | (ConfirmLinkExpired & { __typename: "ConfirmLinkExpired" })
    | (ConfirmLinkUnknown & { __typename: "ConfirmLinkUnknown" })
    | (RegistrationPending & { __typename: "RegistrationPending" })
    | (RegistrationConfirmedAlready & {
        __typename: "RegistrationConfirmedAlready";
      })
    | (RegistrationRemoved & { __typename: "RegistrationRemoved" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" });
  EndSessionResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "SessionEnded" })
    | (SessionUnknown & { __typename: "SessionUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  EndSessionsResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
        readonly ended: number;
      } & { __typename: "SessionsEnded" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  LogInResult:
    | (Omit<LoggedIn, "viewer"> & { viewer: ResolversTypes["Viewer"] } & {
        __typename: "LoggedIn";
      })
    | (LogInRefused & { __typename: "LogInRefused" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (ContractNotActive & { __typename: "ContractNotActive" })
    | (TenantToChoose & { __typename: "TenantToChoose" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" });
  CreateTenantResult:
    | ({ readonly tenant: { readonly id: string } } & {
        __typename: "TenantCreated";
      })
    | (StorefrontIdTaken & { __typename: "StorefrontIdTaken" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetTenantFeaturesResult:
    | ({ readonly tenant: { readonly id: string } } & {
        __typename: "TenantFeaturesSet";
      })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
};

/** Mapping of union parent types */
export type ResolversUnionParentTypes = {
  LockAccountResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "AccountLockSet" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (AccountIsOwn & { __typename: "AccountIsOwn" })
    | (LastToLogIn & { __typename: "LastToLogIn" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UnlockAccountResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "AccountLockSet" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  LockAccountsResult:
    | (Omit<AccountLocksSet, "outcomes"> & {
        outcomes: Array<ResolversParentTypes["AccountLockOutcome"]>;
      } & { __typename: "AccountLocksSet" })
    | ({
        readonly peopleOut: number;
        readonly already: number;
        readonly conflicts: number;
        readonly unknown: number;
        readonly token: string;
      } & { __typename: "AccountLocksPreview" })
    | (PreviewStale & { __typename: "PreviewStale" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  UnlockAccountsResult:
    | (Omit<AccountLocksSet, "outcomes"> & {
        outcomes: Array<ResolversParentTypes["AccountLockOutcome"]>;
      } & { __typename: "AccountLocksSet" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetEntryStopResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "EntryStopSet";
      })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  CreateDeviceAccountResult:
    | ({
        readonly account: { readonly id: string };
        readonly password: string;
      } & { __typename: "DeviceAccountCreated" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ReissueDevicePasswordResult:
    | ({
        readonly account: { readonly id: string };
        readonly password: string;
      } & { __typename: "DevicePasswordReissued" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetIdentityCheckResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "IdentityCheckSet";
      })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (IdentityStatusUnfit & { __typename: "IdentityStatusUnfit" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  StartPasswordResetResult:
    | ({ readonly email: string; readonly minutes: number } & {
        __typename: "PasswordLinkOrdered";
      })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" });
  ResetPasswordResult:
    | ({ readonly email: string } & { __typename: "PasswordWasReset" })
    | (PasswordLinkUnknown & { __typename: "PasswordLinkUnknown" })
    | (PasswordLinkUsed & { __typename: "PasswordLinkUsed" })
    | (PasswordLinkExpired & { __typename: "PasswordLinkExpired" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SendPasswordLinkResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
        readonly expiresAt: string;
      } & { __typename: "PasswordLinkSent" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (AccountIsOwn & { __typename: "AccountIsOwn" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ChangeOwnNameResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "OwnNameChanged";
      })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ChangeOwnPasswordResult:
    | ({ readonly account: { readonly id: string } } & {
        __typename: "OwnPasswordChanged";
      })
    | (CurrentPasswordWrong & { __typename: "CurrentPasswordWrong" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" });
  StartEmailChangeResult:
    | ({ readonly email: string; readonly expiresAt: string } & {
        __typename: "EmailChangeMailSent";
      })
    | (CurrentPasswordWrong & { __typename: "CurrentPasswordWrong" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ConfirmEmailChangeResult:
    | ({ readonly email: string } & { __typename: "OwnEmailChanged" })
    | (EmailChangeLinkUnknown & { __typename: "EmailChangeLinkUnknown" })
    | (EmailChangeLinkUsed & { __typename: "EmailChangeLinkUsed" })
    | (EmailChangeLinkExpired & { __typename: "EmailChangeLinkExpired" })
    | (EmailChangeAddressTaken & { __typename: "EmailChangeAddressTaken" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ResendConfirmationResult:
    | ({
        readonly registration: {
          readonly id: `reg_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "ConfirmationResent" })
    | (RegistrationUnknown & { __typename: "RegistrationUnknown" })
    | (RegistrationNotWaiting & { __typename: "RegistrationNotWaiting" })
    | (RegistrationAddressTaken & { __typename: "RegistrationAddressTaken" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  StartRegistrationResult:
    | ({ readonly email: string; readonly expiresAt: string } & {
        __typename: "ConfirmationMailSent";
      })
    | (SeatsFull & { __typename: "SeatsFull" })
    | (InviteLinkDead & { __typename: "InviteLinkDead" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  ConfirmRegistrationResult:
    | (Completed & { __typename: "RegistrationCompleted" })
    | (SeatsFull & { __typename: "SeatsFull" })
    | (InviteLinkDead & { __typename: "InviteLinkDead" })
    | (RegistrationAddressTaken & { __typename: "RegistrationAddressTaken" })
    | (ConfirmLinkExpired & { __typename: "ConfirmLinkExpired" })
    | (ConfirmLinkUnknown & { __typename: "ConfirmLinkUnknown" })
    | (RegistrationPending & { __typename: "RegistrationPending" })
    | (RegistrationConfirmedAlready & {
        __typename: "RegistrationConfirmedAlready";
      })
    | (RegistrationRemoved & { __typename: "RegistrationRemoved" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" })
    | (InvalidInput & { __typename: "InvalidInput" });
  EndSessionResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
      } & { __typename: "SessionEnded" })
    | (SessionUnknown & { __typename: "SessionUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  EndSessionsResult:
    | ({
        readonly account: {
          readonly id: `acc_${string}`;
          readonly tenantId: `tnt_${string}`;
        };
        readonly ended: number;
      } & { __typename: "SessionsEnded" })
    | (AccountUnknown & { __typename: "AccountUnknown" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  LogInResult:
    | (Omit<LoggedIn, "viewer"> & { viewer: ResolversParentTypes["Viewer"] } & {
        __typename: "LoggedIn";
      })
    | (LogInRefused & { __typename: "LogInRefused" })
    | (AccountLocked & { __typename: "AccountLocked" })
    | (ContractNotActive & { __typename: "ContractNotActive" })
    | (TenantToChoose & { __typename: "TenantToChoose" })
    | (TooManyAttempts & { __typename: "TooManyAttempts" });
  CreateTenantResult:
    | ({ readonly tenant: { readonly id: string } } & {
        __typename: "TenantCreated";
      })
    | (StorefrontIdTaken & { __typename: "StorefrontIdTaken" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
  SetTenantFeaturesResult:
    | ({ readonly tenant: { readonly id: string } } & {
        __typename: "TenantFeaturesSet";
      })
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
    | ResolversTypes["AccountUnknown"]
    | ResolversTypes["AccountIsOwn"]
    | ResolversTypes["LastToLogIn"]
    | ResolversTypes["IdentityStatusUnfit"]
    | ResolversTypes["PasswordLinkUnknown"]
    | ResolversTypes["PasswordLinkUsed"]
    | ResolversTypes["PasswordLinkExpired"]
    | ResolversTypes["CurrentPasswordWrong"]
    | ResolversTypes["EmailChangeLinkUnknown"]
    | ResolversTypes["EmailChangeLinkUsed"]
    | ResolversTypes["EmailChangeLinkExpired"]
    | ResolversTypes["EmailChangeAddressTaken"]
    | ResolversTypes["RegistrationUnknown"]
    | ResolversTypes["RegistrationNotWaiting"]
    | ResolversTypes["SeatsFull"]
    | ResolversTypes["InviteLinkDead"]
    | ResolversTypes["RegistrationAddressTaken"]
    | ResolversTypes["ConfirmLinkExpired"]
    | ResolversTypes["ConfirmLinkUnknown"]
    | ResolversTypes["RegistrationPending"]
    | ResolversTypes["RegistrationConfirmedAlready"]
    | ResolversTypes["RegistrationRemoved"]
    | ResolversTypes["SessionUnknown"]
    | ResolversTypes["LogInRefused"]
    | ResolversTypes["AccountLocked"]
    | ResolversTypes["ContractNotActive"]
    | ResolversTypes["TenantToChoose"]
    | ResolversTypes["TooManyAttempts"]
    | ResolversTypes["StorefrontIdTaken"];
  String: ResolverTypeWrapper<Scalars["String"]>;
  Preview: ResolversTypes["AccountLocksPreview"];
  AccountEventKind: AccountEventKind;
  Realm: Realm;
  CustomerKind: CustomerKind;
  CustomerContractState: CustomerContractState;
  CustomerSort: CustomerSort;
  CustomerFilter: CustomerFilter;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  ID: ResolverTypeWrapper<Scalars["ID"]>;
  UnlockAccountInput: UnlockAccountInput;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
  LockAccountInput: LockAccountInput;
  LockAccountResult: ResolverTypeWrapper<
    ResolversUnionTypes["LockAccountResult"]
  >;
  UnlockAccountResult: ResolverTypeWrapper<
    ResolversUnionTypes["UnlockAccountResult"]
  >;
  SeenAccountInput: SeenAccountInput;
  LockAccountsInput: LockAccountsInput;
  UnlockAccountsInput: UnlockAccountsInput;
  LockAccountsResult: ResolverTypeWrapper<
    ResolversUnionTypes["LockAccountsResult"]
  >;
  UnlockAccountsResult: ResolverTypeWrapper<
    ResolversUnionTypes["UnlockAccountsResult"]
  >;
  AccountLockOutcomeKind: AccountLockOutcomeKind;
  SetEntryStopInput: SetEntryStopInput;
  SetEntryStopResult: ResolverTypeWrapper<
    ResolversUnionTypes["SetEntryStopResult"]
  >;
  CreateDeviceAccountInput: CreateDeviceAccountInput;
  CreateDeviceAccountResult: ResolverTypeWrapper<
    ResolversUnionTypes["CreateDeviceAccountResult"]
  >;
  ReissueDevicePasswordInput: ReissueDevicePasswordInput;
  ReissueDevicePasswordResult: ResolverTypeWrapper<
    ResolversUnionTypes["ReissueDevicePasswordResult"]
  >;
  IdentityStatus: IdentityStatus;
  SetIdentityCheckInput: SetIdentityCheckInput;
  SetIdentityCheckResult: ResolverTypeWrapper<
    ResolversUnionTypes["SetIdentityCheckResult"]
  >;
  PasswordLinkState: PasswordLinkState;
  StartPasswordResetInput: StartPasswordResetInput;
  StartPasswordResetResult: ResolverTypeWrapper<
    ResolversUnionTypes["StartPasswordResetResult"]
  >;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<
    ResolversUnionTypes["ResetPasswordResult"]
  >;
  SendPasswordLinkInput: SendPasswordLinkInput;
  SendPasswordLinkResult: ResolverTypeWrapper<
    ResolversUnionTypes["SendPasswordLinkResult"]
  >;
  Permission: Permission;
  ChangeOwnNameInput: ChangeOwnNameInput;
  ChangeOwnNameResult: ResolverTypeWrapper<
    ResolversUnionTypes["ChangeOwnNameResult"]
  >;
  ChangeOwnPasswordInput: ChangeOwnPasswordInput;
  ChangeOwnPasswordResult: ResolverTypeWrapper<
    ResolversUnionTypes["ChangeOwnPasswordResult"]
  >;
  StartEmailChangeInput: StartEmailChangeInput;
  StartEmailChangeResult: ResolverTypeWrapper<
    ResolversUnionTypes["StartEmailChangeResult"]
  >;
  ConfirmEmailChangeInput: ConfirmEmailChangeInput;
  ConfirmEmailChangeResult: ResolverTypeWrapper<
    ResolversUnionTypes["ConfirmEmailChangeResult"]
  >;
  RegistrationFilter: RegistrationFilter;
  ResendConfirmationInput: ResendConfirmationInput;
  ResendStaffInvitationInput: ResendStaffInvitationInput;
  ResendConfirmationResult: ResolverTypeWrapper<
    ResolversUnionTypes["ResendConfirmationResult"]
  >;
  RegistrationPurpose: RegistrationPurpose;
  RegistrationState: RegistrationState;
  StartRegistrationInput: StartRegistrationInput;
  StartRegistrationResult: ResolverTypeWrapper<
    ResolversUnionTypes["StartRegistrationResult"]
  >;
  ConfirmRegistrationInput: ConfirmRegistrationInput;
  ConfirmRegistrationResult: ResolverTypeWrapper<
    ResolversUnionTypes["ConfirmRegistrationResult"]
  >;
  EndSessionInput: EndSessionInput;
  EndSessionResult: ResolverTypeWrapper<
    ResolversUnionTypes["EndSessionResult"]
  >;
  EndSessionsInput: EndSessionsInput;
  EndSessionsResult: ResolverTypeWrapper<
    ResolversUnionTypes["EndSessionsResult"]
  >;
  LogInInput: LogInInput;
  LogInResult: ResolverTypeWrapper<ResolversUnionTypes["LogInResult"]>;
  Feature: Feature;
  Language: Language;
  CreateTenantInput: CreateTenantInput;
  CreateTenantResult: ResolverTypeWrapper<
    ResolversUnionTypes["CreateTenantResult"]
  >;
  SetTenantFeaturesInput: SetTenantFeaturesInput;
  SetTenantFeaturesResult: ResolverTypeWrapper<
    ResolversUnionTypes["SetTenantFeaturesResult"]
  >;
  Money: ResolverTypeWrapper<Money>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InputIssue: ResolverTypeWrapper<InputIssue>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  PreviewStale: ResolverTypeWrapper<PreviewStale>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Account: ResolverTypeWrapper<AccountRow>;
  AccountEvent: ResolverTypeWrapper<AccountEventRow>;
  AccountEventConnection: ResolverTypeWrapper<
    Omit<AccountEventConnection, "edges"> & {
      edges: Array<ResolversTypes["AccountEventEdge"]>;
    }
  >;
  AccountEventEdge: ResolverTypeWrapper<
    Omit<AccountEventEdge, "node"> & { node: ResolversTypes["AccountEvent"] }
  >;
  AccountConnection: ResolverTypeWrapper<AccountPage>;
  AccountEdge: ResolverTypeWrapper<
    Omit<AccountEdge, "node"> & { node: ResolversTypes["Account"] }
  >;
  Query: ResolverTypeWrapper<{}>;
  Mutation: ResolverTypeWrapper<{}>;
  AccountLockSet: ResolverTypeWrapper<{
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
  }>;
  AccountUnknown: ResolverTypeWrapper<AccountUnknown>;
  AccountIsOwn: ResolverTypeWrapper<AccountIsOwn>;
  LastToLogIn: ResolverTypeWrapper<LastToLogIn>;
  AccountLocksPreview: ResolverTypeWrapper<{
    readonly peopleOut: number;
    readonly already: number;
    readonly conflicts: number;
    readonly unknown: number;
    readonly token: string;
  }>;
  AccountLocksSet: ResolverTypeWrapper<
    Omit<AccountLocksSet, "outcomes"> & {
      outcomes: Array<ResolversTypes["AccountLockOutcome"]>;
    }
  >;
  AccountLockOutcome: ResolverTypeWrapper<{
    readonly accountId: string;
    readonly kind: AccountLockOutcomeKind;
    readonly account: { readonly id: `acc_${string}` } | null;
  }>;
  EntryStopSet: ResolverTypeWrapper<{
    readonly account: { readonly id: string };
  }>;
  DeviceAccountCreated: ResolverTypeWrapper<{
    readonly account: { readonly id: string };
    readonly password: string;
  }>;
  DevicePasswordReissued: ResolverTypeWrapper<{
    readonly account: { readonly id: string };
    readonly password: string;
  }>;
  IdentityCheck: ResolverTypeWrapper<AccountRow>;
  IdentityCheckSet: ResolverTypeWrapper<{
    readonly account: { readonly id: string };
  }>;
  IdentityStatusUnfit: ResolverTypeWrapper<IdentityStatusUnfit>;
  PasswordLink: ResolverTypeWrapper<OpenedLink>;
  PasswordLinkOrdered: ResolverTypeWrapper<{
    readonly email: string;
    readonly minutes: number;
  }>;
  PasswordWasReset: ResolverTypeWrapper<{ readonly email: string }>;
  PasswordLinkUnknown: ResolverTypeWrapper<PasswordLinkUnknown>;
  PasswordLinkUsed: ResolverTypeWrapper<PasswordLinkUsed>;
  PasswordLinkExpired: ResolverTypeWrapper<PasswordLinkExpired>;
  PasswordLinkSent: ResolverTypeWrapper<{
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
    readonly expiresAt: string;
  }>;
  OwnNameChanged: ResolverTypeWrapper<{
    readonly account: { readonly id: string };
  }>;
  OwnPasswordChanged: ResolverTypeWrapper<{
    readonly account: { readonly id: string };
  }>;
  CurrentPasswordWrong: ResolverTypeWrapper<CurrentPasswordWrong>;
  EmailChangeMailSent: ResolverTypeWrapper<{
    readonly email: string;
    readonly expiresAt: string;
  }>;
  OwnEmailChanged: ResolverTypeWrapper<{ readonly email: string }>;
  EmailChangeLinkUnknown: ResolverTypeWrapper<EmailChangeLinkUnknown>;
  EmailChangeLinkUsed: ResolverTypeWrapper<EmailChangeLinkUsed>;
  EmailChangeLinkExpired: ResolverTypeWrapper<EmailChangeLinkExpired>;
  EmailChangeAddressTaken: ResolverTypeWrapper<EmailChangeAddressTaken>;
  OpenRegistrations: ResolverTypeWrapper<OpenRegistrations>;
  CustomersFound: ResolverTypeWrapper<CustomersFound>;
  Registration: ResolverTypeWrapper<RegistrationRow>;
  RegistrationRefusal: ResolverTypeWrapper<RegistrationRefusal>;
  RegistrationConnection: ResolverTypeWrapper<
    Omit<RegistrationConnection, "edges"> & {
      edges: Array<ResolversTypes["RegistrationEdge"]>;
    }
  >;
  RegistrationEdge: ResolverTypeWrapper<
    Omit<RegistrationEdge, "node"> & { node: ResolversTypes["Registration"] }
  >;
  Contract: ResolverTypeWrapper<EntityRef>;
  Tenant: ResolverTypeWrapper<TenantView>;
  ConfirmationResent: ResolverTypeWrapper<{
    readonly registration: {
      readonly id: `reg_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
  }>;
  RegistrationUnknown: ResolverTypeWrapper<RegistrationUnknown>;
  RegistrationNotWaiting: ResolverTypeWrapper<RegistrationNotWaiting>;
  RegistrationPreview: ResolverTypeWrapper<RegistrationRow>;
  ConfirmationMailSent: ResolverTypeWrapper<{
    readonly email: string;
    readonly expiresAt: string;
  }>;
  RegistrationCompleted: ResolverTypeWrapper<Completed>;
  SeatsFull: ResolverTypeWrapper<SeatsFull>;
  InviteLinkDead: ResolverTypeWrapper<InviteLinkDead>;
  RegistrationAddressTaken: ResolverTypeWrapper<RegistrationAddressTaken>;
  ConfirmLinkExpired: ResolverTypeWrapper<ConfirmLinkExpired>;
  ConfirmLinkUnknown: ResolverTypeWrapper<ConfirmLinkUnknown>;
  RegistrationPending: ResolverTypeWrapper<RegistrationPending>;
  RegistrationConfirmedAlready: ResolverTypeWrapper<RegistrationConfirmedAlready>;
  RegistrationRemoved: ResolverTypeWrapper<RegistrationRemoved>;
  Session: ResolverTypeWrapper<SessionRow>;
  SessionEnded: ResolverTypeWrapper<{
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
  }>;
  SessionUnknown: ResolverTypeWrapper<SessionUnknown>;
  SessionsEnded: ResolverTypeWrapper<{
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
    readonly ended: number;
  }>;
  ResolvedViewer: ResolverTypeWrapper<ResolvedViewer>;
  Viewer: ResolverTypeWrapper<LoggedInViewer>;
  LoggedIn: ResolverTypeWrapper<
    Omit<LoggedIn, "viewer"> & { viewer: ResolversTypes["Viewer"] }
  >;
  LoggedOut: ResolverTypeWrapper<{ readonly hadSession: boolean }>;
  LogInRefused: ResolverTypeWrapper<LogInRefused>;
  AccountLocked: ResolverTypeWrapper<AccountLocked>;
  ContractNotActive: ResolverTypeWrapper<ContractNotActive>;
  TenantToChoose: ResolverTypeWrapper<TenantToChoose>;
  TenantChoice: ResolverTypeWrapper<TenantChoice>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  Storefront: ResolverTypeWrapper<StorefrontRow>;
  TenantConnection: ResolverTypeWrapper<
    Omit<TenantConnection, "edges"> & {
      edges: Array<ResolversTypes["TenantEdge"]>;
    }
  >;
  TenantEdge: ResolverTypeWrapper<
    Omit<TenantEdge, "node"> & { node: ResolversTypes["Tenant"] }
  >;
  TenantCreated: ResolverTypeWrapper<{
    readonly tenant: { readonly id: string };
  }>;
  StorefrontIdTaken: ResolverTypeWrapper<StorefrontIdTaken>;
  TenantFeaturesSet: ResolverTypeWrapper<{
    readonly tenant: { readonly id: string };
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
    | ResolversParentTypes["AccountUnknown"]
    | ResolversParentTypes["AccountIsOwn"]
    | ResolversParentTypes["LastToLogIn"]
    | ResolversParentTypes["IdentityStatusUnfit"]
    | ResolversParentTypes["PasswordLinkUnknown"]
    | ResolversParentTypes["PasswordLinkUsed"]
    | ResolversParentTypes["PasswordLinkExpired"]
    | ResolversParentTypes["CurrentPasswordWrong"]
    | ResolversParentTypes["EmailChangeLinkUnknown"]
    | ResolversParentTypes["EmailChangeLinkUsed"]
    | ResolversParentTypes["EmailChangeLinkExpired"]
    | ResolversParentTypes["EmailChangeAddressTaken"]
    | ResolversParentTypes["RegistrationUnknown"]
    | ResolversParentTypes["RegistrationNotWaiting"]
    | ResolversParentTypes["SeatsFull"]
    | ResolversParentTypes["InviteLinkDead"]
    | ResolversParentTypes["RegistrationAddressTaken"]
    | ResolversParentTypes["ConfirmLinkExpired"]
    | ResolversParentTypes["ConfirmLinkUnknown"]
    | ResolversParentTypes["RegistrationPending"]
    | ResolversParentTypes["RegistrationConfirmedAlready"]
    | ResolversParentTypes["RegistrationRemoved"]
    | ResolversParentTypes["SessionUnknown"]
    | ResolversParentTypes["LogInRefused"]
    | ResolversParentTypes["AccountLocked"]
    | ResolversParentTypes["ContractNotActive"]
    | ResolversParentTypes["TenantToChoose"]
    | ResolversParentTypes["TooManyAttempts"]
    | ResolversParentTypes["StorefrontIdTaken"];
  String: Scalars["String"];
  Preview: ResolversParentTypes["AccountLocksPreview"];
  CustomerFilter: CustomerFilter;
  Boolean: Scalars["Boolean"];
  ID: Scalars["ID"];
  UnlockAccountInput: UnlockAccountInput;
  Int: Scalars["Int"];
  LockAccountInput: LockAccountInput;
  LockAccountResult: ResolversUnionParentTypes["LockAccountResult"];
  UnlockAccountResult: ResolversUnionParentTypes["UnlockAccountResult"];
  SeenAccountInput: SeenAccountInput;
  LockAccountsInput: LockAccountsInput;
  UnlockAccountsInput: UnlockAccountsInput;
  LockAccountsResult: ResolversUnionParentTypes["LockAccountsResult"];
  UnlockAccountsResult: ResolversUnionParentTypes["UnlockAccountsResult"];
  SetEntryStopInput: SetEntryStopInput;
  SetEntryStopResult: ResolversUnionParentTypes["SetEntryStopResult"];
  CreateDeviceAccountInput: CreateDeviceAccountInput;
  CreateDeviceAccountResult: ResolversUnionParentTypes["CreateDeviceAccountResult"];
  ReissueDevicePasswordInput: ReissueDevicePasswordInput;
  ReissueDevicePasswordResult: ResolversUnionParentTypes["ReissueDevicePasswordResult"];
  SetIdentityCheckInput: SetIdentityCheckInput;
  SetIdentityCheckResult: ResolversUnionParentTypes["SetIdentityCheckResult"];
  StartPasswordResetInput: StartPasswordResetInput;
  StartPasswordResetResult: ResolversUnionParentTypes["StartPasswordResetResult"];
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionParentTypes["ResetPasswordResult"];
  SendPasswordLinkInput: SendPasswordLinkInput;
  SendPasswordLinkResult: ResolversUnionParentTypes["SendPasswordLinkResult"];
  ChangeOwnNameInput: ChangeOwnNameInput;
  ChangeOwnNameResult: ResolversUnionParentTypes["ChangeOwnNameResult"];
  ChangeOwnPasswordInput: ChangeOwnPasswordInput;
  ChangeOwnPasswordResult: ResolversUnionParentTypes["ChangeOwnPasswordResult"];
  StartEmailChangeInput: StartEmailChangeInput;
  StartEmailChangeResult: ResolversUnionParentTypes["StartEmailChangeResult"];
  ConfirmEmailChangeInput: ConfirmEmailChangeInput;
  ConfirmEmailChangeResult: ResolversUnionParentTypes["ConfirmEmailChangeResult"];
  RegistrationFilter: RegistrationFilter;
  ResendConfirmationInput: ResendConfirmationInput;
  ResendStaffInvitationInput: ResendStaffInvitationInput;
  ResendConfirmationResult: ResolversUnionParentTypes["ResendConfirmationResult"];
  StartRegistrationInput: StartRegistrationInput;
  StartRegistrationResult: ResolversUnionParentTypes["StartRegistrationResult"];
  ConfirmRegistrationInput: ConfirmRegistrationInput;
  ConfirmRegistrationResult: ResolversUnionParentTypes["ConfirmRegistrationResult"];
  EndSessionInput: EndSessionInput;
  EndSessionResult: ResolversUnionParentTypes["EndSessionResult"];
  EndSessionsInput: EndSessionsInput;
  EndSessionsResult: ResolversUnionParentTypes["EndSessionsResult"];
  LogInInput: LogInInput;
  LogInResult: ResolversUnionParentTypes["LogInResult"];
  CreateTenantInput: CreateTenantInput;
  CreateTenantResult: ResolversUnionParentTypes["CreateTenantResult"];
  SetTenantFeaturesInput: SetTenantFeaturesInput;
  SetTenantFeaturesResult: ResolversUnionParentTypes["SetTenantFeaturesResult"];
  Money: Money;
  InvalidInput: InvalidInput;
  InputIssue: InputIssue;
  VersionConflict: VersionConflict;
  PreviewStale: PreviewStale;
  IdempotencyKeyReused: IdempotencyKeyReused;
  PageInfo: PageInfo;
  Account: AccountRow;
  AccountEvent: AccountEventRow;
  AccountEventConnection: Omit<AccountEventConnection, "edges"> & {
    edges: Array<ResolversParentTypes["AccountEventEdge"]>;
  };
  AccountEventEdge: Omit<AccountEventEdge, "node"> & {
    node: ResolversParentTypes["AccountEvent"];
  };
  AccountConnection: AccountPage;
  AccountEdge: Omit<AccountEdge, "node"> & {
    node: ResolversParentTypes["Account"];
  };
  Query: {};
  Mutation: {};
  AccountLockSet: {
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
  };
  AccountUnknown: AccountUnknown;
  AccountIsOwn: AccountIsOwn;
  LastToLogIn: LastToLogIn;
  AccountLocksPreview: {
    readonly peopleOut: number;
    readonly already: number;
    readonly conflicts: number;
    readonly unknown: number;
    readonly token: string;
  };
  AccountLocksSet: Omit<AccountLocksSet, "outcomes"> & {
    outcomes: Array<ResolversParentTypes["AccountLockOutcome"]>;
  };
  AccountLockOutcome: {
    readonly accountId: string;
    readonly kind: AccountLockOutcomeKind;
    readonly account: { readonly id: `acc_${string}` } | null;
  };
  EntryStopSet: { readonly account: { readonly id: string } };
  DeviceAccountCreated: {
    readonly account: { readonly id: string };
    readonly password: string;
  };
  DevicePasswordReissued: {
    readonly account: { readonly id: string };
    readonly password: string;
  };
  IdentityCheck: AccountRow;
  IdentityCheckSet: { readonly account: { readonly id: string } };
  IdentityStatusUnfit: IdentityStatusUnfit;
  PasswordLink: OpenedLink;
  PasswordLinkOrdered: { readonly email: string; readonly minutes: number };
  PasswordWasReset: { readonly email: string };
  PasswordLinkUnknown: PasswordLinkUnknown;
  PasswordLinkUsed: PasswordLinkUsed;
  PasswordLinkExpired: PasswordLinkExpired;
  PasswordLinkSent: {
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
    readonly expiresAt: string;
  };
  OwnNameChanged: { readonly account: { readonly id: string } };
  OwnPasswordChanged: { readonly account: { readonly id: string } };
  CurrentPasswordWrong: CurrentPasswordWrong;
  EmailChangeMailSent: { readonly email: string; readonly expiresAt: string };
  OwnEmailChanged: { readonly email: string };
  EmailChangeLinkUnknown: EmailChangeLinkUnknown;
  EmailChangeLinkUsed: EmailChangeLinkUsed;
  EmailChangeLinkExpired: EmailChangeLinkExpired;
  EmailChangeAddressTaken: EmailChangeAddressTaken;
  OpenRegistrations: OpenRegistrations;
  CustomersFound: CustomersFound;
  Registration: RegistrationRow;
  RegistrationRefusal: RegistrationRefusal;
  RegistrationConnection: Omit<RegistrationConnection, "edges"> & {
    edges: Array<ResolversParentTypes["RegistrationEdge"]>;
  };
  RegistrationEdge: Omit<RegistrationEdge, "node"> & {
    node: ResolversParentTypes["Registration"];
  };
  Contract: EntityRef;
  Tenant: TenantView;
  ConfirmationResent: {
    readonly registration: {
      readonly id: `reg_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
  };
  RegistrationUnknown: RegistrationUnknown;
  RegistrationNotWaiting: RegistrationNotWaiting;
  RegistrationPreview: RegistrationRow;
  ConfirmationMailSent: { readonly email: string; readonly expiresAt: string };
  RegistrationCompleted: Completed;
  SeatsFull: SeatsFull;
  InviteLinkDead: InviteLinkDead;
  RegistrationAddressTaken: RegistrationAddressTaken;
  ConfirmLinkExpired: ConfirmLinkExpired;
  ConfirmLinkUnknown: ConfirmLinkUnknown;
  RegistrationPending: RegistrationPending;
  RegistrationConfirmedAlready: RegistrationConfirmedAlready;
  RegistrationRemoved: RegistrationRemoved;
  Session: SessionRow;
  SessionEnded: {
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
  };
  SessionUnknown: SessionUnknown;
  SessionsEnded: {
    readonly account: {
      readonly id: `acc_${string}`;
      readonly tenantId: `tnt_${string}`;
    };
    readonly ended: number;
  };
  ResolvedViewer: ResolvedViewer;
  Viewer: LoggedInViewer;
  LoggedIn: Omit<LoggedIn, "viewer"> & {
    viewer: ResolversParentTypes["Viewer"];
  };
  LoggedOut: { readonly hadSession: boolean };
  LogInRefused: LogInRefused;
  AccountLocked: AccountLocked;
  ContractNotActive: ContractNotActive;
  TenantToChoose: TenantToChoose;
  TenantChoice: TenantChoice;
  TooManyAttempts: TooManyAttempts;
  Storefront: StorefrontRow;
  TenantConnection: Omit<TenantConnection, "edges"> & {
    edges: Array<ResolversParentTypes["TenantEdge"]>;
  };
  TenantEdge: Omit<TenantEdge, "node"> & {
    node: ResolversParentTypes["Tenant"];
  };
  TenantCreated: { readonly tenant: { readonly id: string } };
  StorefrontIdTaken: StorefrontIdTaken;
  TenantFeaturesSet: { readonly tenant: { readonly id: string } };
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
    | "AccountUnknown"
    | "AccountIsOwn"
    | "LastToLogIn"
    | "IdentityStatusUnfit"
    | "PasswordLinkUnknown"
    | "PasswordLinkUsed"
    | "PasswordLinkExpired"
    | "CurrentPasswordWrong"
    | "EmailChangeLinkUnknown"
    | "EmailChangeLinkUsed"
    | "EmailChangeLinkExpired"
    | "EmailChangeAddressTaken"
    | "RegistrationUnknown"
    | "RegistrationNotWaiting"
    | "SeatsFull"
    | "InviteLinkDead"
    | "RegistrationAddressTaken"
    | "ConfirmLinkExpired"
    | "ConfirmLinkUnknown"
    | "RegistrationPending"
    | "RegistrationConfirmedAlready"
    | "RegistrationRemoved"
    | "SessionUnknown"
    | "LogInRefused"
    | "AccountLocked"
    | "ContractNotActive"
    | "TenantToChoose"
    | "TooManyAttempts"
    | "StorefrontIdTaken",
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
  resolveType: TypeResolveFn<"AccountLocksPreview", ParentType, ContextType>;
  token?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type LockAccountResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LockAccountResult"] =
    ResolversParentTypes["LockAccountResult"],
> = {
  resolveType: TypeResolveFn<
    | "AccountLockSet"
    | "AccountUnknown"
    | "AccountIsOwn"
    | "LastToLogIn"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type UnlockAccountResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UnlockAccountResult"] =
    ResolversParentTypes["UnlockAccountResult"],
> = {
  resolveType: TypeResolveFn<
    | "AccountLockSet"
    | "AccountUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type LockAccountsResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LockAccountsResult"] =
    ResolversParentTypes["LockAccountsResult"],
> = {
  resolveType: TypeResolveFn<
    | "AccountLocksSet"
    | "AccountLocksPreview"
    | "PreviewStale"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type UnlockAccountsResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UnlockAccountsResult"] =
    ResolversParentTypes["UnlockAccountsResult"],
> = {
  resolveType: TypeResolveFn<
    "AccountLocksSet" | "InvalidInput" | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SetEntryStopResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SetEntryStopResult"] =
    ResolversParentTypes["SetEntryStopResult"],
> = {
  resolveType: TypeResolveFn<
    | "EntryStopSet"
    | "AccountUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type CreateDeviceAccountResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CreateDeviceAccountResult"] =
    ResolversParentTypes["CreateDeviceAccountResult"],
> = {
  resolveType: TypeResolveFn<
    "DeviceAccountCreated" | "InvalidInput" | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ReissueDevicePasswordResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ReissueDevicePasswordResult"] =
    ResolversParentTypes["ReissueDevicePasswordResult"],
> = {
  resolveType: TypeResolveFn<
    | "DevicePasswordReissued"
    | "AccountUnknown"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SetIdentityCheckResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SetIdentityCheckResult"] =
    ResolversParentTypes["SetIdentityCheckResult"],
> = {
  resolveType: TypeResolveFn<
    | "IdentityCheckSet"
    | "AccountUnknown"
    | "IdentityStatusUnfit"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type StartPasswordResetResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StartPasswordResetResult"] =
    ResolversParentTypes["StartPasswordResetResult"],
> = {
  resolveType: TypeResolveFn<
    "PasswordLinkOrdered" | "TooManyAttempts" | "InvalidInput",
    ParentType,
    ContextType
  >;
};

export type ResetPasswordResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ResetPasswordResult"] =
    ResolversParentTypes["ResetPasswordResult"],
> = {
  resolveType: TypeResolveFn<
    | "PasswordWasReset"
    | "PasswordLinkUnknown"
    | "PasswordLinkUsed"
    | "PasswordLinkExpired"
    | "AccountLocked"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SendPasswordLinkResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SendPasswordLinkResult"] =
    ResolversParentTypes["SendPasswordLinkResult"],
> = {
  resolveType: TypeResolveFn<
    | "PasswordLinkSent"
    | "AccountUnknown"
    | "AccountIsOwn"
    | "AccountLocked"
    | "TooManyAttempts"
    | "VersionConflict"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ChangeOwnNameResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ChangeOwnNameResult"] =
    ResolversParentTypes["ChangeOwnNameResult"],
> = {
  resolveType: TypeResolveFn<
    | "OwnNameChanged"
    | "InvalidInput"
    | "VersionConflict"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ChangeOwnPasswordResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ChangeOwnPasswordResult"] =
    ResolversParentTypes["ChangeOwnPasswordResult"],
> = {
  resolveType: TypeResolveFn<
    | "OwnPasswordChanged"
    | "CurrentPasswordWrong"
    | "TooManyAttempts"
    | "InvalidInput",
    ParentType,
    ContextType
  >;
};

export type StartEmailChangeResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StartEmailChangeResult"] =
    ResolversParentTypes["StartEmailChangeResult"],
> = {
  resolveType: TypeResolveFn<
    | "EmailChangeMailSent"
    | "CurrentPasswordWrong"
    | "TooManyAttempts"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ConfirmEmailChangeResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ConfirmEmailChangeResult"] =
    ResolversParentTypes["ConfirmEmailChangeResult"],
> = {
  resolveType: TypeResolveFn<
    | "OwnEmailChanged"
    | "EmailChangeLinkUnknown"
    | "EmailChangeLinkUsed"
    | "EmailChangeLinkExpired"
    | "EmailChangeAddressTaken"
    | "AccountLocked"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ResendConfirmationResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ResendConfirmationResult"] =
    ResolversParentTypes["ResendConfirmationResult"],
> = {
  resolveType: TypeResolveFn<
    | "ConfirmationResent"
    | "RegistrationUnknown"
    | "RegistrationNotWaiting"
    | "RegistrationAddressTaken"
    | "TooManyAttempts"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type StartRegistrationResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StartRegistrationResult"] =
    ResolversParentTypes["StartRegistrationResult"],
> = {
  resolveType: TypeResolveFn<
    | "ConfirmationMailSent"
    | "SeatsFull"
    | "InviteLinkDead"
    | "TooManyAttempts"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type ConfirmRegistrationResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ConfirmRegistrationResult"] =
    ResolversParentTypes["ConfirmRegistrationResult"],
> = {
  resolveType: TypeResolveFn<
    | "RegistrationCompleted"
    | "SeatsFull"
    | "InviteLinkDead"
    | "RegistrationAddressTaken"
    | "ConfirmLinkExpired"
    | "ConfirmLinkUnknown"
    | "RegistrationPending"
    | "RegistrationConfirmedAlready"
    | "RegistrationRemoved"
    | "TooManyAttempts"
    | "InvalidInput",
    ParentType,
    ContextType
  >;
};

export type EndSessionResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EndSessionResult"] =
    ResolversParentTypes["EndSessionResult"],
> = {
  resolveType: TypeResolveFn<
    "SessionEnded" | "SessionUnknown" | "InvalidInput" | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type EndSessionsResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EndSessionsResult"] =
    ResolversParentTypes["EndSessionsResult"],
> = {
  resolveType: TypeResolveFn<
    | "SessionsEnded"
    | "AccountUnknown"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type LogInResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LogInResult"] =
    ResolversParentTypes["LogInResult"],
> = {
  resolveType: TypeResolveFn<
    | "LoggedIn"
    | "LogInRefused"
    | "AccountLocked"
    | "ContractNotActive"
    | "TenantToChoose"
    | "TooManyAttempts",
    ParentType,
    ContextType
  >;
};

export type CreateTenantResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CreateTenantResult"] =
    ResolversParentTypes["CreateTenantResult"],
> = {
  resolveType: TypeResolveFn<
    | "TenantCreated"
    | "StorefrontIdTaken"
    | "InvalidInput"
    | "IdempotencyKeyReused",
    ParentType,
    ContextType
  >;
};

export type SetTenantFeaturesResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SetTenantFeaturesResult"] =
    ResolversParentTypes["SetTenantFeaturesResult"],
> = {
  resolveType: TypeResolveFn<
    | "TenantFeaturesSet"
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
  events?: Resolver<
    Maybe<ResolversTypes["AccountEventConnection"]>,
    ParentType,
    ContextType,
    RequireFields<AccounteventsArgs, "first">
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  realm?: Resolver<ResolversTypes["Realm"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  email?: Resolver<
    Maybe<ResolversTypes["EmailAddress"]>,
    ParentType,
    ContextType
  >;
  locked?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  entryStopped?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  registeredAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  storefront?: Resolver<
    Maybe<ResolversTypes["Storefront"]>,
    ParentType,
    ContextType
  >;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  viewerCanLock?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  viewerCanEndSessions?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  viewerCanSendPasswordLink?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType
  >;
  identityCheck?: Resolver<
    Maybe<ResolversTypes["IdentityCheck"]>,
    ParentType,
    ContextType
  >;
  sessions?: Resolver<
    Maybe<Array<ResolversTypes["Session"]>>,
    ParentType,
    ContextType,
    RequireFields<AccountsessionsArgs, "first">
  >;
  sessionCount?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  lastLogInAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountEventResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountEvent"] =
    ResolversParentTypes["AccountEvent"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["AccountEvent"]>,
    { __typename: "AccountEvent" } & GraphQLRecursivePick<
      ParentType,
      { id: true }
    >,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["AccountEventKind"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountEventConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountEventConnection"] =
    ResolversParentTypes["AccountEventConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["AccountEventEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountEventEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountEventEdge"] =
    ResolversParentTypes["AccountEventEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["AccountEvent"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountConnection"] =
    ResolversParentTypes["AccountConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["AccountEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  seatMemberCount?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountEdge"] =
    ResolversParentTypes["AccountEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Query"] =
    ResolversParentTypes["Query"],
> = {
  staff?: Resolver<
    ResolversTypes["AccountConnection"],
    ParentType,
    ContextType,
    RequireFields<QuerystaffArgs, "first">
  >;
  customers?: Resolver<
    ResolversTypes["AccountConnection"],
    ParentType,
    ContextType,
    RequireFields<QuerycustomersArgs, "first" | "sort">
  >;
  account?: Resolver<
    Maybe<ResolversTypes["Account"]>,
    ParentType,
    ContextType,
    RequireFields<QueryaccountArgs, "id">
  >;
  passwordLink?: Resolver<
    Maybe<ResolversTypes["PasswordLink"]>,
    ParentType,
    ContextType,
    RequireFields<QuerypasswordLinkArgs, "token">
  >;
  openRegistrations?: Resolver<
    Array<ResolversTypes["OpenRegistrations"]>,
    ParentType,
    ContextType
  >;
  customersFound?: Resolver<
    ResolversTypes["CustomersFound"],
    ParentType,
    ContextType,
    RequireFields<QuerycustomersFoundArgs, "search" | "first">
  >;
  registrations?: Resolver<
    ResolversTypes["RegistrationConnection"],
    ParentType,
    ContextType,
    RequireFields<QueryregistrationsArgs, "first">
  >;
  registration?: Resolver<
    Maybe<ResolversTypes["RegistrationPreview"]>,
    ParentType,
    ContextType,
    RequireFields<QueryregistrationArgs, "token">
  >;
  resolveViewer?: Resolver<
    ResolversTypes["ResolvedViewer"],
    ParentType,
    ContextType,
    RequireFields<QueryresolveViewerArgs, "surface">
  >;
  viewer?: Resolver<Maybe<ResolversTypes["Viewer"]>, ParentType, ContextType>;
  storefront?: Resolver<
    Maybe<ResolversTypes["Storefront"]>,
    ParentType,
    ContextType,
    RequireFields<QuerystorefrontArgs, "id">
  >;
  tenants?: Resolver<
    ResolversTypes["TenantConnection"],
    ParentType,
    ContextType,
    RequireFields<QuerytenantsArgs, "first">
  >;
  tenant?: Resolver<
    Maybe<ResolversTypes["Tenant"]>,
    ParentType,
    ContextType,
    RequireFields<QuerytenantArgs, "id">
  >;
};

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Mutation"] =
    ResolversParentTypes["Mutation"],
> = {
  lockAccount?: Resolver<
    ResolversTypes["LockAccountResult"],
    ParentType,
    ContextType,
    RequireFields<MutationlockAccountArgs, "input">
  >;
  unlockAccount?: Resolver<
    ResolversTypes["UnlockAccountResult"],
    ParentType,
    ContextType,
    RequireFields<MutationunlockAccountArgs, "input">
  >;
  lockAccounts?: Resolver<
    ResolversTypes["LockAccountsResult"],
    ParentType,
    ContextType,
    RequireFields<MutationlockAccountsArgs, "input">
  >;
  unlockAccounts?: Resolver<
    ResolversTypes["UnlockAccountsResult"],
    ParentType,
    ContextType,
    RequireFields<MutationunlockAccountsArgs, "input">
  >;
  setEntryStop?: Resolver<
    ResolversTypes["SetEntryStopResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsetEntryStopArgs, "input">
  >;
  createDeviceAccount?: Resolver<
    ResolversTypes["CreateDeviceAccountResult"],
    ParentType,
    ContextType,
    RequireFields<MutationcreateDeviceAccountArgs, "input">
  >;
  reissueDevicePassword?: Resolver<
    ResolversTypes["ReissueDevicePasswordResult"],
    ParentType,
    ContextType,
    RequireFields<MutationreissueDevicePasswordArgs, "input">
  >;
  setIdentityCheck?: Resolver<
    ResolversTypes["SetIdentityCheckResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsetIdentityCheckArgs, "input">
  >;
  startPasswordReset?: Resolver<
    ResolversTypes["StartPasswordResetResult"],
    ParentType,
    ContextType,
    RequireFields<MutationstartPasswordResetArgs, "input">
  >;
  resetPassword?: Resolver<
    ResolversTypes["ResetPasswordResult"],
    ParentType,
    ContextType,
    RequireFields<MutationresetPasswordArgs, "input">
  >;
  sendPasswordLink?: Resolver<
    ResolversTypes["SendPasswordLinkResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsendPasswordLinkArgs, "input">
  >;
  changeOwnName?: Resolver<
    ResolversTypes["ChangeOwnNameResult"],
    ParentType,
    ContextType,
    RequireFields<MutationchangeOwnNameArgs, "input">
  >;
  changeOwnPassword?: Resolver<
    ResolversTypes["ChangeOwnPasswordResult"],
    ParentType,
    ContextType,
    RequireFields<MutationchangeOwnPasswordArgs, "input">
  >;
  startEmailChange?: Resolver<
    ResolversTypes["StartEmailChangeResult"],
    ParentType,
    ContextType,
    RequireFields<MutationstartEmailChangeArgs, "input">
  >;
  confirmEmailChange?: Resolver<
    ResolversTypes["ConfirmEmailChangeResult"],
    ParentType,
    ContextType,
    RequireFields<MutationconfirmEmailChangeArgs, "input">
  >;
  resendConfirmation?: Resolver<
    ResolversTypes["ResendConfirmationResult"],
    ParentType,
    ContextType,
    RequireFields<MutationresendConfirmationArgs, "input">
  >;
  resendStaffInvitation?: Resolver<
    ResolversTypes["ResendConfirmationResult"],
    ParentType,
    ContextType,
    RequireFields<MutationresendStaffInvitationArgs, "input">
  >;
  startRegistration?: Resolver<
    ResolversTypes["StartRegistrationResult"],
    ParentType,
    ContextType,
    RequireFields<MutationstartRegistrationArgs, "input">
  >;
  confirmRegistration?: Resolver<
    ResolversTypes["ConfirmRegistrationResult"],
    ParentType,
    ContextType,
    RequireFields<MutationconfirmRegistrationArgs, "input">
  >;
  endSession?: Resolver<
    ResolversTypes["EndSessionResult"],
    ParentType,
    ContextType,
    RequireFields<MutationendSessionArgs, "input">
  >;
  endSessions?: Resolver<
    ResolversTypes["EndSessionsResult"],
    ParentType,
    ContextType,
    RequireFields<MutationendSessionsArgs, "input">
  >;
  noteDenial?: Resolver<
    ResolversTypes["Boolean"],
    ParentType,
    ContextType,
    RequireFields<MutationnoteDenialArgs, "field">
  >;
  logIn?: Resolver<
    ResolversTypes["LogInResult"],
    ParentType,
    ContextType,
    RequireFields<MutationlogInArgs, "input">
  >;
  logOut?: Resolver<ResolversTypes["LoggedOut"], ParentType, ContextType>;
  createTenant?: Resolver<
    ResolversTypes["CreateTenantResult"],
    ParentType,
    ContextType,
    RequireFields<MutationcreateTenantArgs, "input">
  >;
  setTenantFeatures?: Resolver<
    ResolversTypes["SetTenantFeaturesResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsetTenantFeaturesArgs, "input">
  >;
};

export type AccountLockSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountLockSet"] =
    ResolversParentTypes["AccountLockSet"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountUnknown"] =
    ResolversParentTypes["AccountUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountIsOwnResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountIsOwn"] =
    ResolversParentTypes["AccountIsOwn"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastToLogInResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LastToLogIn"] =
    ResolversParentTypes["LastToLogIn"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountLocksPreviewResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountLocksPreview"] =
    ResolversParentTypes["AccountLocksPreview"],
> = {
  peopleOut?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  already?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  token?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountLocksSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountLocksSet"] =
    ResolversParentTypes["AccountLocksSet"],
> = {
  outcomes?: Resolver<
    Array<ResolversTypes["AccountLockOutcome"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountLockOutcomeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountLockOutcome"] =
    ResolversParentTypes["AccountLockOutcome"],
> = {
  accountId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<
    ResolversTypes["AccountLockOutcomeKind"],
    ParentType,
    ContextType
  >;
  account?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryStopSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EntryStopSet"] =
    ResolversParentTypes["EntryStopSet"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceAccountCreatedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DeviceAccountCreated"] =
    ResolversParentTypes["DeviceAccountCreated"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  password?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DevicePasswordReissuedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["DevicePasswordReissued"] =
    ResolversParentTypes["DevicePasswordReissued"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  password?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityCheckResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["IdentityCheck"] =
    ResolversParentTypes["IdentityCheck"],
> = {
  status?: Resolver<ResolversTypes["IdentityStatus"], ParentType, ContextType>;
  nextStatuses?: Resolver<
    Array<ResolversTypes["IdentityStatus"]>,
    ParentType,
    ContextType
  >;
  entryStopped?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  changedAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  changedBy?: Resolver<
    Maybe<ResolversTypes["Account"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityCheckSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["IdentityCheckSet"] =
    ResolversParentTypes["IdentityCheckSet"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityStatusUnfitResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["IdentityStatusUnfit"] =
    ResolversParentTypes["IdentityStatusUnfit"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordLinkResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordLink"] =
    ResolversParentTypes["PasswordLink"],
> = {
  state?: Resolver<
    ResolversTypes["PasswordLinkState"],
    ParentType,
    ContextType
  >;
  email?: Resolver<
    Maybe<ResolversTypes["EmailAddress"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordLinkOrderedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordLinkOrdered"] =
    ResolversParentTypes["PasswordLinkOrdered"],
> = {
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordWasResetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordWasReset"] =
    ResolversParentTypes["PasswordWasReset"],
> = {
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordLinkUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordLinkUnknown"] =
    ResolversParentTypes["PasswordLinkUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordLinkUsedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordLinkUsed"] =
    ResolversParentTypes["PasswordLinkUsed"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordLinkExpiredResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordLinkExpired"] =
    ResolversParentTypes["PasswordLinkExpired"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordLinkSentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PasswordLinkSent"] =
    ResolversParentTypes["PasswordLinkSent"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnNameChangedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["OwnNameChanged"] =
    ResolversParentTypes["OwnNameChanged"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnPasswordChangedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["OwnPasswordChanged"] =
    ResolversParentTypes["OwnPasswordChanged"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentPasswordWrongResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CurrentPasswordWrong"] =
    ResolversParentTypes["CurrentPasswordWrong"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailChangeMailSentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EmailChangeMailSent"] =
    ResolversParentTypes["EmailChangeMailSent"],
> = {
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnEmailChangedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["OwnEmailChanged"] =
    ResolversParentTypes["OwnEmailChanged"],
> = {
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailChangeLinkUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EmailChangeLinkUnknown"] =
    ResolversParentTypes["EmailChangeLinkUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailChangeLinkUsedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EmailChangeLinkUsed"] =
    ResolversParentTypes["EmailChangeLinkUsed"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailChangeLinkExpiredResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EmailChangeLinkExpired"] =
    ResolversParentTypes["EmailChangeLinkExpired"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailChangeAddressTakenResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EmailChangeAddressTaken"] =
    ResolversParentTypes["EmailChangeAddressTaken"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenRegistrationsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["OpenRegistrations"] =
    ResolversParentTypes["OpenRegistrations"],
> = {
  contractId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  open?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomersFoundResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CustomersFound"] =
    ResolversParentTypes["CustomersFound"],
> = {
  ids?: Resolver<Array<ResolversTypes["ID"]>, ParentType, ContextType>;
  more?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Registration"] =
    ResolversParentTypes["Registration"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Registration"]>,
    { __typename: "Registration" } & GraphQLRecursivePick<
      ParentType,
      { id: true }
    >,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  purpose?: Resolver<
    ResolversTypes["RegistrationPurpose"],
    ParentType,
    ContextType
  >;
  state?: Resolver<
    ResolversTypes["RegistrationState"],
    ParentType,
    ContextType
  >;
  reachedStep?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  mailedAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  mailsSent?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  confirmedAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  endedAt?: Resolver<Maybe<ResolversTypes["Instant"]>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  refusal?: Resolver<
    Maybe<ResolversTypes["RegistrationRefusal"]>,
    ParentType,
    ContextType
  >;
  canResend?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  contract?: Resolver<
    Maybe<ResolversTypes["Contract"]>,
    ParentType,
    ContextType
  >;
  account?: Resolver<Maybe<ResolversTypes["Account"]>, ParentType, ContextType>;
  storefront?: Resolver<
    Maybe<ResolversTypes["Storefront"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationRefusalResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationRefusal"] =
    ResolversParentTypes["RegistrationRefusal"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationConnection"] =
    ResolversParentTypes["RegistrationConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["RegistrationEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationEdge"] =
    ResolversParentTypes["RegistrationEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Registration"], ParentType, ContextType>;
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
  registrations?: Resolver<
    Maybe<ResolversTypes["RegistrationConnection"]>,
    ParentType,
    ContextType,
    RequireFields<ContractregistrationsArgs, "first">
  >;
  liveSeatSessions?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
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
  staffInvitations?: Resolver<
    Maybe<Array<ResolversTypes["Registration"]>>,
    ParentType,
    ContextType,
    RequireFields<TenantstaffInvitationsArgs, "first">
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  features?: Resolver<
    Array<ResolversTypes["Feature"]>,
    ParentType,
    ContextType
  >;
  timeZone?: Resolver<ResolversTypes["TimeZone"], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes["Language"], ParentType, ContextType>;
  storefronts?: Resolver<
    Array<ResolversTypes["Storefront"]>,
    ParentType,
    ContextType,
    RequireFields<TenantstorefrontsArgs, "first">
  >;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmationResentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ConfirmationResent"] =
    ResolversParentTypes["ConfirmationResent"],
> = {
  registration?: Resolver<
    ResolversTypes["Registration"],
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationUnknown"] =
    ResolversParentTypes["RegistrationUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationNotWaitingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationNotWaiting"] =
    ResolversParentTypes["RegistrationNotWaiting"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  state?: Resolver<
    ResolversTypes["RegistrationState"],
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationPreviewResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationPreview"] =
    ResolversParentTypes["RegistrationPreview"],
> = {
  name?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  email?: Resolver<
    Maybe<ResolversTypes["EmailAddress"]>,
    ParentType,
    ContextType
  >;
  purpose?: Resolver<
    ResolversTypes["RegistrationPurpose"],
    ParentType,
    ContextType
  >;
  state?: Resolver<
    ResolversTypes["RegistrationState"],
    ParentType,
    ContextType
  >;
  expiresAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  storefront?: Resolver<
    Maybe<ResolversTypes["Storefront"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmationMailSentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ConfirmationMailSent"] =
    ResolversParentTypes["ConfirmationMailSent"],
> = {
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationCompletedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationCompleted"] =
    ResolversParentTypes["RegistrationCompleted"],
> = {
  email?: Resolver<ResolversTypes["EmailAddress"], ParentType, ContextType>;
  storefront?: Resolver<
    Maybe<ResolversTypes["Storefront"]>,
    ParentType,
    ContextType
  >;
  purpose?: Resolver<
    ResolversTypes["RegistrationPurpose"],
    ParentType,
    ContextType
  >;
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

export type RegistrationAddressTakenResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationAddressTaken"] =
    ResolversParentTypes["RegistrationAddressTaken"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmLinkExpiredResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ConfirmLinkExpired"] =
    ResolversParentTypes["ConfirmLinkExpired"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmLinkUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ConfirmLinkUnknown"] =
    ResolversParentTypes["ConfirmLinkUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationPendingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationPending"] =
    ResolversParentTypes["RegistrationPending"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationConfirmedAlreadyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationConfirmedAlready"] =
    ResolversParentTypes["RegistrationConfirmedAlready"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationRemovedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RegistrationRemoved"] =
    ResolversParentTypes["RegistrationRemoved"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Session"] =
    ResolversParentTypes["Session"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  begunAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  browser?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionEndedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SessionEnded"] =
    ResolversParentTypes["SessionEnded"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionUnknownResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SessionUnknown"] =
    ResolversParentTypes["SessionUnknown"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionsEndedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SessionsEnded"] =
    ResolversParentTypes["SessionsEnded"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResolvedViewerResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ResolvedViewer"] =
    ResolversParentTypes["ResolvedViewer"],
> = {
  realm?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  locations?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  tenantId?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  storefrontId?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes["String"]>, ParentType, ContextType>;
  clockOffsetSeconds?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes["TimeZone"], ParentType, ContextType>;
  sessionEnded?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  sessionEndsAt?: Resolver<
    Maybe<ResolversTypes["Instant"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Viewer"] =
    ResolversParentTypes["Viewer"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes["Tenant"]>, ParentType, ContextType>;
  features?: Resolver<
    Array<ResolversTypes["Feature"]>,
    ParentType,
    ContextType
  >;
  permissions?: Resolver<
    Array<ResolversTypes["Permission"]>,
    ParentType,
    ContextType
  >;
  now?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes["TimeZone"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoggedInResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LoggedIn"] =
    ResolversParentTypes["LoggedIn"],
> = {
  viewer?: Resolver<ResolversTypes["Viewer"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoggedOutResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LoggedOut"] =
    ResolversParentTypes["LoggedOut"],
> = {
  hadSession?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LogInRefusedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LogInRefused"] =
    ResolversParentTypes["LogInRefused"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountLockedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AccountLocked"] =
    ResolversParentTypes["AccountLocked"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractNotActiveResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ContractNotActive"] =
    ResolversParentTypes["ContractNotActive"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantToChooseResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantToChoose"] =
    ResolversParentTypes["TenantToChoose"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  tenants?: Resolver<
    Array<ResolversTypes["TenantChoice"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantChoiceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantChoice"] =
    ResolversParentTypes["TenantChoice"],
> = {
  tenantId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TooManyAttempts"] =
    ResolversParentTypes["TooManyAttempts"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes["Instant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StorefrontResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Storefront"] =
    ResolversParentTypes["Storefront"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Storefront"]>,
    { __typename: "Storefront" } & GraphQLRecursivePick<
      ParentType,
      { id: true }
    >,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  sellerName?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantConnection"] =
    ResolversParentTypes["TenantConnection"],
> = {
  edges?: Resolver<
    Array<ResolversTypes["TenantEdge"]>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantEdge"] =
    ResolversParentTypes["TenantEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Tenant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantCreatedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantCreated"] =
    ResolversParentTypes["TenantCreated"],
> = {
  tenant?: Resolver<ResolversTypes["Tenant"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StorefrontIdTakenResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["StorefrontIdTaken"] =
    ResolversParentTypes["StorefrontIdTaken"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantFeaturesSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TenantFeaturesSet"] =
    ResolversParentTypes["TenantFeaturesSet"],
> = {
  tenant?: Resolver<ResolversTypes["Tenant"], ParentType, ContextType>;
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
  LockAccountResult?: LockAccountResultResolvers<ContextType>;
  UnlockAccountResult?: UnlockAccountResultResolvers<ContextType>;
  LockAccountsResult?: LockAccountsResultResolvers<ContextType>;
  UnlockAccountsResult?: UnlockAccountsResultResolvers<ContextType>;
  SetEntryStopResult?: SetEntryStopResultResolvers<ContextType>;
  CreateDeviceAccountResult?: CreateDeviceAccountResultResolvers<ContextType>;
  ReissueDevicePasswordResult?: ReissueDevicePasswordResultResolvers<ContextType>;
  SetIdentityCheckResult?: SetIdentityCheckResultResolvers<ContextType>;
  StartPasswordResetResult?: StartPasswordResetResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  SendPasswordLinkResult?: SendPasswordLinkResultResolvers<ContextType>;
  ChangeOwnNameResult?: ChangeOwnNameResultResolvers<ContextType>;
  ChangeOwnPasswordResult?: ChangeOwnPasswordResultResolvers<ContextType>;
  StartEmailChangeResult?: StartEmailChangeResultResolvers<ContextType>;
  ConfirmEmailChangeResult?: ConfirmEmailChangeResultResolvers<ContextType>;
  ResendConfirmationResult?: ResendConfirmationResultResolvers<ContextType>;
  StartRegistrationResult?: StartRegistrationResultResolvers<ContextType>;
  ConfirmRegistrationResult?: ConfirmRegistrationResultResolvers<ContextType>;
  EndSessionResult?: EndSessionResultResolvers<ContextType>;
  EndSessionsResult?: EndSessionsResultResolvers<ContextType>;
  LogInResult?: LogInResultResolvers<ContextType>;
  CreateTenantResult?: CreateTenantResultResolvers<ContextType>;
  SetTenantFeaturesResult?: SetTenantFeaturesResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InputIssue?: InputIssueResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  PreviewStale?: PreviewStaleResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AccountEvent?: AccountEventResolvers<ContextType>;
  AccountEventConnection?: AccountEventConnectionResolvers<ContextType>;
  AccountEventEdge?: AccountEventEdgeResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AccountLockSet?: AccountLockSetResolvers<ContextType>;
  AccountUnknown?: AccountUnknownResolvers<ContextType>;
  AccountIsOwn?: AccountIsOwnResolvers<ContextType>;
  LastToLogIn?: LastToLogInResolvers<ContextType>;
  AccountLocksPreview?: AccountLocksPreviewResolvers<ContextType>;
  AccountLocksSet?: AccountLocksSetResolvers<ContextType>;
  AccountLockOutcome?: AccountLockOutcomeResolvers<ContextType>;
  EntryStopSet?: EntryStopSetResolvers<ContextType>;
  DeviceAccountCreated?: DeviceAccountCreatedResolvers<ContextType>;
  DevicePasswordReissued?: DevicePasswordReissuedResolvers<ContextType>;
  IdentityCheck?: IdentityCheckResolvers<ContextType>;
  IdentityCheckSet?: IdentityCheckSetResolvers<ContextType>;
  IdentityStatusUnfit?: IdentityStatusUnfitResolvers<ContextType>;
  PasswordLink?: PasswordLinkResolvers<ContextType>;
  PasswordLinkOrdered?: PasswordLinkOrderedResolvers<ContextType>;
  PasswordWasReset?: PasswordWasResetResolvers<ContextType>;
  PasswordLinkUnknown?: PasswordLinkUnknownResolvers<ContextType>;
  PasswordLinkUsed?: PasswordLinkUsedResolvers<ContextType>;
  PasswordLinkExpired?: PasswordLinkExpiredResolvers<ContextType>;
  PasswordLinkSent?: PasswordLinkSentResolvers<ContextType>;
  OwnNameChanged?: OwnNameChangedResolvers<ContextType>;
  OwnPasswordChanged?: OwnPasswordChangedResolvers<ContextType>;
  CurrentPasswordWrong?: CurrentPasswordWrongResolvers<ContextType>;
  EmailChangeMailSent?: EmailChangeMailSentResolvers<ContextType>;
  OwnEmailChanged?: OwnEmailChangedResolvers<ContextType>;
  EmailChangeLinkUnknown?: EmailChangeLinkUnknownResolvers<ContextType>;
  EmailChangeLinkUsed?: EmailChangeLinkUsedResolvers<ContextType>;
  EmailChangeLinkExpired?: EmailChangeLinkExpiredResolvers<ContextType>;
  EmailChangeAddressTaken?: EmailChangeAddressTakenResolvers<ContextType>;
  OpenRegistrations?: OpenRegistrationsResolvers<ContextType>;
  CustomersFound?: CustomersFoundResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationRefusal?: RegistrationRefusalResolvers<ContextType>;
  RegistrationConnection?: RegistrationConnectionResolvers<ContextType>;
  RegistrationEdge?: RegistrationEdgeResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  ConfirmationResent?: ConfirmationResentResolvers<ContextType>;
  RegistrationUnknown?: RegistrationUnknownResolvers<ContextType>;
  RegistrationNotWaiting?: RegistrationNotWaitingResolvers<ContextType>;
  RegistrationPreview?: RegistrationPreviewResolvers<ContextType>;
  ConfirmationMailSent?: ConfirmationMailSentResolvers<ContextType>;
  RegistrationCompleted?: RegistrationCompletedResolvers<ContextType>;
  SeatsFull?: SeatsFullResolvers<ContextType>;
  InviteLinkDead?: InviteLinkDeadResolvers<ContextType>;
  RegistrationAddressTaken?: RegistrationAddressTakenResolvers<ContextType>;
  ConfirmLinkExpired?: ConfirmLinkExpiredResolvers<ContextType>;
  ConfirmLinkUnknown?: ConfirmLinkUnknownResolvers<ContextType>;
  RegistrationPending?: RegistrationPendingResolvers<ContextType>;
  RegistrationConfirmedAlready?: RegistrationConfirmedAlreadyResolvers<ContextType>;
  RegistrationRemoved?: RegistrationRemovedResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionEnded?: SessionEndedResolvers<ContextType>;
  SessionUnknown?: SessionUnknownResolvers<ContextType>;
  SessionsEnded?: SessionsEndedResolvers<ContextType>;
  ResolvedViewer?: ResolvedViewerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  LoggedIn?: LoggedInResolvers<ContextType>;
  LoggedOut?: LoggedOutResolvers<ContextType>;
  LogInRefused?: LogInRefusedResolvers<ContextType>;
  AccountLocked?: AccountLockedResolvers<ContextType>;
  ContractNotActive?: ContractNotActiveResolvers<ContextType>;
  TenantToChoose?: TenantToChooseResolvers<ContextType>;
  TenantChoice?: TenantChoiceResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  Storefront?: StorefrontResolvers<ContextType>;
  TenantConnection?: TenantConnectionResolvers<ContextType>;
  TenantEdge?: TenantEdgeResolvers<ContextType>;
  TenantCreated?: TenantCreatedResolvers<ContextType>;
  StorefrontIdTaken?: StorefrontIdTakenResolvers<ContextType>;
  TenantFeaturesSet?: TenantFeaturesSetResolvers<ContextType>;
};
