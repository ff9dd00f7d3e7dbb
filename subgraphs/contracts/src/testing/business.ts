import { newId, type Id } from '@monban/domain-kit';
import type { Subgraph, SubgraphDeps } from '@monban/subgraph-kit';
import {
  expectSuccess,
  type Answer,
  type Asker,
  type TestEvent,
  type TestSubgraph,
  type TestTenant,
} from '@monban/testkit/subgraph-harness';
import { startContracts } from '../app.ts';

export const startForTest = (deps: SubgraphDeps): Promise<Subgraph> =>
  startContracts({ ...deps, inviteLinks: { secret: 'for tests only', origin: 'https://monban.example' } });

export const createProduct = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) {
    __typename
    ... on ProductCreated { product { id name seatAllowance version } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;
export const setSeatAllowance = `mutation ($input: SetSeatAllowanceInput!) {
  setSeatAllowance(input: $input) {
    __typename
    ... on SeatAllowanceSet { contractsInSurplus product { seatAllowance version } }
    ... on Error { code message }
    ... on PreviewStale { preview { token ... on SeatAllowanceImpact { contractsInSurplus peopleOver } } }
    ... on VersionConflict { currentVersion }
    ... on InvalidInput { issues { path code } }
  }
}`;
export const impactOf = `query ($productId: ID!, $allowance: Int!) {
  seatAllowanceImpact(productId: $productId, allowance: $allowance) {
    allowanceBefore allowance contracts contractsInSurplus contractsNewlyInSurplus contractsCured peopleOver peopleOut registrationsWithoutSeat
    surplus { contract { id number } used over } token product { version }
  }
}`;
export const assignContract = `mutation ($input: AssignContractInput!) {
  assignContract(input: $input) {
    __typename
    ... on ContractAssigned { contract { id number state startsOn version holder { id } product { id } } }
    ... on Error { code message }
    ... on InvalidInput { issues { path code } }
  }
}`;
const takeSeat = 'mutation ($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
const seatsOf = `query ($id: ID!) { contract(id: $id) {
  id version state seats { allowance used free state } seatMembers { edges { node { id account { id } } } } inviteLink { url }
} }`;

export const customerState = (id: string, data: Record<string, unknown> = {}, seq = 1): TestEvent => ({
  type: 'account',
  id,
  seq,
  data: { realm: 'CUSTOMER', storefrontId: 87465, erased: false, ...data },
});

/** Somebody who asks for a seat: the id of the registration, and of the future account. */
export const registration = () => ({ registrationId: newId('registration'), accountId: newId('account') });

export interface Business {
  readonly tenant: TestTenant;
  readonly holderId: Id<'account'>;
  readonly holder: Asker;
  readonly productId: string;
  readonly contractId: string;
  /** Claims a seat as identity does at the confirmation click; returns the outcome. */
  readonly claim: (who: { registrationId: string; accountId: string }, linkVersion?: number) => Promise<string>;
  /** The contract with its seats, as this person sees it; as the holder by default. */
  readonly look: (as?: Asker) => Promise<Answer>;
  readonly allow: (allowance: number) => Promise<void>;
}

/** A tenant with a product of this many seats and one customer who holds a contract of it. */
export async function openBusiness(contracts: TestSubgraph, seatAllowance = 3, tenant = contracts.tenant()): Promise<Business> {
  const holderId = newId('account');
  await tenant.deliver('identity', customerState(holderId));
  const { product } = expectSuccess(
    await tenant.staff.run(createProduct, { input: { name: 'フルタイム会員', seatAllowance } }),
    'ProductCreated',
  );
  const input = { productId: product.id, holderId };
  const { contract } = expectSuccess(await tenant.staff.run(assignContract, { input }), 'ContractAssigned');
  const holder = tenant.customer(holderId);
  const look = (as: Asker = holder) => as.run(seatsOf, { id: contract.id });
  return {
    tenant,
    holderId,
    holder,
    productId: product.id,
    contractId: contract.id,
    look,
    async claim(who, linkVersion = 1) {
      return expectSuccess(await tenant.service('identity').run(takeSeat, { input: { contractId: contract.id, linkVersion, ...who } }))
        .outcome;
    },
    async allow(allowance) {
      const { token, product: seen } = expectSuccess(await tenant.staff.run(impactOf, { productId: product.id, allowance }));
      const change = { productId: product.id, allowance, expectedVersion: seen.version, previewToken: token };
      expectSuccess(await tenant.staff.run(setSeatAllowance, { input: change }), 'SeatAllowanceSet');
    },
  };
}

const seatOfAccount = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Account { seat { id } } } }';

/** A new seat member of the contract. */
export async function seatMember({ tenant, claim }: Business): Promise<{ accountId: Id<'account'>; seatId: string; asker: Asker }> {
  const who = registration();
  await claim(who);
  const [account] = expectSuccess(await tenant.staff.run(seatOfAccount, { keys: [{ __typename: 'Account', id: who.accountId }] }));
  return { accountId: who.accountId, seatId: account.seat.id, asker: tenant.customer(who.accountId) };
}
