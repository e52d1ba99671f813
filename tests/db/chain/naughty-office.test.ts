import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverText } from '../../../db/rules/cover.ts';
import { canBeSpelling } from '../../../shared/domain/area-spelling.ts';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import { upperText } from '../../../shared/domain/text.ts';
import { asTyped, naughtyStrings } from '../../support/naughty.ts';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';
import { createTestOffice, sequentialIds, stillClock, testFolder, testService, testSetup, type TestOffice, type TestPerson } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

/** RELIABILITY F7 for the texts beside the paper: reasons, places, receivers, letters, names of people and offices, folders. Which they are stands in naughty-places.test.ts. */
const wanted = rounds('naughty strings beside the paper', 8, naughtyStrings.length);
const strings = naughtyStrings.filter((_, index) => Math.floor((index * wanted) / naughtyStrings.length) !== Math.floor(((index + 1) * wanted) / naughtyStrings.length));

let office: TestOffice;
let desk: Desk;
let third: TestPerson;
let values = 0;
const passed = new Set<string>();

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
});
afterAll(async () => {
  await office.close();
  if (passed.size < 14) return;
  proved({ point: 'F7', done: `${strings.length} strings in the texts beside the paper: reasons, spellings, notes beside fields, places, lists, receivers, letters, folders, old files, names of people and of the office`, times: values, result: '0 refused but blank ones, 0 that came back other than they were typed' });
});

/** What a line of the contract keeps: no space at its ends. */
const line = (text: string, max: number): string => asTyped(text, max).trim();
const longest = 1_800_000;

function same(shown: string | undefined | null, typed: string, what: string): void {
  expect(shown, what).toBe(typed);
  values += 1;
}

/** Strings that are more than blanks at this length: a required line must say something. */
function saying(max: number): readonly string[] {
  return strings.map((text) => line(text, max)).filter((text) => text !== '');
}

test('a blank where something must be said is refused by its field', async () => {
  const { uid: bundle } = await desk.must('petugas', 'bundles.create', { code: 'KOSONG', counted: 1, place: '' });
  for (const reason of ['', ' ', '\u00a0\u3000', '\t']) expect(await desk.refused('petugas', 'bundles.addMissing', { bundle, reason }, 'input.invalid')).toEqual({ field: 'reason' });
});

test('reasons and places', async () => {
  for (const [index, text] of saying(200).entries()) {
    const place = line(text, 80);
    const { uid: bundle } = await desk.must('petugas', 'bundles.create', { code: `B${index}`, counted: 9, place });
    const shownPlace = async () => (await desk.must('petugas', 'bundles.list', {})).bundles.find(({ uid }) => uid === bundle)?.place;
    same(await shownPlace(), place, 'place');
    await desk.must('petugas', 'bundles.change', { bundle, revision: 0, counted: 9, place: line(`${place} 2`, 80) });
    same(await shownPlace(), line(`${place} 2`, 80), 'place');

    const { sheet: missing } = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: text });
    await says(missing, text, 'tidak ditemukan');
    const unreadable = await desk.receive({ bundle });
    await desk.must('petugas', 'entry.unreadable', { sheet: unreadable, revision: await desk.revision(unreadable), reason: text });
    await says(unreadable, text, 'tidak terbaca');
    const returned = await desk.keyed(index * 4, {});
    await desk.must('penyelia', 'verification.return', { sheet: returned, revision: await desk.revision(returned), field: 'nama', reason: text });
    await says(returned, text, 'dikembalikan');
    same((await desk.must('petugas', 'entry.open', { sheet: returned })).returned?.reason, text, 'returned');
    await desk.must('penyelia', 'sheets.void', { sheet: returned, revision: await desk.revision(returned), reason: text });
    await says(returned, text, 'batal');
    await desk.keyed(index * 4 + 1);
    const second = await desk.keyed(index * 4 + 1, {}, {});
    await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
    await desk.must('penyelia', 'verification.undoSecondSheet', { sheet: second, revision: await desk.revision(second), reason: text });
    await says(second, text, 'lembar kedua dilepas');
    await desk.must(third, 'verification.notSamePerson', { sheet: second, revision: await desk.revision(second), reason: text });
    await says(second, text, 'bukan orang yang sama');
  }
  passed.add('reasons');
}, longest);

