import { expect, test } from '@playwright/test';
import { ensurePoppler } from '../../scripts/system.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { attachPrinter, keepPicture, pagesOfPdf, picturesOfPdf, qrOf, textOfPdf } from '../support/printed-paper.ts';
import { lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Every paper of many pages or many words: what stands on each page is read and looked at. */
let loket: TestApp;
let office: Office;
let printer: Awaited<ReturnType<typeof attachPrinter>>;
let keyed: readonly KeyedSheet[];

/** People of one village; every ninth has a name that does not fit on one line. */
const many = 60;
const longName = (index: number): string => `HJ. SITI NURHALIZAH RAHMAWATI KUSUMANINGRUM PUTRI AYU LESTARI SASMITA ${String.fromCodePoint(65 + index)} BINTI H. ABDURRAHMAN`;
const address = 'Jl. Bung Karno No. 5, Komplek KTC, Taliwang';

test.beforeAll(async () => {
  test.setTimeout(600_000);
  await ensurePoppler();
  loket = await launchApp();
  await officeScreen(loket);
  office = await prepareOffice(loket.window);
  await signIn(loket.window, office.petugas);
  keyed = await receiveAndKey(loket.window, many, 0, (index) => ({
    values: { desa_kelurahan: 'SELOTO', kecamatan: 'TALIWANG', kode_desa_ktp: '5207022011', ...(index % 9 === 4 ? { nama: longName(index % 26) } : {}) },
  }));
  await signIn(loket.window, office.penyelia);
  await callIn(loket.window, 'officeTexts.save', {
    texts: [
      { key: 'kantor.alamat', text: address },
      { key: 'kantor.hotline', text: '0372 81000' },
      { key: 'kantor.hotline_program', text: '0800 1 503 001' },
    ],
  });
  await signIn(loket.window, office.petugas);
  printer = await attachPrinter(loket);
});

test.afterAll(async () => {
  await loket.close();
});

const sheetAt = (index: number): KeyedSheet => {
  const sheet = keyed[index];
  if (!sheet) throw new Error(`no keyed sheet ${index}`);
  return sheet;
};

/** The next paper that comes out, once `act` is done. */
async function printedBy(act: () => Promise<unknown>): Promise<string> {
  const before = (await printer.jobs()).length;
  await act();
  await expect.poll(async () => (await printer.jobs()).length, { timeout: 30_000 }).toBe(before + 1);
  return (await printer.jobs()).at(-1)?.pdf ?? '';
}

const pagesOf = (pdf: string): readonly string[] => textOfPdf(pdf).split('\f').filter((page) => page.trim() !== '');
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

async function openBy(words: string): Promise<void> {
  await loket.window.keyboard.press('Control+K');
  await loket.window.keyboard.type(words);
  await loket.window.keyboard.press('Enter');
}

test('the list for a village officer: sixty names on numbered pages, each with its head; no NIK, no phone, no state', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]').first()).toBeVisible();
  await window.keyboard.press('F9');
  await window.locator('#desa-perlu').fill('diundang ke kantor desa');
  await window.locator('#desa-peminta').fill('Sekretaris Desa Seloto');
  const pdf = await printedBy(() => window.keyboard.press('F9'));
  keepPicture(pdf, 'daftar-desa');
  const pages = pagesOf(pdf);
  expect(pages.length).toBeGreaterThan(1);
  expect(pagesOfPdf(pdf)).toEqual({ pages: pages.length, width: 215, height: 330 });
  pages.forEach((page, index) => {
    expect(flat(page)).toContain(`halaman ${index + 1} dari ${pages.length}`);
    expect(flat(page)).toMatch(/No\. Nama Nomor Berkas Sudah diberi tahu/);
    expect(flat(page)).toContain('Daftar orang, Seloto, Taliwang');
    expect(flat(page)).toContain('Jangan ditempel');
  });
  const whole = pages.join('\n');
  expect(flat(pages[0] ?? '')).toContain('PEMERINTAH KABUPATEN SUMBAWA BARAT DISNAKERTRANS KABUPATEN SUMBAWA BARAT Jl. Bung Karno No. 5');
  for (const { sheetNo, nik } of keyed) {
    expect(whole.split(sheetNo)).toHaveLength(2);
    expect(whole).not.toContain(nik);
  }
  expect(whole).not.toMatch(/\d(?: ?\d){11}/);
  expect(whole).not.toMatch(/terkirim|ditolak|akun|belum siap/i);
});

