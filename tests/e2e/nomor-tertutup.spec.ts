import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensurePoppler } from '../../scripts/system.ts';
import { recapKinds } from '../../shared/domain/recap.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { approve, callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { oldFacts, oldLine, writeOldFile } from '../support/old-file.ts';
import { attachPrinter, textOfPdf } from '../support/printed-paper.ts';
import { officeScreen, openScreen } from '../support/screens.ts';
import { openByName } from '../support/twenty.ts';
import { auditedAs, expectNoWholeNumber, holdsWhole } from '../support/whole-numbers.ts';

/**
 * Privacy over the running app: on no screen of the counter and of what was already sent stands a whole NIK or KK of anybody, in no text, box,
 * attribute, accessibility name or title, on no slip, card, list or file of contacts; and one look at a card, or at a person beside a list, is one
 * row of the audit.
 */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];
let printer: Awaited<ReturnType<typeof attachPrinter>>;
let oldFile = '';
const miswritten = madeUpPerson(30);
const nobody = oldLine(5001);
const people = Array.from({ length: 9 }, (_, index) => madeUpPerson(index));
const numbers = [...people, miswritten].flatMap(({ values }) => [values.nik, values.no_kk]).concat(nobody.nik);

test.beforeAll(async () => {
  await ensurePoppler();
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  keyed = await receiveAndKey(window, 9, 0, (index) => (index === 8 ? { as: 'belum_lengkap' } : {}));
  // Somebody typed the NIK into the box of the name; clerks write numbers into notes.
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
  await callIn(window, 'receipts.receive', { name: `SITI ${miswritten.values.nik}`, phone: miswritten.phone, formNo: '', documents, bundle: null, receivedDay: null });
  const sheet = keyed[0]?.sheet ?? '';
  const { nik } = people[0]?.values ?? { nik: '' };
  await callIn(window, 'followUp.note', { sheet, how: 'ditelepon', note: `minta NIK ${nik} dicek`, nextDay: '' });
  await callIn(window, 'personData.askCorrection', { sheet, asked: `NIK ${nik} salah ketik` });
  await callIn(window, 'online.account', { sheet, email: 'akun@gmail.com', phone: people[0]?.phone ?? '', alive: 'ya' });
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 5));
  const { sending } = await callIn(window, 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
  await callIn(window, 'sendings.close', { sending, expected: 5 });
  await callIn(window, 'sendings.writePackage', { sending, folder: folderOf('flash-disk') });
  const { today } = await callIn(window, 'settings.get', {});
  await callIn(window, 'sendings.deliver', { sending, day: today, medium: 'flash disk', receiver: 'Provinsi', letter: '' });
  const said = { about: { kind: 'kiriman', uid: sending }, saidBy: 'Provinsi', channel: 'surat', saidDay: today, letter: '1/P', total: null, scan: null } as const;
  await callIn(window, 'answers.record', { ...said, kind: 'keterangan', text: `NIK ${nik} diminta lagi` });
  const { answer } = await callIn(window, 'answers.record', { ...said, kind: 'per_orang', text: `NIK ${nik} tidak padan` });
  await callIn(window, 'answers.addPerson', { answer, sheet, status: 'ditolak', reason: `NIK ${nik} tidak padan` });
  await callIn(window, 'instructions.record', { channel: 'telepon', fromWhom: 'Provinsi', letter: '', day: today, asks: `betulkan ${nik}`, dueDay: '2020-04-01', about: null, scan: null });
  const rows = [...[0, 1, 2, 5].map((index) => oldLine(index)), oldLine(6, { nik: '3201010101900001' }), nobody, oldLine(0, { nik: '' })];
  oldFile = join(folderOf('lama'), 'kirim.csv');
  await callIn(window, 'oldSendings.record', { ...writeOldFile(oldFile, rows), ...oldFacts, chosen: [] });
  writeOldFile(oldFile, [...rows, oldLine(7)]);
  printer = await attachPrinter(loket);
  await window.reload();
  await window.getByRole('navigation').waitFor();
});

test.afterAll(async () => {
  await loket.close();
});