/** The history of a sheet tells the reason, sign by sign. */
async function says(sheet: string, reason: string, what: string): Promise<void> {
  const { history } = await desk.detail(sheet);
  expect(history.some(({ text }) => text.includes(reason)), `${what}: ${JSON.stringify(reason)}`).toBe(true);
  values += 1;
}

test('notes beside a field, kept and saved', async () => {
  for (const [index, text] of saying(200).entries()) {
    const sheet = await desk.receive();
    const notes = [{ field: 'nama' as const, text }];
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(7000 + index), unconfirmed: [], field: 'nama', caret: 0, counts: noCounts, notes });
    same((await desk.must('petugas', 'entry.open', { sheet })).kept?.notes[0]?.text, text, 'kept note');
    await desk.key(sheet, 7000 + index, {}, { notes });
    same((await desk.must('petugas', 'entry.open', { sheet })).notes[0]?.text, text, 'note');
    same((await desk.must('penyelia', 'verification.open', { sheet })).notes[0]?.text, text, 'note in Periksa');
  }
  passed.add('notes');
}, longest);

test('lists and what is typed on a line of them', async () => {
  for (const text of saying(80)) {
    const { list, no } = await desk.must('petugas', 'personLists.create', { sender: text, letter: text, receivedDay: '2020-04-12' });
    const shown = (await desk.must('petugas', 'personLists.all', {})).lists.find((each) => each.no === no);
    same(shown?.sender, text, 'sender');
    same(shown?.letter, text, 'letter of a list');
    const typed = { nik: line(text, 40), name: line(text, 100), birthDate: line(text, 30), phone: line(text, 30) };
    await desk.must('petugas', 'personLists.keep', { list, ...typed });
    const { kept } = await desk.must('petugas', 'personLists.open', { list });
    for (const field of ['nik', 'name', 'birthDate', 'phone'] as const) same(kept?.[field], typed[field], `${field} kept`);
    const added = await office.as('petugas').call('personLists.addLine', { list, ...typed, as: 'belum_lengkap', counts: noCounts });
    expect(added, JSON.stringify(text)).toMatchObject({ ok: true });
    const { revision } = await desk.must('petugas', 'personLists.change', { list, revision: 0, sender: `x ${text}`.slice(0, 120), letter: text, receivedDay: '2020-04-11' });
    await desk.must('penyelia', 'personLists.void', { list, revision, reason: text });
    const { list: changed } = await desk.must('petugas', 'personLists.lines', { list });
    same(changed.letter, text, 'letter written anew');
    same(changed.voided?.reason, text, 'why a list is void');
    values += 1;
  }
  passed.add('lists');
}, longest);

test('numbers taken beforehand, what is written on them, and the words of a slip', async () => {
  for (const text of saying(100)) {
    const { batch, first, last } = await desk.must('petugas', 'blanks.take', { count: 2 });
    const { sheet } = await desk.must('petugas', 'blanks.receive', { sheetNo: first, receivedDay: '2020-04-13', time: '08.00', name: text, phone: line(text, 30), formNo: line(text, 20), documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false }, bundle: null, officer: text });
    const { content } = await desk.must('petugas', 'slips.print', { sheet });
    expect(content.lines[0], JSON.stringify(text)).not.toBe('');
    const again = await desk.must('petugas', 'slips.find', { text: first });
    expect(again.content, JSON.stringify(text)).toEqual(content);
    await desk.must('petugas', 'blanks.explain', { batch, first: last, last, reason: text });
    same((await desk.must('petugas', 'blanks.list', {})).explained.find(({ sheetNo }) => sheetNo === last)?.why, text, 'why a number was not used');
    // Braces and brackets have a meaning of their own in these texts.
    const words = text.replace(/[{}[\]]/gu, '(');
    await desk.must('penyelia', 'officeTexts.save', { texts: [{ key: 'kantor.hotline', text: words }] });
    same((await desk.must('petugas', 'officeTexts.own', {})).texts[0]?.text, words, 'text of the office');
  }
  passed.add('slips');
}, longest);