test('what is held on a person with little: whole numbers, under the head of the office, no name of staff', async () => {
  const pdf = await heldPaper(sheetAt(1));
  keepPicture(pdf, 'data-sedikit');
  const text = textOfPdf(pdf);
  expect(text.replace(/\s/gu, '')).toContain(sheetAt(1).nik);
  expect(text).not.toContain(office.petugas.name);
  expect(flat(text)).toContain('Data yang disimpan tentang Anda');
  expect(flat(text)).toContain('PEMERINTAH KABUPATEN SUMBAWA BARAT');
});

test('with much: every page says whose it is and which of how many, nothing is lost between them', async () => {
  test.setTimeout(240_000);
  const { window } = loket;
  const { sheet } = sheetAt(4);
  const { today } = await callIn(window, 'settings.get', {});
  const words = (index: number): string => `Catatan ke-${index}: ${'alamat pindah ke rumah orang tua di dusun sebelah, nomor telepon ikut anaknya. '.repeat(2)}`.trim();
  for (let index = 0; index < 12; index += 1) {
    await callIn(window, 'followUp.note', { sheet, how: 'datang', note: words(index).slice(0, 200), nextDay: '' });
    await callIn(window, 'personData.askCorrection', { sheet, asked: `${words(index)} ${words(index)}`.slice(0, 480) });
    await callIn(window, 'slips.print', { sheet });
    await callIn(window, 'answerSheets.make', { sheet });
  }
  for (const step of ['diarahkan', 'akun', 'kode', 'formulir'] as const) await callIn(window, 'online.note', { sheet, step, wave: null, stuck: null, day: today, source: 'pengakuan' });
  const pdf = await heldPaper(sheetAt(4));
  keepPicture(pdf, 'data-banyak');
  const pages = pagesOf(pdf);
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(pagesOfPdf(pdf).pages).toBe(pages.length);
  pages.forEach((page, index) => {
    expect(flat(page)).toContain(`halaman ${index + 1} dari ${pages.length}`);
    expect(flat(page)).toContain(longName(4));
    expect(page).toContain(sheetAt(4).sheetNo);
  });
  expect(pages.length).toBeLessThan(20);
  const whole = flat(pages.join(' '));
  for (let index = 0; index < 12; index += 1) expect(whole).toContain(`Catatan ke-${index}:`);
  expect(whole).not.toContain(office.petugas.name);
  expect(whole).not.toMatch(/[{}]/);
  // What the paper of the card is kept as is not what it says.
  expect(whole).not.toMatch(/\b(?:done|later|check|clock|none)\b/);
});

/** Prints what is held on a person, from the screen that has them. */
async function heldPaper({ sheetNo, name }: KeyedSheet): Promise<string> {
  const { window } = loket;
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await window.keyboard.press('/');
  await window.keyboard.type(sheetNo);
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+3');
  await expect(window.getByRole('heading', { level: 1, name: 'Data seseorang' })).toBeVisible();
  await expect(window.getByText(name).first()).toBeVisible();
  await expect(window.getByRole('button', { name: /Cetak/ })).toBeEnabled();
  return printedBy(() => window.keyboard.press('F9'));
}

test('Laporan and Angka untuk umum stand under the head of the office in its own words', async () => {
  const { window } = loket;
  await openBy('laporan');
  await expect(window.getByRole('table').first()).toBeVisible();
  const recap = await printedBy(() => window.keyboard.press('F9'));
  keepPicture(recap, 'laporan-kertas');
  expect(flat(textOfPdf(recap))).toContain(address);
  expect(flat(textOfPdf(recap))).toContain('halaman 1 dari 1');
  await openBy('angka untuk umum');
  await window.locator('#umum-penanya').fill('Wartawan');
  await window.keyboard.press('Enter');
  await window.keyboard.type('berita');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Angka' })).toContainText('dibulatkan ke bawah');
  const figures = await printedBy(() => window.keyboard.press('F9'));
  keepPicture(figures, 'angka-umum-kertas');
  expect(flat(textOfPdf(figures))).toContain(address);
  expect(flat(textOfPdf(figures))).toContain('Orang yang terdata');
});

