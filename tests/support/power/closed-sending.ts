import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderPaths } from '../../../db/folder.ts';
import { systemIds } from '../../../db/identity.ts';
import { readBack } from '../../../db/export/read-back.ts';
import { openDatabase } from '../../../db/open.ts';
import { ReadDb, WriteDb } from '../../../db/sql.ts';
import { findSending } from '../../../db/stores/sendings.ts';
import { inTransaction } from '../../../db/service/transaction.ts';
import { addReadyPerson } from '../../db/export/support/bench-office.ts';
import { copyOf, dataKeyOf } from '../folder.ts';
import { stillClock, testService } from '../service.ts';
import { callerOf } from './caller.ts';
import { preparedOffice, type Prepared } from './prepared.ts';

/** An office with one closed sending of so many people, and what its package must be. */
export interface ClosedSending {
  readonly office: Prepared;
  readonly closed: ClosedFacts;
}

export interface ClosedFacts {
  readonly sending: string;
  /** Of the CSV, as it was frozen. */
  readonly sha256: string;
  /** Name of the package's folder. */
  readonly name: string;
  readonly people: number;
}

/** Their sheets have numbers that no receipt of a test comes to. */
const firstIndex = 50_000;

export async function closedSending(people: number): Promise<ClosedSending> {
  const made = { sending: '', sha256: '', name: '' };
  const office = await preparedOffice(async (desk) => {
    await desk.service.drain();
    const raw = openDatabase(folderPaths(desk.folder).database, await dataKeyOf(desk.folder, desk.people.penyelia));
    inTransaction(raw, () => {
      for (let index = 0; index < people; index += 1) addReadyPerson(new WriteDb(raw), systemIds.next, firstIndex + index);
    });
    raw.close();
    await desk.restart();
    const { sending } = await desk.as('penyelia').must('sendings.create', { purpose: 'basis data', receiver: 'Disnakertrans Provinsi NTB' });
    await desk.as('penyelia').must('sendings.close', { sending, expected: people });
    made.sending = sending;
    made.name = `PRAKERJA_5207_KSB_K001_20200413_${people}`;
  });
  const raw = openDatabase(folderPaths(office.folder).database, office.key);
  made.sha256 = findSending(new ReadDb(raw), 1, made.sending)?.frozen?.sha256 ?? '';
  raw.close();
  return { office, closed: { ...made, people } };
}

/** What is found of a package in a folder, and in the books of the office that wrote it. */
export interface Found {
  /** By an independent reading of every file and value; 'none': no folder of that name. */
  readonly package: 'none' | 'whole' | 'damaged';
  readonly state: string;
  /** SHA-256 of the packages that the books name. */
  readonly booked: readonly string[];
}

export async function foundOf(data: string, folder: string, key: Buffer, closed: ClosedFacts): Promise<Found> {
  // In a copy: closing it here would take the -wal away from the office.
  const copy = copyOf(data);
  const raw = openDatabase(folderPaths(copy).database, key);
  const db = new ReadDb(raw);
  try {
    const sending = findSending(db, 1, closed.sending);
    if (sending === null) throw new Error('the sending is gone');
    const expected = { sendingId: sending.id, sendingNo: sending.head.no, packageName: closed.name, rows: closed.people, csvSha256: closed.sha256 };
    const there = existsSync(join(folder, closed.name));
    const whole = there && (await readBack({ db, breathe: async () => undefined }, join(folder, closed.name), expected, () => undefined).then(() => true, () => false));
    const booked = db.all<{ sha: string }>({ text: 'SELECT csv_sha256 AS sha FROM package', values: [] }).map((row) => row.sha);
    return { package: there ? (whole ? 'whole' : 'damaged') : 'none', state: sending.head.state, booked };
  } finally {
    raw.close();
    rmSync(copy, { recursive: true });
  }
}

/** Starts the service anew, writes the package into a folder (or is told that it is there already and booked), and hands it over. Answers what the folder holds then. */
export async function writeAgain(data: string, folder: string, { office, closed: { sending } }: ClosedSending): Promise<{ readonly reply: string; readonly names: readonly string[]; readonly delivered: number }> {
  const service = testService(data, { clock: stillClock('2020-04-13T02:00:00.000Z'), ids: systemIds });
  const { call, must } = callerOf(service);
  try {
    await must('session.login', { loginName: office.people.penyelia.loginName, password: office.people.penyelia.password });
    const written = await call('sendings.writePackage', { sending, folder });
    const { people } = await must('sendings.deliver', { sending, day: '2020-04-13', medium: 'flash disk', receiver: 'Bu Penerima', letter: '' });
    return { reply: written.ok ? written.value.csvSha256 : written.problem.code, names: readdirSync(folder), delivered: people };
  } finally {
    await service.drain();
  }
}
