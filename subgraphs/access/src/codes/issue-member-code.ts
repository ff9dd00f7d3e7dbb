import { uuidOf, type Id } from '@monban/domain-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { MemberCode } from './member-code.entity.ts';
import { hashOfMemberCode, newMemberCode } from './member-code.ts';

/** `P-H-19`, `F-H-07`; business time. */
const lifetime = { minutes: 30 } as const;
/** Beyond this number the oldest code is deleted; a member's screen needs two or three. */
const mostLiveCodes = 10;

/** Issues a code for the requesting member. Earlier codes stay valid until they expire, because somebody may be showing one at the door. */
export const issueMemberCode = mutation.define('issueMemberCode', {
  action: 'code.issue',
  input: z.object({}),
  keyless: 'Each code is a new one, and earlier ones stay good.',
  answer: 'MemberCodeIssued',
  load: async (_, __, ctx) => ({
    tenantId: ctx.tenantId as Id<'tenant'>,
    accountId: ctx.viewer.accountId as Id<'account'>,
    code: newMemberCode(),
  }),
  async commit(em, { facts: { tenantId, accountId, code }, now }) {
    const mine = [uuidOf(tenantId), uuidOf(accountId)];
    const expiresAt = now.add(lifetime);
    // in one statement, so that it never deletes a code that a concurrent request issues
    await em.execute(
      `delete from member_code where tenant_id = ? and account_id = ? and (expires_at <= ? or hash in (
         select hash from member_code where tenant_id = ? and account_id = ? order by expires_at desc offset ?))`,
      [...mine, now.toString(), ...mine, mostLiveCodes - 1],
    );
    await em.insert(MemberCode, { tenantId, hash: hashOfMemberCode(code), accountId, expiresAt });
    return { code, expiresAt: expiresAt.toString() };
  },
  // a screen requests one every few minutes
  audit: () => [],
});
