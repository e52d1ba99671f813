import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deriveKey, type ScryptCost } from './scrypt.ts';

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);

/** The data key as one secret opens it: scrypt over the secret, AES-256-GCM over the key. */
export const wrapped = z.strictObject({
  scrypt: z.strictObject({ n: z.int().min(2).max(2 ** 18), r: z.int().min(1).max(16), p: z.int().min(1).max(4) }),
  salt: base64(16),
  iv: base64(12),
  data: base64(32),
  tag: base64(16),
});
export type Wrapped = z.infer<typeof wrapped>;

/** A new data key: 32 random bytes for the life of the database. Passwords wrap it and never become it. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** Wraps the data key for a secret. `bound` (office and user) is authenticated with it: a wrap cannot be moved to another account. */
export async function wrapKey(dataKey: Buffer, secret: string, bound: string, cost: ScryptCost): Promise<Wrapped> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(secret, salt, cost), iv);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const data = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    scrypt: { n: cost.n, r: cost.r, p: cost.p },
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    data: data.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The data key, or null when the secret is another one. */
export async function unwrapKey(wrap: Wrapped, secret: string, bound: string): Promise<Buffer | null> {
  const derived = await deriveKey(secret, Buffer.from(wrap.salt, 'base64'), wrap.scrypt);
  const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(wrap.iv, 'base64'));
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(Buffer.from(wrap.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.data, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}

/** Takes as long as unwrapKey and opens nothing: an unknown name must not be told by the time of the answer. */
export async function spendTime(secret: string, cost: ScryptCost): Promise<void> {
  await deriveKey(secret, randomBytes(16), cost);
}

/** Says, without the database, that a key is the one of this office: so a wrong password and a damaged database are told apart. */
export function keyCheck(dataKey: Buffer, officeUid: string): string {
  return createHmac('sha256', dataKey).update(`loket kunci 1 ${officeUid}`).digest('hex');
}
