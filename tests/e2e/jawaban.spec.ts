import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Jawaban by keyboard: hearsay, a total, people by name with the scan of the letter; what Pendaftar and Kirim make of it; and taking back. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];
let scan: string;
const letter = Buffer.from('%PDF-1.4 surat balasan \u0000\u00ff dari provinsi');

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  keyed = await receiveAndKey(window, 6);
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 5));
  const { sending } = await callIn(window, 'sendings.create', { purpose: 'basis data', receiver: 'Disnakertrans Provinsi NTB' });
  await callIn(window, 'sendings.close', { sending, expected: 5 });
  await callIn(window, 'sendings.writePackage', { sending, folder: folderOf('flash-disk') });
  const { today } = await callIn(window, 'settings.get', {});
  await callIn(window, 'sendings.deliver', { sending, day: today, medium: 'flash disk', receiver: 'Bagian Data', letter: '560/118' });
  scan = join(folderOf('meja'), 'Surat balasan.pdf');
  writeFileSync(scan, letter);
});

test.afterAll(async () => {
  await loket.close();
});

function folderOf(name: string): string {
  const folder = join(loket.data, '..', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const book = () => loket.window.getByRole('table', { name: 'Buku jawaban' });
const list = () => loket.window.getByRole('grid', { name: 'Jawaban', exact: true });
const side = () => loket.window.getByRole('complementary', { name: 'Jawaban terpilih' });
const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');
const sent = async () => (await callIn(loket.window, 'answers.ledger', {})).terkirim;

/** Enter through the fields from the one that has the hands, with what is typed into some of them. */
async function enterThrough(fields: readonly string[], typed: Readonly<Record<string, string>>): Promise<void> {
  for (const field of fields) {
    await expect.poll(focused).toBe(`jawaban-${field}`);
    const text = typed[field];
    if (text !== undefined) await loket.window.keyboard.type(text);
    await loket.window.keyboard.press('Enter');
  }
}

test('nothing came back: what was sent stands there, and nobody is answered', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F5', 'Jawaban');
  await expect(window.getByText('Belum ada jawaban.')).toBeVisible();
  await expect(book()).toContainText('K001');
  await expect(book()).toContainText('5 = 0 + 0 + 0 + 5');
  await expect(window.getByText('6 orang: 5 sudah dikirim, 1 tidak ada di kiriman.')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'jawaban-kosong');
});

test('F8: a keterangan stands as a grey line with who, when and how, and changes no number', async () => {
  const { window } = loket;
  const before = await callIn(window, 'home.ledgers', {});
  await window.keyboard.press('F8');
  await enterThrough(['jenis', 'tentang', 'dari', 'cara', 'tanggal', 'surat', 'isi', 'pindai'], {});
  await expect(side()).toContainText('Isi yang dikatakan');
  await expect.poll(focused).toBe('jawaban-isi');
  await lookAt(window, 'jawaban-keterangan');
  await enterThrough(['isi', 'pindai'], { isi: 'sudah kami teruskan semua ke pusat' });
  await expect(list()).toContainText('sudah kami teruskan semua ke pusat');
  await expect(book()).toContainText(/Menurut keterangan lisan Provinsi, \d\d-\d\d; belum ada surat: “sudah kami teruskan semua ke pusat”/);
  await expect(book()).toContainText('5 = 0 + 0 + 0 + 5');
  await expect(list()).toBeFocused();
  const { asOf: _asOf, ...after } = await callIn(window, 'home.ledgers', {});
  expect(after).toEqual({ paper: before.paper, people: before.people, expectedPaper: before.expectedPaper });
});

test('F8: a total alone leaves its rest unexplained, hatched, and marks nobody', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await enterThrough(['jenis', 'tentang', 'dari', 'cara', 'tanggal', 'surat'], { jenis: 'A', cara: 'b' });
  await window.keyboard.type('4');
  await expect(side()).toContainText('dari 5 yang dikirim: 1 belum dijelaskan');
  await lookAt(window, 'jawaban-angka');
  await enterThrough(['jumlah', 'isi', 'pindai'], {});
  await expect(book().locator('.belum-jelas')).toHaveText('1');
  await expect(book()).toContainText(/Dinyatakan 4 orang, 1 belum dijelaskan\. Menurut berita Provinsi, \d\d-\d\d; belum ada surat\./);
  expect(await sent()).toEqual({ people: 5, belum_dijawab: 5, diterima: 0, ditolak: 0, diteruskan: 0 });
});

