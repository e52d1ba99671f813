import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { atStop, keyPaper, stopOf } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, receiveAndKey, signIn, type Office } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Entri by keyboard alone: a stack keyed, the card that is different, and what stands beside the field. */
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const strip = () => loket.window.locator('.strip');
const box = (field: FieldId) => loket.window.locator(`#entri-${field}`);

async function receive(name: string, formNo = ''): Promise<string> {
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  return (await callIn(loket.window, 'receipts.receive', { name, phone: '', formNo, documents, bundle: null, receivedDay: null })).sheet;
}

/** Receives a paper and puts it under the hands: it is the only one that waits. */
async function open(name: string): Promise<string> {
  const sheet = await receive(name);
  await openScreen(loket.window, 'F3', 'Entri');
  await expect(loket.window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await loket.window.keyboard.press('Enter');
  await atStop(loket.window, 'nik');
  return sheet;
}

async function save(): Promise<void> {
  await loket.window.keyboard.press('Enter');
  await expect(loket.window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
}

async function putDown(): Promise<void> {
  await loket.window.keyboard.press('F10');
  await expect(loket.window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
}

async function stored(sheet: string) {
  return callIn(loket.window, 'entry.open', { sheet });
}

const person = (index: number, change: Partial<Record<FieldId, string>> = {}): SheetValues => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '', ...change });

test('a stack is keyed without a mouse: what is saved is what the paper says, and every key is counted', async () => {
  const { window } = loket;
  const bundle = (await callIn(window, 'bundles.create', { code: 'M01', counted: 2, place: '' })).uid;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  const sheets: string[] = [];
  for (const index of [10, 11]) sheets.push((await callIn(window, 'receipts.receive', { name: madeUpPerson(index).name, phone: madeUpPerson(index).phone, formNo: `00${index}`, documents, bundle, receivedDay: '2020-04-07' })).sheet);
  const papers = [person(10, { no_formulir: '0010' }), person(11, { no_formulir: '0011', pengesahan: 'cap jempol' })];

  await window.evaluate(() => {
    Reflect.set(globalThis, 'keysSeen', 0);
    globalThis.addEventListener('keydown', () => Reflect.set(globalThis, 'keysSeen', Reflect.get(globalThis, 'keysSeen') + 1), { capture: true });
  });
  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('Control+u');
  await expect(window.locator('#entri-bundel')).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByText('0 dari 2 diinput')).toBeVisible();
  await lookAt(window, 'entri-antrean');
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  await expect(window.getByText('kertas 1 dari 2')).toBeVisible();
  await lookAt(window, 'entri-kosong');
  await expectFits(window);

  const seen: number[] = [];
  for (const [index, paper] of papers.entries()) {
    await window.evaluate(() => Reflect.set(globalThis, 'keysSeen', 0));
    await keyPaper(window, paper);
    if (index === 0) await lookAt(window, 'entri-penuh');
    const title = await window.getByRole('heading', { level: 1 }).textContent();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
    seen.push(Number(await window.evaluate(() => Reflect.get(globalThis, 'keysSeen'))));
    if (index === 0) await atStop(window, 'nik');
  }
  await expect(window.getByText(/Tersimpan \d\d\.\d\d\.\d\d/)).toBeVisible();

  for (const [index, sheet] of sheets.entries()) {
    const { head, values, unconfirmed } = await stored(sheet);
    expect(head).toMatchObject({ paperState: 'diinput', receivedDay: '2020-04-07' });
    expect(unconfirmed).toEqual([]);
    expect(values).toEqual({ ...papers[index], keterangan: '' });
  }
  await signIn(window, office.penyelia);
  const { rows } = await callIn(window, 'sheets.trace', { after: '', limit: 10 });
  expect(rows.filter((row) => sheets.includes(row.sheet)).map((row) => row.keystrokes)).toEqual(seen);
  expect(Math.max(...seen)).toBeLessThan(160);
  await signIn(window, office.petugas);
});

