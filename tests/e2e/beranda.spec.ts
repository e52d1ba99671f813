import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays } from '../../shared/domain/days.ts';
import { editOf } from '../../shared/domain/profile-edit.ts';
import { paperStates, sendStates } from '../../shared/domain/states.ts';
import { fillCounter } from '../support/counter-rows.ts';
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

const waits = (what: string) => loket.window.getByRole('complementary', { name: 'Perlu perhatian dan hari ini' }).getByRole('button', { name: new RegExp(what) });

test('beside the ledgers: answers, the file sent before, what was said, the wave and who is waited for', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  const { sending } = await callIn(window, 'sendings.create', { purpose: 'usulan', receiver: 'Provinsi' });
  const { ready } = await callIn(window, 'sendings.readiness', {});
  await callIn(window, 'sendings.close', { sending, expected: ready });
  await callIn(window, 'sendings.writePackage', { sending, folder: mkdtempSync(join(tmpdir(), 'loket-beranda-')) });
  const { today } = await callIn(window, 'settings.get', {});
  await callIn(window, 'sendings.deliver', { sending, day: today, medium: 'flash disk', receiver: 'Provinsi', letter: '' });
  const { revision, profile } = await callIn(window, 'settings.profile', {});
  const wave = { no: 2, opens: addDays(today, -4), closes: addDays(today, 1), smsFrom: null, smsUntil: null };
  await callIn(window, 'settings.saveProfile', { revision, edit: { ...editOf(profile), waves: [...profile.waves, wave] }, reason: 'gelombang 2' });
  await fillCounter(loket.data, office.penyelia);
  await signIn(window, office.petugas);
  await openHome();
  await expect(window.getByText(/^Gelombang 2 tutup besok, /)).toBeVisible();
  await expect(window.getByText('7 orang menurut catatan kita belum punya akun.')).toBeVisible();
  await expect(people().getByRole('button', { name: 'Diterima provinsi' })).toContainText('2');
  await expect(people().getByRole('button', { name: 'belum dijawab' })).toContainText('0');
  await expect(window.getByText('Kiriman lama L001, 13-04-2020: 8 baris, 5 cocok, 3 tanpa orang.')).toBeVisible();
  await expect(window.getByText(/^5 menurut keterangan lisan Disnakertrans Provinsi NTB, 15-04-2020; belum ada surat\. Yang dikirim 8 \(L001\): 3 belum dijelaskan\./)).toBeVisible();
  await expect(window.getByText(/“semua nama sudah diteruskan ke pusat” \(L001\)\./)).toBeVisible();
  await expect(window.getByText('2 diterima, 6 belum dijawab. 2 orang belum ditemukan di kiriman lama.')).toBeVisible();
  await expect(window.getByRole('list', { name: 'Perjalanan orang' })).toContainText('2dikirim2dijawab');
  expect(await window.locator('.beranda-kiri').evaluate((left) => left.scrollHeight - left.clientHeight), 'nothing to scroll at 690').toBe(0);
  await expectFits(window);
  await lookAt(window, 'beranda-penuh');
});

test('a later total hides none that is unexplained; what came back of the file opens by arrows and Enter, the rest is counted', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  const { today } = await callIn(window, 'settings.get', {});
  const { rows } = await callIn(window, 'answers.ledger', {});
  const about = (kind: 'kiriman' | 'lama') => ({ kind, uid: rows.find((row) => row.kind === kind)?.uid ?? '' });
  const said = { saidBy: 'Provinsi', saidDay: today, channel: 'telepon', letter: '', scan: null } as const;
  await callIn(window, 'answers.record', { ...said, about: about('kiriman'), kind: 'angka', text: '', total: 1 });
  await callIn(window, 'answers.record', { ...said, about: about('kiriman'), kind: 'keterangan', text: 'satu nama diperiksa lagi', total: null });
  const { answer } = await callIn(window, 'answers.record', { ...said, about: about('lama'), kind: 'per_orang', text: '', total: null });
  const inside = await callIn(window, 'answers.find', { answer, text: 'L001/3' });
  await callIn(window, 'answers.addPerson', { answer, sheet: inside.hits[0]?.sheet.uid ?? '', status: 'ditolak', reason: 'NIK tidak padan' });
  await openHome();
  const beside = window.getByRole('list', { name: 'Di samping buku' });
  await expect(beside).toContainText('1 ditolak');
  await expect(beside).toContainText('Yang dikirim 2 (K001): 1 belum dijelaskan.');
  await expect(beside).toContainText('Yang dikirim 8 (L001): 3 belum dijelaskan.');
  await expect(beside).toContainText('“satu nama diperiksa lagi” (K001).');
  await expect(beside).toContainText('1 keterangan lagi di Jawaban.');
  await people().getByRole('button').last().focus();
  await window.keyboard.press('ArrowDown');
  await expect(beside.getByRole('button').first()).toBeFocused();
  await expectFits(window);
  await lookAt(window, 'beranda-dua-angka');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Jawaban' })).toBeVisible();
  await expect(window.getByRole('complementary', { name: 'Jawaban terpilih' })).toContainText('L001');
  await lookAt(window, 'beranda-ke-jawaban');
  await signIn(window, office.petugas);
});

for (const { what, title, unit } of [
  { what: 'orang minta datanya dibetulkan', title: 'Minta datanya dibetulkan', unit: 'orang' },
  { what: 'instruksi lewat batas waktunya', title: 'Instruksi lewat batas waktu', unit: 'instruksi' },
  { what: 'orang belum punya akun', title: 'Belum punya akun', unit: 'orang' },
  { what: 'orang memegang keterangan lama', title: 'Pemegang keterangan lama', unit: 'orang' },
]) {
  test(`by its digit "${what}" opens the list of exactly that length, Esc leads back`, async () => {
    const { window } = loket;
    await openHome();
    const row = waits(what);
    const digit = await row.locator('.tuts').first().innerText();
    const count = await row.locator('b').innerText();
    await window.keyboard.press(digit);
    await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(window.locator('.pita-judul-kanan')).toContainText(`${count} ${unit}`);
    await expect(window.locator('.tunggu tbody tr:has(th, td:nth-child(2))')).toHaveCount(Number(count));
    await expectFits(window);
    await lookAt(window, `beranda-${title.toLowerCase().replaceAll(' ', '-')}`);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  });
}

test('at 125 % nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await openScreen(window, 'Shift+F2', 'Beranda');
  await expect(people()).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'beranda-125');
  await officeScreen(loket);
});