test('F8: people one by one, each looked at before it counts; who was never sent is refused', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await enterThrough(['jenis', 'tentang', 'dari', 'cara', 'tanggal', 'surat', 'isi', 'pindai'], { jenis: 'P', cara: 's', surat: '460/77/2020', pindai: scan });
  await expect.poll(focused).toBe('orang-siapa');
  const hits = side().getByRole('list', { name: 'Yang ditemukan' });
  await window.keyboard.type('K001/2');
  await expect(hits).toContainText(keyed[1]?.name ?? 'nobody');
  await expect(hits).toContainText('K001/2');
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('orang-jawaban');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('orang-alasan');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('Alasan belum ada');
  await window.keyboard.type('NIK tidak padan dengan Dukcapil');
  await lookAt(window, 'jawaban-orang');
  await window.keyboard.press('Enter');
  await expect(side().getByRole('list', { name: 'Orang di jawaban ini' })).toContainText('NIK tidak padan dengan Dukcapil');
  await expect.poll(focused).toBe('orang-siapa');

  await window.keyboard.type(keyed[5]?.sheetNo ?? '');
  await expect(hits).toContainText('Belum pernah dikirim, jadi belum dapat dijawab.');
  await window.keyboard.press('Enter');
  expect(await focused()).toBe('orang-siapa');
  await lookAt(window, 'jawaban-tidak-dikirim');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('baris 2');
  await expect(hits).toContainText('K001/1');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(side().getByRole('list', { name: 'Orang di jawaban ini' }).getByRole('listitem')).toHaveCount(2);
  await window.keyboard.press('Escape');
  await expect(list()).toContainText('1 diterima, 1 ditolak');
  await expect(book()).toContainText('5 = 1 + 1 + 0 + 3');
  expect(await sent()).toEqual({ people: 5, belum_dijawab: 3, diterima: 1, ditolak: 1, diteruskan: 0 });
  await expectFits(window);
  await lookAt(window, 'jawaban');
});

test('Enter: one wrong person is put right, then taken back; the old word stays readable with its reason', async () => {
  const { window } = loket;
  const people = side().getByRole('list', { name: 'Orang di jawaban ini' });
  await window.keyboard.press('Enter');
  await expect(side().getByRole('heading', { name: 'Orang di jawaban kiriman K001' })).toBeVisible();
  // Who was recorded last stands first.
  await expect(people.locator('[aria-current]')).toContainText(keyed[0]?.name ?? 'nobody');
  await expect(people).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(people.locator('[aria-current]')).toContainText(keyed[1]?.name ?? 'nobody');
  await window.keyboard.press('ArrowUp');
  await expect(people.locator('[aria-current]')).toContainText(keyed[0]?.name ?? 'nobody');
  await window.keyboard.press('ArrowDown');
  await lookAt(window, 'jawaban-pilih-orang');
  await window.keyboard.press('Control+1');
  await expect.poll(focused).toBe('betul-jawaban');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('betul-sebab');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('Sebab belum ada');
  await window.keyboard.type('salah baca kolom');
  await lookAt(window, 'jawaban-betulkan-orang');
  await window.keyboard.press('Enter');
  await expect(people.getByRole('listitem')).toHaveCount(3);
  await expect(people).toContainText(/Dibetulkan Sekar Arum, \d\d-\d\d, \d\d\.\d\d: salah baca kolom\./);
  await expect(book()).toContainText('5 = 1 + 0 + 1 + 3');
  await window.keyboard.press('Escape');
  await expect(list()).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(people).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(people.locator('[aria-current]')).toContainText('Diteruskan ke pusat');
  await window.keyboard.press('Control+2');
  await expect.poll(focused).toBe('urung-orang');
  await window.keyboard.type('bukan orang ini');
  await lookAt(window, 'jawaban-urungkan-orang');
  await window.keyboard.press('Enter');
  await expect(people).toContainText('bukan orang ini.');
  await expect(book()).toContainText('5 = 1 + 0 + 0 + 4');
  await lookAt(window, 'jawaban-orang-diurungkan');
  await window.keyboard.press('Escape');
  // Named again: there is room for another word on the same person.
  await window.keyboard.press('Control+1');
  await expect.poll(focused).toBe('orang-siapa');
  await window.keyboard.type('K001/2');
  await expect(side().getByRole('list', { name: 'Yang ditemukan' })).toContainText(keyed[1]?.name ?? 'nobody');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await window.keyboard.type('NIK tidak padan dengan Dukcapil');
  await window.keyboard.press('Enter');
  await expect(book()).toContainText('5 = 1 + 1 + 0 + 3');
  await window.keyboard.press('Escape');
});

