import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** A bundle of four with one unreadable and one missing sheet, by keyboard; and from a person to the place of the paper and back. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let first: KeyedSheet;

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');
const papers = () => loket.window.getByRole('list', { name: 'Kertas di bundel' });
const place = (sheetNo: string) => loket.window.getByRole('dialog', { name: `Tempat kertas ${sheetNo}` });

async function typeLines(...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await loket.window.keyboard.type(text);
    await loket.window.keyboard.press('Enter');
  }
}

test('the slip before keying: code, count, place; who counted stands there', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F4', 'Bundel');
  await window.keyboard.press('1');
  await expect.poll(focused).toBe('bundel-kode');
  await typeLines('m07', '4', 'map 3, kardus B');
  await expect(window.getByText(`Dihitung 4 kertas oleh ${office.petugas.name}`)).toBeVisible();
  await expect(papers()).toHaveText('kertas 1–4 belum bernomor');
});

test('one is keyed, one cannot be read, one is not there: each stands at its place, and the bundle stays open', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await window.keyboard.press('Control+u');
  await expect.poll(focused).toBe('terima-bundel');
  await window.keyboard.type('M07');
  await expect.poll(focused).toBe('terima-masuk');
  await window.keyboard.press('Enter');
  for (const name of ['budi santoso', 'kertas gelap']) {
    await expect.poll(focused).toBe('terima-nama');
    await typeLines(name, '');
    const before = await window.getByRole('status', { name: 'Nomor Berkas' }).textContent();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('status', { name: 'Nomor Berkas' })).not.toHaveText(before ?? '');
  }
  await openScreen(window, 'Shift+F4', 'Bundel');
  await expect(papers()).toContainText('A-0001 s.d. A-0002 belum diinput');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('row', { name: /KERTAS GELAP/ })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('F7');
  await expect(window.locator('#entri-tak-terbaca')).toBeFocused();
  await typeLines('fotokopi gelap');
  await expect(window.getByRole('row', { name: /KERTAS GELAP/ })).toHaveCount(0);
  await openScreen(window, 'Shift+F4', 'Bundel');
  await expect(papers()).toContainText('A-0002 tidak terbaca: fotokopi gelap');
  await window.keyboard.press('F7');
  await typeLines('tidak ada di map');
  await expect(window.getByText(/Tercatat sebagai/)).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(papers().getByRole('listitem')).toHaveText(['kertas 1A-0001 belum diinput', 'kertas 2A-0002 tidak terbaca: fotokopi gelap', 'kertas 3A-0003 tidak ditemukan: tidak ada di map', 'kertas 4 belum bernomor']);
  await expect(window.getByRole('row', { name: /M07/ })).toContainText('kurang 1');
  await lookAt(window, 'bundel-kurang');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'bundel-kurang-125');
  await officeScreen(loket);
});

test('Pendaftar: Ctrl+B says where the paper lies, Esc gives the list back', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await window.keyboard.press('/');
  await window.keyboard.type('A-0002');
  await expect(window.getByRole('article', { name: 'Rincian A-0002' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid', { name: 'Berkas dan orang' })).toBeFocused();
  await window.keyboard.press('Control+b');
  await expect(place('A-0002')).toContainText('Bundel M07, kertas 2 dari 4');
  await expect(place('A-0002')).toContainText('Tempat: map 3, kardus B');
  await expect(place('A-0002').locator('[aria-current]')).toContainText('kertas 2');
  await lookAt(window, 'tempat-kertas');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await officeScreen(loket);
  await window.keyboard.press('Escape');
  await expect(place('A-0002')).toHaveCount(0);
  await expect(window.getByRole('grid', { name: 'Berkas dan orang' })).toBeFocused();
  await expect(window.getByRole('article', { name: 'Rincian A-0002' })).toBeVisible();
});

test('Entri: the caret stands where it stood, and nothing typed is lost', async () => {
  const { window } = loket;
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /BUDI SANTOSO/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Berkas A-0001' })).toBeVisible();
  await expect.poll(focused).toBe('entri-nik');
  await window.keyboard.type('520702');
  await window.keyboard.press('Control+b');
  await expect(place('A-0001')).toContainText('Bundel M07, kertas 1 dari 4');
  await window.keyboard.type('9');
  await window.keyboard.press('Escape');
  await expect.poll(focused).toBe('entri-nik');
  await window.keyboard.type('4');
  await expect.poll(async () => (await window.locator('#entri-nik').inputValue()).replace(/\D/g, '')).toBe('5207024');
  await window.keyboard.press('Escape');
});

test('Cek and Periksa: the same key, and the card and the sheet are still there', async () => {
  const { window } = loket;
  const [keyed] = await receiveAndKey(window, 1, 5);
  if (!keyed) throw new Error('nothing keyed');
  first = keyed;
  await openScreen(window, 'F6', 'Cek');
  await window.keyboard.type(first.sheetNo);
  await window.keyboard.press('Enter');
  const card = window.getByRole('article', { name: 'Kartu jawaban' });
  await expect(card).toContainText(first.name);
  await window.keyboard.press('Control+b');
  await expect(place(first.sheetNo)).toContainText('Tidak di bundel. Cari di antara kertas yang diterima');
  await window.keyboard.press('Escape');
  await expect(card).toContainText(first.name);
  await expect(window.locator('#cari-orang')).toBeFocused();

  await signIn(window, office.penyelia);
  await openScreen(window, 'F4', 'Periksa');
  await expect(window.getByRole('heading', { level: 2, name: `Berkas ${first.sheetNo}` })).toBeVisible();
  await window.keyboard.press('Control+b');
  await expect(place(first.sheetNo)).toBeVisible();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 2, name: `Berkas ${first.sheetNo}` })).toBeVisible();
});

