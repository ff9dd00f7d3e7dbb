import type { RequestContext } from '@monban/subgraph-kit';
import type { ContractRow } from '../contracts/contract.entity.ts';
import { contractById } from '../contracts/contract.queries.ts';
import { productById } from '../products/product.queries.ts';
import { readInviteToken } from './invite-link.ts';

export type InviteStanding =
  | { readonly outcome: 'DEAD' }
  | { readonly outcome: 'OPEN' | 'FULL'; readonly contract: ContractRow; readonly productName: string };

/**
 * State of an invite link on a storefront: dead when it was renewed, belongs to another storefront, or its contract is not active
 * (`P-T-05`); full without a free seat (`T-48`).
 */
export async function inviteStanding(
  ctx: RequestContext,
  facts: { token: string; storefrontId: number; secret: string },
): Promise<InviteStanding> {
  const link = readInviteToken(facts.token, facts.secret);
  if (!link) return { outcome: 'DEAD' };
  const contract = await ctx.load(contractById, link.contractId);
  const isGood = contract?.state === 'ACTIVE' && contract.linkVersion === link.version && contract.storefrontId === facts.storefrontId;
  const product = isGood ? await ctx.load(productById, contract.product.id) : null;
  if (!isGood || !product) return { outcome: 'DEAD' };
  return { outcome: contract.seatsUsed < product.seatAllowance ? 'OPEN' : 'FULL', contract, productName: product.name };
}
