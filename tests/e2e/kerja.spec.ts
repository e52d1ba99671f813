import { expect, test, type Page } from '@playwright/test';
import { present } from '../../shared/assert.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, signIn, type Office } from '../support/office.ts';
import { expectFits, logInAgain, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Kerja: own figures, those of each clerk for the penyelia, and a colleague's unfinished typing moved by keyboard alone. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let sheetNo = '';

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
});

test.afterAll(() => loket.close());

const person = (index: number) => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '' });

async function openNew(window: Page, index: number): Promise<string> {
  const received = await callIn(window, 'receipts.receive', { name: madeUpPerson(index).name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  const row = window.getByRole('row', { name: new RegExp(received.sheetNo) });
  await row.waitFor();
  // Other sheets may wait before it.
  while ((await row.getAttribute('aria-current')) === null) await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  return received.sheetNo;
}

async function openWork(window: Page): Promise<void> {
  await window.keyboard.press('Control+K');
  await window.keyboard.type('kerja');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Kerja' })).toBeVisible();
}

const own = (word: string) => loket.window.getByRole('table', { name: 'Kerja saya' }).getByRole('row', { name: new RegExp(word) }).getByRole('cell');
const work = () => loket.window.getByRole('table', { name: 'Kerja petugas' });
const unfinished = () => loket.window.getByRole('grid', { name: 'Ketikan belum selesai' });

test('a petugas sees what the own hands did, and nothing of the others', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openNew(window, 60);
  await keyPaper(window, person(60));
  await window.keyboard.press('Enter');
  await expect(window.getByText(/Tersimpan/)).toBeVisible();
  const { today } = await callIn(window, 'settings.get', {});
  const row = (await callIn(window, 'work.figures', { from: today, to: today })).rows[0];
  expect(row?.keystrokes).toBeGreaterThan(60);
  await openWork(window);
  await expect(own('Berkas diinput')).toHaveText(['1', '1']);
  await expect(own('Ketukan per berkas')).toHaveText([String(row?.keystrokes), String(row?.keystrokes)]);
  await expect(own('Berkas per jam')).toHaveText([/^[\d.]+,\d$/, /^[\d.]+,\d$/]);
  await expect(own('Jeda')).toHaveCount(2);
  await expect(work()).toHaveCount(0);
  await expect(window.getByRole('heading', { name: 'Ketikan belum selesai' })).toHaveCount(0);
  await expectFits(window);
  await lookAt(window, 'kerja-petugas');
});

test('the penyelia finds a colleague\'s unfinished typing in Entri and moves it; each clerk\'s figures stand by name', async () => {
  const { window } = loket;
  sheetNo = await openNew(window, 61);
  await keyPaper(window, person(61), 'alamat');
  await window.keyboard.type('JALAN MEL');
  await window.keyboard.press('Control+l');
  await window.locator('input[type="password"]').waitFor();

  await signIn(window, office.penyelia);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.locator('.entri-rekan')).toContainText('1 ketikan rekan belum selesai.');
  await lookAt(window, 'entri-rekan');
  await window.keyboard.press('F8');
  await expect(unfinished().getByRole('row', { name: sheetNo })).toContainText(office.petugas.name);
  await expect(work().getByRole('row', { name: office.petugas.name })).toContainText('1');
  await window.keyboard.press('2');
  await expect(window.getByRole('heading', { name: /Kerja petugas 7 hari terakhir/ })).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'kerja-penyelia');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await officeScreen(loket);

  await window.keyboard.press('F8');
  const dialog = window.getByRole('dialog', { name: `Pindahkan ketikan ${sheetNo}?` });
  await expect(dialog).toContainText(`pindah ke antrean Entri ${office.penyelia.name}`);
  await lookAt(window, 'kerja-pindah');
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(unfinished()).toContainText(sheetNo);
  await window.keyboard.press('F8');
  await window.keyboard.press('Enter');
  await expect(window.getByText(`Ketikan ${sheetNo} pindah kepada ${office.penyelia.name}`)).toBeVisible();
  await expect(unfinished()).toContainText(office.penyelia.name);
});

test('who receives it goes on at the same field and caret; who had it has nothing on it any more', async () => {
  const { window } = loket;
  await openScreen(window, 'F3', 'Entri');
  await expect(window.locator('.entri-rekan')).toHaveCount(0);
  await expect(window.getByRole('row', { name: new RegExp(sheetNo) })).toContainText(`ketikan dari ${office.petugas.name}`);
  await lookAt(window, 'entri-ketikan-rekan');
  await window.keyboard.press('Enter');
  await atStop(window, 'alamat');
  await window.keyboard.type('ATI');
  await expect(window.locator('#entri-alamat')).toHaveValue('JALAN MELATI');
  await expect(window.locator('#entri-nama')).toHaveValue(person(61).nama);
  await window.keyboard.press('Control+l');
  await window.locator('input[type="password"]').waitFor();

  await signIn(window, office.petugas);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: new RegExp(sheetNo) })).toContainText('belum diinput');
  await expect(window.getByText(/ketikan (?:belum selesai|dari)/)).toHaveCount(0);
});

