import { expect, test, type Locator } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, receiveAndKey, signIn, type OfficePerson } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Screens with odd but legal material: long names, empty lists, long lists, a small window; and that the bar says only keys that work. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
const penyelia: OfficePerson = { name: 'Hj. Baiq Melati Kusumaningrum Sasmita Rahayu Wibowo Anggraen', loginName: 'baiq', password: 'tinta-ungu-loket-7' };
const petugas: OfficePerson = { name: 'I', loginName: 'i', password: 'map-biru-meja-3' };
const longOffice = 'Dinas Tenaga Kerja dan Transmigrasi, Energi, dan Sumber Daya Mineral Kabupaten Sumbawa Barat';
const longReason = 'NIK di kartu beda dua angka dari yang diketik dan tanggal lahirnya gelap; minta fotokopi baru, lalu ketik lagi dari awal.';

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
});

test.afterAll(async () => {
  await loket.close();
});

const bar = () => loket.window.locator('.bilah > .tuts-jajar');
const panel = () => loket.window.getByRole('region', { name: 'Mengapa dikembalikan' });

async function expectApart(above: Locator, below: Locator): Promise<void> {
  const [first, second] = [await above.boundingBox(), await below.boundingBox()];
  if (!first || !second) throw new Error('nothing is drawn');
  expect(first.y + first.height).toBeLessThanOrEqual(second.y);
}

test('the recovery code is headed by the office that was typed, not by the one that stood there', async () => {
  const { window } = loket;
  await window.getByLabel('Nama kantor').fill(longOffice);
  await window.getByLabel('Nama', { exact: true }).fill(penyelia.name);
  await window.getByLabel('Nama masuk').fill(penyelia.loginName);
  await window.getByLabel('Kata sandi').fill(penyelia.password);
  await window.getByLabel('Ulangi sandi').fill(penyelia.password);
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await officeScreen(loket);
  await window.keyboard.press('F8');
  await expect(window.getByRole('heading', { level: 1, name: `Kode pemulihan ${longOffice}` })).toBeVisible();
});

test('many long names: none lies over another, arrows only look, a number or Tab goes on', async () => {
  const { window } = loket;
  await callIn(window, 'session.login', { loginName: penyelia.loginName, password: penyelia.password });
  await callIn(window, 'users.add', { ...petugas, role: 'petugas' });
  for (let at = 1; at <= 9; at += 1) await callIn(window, 'users.add', { name: `Nurul Hidayah Kusumaningrum Sasmita Rahayu Wibowo ${at}`, loginName: `n${at}`, role: 'petugas', password: `meja-biru-kayu-${at}` });
  await callIn(window, 'session.lock', { why: 'tombol' });
  await window.reload();
  const names = window.locator('.masuk-orang > span');
  await expect(names).toHaveCount(11);
  for (let at = 0; at < 10; at += 1) await expectApart(names.nth(at), names.nth(at + 1));
  await expect(bar()).toContainText('Nama lain');
  for (let times = 0; times < 3; times += 1) await window.keyboard.press('ArrowDown');
  await expect(window.locator('.masuk-orang input').nth(3)).toBeFocused();
  await window.keyboard.press('Tab');
  await expect(window.locator('#sandi')).toBeFocused();
  await expect(bar()).toContainText('Masuk');
  await expect(bar()).not.toContainText('…');
  await window.keyboard.press('Shift+Tab');
  await window.keyboard.press('2');
  await expect(window.getByRole('heading', { level: 1, name: petugas.name, exact: true })).toBeVisible();
  await expect(window.locator('#sandi')).toBeFocused();
});

test('an empty office offers no key for what is not there', async () => {
  const { window } = loket;
  await signIn(window, petugas);
  await openScreen(window, 'F3', 'Entri');
  await expect(bar()).toContainText('Terima berkas');
  await expect(bar()).not.toContainText('Buka berkas');
  await openScreen(window, 'F4', 'Periksa');
  await expect(window.getByText('Tidak ada berkas yang menunggu Anda.')).toBeVisible();
  await expect(bar()).not.toContainText('Sahkan');
  await openScreen(window, 'Shift+F4', 'Bundel');
  await expect(bar()).toHaveText('1Bundel baru2Entri daftar');
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await expect(bar()).not.toContainText('Buka nomor');
  await expect(bar()).not.toContainText('Hapus saringan');
});

