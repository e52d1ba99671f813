import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensurePoppler } from '../../scripts/system.ts';
import { dayInText } from '../../shared/domain/answer/words.ts';
import { addDays, dayText } from '../../shared/domain/days.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { editOf } from '../../shared/domain/profile-edit.ts';
import { slipCodeOf } from '../../shared/domain/slip-code.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, signIn, type Office } from '../support/office.ts';
import { attachPrinter, picturesOfPdf, qrOf, textOfPdf } from '../support/printed-paper.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/**
 * One person's paper from the counter to the answer: slip, keying, what the card says at every state and on every day of the SMS, the call
 * that somebody makes and the step that is noted after it. Beside them somebody whose paper goes the same way and who waits for the SMS.
 */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let printer: Awaited<ReturnType<typeof attachPrinter>>;
let today: string;
let sheet: string;
let besideSheet: string;
let sending: string;
const person = madeUpPerson(3);
const beside = madeUpPerson(4);
const sheetNo = 'A-0001';
const besideNo = 'A-0002';
const notRegistered = 'ANDA BELUM TERDAFTAR Kartu Prakerja.';
const open = 'Daftar sendiri di www.prakerja.go.id. Gratis. Kertas yang Anda serahkan tidak mendaftarkan Anda.';
const notParticipant = 'Anda terdaftar, didahulukan, atau diterima.';

test.beforeAll(async () => {
  await ensurePoppler();
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  printer = await attachPrinter(loket);
  ({ today } = await callIn(loket.window, 'settings.get', {}));
});

test.afterAll(async () => {
  await loket.close();
});

const card = () => loket.window.getByRole('article', { name: 'Kartu jawaban' });

/** What the card must say of one state. */
interface Told {
  readonly sentence: string | RegExp;
  readonly second: string | RegExp;
  /** The station in violet. */
  readonly at: string;
  readonly notMeans: string | RegExp;
}

/** The person asks with the code of their slip: one sentence, one station, and no whole NIK of anybody. */
async function asks({ sentence, second, at, notMeans }: Told, no = sheetNo): Promise<void> {
  const { window } = loket;
  await openScreen(window, 'F6', 'Cek');
  await expect(window.getByLabel('Cari orang')).toBeFocused();
  await window.keyboard.type(slipCodeOf(no));
  await window.keyboard.press('Enter');
  await expect(card()).toContainText(no);
  await expect(card().locator('.jawaban-kalimat')).toHaveText(sentence);
  await expect(card().locator('.jawaban-kedua')).toHaveText(second);
  await expect(card().locator('.stasiun > [aria-current="step"] > h3')).toHaveText(at);
  await expect(card().locator('.jawaban-arti > section').nth(1)).toContainText(notMeans);
  expect(await card().textContent()).not.toMatch(/\d(?:[ .-]?\d){15}/);
  expect(await window.title()).not.toMatch(/\d{4}/);
}

async function asksAndLeaves(told: Told, no = sheetNo): Promise<void> {
  await asks(told, no);
  await loket.window.keyboard.press('Escape');
}

/** How far the paper is, in the words of the card. */
interface Ledger {
  /** The second line before what concerns the way online. */
  readonly says: string;
  readonly at: string;
  /** What who has no account may take it for. */
  readonly notMeans: string;
  /** Whether the data have left. */
  readonly left: boolean;
}

/** Where a day lies in the days of the SMS, and what silence means then, to who waits for it. */
const windows = [
  { from: 2, until: 4, sentence: (until: string) => new RegExp(`^ANDA SUDAH MENDAFTAR\\. Hasil gelombang 1 lewat SMS .*sampai ${until}\\.$`), silence: () => 'SMS belum mulai dikirim: belum ada SMS belum berarti apa-apa.', notMeans: (until: string) => `Anda lolos, atau tidak lolos: SMS dikirim sampai ${until}.` },
  { from: 0, until: 2, sentence: (until: string) => `ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS sampai ${until}.`, silence: () => 'Belum ada SMS hari ini belum berarti apa-apa.', notMeans: (until: string) => `Anda lolos, atau tidak lolos: SMS dikirim sampai ${until}.` },
  // The last day is still inside.
  { from: -2, until: 0, sentence: (until: string) => `ANDA SUDAH MENDAFTAR. Hasil gelombang 1 lewat SMS sampai ${until}.`, silence: () => 'Belum ada SMS hari ini belum berarti apa-apa.', notMeans: (until: string) => `Anda lolos, atau tidak lolos: SMS dikirim sampai ${until}.` },
  { from: -4, until: -1, sentence: (until: string) => new RegExp(`^ANDA SUDAH MENDAFTAR\\. SMS hasil gelombang 1 dikirim .*sampai ${until}\\.$`), silence: (until: string) => `Tidak ada SMS sampai ${until}: lihat hasil gelombang 1 di akun Anda di www.prakerja.go.id.`, notMeans: () => 'Anda lolos. Tanpa SMS, hasilnya hanya ada di akun Anda.' },
] as const;

