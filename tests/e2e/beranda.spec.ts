import { expect, test } from '@playwright/test';
import { paperStates, sendStates } from '../../shared/domain/states.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Beranda by keyboard: both ledgers add up or say that they do not, and every number opens its list. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const paper = () => loket.window.getByRole('region', { name: 'Berkas' });
const people = () => loket.window.getByRole('region', { name: 'Orang' });
const openHome = () => openScreen(loket.window, 'Shift+F2', 'Beranda');

test('an empty office: nothing waits, both ledgers are 0 and agree', async () => {
  const { window } = loket;
  await openHome();
  await expect(window.getByText('Tidak ada yang menunggu.')).toBeVisible();
  await expect(paper().getByRole('button', { name: 'Dihitung di kertas' })).toContainText('0');
  await lookAt(window, 'beranda-kosong');
});

test('paper outside every bundle does not add up, and is said so in words', async () => {
  const { window } = loket;
  await receiveAndKey(window, 2, 0);
  await openHome();
  await expect(paper()).toContainText('2 berkas di luar bundel, belum dihitung.');
  await expect(paper().locator('.buku-batang')).toHaveCount(0);
  await expect(people().locator('.buku-batang')).toHaveCount(1);
  await lookAt(window, 'beranda-beda');
});

test('more counted than numbered: the difference, not a bar', async () => {
  const { window } = loket;
  const { uid } = await callIn(window, 'bundles.create', { code: 'M01', counted: 6, place: 'Lemari 1' });
  const keyed = await receiveAndKey(window, 5, 2, (index) => ({ bundle: uid, ...(index === 4 ? { values: { pengesahan: '' } } : {}), ...(index === 5 ? { as: 'belum_lengkap' as const, values: { nik: '' } } : {}) }));
  await openHome();
  await expect(paper()).toContainText('1 kertas dihitung belum punya nomor.');
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 3));
  await window.reload();
});

test('each number opens the list of exactly that length, by arrows and Enter', async () => {
  const { window } = loket;
  const ledgers = await callIn(window, 'home.ledgers', {});
  for (const [index, state] of [...paperStates, ...sendStates].entries()) {
    const count = index < paperStates.length ? ledgers.paper[paperStates[index] ?? 'masuk'] : ledgers.people[sendStates[index - paperStates.length] ?? 'siap'];
    await openHome();
    const region = index < paperStates.length ? paper() : people();
    const row = region.getByRole('button').nth(index < paperStates.length ? index : index - paperStates.length);
    await expect(row).toContainText(String(count));
    await row.focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { level: 1, name: 'Pendaftar' })).toBeVisible();
    await expect(window.locator('.pita-judul-kanan'), state).toContainText(`${count} berkas sesuai saringan`);
    await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(count);
  }
});

test('arrows walk over the rows; 1 opens the first thing that waits', async () => {
  const { window } = loket;
  await openHome();
  await expect(paper().getByRole('button').first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(paper().getByRole('button').nth(1)).toBeFocused();
  await expectFits(window);
  await lookAt(window, 'beranda');
  await window.keyboard.press('1');
  await expect(window.getByRole('heading', { level: 1, name: 'Periksa' })).toBeVisible();
});

test('at 125 % nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await openScreen(window, 'Shift+F2', 'Beranda');
  await expect(people()).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'beranda-125');
  await officeScreen(loket);
});
