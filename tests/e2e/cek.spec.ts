import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { addDays } from '../../shared/domain/days.ts';
import { editOf } from '../../shared/domain/profile-edit.ts';
import { approve, callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { oldFacts, oldLine, writeOldFile } from '../support/old-file.ts';
import { attachPrinter, keepPicture, textOfPdf } from '../support/printed-paper.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Cek by keyboard: from what a person says to the answer that is read aloud to them. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  keyed = await receiveAndKey(window, 10);
  await receiveAndKey(window, 1, 20, () => ({ as: 'belum_lengkap', values: { nik: '', alasan_tanpa_nik: '' } }));
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 2));
  await signIn(window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const box = () => loket.window.getByLabel('Cari orang');
const card = () => loket.window.getByRole('article', { name: 'Kartu jawaban' });
const sheetAt = (index: number): KeyedSheet => {
  const sheet = keyed[index];
  if (!sheet) throw new Error(`no keyed sheet ${index}`);
  return sheet;
};

async function ask(text: string): Promise<void> {
  await expect(box()).toBeFocused();
  await loket.window.keyboard.type(text);
  await loket.window.keyboard.press('Enter');
}

test('a number opens the card at once: one sentence, five stations, three columns, no whole NIK', async () => {
  const { window } = loket;
  await openScreen(window, 'F6', 'Cek');
  await ask(sheetAt(0).sheetNo);
  await expect(card()).toContainText(sheetAt(0).name);
  await expect(card()).toContainText(`NIK berakhir ${sheetAt(0).nik.slice(-4)}`);
  await expect(card().locator('.stasiun > li')).toHaveCount(5);
  await expect(card()).toContainText('Ini belum berarti');
  const text = (await card().textContent()) ?? '';
  expect(text).not.toContain(sheetAt(0).nik);
  expect(text, 'no name of the staff: the card may be turned round').not.toContain(office.petugas.name);
  expect(text).not.toContain(office.penyelia.name);
  await expectFits(window);
  await lookAt(window, 'cek');
});

test('Esc: the next person, by a whole NIK', async () => {
  const { window } = loket;
  await window.keyboard.press('Escape');
  await expect(card()).toBeHidden();
  await ask(sheetAt(1).nik);
  await expect(card()).toContainText(sheetAt(1).name);
});

test('changing the box takes the old answer away', async () => {
  const { window } = loket;
  await window.keyboard.type('9');
  await expect(card()).toBeHidden();
  await window.keyboard.press('Escape');
});

test('a name shows who it may be and asks what was seen before the card opens', async () => {
  const { window } = loket;
  await ask('baiq melati');
  const list = window.getByRole('grid', { name: 'Orang yang cocok' });
  await expect(list).toBeFocused();
  await expect(list.locator('tbody tr[aria-rowindex]')).toHaveCount(2);
  await lookAt(window, 'cek-hasil');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('1');
  await expect(card()).toContainText('BAIQ MELATI');
  await window.keyboard.press('Escape');
});

test('nobody of that name: said for this station, with what to do', async () => {
  const { window } = loket;
  await ask('orang yang tidak ada');
  await expect(window.getByText('Belum ada berkas dengan nama atau nomor ini di stasiun A.')).toBeVisible();
  await lookAt(window, 'cek-tidak-ada');
  await window.keyboard.press('Escape');
});

test('an incomplete sheet says what is missing, in words for the person', async () => {
  const { window } = loket;
  await ask('A-0011');
  await expect(card()).toContainText('belum dapat diproses');
  await lookAt(window, 'cek-belum-lengkap');
});

test('at 125 % the card scrolls and nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'cek-125');
  await officeScreen(loket);
});

/** Each key that goes down, while it is counted. */
async function keysOf(act: () => Promise<void>): Promise<number> {
  const { window } = loket;
  await window.evaluate(() => {
    if (Reflect.get(globalThis, 'tuts') === undefined) globalThis.addEventListener('keydown', () => Reflect.set(globalThis, 'tuts', Number(Reflect.get(globalThis, 'tuts')) + 1), { capture: true });
    Reflect.set(globalThis, 'tuts', 0);
  });
  await act();
  return window.evaluate(() => Number(Reflect.get(globalThis, 'tuts')));
}

