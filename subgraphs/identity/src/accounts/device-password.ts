import { randomBytes } from 'node:crypto';

/** A device's password: 144 random bits, shown once when it is made; only its hash is kept. */
export const newDevicePassword = (): string => randomBytes(18).toString('base64url');