/**
 * Both ask at this state of their papers before, inside and after the days of the SMS: who has no account hears the same on each of them,
 * who waits hears what silence means that day; the paper stands in both second lines. The signed-in person is a penyelia afterwards.
 */
async function bothAskInEachWindow({ says, at, notMeans, left }: Ledger): Promise<void> {
  await signIn(loket.window, office.penyelia);
  const arrived = `${left ? '' : 'Data Anda juga belum sampai di provinsi. '}Kantor tidak menentukan siapa yang lolos.`;
  for (const { from, until, ...window } of windows) {
    await setSmsDays(addDays(today, from), addDays(today, until));
    const last = dayInText(addDays(today, until), today);
    await asksAndLeaves({ sentence: notRegistered, second: `${says} ${open}`, at, notMeans: `${notMeans} ${arrived}` });
    await asksAndLeaves({ sentence: window.sentence(last), second: `${says} ${window.silence(last)}`, at, notMeans: `${window.notMeans(last)} ${arrived}` }, besideNo);
  }
}

/** Of both papers, what was handed in. */
const papers = () => [{ of: sheet, values: person.values }, { of: besideSheet, values: beside.values }] as const;

async function save(sheet: string, values: SheetValues, as: 'diinput' | 'belum_lengkap'): Promise<void> {
  const { window } = loket;
  const { head, receivedDay } = await callIn(window, 'entry.open', { sheet });
  await callIn(window, 'entry.save', { sheet, revision: head.revision, values, unconfirmed: [], as, reason: '', receivedDay, secondOf: null, counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 } });
}

/** As a penyelia: on which days wave 1 sends its SMS. */
async function setSmsDays(smsFrom: string, smsUntil: string): Promise<void> {
  const { window } = loket;
  const { revision, profile } = await callIn(window, 'settings.profile', {});
  const waves = [{ no: 1, opens: addDays(today, -10), closes: addDays(today, -5), smsFrom, smsUntil }];
  await callIn(window, 'settings.saveProfile', { revision, edit: { ...structuredClone(editOf(profile)), waves }, reason: 'Pengumuman hari SMS' });
}

const followUps = () => loket.window.locator('.baris-maya tbody tr[aria-rowindex]');
/** The other one waits for a wave that sends no SMS any more, and stands there too. */
const followUp = () => followUps().filter({ hasText: sheetNo });
const detail = () => loket.window.getByRole('complementary', { name: 'Rincian' });

test('the paper is handed in: number, slip, and on it the sentence that the card says', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await expect(window.locator('#terima-nama')).toBeFocused();
  await window.keyboard.type(person.name.toLowerCase());
  await window.keyboard.press('Enter');
  await window.keyboard.type(person.phone.slice(2));
  await window.keyboard.press('Enter');
  await window.keyboard.press('2');
  await window.keyboard.press('3');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('status', { name: 'Kabar tanda terima' })).toHaveText(`Tanda terima ${sheetNo} dicetak.`);
  const [job] = await printer.jobs();
  const text = textOfPdf(job?.pdf ?? '').replace(/\s+/gu, ' ');
  for (const words of [notRegistered, open, person.name, `HP ${person.phone}`, 'Diserahkan: formulir, fotokopi KTP, fotokopi KK']) expect(text).toContain(words);
  expect(picturesOfPdf(job?.pdf ?? '', 'perjalanan').map(qrOf)).toEqual([slipCodeOf(sheetNo)]);
  sheet = (await callIn(window, 'slips.find', { text: slipCodeOf(sheetNo) })).sheet;
  await asksAndLeaves({ sentence: notRegistered, second: `Berkas Anda sudah diterima. Belum diinput. ${open}`, at: 'Berkas masuk', notMeans: `${notParticipant} Data Anda juga belum sampai di provinsi.` });
});