test('four of one name are told apart by desa, year and number, and one key opens the card: ten keys at most', async () => {
  const { window } = loket;
  await window.keyboard.press('Escape');
  const people = [
    { desa_kelurahan: 'SELOTO', tanggal_lahir: '1980-04-01' },
    { desa_kelurahan: 'TAMEKAN', tanggal_lahir: '1988-05-02' },
    { desa_kelurahan: 'BANJAR', tanggal_lahir: '1992-06-03' },
    { desa_kelurahan: 'LAMUNGA', tanggal_lahir: '1999-07-04' },
  ];
  const crowd = await receiveAndKey(window, 4, 40, (index) => ({ values: { nama: 'SITI AMINAH', ...people[index - 40] } }));
  const keys = await keysOf(async () => {
    await window.keyboard.press('F6');
    await ask('st amin');
    await expect(window.getByRole('grid', { name: 'Orang yang cocok' })).toBeFocused();
    await window.keyboard.press('1');
    await expect(card()).toContainText('SITI AMINAH');
  });
  expect(keys).toBeLessThanOrEqual(10);
  await window.keyboard.press('Escape');
  await ask('siti aminah');
  const rows = window.getByRole('grid', { name: 'Orang yang cocok' }).locator('tbody tr[aria-rowindex]');
  await expect(rows).toHaveCount(4);
  const told = (await rows.allTextContents()).map((text) => people.findIndex(({ desa_kelurahan, tanggal_lahir }) => text.includes(desa_kelurahan) && text.includes(tanggal_lahir.slice(0, 4))));
  expect(told.toSorted()).toEqual([0, 1, 2, 3]);
  const numbers = await rows.locator('td').filter({ hasText: /^A-\d{4}$/ }).allTextContents();
  expect([...new Set(numbers)].toSorted()).toEqual(crowd.map(({ sheetNo }) => sheetNo).toSorted());
  await lookAt(window, 'cek-empat-siti-aminah');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('3');
  await expect(card()).toContainText('lahir 1992');
  await window.keyboard.press('Escape');
});

test('a whole number is eight keys from anywhere', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  const keys = await keysOf(async () => {
    await window.keyboard.press('F6');
    await ask(sheetAt(0).sheetNo);
    await expect(card()).toContainText(sheetAt(0).name);
  });
  expect(keys).toBeLessThanOrEqual(10);
});

test('F8 and two digits note a step; the sentence, the ladder and what to do follow at once', async () => {
  const { window } = loket;
  await expect(card()).toContainText('ANDA BELUM TERDAFTAR');
  const keys = await keysOf(async () => {
    await window.keyboard.press('F8');
    await expect(window.getByRole('dialog', { name: 'Langkah daring orang ini?' })).toBeVisible();
    await lookAt(window, 'cek-langkah');
    await window.keyboard.press('2');
    await lookAt(window, 'cek-langkah-sumber');
    await window.keyboard.press('1');
    await expect(card()).toContainText('PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: kode verifikasi.');
  });
  expect(keys).toBe(3);
  await expect(card().locator('.tangga .tangga-done')).toHaveCount(2);
  await expect(card().locator('.tangga .tangga-next')).toContainText('Kode verifikasi masuk');
  await window.keyboard.press('F8');
  await window.keyboard.press('F8');
  await window.keyboard.press('4');
  await window.keyboard.press('2');
  await expect(card()).toContainText('Terhenti: kode verifikasi belum masuk');
  await expectFits(window);
  await lookAt(window, 'cek-terhenti');
});

test('the account has an e-mail and a phone of its own, and no code is ever kept', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Surel akun')).toBeFocused();
  await window.keyboard.type('483920');
  await window.keyboard.press('F8');
  await expect(window.getByText('Kata sandi dan kode dari SMS tidak pernah ditulis di Loket')).toBeVisible();
  await lookAt(window, 'cek-akun-kode');
  await window.getByLabel('Surel akun').fill('baiq.akun@gmail.com');
  await window.getByLabel('No. HP akun').fill('081234567890');
  await window.getByLabel('HP masih aktif?').selectOption('tidak');
  await window.keyboard.press('F8');
  await expect(card()).toContainText('Nomor HP di akun Anda tidak aktif');
});

test('before, inside and after the days of the SMS the card says what silence means', async () => {
  const { window } = loket;
  const { today } = await callIn(window, 'settings.get', {});
  const spans = [
    { smsFrom: addDays(today, 2), smsUntil: addDays(today, 4), says: 'SMS belum mulai dikirim' },
    { smsFrom: today, smsUntil: addDays(today, 2), says: 'Belum ada SMS hari ini belum berarti apa-apa' },
    { smsFrom: addDays(today, -4), smsUntil: addDays(today, -1), says: 'lihat hasil gelombang 1 di akun Anda' },
  ];
  for (const [index, { smsFrom, smsUntil, says }] of spans.entries()) {
    await signIn(window, office.penyelia);
    const { revision, profile } = await callIn(window, 'settings.profile', {});
    const waves = [{ no: 1, opens: addDays(today, -10), closes: addDays(today, -5), smsFrom, smsUntil }];
    await callIn(window, 'settings.saveProfile', { revision, edit: { ...editOf(profile), waves }, reason: 'hari SMS' });
    await signIn(window, office.petugas);
    await openScreen(window, 'F6', 'Cek');
    await ask(sheetAt(1).sheetNo);
    await expect(card()).toContainText(sheetAt(1).name);
    if (index === 0) {
      await window.keyboard.press('F8');
      await window.keyboard.press('6');
      await window.keyboard.press('1');
    }
    await expect(card()).toContainText('ANDA SUDAH MENDAFTAR.');
    await expect(card()).toContainText(says);
    await lookAt(window, `cek-sms-${index}`);
    await window.keyboard.press('Escape');
  }
});