test('receivers and letters', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-naughty-'));
  for (const [index, text] of saying(100).entries()) {
    await desk.ready(4000 + index);
    const { sending } = await desk.must('penyelia', 'sendings.create', { purpose: 'basis data', receiver: text });
    const { ready } = await desk.must('penyelia', 'sendings.readiness', {});
    await desk.must('penyelia', 'sendings.close', { sending, expected: ready });
    await desk.must('penyelia', 'sendings.writePackage', { sending, folder });
    await desk.must('penyelia', 'sendings.deliver', { sending, day: '2020-04-13', medium: 'diantar', receiver: text, letter: line(text, 60) });
    const { head, delivery } = await desk.must('petugas', 'sendings.detail', { sending });
    same(head.receiver, text, 'receiver');
    same(delivery?.receiver, text, 'receiver of the handing over');
    same(delivery?.letter, line(text, 60), 'letter');
    same(head.letter, line(text, 60), 'letter in the ledger');
  }
  rmSync(folder, { recursive: true });
  passed.add('sendings');
}, longest);

test('what came back and what is asked from above', async () => {
  const home = mkdtempSync(join(tmpdir(), 'loket-naughty-'));
  await desk.ready(8000);
  await desk.send('deliver');
  const sheet = (await desk.must('petugas', 'sheets.list', { filter: { text: '', paperState: null, sendState: 'terkirim', why: null, bundle: null }, offset: 0, limit: 1 })).rows[0]?.uid ?? '';
  for (const [index, text] of saying(60).entries()) {
    // A file and a folder of any name that the disk takes.
    const name = asTyped(text, 50).replace(process.platform === 'win32' ? /[<>:"/\\|?*]|[. ]+$/gu : /\//gu, '');
    const folder = join(home, `${index} ${name}`);
    mkdirSync(folder);
    const scan = join(folder, `${index} ${name}.pdf`);
    writeFileSync(scan, `%PDF-1.4 surat ${index}`);
    const said = { about: null, channel: 'lain', saidDay: '2020-04-13', saidBy: text, letter: text, text, total: null, scan } as const;
    const { answer } = await desk.must('penyelia', 'answers.record', { ...said, kind: 'per_orang' });
    await desk.must('penyelia', 'answers.addPerson', { answer, sheet, status: 'ditolak', reason: text });
    same((await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 200 })).people[0]?.reason, coverText(text), 'reason of a refusal');
    await says(sheet, coverText(text), 'ditolak');
    await desk.must('penyelia', 'answers.correctPerson', { answer, sheet, status: 'ditolak', reason: text, why: text });
    await desk.must('penyelia', 'answers.undoPerson', { answer, sheet, why: text });
    for (const { reason, undone } of (await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 200 })).people) {
      same(reason, coverText(text), 'reason that was put right');
      same(undone?.why, coverText(text), 'why a word was taken back');
    }
    const given = await desk.must('petugas', 'answers.scan', { answer, folder });
    same(readFileSync(given.file, 'utf8'), `%PDF-1.4 surat ${index}`, 'scan');
    const { answer: right } = await desk.must('penyelia', 'answers.correct', { ...said, answer, why: text });
    await desk.must('penyelia', 'answers.undo', { answer: right, reason: text });
    const listed = (await desk.must('petugas', 'answers.list', {})).answers;
    same(listed.find(({ uid }) => uid === answer)?.undone?.why, coverText(text), 'why an answer was put right');
    const shown = listed.find(({ uid }) => uid === right);
    for (const [what, value] of [['said by', shown?.saidBy], ['letter', shown?.letter]] as const) same(value, text, what);
    same(shown?.undone?.why, coverText(text), 'why an answer was taken back');
    same(shown?.text, coverText(text), 'text of an answer');
    const asked = { channel: 'lain', fromWhom: text, letter: text, day: '2020-04-13', asks: text, dueDay: null, about: null, scan } as const;
    const { instruction } = await desk.must('penyelia', 'instructions.record', asked);
    await desk.must('penyelia', 'instructions.change', { ...asked, instruction, revision: 0 });
    await desk.must('petugas', 'instructions.scan', { instruction, folder });
    await desk.must('penyelia', 'instructions.done', { instruction, revision: 1, note: text });
    const asks = (await desk.must('petugas', 'instructions.list', {})).instructions.find(({ uid }) => uid === instruction);
    for (const [what, value] of [['from whom', asks?.fromWhom], ['letter', asks?.letter], ['done', asks?.done?.note]] as const) same(value, text, what);
    same(asks?.asks, coverText(text), 'what is asked');
  }
  rmSync(home, { recursive: true });
  passed.add('answers');
}, longest);

