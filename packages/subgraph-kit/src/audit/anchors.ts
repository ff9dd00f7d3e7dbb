import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { JWK } from 'jose';
import { z } from 'zod';
import { serviceNames } from '../service-keys.ts';
import type { ServiceName } from '../viewer.ts';

/** The state of a tenant's chain in a service's database, stored where that database cannot reach. */
export interface AnchoredHead {
  readonly service: ServiceName;
  readonly tenantId: string;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  /** Real time. */
  readonly at: string;
}

/** Stores lines in order and permanently: a file here, a log service or write-once storage elsewhere. */
export interface AnchorStore {
  /** Resolves once the lines would survive a power cut. */
  append(lines: readonly string[]): Promise<void>;
  read(): AsyncIterable<string>;
}

/** An append-only file. Several processes may share it. */
export const fileAnchors = (path: string): AnchorStore => ({
  async append(lines) {
    const file = await open(path, 'a', 0o600);
    try {
      // a single write keeps lines of two processes apart; the leading empty line ends a line that a crash truncated
      await file.appendFile(`\n${lines.join('\n')}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  async *read() {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
    try {
      for await (const line of lines) if (line !== '') yield line;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  },
});

const signedText = ({ service, tenantId, seq, hash, at }: AnchoredHead): Buffer =>
  Buffer.from(JSON.stringify(['monban audit head', service, tenantId, seq, hash, at]));

/** Encodes heads as signed lines. */
export function anchorWriter(privateKey: JWK): (head: AnchoredHead) => string {
  const key = createPrivateKey({ key: privateKey, format: 'jwk' });
  return (head) => JSON.stringify({ ...head, signature: sign(null, signedText(head), key).toString('base64url') });
}

const line = z.object({
  service: z.enum(serviceNames),
  tenantId: z.uuid(),
  seq: z.number().int().positive(),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
});

/** Parses signed lines; null for a line that the service it names has not written exactly like this. */
export function anchorReader(publicKeys: Partial<Record<ServiceName, JWK>>): (text: string) => AnchoredHead | null {
  const keys = new Map<string, KeyObject>();
  for (const [name, jwk] of Object.entries(publicKeys)) keys.set(name, createPublicKey({ key: jwk, format: 'jwk' }));
  return (text) => {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      return null;
    }
    const read = line.safeParse(parsed);
    if (!read.success) return null;
    const { signature, ...head } = read.data;
    const key = keys.get(head.service);
    return key && verify(null, signedText(head), key, Buffer.from(signature, 'base64url')) ? head : null;
  };
}
