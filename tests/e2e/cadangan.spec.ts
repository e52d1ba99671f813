import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isCopyName } from '../../db/backup/names.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, prepareOffice, signIn, type Office } from '../support/office.ts';
import { expectFits, lookAt, officeScreen } from '../support/screens.ts';

/** The verified copy in the app: chosen, made, warned of, saved on closing, missed. */
const home = mkdtempSync(join(tmpdir(), 'loket-cadangan-'));
const data = join(home, 'data');
const target = join(home, 'flash disk');
const away = join(home, 'dicabut');
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  mkdirSync(target);
  loket = await launchApp({ data });
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.penyelia);
});
test.afterAll(async () => {
  await loket.close().catch(() => undefined);
  rmSync(home, { recursive: true, force: true });
});

const copies = (): number => readdirSync(target).filter(isCopyName).length;
const bar = () => loket.window.getByRole('contentinfo');

test('without a folder Beranda and the foot of the window say so', async () => {
  const { window } = loket;
  await expect(window.getByText('Folder cadangan belum dipilih.')).toBeVisible();
  await expect(bar()).toContainText('Cadangan belum diatur');
  await lookAt(window, 'cadangan-belum');
});

test('the penyelia chooses it in Pengaturan; the same disk is warned of; a copy is made and checked', async () => {
  const { window } = loket;
  await loket.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, target);
  await window.getByRole('button', { name: 'Buka Pengaturan' }).click();
  await window.getByRole('button', { name: 'Pilih folder cadangan' }).click();
  await expect(window.getByText('di cakram yang sama dengan data')).toBeVisible();
  await window.getByRole('button', { name: 'Simpan cadangan sekarang' }).click();
  await expect(window.getByText(/^Tersimpan dan diperiksa \d\d\.\d\d WITA$/)).toBeVisible();
  await expect(bar()).toContainText(/Cadangan \d\d\.\d\d, sudah diperiksa/);
  expect(copies()).toBe(1);
  await expectFits(window);
  await lookAt(window, 'cadangan-pengaturan');
});

test('closing does not wait for a stick that is gone; the next start tells it', async () => {
  await callIn(loket.window, 'settings.setIdle', { minutes: 7 });
  renameSync(target, away);
  await loket.close();
  loket = await launchApp({ data });
  await signIn(loket.window, office.penyelia);
  await expect(loket.window.getByText(/^Cadangan .* belum tersimpan\. Folder cadangan tidak ada\. Colokkan flash disk/)).toBeVisible();
  await expect(bar()).toContainText('Cadangan belum tersimpan');
  await lookAt(loket.window, 'cadangan-tertinggal');
});

test('closing saves a copy first, and the window says so', async () => {
  renameSync(away, target);
  const said: string[] = [];
  loket.window.on('console', (message) => said.push(message.text()));
  await loket.window.evaluate(() => {
    Reflect.get(window, 'loket').onEvent((event: { type: string; occasion?: string; over?: boolean }) => {
      if (event.type === 'backup' && event.occasion === 'tutup') setTimeout(() => console.log(`di layar: ${document.querySelector('h1')?.textContent ?? ''}`), 50);
    });
  });
  await callIn(loket.window, 'settings.setIdle', { minutes: 8 });
  await loket.close();
  expect(copies()).toBe(2);
  expect(said).toContain('di layar: Menyimpan cadangan');
});