test('beside them somebody hands in the same and has joined wave 1 by themselves', async () => {
  test.setTimeout(240_000);
  const { window } = loket;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
  const received = await callIn(window, 'receipts.receive', { name: beside.name, phone: beside.phone, formNo: '', documents, bundle: null, receivedDay: null });
  expect(received.sheetNo).toBe(besideNo);
  besideSheet = received.sheet;
  await callIn(window, 'online.note', { sheet: besideSheet, step: 'menunggu', wave: 1, stuck: null, day: addDays(today, -6), source: 'pengakuan' });
  await bothAskInEachWindow({ says: 'Berkas Anda sudah diterima. Belum diinput.', at: 'Berkas masuk', notMeans: notParticipant, left: false });
  await signIn(window, office.petugas);
});

test('it is keyed later: Entri opens with what the receipt gave', async () => {
  test.setTimeout(240_000);
  const { window } = loket;
  await openScreen(window, 'F3', 'Entri');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: `Berkas ${sheetNo}` })).toBeVisible();
  await expect(window.locator('#entri-nama')).toHaveValue(person.name);
  await expect(window.locator('#entri-no_hp')).toHaveValue(person.phone);
  await keyPaper(window, person.values);
  await lookAt(window, 'perjalanan-entri');
  await window.keyboard.press('Enter');
  // The next paper that waits is under the hands already.
  await expect(window.getByRole('heading', { level: 1, name: `Berkas ${besideNo}` })).toBeVisible();
  await asksAndLeaves({ sentence: notRegistered, second: `Data Anda sudah diinput. Belum diperiksa. ${open}`, at: 'Diinput', notMeans: 'Data Anda juga belum sampai di provinsi.' });
  await save(besideSheet, beside.values, 'diinput');
  await bothAskInEachWindow({ says: 'Data Anda sudah diinput. Belum diperiksa.', at: 'Diinput', notMeans: notParticipant, left: false });
});

test('returned, then without a NIK, then keyed whole: the card says what is missing, and nothing that blames', async () => {
  test.setTimeout(240_000);
  const { window } = loket;
  await signIn(window, office.penyelia);
  for (const { of } of papers()) {
    const { head } = await callIn(window, 'verification.open', { sheet: of });
    await callIn(window, 'verification.return', { sheet: of, revision: head.revision, field: 'nik', reason: 'Cocokkan NIK dengan KTP' });
  }
  await bothAskInEachWindow({ says: 'Berkas Anda belum dapat diproses: isian sedang diperbaiki.', at: 'Diinput', notMeans: notParticipant, left: false });
  await signIn(window, office.petugas);
  for (const { of, values } of papers()) await save(of, { ...values, nik: '' }, 'belum_lengkap');
  await bothAskInEachWindow({ says: 'Berkas Anda belum dapat diproses: NIK belum ada.', at: 'Diinput', notMeans: notParticipant, left: false });
  await signIn(window, office.petugas);
  for (const { of, values } of papers()) await save(of, values, 'diinput');
});

test('checked, frozen, handed over: the station walks on, and "sampai di provinsi" is said only once it left', async () => {
  test.setTimeout(300_000);
  const { window } = loket;
  await signIn(window, office.penyelia);
  for (const { of } of papers()) {
    const { head } = await callIn(window, 'verification.open', { sheet: of });
    await callIn(window, 'verification.approve', { sheet: of, revision: head.revision });
  }
  const checked = { says: 'Data Anda sudah diperiksa. Belum dikirim ke provinsi.', at: 'Diperiksa', notMeans: notParticipant, left: false };
  await bothAskInEachWindow(checked);
  ({ sending } = await callIn(window, 'sendings.create', { purpose: 'basis data', receiver: 'Disnakertrans Provinsi NTB' }));
  await callIn(window, 'sendings.close', { sending, expected: 2 });
  await bothAskInEachWindow(checked);
  const folder = join(loket.data, '..', 'flash-disk');
  mkdirSync(folder, { recursive: true });
  await callIn(window, 'sendings.writePackage', { sending, folder });
  await callIn(window, 'sendings.deliver', { sending, day: today, medium: 'flash disk', receiver: 'Bagian Data', letter: '560/118' });
  await bothAskInEachWindow({ says: `Data Anda dikirim ke provinsi ${dayInText(today, today)}. Belum ada jawaban.`, at: 'Belum dijawab', notMeans: notParticipant, left: true });
  await asks({ sentence: notRegistered, second: /Belum ada jawaban\./, at: 'Belum dijawab', notMeans: notParticipant });
  await expect(card()).toContainText('kiriman K001/1');
  await window.keyboard.press('Escape');
});