test('a file that left before: its place, to whom it went, under which letter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-naughty-'));
  const somebody = (await desk.must('petugas', 'sheets.list', { filter: { text: '', paperState: null, sendState: 'belum_siap', why: null, bundle: null }, offset: 0, limit: 2 })).rows.map(({ uid }) => uid);
  const found = await desk.keyed(900);
  for (const [index, text] of saying(60).entries()) {
    const name = text.replace(/[/\0]/gu, '').replace(process.platform === 'win32' ? /[<>:"\\|?*]|[. ]+$/gu : /$^/u, '');
    const file = writeOldFile(join(folder, `${name} ${index}.csv`), [oldLine(6000 + index), oldLine(6500 + index), oldLine(900)]);
    const { sending } = await desk.must('penyelia', 'oldSendings.record', { ...file, ...oldFacts, receiver: text, letter: text, chosen: [{ line: 1, sheet: somebody[0] ?? '', reason: text }] });
    await desk.must('penyelia', 'oldSendings.decide', { sending, line: 2, sheet: somebody[1] ?? '', reason: text });
    for (const line of [1, 2]) same((await desk.must('petugas', 'oldSendings.row', { sending, line })).decision?.reason, coverText(text), 'why a row is somebody’s');
    await desk.must('penyelia', 'oldSendings.release', { sending, line: 3, reason: text });
    same((await desk.detail(found)).history.find(({ what }) => what === 'kiriman_lama')?.text.split(' bukan orang ini: ')[1], coverText(text), 'why a row is not somebody’s');
    const { head } = await desk.must('petugas', 'oldSendings.detail', { sending });
    same(head.receiver, text, 'receiver of an old file');
    same(head.letter, text, 'letter of an old file');
    same(head.file.name, `${name} ${index}.csv`, 'name of an old file');
    const typed = asTyped(text, 60);
    await desk.must('petugas', 'oldSendings.rows', { sending, list: 'matched', village: typed, offset: 0, limit: 9 });
    await desk.must('petugas', 'oldSendings.print', { sending, list: 'missing', village: typed });
    const { file: written } = await desk.must('penyelia', 'oldSendings.writeMissing', { sending, purpose: text, folder });
    expect(existsSync(join(folder, written))).toBe(true);
  }
  rmSync(folder, { recursive: true });
  passed.add('old files');
}, longest);

test('who asks for figures, and what for', async () => {
  for (const text of saying(100)) {
    await desk.must('petugas', 'publicFigures.ask', { askedBy: text, purpose: text });
    const [row] = (await desk.must('petugas', 'publicFigures.asked', {})).rows;
    same(row?.askedBy, text, 'who asked');
    same(row?.purpose, text, 'what for');
  }
  passed.add('figures');
}, longest);

test('people: names that are shown, names to log in with, passwords', async () => {
  for (const [index, text] of saying(60).entries()) {
    const loginName = line(`${index} ${text}`, 60);
    const password = `${asTyped(text, 180)} sandi ${index}`;
    const reply = await office.as('penyelia').call('users.add', { name: text, loginName, role: 'petugas', password });
    // A sign that the eye cannot see is refused in a log-in name alone (shared/contract/session.ts).
    if (/\p{Cf}/u.test(loginName)) {
      expect(reply).toMatchObject({ ok: false, problem: { code: 'input.invalid', details: { field: 'loginName' } } });
      continue;
    }
    if (!reply.ok) throw new Error(`${JSON.stringify(text)}: ${JSON.stringify(reply.problem)}`);
    const entered = await office.raw('session.login', { loginName, password });
    expect(entered, JSON.stringify(text)).toMatchObject({ ok: true, value: { user: reply.value.uid, name: text } });
    const { users } = await desk.must('penyelia', 'users.list', {});
    same(users.find(({ uid }) => uid === reply.value.uid)?.name, text, 'name');
    const status = await office.raw('session.status', {});
    expect(JSON.stringify(status)).toContain(JSON.stringify(text).slice(1, -1));
    await desk.must('penyelia', 'users.disable', { user: reply.value.uid });
  }
  passed.add('people');
}, longest);