function folderOf(name: string): string {
  const folder = join(loket.data, '..', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const covered = (where: string): Promise<void> => expectNoWholeNumber(loket, numbers, where);
const card = () => loket.window.getByRole('article', { name: 'Kartu jawaban' });
const rows = () => loket.window.locator('.baris-maya tbody tr[aria-rowindex]');

/** Every row of the list under the hands, one after the other, with what stands beside it. */
async function downTheList(where: string): Promise<void> {
  const { window } = loket;
  await expect(rows().first()).toBeVisible();
  const count = await rows().count();
  for (let row = 0; row < count; row += 1) {
    await expect(window.getByRole('complementary').last()).toBeVisible();
    await covered(`${where}, row ${row + 1}`);
    await window.keyboard.press('ArrowDown');
  }
}

test('the search itself finds a number where one stands', async () => {
  const { window } = loket;
  await window.evaluate((nik) => document.body.setAttribute('title', `NIK ${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`), numbers[0] ?? '');
  await expect(covered('a page with a number in a title attribute')).rejects.toThrow(/a whole number in a page/);
  await window.evaluate(() => document.body.removeAttribute('title'));
  await covered('the page without it');
});

test('Terima: last receipts, who is known already, a reprint with its slip, blank numbers', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await expect(window.getByText('SITI ············')).toBeVisible();
  await covered('Terima');
  await window.keyboard.type(people[0]?.name ?? '');
  await expect(window.locator('.terima-dikenal')).toContainText(keyed[0]?.sheetNo ?? '-');
  await covered('Terima, known already');
  for (const no of [keyed[0]?.sheetNo ?? '', 'A-0010']) {
    await window.keyboard.press('F9');
    await window.locator('#cetak-nomor').fill(no);
    await expect(window.getByRole('region', { name: `Tanda terima ${no}` })).toBeVisible();
    await covered(`Terima, reprint of ${no}`);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('status', { name: 'Kabar tanda terima' })).toContainText(no);
  }
  await window.keyboard.press('F7');
  await covered('Terima, blank numbers');
  await window.keyboard.press('Escape');
  const slips = await printer.jobs();
  expect(slips).toHaveLength(2);
  for (const { pdf } of slips) expect(holdsWhole(textOfPdf(pdf), numbers)).toBe(false);
});

test('Cek: who it may be, the card however it was opened, the step, the account, and the paper that goes home', async () => {
  const { window } = loket;
  await openScreen(window, 'F6', 'Cek');
  for (const { sheetNo } of keyed) {
    await window.keyboard.type(sheetNo);
    await window.keyboard.press('Enter');
    await expect(card()).toContainText(sheetNo);
    await covered(`Cek, card of ${sheetNo}`);
    await window.keyboard.press('Escape');
  }
  await window.keyboard.type('siti');
  await window.keyboard.press('Enter');
  await expect(rows().first()).toContainText('SITI ············');
  await covered('Cek, hits');
  await window.keyboard.press('1');
  await expect(card()).toBeVisible();
  await covered('Cek, card of a name with a number in it');
  await window.keyboard.press('Escape');
  // What the clerk typed stands in the clerk's box; the card beside it says the last four digits.
  await window.keyboard.type(people[0]?.values.nik ?? '');
  await window.keyboard.press('Enter');
  await expect(card()).toContainText(`NIK berakhir ${people[0]?.values.nik.slice(-4)}`);
  expect(holdsWhole(await card().evaluate((element) => element.outerHTML), numbers)).toBe(false);
  await window.keyboard.press('Escape');
  await window.keyboard.type(keyed[0]?.sheetNo ?? '');
  await window.keyboard.press('Enter');
  await expect(card()).toBeVisible();
  await window.keyboard.press('F8');
  await covered('Cek, step');
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Surel akun')).toBeFocused();
  await covered('Cek, account');
  // Out of the account, then out of the steps.
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await window.keyboard.press('F9');
  await expect.poll(async () => (await printer.jobs()).length).toBe(3);
  const pdf = (await printer.jobs()).at(-1)?.pdf ?? '';
  expect(textOfPdf(pdf)).toContain('NIK berakhir');
  expect(holdsWhole(textOfPdf(pdf), numbers)).toBe(false);
  await window.keyboard.press('Escape');
});

