import { scrypt } from 'node:crypto';

/** Parameters of one derivation; kept beside its salt, so that they can be raised later. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** About half a second and 130 MB on an office PC (RELIABILITY.md C7). */
export const fullCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };
/** For tests, by a build flag: the same code in a few milliseconds. */
export const cheapCost: ScryptCost = { n: 2 ** 12, r: 8, p: 1 };

/** 32 bytes from what a person typed. Off the main thread: never call it with a transaction open. */
export function deriveKey(secret: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: cost.n, r: cost.r, p: cost.p, maxmem: 256 * 2 ** 20 };
    scrypt(secret.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
