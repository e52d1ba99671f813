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

const headline = () => panel().getByRole('heading', { level: 2 });
/** The candidate that the keys are about. */
const current = () => panel().locator('.entri-calon-satu');
const numberOf = (sheet: KeyedSheet | undefined) => sheet?.sheetNo ?? '?';

test('several candidates: a key steps to the next, and what was decided about one can be taken back while another is open', async () => {
  const { window } = loket;
  const name = 'BAIQ SITI RAHMATULLAILI KUSUMANINGTYAS WIRADIPUTRI ANJANI';
  const [first] = await receiveAndKey(window, 1, 10, () => ({ values: { nama: name, desa_kelurahan: 'BERU', kode_desa_ktp: '5207012001', kecamatan: 'JEREWEH' } }));
  const { tanggal_lahir: birthDate, no_kk: kk, no_hp: phone } = madeUpPerson(10).values;
  const [second, family] = await receiveAndKey(window, 2, 11, (index) => ({
    values: index === 11 ? { nama: name.replace('TULLAILI', 'TULAILI'), tanggal_lahir: birthDate, no_kk: '', no_hp: '' } : { no_kk: kk },
  }));
  const sheet = await key(10, { nik: slipped(10), nama: name, no_kk: kk, no_hp: phone });
  await expect(headline()).toHaveText('Mungkin orang yang sama (2)');
  await expect(current()).toContainText(numberOf(first));
  await expect(panel()).toContainText('ini 1 dari 3');
  const others = panel().getByRole('list', { name: 'Orang berikut' }).getByRole('listitem');
  await expect(others).toContainText([numberOf(second), numberOf(family)]);
  // The keys stand in sight, whoever else is there.
  await expect(panel().getByText('Ctrl 4')).toBeInViewport({ ratio: 1 });
  await expect(current().locator('mark', { hasText: 'BERU, kec. JEREWEH' })).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'entri-beberapa-calon');

  await press('Control+4');
  await expect(current()).toContainText(numberOf(second));
  // What that sheet does not say differs in nothing.
  await expect(current()).not.toContainText('No. KK');
  await expect(current()).not.toContainText('No. HP');
  await press('Control+3');
  await expect(window.getByRole('dialog')).toContainText(numberOf(second));
  await press('1');
  await expect(current()).toContainText(numberOf(first));
  await expect(headline()).toHaveText('Mungkin orang yang sama (1)');
  await press('Control+4');
  await expect(current()).toContainText(numberOf(second));
  await expect(panel()).toContainText('Sudah diputuskan: orang lain');
  await lookAt(window, 'entri-calon-diputuskan');
  await press('Control+3');
  await expect(headline()).toHaveText('Mungkin orang yang sama (2)');
  await expect(current()).toContainText(numberOf(second));

  await press('Control+4');
  await expect(current()).toContainText(numberOf(family));
  await expect(panel()).not.toContainText('Ctrl 2');
  await press('Control+4');
  await expect(current()).toContainText(numberOf(first));
  await save();
  expect(await openMarks(sheet)).toEqual(['nik-near', 'kk-over-2']);
});

test('a family is no duplicate: it is opened, and nothing is proposed', async () => {
  const { window } = loket;
  const [mother] = await receiveAndKey(window, 1, 20, () => ({}));
  await key(21, { no_kk: madeUpPerson(20).values.no_kk });
  await expect(headline()).toHaveText('Mungkin sudah ada: KK sama (1)');
  await expect(panel()).toContainText(numberOf(mother));
  await expect(panel()).toContainText('bukan lembar kedua');
  for (const verb of ['Ctrl 2', 'Ctrl 3', 'Ctrl 4']) await expect(panel()).not.toContainText(verb);
  await press('Control+2');
  await expect(panel()).not.toContainText('Diusulkan');
  await lookAt(window, 'entri-keluarga');
  await press('Control+1');
  await expect(window.getByRole('dialog')).toContainText(`Bandingkan dengan ${numberOf(mother)}`);
  await press('Escape');
  await save();
});

test('a disputed NIK takes the choice about that person only', async () => {
  const { window } = loket;
  const [holder] = await receiveAndKey(window, 1, 30, () => ({}));
  const [namesake] = await receiveAndKey(window, 1, 31, () => ({}));
  const { nama, tanggal_lahir } = madeUpPerson(31).values;
  const sheet = await key(32, { nik: madeUpPerson(30).values.nik, nama, tanggal_lahir });
  await expect(headline()).toHaveText('NIK bentrok (1): tarik kedua kertas');
  await expect(current()).toContainText(numberOf(holder));
  await expect(panel()).not.toContainText('Ctrl 2');
  await lookAt(window, 'entri-bentrok-dan-calon');
  await press('Control+4');
  await expect(current()).toContainText(numberOf(namesake));
  await press('Control+2');
  await expect(panel()).toContainText('Diusulkan sebagai lembar kedua');
  await save();
  expect((await openMarks(sheet)).toSorted()).toEqual(['nik-birthdate-differs', 'nik-conflict', 'same-person']);
});

test('the line of a list becomes the second sheet of the paper, and Periksa goes on with the paper', async () => {
  const { window } = loket;
  const { nik, nama: name, tanggal_lahir: birthDate, no_hp: phone } = madeUpPerson(40).values;
  const { list } = await callIn(window, 'personLists.create', { sender: 'PT Lapis Loket', letter: '', receivedDay: '2020-04-01' });
  const counts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };
  const line = await callIn(window, 'personLists.addLine', { list, nik, name, birthDate, phone, as: 'diinput', counts });
  const sheet = await key(40, {});
  await expect(panel()).toContainText(`Sama: ${line.sheetNo} lembar kedua`);
  await press('Control+2');
  await expect(panel()).toContainText(`Diusulkan: ${line.sheetNo} lembar kedua.`);
  await lookAt(window, 'entri-baris-lembar-kedua');
  await save();
  const { head } = await callIn(window, 'sheets.detail', { sheet });

  await signIn(window, office.penyelia);
  await openScreen(window, 'F4', 'Periksa');
  const proposal = window.getByRole('region', { name: 'Usul lembar kedua' });
  await window.getByRole('region', { name: 'Daftar kerja' }).getByRole('button', { name: head.sheetNo }).click();
  await expect(proposal).toContainText(`${line.sheetNo} lembar kedua dari berkas ini?`);
  await expect(proposal).toContainText('NIK dan tanggal lahir sama.');
  await expect(proposal).toContainText('isian hanya di sini. Isian lain sama.');
  await expect(proposal.getByText('Bukan orang yang sama')).toBeInViewport();
  await lookAt(window, 'periksa-baris-lembar-kedua');
  await press('Control+1');
  await expect(window.getByText(`${line.sheetNo} menjadi lembar kedua dari ${head.sheetNo}. Berkas ini masih diperiksa.`)).toBeVisible();
  await expect(proposal).toHaveCount(0);
  expect((await callIn(window, 'sheets.detail', { sheet: line.sheet })).head).toMatchObject({ paperState: 'lembar_kedua', primarySheet: head.sheetNo });
  await press('Enter');
  await expect.poll(async () => (await callIn(window, 'sheets.detail', { sheet })).head.paperState).toBe('diperiksa');
});
