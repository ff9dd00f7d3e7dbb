import { createHmac, timingSafeEqual } from 'node:crypto';
import { idFromUuid, uuidOf, type Id } from '@monban/domain-kit';

export interface InviteLinkFacts {
  readonly contractId: Id<'contract'>;
  readonly version: number;
}

/**
 * The invite link is derived, not stored: contract, version and an HMAC of both (`P-T-05`). Renewing it raises the version. 16 bytes
 * contract, 4 bytes version, 16 bytes MAC, as base64url.
 */
export function inviteToken({ contractId, version }: InviteLinkFacts, secret: string): string {
  const body = Buffer.alloc(20);
  body.write(uuidOf(contractId).replaceAll('-', ''), 0, 'hex');
  body.writeUInt32BE(version, 16);
  return Buffer.concat([body, mac(body, secret)]).toString('base64url');
}

/** Null for a token that we did not make; the contract says whether it still works. */
export function readInviteToken(token: string, secret: string): InviteLinkFacts | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 36 || bytes.toString('base64url') !== token) return null;
  const body = bytes.subarray(0, 20);
  if (!timingSafeEqual(bytes.subarray(20), mac(body, secret))) return null;
  const hex = body.toString('hex', 0, 16);
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { contractId: idFromUuid('contract', uuid), version: body.readUInt32BE(16) };
}

const mac = (body: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('seat-invite').update(body).digest().subarray(0, 16);