test('Kirim, Kiriman lama and Jawaban: ledgers, every list and row, a file that is being read', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  await expect(window.getByRole('grid', { name: 'Buku kiriman' })).toContainText('K001');
  await covered('Kirim');
  await openByName(window, 'Kiriman lama');
  for (const key of ['1', '2', '3', '4', '5']) {
    await window.keyboard.press(key);
    await covered(`Kiriman lama, list ${key}`);
    await window.keyboard.press('ArrowDown');
    await covered(`Kiriman lama, list ${key}, second row`);
  }
  await window.keyboard.press('F8');
  await expect(window.getByLabel('File', { exact: true })).toBeFocused();
  await window.keyboard.type(oldFile);
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Baris judul')).toBeFocused();
  await covered('Kiriman lama, columns');
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Tanggal kirim')).toBeFocused();
  await window.keyboard.type('9/4/20');
  for (const typed of ['', 'Provinsi', '']) {
    await window.keyboard.press('Enter');
    await window.keyboard.type(typed);
  }
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^8 = /)).toBeVisible();
  await covered('Kiriman lama, matched');
  await window.keyboard.press('Escape');
  await openScreen(window, 'Shift+F5', 'Jawaban');
  await expect(rows()).toHaveCount(2);
  await downTheList('Jawaban');
  await openByName(window, 'Instruksi');
  await expect(rows()).toHaveCount(1);
  await covered('Instruksi');
});

test('Beranda and its lists, Pendaftar with every detail', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F2', 'Beranda');
  await expect(window.getByRole('region', { name: 'Orang' })).toBeVisible();
  await covered('Beranda');
  const things = await window.locator('.perhatian li').count();
  expect(things).toBeGreaterThan(2);
  for (let digit = 1; digit <= things; digit += 1) {
    await openScreen(window, 'Shift+F2', 'Beranda');
    await expect(window.locator('.perhatian li')).toHaveCount(things);
    await window.keyboard.press(String(digit));
    await expect(window.getByRole('heading', { level: 1, name: 'Beranda' })).toBeHidden();
    await covered(`Beranda, thing ${digit}`);
  }
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await expect(rows()).toHaveCount(10);
  await downTheList('Pendaftar');
});

test('Jalan daring, Tindak lanjut, Data seseorang: lists, details, forms, what goes to a village and to phones', async () => {
  const { window } = loket;
  await openByName(window, 'Jalan daring');
  const groups = window.locator('.daring-kiri button');
  await expect(groups.first()).toBeVisible();
  for (let index = 0; index < (await groups.count()); index += 1) {
    await groups.nth(index).click();
    await covered(`Jalan daring, figure ${index + 1}`);
  }
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await downTheList('Tindak lanjut');
  for (const key of ['F8', 'Control+1', 'Control+2', 'F9']) {
    await window.keyboard.press(key);
    await covered(`Tindak lanjut, ${key}`);
    await window.keyboard.press('Escape');
  }
  const folder = folderOf('kontak');
  await window.keyboard.press('F10');
  await window.locator('#kontak-perlu').fill('undangan');
  await window.locator('#kontak-folder').fill(folder);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('complementary', { name: 'Rincian' })).toContainText('baris');
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('.csv')).length).toBe(1);
  const [name = ''] = readdirSync(folder);
  const csv = readFileSync(join(folder, name), 'utf8');
  expect(csv).toContain(miswritten.phone);
  expect(holdsWhole(`${name} ${csv}`, numbers)).toBe(false);
  await covered('Tindak lanjut, contacts written');
  await openByName(window, 'Data seseorang');
  await expect(window.getByRole('grid', { name: 'Permintaan terbuka' })).toContainText('salah ketik');
  await covered('Data seseorang, requests');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Semua yang disimpan' })).toBeVisible();
  await covered('Data seseorang');
});

test('Laporan, Angka untuk umum and the help of each', async () => {
  const { window } = loket;
  await openByName(window, 'Laporan');
  for (const index of recapKinds.keys()) {
    await window.keyboard.press(String(index + 1));
    await covered(`Laporan ${index + 1}`);
  }
  await openByName(window, 'Angka untuk umum');
  await window.keyboard.type('Wartawan');
  await window.keyboard.press('Enter');
  await window.keyboard.type('berita');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Angka' })).toContainText('Orang yang terdata');
  await covered('Angka untuk umum');
});

const looks = async (): Promise<readonly string[]> => (await auditedAs(loket.data, office.penyelia, 'counter.open')).map(({ subject, fields }) => `${subject} ${fields}`);