test('a stop keeps the sheet and says what is missing; F10 puts it down', async () => {
  const { window } = loket;
  const sheet = await open('SARI DEWI');
  await window.keyboard.type('52070241');
  await window.keyboard.press('Enter');
  await atStop(window, 'nama');
  await expect(window.getByText('Kurang 8 angka')).toHaveCount(2);
  await expect(box('nik')).toHaveAttribute('aria-invalid', 'true');
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  await expect(strip()).toContainText('Belum dapat disimpan sebagai diinput. NIK baru 8 angka.');
  await expect(strip()).toContainText('F10');
  await lookAt(window, 'entri-henti');
  await window.keyboard.press('F10');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
  expect((await stored(sheet)).head.paperState).toBe('belum_lengkap');
});

test('no NIK: the reason is asked and lifts the stop', async () => {
  const { window } = loket;
  const sheet = await open(madeUpPerson(12).name);
  await window.keyboard.press('Enter');
  await atStop(window, 'alasan_tanpa_nik');
  await window.keyboard.type('2');
  await atStop(window, 'nama');
  await window.waitForTimeout(300);
  await keyPaper(window, person(12, { nik: '', alasan_tanpa_nik: 'hilang' }));
  await save();
  const { values, head } = await stored(sheet);
  expect(head.paperState).toBe('diinput');
  expect(values).toMatchObject({ nik: '', alasan_tanpa_nik: 'hilang', tanggal_lahir: person(12).tanggal_lahir });
});

