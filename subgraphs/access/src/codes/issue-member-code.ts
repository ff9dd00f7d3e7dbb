import { uuidOf, type Id } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { MemberCode } from './member-code.entity.ts';
import { hashOfMemberCode, newMemberCode } from './member-code.ts';

/** `P-H-19`, `F-H-07`; business time. */
const lifetime = { minutes: 30 } as const;
/** Who asks without end loses the oldest first; a member's screen needs two or three. */
const mostLiveCodes = 10;

/** Issues a code for the member who asks. Earlier ones stay good until their time is over: somebody may be showing one at the door. */
export async function issueMemberCode(ctx: RequestContext) {
  const accountId = ctx.viewer.accountId as Id<'account'>;
  const now = ctx.clock.now();
  const mine = [uuidOf(ctx.tenantId), uuidOf(accountId)];
  const code = newMemberCode();
  const expiresAt = now.add(lifetime);
  await ctx.write(async (em) => {
    // in one statement: a code that another request issues at the same moment is none of the old ones
    await em.execute(
      `delete from member_code where tenant_id = ? and account_id = ? and (expires_at <= ? or hash in (
         select hash from member_code where tenant_id = ? and account_id = ? order by expires_at desc offset ?))`,
      [...mine, now.toString(), ...mine, mostLiveCodes - 1],
    );
    await em.insert(MemberCode, { tenantId: ctx.tenantId as MemberCode['tenantId'], hash: hashOfMemberCode(code), accountId, expiresAt });
  });
  return { code, expiresAt };
}
