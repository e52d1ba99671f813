import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contract, contractNames, type DataName } from '../../../shared/contract/index.ts';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { folderPaths } from '../../../db/folder.ts';
import { auditRows, contentHash } from '../../support/look-inside.ts';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { proved } from '../../support/proof.ts';
import { createTestOffice, testFolder, type TestOffice, type TestPerson } from '../../support/service.ts';
import { stopAudit } from '../../support/tamper.ts';
import { allDocuments, type Desk, noCounts, openDesk, valuesOf, type Who } from '../chain/desk.ts';

/** RELIABILITY G5 by enumeration: everything that is audited leaves one row, and does nothing when that row cannot be written. */
let office: TestOffice;
let desk: Desk;
let third: TestPerson;
const folders = [testFolder(), testFolder(), testFolder()] as const;
const bundle: { uid: string } = { uid: '' };
const sending: { uid: string } = { uid: '' };
const list: { uid: string } = { uid: '' };
const blanks = { batch: '' };
const slip = { uid: '' };
const answer: { uid: string } = { uid: '' };
const namedSheet = async () => (await desk.must('petugas', 'answers.people', { answer: answer.uid, offset: 0, limit: 200 })).people.find(({ undone }) => undone === null)?.sheet.uid;
const instruction: { uid: string } = { uid: '' };
const asked = { channel: 'telepon', fromWhom: 'Provinsi', letter: '', day: '2020-04-13', asks: 'kirim rekap', dueDay: null, about: null };
const old: { uid: string } = { uid: '' };
const correction: { uid: string } = { uid: '' };

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
});
afterAll(async () => {
  await office.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Step {
  readonly name: DataName;
  /** null: nobody is in. */
  readonly who: Who | null;
  input(): Promise<unknown> | unknown;
  after?(value: unknown): void;
  /** What a step does before its last transaction, and why that may stay. */
  readonly leaves?: 'key file first, so that no password opens anything' | 'lines that count for nothing' | 'that the copy failed' | 'that a package lies there';
}

const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });
const proposed = async (index: number): Promise<string> => {
  await desk.ready(index);
  return desk.keyed(index);
};
const letterIn = (folder: string): string => {
  const path = join(folder, 'surat.pdf');
  writeFileSync(path, '%PDF-1.4 surat balasan');
  return path;
};
const uidOf = (value: unknown, key: string): string => String(Reflect.get(Object(value), key));