test('a card of Surabaya: its areas by letters or from the NIK, its village as text, a domicile here', async () => {
  const { window } = loket;
  const sheet = await open(madeUpPerson(13).name);
  const paper = person(13, {
    nik: '3578044107900003', tanggal_lahir: '1990-07-01', jenis_kelamin: 'P', desa_kelurahan: 'WONOKROMO', kode_desa_ktp: '', kecamatan: 'WONOKROMO', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR',
    alamat_domisili: 'DUSUN MELATI', kode_desa_domisili: '5207022011',
  });
  await keyPaper(window, paper, 'kecamatan');
  await expect(box('kecamatan')).toHaveValue('WONOKROMO');
  await expect(window.getByText('dari NIK. Sama dengan kartu?').filter({ visible: true })).toBeVisible();
  await expect(strip()).toContainText('6 angka pertama NIK: 357804');
  await lookAt(window, 'entri-surabaya-nik');
  await expectFits(window);
  await window.keyboard.type('gub');
  await expect(window.getByRole('option', { name: 'GUBENG, KOTA SURABAYA, JAWA TIMUR' })).toHaveAttribute('aria-selected', 'true');
  await lookAt(window, 'entri-surabaya-huruf');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'entri-surabaya-125');
  await officeScreen(loket);
  await window.keyboard.press('Escape');
  await atStop(window, 'kecamatan');
  await expect(box('kecamatan')).toHaveValue('WONOKROMO');
  await window.keyboard.press('Enter');
  await atStop(window, 'agama');
  await expect(box('provinsi')).toHaveValue('JAWA TIMUR');
  await keyPaper(window, paper);
  await lookAt(window, 'entri-surabaya');
  await expect(window.getByText('Luar KSB')).toHaveCount(2);
  await save();
  expect((await stored(sheet)).values).toMatchObject({ desa_kelurahan: 'WONOKROMO', kode_desa_ktp: '', kecamatan: 'WONOKROMO', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR', kode_desa_domisili: '5207022011' });
  const { unconfirmed, marks } = await stored(sheet);
  expect(unconfirmed).toEqual([]);
  expect(marks.map((mark) => [mark.check, mark.severity])).toEqual([['nik-from-elsewhere', 'info']]);
});

test('a SUKET without NIK, and a name of one letter', async () => {
  const { window } = loket;
  const sheet = await open('N');
  await window.keyboard.press('Enter');
  await atStop(window, 'alasan_tanpa_nik');
  await window.keyboard.press('Shift+Tab');
  await atStop(window, 'jenis_identitas');
  await window.keyboard.type('2');
  await atStop(window, 'alasan_tanpa_nik');
  await window.waitForTimeout(300);
  await window.keyboard.type('1');
  await atStop(window, 'nama');
  await window.waitForTimeout(300);
  const paper = person(25, { jenis_identitas: 'SUKET', nik: '', alasan_tanpa_nik: 'belum rekam', nama: 'N' });
  await keyPaper(window, paper);
  await lookAt(window, 'entri-suket');
  await save();
  const { values, head, marks } = await stored(sheet);
  expect(head.paperState).toBe('diinput');
  expect(values).toMatchObject({ jenis_identitas: 'SUKET', nik: '', alasan_tanpa_nik: 'belum rekam', nama: 'N', tanggal_lahir: paper.tanggal_lahir });
  expect(marks.map((mark) => [mark.check, mark.severity])).toEqual([['nik-missing', 'info']]);
});

test('the card may write the kecamatan its own way: it stays, and the code with it', async () => {
  const { window } = loket;
  const sheet = await open(madeUpPerson(14).name);
  await keyPaper(window, person(14), 'desa_kelurahan');
  await window.keyboard.type('desa be');
  await window.keyboard.press('Enter');
  await atStop(window, 'agama');
  await expect(box('kecamatan')).toHaveValue('BRANG REA');
  for (const field of ['provinsi', 'kabupaten', 'kecamatan'] as const) {
    await window.keyboard.press('Shift+Tab');
    await atStop(window, field);
  }
  await window.keyboard.type('brangrea');
  await window.keyboard.press('Enter');
  await atStop(window, 'agama');
  await keyPaper(window, person(14));
  await save();
  const { values } = await stored(sheet);
  expect(values).toMatchObject({ desa_kelurahan: 'DESA BERU', kecamatan: 'BRANGREA', kabupaten: 'SUMBAWA BARAT' });
  expect(values.kode_desa_ktp).toMatch(/^5207\d{6}$/);
});

test('a habitual Enter after the automatic advance counts as nothing', async () => {
  const { window } = loket;
  await open('SARI DEWI LESTARI');
  await window.keyboard.type(madeUpPerson(15).values.nik);
  await window.keyboard.press('Enter');
  expect(await stopOf(window)).toBe('nama');
  await window.waitForTimeout(300);
  await window.keyboard.press('Enter');
  await atStop(window, 'tempat_lahir');
  await putDown();
});

test('F7 brings the last value, F8 the note and back, = and @ answer their fields', async () => {
  const { window } = loket;
  const sheet = await open(madeUpPerson(16).name);
  await keyPaper(window, person(16), 'tempat_lahir');
  // Of this field; once more, of the sheet.
  await window.keyboard.press('F8');
  await window.keyboard.press('F8');
  await atStop(window, 'keterangan');
  await window.keyboard.type('Datang dua kali');
  await window.keyboard.press('Enter');
  await atStop(window, 'tempat_lahir');
  await keyPaper(window, person(16), 'alamat_domisili');
  await window.keyboard.type('=');
  await atStop(window, 'no_hp');
  await keyPaper(window, person(16), 'email');
  await window.keyboard.type('sari@');
  await expect(box('email')).toHaveValue('sari@gmail.com');
  await window.keyboard.press('Enter');
  await atStop(window, 'pendidikan');
  await keyPaper(window, person(16, { pendidikan: 'SLTA/SEDERAJAT' }));
  await save();
  expect((await stored(sheet)).values).toMatchObject({ keterangan: 'Datang dua kali', alamat_domisili: '', email: 'sari@gmail.com' });

  await open('BUDI');
  await window.keyboard.press('Control+End');
  await box('tempat_lahir').focus();
  await window.keyboard.press('F7');
  await expect(box('tempat_lahir')).toHaveValue('TALIWANG');
  await putDown();
});

test('a known NIK: the same person is proposed by one key, another one is NIK bentrok without a choice', async () => {
  const { window } = loket;
  const [first] = await receiveAndKey(window, 1, 20);
  const second = await open(madeUpPerson(20).name);
  await keyPaper(window, person(20), 'golongan_darah');
  await expect(window.getByRole('heading', { name: /Mungkin orang yang sama \(1\)/ })).toBeVisible();
  await expect(window.locator('.entri-calon')).toContainText(first?.sheetNo ?? 'no sheet');
  await window.keyboard.press('Control+2');
  await expect(window.getByText('Diusulkan sebagai lembar kedua.')).toBeVisible();
  await lookAt(window, 'entri-orang-sama');
  await keyPaper(window, person(20));
  await save();
  expect((await stored(second)).marks.map((mark) => mark.check)).toContain('same-person');

  const other = await open('ORANG LAIN SEKALI');
  await keyPaper(window, person(20, { nama: 'ORANG LAIN SEKALI', tanggal_lahir: '1960-03-04' }), 'golongan_darah');
  await expect(window.getByRole('heading', { name: /NIK bentrok/ })).toBeVisible();
  await expect(window.getByText('Ctrl 2')).toHaveCount(0);
  await expect(window.locator('.entri-temuan')).toContainText('NIK bentrok');
  await lookAt(window, 'entri-bentrok');
  await keyPaper(window, person(20, { nama: 'ORANG LAIN SEKALI', tanggal_lahir: '1960-03-04' }));
  await save();
  expect((await stored(other)).marks.map((mark) => mark.check)).toEqual(expect.arrayContaining(['nik-conflict', 'nik-birthdate-differs']));
});

test('the day of receipt is changed with Ctrl+U, never into the future', async () => {
  const { window } = loket;
  const sheet = await open(madeUpPerson(22).name);
  await keyPaper(window, person(22), 'tempat_lahir');
  await window.keyboard.press('Control+u');
  await expect(window.locator('#entri-tetap-masuk')).toBeFocused();
  await window.keyboard.type('01012099');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Belum terjadi')).toBeVisible();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('06042020');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await atStop(window, 'tempat_lahir');
  await keyPaper(window, person(22));
  await save();
  expect((await stored(sheet)).head.receivedDay).toBe('2020-04-06');
});

test('at 125 % the panel folds, nothing is cut at the right, Ctrl+. brings it back', async () => {
  const { window } = loket;
  await open(madeUpPerson(23).name);
  await officeScreen(loket, 1.25);
  await expectFits(window);
  const panel = window.locator('.entri-samping');
  await expect(panel).toBeHidden();
  await window.keyboard.press('Control+.');
  await expect(panel).toBeVisible();
  await lookAt(window, 'entri-125');
  await window.keyboard.press('Control+.');
  await officeScreen(loket);
  await expect(panel).toBeVisible();
  await putDown();
});

test('a paper that nobody can read is put aside with its reason, from the queue', async () => {
  const { window } = loket;
  const sheet = await receive('TAK TERBACA');
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await window.keyboard.press('F7');
  await expect(window.locator('#entri-tak-terbaca')).toBeFocused();
  await window.keyboard.type('basah, tinta luntur');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(0);
  expect((await stored(sheet)).head.paperState).toBe('tidak_terbaca');
});

test('key to paint stays under 50 ms, also in the middle of a full sheet', async () => {
  const { window } = loket;
  await open(madeUpPerson(24).name);
  await keyPaper(window, person(24), 'alamat');
  await window.evaluate(() => {
    const times: number[] = [];
    Reflect.set(globalThis, 'paintTimes', times);
    globalThis.addEventListener('keydown', (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - pressed), 0));
    }, { capture: true });
  });
  await window.keyboard.type('JALAN KENANGA TIMUR NOMOR EMPAT PULUH DUA', { delay: 25 });
  await window.waitForTimeout(200);
  const times = (await window.evaluate((): number[] => Reflect.get(globalThis, 'paintTimes'))).toSorted((a, b) => a - b);
  expect(times.length).toBeGreaterThan(30);
  expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(50);
  await putDown();
});
