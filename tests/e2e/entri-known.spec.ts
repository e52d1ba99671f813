import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, receiveAndKey, signIn, type KeyedSheet, type Office } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Whom the office knows already stands beside the keying, and is decided by one key. */
let loket: TestApp;
let office: Office;
let known: readonly KeyedSheet[];

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  known = await receiveAndKey(loket.window, 3, 0, () => ({}));
});

test.afterAll(async () => {
  await loket.close();
});

const panel = () => loket.window.getByRole('region', { name: 'Mungkin sudah ada' });
const press = (key: string) => loket.window.keyboard.press(key);

/** The NIK of a made-up person with its last digit one further. */
function slipped(index: number): string {
  const { nik } = madeUpPerson(index).values;
  return `${nik.slice(0, -1)}${(Number(nik.slice(-1)) + 1) % 10}`;
}

/** Keys the paper of a made-up person up to its last field. */
async function key(index: number, change: Partial<Record<FieldId, string>>): Promise<string> {
  const { window } = loket;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  const { sheet } = await callIn(window, 'receipts.receive', { name: 'Orang Loket', phone: '', formNo: '', documents, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, { ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '', ...change });
  return sheet;
}

async function save(): Promise<void> {
  await press('Enter');
  await expect(loket.window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
}

const openMarks = async (sheet: string) => (await callIn(loket.window, 'sheets.detail', { sheet })).marks.filter((mark) => mark.state === 'terbuka').map((mark) => mark.check);

test('a NIK one digit away: which digit, never the digits; compared side by side; told to be somebody else by one number, and taken back', async () => {
  const { window } = loket;
  const sheet = await key(0, { nik: slipped(0) });
  await expect(panel()).toContainText(known[0]?.sheetNo ?? '?');
  await expect(panel()).toContainText('beda 1 angka, yang ke-16');
  await expect(panel()).not.toContainText(known[0]?.nik ?? '?');
  await expectFits(window);
  await lookAt(window, 'entri-mungkin-sama');

  await press('Control+1');
  const compare = window.getByRole('dialog');
  await expect(compare).toContainText('beda 1 angka, yang ke-16');
  await expect(compare).not.toContainText(known[0]?.nik ?? '?');
  await lookAt(window, 'entri-bandingkan');
  await press('Escape');
  await expect(compare).toHaveCount(0);

  await press('Control+3');
  await expect(window.getByRole('dialog')).toContainText('Orang lain');
  await lookAt(window, 'entri-orang-lain');
  await press('2');
  await expect(panel()).toContainText('Sudah diputuskan: orang lain');
  await expect(window.getByRole('region', { name: 'Tanda berkas ini' })).not.toContainText('NIK hampir sama');
  await press('Control+3');
  await expect(panel()).not.toContainText('Sudah diputuskan');
  await save();
  expect(await openMarks(sheet)).toEqual(['nik-near']);
});

test('said to be the second sheet, it waits for another account; the word stays when the sheet is opened again', async () => {
  const { window } = loket;
  const sheet = await key(1, { nik: slipped(1) });
  await press('Control+2');
  await expect(panel()).toContainText('Diusulkan sebagai lembar kedua');
  await save();
  expect((await openMarks(sheet)).toSorted()).toEqual(['nik-near', 'same-person']);
  expect((await callIn(window, 'entry.open', { sheet })).secondOf).toMatchObject({ sheet: known[1]?.sheet });
});

test('a name alike born the same day, under another NIK: shown, and no mark comes of it', async () => {
  const { nik } = madeUpPerson(2).values;
  const sheet = await key(2, { nik: `${nik.slice(0, 12)}9871` });
  await expect(panel()).toContainText(known[2]?.sheetNo ?? '?');
  await save();
  expect(await openMarks(sheet)).toEqual([]);
});
