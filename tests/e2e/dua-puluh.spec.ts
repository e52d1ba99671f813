import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { oldFacts, oldLine, writeOldFile } from '../support/old-file.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';
import { expectCard, expectHome, expectLists, expectNobodyIsThrough, expectPublic, expectRecaps, hearsayLine, recordWhatCameBack, totalLine } from '../support/twenty.ts';

/** Twenty people, a file of eighteen that had left before, a total of seventeen: 20 / 18 / 17 / 1 unexplained / 2 not sent, on every screen. With a sending of our own: dua-puluh-kita. */
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
  const folder = join(loket.data, '..', 'lama');
  mkdirSync(folder, { recursive: true });
  const file = writeOldFile(join(folder, 'kirim-april.csv'), Array.from({ length: 18 }, (_, index) => oldLine(index)));
  const { sending, ...counts } = await callIn(window, 'oldSendings.record', { ...file, ...oldFacts, chosen: [] });
  expect(counts).toMatchObject({ no: 'L001', rows: 18, matched: 18, unmatched: 0, notInIt: 2 });
  await recordWhatCameBack(window, { kind: 'lama', uid: sending });
  await window.reload();
  await window.getByRole('navigation').waitFor();
});

test.afterAll(async () => {
  await loket.close();
});

test('Jawaban: 18 sent, 17 stated, 1 unexplained and hatched; 20 people, 2 in no sending', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F5', 'Jawaban');
  const book = window.getByRole('table', { name: 'Buku jawaban' });
  const cells = book.getByRole('row').filter({ hasText: 'L001' }).getByRole('cell');
  await expect(cells).toContainText(['18', '0', '0', '0', '18', '17', '1', '18 = 0 + 0 + 0 + 18']);
  await expect(book.locator('.belum-jelas')).toHaveText('1');
  await expect(book).toContainText(totalLine);
  await expect(book).toContainText(hearsayLine);
  await expect(window.getByText('20 orang: 18 sudah dikirim, 2 tidak ada di kiriman.')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'dua-puluh-jawaban');
});

test('Kirim: the same beside our own, of which there is none', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  const old = window.getByRole('region', { name: 'Kiriman lama' });
  await expect(old).toContainText('L001 dikirim 09-04-2020, 18 baris, 18 cocok, 2 orang tidak ada di file');
  await expect(old).toContainText(totalLine);
  await expect(old).toContainText(hearsayLine);
  await expectFits(window);
  await lookAt(window, 'dua-puluh-kirim');
});

test('Kiriman lama: its lists are 18 and 2 long, and what came back stands beside them', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+3');
  await expect(window.getByRole('heading', { level: 1, name: 'Kiriman lama' })).toBeVisible();
  const side = window.getByRole('complementary', { name: 'Kiriman lama yang dipilih' });
  await expect(side).toContainText('18 = 18 + 0 + 0 + 0');
  await expect(side).toContainText(totalLine);
  await expect(side).toContainText(hearsayLine);
  for (const [key, name, count] of [['1', 'Cocok', 18], ['5', 'Orang yang tidak ada di file', 2]] as const) {
    await window.keyboard.press(key);
    await expect(window.getByRole('group', { name: 'Daftar' }).getByRole('button', { name })).toHaveText(`${key}${count} ${name}`);
    await expect(window.getByRole('grid', { name }).locator('tbody tr[aria-rowindex]')).toHaveCount(count);
  }
  await expectFits(window);
  await lookAt(window, 'dua-puluh-lama');
});

test('Beranda: 20 people of whom the file has moved none; 18, 17 and 1 unexplained stand beside them, and the 2 are a list', async () => {
  const { window } = loket;
  const { people } = await callIn(window, 'home.ledgers', {});
  expect(people).toMatchObject({ total: 20, terkirim: 0, dalam_kiriman: 0 });
  await expectHome(loket, 'L001', { 'Belum siap': 20, Terkirim: 0 }, 'dua-puluh-beranda');
  const beside = window.getByRole('list', { name: 'Di samping buku' });
  await expect(beside).toContainText('Kiriman lama L001, 09-04-2020: 18 baris, 18 cocok, 0 tanpa orang.');
  await beside.getByRole('button', { name: '2 orang' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Di luar kiriman lama' })).toBeVisible();
  await expect(window.locator('.pita-judul-kanan')).toContainText('2 orang');
  await window.keyboard.press('Escape');
});

test('Pendaftar: nobody of the 20 is sent', () => expectLists(loket, { '': 20, belum_siap: 20, siap: 0, dalam_kiriman: 0, terkirim: 0, belum_dijawab: 0, diteruskan: 0 }));

test('Laporan: every recap adds up to 20, none of them sent', () => expectRecaps(loket, ['20', '0', '0', '0', '0'], 'dua-puluh-laporan'));

test('Angka untuk umum: rounded down, so that whether 18 or 17 of them were in the file is not said', () =>
  expectPublic(loket, { 'Menurut file yang dikirim lebih dulu': [['Ada di dalamnya', '15'], ['Tidak ada di dalamnya', 'kurang dari 5']] }, 'dua-puluh-umum'));

test('Tindak lanjut and Jalan daring: all 20 still have to act', () => expectNobodyIsThrough(loket, 'dua-puluh-tindak'));

for (const [index, who, told] of [
  [0, 'the first of the 18', { second: 'Nama Anda ada di daftar yang dikirim 9 April 2020 kepada Disnakertrans Provinsi NTB.', sent: 'ada di kiriman lama L001, baris 1', heard: true }],
  [17, 'the last of the 18', { second: 'Nama Anda ada di daftar yang dikirim 9 April 2020 kepada Disnakertrans Provinsi NTB.', sent: 'ada di kiriman lama L001, baris 18', heard: true }],
  [18, 'the first of the 2', { second: 'Data Anda sudah diinput. Belum diperiksa.', sent: 'tidak ada di kiriman lama L001', heard: false }],
  [19, 'the last of the 2', { second: 'Data Anda sudah diinput. Belum diperiksa.', sent: 'tidak ada di kiriman lama L001', heard: false }],
] as const) {
  test(`Cek, ${who}: whether their name left, never a total, and hearsay only where it is about them`, async () => {
    const sheet = keyed[index];
    if (!sheet) throw new Error('not keyed');
    await expectCard(loket, sheet, told, `dua-puluh-cek-${index}`);
    await openScreen(loket.window, 'Shift+F3', 'Pendaftar');
    await expect(loket.window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(20);
  });
}