test('what is typed for a screen that is still on its way goes into its box, not a letter is lost', async () => {
  const { window } = loket;
  for (let round = 0; round < 3; round += 1) {
    await window.reload();
    await expect(window.getByRole('navigation', { name: 'Layar' })).toBeVisible();
    await window.keyboard.press('F6');
    await window.keyboard.type('melati');
    await expect(window.locator('#cari-orang')).toHaveValue('melati');
  }
});

test('over a dialog the bar says its keys; the help says those of the screen under it', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await window.keyboard.press('F1');
  const help = window.getByRole('dialog', { name: 'Bantuan: Terima' });
  await expect(help).toContainText('Bundel dan tanggal');
  await expect(bar()).toHaveText('PgUpPgDnGulungEscKembali');
  await expect(help).toContainText('Orang ini sudah pernah menyerahkan berkas');
  await lookAt(window, 'bantuan-terima');
  await window.keyboard.type('cadangan');
  await expect(help.getByRole('heading', { level: 3 })).toHaveText('Listrik mati, cadangan, dan kunci layar');
  await window.keyboard.press('ArrowDown');
  await expect(help.getByRole('heading', { level: 3 })).toHaveText('Terima');
  await lookAt(window, 'bantuan-cari');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+k');
  await expect(bar()).toContainText('Buka');
  await window.keyboard.press('Escape');
  await expect(bar()).toContainText('Bundel dan tanggal');
});

test('in a small window the bar leaves out whole keys, and keeps what stands at its right', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  const { right, cut } = await window.evaluate(() => {
    const keys = [...document.querySelectorAll('.bilah > .tuts-jajar > *')].map((key) => key.getBoundingClientRect());
    const box = document.querySelector('.bilah > .tuts-jajar')?.getBoundingClientRect();
    const side = document.querySelector('.bilah-kanan')?.getBoundingClientRect();
    return { right: (side?.right ?? Infinity) - innerWidth, cut: keys.filter((key) => box && key.top < box.bottom - 2 && key.right > box.right + 1).length };
  });
  expect(right).toBeLessThanOrEqual(0);
  expect(cut).toBe(0);
  await window.keyboard.press('Shift+F1');
  await expectFits(window);
  await window.keyboard.press('Escape');
  await officeScreen(loket);
});

test('people who are known already move nothing in Terima', async () => {
  const { window } = loket;
  const [sheet] = await receiveAndKey(window, 1, 0, () => ({ values: { nama: 'RADEN AYU SITI NURHALIZA WIDYANINGSIH KARTOSUWIRYO MANGKUNEGARA PUTRI DININGRAT TALIWANG' } }));
  await openScreen(window, 'F3', 'Entri');
  await openScreen(window, 'F2', 'Terima');
  const rows = window.getByRole('table', { name: /Baru saja/i }).or(window.locator('.terima-baru')).first();
  await expect(rows).toBeVisible();
  const before = await rows.boundingBox();
  await window.getByLabel('Nama', { exact: true }).fill('RADEN AYU SITI NURHALIZA');
  await expect(window.getByText('Sudah dikenal.')).toBeVisible();
  await expect(window.locator('.terima-dikenal')).toContainText(sheet?.sheetNo ?? 'no sheet');
  expect((await rows.boundingBox())?.y).toBe(before?.y);
});

test('Ctrl+K finds people a moment later than it is typed; Enter opens the first', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+k');
  await window.keyboard.type('nurhaliza');
  await expect(window.locator('.palet [data-action]')).toHaveCount(1);
  await expect(window.locator('.palet [data-selected]')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Pendaftar' })).toBeVisible();
  await expect(window.getByRole('complementary', { name: 'Rincian' })).toContainText('NURHALIZA');
});

test('Ctrl+K, a few letters and Enter in one go: none is lost, though the box is not drawn yet, and none falls into the screen below', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  const name = window.getByLabel('Nama', { exact: true });
  await name.fill('SITI');
  await window.evaluate(() => {
    const press = (key: string, with_: KeyboardEventInit = {}) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...with_ }));
    press('k', { code: 'KeyK', ctrlKey: true });
    for (const key of [...'pengatur', 'Enter']) press(key);
  });
  await expect(window.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
  await openScreen(window, 'F2', 'Terima');
  await expect(name).toHaveValue('SITI');
});