test('word of mouth stands in the fifth station without a check; an answer by letter is the answer', async () => {
  test.setTimeout(300_000);
  const { window } = loket;
  const said = { about: { kind: 'kiriman', uid: sending }, saidBy: 'Provinsi', saidDay: today, total: null, scan: null } as const;
  await callIn(window, 'answers.record', { ...said, kind: 'keterangan', channel: 'lisan', letter: '', text: 'sudah diteruskan semua ke pusat' });
  await asks({ sentence: notRegistered, second: /Belum ada jawaban\./, at: 'Belum dijawab', notMeans: notParticipant });
  await expect(card().locator('.stasiun > li').nth(4)).toContainText(/Menurut keterangan lisan Provinsi, \d\d-\d\d: sudah diteruskan semua ke pusat; belum ada surat/);
  await lookAt(window, 'perjalanan-keterangan');
  await window.keyboard.press('Escape');
  const cases = [
    { status: 'diteruskan', reason: '', says: `Data Anda diteruskan provinsi ke pusat ${dayInText(today, today)}.`, at: 'Diteruskan ke pusat', notMeans: notParticipant },
    { status: 'ditolak', reason: 'NIK tidak padan dengan Dukcapil', says: 'Data Anda belum dapat diproses: NIK tidak padan dengan Dukcapil.', at: 'Belum dapat diproses', notMeans: 'Anda ditolak sebagai peserta.' },
    { status: 'diterima', reason: '', says: `Data Anda diterima provinsi ${dayInText(today, today)}.`, at: 'Diterima provinsi', notMeans: 'Anda diterima sebagai peserta.' },
  ] as const;
  for (const { status, reason, ...told } of cases) {
    const { answer } = await callIn(window, 'answers.record', { ...said, kind: 'per_orang', channel: 'surat', letter: '460/77/2020', text: '' });
    for (const { of } of papers()) await callIn(window, 'answers.addPerson', { answer, sheet: of, status, reason });
    await bothAskInEachWindow({ ...told, left: true });
  }
});

test('who still has no account stands in Tindak lanjut and is called; the call is logged with its next day, and the card says nothing of it', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(followUps()).toContainText(['Lihat hasil di akun', 'Belum ada akun']);
  await expect(followUp()).toContainText('Belum ada akun');
  await window.keyboard.press('ArrowDown');
  await expect(detail()).toContainText(sheetNo);
  await expect(detail()).toContainText('Belum pernah dihubungi.');
  await expect(detail()).toContainText(person.phone);
  await window.keyboard.press('F8');
  await expect(detail().getByRole('heading', { name: 'Catat hubungan' })).toBeVisible();
  await window.keyboard.press('1');
  await window.keyboard.press('Enter');
  await window.keyboard.type('anaknya punya HP, mau daftar');
  await window.keyboard.press('Enter');
  await window.keyboard.type(dayText(addDays(today, 1)));
  await window.keyboard.press('Enter');
  await expect(detail()).toContainText(`Ditelepon, ${office.petugas.name}`);
  await expect(detail()).toContainText('anaknya punya HP, mau daftar');
  await expect(detail()).toContainText(`dihubungi lagi ${dayText(addDays(today, 1))}`);
  await expect(followUp()).toContainText('Ditelepon');
  await lookAt(window, 'perjalanan-dihubungi');
  await asks({ sentence: notRegistered, second: `Data Anda diterima provinsi ${dayInText(today, today)}. ${open}`, at: 'Diterima provinsi', notMeans: 'Anda diterima sebagai peserta.' });
  await expect(card()).not.toContainText(/ditelepon|anaknya|Bayu Segara/i);
  await window.keyboard.press('Escape');
});

