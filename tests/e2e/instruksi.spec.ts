import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays, dayText } from '../../shared/domain/days.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type Office, prepareOffice, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen } from '../support/screens.ts';

/** Instruksi by keyboard: a letter with its scan, one that is over its day, change, done. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let today = '';

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  office = await prepareOffice(loket.window);
  await signIn(loket.window, office.penyelia);
  ({ today } = await callIn(loket.window, 'settings.get', {}));
  await callIn(loket.window, 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
});

test.afterAll(async () => {
  await loket.close();
});

const list = () => loket.window.getByRole('grid', { name: 'Instruksi' });
const side = () => loket.window.getByRole('complementary', { name: 'Instruksi terpilih' });
const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');

async function open(): Promise<void> {
  const { window } = loket;
  await window.keyboard.press('Control+k');
  await window.keyboard.type('instruksi');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Instruksi' })).toBeAttached();
}

async function enterThrough(typed: Readonly<Record<string, string>>): Promise<void> {
  for (const field of ['dari', 'cara', 'tanggal', 'surat', 'isi', 'tenggat', 'kiriman', 'pindai']) {
    await expect.poll(focused).toBe(`instruksi-${field}`);
    const text = typed[field];
    if (text !== undefined) await loket.window.keyboard.type(text);
    await loket.window.keyboard.press('Enter');
  }
}

test('F8 records a letter with what it asks, its day, its sending and its scan', async () => {
  const { window } = loket;
  await open();
  await expect(window.getByText('Belum ada instruksi.')).toBeVisible();
  await lookAt(window, 'instruksi-kosong');
  await window.keyboard.press('F8');
  await enterThrough({});
  await expect(side()).toContainText('Isi siapa');
  await expect.poll(focused).toBe('instruksi-dari');
  await lookAt(window, 'instruksi-baru');
  const scan = join(loket.data, '..', 'perintah.pdf');
  writeFileSync(scan, '%PDF-1.4 surat perintah');
  await enterThrough({ dari: 'Disnakertrans Provinsi NTB', surat: '460/50/2020', isi: 'Kirim rekap per kecamatan', tenggat: dayText(addDays(today, 3)), kiriman: 'k', pindai: scan });
  await expect(list()).toContainText('I-001');
  await expect(list()).toContainText('K001');
  await expect(side()).toContainText('Hasil pindai: perintah.pdf');
  await expect(list()).toBeFocused();
});

test('what is over its day stands first and says by how much', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await enterThrough({ dari: 'Sekda', cara: 't', isi: 'Lapor jumlah pendaftar yang belum punya akun', tenggat: dayText(addDays(today, -2)) });
  // Before the call itself: asked once, and recorded by the next Enter.
  await expect(window.getByText(/^Tenggat sebelum tanggal instruksinya/)).toBeVisible();
  await lookAt(window, 'instruksi-tenggat');
  await window.keyboard.press('Enter');
  await expect(list().locator('tbody tr[aria-rowindex]').first()).toContainText('lewat 2 hari');
  await expect(window.getByText('2 terbuka, 1 lewat tenggat.')).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'instruksi');
});

test('Ctrl+2 changes it, Ctrl+1 closes it with what was done', async () => {
  const { window } = loket;
  await expect(side()).toContainText('I-002');
  await window.keyboard.press('Control+2');
  await expect.poll(focused).toBe('instruksi-dari');
  await window.keyboard.press('Control+a');
  await enterThrough({ dari: 'Sekretaris Daerah' });
  await expect(side()).toContainText('dari Sekretaris Daerah');
  await window.keyboard.press('Control+1');
  await expect.poll(focused).toBe('instruksi-selesai');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('Isi apa yang dilakukan');
  await window.keyboard.type('Dilaporkan lewat telepon');
  await window.keyboard.press('Enter');
  await expect(side()).toContainText('Dilaporkan lewat telepon');
  await expect(list().locator('tbody tr[aria-rowindex]').first()).toContainText('I-001');
  await expect(window.getByText('1 terbuka.')).toBeVisible();
  await lookAt(window, 'instruksi-selesai');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'instruksi-125');
  await officeScreen(loket);
});

test('a petugas reads it and writes none', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await open();
  await expect(list()).toContainText('I-002');
  for (const key of ['F8', 'Control+1', 'Control+2']) await window.keyboard.press(key);
  await expect(window.getByRole('form')).toHaveCount(0);
});
