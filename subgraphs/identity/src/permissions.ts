import {
  type Area,
  definePermissions,
  everybody,
  holds,
  type Level,
  type RequestContext,
  type Viewer,
  type ViewerOf,
} from '@monban/subgraph-kit';
import type { AccountRow } from './accounts/account.entity.ts';
import type { RegistrationRow } from './registrations/registration.entity.ts';
import { holderOfSeatMember } from './standing/standing.queries.ts';

const isOwn = (viewer: Viewer, { id }: Pick<AccountRow, 'id'>): boolean => id === viewer.accountId;
/** A person who still exists: an erased person is a pseudonym for staff and nobody for everybody else. */
const ofSameStorefront = (viewer: Viewer, { realm, storefrontId, erasedAt }: AccountRow): boolean =>
  !erasedAt && realm === 'CUSTOMER' && String(storefrontId) === viewer.storefrontId;
const isOwnAndThere = (viewer: Viewer, account: AccountRow): boolean => !account.erasedAt && isOwn(viewer, account);

/** A person together with the holder of the contract on which they have a seat. */
interface Person {
  readonly account: AccountRow;
  readonly holderId: string | null;
}
/** The same, and the holder of the contract on whose seat the viewer sits. */
interface Acquaintance extends Person {
  readonly viewersHolderId: string | null;
}

/** Looked up for customers only: nobody else's cell goes by it. */
function acquaintance(account: AccountRow, ctx: RequestContext): Acquaintance | Promise<Acquaintance> {
  const { viewer } = ctx;
  if (viewer.realm !== 'CUSTOMER' || isOwn(viewer, account)) return { account, holderId: null, viewersHolderId: null };
  const holders = [holderOfSeatMember(ctx, account.id), holderOfSeatMember(ctx, viewer.accountId as AccountRow['id'])];
  return Promise.all(holders).then(([holderId = null, viewersHolderId = null]) => ({ account, holderId, viewersHolderId }));
}
const isAcquainted = (viewer: Viewer, { account, holderId, viewersHolderId }: Acquaintance): boolean =>
  ofSameStorefront(viewer, account) && (isOwn(viewer, account) || holderId === viewer.accountId || viewersHolderId === account.id);

type Operator = ViewerOf<'STAFF' | 'CLIENT'>;
/** Staff responsible for all locations, and third parties, whose role or scopes reach an area. */
const reaches = (viewer: Operator, area: Area, level: Level): boolean =>
  holds(viewer, area, level) && (viewer.realm === 'CLIENT' || viewer.locations === null);
/** Viewers who work with an operator's people and devices; row-level security limits them to their tenant. */
const areaOf: Partial<Record<AccountRow['realm'], Area>> = { CUSTOMER: 'customers', STAFF: 'staff', DEVICE: 'devices' };
const locksOf: Partial<Record<AccountRow['realm'], Area>> = { ...areaOf, CUSTOMER: 'locks' };
const mayLock = (viewer: Operator, { realm }: AccountRow): boolean => {
  const area = locksOf[realm];
  return area !== undefined && reaches(viewer, area, 'change');
};
/** Customers as far as the role or the scopes go; colleagues and devices by name, because names appear beside their actions. */
const seesCustomer = (viewer: Operator, { realm }: AccountRow): boolean => realm !== 'CUSTOMER' || reaches(viewer, 'customers', 'read');
const seesAddress = (viewer: Operator, { account }: Person): boolean => {
  const area = areaOf[account.realm];
  return isOwn(viewer, account) || (area !== undefined && reaches(viewer, area, 'read'));
};
/** People who log in on the staff site. */
const ofStaff = (_: Viewer, { realm }: AccountRow): boolean => realm === 'PLATFORM' || realm === 'STAFF';

const sessionsOf = {
  customer: isOwn,
  staff: (viewer: Operator, account: AccountRow) => isOwn(viewer, account) || mayLock(viewer, account),
  platform: (viewer: Viewer, account: AccountRow) => isOwn(viewer, account) || ofStaff(viewer, account),
};

