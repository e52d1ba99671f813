import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { FolderPaths } from '../../../../db/folder.ts';

/** The eight ways in which a data folder of RELIABILITY.md B3 is damaged, and what Loket must call each. */
export interface Damage {
  readonly what: string;
  /** Left by a process that was killed; otherwise closed in order. */
  readonly from: 'closed' | 'killed';
  /** Before anybody logs in. */
  readonly state: string;
  /** At the log-in. */
  readonly problem: string;
  damage(paths: FolderPaths): void;
}

/** `foreignKeys`: the key file of another office, whose people have the same passwords. */
export function eightDamages(foreignKeys: () => string): readonly Damage[] {
  const bytes = ({ database }: FolderPaths, change: (bytes: Buffer) => Buffer): void => writeFileSync(database, change(readFileSync(database)));
  return [
    { what: 'a database of 0 bytes', from: 'closed', state: 'database_kosong', problem: 'database.empty', damage: (paths) => bytes(paths, () => Buffer.alloc(0)) },
    { what: 'zeros', from: 'closed', state: 'siap', problem: 'database.damaged', damage: (paths) => bytes(paths, (all) => all.fill(0)) },
    { what: 'a garbled header', from: 'closed', state: 'siap', problem: 'database.damaged', damage: (paths) => bytes(paths, (all) => all.fill(7, 0, 100)) },
    { what: 'cut in half', from: 'closed', state: 'siap', problem: 'database.damaged', damage: (paths) => bytes(paths, (all) => all.subarray(0, all.length / 2)) },
    { what: 'one bad page', from: 'closed', state: 'siap', problem: 'database.damaged', damage: badPage },
    { what: 'a text file', from: 'closed', state: 'siap', problem: 'database.damaged', damage: ({ database }) => writeFileSync(database, 'bukan database\n'.repeat(4000)) },
    { what: 'a wrong key', from: 'closed', state: 'siap', problem: 'database.other-key', damage: ({ keys }) => copyFileSync(foreignKeys(), keys) },
    { what: 'a missing -wal', from: 'killed', state: 'siap', problem: 'database.wal-lost', damage: ({ wal }) => rmSync(wal) },
  ];
}

const pageBytes = 4096;

/** A page in the middle of the file: the database opens, people are counted, and nothing is said until that page is read. */
function badPage({ database }: FolderPaths): void {
  const all = readFileSync(database);
  const page = Math.floor(statSync(database).size / pageBytes / 2);
  all.fill(0xa5, page * pageBytes + 8, (page + 1) * pageBytes);
  writeFileSync(database, all);
}
