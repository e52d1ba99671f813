import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { openDatabase } from '../../../db/open.ts';
import { type Sql, sql, WriteDb } from '../../../db/sql.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** What a card says of answers, hearsay and files that left before, from the rows that other screens write. */
let office: TestOffice;
let desk: Desk;
let sent = '';
let ready = '';
let waiting = '';

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  sent = await desk.ready(0);
  await desk.send('deliver');
  ready = await desk.ready(1);
  waiting = await desk.keyed(2);
});
afterAll(() => office.close());

/** Writes rows as Jawaban and Kiriman lama do. */
async function write(...statements: readonly Sql[]): Promise<void> {
  const raw = openDatabase(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  try {
    const db = new WriteDb(raw);
    for (const statement of statements) db.run(statement);
  } finally {
    raw.close();
  }
}

let answers = 0;
const registration = (sheet: string): Sql => sql`(SELECT registration FROM sheet WHERE uid = ${sheet})`;
const answer = (kind: string, day: string, some: { text?: string; letter?: string; sending?: Sql; old?: Sql; undone?: boolean } = {}): Sql => {
  answers += 1;
  return sql`INSERT INTO answer (id, uid, programme, sending, old_sending, kind, said_by, channel, said_day, letter, text, at, by, undone_why, undone_at)
    VALUES (${answers}, ${`a${answers}`}, 1, ${some.sending ?? sql`NULL`}, ${some.old ?? sql`NULL`}, ${kind}, 'Provinsi', ${kind === 'keterangan' ? 'lisan' : 'surat'}, ${day},
      ${some.letter ?? ''}, ${some.text ?? ''}, '2020-04-15T00:00:00.000Z', 1, ${some.undone ? 'keliru' : ''}, ${some.undone ? '2020-04-15T01:00:00.000Z' : null})`;
};
const line = (sheet: string, status: string, reason = ''): Sql => sql`INSERT INTO answer_line (answer, registration, status, reason) VALUES (${answers}, ${registration(sheet)}, ${status}, ${reason})`;
const card = (sheet: string) => desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
const station = async (sheet: string, at: 3 | 4) => (await card(sheet)).stations[at];

test('nothing is there: the card says nothing of it', async () => {
  expect(await station(sent, 4)).toMatchObject({ title: 'Belum dijawab', lines: ['belum ada surat jawaban'] });
  expect(await station(ready, 3)).toMatchObject({ state: 'later', lines: ['belum'] });
});

test('a word about all that was sent reaches whoever was sent, and nobody else', async () => {
  await write(answer('keterangan', '2020-04-13', { text: 'sudah diteruskan' }));
  expect((await station(sent, 4))?.lines).toEqual(['belum ada surat jawaban', 'Menurut keterangan lisan Provinsi, 13-04: sudah diteruskan; belum ada surat']);
  expect(await station(sent, 4)).toMatchObject({ state: 'now', sign: 'clock' });
  expect((await station(ready, 4))?.lines).toEqual(['belum']);
});

test('a file that left before: its row where they are in it, and that they are not where they are not', async () => {
  await write(
    sql`INSERT INTO attachment (id, uid, name, media, bytes, sha256, content, at, by) VALUES (1, 'f1', 'lama.csv', 'text/csv', 0, '', x'', '2020-04-15T00:00:00.000Z', 1)`,
    sql`INSERT INTO old_sending (id, uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
        VALUES (1, 'l1', 1, 'L001', '2020-04-10', '', 'Disnakertrans NTB', 'basis data', 1, '{}', 2, '2020-04-15T00:00:00.000Z', 1)`,
    sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (1, 214, '[]', '', 'X', 'X', '', ${registration(ready)}, 'nik')`,
  );
  expect(await station(ready, 3)).toMatchObject({ state: 'later', lines: ['belum', 'ada di kiriman lama L001, baris 214 (10-04)'] });
  expect((await card(ready)).second).toContain('Nama Anda ada di daftar yang dikirim 10 April kepada Disnakertrans NTB.');
  expect((await station(waiting, 3))?.lines).toEqual(['belum', 'tidak ada di kiriman lama L001']);
  // The word about all that was sent is about this file too.
  expect((await station(ready, 4))?.lines.at(-1)).toContain('Menurut keterangan lisan Provinsi');
  expect((await desk.detail(ready)).head.sendState).toBe('siap');
});

test('the latest answer that names them counts, unless it was taken back', async () => {
  await write(answer('per_orang', '2020-04-13', { letter: '1/NTB' }), line(sent, 'diteruskan'));
  expect(await station(sent, 4)).toMatchObject({ title: 'Diteruskan ke pusat', sign: 'check' });
  await write(answer('per_orang', '2020-04-14', { letter: '2/NTB', undone: true }), line(sent, 'diterima'));
  expect(await station(sent, 4)).toMatchObject({ title: 'Diteruskan ke pusat' });
  await write(answer('per_orang', '2020-04-14', { letter: '3/NTB' }), line(sent, 'ditolak', `NIK ${valuesOf(0).nik} tidak padan`));
  const { second, stations } = await card(sent);
  expect(stations[4]).toMatchObject({ title: 'Belum dapat diproses', sign: 'none' });
  expect(second).toContain('Data Anda belum dapat diproses: NIK ············');
  expect(JSON.stringify(stations) + second).not.toContain(valuesOf(0).nik);
});

test('a total marks nobody', async () => {
  const before = await card(ready);
  await write(sql`INSERT INTO answer (uid, programme, kind, said_by, channel, said_day, letter, text, total, at, by) VALUES ('t', 1, 'angka', 'Provinsi', 'berita', '2020-04-15', '', '', 824, '2020-04-15T00:00:00.000Z', 1)`);
  expect(await card(ready)).toEqual(before);
});