test('account online: what is no address and no number is refused by its field, never kept', async () => {
  const sheet = await desk.keyed(8900);
  for (const text of saying(40)) {
    const before = (await desk.must('petugas', 'online.path', { sheet })).account;
    expect(await desk.refused('petugas', 'online.account', { sheet, email: text, phone: '', alive: '' }, 'account.not-contact')).toEqual({ field: 'email' });
    expect(await desk.refused('petugas', 'online.account', { sheet, email: '', phone: text, alive: '' }, 'account.not-contact')).toEqual({ field: 'phone' });
    expect((await desk.must('petugas', 'online.path', { sheet })).account).toEqual(before);
    values += 2;
  }
}, longest);

test('folders: any name that the disk takes', async () => {
  const home = mkdtempSync(join(tmpdir(), 'loket-naughty-'));
  for (const text of strings) {
    // A name of the system, at most 255 bytes, without what divides a path.
    const name = asTyped(text, 60).replace(process.platform === 'win32' ? /[<>:"/\\|?*]|[. ]+$/gu : /\//gu, '');
    if (['', '.', '..'].includes(name)) continue;
    const folder = join(home, name);
    mkdirSync(folder, { recursive: true });
    await desk.must('penyelia', 'settings.setPackageFolder', { folder });
    same((await desk.must('penyelia', 'settings.get', {})).packageFolder, folder, 'folder of packages');
    const rekap = await desk.must('petugas', 'reports.writeXlsx', { kind: 'hari', from: null, to: null, folder });
    same(rekap.file, join(folder, rekap.name), 'folder of a recap');
    await desk.must('penyelia', 'backups.setFolder', { folder });
    same((await desk.must('penyelia', 'backups.status', {})).folder, folder, 'folder of copies');
  }
  rmSync(home, { recursive: true });
  passed.add('folders');
}, longest);

test('who is followed up and what is asked to be put right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-naughty-kontak-'));
  const sheet = await desk.keyed(9100);
  const { kode_desa_ktp: village } = valuesOf(9100);
  for (const text of saying(200)) {
    await desk.must('petugas', 'followUp.note', { sheet, how: 'wa', note: text, nextDay: '' });
    same((await desk.must('petugas', 'followUp.detail', { sheet })).contacts[0]?.note, text, 'note of a contact');
    // A brace is for a placeholder alone.
    const message = text.replaceAll('{', '(');
    await desk.must('penyelia', 'followUp.saveText', { key: 'pesan.akun', text: message });
    same((await desk.must('petugas', 'followUp.texts', {})).texts.find(({ key }) => key === 'pesan.akun')?.text, message, 'message');
    await desk.must('petugas', 'followUp.villageList', { village, purpose: text, askedBy: line(text, 100) });
    const filter = { todo: 'akun' as const, stuck: null, village, wave: null, statement: null, assigned: null, when: null };
    await desk.must('penyelia', 'followUp.export', { filter, form: '62', purpose: text, folder });
    const { request } = await desk.must('petugas', 'personData.askCorrection', { sheet, asked: text });
    same((await desk.must('petugas', 'personData.corrections', { sheet })).corrections[0]?.asked, text, 'asked');
    await desk.must('petugas', 'personData.closeCorrection', { request, outcome: text });
    same((await desk.must('petugas', 'personData.corrections', { sheet })).corrections[0]?.outcome, text, 'outcome');
    await desk.must('penyelia', 'personData.show', { sheet, for: 'kertas', askedBy: line(text, 100) });
    const { held } = await desk.must('penyelia', 'personData.show', { sheet, for: 'kertas', askedBy: '' });
    const asked = held.flatMap(({ section, cells }) => (section === 'keluar' ? cells.filter(({ label }) => label === 'Diminta oleh').map(({ value }) => value) : []));
    expect(asked, JSON.stringify(text)).toContain(line(text, 100));
    values += 2;
  }
  rmSync(folder, { recursive: true });
  passed.add('followed up');
}, longest);