test('typing that is older than its sheet is said to be whose it was, not the receiver\'s own', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  const counts = { keystrokes: 9, corrections: 0, activeMs: 1000, pausedMs: 0 };
  const received = await callIn(window, 'receipts.receive', { name: madeUpPerson(62).name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  const typed = { sheet: received.sheet, revision: 0, values: person(62), unconfirmed: [], counts };
  await callIn(window, 'entry.keep', { ...typed, field: 'nama', caret: 2 });
  await signIn(window, office.penyelia);
  const { today } = await callIn(window, 'settings.get', {});
  await callIn(window, 'entry.save', { ...typed, as: 'belum_lengkap', reason: '', receivedDay: today, secondOf: null });
  const users = (await callIn(window, 'users.list', {})).users;
  const uidOf = (name: string) => users.find((user) => user.name === name)?.uid ?? '';
  await callIn(window, 'work.handOver', { sheet: received.sheet, from: uidOf(office.petugas.name), to: uidOf(office.penyelia.name) });
  await openScreen(window, 'F3', 'Entri');
  await window.getByRole('row', { name: new RegExp(received.sheetNo) }).click();
  await expect(window.getByRole('heading', { name: `Ketikan dari ${office.petugas.name} lebih lama dari berkas ini.` })).toBeVisible();
  await expect(window.getByText('Ketikan Anda')).toHaveCount(0);
  await lookAt(window, 'entri-ketikan-rekan-lama');
  await window.keyboard.press('2');
  await atStop(window, 'nik');
  expect((await callIn(window, 'work.unfinished', {})).rows.map((row) => row.sheet)).not.toContain(received.sheet);
});

test('who comes back to a form that was handed over meanwhile is told so, and the form is gone', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  const no = await openNew(window, 63);
  await keyPaper(window, person(63), 'alamat');
  await window.keyboard.press('Control+l');
  await logInAgain(window, office.penyelia);
  await window.getByRole('navigation').waitFor();
  const users = (await callIn(window, 'users.list', {})).users;
  const uidOf = (name: string) => users.find((user) => user.name === name)?.uid ?? '';
  const sheet = present((await callIn(window, 'work.unfinished', {})).rows.find((row) => row.sheetNo === no), 'typing that was kept').sheet;
  await callIn(window, 'work.handOver', { sheet, from: uidOf(office.petugas.name), to: uidOf(office.penyelia.name) });
  await window.keyboard.press('Control+l');
  await logInAgain(window, office.petugas);
  await window.getByRole('navigation').waitFor();
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByText(`Ketikan Anda di berkas ${no} sudah dipindahkan penyelia kepada ${office.penyelia.name}.`)).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'entri-dipindahkan');
  // Nothing of it lies there twice.
  await window.waitForTimeout(2000);
  expect((await callIn(window, 'entry.queue', { bundle: null })).kept).toEqual([]);
  await signIn(window, office.penyelia);
  expect((await callIn(window, 'entry.open', { sheet })).kept).toMatchObject({ handedBy: office.petugas.name, values: { nama: person(63).nama } });
  await callIn(window, 'entry.discard', { sheet });
});

test('the line of a list that a colleague has begun is moved in the same place and manner', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  const list = (await callIn(window, 'personLists.create', { sender: 'PT Lapis Loket', letter: '', receivedDay: '2020-04-10' })).list;
  await callIn(window, 'personLists.keep', { list, nik: '520702 41', name: '', birthDate: '', phone: '' });
  await signIn(window, office.penyelia);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.locator('.entri-rekan')).toContainText('1 ketikan rekan belum selesai.');
  await window.keyboard.press('F8');
  const line = unfinished().getByRole('row', { name: 'DA-001' });
  await expect(line).toContainText(office.petugas.name);
  await line.click();
  await window.keyboard.press('F8');
  const dialog = window.getByRole('dialog', { name: 'Pindahkan baris daftar DA-001?' });
  await expect(dialog).toContainText(`pindah ke Entri daftar ${office.penyelia.name}`);
  await lookAt(window, 'kerja-pindah-baris');
  await window.keyboard.press('Enter');
  await expect(window.getByText(`Baris daftar DA-001 pindah kepada ${office.penyelia.name}`)).toBeVisible();

  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('1');
  await expect(window.getByRole('row', { name: /DA-001/ })).toContainText(`ketikan dari ${office.petugas.name}`);
  await expectFits(window);
  await lookAt(window, 'daftar-ketikan-rekan');
  await window.keyboard.press('Enter');
  await expect(window.locator('.strip')).toContainText(`Ketikan dari ${office.petugas.name} dipulihkan.`);
  await expect(window.locator('#daftar-nik')).toBeFocused();
  await window.keyboard.type('7');
  await expect(window.locator('#daftar-nik')).toHaveValue('520702 417');
  await window.keyboard.press('Control+l');
  await logInAgain(window, office.penyelia);
  await expect(window.locator('#daftar-nik')).toBeFocused();
  await window.keyboard.type('5');
  await expect(window.locator('#daftar-nik')).toHaveValue('520702 4175');
  await window.keyboard.press('Escape');

  await signIn(window, office.petugas);
  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('1');
  await window.getByRole('row', { name: /DA-001/ }).waitFor();
  await window.keyboard.press('Enter');
  await expect(window.locator('.strip')).toContainText(`Baris yang Anda ketik di daftar ini sudah dipindahkan penyelia kepada ${office.penyelia.name}.`);
  await expect(window.locator('#daftar-nik')).toHaveValue('');
});