test('F7 puts a whole answer right: its people go along, its scan stays, the old one stays readable', async () => {
  const { window } = loket;
  await expect(list()).toBeFocused();
  await window.keyboard.press('F7');
  await expect.poll(focused).toBe('jawaban-tentang');
  await lookAt(window, 'jawaban-betulkan');
  for (const id of ['dari', 'cara', 'tanggal', 'surat']) {
    await window.keyboard.press('Enter');
    await expect.poll(focused).toBe(`jawaban-${id}`);
  }
  await window.keyboard.press('Control+a');
  await window.keyboard.type('460/77/2020/P');
  for (const id of ['isi', 'pindai', 'sebab']) {
    await window.keyboard.press('Enter');
    await expect.poll(focused).toBe(`jawaban-${id}`);
  }
  await window.keyboard.type('nomor suratnya kurang');
  await window.keyboard.press('Enter');
  await expect(list()).toBeFocused();
  await expect(side()).toContainText('Menurut surat 460/77/2020/P dari Provinsi');
  await expect(side()).toContainText('Surat balasan.pdf');
  await expect(list()).toContainText('dibetulkan: 1 diterima, 1 ditolak');
  await expect(book()).toContainText('5 = 1 + 1 + 0 + 3');
  await lookAt(window, 'jawaban-dibetulkan');
});

test('Ctrl+3 gives the scan back, byte for byte', async () => {
  const { window } = loket;
  const folder = folderOf('keluar');
  await window.keyboard.press('Control+3');
  await expect.poll(focused).toBe('pindai-folder');
  await window.keyboard.type(join(folder, 'tidak-ada'));
  await window.keyboard.press('Enter');
  await expect(side().getByRole('alert')).toContainText('Folder tujuan tidak ada');
  await window.keyboard.press('Control+a');
  await window.keyboard.type(folder);
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('Tersimpan dan dibaca ulang, sama');
  await lookAt(window, 'jawaban-pindai');
  expect(readFileSync(join(folder, 'Surat balasan.pdf')).equals(letter)).toBe(true);
  await window.keyboard.press('Escape');
});

test('each number opens its people, with the badge of the province in list and detail', async () => {
  const { window } = loket;
  await window.keyboard.press('3');
  await expect(window.getByRole('heading', { level: 1, name: 'Pendaftar' })).toBeVisible();
  const rows = window.locator('.baris-maya tbody tr[aria-rowindex]');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Ditolak provinsi');
  const detail = window.getByRole('complementary', { name: 'Rincian' });
  await expect(detail).toContainText('Ditolak provinsi: NIK tidak padan dengan Dukcapil');
  await expect(detail).toContainText('Menurut surat 460/77/2020/P dari Provinsi');
  await expect(detail.locator('.riwayat')).toContainText('Jawaban dicatat');
  await expect(detail.locator('.riwayat')).toContainText('Jawaban "Diteruskan ke pusat" diurungkan: bukan orang ini');
  await lookAt(window, 'pendaftar-jawaban');
  await window.keyboard.press('Escape');
  await expect(rows).toHaveCount(6);
  await expect(rows.filter({ hasText: 'Diterima provinsi' })).toHaveCount(1);
  await lookAt(window, 'pendaftar-lambang-jawaban');
});

test('Kirim shows the same: figures, the hatched rest, grey lines, and how far it is answered', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  const ledger = window.getByRole('grid', { name: 'Buku kiriman' });
  await expect(ledger).toContainText('dijawab sebagian');
  await expect(ledger.locator('.belum-jelas').first()).toHaveText('1');
  await expect(ledger).toContainText('5 = 1 + 1 + 0 + 3');
  await expect(ledger).toContainText('“sudah kami teruskan semua ke pusat”');
  await expect(window.getByRole('complementary', { name: 'Perjalanan kiriman' })).toContainText('2 dari 5 orang dijawab.');
  await expectFits(window);
  await lookAt(window, 'kirim-jawaban');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'kirim-jawaban-125');
  await officeScreen(loket);
});

test('Ctrl+2 takes it back with a reason: it stays readable and counts no more', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F5', 'Jawaban');
  await expect(list()).toBeFocused();
  await expect(side()).toContainText('Per orang, kiriman K001');
  await window.keyboard.press('Control+2');
  await expect(side()).toContainText('2 orang kembali ke jawaban sebelumnya.');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('Alasan belum ada');
  await window.keyboard.type('surat untuk kabupaten lain');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('surat untuk kabupaten lain. Tidak dihitung lagi.');
  await expect(book()).toContainText('5 = 0 + 0 + 0 + 5');
  await lookAt(window, 'jawaban-diurungkan');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'jawaban-125');
  await officeScreen(loket);
});

test('a petugas reads it, and the scan, and records nothing', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'Shift+F5', 'Jawaban');
  await expect(list()).toContainText('diurungkan');
  for (const key of ['F8', 'F7', 'Enter', 'Control+1', 'Control+2']) await window.keyboard.press(key);
  await expect(window.getByRole('form')).toHaveCount(0);
  await expect(side()).toContainText('Jawaban dicatat oleh penyelia.');
});
