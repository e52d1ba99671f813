import { expect, test } from '@playwright/test';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, logInAgain, officeScreen, openScreen } from '../support/screens.ts';

/** Lists go by what this office writes; free text is offered below and Enter takes what was typed; the domain of an e-mail is one key. */
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  const written: readonly Partial<Record<FieldId, string>>[] = [
    { pekerjaan_ktp: 'BURUH HARIAN LEPAS', email: 'satu@yahoo.co.id', tempat_lahir: 'SETELUK' },
    { pekerjaan_ktp: 'BURUH NELAYAN/PERIKANAN', email: 'dua@yahoo.co.id', tempat_lahir: 'SETELUK' },
    { pekerjaan_ktp: 'BURUH NELAYAN/PERIKANAN', email: 'tiga@ksb.go.id', tempat_lahir: 'SUMBAWA BESAR' },
  ];
  await receiveAndKey(loket.window, 3, 0, (index) => ({ values: written[index] ?? {} }));
});

test.afterAll(async () => {
  await loket.close();
});

const box = (field: FieldId) => loket.window.locator(`#entri-${field}`);
const options = () => loket.window.getByRole('option');
const person = (index: number, change: Partial<Record<FieldId, string>> = {}): SheetValues => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '', ...change });

test('by use, by hand and by arrow, to the last field and the save', async () => {
  const { window } = loket;
  const { keyboard } = window;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  const { sheet } = await callIn(window, 'receipts.receive', { name: madeUpPerson(40).name, phone: '', formNo: '', documents, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await keyboard.press('Enter');
  await atStop(window, 'nik');
  const paper = person(40, { tempat_lahir: 'SE', pekerjaan_ktp: 'BURUH NELAYAN/PERIKANAN', email: 'sari@yahoo.co.id' });

  await keyPaper(window, paper, 'tempat_lahir');
  await keyboard.type('se');
  await expect(options()).toHaveText(['SETELUK']);
  await lookAt(window, 'entri-usulan');
  await expectFits(window);
  // What was typed is what Enter takes; only the arrow takes the row.
  await keyboard.press('Enter');
  await expect(box('tempat_lahir')).toHaveValue('SE');
  await expect(options()).toHaveCount(0);
  await keyboard.press('Shift+Tab');
  await atStop(window, 'tempat_lahir');
  await keyboard.type('s');
  await expect(options()).toHaveText(['SETELUK', 'SUMBAWA BESAR']);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(box('tempat_lahir')).toHaveValue('SUMBAWA BESAR');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(box('tempat_lahir')).toHaveValue('s');
  await options().nth(1).click();
  await expect(box('tempat_lahir')).toHaveValue('SUMBAWA BESAR');
  await expect(box('tempat_lahir')).toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(box('tempat_lahir')).toHaveValue('SETELUK');

  await keyPaper(window, paper, 'pekerjaan_ktp');
  await keyboard.type('buruh');
  await expect(options().first()).toContainText('BURUH NELAYAN/PERIKANAN');
  await expect(options().nth(1)).toContainText('BURUH HARIAN LEPAS');
  // At the foot of the column too the list is seen.
  for (const row of [0, 1, 2]) await expect(options().nth(row)).toBeInViewport({ ratio: 0.95 });
  await lookAt(window, 'entri-pekerjaan-menurut-pakai');
  await keyboard.press('Enter');
  await expect(box('pekerjaan_ktp')).toHaveValue('BURUH NELAYAN/PERIKANAN');

  await keyPaper(window, paper, 'email');
  await keyboard.type('sari@');
  await expect(box('email')).toHaveValue('sari@gmail.com');
  await expect(options().first()).toHaveText('gmail.com');
  await expect(options().nth(1)).toHaveText('yahoo.co.id');
  await expect(options().filter({ hasText: 'ksb.go.id' })).toHaveCount(0);
  await keyboard.press('ArrowDown');
  await expect(box('email')).toHaveValue('sari@yahoo.co.id');
  await lookAt(window, 'entri-email-domain');
  await keyboard.type('gmial.com');
  await expect(box('email')).toHaveValue('sari@gmial.com');
  await keyboard.press('Enter');
  await expect(window.getByText('gmail.com?').first()).toBeVisible();
  await keyboard.press('Shift+Tab');
  await atStop(window, 'email');
  await expect(options()).toHaveText(['gmail.com']);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(box('email')).toHaveValue('sari@gmail.com');
  await expect(window.getByText('gmail.com?')).toHaveCount(0);

  await atStop(window, 'pendidikan');
  await keyboard.type('stm');
  await atStop(window, 'jurusan');
  await expect(box('pendidikan')).toHaveValue('SMA / SMK / MA');
  await window.waitForTimeout(300);
  await keyPaper(window, paper, 'status_kerja');
  await keyboard.type('1');
  await window.waitForTimeout(300);
  await keyboard.press('Control+End');
  await atStop(window, 'pengesahan');
  await keyPaper(window, paper);
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri', exact: true })).toBeVisible();
  const { head, values } = await callIn(window, 'entry.open', { sheet });
  expect(head.paperState).toBe('diinput');
  expect(values).toMatchObject({ tempat_lahir: 'SETELUK', pekerjaan_ktp: 'BURUH NELAYAN/PERIKANAN', email: 'sari@gmail.com', pendidikan: 'SLTA/SEDERAJAT', rt: '001' });
});

test('nothing of what the office has written stands on a locked screen', async () => {
  const { window } = loket;
  await callIn(window, 'receipts.receive', { name: madeUpPerson(41).name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  await openScreen(window, 'F2', 'Terima');
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, person(41), 'tempat_lahir');
  await window.keyboard.type('su');
  await expect(options()).toHaveText(['SUMBAWA BESAR']);
  await window.keyboard.press('Control+l');
  await expect(window.locator('.entri')).toHaveCount(0);
  expect(await window.content()).not.toContain('SUMBAWA BESAR');
  await logInAgain(window, office.petugas);
  await atStop(window, 'tempat_lahir');
  await expect(box('tempat_lahir')).toHaveValue('su');
  await expect(options()).toHaveCount(0);
});

test('a village that the card writes otherwise is kept beside today’s; places of other regencies go by what the office writes', async () => {
  const { window } = loket;
  const { keyboard } = window;
  await receiveAndKey(window, 1, 60, () => ({ values: { desa_kelurahan: 'KETINTANG', kode_desa_ktp: '', kecamatan: 'GAYUNGAN', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR' } }));
  const { sheet } = await callIn(window, 'receipts.receive', { name: madeUpPerson(61).name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  // Anew: what the office writes is asked once between two locks.
  await signIn(window, office.petugas);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: new RegExp(madeUpPerson(61).name) })).toBeVisible();
  for (let rows = 0; rows < 8 && (await window.getByRole('row', { name: new RegExp(madeUpPerson(61).name) }).getAttribute('aria-current')) !== 'true'; rows += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, person(61), 'desa_kelurahan');
  await keyboard.type('tlaga brtong');
  await expect(options()).toHaveText(['Tulis apa adanya (luar kabupaten ini)', /TELAGA BERTONG, Taliwang; di kartu TLAGA BRTONG/]);
  await lookAt(window, 'entri-desa-tulisan-kartu');
  await expectFits(window);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await atStop(window, 'agama');
  await expect(box('desa_kelurahan')).toHaveValue('TLAGA BRTONG');
  await expect(window.getByText('sekarang TELAGA BERTONG')).toBeVisible();
  await lookAt(window, 'entri-desa-dua-nama');
  await keyboard.press('Shift+Tab');
  for (let steps = 0; steps < 5 && (await window.evaluate(() => document.activeElement?.id)) !== 'entri-desa_kelurahan'; steps += 1) await keyboard.press('Shift+Tab');
  await atStop(window, 'desa_kelurahan');
  await keyboard.type('kampung tua = tel');
  await expect(options().first()).toHaveText(/TELAGA BERTONG, Taliwang; di kartu KAMPUNG TUA/);
  await keyboard.press('Enter');
  await atStop(window, 'agama');
  await expect(box('desa_kelurahan')).toHaveValue('KAMPUNG TUA');
  await keyboard.press('F10');
  await expect.poll(async () => (await callIn(window, 'sheets.detail', { sheet })).head.paperState).toBe('belum_lengkap');
  const { values } = await callIn(window, 'entry.open', { sheet });
  expect(values).toMatchObject({ desa_kelurahan: 'KAMPUNG TUA', kode_desa_ktp: '5207021012', kecamatan: 'TALIWANG', kabupaten: 'SUMBAWA BARAT' });

  // A card of another regency without a NIK that says where: the office's own habit comes first.
  await keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri', exact: true })).toBeVisible();
  await keyboard.press('/');
  await expect(window.locator('#entri-cari')).toBeFocused();
  await keyboard.type('zainab kartu luar');
  await expect(window.getByRole('table', { name: 'Yang cocok' })).toBeVisible();
  await keyboard.press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, person(62, { nik: '', alasan_tanpa_nik: 'tak terbaca' }), 'desa_kelurahan');
  await keyboard.type('ketintang');
  await keyboard.press('Enter');
  await atStop(window, 'kecamatan');
  await keyboard.type('ga');
  await expect(options().first()).toHaveText(/^GAYUNGAN, KOTA SURABAYA/);
  await keyboard.press('Enter');
  await keyboard.press('Escape');
});

test('letters in a list that no Enter has taken: F10 takes them, F7 and Esc drop them', async () => {
  const { window } = loket;
  const { keyboard } = window;
  await signIn(window, office.petugas);
  const begin = async (index: number) => {
    const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
    const { sheet, sheetNo } = await callIn(window, 'receipts.receive', { name: madeUpPerson(index).name, phone: '', formNo: '', documents, bundle: null, receivedDay: null });
    await openScreen(window, 'F2', 'Terima');
    await openScreen(window, 'F3', 'Entri');
    await window.getByRole('row', { name: new RegExp(sheetNo) }).click();
    await atStop(window, 'nik');
    return sheet;
  };
  const putDown = async (sheet: string) => {
    await keyboard.press('F10');
    await expect.poll(async () => (await callIn(window, 'sheets.detail', { sheet })).head.paperState).toBe('belum_lengkap');
    return (await callIn(window, 'entry.open', { sheet })).values;
  };
  const first = await begin(70);
  await keyPaper(window, person(70), 'desa_kelurahan');
  await keyboard.type('telaga b');
  expect(await putDown(first)).toMatchObject({ desa_kelurahan: 'TELAGA BERTONG', kode_desa_ktp: '5207021012', kecamatan: 'TALIWANG' });
  await keyboard.press('Escape');

  const second = await begin(71);
  await box('agama').focus();
  await keyboard.type('kris');
  await box('pekerjaan_ktp').focus();
  await keyboard.type('pet');
  await keyboard.press('Escape');
  await keyboard.type('kuli angkut pelabuhan');
  expect(await putDown(second)).toMatchObject({ agama: 'KRISTEN', pekerjaan_ktp: 'KULI ANGKUT PELABUHAN' });
  await keyboard.press('Escape');

  const third = await begin(72);
  await box('pekerjaan_ktp').focus();
  await keyboard.type('pet');
  await keyboard.press('F7');
  await expect(box('pekerjaan_ktp')).toHaveValue('KULI ANGKUT PELABUHAN');
  await box('pekerjaan_ktp').focus();
  await keyboard.type('kar');
  await keyboard.press('Escape');
  await expect(box('pekerjaan_ktp')).toHaveValue('KULI ANGKUT PELABUHAN');
  await keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri', exact: true })).toBeVisible();
  expect((await callIn(window, 'entry.open', { sheet: third })).kept?.values.pekerjaan_ktp).toBe('KULI ANGKUT PELABUHAN');
});