test('a profile: sources, labels, statements, occupations and the reason', async () => {
  for (const text of saying(60)) {
    const { revision, profile } = await desk.must('penyelia', 'settings.profile', {});
    const edit = {
      ...editOf(profile),
      // Each time another number: a version without a change is refused.
      expectedPaper: revision,
      quota: { label: text, value: 50_229, source: text },
      ageRule: { atLeast: 18, atMost: null, source: text },
      familyRule: { atMost: 2, source: text },
      excludedOccupations: { labels: [text], source: text },
      // A brace is for the closing day alone. What has begun stays.
      statements: [...profile.statements.filter(({ validFrom }) => validFrom < '2020-05-01'), { validFrom: '2020-05-01', certainty: 'belum pasti' as const, first: text.replaceAll('{', '('), second: text.replaceAll('{', '('), source: `${revision} ${text}` }],
    };
    await desk.must('penyelia', 'settings.saveProfile', { revision, edit, reason: text });
    const shown = await desk.must('penyelia', 'settings.profile', {});
    expect(editOf(shown.profile), JSON.stringify(text)).toEqual(edit);
    same(shown.versions[0]?.reason, text, 'reason of a version');
    values += 9;
  }
  passed.add('profiles');
}, longest);

test('a spelling: as a card has it, found again and taken back by what the list shows', async () => {
  for (const text of saying(60).filter(canBeSpelling)) {
    const written = upperText(text);
    const reply = await office.as('penyelia').call('areas.addSpelling', { written: text, name: 'SELOTO' });
    if (!reply.ok) throw new Error(`${JSON.stringify(text)}: ${JSON.stringify(reply.problem)}`);
    const { own, spellings } = await desk.must('petugas', 'areas.list', {});
    same(own[0], written, 'spelling');
    expect(Object.entries(spellings)).toContainEqual([written, 'SELOTO']);
    const card = { desa_kelurahan: text, kecamatan: 'TALIWANG', kabupaten: 'SUMBAWA BARAT' };
    expect((await desk.must('petugas', 'areas.match', card)).village?.name, JSON.stringify(text)).toBe('Seloto');
    await desk.must('penyelia', 'areas.removeSpelling', { written });
    expect((await desk.must('petugas', 'areas.list', {})).own).toEqual([]);
  }
  passed.add('spellings');
}, longest);

test('an office: its own name, its district, its first person', async () => {
  // Each is a whole set-up; a quarter of them is enough.
  for (const text of saying(60).filter((_, index) => index % 4 === 0)) {
    const folder = testFolder();
    const loginName = line(`a ${text}`, 60).replace(/\p{Cf}/gu, '');
    const parts = { clock: stillClock(), ids: sequentialIds() };
    const service = testService(folder, parts);
    const setup = { ...testSetup, officeName: text, districtName: text, supervisor: { name: text, loginName, password: 'kunci-panjang-1' } };
    expect(await service.call({ call: 'a', name: 'setup.create', input: setup }), JSON.stringify(text)).toMatchObject({ ok: true });
    await service.drain();
    const again = testService(folder, parts);
    expect(await again.call({ call: 'b', name: 'session.status', input: {} })).toMatchObject({ ok: true, value: { office: { name: text, district: text }, users: [{ name: text }] } });
    expect(await again.call({ call: 'c', name: 'session.login', input: { loginName, password: 'kunci-panjang-1' } })).toMatchObject({ ok: true, value: { name: text } });
    expect(await again.call({ call: 'd', name: 'settings.get', input: {} })).toMatchObject({ ok: true, value: { officeName: text, districtName: text } });
    values += 3;
    await again.drain();
    rmSync(folder, { recursive: true });
  }
  passed.add('offices');
}, longest);
