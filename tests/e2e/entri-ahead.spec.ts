import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { dataProcessOf, launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, type Office, prepareOffice, signIn } from '../support/office.ts';
import { logInAgain, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Hands that do not wait for a save: what they type meanwhile is the beginning of the next sheet, or of the next line. */
test.describe.configure({ mode: 'serial' });

const root = mkdtempSync(join(tmpdir(), 'loket-ahead-'));
const slowMs = 400;
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp({ data: join(root, 'data'), userData: join(root, 'user') });
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
  rmSync(root, { recursive: true, force: true });
});

const box = (field: FieldId) => loket.window.locator(`#entri-${field}`);
const strip = () => loket.window.locator('.strip');
const queue = () => loket.window.getByRole('heading', { level: 1, name: 'Entri' });
const grouped = (nik: string) => `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`;
const person = (index: number): SheetValues => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '' });

/** Papers that wait, the first of them under the hands. */
async function openStack(...indexes: readonly number[]): Promise<readonly string[]> {
  const { window } = loket;
  const sheets: string[] = [];
  for (const index of indexes) {
    const { name, phone } = madeUpPerson(index);
    const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
    sheets.push((await callIn(window, 'receipts.receive', { name, phone, formNo: '', documents, bundle: null, receivedDay: '2020-04-07' })).sheet);
  }
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(indexes.length);
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  return sheets;
}

/** Enter, which the data process answers late, and meanwhile the keys of a clerk who goes on. */
const saveSlowly = (meanwhile: () => Promise<void>) => answeredLate('Enter', meanwhile);