test('F9 prints the lembar jawaban: the words of the card, no whole NIK, nobody of the staff', async () => {
  const { window } = loket;
  await ask(sheetAt(0).sheetNo);
  await expect(card()).toBeVisible();
  const sentence = (await card().locator('.jawaban-kalimat').textContent()) ?? '';
  const printer = await attachPrinter(loket);
  await window.keyboard.press('F9');
  await expect.poll(async () => (await printer.jobs()).length).toBe(1);
  const [job] = await printer.jobs();
  const text = textOfPdf(job?.pdf ?? '');
  keepPicture(job?.pdf ?? '', 'lembar-jawaban');
  const flat = text.replace(/\s+/g, ' ');
  for (const said of [sentence, sheetAt(0).sheetNo, `NIK berakhir ${sheetAt(0).nik.slice(-4)}`, 'Ini belum berarti', 'Yang harus Anda lakukan', 'Jalan daring Anda']) expect(flat).toContain(said);
  expect(text).not.toMatch(/\d(?:[ .-]?\d){15}/);
  expect(text).not.toContain(office.petugas.name);
  await expect(window.locator('.cetakan')).toHaveCount(0);
});

test('a long name and a long place wrap on the card, and nothing is cut', async () => {
  const { window } = loket;
  await window.keyboard.press('Escape');
  const long = 'HJ. BAIQ MELATI KUSUMANINGRUM SASMITA RAHAYU WIBOWO ANGGRAENI PUSPITASARI DEWI';
  const [sheet] = await receiveAndKey(window, 1, 60, () => ({ values: { nama: long, desa_kelurahan: 'SEKONGKANG BAWAH DUSUN TIMUR LAMA' } }));
  await ask(sheet?.sheetNo ?? '');
  await expect(card()).toContainText(long);
  await expectFits(window);
  await lookAt(window, 'cek-nama-panjang');
});

test('a name that is only in a kiriman lama: told with its row, opened by the same key, and what to do', async () => {
  const { window } = loket;
  await window.keyboard.press('Escape');
  await signIn(window, office.penyelia);
  const folder = join(loket.data, '..', 'lama-cek');
  mkdirSync(folder, { recursive: true });
  const stranger = oldLine(5000, { name: 'INAQ SRIMULYATI' });
  await callIn(window, 'oldSendings.record', { ...writeOldFile(join(folder, 'kirim-april.csv'), [oldLine(0), stranger]), ...oldFacts });
  await signIn(window, office.petugas);
  await openScreen(window, 'F6', 'Cek');
  await ask('inaq sri mulyati spd');
  const list = window.getByRole('grid', { name: 'Orang yang cocok' });
  await expect(list).toBeFocused();
  await expect(list).toContainText('INAQ SRIMULYATI');
  await expect(list).toContainText('baris 2');
  await expect(window.getByText('Namanya ada di kiriman lama, berkasnya belum ada di sini')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'cek-kiriman-lama');
  await window.keyboard.press('1');
  await expect(card()).toContainText('kiriman lama L001');
  await expect(card()).toContainText('Isi formulir baru di loket ini');
  expect((await card().textContent()) ?? '').not.toContain(stranger.nik);
  await expectFits(window);
  await lookAt(window, 'cek-baris-lama');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'cek-baris-lama-125');
  await officeScreen(loket);
  const sentence = (await card().locator('.jawaban-kedua').textContent()) ?? '';
  const printer = await attachPrinter(loket);
  await window.keyboard.press('F9');
  await expect.poll(async () => (await printer.jobs()).length).toBe(1);
  const [job] = await printer.jobs();
  keepPicture(job?.pdf ?? '', 'lembar-jawaban-baris-lama');
  const paper = textOfPdf(job?.pdf ?? '').replace(/\s+/g, ' ');
  for (const said of [sentence, 'INAQ SRIMULYATI', 'L001 baris 2', 'Ini belum berarti', 'Isi formulir baru di loket ini']) expect(paper).toContain(said);
  expect(paper).not.toContain(stranger.nik);
  await window.keyboard.press('Control+3');
  const held = window.getByRole('region', { name: 'Semua yang disimpan' });
  await expect(held).toContainText('baris yang ditanyakan');
  expect((await held.textContent()) ?? '').not.toContain(stranger.nik);
  await expectFits(window);
  await lookAt(window, 'data-baris-lama');
  await window.keyboard.press('Escape');
  await expect(box()).toBeFocused();
  await ask(`NIK ${stranger.nik}`);
  await expect(card()).toContainText('baris 2');
  await window.keyboard.press('Escape');
});

test('whoever is only in a kiriman lama shows in Terima while their name is typed', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await window.getByLabel('Nama', { exact: true }).fill('INAQ SRIMULYATI');
  await expect(window.locator('.terima-dikenal')).toContainText('L001 baris 2, kiriman lama: INAQ SRIMULYATI, 1975');
  await lookAt(window, 'terima-baris-lama');
  await window.keyboard.press('Escape');
  await openScreen(window, 'F6', 'Cek');
});

test('a name that is nearly typed is shown as nearly it', async () => {
  const { window } = loket;
  await ask('siti aminqh');
  await expect(window.getByText('Tidak ada nama yang sama ejaannya; ini yang mirip.')).toBeVisible();
  await lookAt(window, 'cek-mirip');
  await window.keyboard.press('Escape');
});
