import { createHash } from 'node:crypto';
import { z } from 'zod';
import { role } from '../../shared/contract/session.ts';
import { readWhole, writeDurably } from '../durable-file.ts';
import { wrapped } from './wrap.ts';

const user = z.strictObject({
  uid: z.string(),
  loginName: z.string(),
  name: z.string(),
  /** For the log-in screen only; what counts is the row in the database. */
  role,
  /** null: disabled, no password opens anything. */
  wrap: wrapped.nullable(),
});
export type KeyUser = z.infer<typeof user>;

const content = z.strictObject({
  version: z.literal(1),
  office: z.strictObject({ uid: z.string(), name: z.string(), district: z.string(), station: z.string(), zone: z.string() }),
  users: z.array(user),
  recovery: wrapped,
  /** keyCheck of the data key. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
});
export type KeyFile = z.infer<typeof content>;

const stored = content.extend({ sum: z.string() });

/** What kunci.json holds: 'missing' or 'damaged' (not readable, or not as it was written). */
export function readKeyFile(path: string): KeyFile | 'missing' | 'damaged' {
  const text = readWhole(path);
  if (text === null) return 'missing';
  try {
    const { sum, ...rest } = stored.parse(JSON.parse(text));
    return sum === sumOf(rest) ? rest : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Writes kunci.json whole or not at all. */
export function writeKeyFile(path: string, file: KeyFile): void {
  writeDurably(path, `${JSON.stringify({ ...content.parse(file), sum: sumOf(content.parse(file)) }, null, 1)}\n`);
}

/** What a user's wrap is bound to. */
export function boundToUser(officeUid: string, userUid: string): string {
  return `${officeUid}/${userUid}`;
}

/** What the recovery wrap is bound to. */
export function boundToRecovery(officeUid: string): string {
  return `${officeUid}/pemulihan`;
}

/** The same file with one user put in, or put in the place of the one with that uid. */
export function withUser(file: KeyFile, added: KeyUser): KeyFile {
  return { ...file, users: [...file.users.filter((each) => each.uid !== added.uid), added] };
}

/** Over the parsed content, whose keys stand in the order of the schema. */
function sumOf(file: KeyFile): string {
  return createHash('sha256').update(JSON.stringify(content.parse(file))).digest('hex');
}
