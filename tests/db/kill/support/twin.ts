import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderPaths } from '../../../../db/folder.ts';
import { readKeyFile, writeKeyFile } from '../../../../db/keys/key-file.ts';
import { openReader } from '../../../../db/open.ts';
import { ReadDb } from '../../../../db/sql.ts';
import { dataKeyOf } from '../../../support/folder.ts';
import { testSetup } from '../../../support/service.ts';
import { type DataName } from '../../../../shared/contract/index.ts';
import { type Numbered, numberedService, passwords, type Told } from './numbered.ts';

/** A hash for each table. */
export type Tables = Readonly<Record<string, string>>;

/** One folder of the pair: the one whose processes are killed, or its twin that nobody ever kills. */
export interface Half {
  readonly root: string;
  readonly folder: string;
  readonly recoveryCode: string;
  readonly key: Buffer;
}

/** First call of a walk: those before it made the office. */
export interface Pair {
  readonly killed: Half;
  readonly twin: Half;
  readonly first: number;
}

/** Two folders that hold the same office: a penyelia, two petugas, a folder for copies with one copy in it. */
export async function makePair(): Promise<Pair> {
  const killed = await makeHalf();
  const twin = await makeHalf();
  return { killed: killed.half, twin: twin.half, first: killed.next };
}

