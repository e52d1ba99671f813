import { expect, test } from '@playwright/test';
import { editOf } from '../../shared/domain/profile-edit.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type Office, prepareOffice, signIn } from '../support/office.ts';
import { expectFits, logInAgain, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** The profile of the programme, edited by keyboard: choices, a mistake beside its field, a lock in between, the preview, the new version. */
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.penyelia);
});

test.afterAll(async () => {
  await loket.close();
});

test('a new version of the profile', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+K');
  await window.keyboard.type('pengat');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Ubah profil program' }).press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Profil program' })).toBeVisible();
  await expect(window.getByRole('group', { name: 'Jenis identitas', exact: true }).getByLabel('wajib')).toBeFocused();
  await expectFits(window);
  await lookAt(window, 'profil');

  const form = window.getByRole('region', { name: 'Formulir nanti' });
  await expect(form.getByText('Agama', { exact: false })).toBeVisible();
  await window.getByRole('group', { name: 'Agama', exact: true }).getByLabel('wajib').focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(form.getByText('Agama', { exact: false })).toHaveCount(0);
  await expect(window.getByRole('group', { name: 'NIK', exact: true }).getByLabel('tidak')).toBeDisabled();

  const expected = window.getByLabel('Perkiraan kertas');
  await expected.fill('lima ribu');
  await expect(expected).toHaveAttribute('aria-invalid', 'true');
  await expect(expected).toHaveAccessibleDescription('Tulis bilangan mulai 1.');

  await window.keyboard.press('Control+L');
  await logInAgain(window, office.penyelia);
  await expect(expected).toHaveValue('lima ribu');
  await expected.fill('5.000');
  await expect(window.getByText('1 isian menjadi tidak ditanya; berubah: perkiraan jumlah kertas.')).toBeAttached();

  await window.keyboard.press('F8');
  await expect(window.getByLabel('Alasan', { exact: true })).toBeFocused();
  await window.keyboard.type('surat provinsi');
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'profil-125');
  await officeScreen(loket);
  await window.keyboard.press('F8');
  await expect(window.getByText('Versi 2 berlaku')).toBeVisible();
  await expect(window.getByText(/Sekar Arum: surat provinsi/)).toBeAttached();
  expect((await callIn(window, 'settings.get', {})).profile).toMatchObject({ expectedPaper: 5000, asking: { agama: 'tidak' } });

  await callIn(window, 'receipts.receive', { name: 'ORANG CONTOH', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(window.locator('#entri-nik')).toBeFocused();
  await expect(window.locator('#entri-provinsi')).toBeVisible();
  await expect(window.locator('#entri-agama')).toHaveCount(0);
});

test('the sheet that lies open goes by a version saved meanwhile: behind its lock, and in Pengaturan', async () => {
  const { window } = loket;
  await window.keyboard.type('5207024101750001');
  await window.locator('#entri-golongan_darah').focus();
  await window.keyboard.type('o');
  await window.keyboard.press('Enter');
  await window.locator('#entri-email').focus();
  await window.keyboard.type('orang@contoh.id');
  await window.keyboard.press('Control+L');
  await window.locator('input[type="password"]').waitFor();

  await callIn(window, 'session.login', { loginName: office.penyelia.loginName, password: office.penyelia.password });
  const { revision, profile } = await callIn(window, 'settings.profile', {});
  const edit = editOf(profile);
  await callIn(window, 'settings.saveProfile', { revision, edit: { ...edit, asking: { ...edit.asking, email: 'tidak', golongan_darah: 'tidak' } }, reason: 'surat kedua' });
  await callIn(window, 'session.lock', { why: 'tombol' });

  await logInAgain(window, office.penyelia);
  await expect(window.locator('#entri-email')).toHaveCount(0);
  await expect(window.locator('#entri-golongan_darah')).toHaveCount(0);
  // The box under the hands is gone: they are in the one after it, and what was typed elsewhere stands.
  await expect(window.locator('#entri-pendidikan')).toBeFocused();
  await expect(window.locator('#entri-tanggal_lahir')).toHaveValue('01-01-1975');
  await lookAt(window, 'entri-profil-baru');
  await window.keyboard.press('Control+M');
  await expect(window.locator('#entri-pendidikan')).not.toBeFocused();

  await window.keyboard.press('Control+K');
  await window.keyboard.type('pengat');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Ubah profil program' }).press('Enter');
  await window.getByRole('group', { name: 'Jurusan', exact: true }).getByLabel('boleh').focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('F8');
  await window.keyboard.type('surat ketiga');
  await window.keyboard.press('F8');
  await expect(window.getByText('Versi 4 berlaku')).toBeVisible();
  await window.keyboard.press('F3');
  await expect(window.locator('#entri-nik')).toHaveValue(/5207 ?02 ?4101 ?75 ?0001|520702 410175 0001/);
  await expect(window.locator('#entri-jurusan')).toHaveCount(0);
});