test('one look is one row of the audit, whatever the hands do while the card stands there', async () => {
  const { window } = loket;
  const sheet = keyed[3];
  if (!sheet) throw new Error('not keyed');
  await openScreen(window, 'F6', 'Cek');
  const before = (await looks()).length;
  await window.keyboard.type(sheet.sheetNo);
  // A hand that strikes twice looks once.
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(card()).toContainText(sheet.sheetNo);
  for (const key of ['Enter', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Tab', 'Shift+Tab', 'F1', 'Escape', 'F8', 'Escape', 'Shift+F1', 'Escape']) {
    await window.keyboard.press(key);
    await expect(window.getByRole('dialog')).toHaveCount(['F1', 'F8', 'Shift+F1'].includes(key) ? 1 : 0);
  }
  await window.keyboard.press('Enter');
  await expect(card()).toContainText(sheet.sheetNo);
  expect((await looks()).slice(before)).toEqual([`${sheet.sheet} ["nomor"]`]);

  await window.keyboard.press('Escape');
  await window.keyboard.type(sheet.sheetNo);
  await window.keyboard.press('Enter');
  await expect(card()).toContainText(sheet.sheetNo);
  expect((await looks()).slice(before)).toEqual([`${sheet.sheet} ["nomor"]`, `${sheet.sheet} ["nomor"]`]);
});

test('by a name the key of what was seen is the one row; looking for somebody and at the list of hits is none', async () => {
  const { window } = loket;
  const sheet = keyed[1];
  if (!sheet) throw new Error('not keyed');
  await window.keyboard.press('Escape');
  const before = (await looks()).length;
  await window.keyboard.type(sheet.name.toLowerCase());
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid', { name: 'Orang yang cocok' })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  expect((await looks()).length).toBe(before);
  await window.keyboard.press('2');
  await window.keyboard.press('2');
  await expect(card()).toContainText(sheet.name);
  await window.keyboard.press('PageDown');
  expect((await looks()).slice(before)).toEqual([`${sheet.sheet} ["keluarga"]`]);
});

const seenBeside = async (): Promise<readonly string[]> => (await auditedAs(loket.data, office.penyelia, 'sheets.look')).map(({ subject, fields }) => `${subject} ${fields}`);

test('beside a list whoever is read is one row, and whoever the arrows pass is none', async () => {
  const { window } = loket;
  const detail = window.getByRole('complementary', { name: 'Rincian' });
  const [first, second] = [keyed[8], keyed[7]];
  if (!first || !second) throw new Error('not keyed');
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time += 1) await window.keyboard.press(key);
  };
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  // The latest sheet, which nobody keyed, stands first: it is read too.
  await expect(detail).toContainText('A-0010');
  await window.waitForTimeout(2_000);
  const before = (await seenBeside()).length;
  const added = async () => (await seenBeside()).slice(before);
  await window.keyboard.press('ArrowDown');
  await expect(detail).toContainText(first.sheetNo);
  await expect.poll(added).toEqual([`${first.sheet} ["pendaftar"]`]);
  // Down the list and up again, and a long look at the same person: nobody else was read.
  await press('ArrowDown', 4);
  await press('ArrowUp', 4);
  await expect(detail).toContainText(first.sheetNo);
  await window.waitForTimeout(2_000);
  expect(await added()).toEqual([`${first.sheet} ["pendaftar"]`]);
  await window.keyboard.press('ArrowDown');
  await expect(detail).toContainText(second.sheetNo);
  await expect.poll(added).toHaveLength(2);
  await window.keyboard.press('ArrowUp');
  await expect.poll(added).toEqual([`${first.sheet} ["pendaftar"]`, `${second.sheet} ["pendaftar"]`, `${first.sheet} ["pendaftar"]`]);

  // What is done about somebody is a look, however short.
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(rows().first()).toBeVisible();
  await window.keyboard.press('F8');
  await expect.poll(async () => (await added()).slice(3)).toEqual([expect.stringMatching(/ \["tindak"\]$/)]);
  await window.keyboard.press('Escape');

  // The person may read of it.
  const { held } = await callIn(window, 'personData.show', { sheet: first.sheet, for: 'layar', askedBy: '' });
  expect(held.filter(({ what }) => what === 'Dilihat: rincian').map(({ cells }) => cells)).toContainEqual([{ label: 'Layar', value: 'Pendaftar' }]);
});
