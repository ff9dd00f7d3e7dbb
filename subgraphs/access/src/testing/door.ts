import { newId, uuidOf, type Id } from '@monban/domain-kit';
import {
  expectSuccess,
  type Answer,
  type Asker,
  type TestEvent,
  type TestSubgraph,
  type TestTenant,
} from '@monban/testkit/subgraph-harness';

export const recordEntry = `mutation ($input: RecordEntryInput!) {
  recordEntry(input: $input) {
    __typename
    ... on EntryJudged { record { id at direction allowed code message account { id } contract { id } location { id name } device { id } } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

export const installDevice = `mutation ($input: InstallDeviceInput!) {
  installDevice(input: $input) {
    __typename
    ... on DeviceInstalled { device { id name kind location { id name } account { id } } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;

export const accountState = (id: string, data: Record<string, unknown> = {}, seq = 1): TestEvent => ({
  type: 'account',
  id,
  seq,
  data: { realm: 'CUSTOMER', storefrontId: 87465, erased: false, ...data },
});

export const contractState = (id: string, facts: { number?: number; holderId: string; state?: string }, seq = 1): TestEvent => ({
  type: 'contract',
  id,
  seq,
  data: {
    number: facts.number ?? 1,
    productUuid: uuidOf(newId('product')),
    holderUuid: uuidOf(facts.holderId),
    state: facts.state ?? 'ACTIVE',
  },
});

export const seatState = (id: string, facts: { contractId: string; accountId: string; state?: string }, seq = 1): TestEvent => ({
  type: 'seat',
  id,
  seq,
  data: { contractUuid: uuidOf(facts.contractId), accountUuid: uuidOf(facts.accountId), state: facts.state ?? 'TAKEN' },
});

export interface Door {
  readonly tenant: TestTenant;
  readonly locationId: string;
  readonly deviceId: string;
  readonly deviceAccountId: Id<'account'>;
  readonly device: Asker;
  /** A fresh code of this member. */
  readonly codeOf: (accountId: string) => Promise<string>;
  /** Presents a code at the device. */
  readonly present: (memberCode: string, more?: Record<string, unknown>) => Promise<Answer>;
}

/** A tenant with one location and one device assigned to it. */
export async function openDoor(access: TestSubgraph, tenant = access.tenant()): Promise<Door> {
  const deviceAccountId = newId('account');
  await tenant.deliver('identity', accountState(deviceAccountId, { realm: 'DEVICE', storefrontId: null }));
  const { location } = expectSuccess(
    await tenant.staff.run(
      'mutation { createLocation(input: { name: "渋谷店" }) { __typename ... on LocationCreated { location { id } } } }',
    ),
    'LocationCreated',
  );
  const input = { accountId: deviceAccountId, locationId: location.id, name: '正面玄関' };
  const installed = expectSuccess(await tenant.staff.run(installDevice, { input }), 'DeviceInstalled');
  const device = tenant.as({ realm: 'DEVICE', accountId: deviceAccountId });
  return {
    tenant,
    locationId: location.id,
    deviceId: installed.device.id,
    deviceAccountId,
    device,
    codeOf: async (accountId) => expectSuccess(await tenant.customer(accountId).run('mutation { issueMemberCode { code } }')).code,
    present: (memberCode, more = {}) => device.run(recordEntry, { input: { idempotencyKey: newId('event'), memberCode, ...more } }),
  };
}

/** A member who holds an active contract. */
export async function memberWithContract(
  tenant: TestTenant,
  number = 1,
): Promise<{ accountId: Id<'account'>; contractId: Id<'contract'> }> {
  const [accountId, contractId] = [newId('account'), newId('contract')];
  await tenant.deliver('identity', accountState(accountId));
  await tenant.deliver('contracts', contractState(contractId, { number, holderId: accountId }));
  return { accountId, contractId };
}

const updateLocation = `mutation ($input: UpdateLocationInput!) {
  updateLocation(input: $input) { __typename ... on LocationUpdated { location { id version antiPassback } } ... on Error { code message } }
}`;

/** Switches anti-passback of the door's location, whatever its current version. */
export async function setAntiPassback({ tenant, locationId }: Door, antiPassback: boolean): Promise<void> {
  const locations: { id: string; name: string; version: number }[] = expectSuccess(
    await tenant.staff.run('{ locations { id name version } }'),
  );
  const { name, version } = locations.find(({ id }) => id === locationId)!;
  const input = { locationId, name, antiPassback, expectedVersion: version };
  expectSuccess(await tenant.staff.run(updateLocation, { input }), 'LocationUpdated');
}
