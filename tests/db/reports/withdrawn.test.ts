import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../db/sql.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { tamper } from '../../support/tamper.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** 20 people, an old file of 12 of them; afterwards one inside it and one outside are void. One definition on every screen: 20 = 12 + 7 + 1. */
let office: TestOffice;
let desk: Desk;
const sheets: string[] = [];
const old = '00000000-0000-7000-8000-0000000bbbbb';

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 20; index += 1) sheets.push(await desk.keyed(index));
  await tamper(office, (db) => {
    const at = '2020-04-13T01:00:00.000Z';
    db.run(sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES ('00000000-0000-7000-8000-0000000aaaaa', 'kirim.csv', 'text/csv', 0, ${'0'.repeat(64)}, x'', ${at}, 1)`);
    const layout = JSON.stringify({ sheet: null, header: 1, columns: {}, damaged: 0, skipped: 0 });
    const id = db.run(sql`INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
      VALUES (${old}, 1, 'L001', '2020-04-13', '', 'Provinsi', 'basis data', 1, ${layout}, 12, ${at}, 1)`).id;
    for (const [line, registration] of db.column<number>(sql`SELECT id FROM registration ORDER BY id LIMIT 12`).entries())
      db.run(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (${id}, ${line + 1}, '[]', '', '', '', '', ${registration}, 'nik')`);
  });
  await desk.must('petugas', 'personData.askCorrection', { sheet: sheets[19] ?? '', asked: 'nama' });
  for (const sheet of [sheets[0] ?? '', sheets[19] ?? '']) await desk.must('penyelia', 'sheets.void', { sheet, revision: await desk.revision(sheet), reason: 'coretan' });
}, 180_000);
afterAll(() => office.close());

test('Kiriman lama, Beranda and Jawaban say the same, and their parts add up to the ledger', async () => {
  const { people } = await desk.must('petugas', 'home.ledgers', {});
  expect([people.total, people.ditarik]).toEqual([20, 2]);
  const detail = await desk.must('petugas', 'oldSendings.detail', { sending: old });
  expect(detail).toMatchObject({ people: 20, inside: 12, insideWithdrawn: 1, withdrawn: 1 });
  expect(detail.head).toMatchObject({ matched: 12, notInIt: 7 });
  const missing = await desk.must('petugas', 'oldSendings.missing', { sending: old, offset: 0, limit: 50 });
  expect([missing.total, missing.people.length]).toEqual([7, 7]);
  const { groups } = await desk.must('petugas', 'home.counter', {});
  expect(groups.di_luar_lama).toBe(7);
  expect((await desk.must('petugas', 'home.people', { group: 'di_luar_lama', offset: 0, limit: 50 })).rows).toHaveLength(7);
  expect((await desk.must('petugas', 'answers.ledger', {})).whole).toMatchObject({ people: 20, sent: 12, notSent: 7, withdrawn: 1 });
});

test('Angka untuk umum says with which of them the withdrawn stand', async () => {
  const { tables } = await desk.must('petugas', 'publicFigures.ask', { askedBy: 'Wartawan', purpose: 'berita' });
  expect(tables.find(({ title }) => title === 'Menurut file yang dikirim lebih dulu')?.rows).toEqual([
    { label: 'Ada di dalamnya', cell: { said: 'angka', value: 10 } },
    { label: 'Tidak ada di dalamnya, termasuk yang ditarik', cell: { said: 'angka', value: 5 } },
  ]);
});

test('whoever was withdrawn and asks for a correction waits on Beranda as in Data seseorang', async () => {
  expect((await desk.must('petugas', 'personData.openCorrections', {})).open).toBe(1);
  const { groups } = await desk.must('petugas', 'home.counter', {});
  expect(groups.minta_koreksi).toBe(1);
  expect((await desk.must('petugas', 'home.people', { group: 'minta_koreksi', offset: 0, limit: 50 })).rows.map(({ uid }) => uid)).toEqual([sheets[19]]);
});
