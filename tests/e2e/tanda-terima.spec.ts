import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensurePoppler } from '../../scripts/system.ts';
import { dayText, weekdayDay } from '../../shared/domain/days.ts';
import { slipCodeOf } from '../../shared/domain/slip-code.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, prepareOffice, signIn, type Office } from '../support/office.ts';
import { answerSaveDialog, attachPrinter, keepPicture, pagesOfPdf, qrOf, textOfPdf } from '../support/printed-paper.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Terima → slip → copy → blank slips → keyed later → the office's own words, by keyboard alone; what is printed is read and looked at. */
let loket: TestApp;
let office: Office;
let printer: Awaited<ReturnType<typeof attachPrinter>>;
const folder = mkdtempSync(join(tmpdir(), 'loket-slip-'));

test.beforeAll(async () => {
  await ensurePoppler();
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  printer = await attachPrinter(loket);
});

test.afterAll(async () => {
  await loket.close();
});

const number = () => loket.window.getByRole('status', { name: 'Nomor Berkas' });
const news = () => loket.window.getByRole('status', { name: 'Kabar tanda terima' });
const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await loket.window.keyboard.press(key);
};

test('name, phone, documents: at most 12 keys beyond the name, number and slip within 20 s', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await expect(number()).toHaveText('A-0001');
  await expect.poll(focused).toBe('terima-nama');
  const begun = Date.now();
  await window.keyboard.type("nur'aini kusuma");
  // 08 is given: of a phone of twelve digits ten are left.
  const beyond = ['Enter', ...'1230007919', 'F10'];
  await keys(...beyond.slice(0, -1));
  await expect(window.getByRole('region', { name: 'Tanda terima A-0001' })).toContainText("NUR'AINI KUSUMA");
  // What the test looks at costs the clerk no time.
  const looking = Date.now();
  await lookAt(window, 'terima-slip');
  await expectFits(window);
  const looked = Date.now() - looking;
  await keys('F10');
  await expect(number()).toHaveText('A-0002');
  await expect(news()).toHaveText('Tanda terima A-0001 dicetak.');
  expect(beyond.length).toBeLessThanOrEqual(12);
  expect(Date.now() - begun - looked).toBeLessThan(20_000);
  await expect.poll(focused).toBe('terima-nama');
  const [job] = await printer.jobs();
  expect(job).toMatchObject({ silent: true, width: 210, height: 148 });
  const pdf = job?.pdf ?? '';
  expect(pagesOfPdf(pdf)).toEqual({ pages: 1, width: 210, height: 148 });
  const text = textOfPdf(pdf);
  for (const words of ['ANDA BELUM TERDAFTAR Kartu Prakerja.', "NUR'AINI KUSUMA", 'HP 081230007919', 'WITA', 'Diserahkan: formulir', `Petugas: ${office.petugas.name}`, 'bukan bukti pendaftaran', 'Tidak dipungut biaya', 'UU 27/2022', 'A-0001']) expect(text).toContain(words);
  expect(text).not.toContain('SALINAN');
  expect(text).not.toMatch(/\d(?: ?\d){15}/);
  expect(keepPicture(pdf, 'slip-a5').map(qrOf)).toEqual([slipCodeOf('A-0001')]);
});

test('a printer that is switched off is told, the number stays, and F9 prints', async () => {
  const { window } = loket;
  await printer.ready(false);
  await window.keyboard.type('siti aminah');
  await keys('Enter', 'Enter', '2', 'Enter');
  await expect(news()).toHaveText('Tanda terima A-0002 belum tercetak: pencetak belum siap. Nyalakan pencetak, lalu F9.');
  await printer.ready(true);
  await keys('F9');
  await expect(window.getByText('Belum pernah dicetak.')).toBeVisible();
  await keys('Enter');
  await expect(news()).toHaveText('Tanda terima A-0002 dicetak.');
  const text = textOfPdf((await printer.jobs()).at(-1)?.pdf ?? '');
  expect(text).toContain('fotokopi KTP');
  expect(text).not.toContain('SALINAN');
});