const waitingPlaces = () => loket.window.getByRole('list', { name: 'Tempat yang menunggu kertas' }).getByRole('listitem');

test('a paper that turns up is laid at a place of its stack, or keyed with the number that stands there, from Bundel', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'Shift+F4', 'Bundel');
  await expect(papers()).toBeVisible();
  await window.keyboard.press('3');
  await expect(window.locator('#bundel-ketemu-nomor')).toBeFocused();
  await expect(waitingPlaces()).toHaveText(['kertas 2A-0002 tidak terbaca: fotokopi gelap', 'kertas 3A-0003 tidak ditemukan: tidak ada di map', 'kertas 4 belum bernomor']);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tempat ini belum bernomor: tulis Nomor Berkas')).toBeVisible();
  await window.keyboard.type('a4');
  await lookAt(window, 'bundel-ketemu');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await officeScreen(loket);
  await window.keyboard.press('Enter');
  await expect(window.getByText(`${first.sheetNo} sekarang kertas 4 di bundel M07.`)).toBeVisible();
  await expect(waitingPlaces()).toHaveCount(2);
  await window.keyboard.press('Escape');
  await expect(papers()).toContainText('A-0004 diinput');
  await expect(window.getByRole('row', { name: /M07/ })).toContainText('cukup');
  await window.keyboard.press('3');
  await expect(waitingPlaces()).toHaveCount(2);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Berkas A-0003' })).toBeVisible();
  await window.keyboard.press('Escape');
});

test('and from Entri: the papers beside the queue by one key, the place of the open sheet without leaving it', async () => {
  const { window } = loket;
  await callIn(window, 'receipts.receive', { name: 'Ketemu di Laci', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  await openScreen(window, 'F2', 'Terima');
  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('2');
  await expect(window.getByRole('table', { name: 'Antrean entri' }).getByRole('row')).toHaveCount(3);
  await expect(window.getByRole('row', { name: /A-0003.*Tidak ditemukan/ })).toBeVisible();
  await lookAt(window, 'entri-ketemu');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Berkas A-0003' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri', exact: true })).toBeVisible();
  await window.keyboard.press('Control+u');
  await expect(window.locator('#entri-bundel')).toBeFocused();
  // A whole name closes the list by itself.
  await window.keyboard.type('semua');
  await expect(window.getByRole('row', { name: /KETEMU DI LACI/ })).toBeVisible();
  await expect(window.locator('#entri-bundel')).toHaveCount(0);
  await window.keyboard.press('/');
  await expect(window.locator('#entri-cari')).toBeFocused();
  await window.keyboard.type('ketemu di laci');
  await expect(window.getByRole('table', { name: 'Yang cocok' }).getByRole('row').first()).toContainText('A-0005');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Berkas A-0005' })).toBeVisible();
  await expect.poll(focused).toBe('entri-nik');
  await window.keyboard.type('520702');
  await window.keyboard.press('Control+b');
  await expect(place('A-0005')).toContainText('Tidak di bundel');
  await window.keyboard.press('F8');
  await expect(window.locator('#tempat-bundel')).toBeFocused();
  await window.keyboard.type('m07');
  await window.keyboard.press('Enter');
  await expect(window.locator('#tempat-kertas-ke')).toBeFocused();
  await expect(window.locator('#tempat-kertas-ke')).toHaveValue('3');
  await lookAt(window, 'tempat-pilih');
  await window.keyboard.press('Enter');
  await expect(place('A-0005')).toContainText('A-0005 sekarang kertas 3 di bundel M07. Nomor A-0003 batal: kertasnya ternyata ini.');
  await expect(place('A-0005')).toContainText('Bundel M07, kertas 3 dari 4');
  await window.keyboard.press('Escape');
  await expect.poll(focused).toBe('entri-nik');
  await expect(window.getByText('Bundel M07, kertas 3')).toBeVisible();
  await window.keyboard.type('4');
  await expect.poll(async () => (await window.locator('#entri-nik').inputValue()).replace(/\D/g, '')).toBe('5207024');
  await window.keyboard.press('Escape');
});
