import { randomBytes } from 'node:crypto';

/** A device's password: 144 random bits, shown once at creation; only its hash is stored. */
export const newDevicePassword = (): string => randomBytes(18).toString('base64url');