test('their own way online, noted by digits: the sentence follows, the paper stays in the second line', async () => {
  const { window } = loket;
  const accepted = `Data Anda diterima provinsi ${dayInText(today, today)}.`;
  await asks({ sentence: notRegistered, second: `${accepted} ${open}`, at: 'Diterima provinsi', notMeans: 'Anda diterima sebagai peserta.' });
  const steps = [
    { keys: ['F8', '1', '1'], sentence: notRegistered },
    { keys: ['F8', 'F8', '1', '1'], sentence: notRegistered, also: 'Kertas ini saja tidak cukup.' },
    { keys: ['F8', '2', '1'], sentence: 'PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: kode verifikasi.' },
    { keys: ['F8', '4', '2'], sentence: 'PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: tes kemampuan dasar.' },
  ] as const;
  for (const { keys, sentence, ...more } of steps) {
    for (const key of keys) await window.keyboard.press(key);
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(card().locator('.jawaban-kalimat')).toHaveText(sentence);
    await expect(card().locator('.jawaban-kedua')).toContainText(accepted);
    if ('also' in more) await expect(card()).toContainText(more.also);
  }
  const { events } = await callIn(window, 'online.path', { sheet });
  expect(events.map(({ step, source, by }) => [step, source, by])).toEqual([
    ['diarahkan', 'pengakuan', office.petugas.name],
    ['macet', 'pengakuan', office.petugas.name],
    ['akun', 'pengakuan', office.petugas.name],
    ['formulir', 'dilihat', office.petugas.name],
  ]);
});

test('the step changes what is left to do, and the call stays in the log', async () => {
  const { window } = loket;
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(followUp()).toContainText('Selesaikan pendaftaran daring');
  await expect(followUps()).not.toContainText(['Belum ada akun']);
  await followUp().click();
  await expect(detail()).toContainText('anaknya punya HP, mau daftar');
  await lookAt(window, 'perjalanan-langkah');
  await asks({ sentence: 'PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: tes kemampuan dasar.', second: /^Data Anda diterima provinsi/, at: 'Diterima provinsi', notMeans: 'Pendaftaran Anda selesai, atau Anda diterima.' });
});

test('three keys in one go note a step: none of them falls into the box of the day', async () => {
  const { window } = loket;
  await window.evaluate(async () => {
    // As fast as a page can take them: between two keys only what React draws at once.
    for (const key of ['F8', '5', '1']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code: key === 'F8' ? key : `Digit${key}`, bubbles: true, cancelable: true }));
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      if (key === '5') await new Promise((resolve) => globalThis.setTimeout(resolve, 50));
      const box = document.activeElement;
      if (box instanceof HTMLInputElement && box.id === 'langkah-hari') throw new Error(`after ${key} the hands are in the box of the day`);
    }
  });
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(card().locator('.jawaban-kalimat')).toHaveText('PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: gabung gelombang.');
});

test('before, inside and after the days of the SMS silence means something else, and so the sentence', async () => {
  const { window } = loket;
  await callIn(window, 'online.note', { sheet, step: 'menunggu', wave: 1, stuck: null, day: addDays(today, -6), source: 'pengakuan' });
  await signIn(window, office.penyelia);
  for (const [index, { from, until, sentence, silence, notMeans }] of windows.entries()) {
    await setSmsDays(addDays(today, from), addDays(today, until));
    const last = dayInText(addDays(today, until), today);
    await asks({ sentence: sentence(last), second: `Data Anda diterima provinsi ${dayInText(today, today)}. ${silence(last)}`, at: 'Diterima provinsi', notMeans: notMeans(last) });
    await expectFits(window);
    await lookAt(window, `perjalanan-sms-${index}`);
    await window.keyboard.press('Escape');
  }
  await signIn(window, office.petugas);
});

test('lolos and belum lolos end the waiting', async () => {
  const { window } = loket;
  const second = `Data Anda diterima provinsi ${dayInText(today, today)}.`;
  await callIn(window, 'online.note', { sheet, step: 'tidak_lolos', wave: 1, stuck: null, day: today, source: 'pengakuan' });
  await asksAndLeaves({ sentence: 'ANDA BELUM LOLOS gelombang 1. Boleh ikut gelombang berikutnya.', second: `${second} Hari gelombang berikutnya belum diumumkan. Gratis.`, at: 'Diterima provinsi', notMeans: 'Anda ditolak untuk seterusnya.' });
  await callIn(window, 'online.note', { sheet, step: 'lolos', wave: 1, stuck: null, day: today, source: 'dilihat' });
  await asksAndLeaves({ sentence: `ANDA LOLOS gelombang 1, tercatat ${dayInText(today, today)}.`, second: `${second} Pilih pelatihan di akun Anda di www.prakerja.go.id.`, at: 'Diterima provinsi', notMeans: '–' });
  await openScreen(window, 'Shift+F6', 'Tindak lanjut');
  await expect(followUp()).toContainText('Pilih pelatihan');
});
