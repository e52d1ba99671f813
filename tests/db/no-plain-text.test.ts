import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../db/sql.ts';
import { lookInside } from '../support/look-inside.ts';
import { formsOf, searchBytes, searchFolders } from '../support/plain-text.ts';
import { plantedPerson } from '../support/planted-people.ts';
import { proved } from '../support/proof.ts';
import { createTestOffice, testFolder, type TestOffice } from '../support/service.ts';
import { allDocuments, noCounts, openDesk } from './chain/desk.ts';

/** RELIABILITY C1 at the service: a day's work, and after each step every file that it may have touched. */
let home: string;
let office: TestOffice;
const before = process.env['TMPDIR'];
beforeEach(async () => {
  home = testFolder();
  for (const name of ['sementara', 'cadangan', 'batal', 'paket']) mkdirSync(join(home, name));
  // Everything temporary of this day goes where it can be looked at, the office's own folder too.
  process.env['TMPDIR'] = join(home, 'sementara');
  office = await createTestOffice();
});
afterEach(async () => {
  await office.close();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(home, { recursive: true, force: true });
});

const people = [0, 1, 2].map((index) => plantedPerson(index));
const half = plantedPerson(3);
const everything = [...people, half].flatMap((person) => person.planted);

test('a day at the desk leaves no name, NIK, KK, phone or street in any file but the package', async () => {
  let looks = 0;
  let files = 0;
  const look = (what: string, allowed: (where: string) => boolean = () => false): void => {
    const found = searchFolders([home], everything);
    looks += 1;
    files += found.files;
    expect(found.hits.filter((hit) => !allowed(hit.where)), what).toEqual([]);
  };
  const desk = openDesk(office);
  await desk.must('penyelia', 'backups.setFolder', { folder: join(home, 'cadangan') });
  const sheets: string[] = [];
  for (const { name, phone, values } of people) {
    const { sheet } = await desk.must('petugas', 'receipts.receive', { name, phone, formNo: '', documents: allDocuments, bundle: null, receivedDay: null });
    sheets.push(sheet);
    look('received');
    const { head } = await desk.must('petugas', 'entry.open', { sheet });
    await desk.must('petugas', 'entry.keep', { sheet, revision: head.revision, values, unconfirmed: [], field: 'alamat', caret: 3, counts: noCounts });
    look('typed');
    await desk.must('petugas', 'entry.save', { sheet, revision: head.revision, values, unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts });
    look('saved');
  }
  const typing = await desk.receive({ name: half.name, phone: half.phone });
  await desk.must('petugas', 'entry.keep', { sheet: typing, revision: 0, values: half.values, unconfirmed: [], field: 'nik', caret: 16, counts: noCounts });
  for (const text of [people[0]?.name ?? '', people[1]?.values.nik ?? '', people[2]?.phone ?? '', 'kwyx']) {
    await desk.must('petugas', 'counter.find', { text });
    await desk.must('petugas', 'sheets.list', { filter: { text, paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: 200 });
  }
  look('searched and sorted');
  await desk.must('petugas', 'sheets.reveal', { sheet: sheets[0] ?? '' });
  for (const sheet of sheets) await desk.approve(sheet);
  look('checked');
  // The first log-in with a folder for them makes one by itself.
  await expect.poll(() => office.as('petugas').call('backups.make', {}), { timeout: 10_000 }).toMatchObject({ ok: true });
  look('copied');
  await office.raw('session.lock', { why: 'diam' });
  look('locked');
  const { sending } = await desk.must('penyelia', 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
  await desk.must('penyelia', 'sendings.close', { sending, expected: 3 });
  const writing = office.raw('sendings.writePackage', { sending, folder: join(home, 'batal') }, 'paket');
  await office.raw('jobs.cancel', { call: 'paket' });
  expect(await writing).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  look('package cancelled');
  expect(readdirSync(join(home, 'batal'))).toEqual([]);
  // A copy cancelled while it is written.
  const copying = office.raw('backups.make', {}, 'salinan');
  await office.raw('jobs.cancel', { call: 'salinan' });
  expect(await copying).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  look('copy cancelled');
  const written = await desk.must('penyelia', 'sendings.writePackage', { sending, folder: join(home, 'paket') });
  const csv = join(written.folder, written.csv);
  // The explicit export, in that one file: the manifest, the notes and the names of the files hold nothing.
  look('package written', (where) => where === csv);
  await desk.must('penyelia', 'audit.verify', {});
  await office.restart();
  look('closed in order', (where) => where === csv);
  await desk.must('petugas', 'settings.get', {});
  look('opened again', (where) => where === csv);

  // And the search can find: in that file, and what is asked for is really there, under the key.
  const inCsv = searchBytes('csv', readFileSync(csv), people.flatMap((person) => person.planted));
  expect(new Set(inCsv.map((hit) => hit.what)).size).toBe(6);
  const kept = await lookInside(office, (db) => db.all<{ text: string }>(sql`SELECT "values" AS text FROM sheet_version UNION ALL SELECT "values" FROM entry_buffer`));
  for (const person of [...people, half]) expect(kept.some(({ text }) => text.includes(person.values.nik))).toBe(true);
  expect(looks).toBeGreaterThan(15);
  expect(files).toBeGreaterThan(looks * 4);
  proved({ point: 'C1', done: 'every file of data, copies and temporary folder searched after each step of a day at the service, for 24 planted words in every encoding', times: looks, result: '0 found outside the CSV of the package' });
});

test('the search finds every form, wherever it stands', () => {
  const folder = join(home, 'kontrol');
  mkdirSync(folder);
  let forms = 0;
  for (const { what, text } of half.planted) {
    for (const { form, bytes } of formsOf(text)) {
      forms += 1;
      const path = join(folder, 'kontrol');
      writeFileSync(path, Buffer.concat([Buffer.from(`depan ${'\0'.repeat(forms % 7)}`), bytes, Buffer.from('belakang')]));
      expect(searchFolders([folder], half.planted).hits, form).toContainEqual({ where: path, what, form });
    }
    for (const around of ['', 'x', 'xy']) {
      writeFileSync(join(folder, 'kontrol'), Buffer.from(`${around}${text} dan seterusnya`, 'utf8').toString('base64'));
      expect(searchFolders([folder], half.planted).hits.map((hit) => [hit.what, hit.form])).toContainEqual([what, 'base64']);
    }
  }
  expect(forms).toBeGreaterThan(60);
});