async function answeredLate(key: string, meanwhile: () => Promise<void>): Promise<void> {
  const pid = await dataProcessOf(loket);
  process.kill(pid, 'SIGSTOP');
  try {
    await loket.window.keyboard.press(key);
    await meanwhile();
    await loket.window.waitForTimeout(slowMs);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

test('the NIK of the next paper, typed while this one is saved, stands whole in the next sheet; its keys count there', async () => {
  const { window } = loket;
  const [first = '', second = ''] = await openStack(50, 51);
  await keyPaper(window, person(50));
  const { nik } = person(51);
  await saveSlowly(async () => {
    await window.keyboard.type(`${nik.slice(0, 9)}0`);
    await window.keyboard.press('Backspace');
    await window.keyboard.type(nik.slice(9));
    // Nothing of it went to the sheet that is saved.
    await expect(box('nik')).toHaveValue(grouped(person(50).nik));
  });
  await atStop(window, 'nama');
  await expect(box('nik')).toHaveValue(grouped(nik));
  await expect(box('jenis_kelamin')).not.toHaveValue('');
  await window.evaluate(() => {
    Reflect.set(globalThis, 'keysSeen', 0);
    globalThis.addEventListener('keydown', () => Reflect.set(globalThis, 'keysSeen', Reflect.get(globalThis, 'keysSeen') + 1), { capture: true });
  });
  await keyPaper(window, person(51));
  await window.keyboard.press('Enter');
  await expect(queue()).toBeVisible();
  const seen = Number(await window.evaluate(() => Reflect.get(globalThis, 'keysSeen')));
  for (const [index, sheet] of [first, second].entries()) expect((await callIn(window, 'entry.open', { sheet })).values).toMatchObject({ nik: person(50 + index).nik, nama: person(50 + index).nama });
  await signIn(window, office.penyelia);
  const { rows } = await callIn(window, 'sheets.trace', { after: '', limit: 10 });
  // The sixteen digits, the slip and what took it back.
  expect(rows.find((row) => row.sheet === second)?.keystrokes).toBe(seen + 18);
  await signIn(window, office.petugas);
});

test('the same after F10: whole fields and the Enter between them come in their order', async () => {
  const { window } = loket;
  await openStack(52, 53);
  const pid = await dataProcessOf(loket);
  process.kill(pid, 'SIGSTOP');
  await window.keyboard.press('F10');
  await window.keyboard.type(person(53).nik);
  await window.keyboard.type('rina ayu');
  await window.keyboard.press('Enter');
  await window.keyboard.type('sumbawa');
  await window.waitForTimeout(slowMs);
  process.kill(pid, 'SIGCONT');
  await atStop(window, 'tempat_lahir');
  await expect(box('nik')).toHaveValue(grouped(person(53).nik));
  await expect(box('nama')).toHaveValue('RINA AYU');
  await expect(box('tempat_lahir')).toHaveValue(/^sumbawa$/i);
  // The keyboard is free again.
  await window.keyboard.type(' x');
  await expect(box('tempat_lahir')).toHaveValue(/^sumbawa x$/i);
  await window.keyboard.press('F10');
  await expect(queue()).toBeVisible();
});

test('without a next sheet it is dropped: the queue comes, and nothing else', async () => {
  const { window } = loket;
  await openStack(54);
  await keyPaper(window, person(54));
  // "1" in the queue would open Entri daftar.
  await saveSlowly(() => window.keyboard.type('1201'));
  await expect(queue()).toBeVisible();
  await window.waitForTimeout(slowMs);
  await expect(queue()).toBeVisible();
});

test('a save that fails keeps its sheet, and the strip says how much was not taken', async () => {
  const { window } = loket;
  await openStack(55, 56);
  await keyPaper(window, person(55));
  const pid = await dataProcessOf(loket);
  process.kill(pid, 'SIGSTOP');
  await window.keyboard.press('Enter');
  await window.keyboard.type('5207');
  process.kill(pid, 'SIGKILL');
  await logInAgain(window, office.petugas);
  await atStop(window, 'pengesahan');
  await expect(window.getByRole('alert')).toContainText('Ketikan masih ada di layar.');
  await expect(strip()).toContainText('4 huruf atau angka yang diketik selama menyimpan tidak masuk: ketik lagi.');
  await expect(box('nik')).toHaveValue(grouped(person(55).nik));
  await lookAt(window, 'entri-tidak-masuk');
  await window.keyboard.press('Enter');
  // The sheet that comes then has nothing of it.
  await atStop(window, 'nik');
  await expect(box('nik')).toHaveValue('');
  await window.keyboard.press('F10');
  await expect(queue()).toBeVisible();
});

test('Entri daftar: the next line begins with what was typed while the one before it was saved', async () => {
  const { window } = loket;
  await window.keyboard.press('1');
  await expect(window.getByText('Belum ada daftar.')).toBeVisible();
  await window.keyboard.press('1');
  await expect(window.locator('#daftar-pengirim')).toBeFocused();
  for (const text of ['PT Lapis Loket', '12/PL/IV/2020', '']) {
    await window.keyboard.type(text);
    await window.keyboard.press('Enter');
  }
  const line = (field: FieldId) => window.locator(`#daftar-${field}`);
  await expect(line('nik')).toBeFocused();
  const { nik, nama } = person(57);
  await window.keyboard.type(nik);
  await expect(line('nama')).toBeFocused();
  await window.keyboard.type(nama.toLowerCase());
  await window.keyboard.press('Control+End');
  await saveSlowly(() => window.keyboard.type(`${person(58).nik}sari`));
  await expect(window.getByRole('region', { name: 'Baris tersimpan' }).getByRole('listitem')).toHaveCount(1);
  await expect(line('nama')).toBeFocused();
  await expect(line('nik')).toHaveValue(grouped(person(58).nik));
  await expect(line('nama')).toHaveValue('sari');
  await expect(line('no_hp')).toHaveValue('');
});

test('F3 and Enter in one go open the first paper, though the list comes late', async () => {
  const { window } = loket;
  await openStack(59);
  await window.keyboard.press('Escape');
  await openScreen(window, 'F2', 'Terima');
  await answeredLate('F3', async () => {
    await expect(queue()).toBeVisible();
    await window.keyboard.press('Enter');
  });
  await atStop(window, 'nik');
  await window.keyboard.press('F10');
  await expect(queue()).toBeVisible();
});

test('Terima: whole people typed while the one before is saved are each received whole', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  const person = async (name: string) => {
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
    await window.keyboard.type('1230007931');
  };
  await person('gita orang');
  await answeredLate('F10', async () => {
    await person('hani orang');
    await window.keyboard.press('F10');
    await person('ida orang');
    await window.keyboard.press('F10');
  });
  const received = async () => (await callIn(window, 'receipts.recent', {})).receipts.slice(0, 3).map(({ name }) => name);
  await expect.poll(received).toEqual(['IDA ORANG', 'HANI ORANG', 'GITA ORANG']);
});