test('the card and the lembar jawaban say whom to ask: desk, address, hours, phone, and the programme', async () => {
  const { window } = loket;
  await openScreen(window, 'F6', 'Cek');
  await window.keyboard.type(sheetAt(4).sheetNo);
  await window.keyboard.press('Enter');
  const asked = `Bertanya tentang berkas ini: loket Disnakertrans Kabupaten Sumbawa Barat, ${address}, Senin–Jumat 08.00–15.00, telepon 0372 81000. Sebut nomor ${sheetAt(4).sheetNo}. Tentang akun, tes, dan SMS: www.prakerja.go.id. Pengaduan program: 0800 1 503 001.`;
  await expect(window.getByRole('article', { name: 'Kartu jawaban' })).toContainText(asked);
  await lookAt(window, 'cek-bertanya');
  const pdf = await printedBy(() => window.keyboard.press('F9'));
  keepPicture(pdf, 'lembar-jawaban-panjang');
  expect(flat(textOfPdf(pdf))).toContain('halaman 1 dari 1');
  expect(flat(textOfPdf(pdf))).toContain(asked);
});

test('a slip whose texts outgrow half a sheet: the settings say so, and the paper goes on to the next half, uncut', async () => {
  test.setTimeout(300_000);
  const { window } = loket;
  await signIn(window, office.penyelia);
  await openBy('pengaturan');
  await window.getByRole('button', { name: 'Ubah kepala kertas dan teks' }).click();
  await expect(window.locator('#teks-slip-langkah')).toBeVisible();
  await expect(window.getByText(/menjadi \d lembar/)).toHaveCount(0);
  const steps = Array.from({ length: 12 }, (_, index) => `Langkah ${index + 1}: bawa KTP dan KK ke loket, gratis.`);
  await window.locator('#teks-slip-langkah').fill(steps.join('\n'));
  await expect(window.getByText(/menjadi 2 lembar \(A5 tidur/)).toBeVisible();
  await lookAt(window, 'pengaturan-teks-panjang');
  await window.locator('#teks-slip-langkah_ditolak').focus();
  await expect(window.getByRole('region', { name: 'Tanda terima A-0123' })).toContainText('NIK tidak padan dengan Dukcapil');
  await window.keyboard.press('F8');
  await expect(window.getByText('1 teks tersimpan')).toBeVisible();
  for (const [paper, pages, width] of [['A5-tidur', 2, 210], ['A4-slip', 1, 210], ['F4-slip', 1, 215]] as const) {
    await callIn(window, 'slips.setPrinting', { mode: 'langsung', paper });
    await signIn(window, office.petugas);
    await openScreen(window, 'F2', 'Terima');
    const pdf = await printedBy(async () => {
      await window.keyboard.type(longName(3).slice(0, 90));
      for (let press = 0; press < 3; press += 1) await window.keyboard.press('Enter');
    });
    const pictures = keepPicture(pdf, `slip-panjang-${paper.toLowerCase()}`);
    expect(pagesOfPdf(pdf)).toMatchObject({ pages, width });
    const text = flat(textOfPdf(pdf));
    for (const said of [...steps, 'lanjutan', 'halaman 2 dari 2', 'Bersambung di lembar berikutnya.', 'UU 27/2022', 'Telepon 0372 81000', 'dijawab dalam 3×24 jam.']) expect(text).toContain(said);
    expect(qrOf(pictures[0] ?? '')).toMatch(/^A-\d{4}-\d$/);
  }
  // Two halves of one slip, then those of the next.
  await openScreen(window, 'F2', 'Terima');
  await window.keyboard.press('F7');
  await window.keyboard.press('F8');
  const blanks = await printedBy(async () => {
    await window.keyboard.type('2');
    await window.keyboard.press('Enter');
  });
  keepPicture(blanks, 'lembar-kosong-panjang');
  expect(pagesOfPdf(blanks).pages).toBe(2);
  expect(picturesOfPdf(blanks, 'kosong').map(qrOf).filter((code) => code !== null)).toHaveLength(2);
});
