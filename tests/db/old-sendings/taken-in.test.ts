import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { openGate } from '../../../db/open.ts';
import { type ReadDb, sql, WriteDb } from '../../../db/sql.ts';
import { beginOldSending, insertOldPart, oldFileContent } from '../../../db/stores/begun-old-sendings.ts';
import { insertOldRow } from '../../../db/stores/old-sending-rows.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { lookInside } from '../../support/look-inside.ts';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** A large kiriman lama is written in slices, beside the work: whatever cuts it off, all of it is there or nothing (ARCHITECTURE.md, jobs). */
const folder = testFolder();
const rows = 4000;
const many = Array.from({ length: rows }, (_, index) => oldLine(2000 + index));

let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 3; index += 1) await desk.ready(index);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const kept = () =>
  lookInside(office, (db) => Object.fromEntries(['old_sending', 'old_sending_begun', 'old_sending_row', 'old_sending_part', 'attachment'].map((table) => [table, countOf(db, table)])));
const countOf = (db: ReadDb, table: string): number => db.one<{ rows: number }>({ text: `SELECT count(*) AS rows FROM ${table}`, values: [] })?.rows ?? 0;
const nothing = { old_sending: 0, old_sending_begun: 0, old_sending_row: 0, old_sending_part: 0, attachment: 0 };

/** Freezes the file under a name of its call, and stops it when its progress has come so far (of 2). */
async function stoppedAt(share: number): Promise<unknown> {
  const call = `lama-${share}`;
  const running = office.raw('oldSendings.record', { ...writeOldFile(join(folder, `${call}.csv`), many), ...oldFacts }, call);
  let over = false;
  void running.then(() => (over = true));
  const far = (): boolean => office.events.some((event) => event.type === 'progress' && event.call === call && event.done >= rows * share);
  while (!over && !far()) await new Promise((resolve) => setTimeout(resolve, 1));
  await office.raw('jobs.cancel', { call });
  return await running;
}

describe('a large file that is frozen', () => {
  test.each([
    { share: 0.2, when: 'while its rows are matched' },
    { share: 1.1, when: 'while its rows are written' },
  ])('stopped $when leaves nothing', async ({ share }) => {
    expect(await stoppedAt(share)).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await kept()).toEqual(nothing);
  });

  test('refused in its last slice leaves nothing either', async () => {
    const file = writeOldFile(join(folder, 'ditolak.csv'), many);
    await desk.refused('penyelia', 'oldSendings.record', { ...file, ...oldFacts, chosen: [{ line: rows + 7, sheet: office.people.penyelia.uid, reason: 'dari map' }] }, 'thing.unknown');
    expect(await kept()).toEqual(nothing);
  });

  test('cut off, it counts nowhere, and the next start removes what is left', async () => {
    const listed = () => Promise.all([desk.must('petugas', 'oldSendings.list', {}), desk.must('petugas', 'home.counter', {}), desk.must('petugas', 'answers.ledger', {})]);
    const before = await listed();
    const raw = openGate(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
    const db = new WriteDb(raw);
    const begun = beginOldSending(db, '2020-04-13T01:00:00.000Z', 1);
    const people = db.column<number>(sql`SELECT id FROM registration ORDER BY id`);
    for (let line = 1; line <= 700; line += 1) {
      const registration = people[line - 1] ?? null;
      insertOldRow(db, begun, { line, cells: [], nik: '', name: 'X', foldedName: 'X', birthDate: '', registration, result: registration === null ? 'tidak_ada' : 'nik' });
    }
    for (let part = 1; part <= 20; part += 1) insertOldPart(db, begun, part, new Uint8Array(100));
    raw.close();
    expect(await listed()).toEqual(before);
    await office.restart();
    await desk.must('petugas', 'settings.get', {});
    while ((await kept())['old_sending_begun'] !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await kept()).toEqual(nothing);
  });

  test('comes to its end with every row and every byte, and is frozen then', async () => {
    const file = writeOldFile(join(folder, 'utuh.csv'), many);
    const { sending, rows: recorded } = await desk.must('penyelia', 'oldSendings.record', { ...file, ...oldFacts });
    expect(recorded).toBe(rows);
    expect(await kept()).toMatchObject({ old_sending: 1, old_sending_begun: 1, old_sending_row: rows, attachment: 1 });
    const id = await lookInside(office, (db) => db.one<{ id: number }>(sql`SELECT id FROM old_sending WHERE uid = ${sending}`)?.id ?? 0);
    expect(Buffer.from(await lookInside(office, (db) => oldFileContent(db, id))).equals(readFileSync(file.path))).toBe(true);
    const raw = openGate(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
    for (const change of ['DELETE FROM old_sending_row', 'DELETE FROM old_sending_part', "UPDATE old_sending_part SET content = x''"]) expect(() => raw.exec(change)).toThrow('frozen');
    raw.close();
  });
});
