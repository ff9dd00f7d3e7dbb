// Generated from the subgraph's .graphql files by `npm run codegen`. Do not edit.
import type { RequestContext } from "@monban/subgraph-kit";
import type {
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLScalarTypeConfig,
} from "graphql";
import type { EntityRef } from "@monban/subgraph-kit";
import type { MonthlyPriceRow } from "./prices/monthly-price.entity.ts";
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

/** The product and its price. */
export type SetMonthlyPriceInput = {
  /** Prefix `prd_`. */
  productId: Scalars["ID"];
  /** Net amount in whole yen, 0–99,999,999. */
  net: Scalars["SafeInt"];
  /** Version the change was made from. Left out while there is no price yet. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Chosen by who asks, 8–64 characters, a new one for each deed: sent again with the same input it changes nothing and gets the same answer. */
  idempotencyKey?: InputMaybe<Scalars["String"]>;
};

/** Result of `setMonthlyPrice`. */
export type SetMonthlyPriceResult =
  | MonthlyPriceSet
  | ProductUnknown
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

export type Product = {
  __typename?: "Product";
  id: Scalars["ID"];
  /** Price per month; null when none is set or prices are unavailable. */
  monthlyPrice?: Maybe<MonthlyPrice>;
};

/** Price per month, without consumption tax. */
export type MonthlyPrice = {
  __typename?: "MonthlyPrice";
  /** Net amount in whole yen. */
  net: Money;
  /** Increases with every change; send it back as `expectedVersion`. */
  version: Scalars["Int"];
};

export type Mutation = {
  __typename?: "Mutation";
  /** Sets the monthly price of a product. Staff only. */
  setMonthlyPrice: SetMonthlyPriceResult;
};

export type MutationsetMonthlyPriceArgs = {
  input: SetMonthlyPriceInput;
};

/** The price is set. */
export type MonthlyPriceSet = {
  __typename?: "MonthlyPriceSet";
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
  SetMonthlyPriceResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "MonthlyPriceSet";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
    | (VersionConflict & { __typename: "VersionConflict" })
    | (InvalidInput & { __typename: "InvalidInput" })
    | (IdempotencyKeyReused & { __typename: "IdempotencyKeyReused" });
};

/** Mapping of union parent types */
export type ResolversUnionParentTypes = {
  SetMonthlyPriceResult:
    | ({ readonly product: { readonly id: string } } & {
        __typename: "MonthlyPriceSet";
      })
    | (ProductUnknown & { __typename: "ProductUnknown" })
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
    | ResolversTypes["ProductUnknown"];
  String: ResolverTypeWrapper<Scalars["String"]>;
  Preview: never;
  SetMonthlyPriceInput: SetMonthlyPriceInput;
  ID: ResolverTypeWrapper<Scalars["ID"]>;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
  SetMonthlyPriceResult: ResolverTypeWrapper<
    ResolversUnionTypes["SetMonthlyPriceResult"]
  >;
  Money: ResolverTypeWrapper<Money>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InputIssue: ResolverTypeWrapper<InputIssue>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  PreviewStale: ResolverTypeWrapper<PreviewStale>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  Product: ResolverTypeWrapper<EntityRef>;
  MonthlyPrice: ResolverTypeWrapper<MonthlyPriceRow>;
  Mutation: ResolverTypeWrapper<{}>;
  MonthlyPriceSet: ResolverTypeWrapper<{
    readonly product: { readonly id: string };
  }>;
  ProductUnknown: ResolverTypeWrapper<ProductUnknown>;
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
    | ResolversParentTypes["ProductUnknown"];
  String: Scalars["String"];
  Preview: never;
  SetMonthlyPriceInput: SetMonthlyPriceInput;
  ID: Scalars["ID"];
  Int: Scalars["Int"];
  SetMonthlyPriceResult: ResolversUnionParentTypes["SetMonthlyPriceResult"];
  Money: Money;
  InvalidInput: InvalidInput;
  InputIssue: InputIssue;
  VersionConflict: VersionConflict;
  PreviewStale: PreviewStale;
  IdempotencyKeyReused: IdempotencyKeyReused;
  PageInfo: PageInfo;
  Boolean: Scalars["Boolean"];
  Product: EntityRef;
  MonthlyPrice: MonthlyPriceRow;
  Mutation: {};
  MonthlyPriceSet: { readonly product: { readonly id: string } };
  ProductUnknown: ProductUnknown;
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
    | "ProductUnknown",
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

export type SetMonthlyPriceResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SetMonthlyPriceResult"] =
    ResolversParentTypes["SetMonthlyPriceResult"],
> = {
  resolveType: TypeResolveFn<
    | "MonthlyPriceSet"
    | "ProductUnknown"
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
  monthlyPrice?: Resolver<
    Maybe<ResolversTypes["MonthlyPrice"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MonthlyPriceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MonthlyPrice"] =
    ResolversParentTypes["MonthlyPrice"],
> = {
  net?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  version?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Mutation"] =
    ResolversParentTypes["Mutation"],
> = {
  setMonthlyPrice?: Resolver<
    ResolversTypes["SetMonthlyPriceResult"],
    ParentType,
    ContextType,
    RequireFields<MutationsetMonthlyPriceArgs, "input">
  >;
};

export type MonthlyPriceSetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MonthlyPriceSet"] =
    ResolversParentTypes["MonthlyPriceSet"],
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

export type Resolvers<ContextType = RequestContext> = {
  Date?: GraphQLScalarType;
  Instant?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Url?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Error?: ErrorResolvers<ContextType>;
  Preview?: PreviewResolvers<ContextType>;
  SetMonthlyPriceResult?: SetMonthlyPriceResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InputIssue?: InputIssueResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  PreviewStale?: PreviewStaleResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  MonthlyPrice?: MonthlyPriceResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MonthlyPriceSet?: MonthlyPriceSetResolvers<ContextType>;
  ProductUnknown?: ProductUnknownResolvers<ContextType>;
};