/** Who may do what in identity (capability matrix, requirements 4.1). */
export const permissions = definePermissions({
  'storefront.read': { says: 'See a storefront’s name', fields: ['Query.storefront', 'Storefront'], ...everybody },
  'tenant.read': { says: 'See one’s own tenant', fields: ['Tenant'], platform: true, staff: true, customer: true, device: true },
  'tenant.list': { says: 'See all tenants', fields: ['Query.tenants', 'Query.tenant'], platform: true },
  'tenant.create': { says: 'Create a tenant with its storefront', fields: ['Mutation.createTenant'], platform: true },
  'tenant.setFeatures': { says: 'Switch features on and off (T-04)', fields: ['Mutation.setTenantFeatures'], platform: true },
  'account.list': { says: 'See all customers (T-32, T-56)', fields: ['Query.customers'], areas: ['customers'], staff: true },
  'account.read': {
    says: 'See a person: staff everybody of the tenant; customers those whom their contracts bring together',
    fields: ['Account'],
    facts: acquaintance,
    platform: (viewer: Viewer, { account }: Acquaintance) => ofStaff(viewer, account),
    staff: (viewer: Operator, { account }: Acquaintance) => seesCustomer(viewer, account),
    client: (viewer: Operator, { account }: Acquaintance) => seesCustomer(viewer, account),
    customer: isAcquainted,
    // who opens an invite link reads who invites: contracts hands the reference out
    anonymous: (viewer: Viewer, { account }: Acquaintance) => ofSameStorefront(viewer, account),
    device: (viewer: Viewer, { account }: Acquaintance) =>
      isOwnAndThere(viewer, account) || (!account.erasedAt && account.realm === 'CUSTOMER'),
  },
  'account.lookUp': {
    says: 'Look a person up by id: staff everybody of the tenant, everybody else themselves',
    fields: ['Query.account'],
    staff: seesCustomer,
    client: seesCustomer,
    platform: isOwnAndThere,
    customer: isOwnAndThere,
    device: isOwnAndThere,
  },
  'account.address': {
    says: 'See a person’s address: staff everybody’s; customers their own and those of the people on their contract’s seats (4.1)',
    fields: ['Account.email'],
    staff: seesAddress,
    client: seesAddress,
    platform: true,
    facts: async (account: AccountRow, ctx): Promise<Person> => ({
      account,
      holderId: isOwn(ctx.viewer, account) ? null : await holderOfSeatMember(ctx, account.id),
    }),
    customer: (viewer: Viewer, { account, holderId }: Person) => isOwn(viewer, account) || holderId === viewer.accountId,
    device: (viewer: Viewer, { account }: Person) => isOwn(viewer, account),
  },
  'account.care': {
    says: 'See what concerns staff only: stopped entry, identity check, what happened to a person',
    fields: ['Account.entryStopped', 'Account.identityCheck', 'Account.events'],
    areas: ['customers'],
    staff: true,
  },
  'tenant.own': { says: 'See the tenant that one belongs to', fields: ['Viewer.tenant'], staff: true, customer: true, device: true },
  'tenant.enter': { says: 'Look after staff of a tenant that one names', fields: [], platform: true },
  'account.lock': {
    says: 'Lock and unlock an account (T-53): staff those of their tenant; the provider its own staff and that of operators',
    fields: ['Mutation.lockAccount', 'Mutation.unlockAccount'],
    staff: mayLock,
    client: mayLock,
    platform: ofStaff,
  },
  'account.lockSeveral': {
    says: 'Lock and unlock several customers (T-53)',
    fields: ['Mutation.lockAccounts', 'Mutation.unlockAccounts'],
    areas: ['locks'],
    staff: true,
  },
  'staff.list': {
    says: 'See staff: one’s colleagues; the provider those of operators too',
    fields: ['Query.staff'],
    areas: ['staff'],
    staff: true,
    platform: true,
  },
  'account.setEntryStop': {
    says: 'Stop somebody’s entry, or allow it again (H-61)',
    fields: ['Mutation.setEntryStop'],
    areas: ['locks'],
    staff: true,
  },
  'account.setIdentityCheck': {
    says: 'Say how somebody’s identity check stands, and stop their entry by it (H-62)',
    fields: ['Mutation.setIdentityCheck'],
    areas: ['customers'],
    staff: true,
  },
  'device.reissue': { says: 'Give a device another password', fields: ['Mutation.reissueDevicePassword'], areas: ['devices'], staff: true },
  'device.create': { says: 'Make the login of a device', fields: ['Mutation.createDeviceAccount'], areas: ['devices'], staff: true },
  'session.viewer': { says: 'See who is logged in', fields: ['Query.viewer'], ...everybody },
  'session.logIn': { says: 'Log in', fields: ['Mutation.logIn'], ...everybody },
  'session.logOut': { says: 'Log out', fields: ['Mutation.logOut'], ...everybody },
  'session.noteDenial': { says: 'Be noted as denied', fields: ['Mutation.noteDenial'], ...everybody },
  'session.resolve': { says: 'Find out who a session belongs to', fields: ['Query.resolveViewer'], services: ['gateway'] },
  'session.list': {
    says: 'See sessions: one’s own, and those of the people whom one may lock',
    fields: ['Account.sessions', 'Account.sessionCount', 'Account.lastLogInAt'],
    ...sessionsOf,
  },
  'session.end': {
    says: 'End sessions: one’s own, and those of the people whom one may lock',
    fields: ['Mutation.endSession', 'Mutation.endSessions'],
    ...sessionsOf,
  },
  'password.sendLink': {
    says: 'Mail somebody a link by which they set a new password: staff to colleagues; the provider to its own staff and that of operators',
    fields: ['Mutation.sendPasswordLink'],
    areas: ['staff'],
    staff: (_: Viewer, { realm }: AccountRow) => realm === 'STAFF',
    platform: ofStaff,
  },
  'password.startReset': { says: 'Ask for a link by which to set a new password', fields: ['Mutation.startPasswordReset'], ...everybody },
  'password.openLink': { says: 'Open a mailed link for a new password', fields: ['Query.passwordLink'], ...everybody },
  'password.reset': { says: 'Set a new password by a mailed link', fields: ['Mutation.resetPassword'], ...everybody },
  'registration.preview': { says: 'Open a mailed URL', fields: ['Query.registration'], ...everybody },
  'registration.list': {
    says: 'See which step registrations have reached (T-25)',
    fields: ['Query.registrations'],
    areas: ['customers'],
    staff: true,
  },
  'registration.read': {
    says: 'See a registration: staff those of their tenant; the provider the invitations of operators’ staff',
    fields: ['Registration'],
    areas: ['customers', 'seats'],
    staff: true,
    platform: (_: Viewer, { realm }: RegistrationRow) => realm === 'STAFF',
  },
  'registration.resend': {
    says: 'Send a confirmation mail again',
    fields: ['Mutation.resendConfirmation'],
    areas: ['customers'],
    staff: true,
  },
  'registration.resendInvitation': {
    says: 'Send the invitation of a tenant’s staff again',
    fields: ['Mutation.resendStaffInvitation'],
    platform: true,
  },
  'account.find': { says: 'Find customers by name or address', fields: ['Query.customersFound'], services: ['contracts'] },
  'registration.count': { says: 'Count registrations under way', fields: ['Query.openRegistrations'], services: ['contracts'] },
  'contract.read': {
    says: 'See what identity knows of a contract, by reference',
    fields: ['Contract'],
    staff: true,
    client: true,
    customer: true,
  },
  'contract.registrations': {
    says: 'See the registrations by a contract’s invite link (T-25)',
    fields: ['Contract.registrations', 'Contract.liveSeatSessions'],
    feature: 'SEATS',
    areas: ['seats'],
    staff: true,
  },
  'tenant.invitations': { says: 'See the invitations of a tenant’s staff', fields: ['Tenant.staffInvitations'], platform: true },
  'profile.changeOwn': {
    says: 'Change one’s own name and address (4.1, P-T-01)',
    fields: ['Mutation.changeOwnName', 'Mutation.startEmailChange'],
    customer: true,
  },
  'profile.changeOwnPassword': {
    says: 'Change one’s own password (4.1, P-T-01)',
    fields: ['Mutation.changeOwnPassword'],
    customer: true,
    staff: true,
    platform: true,
  },
  'profile.confirmEmail': {
    says: 'Confirm a new address by its mailed URL',
    fields: ['Mutation.confirmEmailChange'],
    anonymous: true,
    customer: true,
  },
  'registration.start': { says: 'Register in a storefront', fields: ['Mutation.startRegistration'], anonymous: true, customer: true },
  'registration.confirm': { says: 'Confirm a registration', fields: ['Mutation.confirmRegistration'], ...everybody },
});
