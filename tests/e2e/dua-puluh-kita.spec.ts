import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dayInText } from '../../shared/domain/answer/words.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type KeyedSheet, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';
import { expectCard, expectHome, expectLists, expectNobodyIsThrough, expectPublic, expectRecaps, hearsayLine, openByName, recordWhatCameBack, totalLine } from '../support/twenty.ts';

/** Twenty people, eighteen of them in a sending of our own, a total of seventeen: 20 / 18 / 17 / 1 unexplained / 2 not sent, on every screen. With a file from before Loket: dua-puluh. */
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
  await approve(window, keyed.slice(0, 18));
});

test.afterAll(async () => {
  await loket.close();
});

const ledger = () => loket.window.getByRole('grid', { name: 'Buku kiriman' });

test('Kirim by keys: 18 are ready and 2 are not; made, closed with its number, written and handed over', async () => {
  const { window } = loket;
  const folder = join(loket.data, '..', 'flash-disk');
  mkdirSync(folder, { recursive: true });
  await openScreen(window, 'F5', 'Kirim');
  const ready = window.getByRole('region', { name: 'Siap kirim' });
  await expect(ready).toContainText('18 orang siap kirim');
  await expect(ready).toContainText('2 belum diperiksa');
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Kepada')).toBeFocused();
  await window.keyboard.type('Disnakertrans Provinsi NTB');
  await window.keyboard.press('Enter');
  await expect(ledger()).toContainText('K001');
  await expect(ledger()).toBeFocused();
  await expect(window.locator('.bilah')).toContainText('Tutup kiriman');
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Tutup kiriman K001?' });
  await expect(dialog).toContainText('18 orang masuk, 2 orang tidak');
  await window.keyboard.type('18');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Isi tidak dapat diubah lagi')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Folder')).toBeFocused();
  await window.keyboard.type(folder);
  await window.keyboard.press('Enter');
  await expect(window.getByText('18 baris dibaca ulang')).toBeVisible();
  await window.keyboard.press('F8');
  await expect(window.getByLabel('Tanggal')).toBeFocused();
  await window.getByLabel('Nomor surat').focus();
  await window.keyboard.type('560/118');
  await window.keyboard.press('Enter');
  await expect(ledger()).toContainText('diserahkan');
  const { sendings } = await callIn(window, 'sendings.list', {});
  await recordWhatCameBack(window, { kind: 'kiriman', uid: sendings[0]?.uid ?? '' });
  await window.reload();
  await window.getByRole('navigation').waitFor();
});

test('Kirim: 18 sent and not answered, 1 unexplained and hatched, the 2 stay with their reason', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  const row = ledger().getByRole('row').filter({ hasText: 'K001' });
  await expect(row.getByRole('gridcell').or(row.getByRole('cell'))).toContainText([/diserahkan/, '18', '18', '0', '0', '0', '18', '1', '560/118']);
  await expect(ledger().locator('.belum-jelas').first()).toHaveText('1');
  await expect(ledger()).toContainText(totalLine);
  await expect(ledger()).toContainText(hearsayLine);
  await expect(ledger().locator('tfoot')).toContainText('18 = 0 + 0 + 0 + 18');
  await expect(window.getByRole('region', { name: 'Siap kirim' })).toContainText('2 belum diperiksa');
  await expect(window.getByRole('region', { name: 'Kiriman lama' })).toContainText('belum ada yang dicatat');
  await expectFits(window);
  await lookAt(window, 'dua-puluh-kita-kirim');
});

test('Jawaban: 18 sent, 17 stated, 1 unexplained and hatched; 20 people, 2 in no sending; the 18 are a list', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F5', 'Jawaban');
  const book = window.getByRole('table', { name: 'Buku jawaban' });
  const cells = book.getByRole('row').filter({ hasText: 'K001' }).getByRole('cell');
  await expect(cells).toContainText(['18', '0', '0', '0', '18', '17', '1', '18 = 0 + 0 + 0 + 18']);
  await expect(book.locator('.belum-jelas')).toHaveText('1');
  await expect(book).toContainText(totalLine);
  await expect(book).toContainText(hearsayLine);
  await expect(window.getByText('20 orang: 18 sudah dikirim, 2 tidak ada di kiriman.')).toBeVisible();
  await expect(window.getByText('18 orang terkirim, menurut jawaban terakhir:')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'dua-puluh-kita-jawaban');
  await window.keyboard.press('1');
  await expect(window.getByRole('heading', { level: 1, name: 'Pendaftar' })).toBeVisible();
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(18);
});

test('Kiriman lama: nothing is recorded there, and nothing of ours is counted as such', async () => {
  const { window } = loket;
  await openByName(window, 'Kiriman lama');
  await expect(window.getByText('Belum ada kiriman lama.')).toBeVisible();
});

test('Beranda: 20 people, 18 sent, 2 not ready; 17 and 1 unexplained stand beside them', async () => {
  const { window } = loket;
  expect((await callIn(window, 'home.ledgers', {})).people).toMatchObject({ total: 20, terkirim: 18, belum_siap: 2 });
  await expectHome(loket, 'K001', { 'Belum siap': 2, Terkirim: 18 }, 'dua-puluh-kita-beranda');
  const ledgerOfPeople = window.locator('.buku-orang');
  await expect(ledgerOfPeople.getByRole('button', { name: 'belum dijawab' })).toContainText('18');
  for (const answer of ['Diterima provinsi', 'Diteruskan ke pusat', 'Ditolak provinsi']) await expect(ledgerOfPeople.getByRole('button', { name: answer }).locator('.buku-angka')).toHaveText('0');
  await expect(window.getByRole('list', { name: 'Perjalanan orang' })).toContainText('18siap18dikirim0dijawab');
});

test('Pendaftar: 18 are sent and not answered, 2 are not ready, nobody is forwarded by a word', () =>
  expectLists(loket, { '': 20, belum_siap: 2, siap: 0, dalam_kiriman: 0, terkirim: 18, belum_dijawab: 18, diterima: 0, ditolak: 0, diteruskan: 0 }));

test('Laporan: every recap adds up to 20, 18 of them sent', () => expectRecaps(loket, ['2', '0', '0', '18', '0'], 'dua-puluh-kita-laporan'));

test('Angka untuk umum: rounded down, so that neither the 2 nor the 18 beside them is told, and never 17', () =>
  expectPublic(loket, { 'Menurut keadaan': [['Belum siap dikirim', 'kurang dari 5'], ['Sudah dikirim, belum dijawab', '15'], ['Diteruskan ke pusat', 'kurang dari 5']] }, 'dua-puluh-kita-umum'));

test('Tindak lanjut and Jalan daring: all 20 still have to act', () => expectNobodyIsThrough(loket, 'dua-puluh-kita-tindak'));

for (const [index, who, place] of [
  [0, 'the first of the 18', 1],
  [17, 'the last of the 18', 18],
  [18, 'the first of the 2', null],
  [19, 'the last of the 2', null],
] as const) {
  test(`Cek, ${who}: whether their name left, never a total, and hearsay only where it is about them`, async () => {
    const sheet = keyed[index];
    if (!sheet) throw new Error('not keyed');
    const { today } = await callIn(loket.window, 'settings.get', {});
    const told =
      place === null
        ? { second: 'Data Anda sudah diinput. Belum diperiksa.', sent: 'belum', heard: false }
        : { second: `Data Anda dikirim ke provinsi ${dayInText(today, today)}. Belum ada jawaban.`, sent: `kiriman K001/${place}`, heard: true };
    await expectCard(loket, sheet, told, `dua-puluh-kita-cek-${index}`);
  });
}