async function makeHalf(): Promise<{ half: Half; next: number }> {
  const root = mkdtempSync(join(tmpdir(), 'loket-kill-'));
  const folder = join(root, 'data');
  for (const name of ['data', 'paket', 'salinan']) mkdirSync(join(root, name));
  writeFileSync(join(root, 'surat.pdf'), '%PDF-1.4 surat balasan yang dipindai');
  const service = numberedService(folder);
  let n = 0;
  const must = async (name: DataName, input: unknown): Promise<unknown> => {
    n += 1;
    const reply = await service.call(n, name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}`);
    return reply.value;
  };
  const made = await must('setup.create', { ...testSetup, supervisor: { ...testSetup.supervisor, password: passwords.penyelia } });
  const recoveryCode = typeof made === 'object' && made !== null && 'recoveryCode' in made ? String(made.recoveryCode) : '';
  await must('session.login', { loginName: 'penyelia', password: passwords.penyelia });
  for (const who of ['petugas', 'ketiga'] as const) await must('users.add', { name: `Orang ${who}`, loginName: who, role: 'petugas', password: passwords[who] });
  await must('backups.setFolder', { folder: join(root, 'salinan') });
  await must('backups.make', {});
  await service.close();
  const key = await dataKeyOf(folder, { loginName: 'penyelia', password: passwords.penyelia });
  return { half: { root, folder, recoveryCode, key }, next: n + 1 };
}

export function removePair(pair: Pair): void {
  for (const half of [pair.killed, pair.twin]) rmSync(half.root, { recursive: true, force: true });
}

/** The twin at work: does what the killed processes have done, and compares. */
export interface Twin {
  /** Repeats an answered call; throws when the answer is another one. */
  repeat(told: Told): Promise<void>;
  /** Does a call whose answer was never heard. */
  finish(told: Told): Promise<void>;
  tables(): Tables;
  /** Takes the wraps away that the killed folder does not have; answers how many. Both folders mend it at their next log-in. */
  loseWraps(): number;
  close(): Promise<void>;
}

export function twinOf({ killed, twin }: Pair): Twin {
  const service: Numbered = numberedService(twin.folder);
  const asHere = (input: unknown): unknown => JSON.parse(JSON.stringify(input).replaceAll(killed.root, twin.root).replaceAll(killed.recoveryCode, twin.recoveryCode));
  /** A file that a call reads lies beside the twin too. */
  const bringFile = (input: unknown): void => {
    const path: unknown = typeof input === 'object' && input !== null && 'path' in input ? input.path : null;
    if (typeof path === 'string' && path.startsWith(killed.root) && existsSync(path)) cpSync(path, path.replace(killed.root, twin.root));
  };
  return {
    async repeat(told) {
      bringFile(told.input);
      const reply = await service.call(told.n, told.name, asHere(told.input));
      const here = comparable(told.name, reply, twin.root);
      const there = comparable(told.name, told.reply, killed.root);
      if (here !== there) throw new Error(`call ${told.n}, ${told.name}: the survivor answered otherwise than one that was never killed: ${there} against ${here}`);
    },
    async finish(told) {
      bringFile(told.input);
      await service.call(told.n, told.name, asHere(told.input));
    },
    tables() {
      const raw = openReader(folderPaths(twin.folder).database, twin.key);
      try {
        return tablesOf(new ReadDb(raw), twin.root);
      } finally {
        raw.close();
      }
    },
    loseWraps() {
      const [there, here] = [killed, twin].map((half) => readKeyFile(folderPaths(half.folder).keys));
      if (there === undefined || here === undefined || typeof there === 'string' || typeof here === 'string') throw new Error('a key file is not whole');
      const kept = here.users.map((user) => (there.users.some((each) => each.uid === user.uid && each.wrap !== null) ? user : { ...user, wrap: null }));
      const lost = kept.filter((user, index) => user.wrap !== here.users[index]?.wrap).length;
      if (lost > 0) writeKeyFile(folderPaths(twin.folder).keys, { ...here, users: kept });
      return lost;
    },
    close: () => service.close(),
  };
}

/** An answer without what differs between any two runs: folders, times that were measured, the bytes of copies. */
function comparable(name: string, reply: unknown, root: string): string {
  if (name === 'backups.make') return JSON.stringify(reply).slice(0, 10);
  // A scan that goes out again takes the next name that is free: one more where a kill came between the file and the answer.
  if (name.endsWith('.scan')) return JSON.stringify(reply, (key, value: unknown) => (key === 'file' ? undefined : value));
  return JSON.stringify(reply, (key, value: unknown) => (key === 'ms' || (name === 'sendings.writePackage' && key === 'files') ? undefined : value)).replaceAll(root, '');
}

/**
 * Every row of every table. Left out: what is known of copies (their bytes), where contacts were written (the next start looks there), the files of a package (a folder that was taken over keeps
 * the manifest of the writing that was killed), lines of a sending that is still open (they count for nothing; the next closing removes them).
 */
export function tablesOf(db: ReadDb, root: string): Tables {
  const names = db.all<{ name: string }>({ text: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%' ORDER BY name", values: [] });
  const closed = "(SELECT id FROM sending WHERE state <> 'dibuka')";
  const special: Readonly<Record<string, string>> = {
    search: 'SELECT rowid, words FROM search ORDER BY rowid',
    setting: "SELECT * FROM setting WHERE key NOT LIKE 'backup%' AND key <> 'contacts_begun'",
    package: 'SELECT uid, sending, name, row_count, csv_sha256, fingerprint, at, by FROM package ORDER BY id',
    sending_line: `SELECT sending, line_no, registration, sheet, version, csv_line, sha256, action FROM sending_line WHERE sending IN ${closed} ORDER BY sending, line_no`,
    sending_line_facts: `SELECT l.sending, l.line_no, f.facts FROM sending_line_facts f JOIN sending_line l ON l.id = f.line WHERE l.sending IN ${closed} ORDER BY l.sending, l.line_no`,
  };
  return Object.fromEntries(
    names.map(({ name }) => {
      const rows = db.all({ text: special[name] ?? `SELECT * FROM "${name}"`, values: [] });
      return [name, createHash('sha256').update(JSON.stringify(rows).replaceAll(root, '')).digest('hex')];
    }),
  );
}

/** Names of the tables that differ. */
export function differing(one: Tables, other: Tables): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
}

/** A copy of the killed folder as it lies there, to be opened by a service. */
export function copyOfHalf(half: Half): string {
  const copy = mkdtempSync(join(tmpdir(), 'loket-kill-copy-'));
  cpSync(half.folder, copy, { recursive: true });
  return copy;
}
