import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { asTyped, naughtyStrings } from '../support/naughty.ts';
import { approve, callIn, receiveAndKey, signIn, type KeyedSheet } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { rounds } from '../support/rounds.ts';
import { officeScreen, openScreen } from '../support/screens.ts';

/** RELIABILITY F7 in every screen: what looks like markup, script or an order is shown as the letters it is, and runs nowhere. */
test.describe.configure({ mode: 'serial' });

const markup = naughtyStrings.filter((text) => /<|javascript:|\{\{|\$\{|onerror|&/.test(text));
const odd = ['𝕋𝕙𝕖', '\u202E', '田中さん', '🏾', '١٢٣', '̈', '=HYPERLINK', 'NULL', '<%='].flatMap((part) => naughtyStrings.filter((text) => text.includes(part)).slice(0, 1));
const wanted = rounds('strings that look like markup, in every screen', 12, 60);
/** Spread over the list, so that each of its kinds is met. */
const sample = [...markup.filter((_, index) => Math.floor((index * wanted) / markup.length) !== Math.floor(((index + 1) * wanted) / markup.length)), ...odd].map((text) => asTyped(text, 90).trim()).filter((text) => text !== '');
const nameOfOffice = '<img src=x onerror=window.naughty=1>';
const nameOfDistrict = '"><svg/onload=window.naughty=1>';
const penyelia = { name: '<script>window.naughty=1</script>', loginName: "sekar' or '1'='1", password: 'tinta-ungu-loket-7' };
const petugas = { name: '<b onmouseover=window.naughty=1>Bayu', loginName: 'bayu"><i>', password: 'map-biru-meja-3' };

let loket: TestApp;
let keyed: readonly KeyedSheet[];
let home: string;
let dialogs = 0;
let shown = 0;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'loket-naughty-'));
  loket = await launchApp();
  loket.window.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await officeScreen(loket);
});

test.afterAll(async () => {
  // Any attempt of a script or a picture would be a violation of the policy: close() throws on one.
  await loket.close();
  rmSync(home, { recursive: true, force: true });
});

/** As the eye reads a line: runs of space are one. */
function asRead(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

async function expectShown(place: Locator, text: string, what: string): Promise<void> {
  await expect.poll(async () => asRead((await place.textContent()) ?? ''), { message: `${what}: ${JSON.stringify(text)}` }).toContain(asRead(text));
  shown += 1;
}

/** Nothing of the texts has become an element, a handler or a run. */
async function expectInert(): Promise<void> {
  const found = await loket.window.evaluate(() => ({
    ran: Reflect.get(window, 'naughty') ?? null,
    elements: [...document.querySelectorAll('#root :is(script, img, iframe, object, embed, form[action], base, meta, link, video, audio, marquee, isindex, [onload], [onerror], [onmouseover], [onclick], [style*="expression"])')].map((one) => one.outerHTML.slice(0, 80)),
    links: [...document.querySelectorAll('#root a[href]')].map((link) => link.getAttribute('href')).filter((href) => href !== null && /^(?:javascript|data|http)/i.test(href)),
    title: document.title,
  }));
  expect(found).toMatchObject({ ran: null, elements: [], links: [] });
  expect(dialogs).toBe(0);
  expect(loket.complaints).toEqual([]);
}

test('set-up and log-in show the names of office and people as they are', async () => {
  const { window } = loket;
  await callIn(window, 'setup.create', { officeName: nameOfOffice, districtName: nameOfDistrict, regency: '5207', short: 'KSB', zone: 'Asia/Makassar', station: 'A', profile: 'prakerja-april-2020', supervisor: penyelia });
  await callIn(window, 'session.login', { loginName: penyelia.loginName, password: penyelia.password });
  await callIn(window, 'users.add', { ...petugas, role: 'petugas' });
  await callIn(window, 'session.lock', { why: 'tombol' });
  await window.reload();
  await expect(window.locator('#root')).not.toBeEmpty();
  const page = window.locator('#root');
  for (const text of [nameOfOffice, penyelia.name, petugas.name]) await expectShown(page, text, 'log-in');
  await expectInert();
});

test('the chain takes them in every field', async () => {
  const { window } = loket;
  await signIn(window, petugas);
  const naughty = (text: string, max: number): string => asTyped(text, max).trim();
  keyed = await receiveAndKey(window, sample.length, 0, (index) => {
    const text = sample[index] ?? '';
    return { values: { nama: naughty(`A ${text}`, 100), tempat_lahir: naughty(text, 60), alamat: naughty(text, 150), kecamatan: naughty(text, 60), jurusan: naughty(text, 80), nama_perusahaan_usaha: naughty(text, 100), pelatihan_diminati: naughty(text, 80), keterangan: naughty(text, 300), email: naughty(text, 100) } };
  });
  for (const [index, text] of sample.entries()) await callIn(window, 'bundles.create', { code: `B${index}`, counted: 3, place: naughty(text, 80) });
  expect(keyed).toHaveLength(sample.length);
});

test('Terima: typed into the boxes, shown among the last receipts and as known already', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  const texts = ['<img src=x onerror="window.naughty=1">', "'; DROP TABLE sheet; --", '\u202Egnutih <b>x</b>'];
  for (const text of texts) {
    await window.locator('.terima-isian :focus').waitFor();
    if ((await window.evaluate(() => document.activeElement?.id)) === 'terima-nama') await window.keyboard.press('Shift+Tab');
    await window.keyboard.insertText('<b>7');
    await window.keyboard.press('Enter');
    await window.keyboard.insertText(text);
    await window.keyboard.press('Enter');
    await window.keyboard.insertText('<i>08');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Enter');
    await expectShown(window.getByRole('table', { name: 'Lima berkas terakhir' }), text.toUpperCase(), 'receipt');
  }
  await expectInert();
});