test('an earlier one is printed again with its old text and says salinan; as a PDF too', async () => {
  const { window } = loket;
  const first = textOfPdf((await printer.jobs())[0]?.pdf ?? '');
  await keys('F9');
  await expect.poll(focused).toBe('cetak-nomor');
  await window.keyboard.type(slipCodeOf('A-0001').toLowerCase().replaceAll('-', ''));
  await expect(window.getByText(/Pernah dicetak/)).toBeVisible();
  await lookAt(window, 'terima-cetak-ulang');
  await keys('Enter');
  await expect(news()).toHaveText('Salinan tanda terima A-0001 dicetak.');
  const again = textOfPdf((await printer.jobs()).at(-1)?.pdf ?? '');
  expect(again).toContain('SALINAN, dicetak lagi');
  const withoutMark = again.split('\n').filter((line) => !/SALINAN|kali dicetak/.test(line));
  expect(withoutMark.join(' ').replace(/\s+/gu, ' ')).toBe(first.replace(/\s+/gu, ' '));

  const pdf = join(folder, 'salinan.pdf');
  await answerSaveDialog(loket, pdf);
  await keys('F9');
  await window.keyboard.type('A-0002');
  await expect(window.getByRole('region', { name: 'Tanda terima A-0002' })).toBeVisible();
  await keys('F8');
  await expect(news()).toHaveText('Tanda terima A-0002 disimpan sebagai PDF.');
  expect(keepPicture(pdf, 'slip-salinan').map(qrOf)).toEqual([slipCodeOf('A-0002')]);
  await answerSaveDialog(loket, null);
  await keys('F9', 'F8');
  await expect(news()).toHaveText(/belum tercetak/);
});

test('a code that was read wrongly is told so', async () => {
  const { window } = loket;
  await keys('F9');
  const code = slipCodeOf('A-0001');
  await window.keyboard.type(`${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`);
  await expect(window.getByRole('alert')).toContainText('Angka terakhirnya tidak cocok dengan nomornya.');
  await keys('Escape');
});

test('blank slips for a power cut: two to a page, the numbers taken for good', async () => {
  const { window } = loket;
  await keys('F7');
  await expect(window.getByText('belum ada lembar kosong')).toBeVisible();
  await keys('F8');
  await expect.poll(focused).toBe('cadangan-banyak');
  await window.keyboard.type('3');
  await keys('Enter');
  await expect(window.getByText('Lembar kosong A-0003 s.d. A-0005 dicetak.').first()).toBeVisible();
  await expect(number()).toHaveText('A-0006');
  const job = (await printer.jobs()).at(-1);
  // Many pages go through the dialog, whatever a single slip does.
  expect(job).toMatchObject({ silent: false, width: 210, height: 297 });
  expect(pagesOfPdf(job?.pdf ?? '')).toMatchObject({ pages: 2 });
  expect(textOfPdf(job?.pdf ?? '')).toMatch(/A-0003[^]*A-0004[^]*A-0005/);
  keepPicture(job?.pdf ?? '', 'lembar-kosong');
  await expect(window.getByText('5 nomor diberikan = 2 berkas + 3 lembar kosong + 0 tidak dipakai.')).toBeVisible();
  await lookAt(window, 'terima-cadangan');
});

test('one that a pen has filled is keyed later, with the day and the hour on it; Entri opens prefilled', async () => {
  const { window } = loket;
  await expect(window.locator('#cadangan-nomor')).toHaveValue('A-0003');
  await keys('Enter');
  await expect(number()).toHaveText('A-0003');
  await expect.poll(focused).toBe('terima-tertulis-hari');
  // A wrong year: before the paper was printed.
  const { today } = await callIn(window, 'receipts.next', {});
  await window.keyboard.type('13/4/20');
  await expect(window.getByText(`Paling awal ${dayText(today)}`)).toBeVisible();
  await window.locator('#terima-tertulis-hari').fill('');
  await window.keyboard.type(dayText(today));
  await keys('Enter');
  await window.keyboard.type('0000');
  await keys('Enter');
  await expect.poll(focused).toBe('terima-tertulis-petugas');
  await window.keyboard.type(office.petugas.name.slice(0, 6).toLowerCase());
  await keys('Enter');
  await window.keyboard.type('jumrah');
  await keys('Enter');
  await window.keyboard.type('1234567890');
  await keys('Enter', '2');
  await lookAt(window, 'terima-cadangan-ketik');
  await keys('Enter');
  await expect(news()).toHaveText('A-0003 tersimpan. Tanda terimanya sudah dibawa orangnya.');
  await expect(window.locator('#cadangan-nomor')).toHaveValue('A-0004');
  const found = await callIn(window, 'slips.find', { text: 'A-0003' });
  expect(found.content.lines).toEqual(['JUMRAH', 'HP 081234567890', `${weekdayDay(today)}, 00.00 WITA`, 'Diserahkan: formulir, fotokopi KTP', `Petugas: ${office.petugas.name}`]);
  const { waiting } = await callIn(window, 'entry.queue', { bundle: null });
  expect(waiting).toMatchObject([{ sheetNo: 'A-0001' }, { sheetNo: 'A-0002' }, { sheetNo: 'A-0003', name: 'JUMRAH', receivedDay: today }]);
  await openScreen(window, 'F3', 'Entri');
  await keys('ArrowDown', 'ArrowDown', 'Enter');
  await expect(window.locator('#entri-nama')).toHaveValue('JUMRAH');
  await expect(window.locator('#entri-no_hp')).toHaveValue('081234567890');
  await keys('Escape');
});

