import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { recapKinds } from '../../shared/domain/recap.ts';
import { recapTitles } from '../../shared/domain/recap-words.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen } from '../support/screens.ts';

/** Laporan and Angka untuk umum by keyboard: an empty office, a full one with long names, on paper, as a workbook and as text. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
const folder = mkdtempSync(join(tmpdir(), 'loket-rekap-'));

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  office = await prepareOffice(loket.window);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+K');
  await window.keyboard.type(title.toLowerCase());
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('an empty office: nothing counted, nothing to print; figures say 0', async () => {
  const { window } = loket;
  await open(window, 'Laporan');
  await expect(window.getByText('Belum ada yang dihitung.')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'laporan-kosong');
  await open(window, 'Angka untuk umum');
  await expect(window.getByText('Belum ada yang bertanya.')).toBeVisible();
  await expect(window.getByRole('table')).toHaveCount(0);
  await expectFits(window);
  await lookAt(window, 'angka-umum-tanya');
});

test('each recap by its digit, with totals that are those of the ledger', async () => {
  const { window } = loket;
  const long = { nama: 'SITI NURHALIZAH RAHMAWATI KUSUMANINGRUM PUTRI AYU LESTARI SASMITA', desa_kelurahan: 'TELAGA BERTONG' };
  const states = ['PENCARI KERJA', 'PHK', 'DIRUMAHKAN', 'PEKERJA INFORMAL/UMK TERDAMPAK'];
  const educations = ['SLTA/SEDERAJAT', 'AKADEMI/DIPLOMA III/SARJANA MUDA', 'TIDAK/BELUM SEKOLAH'];
  const keyed = await receiveAndKey(window, 26, 0, (index) => ({
    values: { ...(index === 3 ? long : {}), ...(index === 4 ? { kabupaten: 'SUMBAWA', kecamatan: 'MOYO HILIR', desa_kelurahan: 'MOYO', kode_desa_ktp: '' } : {}), status_kerja: states[index % 4] ?? 'PHK', pendidikan: educations[index % 3] ?? '', nama_perusahaan_usaha: 'PT LOKET', tanggal_phk_dirumahkan: '2020-03-01' },
  }));
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 9));
  await window.reload();
  await window.getByRole('navigation').waitFor();
  await open(window, 'Laporan');
  const { people, paper } = await callIn(window, 'home.ledgers', {});
  for (const [index, kind] of recapKinds.entries()) {
    await window.keyboard.press(String(index + 1));
    const table = window.getByRole('table', { name: recapTitles[kind] });
    await expect(table.locator('tfoot td').last()).toContainText(String(people.total));
    await expect(window.getByRole('figure', { name: recapTitles[kind] })).toBeVisible();
    await expectFits(window);
    await lookAt(window, `laporan-${kind.replaceAll('_', '-')}`);
  }
  expect(paper.diperiksa).toBe(9);
});

test('of some days; a period that is none is said so', async () => {
  const { window } = loket;
  await window.keyboard.press('1');
  await window.keyboard.press('/');
  await window.keyboard.type('01-01-2099');
  await expect(window.getByText('Tidak ada yang dihitung pada hari-hari ini.')).toBeVisible();
  await window.keyboard.press('Tab');
  await window.keyboard.type('01-01-2098');
  await expect(window.getByText('Tanggal awal sesudah tanggal akhir')).toBeVisible();
  await lookAt(window, 'laporan-hari-salah');
  await window.locator('#laporan-dari').fill('');
  await window.locator('#laporan-sampai').fill('');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('table')).toBeVisible();
});

test('as a workbook into a folder, and on paper with who signs', async () => {
  const { window } = loket;
  await window.keyboard.press('4');
  await window.keyboard.press('F8');
  await window.locator('#folder-rekap').fill(folder);
  await lookAt(window, 'laporan-simpan');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Tersimpan: REKAP-5207-KSB-DESA-\d{8}-\d{4}\.xlsx$/)).toBeVisible();
  expect(readdirSync(folder)).toHaveLength(1);
  // The dialog of the system is not there in a test: what would be printed is looked at.
  await loket.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (page) page.print = (_options, done) => setTimeout(() => done?.(true, ''), 700);
  });
  await window.keyboard.press('F9');
  const paper = window.locator('.cetakan');
  await expect(paper).toBeAttached();
  await expect(paper).toContainText('PEMERINTAH KABUPATEN SUMBAWA BARAT');
  await expect(paper).toContainText('REKAPITULASI PER DESA DAN JENIS KELAMIN');
  await expect(paper).toContainText('Mengetahui,');
  await expect(paper).toContainText('Keadaan s.d.');
  await window.emulateMedia({ media: 'print' });
  await window.screenshot({ path: 'test-results/screens/laporan-cetak.png' });
  await window.emulateMedia({ media: null });
  await expect(window.getByText('Rekap dicetak.')).toBeVisible();
});

test('figures for anybody: who asks first, then no small number, no name; print and copy', async () => {
  const { window } = loket;
  await open(window, 'Angka untuk umum');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tulis namanya')).toBeVisible();
  await window.keyboard.type('Wartawan Harian Loket yang namanya panjang sekali, untuk media daring');
  await window.keyboard.press('Enter');
  await window.keyboard.type('berita tentang pendataan');
  await window.keyboard.press('Enter');
  const region = window.getByRole('region', { name: 'Angka' });
  await expect(region).toContainText('Orang yang terdata');
  await expect(region).toContainText('Kuota, bukan hasil kantor ini.');
  await expect(region.getByRole('row', { name: /Luar KSB/ })).toContainText('kurang dari 5');
  await expect(region).not.toContainText('SITI NURHALIZAH');
  await expect(window.getByRole('complementary', { name: 'Yang bertanya terakhir' })).toContainText('berita tentang pendataan');
  await expectFits(window);
  await lookAt(window, 'angka-umum');
  await window.keyboard.press('Control+1');
  await expect(window.getByText('Teks disalin.')).toBeVisible();
  expect(await loket.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Orang yang terdata: 25');
  await window.keyboard.press('F9');
  await expect(window.locator('.cetakan')).toContainText('ANGKA UNTUK UMUM');
  await window.emulateMedia({ media: 'print' });
  await window.screenshot({ path: 'test-results/screens/angka-umum-cetak.png' });
  await window.emulateMedia({ media: null });
  await expect(window.getByText('Angka dicetak.')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.locator('#umum-penanya')).toBeFocused();
});

test('at 125 % nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  for (const title of ['Laporan', 'Angka untuk umum']) {
    await open(window, title);
    await expectFits(window);
    await lookAt(window, `${title.toLowerCase().replaceAll(' ', '-')}-125`);
  }
});
