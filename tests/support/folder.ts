import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderPaths } from '../../db/folder.ts';
import { boundToUser, readKeyFile } from '../../db/keys/key-file.ts';
import { unwrapKey } from '../../db/keys/wrap.ts';
import { testFolder, type TestPerson } from './service.ts';

/** Every file of a folder with the hash of its bytes. No connection of this process may be open on them. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).toSorted();
  return Object.fromEntries(names.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

/** A copy of a folder, to be damaged. */
export function copyOf(folder: string): string {
  const copy = testFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The data key, opened as its user would, who is found by the log-in name. */
export async function dataKeyOf(folder: string, person: Pick<TestPerson, 'loginName' | 'password'>): Promise<Buffer> {
  const file = readKeyFile(folderPaths(folder).keys);
  if (typeof file === 'string') throw new Error(`key file ${file}`);
  const user = file.users.find((each) => each.loginName === person.loginName);
  const key = user?.wrap ? await unwrapKey(user.wrap, person.password, boundToUser(file.office.uid, user.uid)) : null;
  if (key === null) throw new Error('no key for this person');
  return key;
}