test('a person who is half typed when a paper of the pen comes between is there again after it', async () => {
  const { window } = loket;
  const name = window.locator('#terima-nama');
  await openScreen(window, 'F2', 'Terima');
  await expect.poll(focused).toBe('terima-nama');
  await window.keyboard.type('budim');
  await keys('F7');
  await expect(window.locator('#cadangan-nomor')).toHaveValue('A-0004');
  await keys('Enter');
  await expect.poll(focused).toBe('terima-tertulis-hari');
  await expect(name).toHaveValue('');
  await expect(news()).toHaveText('Ketikan BUDIM menunggu dan kembali sesudah kertas ini, atau dengan Esc.');
  await lookAt(window, 'terima-cadangan-menunggu');
  await name.fill('jumr');
  // The other number was meant: what is typed of the paper stays.
  await keys('F7');
  await expect(window.locator('#cadangan-nomor')).toHaveValue('A-0004');
  await keys('Enter');
  await expect(window.locator('#cadangan-nomor')).toHaveCount(0);
  await expect(name).toHaveValue('JUMR');
  await keys('Escape');
  await expect(name).toHaveValue('BUDIM');
  await expect.poll(focused).toBe('terima-nama');
  await window.keyboard.type('an');
  await expect(name).toHaveValue('BUDIMan');
  await keys('Escape');
  await expect(name).toHaveValue('');
});

test('numbers that were never used are explained', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await keys('F7');
  await expect(window.locator('#cadangan-nomor')).toHaveValue('A-0004');
  await keys('F10');
  await expect.poll(focused).toBe('cadangan-dari');
  await keys('Enter', 'Enter');
  await window.keyboard.type('listrik menyala lagi');
  await keys('Enter');
  await expect(window.getByText('5 nomor diberikan = 3 berkas + 0 lembar kosong + 2 tidak dipakai.')).toBeVisible();
  await expect(window.getByText(/A-0004 listrik menyala lagi/)).toBeVisible();
  await expect(window.getByText('2 nomor dicatat tidak dipakai.')).toBeVisible();
  // One of them on purpose: its number alone, in both boxes.
  await keys('F10');
  await window.keyboard.type('4');
  await keys('Enter');
  await window.keyboard.type('a-4');
  await keys('Enter');
  await expect(window.getByText(/A-0004 sudah diterangkan: listrik menyala lagi/)).toBeVisible();
  await lookAt(window, 'terima-cadangan-alasan');
  await window.keyboard.type('basah');
  await keys('Enter');
  await expect(window.getByText(/A-0004 basah .*A-0005 listrik menyala lagi/)).toBeVisible();
  await keys('Escape');
  await expect.poll(focused).toBe('terima-nama');
});

test('the office words its papers itself, sees them beside, and goes back; what cannot be used is told', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  await openScreen(window, 'F2', 'Terima');
  await keys('Control+K');
  await window.keyboard.type('pengaturan');
  await keys('Enter');
  await window.getByRole('button', { name: 'Ubah kepala kertas dan teks' }).click();
  await expect.poll(focused).toBe('teks-kantor-kop');
  await window.locator('#teks-kantor-hotline').fill('0372 21000');
  await expect(window.getByRole('region', { name: 'Tanda terima A-0123' })).toContainText('Telepon 0372 21000');
  await window.locator('#teks-slip-tanya').fill('Telepon {telpon}');
  await expect(window.getByText(/\{telpon\} tidak dikenal. Yang dikenal: \{kantor\}/)).toBeVisible();
  await lookAt(window, 'pengaturan-teks');
  await window.getByRole('button', { name: 'Teks bawaan' }).last().click();
  await keys('F8');
  await expect(window.getByText('1 teks tersimpan')).toBeVisible();
  expect((await callIn(window, 'officeTexts.own', {})).texts).toMatchObject([{ key: 'kantor.hotline', text: '0372 21000' }]);
  await window.getByRole('button', { name: 'Teks bawaan' }).first().click();
  await keys('F8');
  await expect.poll(async () => (await callIn(window, 'officeTexts.own', {})).texts).toEqual([]);
  await keys('Escape');
  await expect(window.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
  await window.locator('#cetak-kertas').selectOption('F4-slip');
  await expect(window.getByText('Tersimpan untuk komputer ini')).toBeVisible();
  await openScreen(window, 'F2', 'Terima');
  await window.keyboard.type('budiman');
  await keys('Enter', 'Enter', 'Enter');
  await expect(news()).toHaveText('Tanda terima A-0006 dicetak.');
  const pdf = (await printer.jobs()).at(-1)?.pdf ?? '';
  expect(pagesOfPdf(pdf)).toEqual({ pages: 1, width: 215, height: 330 });
  expect(keepPicture(pdf, 'slip-f4').map(qrOf)).toEqual([slipCodeOf('A-0006')]);
});