test('Bundel: every place', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F4', 'Bundel');
  const { bundles } = await callIn(window, 'bundles.list', {});
  for (const { place } of bundles.slice(0, 12)) await expectShown(window.locator('main'), place, 'place');
  await expectInert();
});

test('Entri: the box holds the very text of the receipt, and what is typed is put down as it is', async () => {
  const { window } = loket;
  const text = '"><img src=x onerror=window.naughty=1>';
  const { waiting } = await callIn(window, 'entry.queue', { bundle: null });
  const [first] = waiting;
  if (first === undefined) throw new Error('nothing waits');
  await openScreen(window, 'F3', 'Entri');
  for (const { name } of waiting) await expectShown(window.locator('main'), name, 'queue');
  await window.keyboard.press('Enter');
  await expect(window.locator('#entri-nama')).toHaveValue(first.name);
  await window.locator('#entri-alamat').focus();
  await window.keyboard.insertText(text);
  await window.locator('#entri-rt').focus();
  await expect(window.locator('#entri-alamat')).toHaveValue(text.toUpperCase());
  await expectInert();
  await window.keyboard.press('F10');
  await expect.poll(async () => (await callIn(window, 'sheets.detail', { sheet: first.uid })).head.paperState).toBe('belum_lengkap');
  expect((await callIn(window, 'entry.open', { sheet: first.uid })).values).toMatchObject({ nama: first.name, alamat: text.toUpperCase() });
});

test('Pendaftar: list, search, detail and history of each', async () => {
  const { window } = loket;
  await signIn(window, penyelia);
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  const detail = window.getByRole('complementary', { name: 'Rincian' });
  for (const { sheet, sheetNo } of keyed) {
    await window.keyboard.press('/');
    await window.keyboard.insertText(sheetNo);
    await expect(detail).toContainText(sheetNo);
    const { values, head } = await callIn(window, 'sheets.detail', { sheet });
    for (const text of [head.name, values.alamat, values.keterangan, values.jurusan]) await expectShown(detail, text, sheetNo);
    await expectShown(window.locator('.baris-maya'), head.name, `row of ${sheetNo}`);
    await window.keyboard.press('Escape');
  }
  for (const text of sample.slice(0, 15)) {
    await window.keyboard.press('/');
    await window.keyboard.insertText(text);
    await window.waitForTimeout(40);
    await window.keyboard.press('Escape');
  }
  await expectInert();
});

test('Periksa: the paper beside the screen', async () => {
  const { window } = loket;
  await openScreen(window, 'F4', 'Periksa');
  const { values } = await callIn(window, 'verification.open', { sheet: keyed[0]?.sheet ?? '' });
  for (const text of [values.nama, values.alamat, values.keterangan]) await expectShown(window.locator('main'), text, 'paper');
  await expectInert();
});

test('Cek: the card says the name as it is', async () => {
  const { window } = loket;
  await approve(window, keyed);
  await openScreen(window, 'F6', 'Cek');
  for (const { sheet, sheetNo } of keyed) {
    await expect(window.getByLabel('Cari orang')).toBeFocused();
    await window.keyboard.insertText(sheetNo);
    await window.keyboard.press('Enter');
    await expectShown(window.getByRole('article', { name: 'Kartu jawaban' }), (await callIn(window, 'sheets.detail', { sheet })).head.name, sheetNo);
    await window.keyboard.press('Escape');
  }
  await expectInert();
});

test('Kirim: receivers, letters and folders; the CSV holds the same letters', async () => {
  const { window } = loket;
  const folder = join(home, process.platform === 'win32' ? 'paket & co' : '<img src=x onerror=window.naughty=1>');
  mkdirSync(folder, { recursive: true });
  const receiver = '<a href=javascript:window.naughty=1>Provinsi';
  const { sending } = await callIn(window, 'sendings.create', { purpose: 'basis data', receiver });
  const { ready } = await callIn(window, 'sendings.readiness', {});
  await callIn(window, 'sendings.close', { sending, expected: ready });
  await callIn(window, 'sendings.writePackage', { sending, folder });
  const letter = '<sub>560/{{7*7}}';
  await callIn(window, 'sendings.deliver', { sending, day: (await callIn(window, 'receipts.next', {})).today, medium: 'lain', receiver, letter });
  await openScreen(window, 'F5', 'Kirim');
  for (const text of [receiver, letter]) await expectShown(window.locator('main'), text, 'sending');
  await expectInert();
  const [written = ''] = readdirSync(folder);
  const csv = readFileSync(join(folder, written, `${written}.csv`), 'utf8');
  for (const { sheet } of keyed) {
    const { values, head } = await callIn(window, 'sheets.detail', { sheet });
    if (head.sendState === 'terkirim') expect(csv).toContain(values.keterangan.replaceAll('"', '""'));
  }
});

test('Beranda, Pengaturan, the palette and the lock show them too', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F2', 'Beranda');
  await expectInert();
  await window.keyboard.press('Control+K');
  await window.keyboard.insertText('<img src=x onerror=window.naughty=1>');
  await window.waitForTimeout(100);
  await expectInert();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+K');
  await window.keyboard.type('pengat');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
  for (const text of [petugas.name, penyelia.name]) await expectShown(window.locator('main'), text, 'settings');
  await expectInert();
  await window.keyboard.press('Control+l');
  await expectShown(window.locator('#root'), nameOfOffice, 'lock');
  await expectInert();
});

test('what was shown is counted', () => {
  proved({ point: 'F7', done: `${sample.length} naughty strings through every screen of the window`, times: shown, result: '0 shown otherwise than literally, 0 scripts run, 0 elements made of them' });
});
