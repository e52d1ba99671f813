import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../../../shared/problems.ts';
import { exportContacts } from '../../../db/rules/export-contacts.ts';
import { sql } from '../../../db/sql.ts';
import { type BenchOffice, problemOf } from '../export/support/bench-office.ts';
import { phoneOfIndex, plantedOffice, standing } from './support/planted.ts';

/** The file for an SMS gateway: each person once, each phone once, nothing of anybody where several read it. */
let office: BenchOffice;
let folder = '';
const filter = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };
const at = '2020-04-13T02:00:00.000Z';

beforeEach(() => {
  office = plantedOffice(8);
  folder = mkdtempSync(join(tmpdir(), 'loket-kontak-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const paperPhone = (person: number, phone: string) => office.db.run(sql`UPDATE sheet_current SET no_hp = ${phone} WHERE sheet = ${person}`);
const account = (person: number, phone: string, alive: '' | 'ya' | 'tidak' = '') =>
  office.db.run(sql`INSERT INTO online_account (registration, email, phone, phone_alive, at, by) VALUES (${person}, '', ${phone}, ${alive}, ${at}, 1)`);
const contact = (person: number, how: string, phone: string) =>
  office.db.run(sql`INSERT INTO contact (uid, registration, how, note, next_day, phone, day, at, by) VALUES (${`kontak-${Math.random()}`}, ${person}, ${how}, '', '', ${phone}, '2020-04-13', '2020-04-13T03:00:00.000Z', 1)`);
const nameOf = (person: number): string => office.db.one<{ nama: string }>(sql`SELECT nama FROM sheet_current WHERE sheet = ${person}`)?.nama ?? '';
const run = (more: { readonly todo?: 'akun' | 'macet' | 'fotokopi'; readonly form?: '08' | '62' } = {}, onBreath?: (breath: number) => void) =>
  exportContacts(office.job(onBreath), { filter: { ...filter, todo: more.todo ?? null }, form: more.form ?? '08', purpose: 'undangan', folder });

function linesOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return text.slice(1).split('\r\n').filter((line) => line !== '').map((line) => line.slice(1, -1).split('";"'));
}
const handedOut = () => office.db.all<{ id: number; kind: string; people: number; purpose: string }>(sql`SELECT id, kind, people, purpose FROM handed_out`);

describe('the file', () => {
  test('has one row a person with the text of what they have to do, and no NIK', async () => {
    standing(office, 2, 'akun', '');
    const written = await run();
    expect(written).toMatchObject({ rows: 8, people: 8, shared: 0, leftOut: { people: 0 } });
    const [head, ...rows] = linesOf(written.file);
    expect(head).toEqual(['nomor', 'teks']);
    expect(rows.map(([phone]) => phone).toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => phoneOfIndex(index)).toSorted());
    expect(rows.find(([phone]) => phone === phoneOfIndex(0))?.[1]).toContain(`${nameOf(1)}: Anda belum terdaftar`);
    expect(rows.find(([phone]) => phone === phoneOfIndex(1))?.[1]).toContain('belum selesai');
    expect(readFileSync(join(folder, written.file), 'utf8')).not.toMatch(/\d{16}/);
    expect(readdirSync(folder)).toEqual([written.file]);
    expect(written.file).toBe('KONTAK-20200413-8.csv');
  });

  test('who lost the wave that closes today is told of none; who lost another one is told until when', async () => {
    for (const [person, wave] of [[1, 1], [2, 2]] as const) {
      standing(office, person, 'tidak_lolos', '');
      office.db.run(sql`UPDATE online_standing SET wave = ${wave} WHERE registration = ${person}`);
    }
    const rows = linesOf((await run()).file);
    const textOf = (index: number): string => rows.find(([phone]) => phone === phoneOfIndex(index))?.[1] ?? '';
    expect(textOf(0)).toBe(`${nameOf(1)}: Anda boleh ikut gelombang Kartu Prakerja berikutnya dari akun Anda. Gratis. ${office.office.name}`);
    expect(textOf(1)).toContain('berikutnya dari akun Anda sebelum Jumat, 17 April.');
  });

  test('a phone that several people gave gets one row, without a name and without a state', async () => {
    for (const person of [3, 4, 5]) paperPhone(person, '0812-0000-0077');
    const written = await run();
    expect(written).toMatchObject({ rows: 6, people: 8, shared: 1 });
    const text = linesOf(written.file).find(([phone]) => phone === '081200000077')?.[1] ?? '';
    for (const person of [3, 4, 5]) expect(text).not.toContain(nameOf(person));
    expect(text).not.toMatch(/Anda|terdaftar|akun|NIK|berkas/i);
  });

  test('also where only one of them is asked for: the other reads it too', async () => {
    paperPhone(6, '081200000099');
    account(7, '081200000099');
    standing(office, 6, '', 'tak_paham');
    standing(office, 7, 'menunggu', '');
    const written = await run({ todo: 'macet' });
    expect(written).toMatchObject({ rows: 1, people: 1, shared: 1 });
    expect(linesOf(written.file)[1]?.[1]).not.toContain(nameOf(6));
  });

  test('two numbers in one field: the text goes to one of them, to the other where the first was a stranger\'s, and a shared one is seen', async () => {
    paperPhone(1, '0812-0000-0055 / 0813-0000-0056');
    paperPhone(2, '081200000057/081300000058');
    paperPhone(3, '081300000058');
    contact(2, 'salah_nomor', '081200000057');
    const written = await run();
    const rows = linesOf(written.file);
    expect(written.leftOut.people).toBe(0);
    expect(rows.find(([phone]) => phone === '081200000055')?.[1]).toContain(nameOf(1));
    expect(rows.filter(([phone]) => phone === '081300000058')).toHaveLength(1);
    expect(rows.find(([phone]) => phone === '081300000058')?.[1]).not.toMatch(/Anda|akun/);
  });

  test('the phone of the account comes before the paper\'s; who has none is told with the reason', async () => {
    account(1, '+62 812 0000 0001', 'ya');
    // Without a phone of the account the paper's is dead; of two different ones only the account's is.
    account(2, '', 'tidak');
    account(8, '081200000008', 'tidak');
    paperPhone(3, '');
    paperPhone(4, '0372-81234');
    contact(5, 'salah_nomor', phoneOfIndex(4));
    contact(6, 'ditelepon', phoneOfIndex(5));
    const written = await run({ form: '62' });
    expect(written.leftOut.whys).toEqual([{ why: 'tanpa_nomor', people: 1 }, { why: 'bukan_hp', people: 1 }, { why: 'hp_mati', people: 1 }, { why: 'salah_nomor', people: 1 }]);
    expect(written.leftOut.first.map(({ sheetNo }) => sheetNo)).toEqual(['A-0002', 'A-0003', 'A-0004', 'A-0005']);
    const phones = linesOf(written.file).slice(1).map(([phone]) => phone);
    expect(phones).toContain('6281200000001');
    expect(phones).toContain(`62${phoneOfIndex(5).slice(1)}`);
    expect(phones).toContain(`62${phoneOfIndex(7).slice(1)}`);
    expect(phones).toHaveLength(4);
  });

  test('a number that was a stranger\'s stays wrong whatever comes later, until the person is reached on it', async () => {
    const textTo = async () => linesOf((await run()).file).find(([phone]) => phone === phoneOfIndex(4))?.[1];
    contact(5, 'salah_nomor', phoneOfIndex(4));
    contact(5, 'datang', '');
    contact(5, 'ditelepon', '');
    office.db.run(sql`UPDATE sheet_current SET keyed_at = '2020-04-14T01:00:00.000Z' WHERE sheet = 5`);
    expect(await textTo()).toBeUndefined();
    paperPhone(5, '081200000055');
    expect(linesOf((await run()).file).some(([phone]) => phone === '081200000055')).toBe(true);
    paperPhone(5, phoneOfIndex(4));
    expect(await textTo(), 'the old number is written again').toBeUndefined();
    contact(5, 'ditelepon', phoneOfIndex(4));
    expect(await textTo()).toContain(nameOf(5));
  });

  test('a phone given at the receipt counts where the paper has none', async () => {
    paperPhone(3, '');
    office.db.run(sql`UPDATE sheet SET receipt_phone = '081200000033' WHERE id = 3`);
    const written = await run();
    expect(written.leftOut.people).toBe(0);
    expect(linesOf(written.file).find(([phone]) => phone === '081200000033')?.[1]).toContain(nameOf(3));
  });

  test('a file of that name stays; the new one is numbered', async () => {
    writeFileSync(join(folder, 'KONTAK-20200413-8.csv'), 'lama');
    expect((await run()).file).toBe('KONTAK-20200413-8-2.csv');
    expect(readFileSync(join(folder, 'KONTAK-20200413-8.csv'), 'utf8')).toBe('lama');
  });

  test('the office\'s own text goes out in place of the shipped one', async () => {
    office.db.run(sql`INSERT INTO office_text (key, text, at, by) VALUES ('pesan.akun', '=Datang {nama}', ${at}, 1)`);
    // A cell that a spreadsheet would reckon with is guarded.
    expect(linesOf((await run()).file)[1]?.[1]).toMatch(/^'=Datang /);
  });
});

describe('a text that was saved when less was refused', () => {
  test.each([
    ['a placeholder that is none', 'pesan.akun', '{nama}: NIK {nik}'],
    ['a brace left alone', 'pesan.akun', 'Datang {nama'],
    ['a word for a code', 'pesan.akun', '{nama}: kirim kode OTP Anda'],
    ['a NIK', 'pesan.akun', '{nama}: 5207031304900003'],
    ['what a shared phone may not say', 'pesan.bersama', 'Anda ditolak'],
  ] as const)('does not go out, the shipped one does: %s', async (_why, key, text) => {
    const before = readFileSync(join(folder, (await run()).file), 'utf8');
    office.db.run(sql`INSERT INTO office_text (key, text, at, by) VALUES (${key}, ${text}, ${at}, 1)`);
    expect(readFileSync(join(folder, (await run()).file), 'utf8')).toBe(before);
  });
});

describe('the record', () => {
  test('says what for, and who was in it', async () => {
    await run();
    expect(handedOut()).toEqual([{ id: 1, kind: 'kontak', people: 8, purpose: 'undangan' }]);
    expect(office.db.column<number>(sql`SELECT registration FROM handed_out_person ORDER BY registration`)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('nobody in the list: neither file nor record', async () => {
    expect(await problemOf(run({ todo: 'fotokopi' }))).toBe('follow-up.nobody');
    expect([readdirSync(folder), handedOut()]).toEqual([[], []]);
  });

  test('stopped on the way: neither file nor record', async () => {
    await expect(
      run({}, (breath) => {
        if (breath >= 2) throw new ProblemError({ code: 'cancelled', details: {} });
      }),
    ).rejects.toThrow('cancelled');
    expect([readdirSync(folder), handedOut()]).toEqual([[], []]);
  });

  test('a folder that is not there is told before anything', async () => {
    rmSync(folder, { recursive: true });
    expect(await problemOf(run())).toBe('package.folder-missing');
    expect(handedOut()).toEqual([]);
  });
});