test('what the last one brought is there for the next: one document more costs two keys, once', async () => {
  const { window } = loket;
  const receive = async (name: string, beyond: readonly string[]) => {
    const given = await number().textContent();
    await window.keyboard.type(name);
    await keys(...beyond);
    await expect(news()).toHaveText(`Tanda terima ${given} dicetak.`);
    return beyond.length;
  };
  expect(await receive('hendra', ['Enter', ...'1230007920', 'Enter', '2', 'Enter'])).toBe(14);
  expect(await receive('hasan', ['Enter', ...'1230007921', 'F10'])).toBe(12);
  const { receipts } = await callIn(window, 'receipts.recent', {});
  expect(receipts.slice(0, 2).map(({ documents }) => documents)).toEqual([1, 2].map(() => ({ formulir: true, fotokopi_ktp: true, fotokopi_kk: false })));
  // Esc on the empty form: the form alone again.
  await keys('Escape');
  await expect(window.getByRole('checkbox', { name: 'fc KTP' })).not.toBeChecked();
});

test('another screen and back: what is under the hands is still there; F10 on an empty form gives no number', async () => {
  const { window } = loket;
  const given = (await number().textContent()) ?? '';
  await keys('F10');
  await window.keyboard.type('siti pergi');
  await keys('Enter');
  await window.keyboard.type('1230007922');
  await openScreen(window, 'F6', 'Cek');
  await openScreen(window, 'F2', 'Terima');
  await expect(number()).toHaveText(given);
  await expect(window.locator('#terima-nama')).toHaveValue('SITI PERGI');
  await expect(window.locator('#terima-hp')).toHaveValue('081230007922');
  await keys('F10');
  await expect(news()).toHaveText(`Tanda terima ${given} dicetak.`);
});

test('the next name is typed while the one before is being saved: no letter of it is lost', async () => {
  const { window } = loket;
  for (const name of ['dua orang', 'edi orang', 'fajar orang']) {
    await window.keyboard.type(name);
    await keys('Enter', ...'1230007930', 'F10');
  }
  await expect.poll(async () => (await callIn(window, 'receipts.recent', {})).receipts.slice(0, 3).map((receipt) => receipt.name)).toEqual(['FAJAR ORANG', 'EDI ORANG', 'DUA ORANG']);
});

test('a slip that is scanned finds its sheet, whatever screen is open', async () => {
  const { window } = loket;
  const scan = async (sheetNo: string) => {
    await window.keyboard.type(slipCodeOf(sheetNo));
    await keys('Enter');
  };
  // Outside text only the speed tells a scanner from hands: its signs come in one go, however busy this machine is.
  const scanAnywhere = (sheetNo: string) =>
    window.evaluate(
      (signs) => {
        for (const key of signs) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      },
      [...slipCodeOf(sheetNo), 'Enter'],
    );
  for (const [key, title] of [['F3', 'Entri'], ['Shift+F2', 'Beranda'], ['Shift+F3', 'Pendaftar']] as const) {
    await openScreen(window, key, title);
    await scanAnywhere('A-0001');
    await expect(window.getByRole('heading', { name: "NUR'AINI KUSUMA" })).toBeVisible();
  }
  // A screen that is opened for the first time, its code still on the way: it has no box, and the slip is not lost.
  await openScreen(window, 'Shift+F2', 'Beranda');
  const { heading } = await window.evaluate(async (signs) => {
    const press = (key: string, shiftKey = false) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    press('F4', true);
    await Promise.resolve();
    for (const key of signs) press(key);
    return { heading: document.querySelector('h1')?.textContent ?? '' };
  }, [...slipCodeOf('A-0001'), 'Enter']);
  expect(heading).toBe('');
  await expect(window.getByRole('heading', { name: "NUR'AINI KUSUMA" })).toBeVisible();
  // The next one at once: it takes the place of the one before.
  await scan('A-0002');
  await expect(window.getByRole('heading', { name: 'SITI AMINAH' })).toBeVisible();
  await openScreen(window, 'F2', 'Terima');
  await expect.poll(focused).toBe('terima-nama');
  await window.keyboard.type('siti b');
  await scan('A-0002');
  await expect(window.locator('#cetak-nomor')).toHaveValue(slipCodeOf('A-0002'));
  await keys('Escape');
  await expect(window.locator('#terima-nama')).toHaveValue('SITI B');
  // The hands begin in the form's number where forms have one: it is none.
  await window.locator('#terima-no-formulir').focus();
  await scan('A-0002');
  await expect(window.locator('#cetak-nomor')).toHaveValue(slipCodeOf('A-0002'));
  await keys('Escape');
  await expect(window.locator('#terima-no-formulir')).toHaveValue('');
  await keys('Escape');
});
