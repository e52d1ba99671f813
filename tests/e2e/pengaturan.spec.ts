import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, signIn, type Office } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Pengaturan, the palette and the help, by keyboard alone. */
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.penyelia);
});

test.afterAll(async () => {
  await loket.close();
});

test('the palette opens a screen by a few letters', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+K');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.type('pengat');
  await lookAt(window, 'palet');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
  await expect(window.getByRole('row', { name: office.petugas.name })).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'pengaturan');
});

test('an account is added; a log-in name that is taken is told in the dialog', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  const dialog = window.getByRole('dialog', { name: 'Tambah pengguna?' });
  await expect(dialog.getByLabel('Nama', { exact: true })).toBeFocused();
  const typed = ['Dewi Lembah', office.petugas.loginName.toUpperCase(), null, 'pintu-hijau-dua-4', 'pintu-hijau-dua-4'];
  for (const [index, value] of typed.entries()) {
    if (index > 0) await window.keyboard.press('Tab');
    if (value !== null) await window.keyboard.type(value);
  }
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Nama masuk ini sudah dipakai');
  await dialog.getByLabel('Nama masuk').fill('dewi');
  // Help is there over a question too; what was asked rests meanwhile.
  await window.keyboard.press('F1');
  const help = window.getByRole('dialog', { name: 'Bantuan: Pengaturan' });
  await expect(help.getByLabel('Cari di bantuan')).toBeFocused();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(dialog.getByLabel('Nama masuk')).toBeFocused();
  await expect(dialog.getByLabel('Nama masuk')).toHaveValue('dewi');
  await window.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(window.getByRole('row', { name: 'Dewi Lembah' })).toContainText('belum pernah');
});

test('the last penyelia cannot be disabled, another account can', async () => {
  const { window } = loket;
  const list = window.getByRole('grid', { name: 'Pengguna' });
  await choose(office.penyelia.name);
  await window.keyboard.press('F10');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog').getByRole('alert')).toContainText('Harus selalu ada satu penyelia aktif.');
  await window.keyboard.press('Escape');
  await choose('Dewi Lembah');
  await window.keyboard.press('F10');
  await window.keyboard.press('Enter');
  await expect(list.getByRole('row', { name: 'Dewi Lembah' })).toContainText('tidak aktif');
});

async function choose(name: string): Promise<void> {
  const list = loket.window.getByRole('grid', { name: 'Pengguna' });
  await list.focus();
  await loket.window.keyboard.press('Home');
  const rows = await list.getByRole('row').count();
  for (let step = 0; step < rows; step += 1) {
    const row = list.getByRole('row', { name, selected: true });
    if ((await row.count()) > 0) return;
    await loket.window.keyboard.press('ArrowDown');
  }
  throw new Error('the account is not in the list');
}

test('a spelling of the office is added and taken back by keys; a sheet that lies open in Entri understands it at once', async () => {
  const { window } = loket;
  await callIn(window, 'receipts.receive', { name: madeUpPerson(3).name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await window.getByRole('row', { name: /A-0001/ }).waitFor();
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, madeUpPerson(3).values, 'desa_kelurahan');
  await window.keyboard.type('Tuwa Nangga');
  await window.keyboard.press('Enter');
  await atStop(window, 'kecamatan');
  await window.keyboard.type('poto tano');
  await window.keyboard.press('Enter');
  const code = window.locator('.isian', { has: window.locator('#entri-desa_kelurahan') }).locator('.daftar-kode');
  await expect(window.locator('#entri-kabupaten')).toHaveValue('SUMBAWA BARAT');
  await expect(window.locator('#entri-desa_kelurahan')).toHaveValue('TUWA NANGGA');
  await expect(code).toHaveCount(0);

  await openSettings();
  const list = window.getByRole('grid', { name: 'Ejaan desa dan kecamatan' });
  await expect(list.getByRole('row', { name: 'TUA NANGA' })).toContainText('bawaan');
  await addSpelling('seloto', 'tuan');
  await expect(window.getByRole('alert')).toContainText('Ini nama desa atau kecamatan yang sekarang.');
  await lookAt(window, 'pengaturan-ejaan-ditolak');
  await addSpelling('Tuwa Nangga', 'tuan');
  await expect(window.getByText('TUWA NANGGA berarti TUANANGA')).toBeVisible();
  await expect(list.getByRole('row', { name: 'TUWA NANGGA' })).toContainText('kantor ini');
  await expect(window.getByLabel('Tertulis', { exact: true })).toBeFocused();
  await expectFits(window);
  await lookAt(window, 'pengaturan-ejaan');

  await window.keyboard.press('F3');
  await expect(code).toHaveText('2008');
  await expect(window.locator('#entri-desa_kelurahan')).toHaveValue('TUWA NANGGA');

  await openSettings();
  await list.focus();
  await window.keyboard.press('Home');
  await window.getByRole('button', { name: 'Hapus TUWA NANGGA' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('TUWA NANGGA dihapus')).toBeVisible();
  await expect(list.getByRole('row', { name: 'TUWA NANGGA' })).toHaveCount(0);
  await expect(list).toBeFocused();
});

async function openSettings(): Promise<void> {
  await loket.window.keyboard.press('Control+K');
  await loket.window.keyboard.type('pengat');
  await loket.window.keyboard.press('Enter');
  await expect(loket.window.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
}

/** By the keys alone: the way the card writes it, the first letters of what it means, Enter until it is asked for. */
async function addSpelling(written: string, means: string): Promise<void> {
  const { window } = loket;
  await window.getByLabel('Tertulis', { exact: true }).fill(written);
  await window.keyboard.press('Tab');
  await window.keyboard.type(means);
  await window.keyboard.press('Enter');
}

test('the audit log is read to its end', async () => {
  const { window } = loket;
  await window.getByRole('button', { name: 'Periksa buku catatan' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('rantai utuh')).toBeVisible();
});

test('idle minutes and high contrast are kept', async () => {
  const { window } = loket;
  await window.getByLabel('Menit diam').fill('7');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Terkunci sesudah 7 menit')).toBeVisible();
  await window.getByLabel('Kontras tinggi').focus();
  await window.keyboard.press('Space');
  await expect(window.locator(':root')).toHaveAttribute('data-kontras', 'tinggi');
  await lookAt(window, 'kontras-tinggi');
  await window.keyboard.press('Space');
  await expect(window.locator(':root')).not.toHaveAttribute('data-kontras');
});

test('F1 says what the screen is for, Shift+F1 shows every key, Esc gives the hands back', async () => {
  const { window } = loket;
  await window.keyboard.press('F1');
  await expect(window.getByRole('dialog', { name: 'Bantuan: Pengaturan' })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Shift+F1');
  await expect(window.getByRole('dialog', { name: 'Peta tuts' })).toBeVisible();
  await lookAt(window, 'peta-tuts');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(window.getByLabel('Kontras tinggi')).toBeFocused();
});

test('a petugas has the own password only', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+L');
  await expect(window.getByText('Terkunci pukul')).toBeVisible();
  await signIn(window, office.petugas);
  await window.keyboard.press('Control+K');
  await window.keyboard.type('pengat');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Kata sandi saya' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Pengguna' })).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'Periksa buku catatan' })).toHaveCount(0);
});