test('Pendaftar says nothing of paper that nobody has keyed, and of its keys only those that work where the hands are', async () => {
  const { window } = loket;
  const bundle = (await callIn(window, 'bundles.create', { code: 'TUMPUKAN-001', counted: 40, place: 'lemari besi, rak kedua dari bawah' })).uid;
  await callIn(window, 'bundles.addMissing', { bundle, reason: 'tidak ada di map' });
  await openScreen(window, 'F2', 'Terima');
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  const detail = window.getByRole('complementary', { name: 'Rincian' });
  await expect(detail).toContainText('Tidak ditemukan');
  await expect(detail).not.toContainText('tanpa fc KTP');
  await expect(detail).not.toContainText('sama dengan KTP');
  const badge = window.locator('.baris-maya tbody tr[aria-rowindex]').first().locator('td').nth(4);
  expect(await badge.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBe(0);
  await expect(bar()).toContainText('Saringan');
  await window.keyboard.press('/');
  await expect(bar()).toContainText('Ke daftar');
  await expect(bar()).not.toContainText('Saringan');
  await window.keyboard.press('Escape');
});

test('long lists can be scrolled by keys and pass axe', async () => {
  const { window } = loket;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  for (let at = 0; at < 24; at += 1) {
    await callIn(window, 'receipts.receive', { name: at === 0 ? '' : madeUpPerson(at).name, phone: '', formNo: '', documents, bundle: null, receivedDay: null });
    await callIn(window, 'bundles.create', { code: `M${at}`, counted: 10_000, place: '' });
  }
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('cell', { name: 'nama belum ada' })).toBeVisible();
  await window.keyboard.press('F7');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Alasan belum ada')).toBeVisible();
  await lookAt(window, 'entri-antrean-panjang');
  await window.keyboard.press('Escape');
  await openScreen(window, 'Shift+F4', 'Bundel');
  await expect(window.getByText('Tempat: lemari besi, rak kedua dari bawah')).toBeVisible();
  await lookAt(window, 'bundel-panjang');
});

test('the names of the users are there in a small window too', async () => {
  const { window } = loket;
  await signIn(window, penyelia);
  await officeScreen(loket, 1.25);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('pengatur');
  await window.keyboard.press('Enter');
  const list = window.locator('.pengaturan-pengguna .baris-maya');
  await expect(list.getByRole('row', { name: /^I / })).toBeVisible();
  expect(await list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  expect((await list.locator('tbody tr[aria-rowindex] td').first().boundingBox())?.width).toBeGreaterThan(100);
  await officeScreen(loket);
});

test('the strip of Periksa keeps its box, and what is wrong lies over nothing', async () => {
  const { window } = loket;
  await openScreen(window, 'F4', 'Periksa');
  await expect(window.locator('.periksa-kepala')).toBeVisible();
  await window.keyboard.press('3');
  const box = window.locator('#betulkan');
  await expect(box).toBeFocused();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('520702');
  const note = window.locator('.kaki-periksa .isian-catatan');
  await expect(note).toContainText('Kurang 10 angka');
  await expectApart(box, note);
  await window.keyboard.press('Escape');
  await window.keyboard.press('F8');
  const reason = window.getByLabel('Alasan');
  const width = (await reason.boundingBox())?.width;
  await window.keyboard.press('Enter');
  await expectApart(reason, note);
  expect((await reason.boundingBox())?.width).toBe(width);
});

test('a sheet that came back says why, whole, whether about one field or all of it', async () => {
  const { window } = loket;
  await window.getByLabel('Alasan').fill(longReason);
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tidak ada berkas yang menunggu Anda.')).toBeVisible();
  await signIn(window, petugas);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByText('dikembalikan kepada Anda')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(panel()).toContainText(longReason);
  await expect(panel()).toContainText(penyelia.name.slice(0, 20));
  await officeScreen(loket, 1.25);
  await expect(panel()).toBeHidden();
  await expect(window.locator('.strip')).toContainText(longReason);
  await officeScreen(loket);
});
