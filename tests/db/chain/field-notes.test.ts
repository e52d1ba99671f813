import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../db/sql.ts';
import { lookInside } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

/** Notes beside single fields: with who and when, of the sheet and not of what is sent. */
let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const textsOf = (notes: readonly { readonly field: string; readonly text: string }[]) => notes.map(({ field, text }) => `${field}: ${text}`);

describe('a note beside a field', () => {
  test('is stored by the save with who and when, and told in Entri, Periksa and Pendaftar', async () => {
    const sheet = await desk.keyed(0, {}, { notes: [{ field: 'alamat', text: '  dusunnya dicoret  ' }, { field: 'rt', text: 'angka kabur' }] });
    const open = await desk.must('penyelia', 'entry.open', { sheet });
    expect(open.notes).toEqual([
      { field: 'alamat', text: 'dusunnya dicoret', by: 'Orang petugas', at: open.notes[0]?.at },
      { field: 'rt', text: 'angka kabur', by: 'Orang petugas', at: open.notes[0]?.at },
    ]);
    expect((await desk.must('penyelia', 'verification.open', { sheet })).notes).toEqual(open.notes);
    const { notes, history } = await desk.detail(sheet);
    expect(notes).toEqual(open.notes);
    expect(history.filter(({ what }) => what === 'catatan').map(({ text, by }) => [text, by])).toEqual([['RT: angka kabur', 'Orang petugas'], ['Alamat: dusunnya dicoret', 'Orang petugas']]);
  });

  test('stands until it is written anew or taken away; what it was stays in the history', async () => {
    const sheet = await desk.keyed(1, {}, { notes: [{ field: 'nama', text: 'satu' }, { field: 'agama', text: 'tetap' }] });
    await desk.key(sheet, 1, {}, { notes: [{ field: 'nama', text: 'dua' }, { field: 'agama', text: 'tetap' }] }, 'penyelia');
    expect(textsOf((await desk.detail(sheet)).notes)).toEqual(['agama: tetap', 'nama: dua']);
    await desk.key(sheet, 1, {}, { notes: [{ field: 'nama', text: ' ' }] });
    await desk.key(sheet, 1, { alamat: 'JALAN LAIN 1' });
    const { notes, history } = await desk.detail(sheet);
    expect(textsOf(notes)).toEqual(['agama: tetap']);
    expect(history.filter(({ what }) => what === 'catatan').map(({ text, by }) => [text, by])).toEqual([
      ['Nama: catatan dihapus', 'Orang petugas'], ['Nama: dua', 'Ibu Penyelia'], ['Agama: tetap', 'Orang petugas'], ['Nama: satu', 'Orang petugas'],
    ]);
  });

  test('is not stored by a save that is refused', async () => {
    const sheet = await desk.receive();
    await desk.refused('petugas', 'entry.save', { sheet, revision: 0, values: valuesOf(2, { nama: '' }), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts, notes: [{ field: 'nama', text: 'kosong' }] }, 'sheet.stops');
    expect((await desk.must('petugas', 'entry.open', { sheet })).notes).toEqual([]);
  });

  test('is named in the audit row, without a word of it', async () => {
    const text = 'kata yang tidak boleh di jejak';
    const sheet = await desk.keyed(3, {}, { notes: [{ field: 'nama', text }] });
    await lookInside(office, (db) => {
      const rows = db.all<{ fields: string; all: string }>(sql`SELECT fields, json_array(procedure, subject, fields, outcome) AS "all" FROM audit WHERE subject = ${sheet}`);
      expect(rows.filter((row) => row.fields.includes('field_note'))).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(text);
    });
  });
});

describe('notes under the fingers', () => {
  const kept = { revision: 0, values: valuesOf(4), unconfirmed: [], field: 'nama', caret: 3, counts: noCounts } as const;

  test('are kept with the typing for their clerk alone, and outlive a restart', async () => {
    const sheet = await desk.receive();
    for (const text of ['se', 'setengah']) await desk.must('petugas', 'entry.keep', { sheet, ...kept, unconfirmed: [], notes: [{ field: 'nama', text }] });
    await office.restart();
    expect((await desk.must('petugas', 'entry.open', { sheet })).kept?.notes).toEqual([{ field: 'nama', text: 'setengah' }]);
    const other = await desk.must('penyelia', 'entry.open', { sheet });
    expect([other.kept, other.notes]).toEqual([null, []]);
    await desk.key(sheet, 4);
    const saved = await desk.must('petugas', 'entry.open', { sheet });
    expect([saved.kept, saved.notes]).toEqual([null, []]);
  });

  test('go along when the typing is handed over', async () => {
    const sheet = await desk.receive();
    await desk.must('petugas', 'entry.keep', { sheet, ...kept, unconfirmed: [], notes: [{ field: 'rt', text: 'lihat KK' }] });
    const third = await office.add('ketiga', 'petugas');
    await desk.must('penyelia', 'work.handOver', { sheet, from: office.people.petugas.uid, to: third.uid });
    expect((await desk.must(third, 'entry.open', { sheet })).kept?.notes).toEqual([{ field: 'rt', text: 'lihat KK' }]);
  });
});

test('long numbers in a note are covered in Pendaftar, beside the numbers of the card also short ones; the rest stands as it was written', async () => {
  const notes = [
    { field: 'nik', text: 'di KK 5207024101750001, di kartu 520702 410175 0009' },
    { field: 'tanggal_lahir', text: 'di KK 17-08-1990, ijazah 1991' },
    { field: 'alamat', text: 'NIK lama 5207024101750001, HP 081234567890, RT 003' },
  ] as const;
  const sheet = await desk.keyed(5, {}, { notes: [...notes] });
  const { notes: shown, history } = await desk.detail(sheet);
  const covered = ['di KK ············0001, di kartu ············0009', 'di KK ····1990, ijazah 1991', 'NIK lama ············0001, HP 081234567890, RT 003'];
  expect(shown.map(({ text }) => text)).toEqual(covered);
  for (const text of covered) expect(history.some((row) => row.text.includes(text))).toBe(true);
  expect((await desk.must('penyelia', 'verification.open', { sheet })).notes.map(({ text }) => text)).toEqual(notes.map(({ text }) => text));
});

test('nothing of a note is in the package', async () => {
  const text = 'CATATAN YANG TINGGAL DI KANTOR';
  const sheet = await desk.keyed(6, {}, { notes: [{ field: 'alamat', text }] });
  await desk.approve(sheet);
  const folder = mkdtempSync(join(tmpdir(), 'loket-catatan-'));
  try {
    const sending = await desk.send();
    await desk.must('penyelia', 'sendings.writePackage', { sending, folder });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const all = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
    expect(all).toContain(valuesOf(6).nama);
    expect(all.toUpperCase()).not.toContain(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
