import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { oldFacts, oldLine, writeOldFile } from '../support/old-file.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Twenty people, a file of eighteen that had left before, a total of seventeen: 20 / 18 / 17 / 1 unexplained / 2 not sent, on every screen. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let keyed: readonly KeyedSheet[];

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  const office = await prepareOffice(window);
  await signIn(window, office.petugas);
  keyed = await receiveAndKey(window, 20);
  await signIn(window, office.penyelia);
  const { today } = await callIn(window, 'settings.get', {});
  const folder = join(loket.data, '..', 'lama');
  mkdirSync(folder, { recursive: true });
  const file = writeOldFile(join(folder, 'kirim-april.csv'), Array.from({ length: 18 }, (_, index) => oldLine(index)));
  const { sending, ...counts } = await callIn(window, 'oldSendings.record', { ...file, ...oldFacts, chosen: [] });
  expect(counts).toMatchObject({ no: 'L001', rows: 18, matched: 18, unmatched: 0, notInIt: 2 });
  const said = { about: { kind: 'lama', uid: sending }, saidBy: 'Provinsi', saidDay: today, letter: '', scan: null } as const;
  await callIn(window, 'answers.record', { ...said, kind: 'keterangan', channel: 'lisan', text: 'sudah kami teruskan semua ke pusat', total: null });
  await callIn(window, 'answers.record', { ...said, kind: 'angka', channel: 'berita', text: '', total: 17 });
  await window.reload();
  await window.getByRole('navigation').waitFor();
});

test.afterAll(async () => {
  await loket.close();
});

/** The words of both answers, as they stand under the numbers. */
const total = /Dinyatakan 17 orang, 1 belum dijelaskan\. Menurut berita Provinsi, \d\d-\d\d; belum ada surat\./;
const hearsay = /Menurut keterangan lisan Provinsi, \d\d-\d\d; belum ada surat: “sudah kami teruskan semua ke pusat”/;

test('Jawaban: 18 sent, 17 stated, 1 unexplained and hatched; 20 people, 2 in no sending', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F5', 'Jawaban');
  const book = window.getByRole('table', { name: 'Buku jawaban' });
  const cells = book.getByRole('row').filter({ hasText: 'L001' }).getByRole('cell');
  await expect(cells).toContainText(['18', '0', '0', '0', '18', '17', '1', '18 = 0 + 0 + 0 + 18']);
  await expect(book.locator('.belum-jelas')).toHaveText('1');
  await expect(book).toContainText(total);
  await expect(book).toContainText(hearsay);
  await expect(window.getByText('20 orang: 18 sudah dikirim, 2 tidak ada di kiriman.')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'dua-puluh-jawaban');
});

test('Kirim: the same beside our own, of which there is none', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  const old = window.getByRole('region', { name: 'Kiriman lama' });
  await expect(old).toContainText('L001 dikirim 09-04-2020, 18 baris, 18 cocok, 2 orang tidak ada di file');
  await expect(old).toContainText(total);
  await expect(old).toContainText(hearsay);
  await expectFits(window);
  await lookAt(window, 'dua-puluh-kirim');
});

test('Kiriman lama: its lists are 18 and 2 long, and what came back stands beside them', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+3');
  await expect(window.getByRole('heading', { level: 1, name: 'Kiriman lama' })).toBeVisible();
  const side = window.getByRole('complementary', { name: 'Kiriman lama yang dipilih' });
  await expect(side).toContainText('18 = 18 + 0 + 0 + 0');
  await expect(side).toContainText(total);
  await expect(side).toContainText(hearsay);
  for (const [key, name, count] of [['1', 'Cocok', 18], ['5', 'Orang yang tidak ada di file', 2]] as const) {
    await window.keyboard.press(key);
    await expect(window.getByRole('group', { name: 'Daftar' }).getByRole('button', { name })).toHaveText(`${key}${count} ${name}`);
    await expect(window.getByRole('grid', { name }).locator('tbody tr[aria-rowindex]')).toHaveCount(count);
  }
  await expectFits(window);
  await lookAt(window, 'dua-puluh-lama');
});

test('Beranda and Pendaftar: 20 people, and a file from before has moved none of them', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F2', 'Beranda');
  const { people } = await callIn(window, 'home.ledgers', {});
  expect(people).toMatchObject({ total: 20, terkirim: 0, dalam_kiriman: 0 });
  await expect(window.locator('.buku-orang .buku-jumlah .buku-angka')).toHaveText('20');
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(20);
});

for (const [index, last, second, beside, heard] of [
  [0, 'the first of the 18', 'Nama Anda ada di daftar yang dikirim 9 April 2020 kepada Disnakertrans Provinsi NTB.', 'ada di kiriman lama L001, baris 1', true],
  [17, 'the last of the 18', 'Nama Anda ada di daftar yang dikirim 9 April 2020 kepada Disnakertrans Provinsi NTB.', 'ada di kiriman lama L001, baris 18', true],
  [18, 'the first of the 2', 'Data Anda sudah diinput. Belum diperiksa.', 'tidak ada di kiriman lama L001', false],
  [19, 'the last of the 2', 'Data Anda sudah diinput. Belum diperiksa.', 'tidak ada di kiriman lama L001', false],
] as const) {
  test(`Cek, ${last}: whether their name left, never a total, and hearsay only where it is about them`, async () => {
    const { window } = loket;
    await openScreen(window, 'F6', 'Cek');
    await window.keyboard.type(keyed[index]?.sheetNo ?? '-');
    await window.keyboard.press('Enter');
    const card = window.getByRole('article', { name: 'Kartu jawaban' });
    await expect(card).toContainText(keyed[index]?.name ?? '-');
    await expect(card).toContainText(second);
    await expect(card.locator('.stasiun > li').nth(3)).toContainText(beside);
    await expect(card.locator('.stasiun > li').nth(4)).toContainText(heard ? 'sudah kami teruskan semua ke pusat; belum ada surat' : 'belum');
    await expect(card.getByText('teruskan semua')).toHaveCount(heard ? 1 : 0);
    await expect(card).not.toContainText(/\b17\b orang|belum dijelaskan/);
    await expectFits(window);
    await lookAt(window, `dua-puluh-cek-${index}`);
    await window.keyboard.press('Escape');
    await openScreen(window, 'Shift+F3', 'Pendaftar');
    await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(20);
  });
}