const steps: readonly Step[] = [
  { name: 'session.login', who: null, input: () => ({ loginName: third.loginName, password: third.password }) },
  { name: 'session.recover', who: null, input: () => ({ code: office.recoveryCode, loginName: 'penyelia', password: office.people.penyelia.password }) },
  { name: 'session.changePassword', who: 'petugas', input: () => ({ old: office.people.petugas.password, password: office.people.petugas.password }) },
  { name: 'users.add', who: 'penyelia', input: () => ({ name: 'Orang Keempat', loginName: 'keempat', role: 'petugas', password: 'kunci-keempat-2' }) },
  { name: 'users.newPassword', who: 'penyelia', input: () => ({ user: third.uid, password: third.password }) },
  { name: 'settings.setIdle', who: 'penyelia', input: () => ({ minutes: 9 }) },
  { name: 'settings.setPackageFolder', who: 'penyelia', input: () => ({ folder: folders[0] }) },
  { name: 'settings.saveProfile', who: 'penyelia', input: () => ({ revision: 1, edit: { ...editOf(prakerjaApril2020), expectedPaper: 900 }, reason: 'hitungan baru' }) },
  { name: 'areas.addSpelling', who: 'penyelia', input: () => ({ written: 'Selotto Lama', name: 'SELOTO' }) },
  { name: 'areas.removeSpelling', who: 'penyelia', input: () => ({ written: 'SELOTTO LAMA' }) },
  { name: 'bundles.create', who: 'petugas', input: () => ({ code: 'M01', counted: 5, place: 'map biru' }), after: (value) => { bundle.uid = uidOf(value, 'uid'); } },
  { name: 'bundles.change', who: 'petugas', input: () => ({ bundle: bundle.uid, revision: 0, counted: 6, place: '' }) },
  { name: 'bundles.addMissing', who: 'petugas', input: () => ({ bundle: bundle.uid, reason: 'tidak ada di map' }) },
  { name: 'bundles.place', who: 'petugas', input: async () => ({ bundle: bundle.uid, position: 1, sheetNo: (await desk.detail(await desk.receive())).head.sheetNo }) },
  { name: 'receipts.receive', who: 'petugas', input: () => ({ name: 'ORANG LOKET', phone: '', formNo: '', documents: allDocuments, bundle: null, receivedDay: null }) },
  { name: 'slips.print', who: 'petugas', input: async () => ({ sheet: await desk.receive() }), after: (value) => { slip.uid = uidOf(value, 'slip'); } },
  { name: 'slips.callOff', who: 'petugas', input: () => ({ slip: slip.uid }) },
  { name: 'slips.setPrinting', who: 'petugas', input: () => ({ mode: 'tidak', paper: 'F4-slip' }) },
  { name: 'blanks.take', who: 'petugas', input: () => ({ count: 3 }), after: (value) => { blanks.batch = uidOf(value, 'batch'); } },
  {
    name: 'blanks.receive',
    who: 'petugas',
    input: async () => {
      const [number] = (await desk.must('petugas', 'blanks.list', {})).waiting;
      return { sheetNo: number?.sheetNo, receivedDay: number?.printed, time: '00.10', name: 'ORANG PENA', phone: '', formNo: '', documents: allDocuments, bundle: null, officer: '' };
    },
  },
  {
    name: 'blanks.explain',
    who: 'petugas',
    input: async () => {
      const [number] = (await desk.must('petugas', 'blanks.list', {})).waiting;
      return { batch: blanks.batch, first: number?.sheetNo, last: number?.sheetNo, reason: 'robek' };
    },
  },
  { name: 'officeTexts.save', who: 'penyelia', input: () => ({ texts: [{ key: 'kantor.hotline', text: '0372 21000' }] }) },
  { name: 'personLists.create', who: 'petugas', input: () => ({ sender: 'PT Loket', letter: '12/PT', receivedDay: '2020-04-12' }), after: (value) => { list.uid = uidOf(value, 'list'); } },
  { name: 'personLists.open', who: 'petugas', input: () => ({ list: list.uid }) },
  { name: 'personLists.change', who: 'petugas', input: () => ({ list: list.uid, revision: 0, sender: 'PT Loket Jaya', letter: '', receivedDay: '2020-04-11' }) },
  { name: 'personLists.addLine', who: 'petugas', input: () => ({ list: list.uid, nik: '5207024101750001', name: 'ORANG DAFTAR', birthDate: '01-01-1975', phone: '', as: 'diinput', counts: noCounts }) },
  { name: 'personLists.void', who: 'penyelia', input: () => ({ list: list.uid, revision: 1, reason: 'dikirim dua kali' }) },
  { name: 'entry.open', who: 'petugas', input: async () => ({ sheet: await desk.receive() }) },
  { name: 'entry.save', who: 'petugas', input: async () => ({ ...(await at(await desk.receive())), values: valuesOf(1), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts }) },
  { name: 'entry.compare', who: 'petugas', input: async () => ({ sheet: await desk.receive(), other: await desk.keyed(61) }) },
  { name: 'entry.notSame', who: 'petugas', input: async () => ({ sheet: await desk.receive(), other: await desk.keyed(62), reason: 'kembar' }) },
  { name: 'entry.undoNotSame', who: 'petugas', input: async () => ({ sheet: await desk.receive(), other: await desk.keyed(63) }) },
  {
    name: 'work.handOver',
    who: 'penyelia',
    input: async () => {
      const sheet = await desk.receive();
      await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(64), unconfirmed: [], field: null, caret: 0, counts: noCounts });
      return { sheet, from: office.people.petugas.uid, to: third.uid };
    },
  },
  {
    name: 'work.handOverLine',
    who: 'penyelia',
    input: async () => {
      await desk.must('petugas', 'personLists.keep', { list: list.uid, nik: '5207', name: '', birthDate: '', phone: '' });
      return { list: list.uid, from: office.people.petugas.uid, to: third.uid };
    },
  },
  { name: 'entry.unreadable', who: 'petugas', input: async () => ({ ...(await at(await desk.receive())), reason: 'basah' }) },
  { name: 'sheets.reveal', who: 'petugas', input: async () => ({ sheet: await desk.keyed(2) }) },
  { name: 'sheets.look', who: 'petugas', input: async () => ({ sheet: await desk.keyed(75), where: 'pendaftar' }) },
  { name: 'counter.open', who: 'petugas', input: async () => ({ sheet: await desk.keyed(3), basis: 'ktp_dilihat' }) },
  { name: 'answerSheets.make', who: 'petugas', input: async () => ({ sheet: await desk.keyed(65) }) },
  { name: 'online.note', who: 'petugas', input: async () => ({ sheet: await desk.keyed(66), step: 'akun', day: '2020-04-12', source: 'pengakuan' }) },
  {
    name: 'online.undo',
    who: 'petugas',
    input: async () => ({ step: (await desk.must('petugas', 'online.note', { sheet: await desk.keyed(67), step: 'akun', day: '2020-04-12', source: 'pengakuan' })).step }),
  },
  { name: 'online.account', who: 'petugas', input: async () => ({ sheet: await desk.keyed(68), email: 'orang@gmail.com', phone: '081234567890', alive: 'ya' }) },
  { name: 'online.noteGroup', who: 'petugas', input: async () => ({ group: 'at-tes', expected: (await desk.must('petugas', 'online.figures', {})).groups.find(({ group }) => group === 'at-tes')?.people ?? 0, step: 'menunggu', day: '2020-04-12', source: 'daftar' }) },
  { name: 'online.many', who: 'petugas', input: () => ({ text: 'A-0001', step: 'diarahkan', day: '2020-04-12', source: 'daftar' }) },
  { name: 'followUp.note', who: 'petugas', input: async () => ({ sheet: await desk.keyed(70), how: 'ditelepon', note: '', nextDay: '' }) },
  { name: 'followUp.assign', who: 'petugas', input: async () => ({ sheets: [await desk.keyed(71)], to: office.people.petugas.uid }) },
  { name: 'followUp.villageList', who: 'petugas', input: () => desk.keyed(72).then(() => ({ village: valuesOf(72).kode_desa_ktp, purpose: 'diundang', askedBy: 'Sekretaris desa' })) },
  { name: 'followUp.export', who: 'penyelia', input: () => ({ filter: { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, form: '08', purpose: 'undangan', folder: folders[2] }) },
  { name: 'followUp.saveText', who: 'penyelia', input: () => ({ key: 'pesan.akun', text: '{nama}: datang ke {kantor}.' }) },
  { name: 'personData.show', who: 'petugas', input: async () => ({ sheet: await desk.keyed(73), for: 'kertas', askedBy: '' }) },
  { name: 'personData.askCorrection', who: 'petugas', input: async () => ({ sheet: await desk.keyed(74), asked: 'alamat pindah' }), after: (value) => { correction.uid = uidOf(value, 'request'); } },
  { name: 'personData.closeCorrection', who: 'petugas', input: () => ({ request: correction.uid, outcome: 'dibetulkan' }) },
  { name: 'verification.open', who: 'penyelia', input: async () => ({ sheet: await desk.keyed(4) }) },
  {
    name: 'verification.settle',
    who: 'penyelia',
    input: async () => {
      const sheet = await desk.keyed(5, { pengesahan: '' });
      return { ...(await at(sheet)), mark: (await desk.detail(sheet)).marks[0]?.uid, how: 'ktp_asli' };
    },
  },
  { name: 'verification.correct', who: 'penyelia', input: async () => ({ ...(await at(await desk.keyed(6))), field: 'rt', value: '9', reason: '' }) },
  { name: 'verification.approve', who: 'penyelia', input: async () => at(await desk.keyed(7)) },
  { name: 'verification.return', who: 'penyelia', input: async () => ({ ...(await at(await desk.keyed(8))), field: null, reason: 'lihat lagi' }) },
  { name: 'verification.confirmSecondSheet', who: 'penyelia', input: async () => at(await proposed(9)) },
  { name: 'verification.notSamePerson', who: 'penyelia', input: async () => ({ ...(await at(await proposed(10))), reason: 'kembar' }) },
  {
    name: 'verification.undoSecondSheet',
    who: 'penyelia',
    input: async () => {
      const sheet = await proposed(11);
      await desk.must('penyelia', 'verification.confirmSecondSheet', await at(sheet));
      return { ...(await at(sheet)), reason: 'keliru' };
    },
  },
  { name: 'sheets.void', who: 'penyelia', input: async () => ({ ...(await at(await desk.receive())), reason: 'coretan' }) },
  { name: 'sendings.create', who: 'penyelia', input: () => ({ purpose: 'basis data', receiver: 'Provinsi' }), after: (value) => { sending.uid = uidOf(value, 'sending'); } },
  { name: 'sendings.close', who: 'penyelia', input: async () => ({ sending: sending.uid, expected: (await desk.must('penyelia', 'sendings.readiness', {})).ready }), leaves: 'lines that count for nothing' },
  { name: 'sendings.writePackage', who: 'penyelia', input: () => ({ sending: sending.uid, folder: folders[2] }), leaves: 'that a package lies there' },
  { name: 'sendings.deliver', who: 'penyelia', input: () => ({ sending: sending.uid, day: '2020-04-13', medium: 'flash disk', receiver: 'Bu Penerima', letter: '' }) },
  {
    name: 'answers.record',
    who: 'penyelia',
    input: () => ({ kind: 'per_orang', about: { kind: 'kiriman', uid: sending.uid }, saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-13', letter: '12/P', text: '', total: null, scan: letterIn(folders[0]) }),
    after: (value) => { answer.uid = uidOf(value, 'answer'); },
  },
  { name: 'answers.addPerson', who: 'penyelia', input: async () => ({ answer: answer.uid, sheet: (await desk.must('penyelia', 'answers.find', { answer: answer.uid, text: 'K001/1' })).hits[0]?.sheet.uid, status: 'ditolak', reason: 'NIK tidak padan' }) },
  { name: 'answers.scan', who: 'petugas', input: () => ({ answer: answer.uid, folder: folders[2] }) },
  { name: 'answers.correctPerson', who: 'penyelia', input: async () => ({ answer: answer.uid, sheet: await namedSheet(), status: 'diteruskan', reason: '', why: 'salah baca' }) },
  {
    name: 'answers.correct',
    who: 'penyelia',
    input: () => ({ answer: answer.uid, why: 'salah nomor', about: { kind: 'kiriman', uid: sending.uid }, saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-13', letter: '13/P', text: '', total: null, scan: null }),
    after: (value) => { answer.uid = uidOf(value, 'answer'); },
  },
  { name: 'answers.undoPerson', who: 'penyelia', input: async () => ({ answer: answer.uid, sheet: await namedSheet(), why: 'bukan orang ini' }) },
  { name: 'answers.undo', who: 'penyelia', input: () => ({ answer: answer.uid, reason: 'salah surat' }) },
  { name: 'instructions.record', who: 'penyelia', input: () => ({ ...asked, scan: letterIn(folders[0]) }), after: (value) => { instruction.uid = uidOf(value, 'instruction'); } },
  { name: 'instructions.change', who: 'penyelia', input: () => ({ ...asked, instruction: instruction.uid, revision: 0, scan: null }) },
  { name: 'instructions.scan', who: 'petugas', input: () => ({ instruction: instruction.uid, folder: folders[2] }) },
  { name: 'instructions.done', who: 'penyelia', input: () => ({ instruction: instruction.uid, revision: 1, note: 'sudah dikirim' }) },
  { name: 'oldSendings.record', who: 'penyelia', input: () => ({ ...writeOldFile(join(folders[2], 'lama.csv'), [oldLine(700), oldLine(701), oldLine(2)]), ...oldFacts }), after: (value) => { old.uid = uidOf(value, 'sending'); } },
  { name: 'answerSheets.makeOldRow', who: 'petugas', input: () => ({ sending: old.uid, line: 2 }) },
  { name: 'counter.openOldRow', who: 'petugas', input: () => ({ sending: old.uid, line: 2, basis: 'ktp_dilihat' }) },
  { name: 'oldSendings.decide', who: 'penyelia', input: async () => ({ sending: old.uid, line: 1, sheet: await desk.keyed(31), reason: 'cocok dengan kertasnya' }) },
  { name: 'oldSendings.print', who: 'petugas', input: () => ({ sending: old.uid, list: 'matched' }) },
  { name: 'oldSendings.undecide', who: 'penyelia', input: () => ({ sending: old.uid, line: 1 }) },
  { name: 'oldSendings.rematch', who: 'penyelia', input: () => ({ sending: old.uid }) },
  { name: 'oldSendings.writeMissing', who: 'penyelia', input: () => ({ sending: old.uid, purpose: 'dicari di desa', folder: folders[2] }) },
  { name: 'oldSendings.release', who: 'penyelia', input: () => ({ sending: old.uid, line: 3, reason: 'orang lain dengan NIK yang sama' }) },
  { name: 'reports.print', who: 'petugas', input: () => ({ kind: 'desa', from: null, to: null }) },
  { name: 'reports.writeXlsx', who: 'petugas', input: () => ({ kind: 'hari', from: null, to: null, folder: folders[0] }) },
  { name: 'publicFigures.ask', who: 'petugas', input: () => ({ askedBy: 'Koran Loket', purpose: 'berita' }) },
  // Without a log-in from here on: the first one with a folder for copies makes one by itself, beside the steps.
  { name: 'backups.setFolder', who: 'penyelia', input: () => ({ folder: folders[1] }) },
  { name: 'backups.make', who: 'penyelia', input: () => ({}), leaves: 'that the copy failed' },
  { name: 'audit.verify', who: 'penyelia', input: () => ({}) },
  { name: 'users.disable', who: 'penyelia', input: () => ({ user: third.uid }), leaves: 'key file first, so that no password opens anything' },
];

/** Locks whatever the disk says: a full one must not keep a screen open. */
const alwaysDone: readonly DataName[] = ['session.lock'];

test('every audited procedure is in this list', () => {
  const audited = contractNames.filter((name) => contract[name].audited);
  expect([...steps.map((step) => step.name), ...alwaysDone, 'setup.create'].toSorted()).toEqual(audited.toSorted());
  // What is not: looks at covered lists, and what never counts.
  const unaudited = contractNames.filter((name): name is DataName => contract[name].place === 'data' && contract[name].kind !== 'query' && !contract[name].audited);
  expect(unaudited.toSorted()).toEqual(['entry.discard', 'entry.keep', 'entry.stick', 'jobs.cancel', 'oldSendings.match', 'oldSendings.read', 'personLists.keep']);
});

test('the set-up is the first row', async () => {
  await office.as('penyelia').must('settings.get', {});
  expect((await auditRows(office))[0]).toMatchObject({ procedure: 'setup.create', outcome: 'ok' });
});

const keyFile = (): string => readFileSync(folderPaths(office.folder).keys, 'utf8');
async function enter(who: Who | null): Promise<void> {
  if (who === null) await office.raw('session.lock', { why: 'tombol' });
  else await office.as(who).must('settings.get', {});
}

test('without its row nothing is done; with it there is one, and no other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const { name, who, input, after, leaves } of steps) {
    const given = await input();
    await enter(who);
    const stopped = await stopAudit(office);
    const before = { content: await contentHash(office), keys: keyFile() };
    expect(await office.raw(name, given), name).toMatchObject({ ok: false });
    if (leaves === undefined) expect({ content: await contentHash(office), keys: keyFile() }, name).toEqual(before);
    stopped.allow();
    const rows = await withOffice(() => auditRows(office));
    const reply = await office.raw(name, given);
    expect(reply, name).toMatchObject({ ok: true });
    after?.(reply.ok ? reply.value : null);
    const added = (await withOffice(() => auditRows(office))).slice(rows.length).filter((row) => row.procedure !== 'session.lock' && !(row.procedure === 'session.login' && name !== 'session.login'));
    expect(added.map((row) => [row.procedure, row.outcome]), name).toEqual([[name, 'ok']]);
  }
  vi.restoreAllMocks();
  proved({ point: 'G5', done: 'every audited procedure called with and without room for its audit row', times: steps.length, result: 'without the row nothing done, with it exactly one' });
  // As many steps as there are audited procedures, each with a look at the whole office.
}, 180_000);

/** Looks while the office is open, whoever is in. */
async function withOffice<Result>(look: () => Promise<Result>): Promise<Result> {
  const status = await office.raw('session.status', {});
  if (status.ok && uidOf(status.value, 'signedIn') === 'null') await office.as('penyelia').must('settings.get', {});
  return look();
}

test('locking and wrong passwords have theirs, and so has what was refused', async () => {
  await enter('petugas');
  const rows = (await auditRows(office)).length;
  await office.raw('session.lock', { why: 'diam' });
  await office.raw('session.login', { loginName: 'petugas', password: 'bukan-ini' });
  await enter('petugas');
  await office.raw('settings.setIdle', { minutes: 3 });
  await office.raw('verification.approve', await at(await desk.keyed(20)));
  const added = (await auditRows(office)).slice(rows).filter((row) => row.outcome !== 'ok' || row.procedure.startsWith('session.'));
  expect(added.map((row) => `${row.procedure} ${row.outcome}`)).toEqual(['session.lock ok', 'session.login password.wrong', 'session.login ok', 'settings.setIdle role.denied', 'verification.approve work.own']);
});
