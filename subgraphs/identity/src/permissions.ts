import { definePermissions, type Viewer } from '@monban/subgraph-kit';
import type { Account } from './accounts/account.entity.ts';

const everybody = { anonymous: true, platform: true, staff: true, customer: true, device: true } as const;

/** Who may do what in identity (capability matrix, requirements 4.1). */
export const permissions = definePermissions({
  'storefront.read': { says: 'See a storefront’s name', fields: ['Query.storefront', 'Storefront'], ...everybody },
  'tenant.read': { says: 'See one’s own tenant', fields: ['Tenant'], platform: true, staff: true, customer: true, device: true },
  'tenant.list': { says: 'See all tenants', fields: ['Query.tenants', 'Query.tenant'], platform: true },
  'tenant.create': { says: 'Create a tenant with its storefront', fields: ['Mutation.createTenant'], platform: true },
  'tenant.setFeatures': { says: 'Switch features on and off (T-04)', fields: ['Mutation.setTenantFeatures'], platform: true },
  'account.list': { says: 'See all customers (T-32, T-56)', fields: ['Query.customers'], staff: true },
  'account.read': {
    says: 'See a person: staff everybody of the tenant; customers those whom their contracts bring together',
    fields: ['Query.account', 'Account'],
    platform: (viewer: Viewer, account: Account) => account.id === viewer.accountId,
    staff: true,
    // A reference to a person reaches a customer only from a contract that contracts lets them see: the holder and the seat members.
    customer: (viewer: Viewer, account: Account) => account.realm === 'CUSTOMER' && String(account.storefrontId) === viewer.storefrontId,
    anonymous: (viewer: Viewer, account: Account) => account.realm === 'CUSTOMER' && String(account.storefrontId) === viewer.storefrontId,
    device: (viewer: Viewer, account: Account) => account.id === viewer.accountId || account.realm === 'CUSTOMER',
  },
  'account.lock': {
    says: 'Lock and unlock a person (T-53)',
    fields: ['Mutation.lockAccount', 'Mutation.unlockAccount', 'Mutation.lockAccounts', 'Mutation.unlockAccounts'],
    staff: true,
  },
  'account.setEntryStop': { says: 'Stop somebody’s entry, or allow it again (H-61)', fields: ['Mutation.setEntryStop'], staff: true },
  'account.setIdentityCheck': {
    says: 'Say how somebody’s identity check stands, and stop their entry by it (H-62)',
    fields: ['Mutation.setIdentityCheck'],
    staff: true,
  },
  'device.create': { says: 'Make the login of a device', fields: ['Mutation.createDeviceAccount'], staff: true },
  'session.viewer': { says: 'See who is logged in', fields: ['Query.viewer'], ...everybody },
  'session.logIn': { says: 'Log in', fields: ['Mutation.logIn'], ...everybody },
  'session.logOut': { says: 'Log out', fields: ['Mutation.logOut'], ...everybody },
  'session.noteDenial': { says: 'Be noted as denied', fields: ['Mutation.noteDenial'], ...everybody },
  'session.resolve': { says: 'Find out who a session belongs to', fields: ['Query.resolveViewer'], services: ['gateway'] },
  'registration.preview': { says: 'Open a mailed URL', fields: ['Query.registration'], ...everybody },
  'registration.list': {
    says: 'See which step registrations have reached (T-25)',
    fields: ['Query.registrations', 'Registration'],
    staff: true,
  },
  'registration.resend': { says: 'Send a confirmation mail again', fields: ['Mutation.resendConfirmation'], staff: true },
  'registration.resendInvitation': {
    says: 'Send the invitation of a tenant’s staff again',
    fields: ['Mutation.resendStaffInvitation'],
    platform: true,
  },
  'account.find': { says: 'Find customers by name or address', fields: ['Query.customersFound'], services: ['contracts'] },
  'registration.count': { says: 'Count registrations under way', fields: ['Query.openRegistrations'], services: ['contracts'] },
  'contract.read': { says: 'See what identity knows of a contract, by reference', fields: ['Contract'], staff: true, customer: true },
  'contract.registrations': {
    says: 'See the registrations by a contract’s invite link (T-25)',
    fields: [],
    feature: 'SEATS',
    staff: true,
  },
  'tenant.invitations': { says: 'See the invitations of a tenant’s staff', fields: [], platform: true },
  'profile.changeOwn': {
    says: 'Change one’s own name, password and address (4.1, P-T-01)',
    fields: ['Mutation.changeOwnName', 'Mutation.changeOwnPassword', 'Mutation.startEmailChange'],
    customer: true,
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
