import { createHash, randomUUID } from 'node:crypto';
import type { Ids } from './service/context.ts';

/** A new UUIDv7 (RFC 9562): the millisecond in front, the rest random. */
export function uuidv7(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  // The random part and the variant of a UUIDv4, for which Node keeps random bytes in store.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** UUIDv5 (RFC 9562): the same for the same namespace and name, on every machine. */
export function uuidv5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  if (space.length !== 16) throw new Error('the namespace is no uuid');
  return formatted(createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16), 0x50);
}

/** The uid of a piece of paper (DATA.md "Identities"): two PCs that number the same sheet give it the same uid. */
export function sheetUid(officeUid: string, programmeUid: string, sheetNo: string): string {
  return uuidv5(officeUid, `${programmeUid}/${sheetNo}`);
}

/** Ids of the real world. */
export const systemIds: Ids = { next: () => uuidv7(Date.now()) };

function formatted(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | version, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
