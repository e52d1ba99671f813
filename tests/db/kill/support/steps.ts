import { join } from 'node:path';
import { editOf } from '../../../../shared/domain/profile-edit.ts';
import { recapKinds } from '../../../../shared/domain/recap.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';
import { oldFacts, oldLine, writeOldFile } from '../../../support/old-file.ts';
import { noCounts } from '../../chain/desk.ts';
import { passwords, type WalkedName } from './numbered.ts';
import { guestNumber, type Walk } from './walk.ts';

/** One way to come to each command: a command of the contract without its step does not compile. */
export const steps: { readonly [Name in WalkedName]: (walk: Walk) => Promise<unknown> } = {
  'session.login': (walk) => walk.enter(walk.who === 'petugas' ? 'ketiga' : 'petugas'),
  'session.lock': async (walk) => {
    if (walk.who === null) await walk.enter('petugas');
    await walk.asking.command('session.lock', { why: 'tombol' });
    walk.who = null;
  },
  // The same word again under a new wrap: whichever of the two is on the disk, it opens.
  'session.changePassword': (walk) => walk.as('ketiga', 'session.changePassword', { old: passwords.ketiga, password: passwords.ketiga }),
  'session.recover': (walk) => walk.asking.command('session.recover', { code: walk.recoveryCode, loginName: 'penyelia', password: passwords.penyelia }),
  'users.add': (walk) => walk.enter('penyelia').then(() => walk.as('penyelia', 'users.add', guestNumber(walk.asking.n + 1))),
  'users.disable': async (walk) => walk.as('penyelia', 'users.disable', { user: await walk.guest(true) }),
  'users.newPassword': async (walk) => walk.as('penyelia', 'users.newPassword', { user: await walk.guest(walk.random() < 0.5), password: 'kunci-untuk-tamu-5' }),
  'settings.setIdle': (walk) => walk.as('penyelia', 'settings.setIdle', { minutes: 1 + (walk.asking.n % 60) }),
  'settings.setPackageFolder': (walk) => walk.as('penyelia', 'settings.setPackageFolder', { folder: walk.random() < 0.5 ? walk.places.packages : walk.places.copies }),
  'settings.saveProfile': async (walk) => {
    await walk.enter('penyelia');
    const { revision, profile } = await walk.asking.query('settings.profile', {});
    return walk.as('penyelia', 'settings.saveProfile', { revision, edit: { ...editOf(profile), expectedPaper: walk.asking.n + 1 }, reason: 'hitungan baru' });
  },
  'areas.addSpelling': (walk) => walk.as('penyelia', 'areas.addSpelling', { written: `SELOTO ${walk.asking.n}`, name: 'SELOTO' }),
  'areas.removeSpelling': async (walk) => {
    await walk.enter('penyelia');
    const find = async () => walk.pick((await walk.asking.query('areas.list', {})).own);
    const own = await find();
    if (own === undefined) await steps['areas.addSpelling'](walk);
    return walk.as('penyelia', 'areas.removeSpelling', { written: own ?? (await find()) ?? 'SELOTO' });
  },
  'audit.verify': (walk) => walk.as('penyelia', 'audit.verify', {}),
  'jobs.cancel': (walk) => walk.as('petugas', 'jobs.cancel', { call: 'tidak ada' }),
  'bundles.create': (walk) => walk.as('petugas', 'bundles.create', { code: `B${walk.asking.n}`, counted: walk.asking.n % 300, place: 'lemari' }),
  'bundles.change': async (walk) => {
    const bundle = await anyBundle(walk);
    return walk.as('petugas', 'bundles.change', { bundle: bundle.uid, revision: bundle.revision, counted: bundle.counted + 1, place: `rak ${walk.asking.n}` });
  },
  'bundles.addMissing': async (walk) => walk.as('petugas', 'bundles.addMissing', { bundle: (await anyBundle(walk)).uid, reason: 'tidak ada di map' }),
  'bundles.place': async (walk) => {
    const { uid: bundle, counted } = await anyBundle(walk);
    const { sheet } = await walk.waiting();
    const { sheetNo } = (await walk.asking.query('sheets.detail', { sheet })).head;
    const { papers } = await walk.asking.query('bundles.papers', { bundle });
    const missing = papers.find((paper) => paper.paperState === 'tidak_ditemukan')?.position;
    return walk.as('petugas', 'bundles.place', { bundle, position: missing ?? Math.max(1, counted), sheetNo });
  },
  'receipts.receive': (walk) => {
    const { name, phone } = madeUpPerson(walk.asking.n);
    return walk.as('petugas', 'receipts.receive', { name, phone, formNo: String(walk.asking.n), documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: '2020-04-12' });
  },
  'slips.print': async (walk) => walk.as('petugas', 'slips.print', { sheet: (await walk.waiting()).sheet }),
  'slips.callOff': async (walk) => {
    const printed = await walk.as('petugas', 'slips.print', { sheet: (await walk.waiting()).sheet });
    return walk.as('petugas', 'slips.callOff', { slip: printed?.slip ?? '' });
  },
  'slips.setPrinting': (walk) => walk.as('petugas', 'slips.setPrinting', { mode: walk.random() < 0.5 ? 'tanya' : 'langsung', paper: walk.random() < 0.5 ? 'A5-tidur' : 'F4-slip' }),
  'blanks.take': (walk) => walk.as('petugas', 'blanks.take', { count: 1 + (walk.asking.n % 5) }),
  'blanks.receive': async (walk) => {
    const { sheetNo, printed } = await waitingNumber(walk);
    return walk.as('petugas', 'blanks.receive', { sheetNo, receivedDay: printed, time: '00.10', name: `Orang Pena ${walk.asking.n}`, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false }, bundle: null, officer: 'Bu Nur' });
  },
  'blanks.explain': async (walk) => {
    const { sheetNo, batch } = await waitingNumber(walk);
    return walk.as('petugas', 'blanks.explain', { batch, first: sheetNo, last: sheetNo, reason: `robek ${walk.asking.n}` });
  },
  'officeTexts.save': (walk) => walk.as('penyelia', 'officeTexts.save', { texts: [{ key: 'kantor.hotline', text: walk.random() < 0.2 ? null : `0812${walk.asking.n}` }] }),
  'personLists.create': (walk) => walk.as('petugas', 'personLists.create', { sender: `PT Lapis ${walk.asking.n}`, letter: '', receivedDay: '2020-04-12' }),
  'personLists.change': async (walk) => {
    const { uid: list, revision, sender } = await heldList(walk);
    return walk.as('petugas', 'personLists.change', { list, revision, sender, letter: `${walk.asking.n}/PL`, receivedDay: walk.random() < 0.5 ? '2020-04-11' : '2020-04-12' });
  },
  'personLists.void': async (walk) => {
    await walk.enter('penyelia');
    const { uid: list, revision } = await heldList(walk);
    return walk.as('penyelia', 'personLists.void', { list, revision, reason: 'dikirim dua kali' });
  },
  'personLists.open': async (walk) => walk.as('petugas', 'personLists.open', { list: await anyList(walk) }),
  'personLists.keep': async (walk) => walk.as('petugas', 'personLists.keep', { list: await anyList(walk), ...typedLine(walk) }),
  'personLists.addLine': async (walk) => walk.as('petugas', 'personLists.addLine', { list: await anyList(walk), ...typedLine(walk), as: 'diinput', counts: noCounts }),
  'entry.open': async (walk) => walk.as('petugas', 'entry.open', { sheet: (await walk.waiting()).sheet }),
  'entry.keep': async (walk) => {
    const { sheet, revision } = await walk.waiting();
    return walk.as('petugas', 'entry.keep', { sheet, revision, values: madeUpPerson(walk.asking.n).values, unconfirmed: [], field: 'alamat', caret: 3, counts: noCounts, notes: [{ field: 'alamat', text: 'dicoret' }], receivedDay: '2020-04-12', second: { of: null } });
  },
  'entry.discard': async (walk) => {
    await walk.enter('petugas');
    const kept = walk.pick((await walk.asking.query('entry.queue', { bundle: null })).kept)?.sheet;
    if (kept === undefined) await steps['entry.keep'](walk);
    return walk.as('petugas', 'entry.discard', { sheet: kept ?? (await walk.waiting()).sheet });
  },
  'entry.stick': async (walk) => walk.as('petugas', 'entry.stick', { bundle: walk.random() < 0.5 ? null : (await anyBundle(walk)).uid, village: '52.07.01.2001', receivedDay: '2020-04-07' }),
  'entry.save': async (walk) => {
    const kind = walk.random();
    if (kind < 0.6) return walk.save(await walk.waiting(), kind < 0.2 ? { pengesahan: '' } : {});
    if (kind < 0.75) return walk.save(await walk.waiting(), { nik: '5207024' }, { as: 'belum_lengkap' });
    if (kind < 0.9) return walk.save(await walk.keyed(), { alamat: `JALAN BARU ${walk.asking.n}` }, { notes: [{ field: 'alamat', text: `dicoret ${walk.asking.n}` }] });
    return walk.lookingTheSame();
  },
  'entry.compare': async (walk) => {
    const other = (await walk.keyed()).sheet;
    return walk.as('petugas', 'entry.compare', { sheet: (await walk.waiting()).sheet, other });
  },
  'entry.notSame': async (walk) => {
    const other = (await walk.keyed()).sheet;
    return walk.as('petugas', 'entry.notSame', { sheet: (await walk.waiting()).sheet, other, reason: 'saudara' });
  },
  'entry.undoNotSame': async (walk) => {
    const other = (await walk.keyed()).sheet;
    const { sheet } = await walk.waiting();
    await walk.as('petugas', 'entry.notSame', { sheet, other, reason: 'kembar' });
    return walk.as('petugas', 'entry.undoNotSame', { sheet, other });
  },
  'work.handOver': async (walk) => {
    await steps['entry.keep'](walk);
    await walk.enter('penyelia');
    const from = (await walk.asking.query('work.unfinished', {})).rows[0];
    const to = (await walk.asking.query('users.list', {})).users.find((user) => user.loginName === 'ketiga');
    if (!from || !to) throw new Error('nothing lies unfinished');
    return walk.as('penyelia', 'work.handOver', { sheet: from.sheet, from: from.user, to: to.uid });
  },
  'work.handOverLine': async (walk) => {
    await steps['personLists.keep'](walk);
    await walk.enter('penyelia');
    const from = (await walk.asking.query('work.unfinished', {})).lines[0];
    const to = (await walk.asking.query('users.list', {})).users.find((user) => user.loginName === 'ketiga');
    if (!from || !to) throw new Error('no line lies unfinished');
    return walk.as('penyelia', 'work.handOverLine', { list: from.list, from: from.user, to: to.uid });
  },
  'entry.unreadable': async (walk) => walk.as('petugas', 'entry.unreadable', { ...(await walk.waiting()), reason: 'basah' }),
  'sheets.reveal': async (walk) => walk.as('petugas', 'sheets.reveal', { sheet: (await walk.keyed()).sheet }),
  'sheets.look': async (walk) => walk.as('petugas', 'sheets.look', { sheet: (await walk.keyed()).sheet, where: walk.random() < 0.5 ? 'pendaftar' : 'tindak' }),
  'sheets.void': async (walk) => walk.as('penyelia', 'sheets.void', { ...(await (walk.random() < 0.5 ? walk.keyed() : walk.waiting())), reason: 'dobel' }),
  'followUp.note': async (walk) => walk.as('petugas', 'followUp.note', { sheet: (await walk.keyed()).sheet, how: walk.random() < 0.5 ? 'wa' : 'tidak_terhubung', note: `pesan ${walk.asking.n}`, nextDay: '' }),
  'followUp.assign': async (walk) => {
    const { sheet } = await walk.keyed();
    const clerk = (await walk.asking.query('followUp.choices', {})).clerks.find((each) => each.name !== '');
    return walk.as('petugas', 'followUp.assign', { sheets: [sheet], to: walk.random() < 0.8 ? (clerk?.user ?? null) : null });
  },
  'followUp.villageList': async (walk) => {
    await walk.keyed();
    const village = walk.pick((await walk.asking.query('followUp.choices', {})).villages);
    return walk.as('petugas', 'followUp.villageList', { village: village?.code ?? '5207021012', purpose: 'diundang', askedBy: `Kepala desa ${walk.asking.n}` });
  },
  'followUp.export': async (walk) => {
    await walk.keyed();
    return walk.as('penyelia', 'followUp.export', { filter: { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, form: '08', purpose: `undangan ${walk.asking.n}`, folder: walk.places.packages });
  },
  'followUp.saveText': (walk) => walk.as('penyelia', 'followUp.saveText', { key: 'pesan.akun', text: walk.random() < 0.5 ? `{nama}: datang ke {kantor}, ${walk.asking.n}.` : null }),
  'personData.show': async (walk) => walk.as('petugas', 'personData.show', { sheet: (await walk.keyed()).sheet, for: walk.random() < 0.5 ? 'kertas' : 'layar', askedBy: '' }),
  'personData.askCorrection': async (walk) => walk.as('petugas', 'personData.askCorrection', { sheet: (await walk.keyed()).sheet, asked: `alamat ${walk.asking.n}` }),
  'personData.closeCorrection': async (walk) => {
    await steps['personData.askCorrection'](walk);
    const request = walk.pick((await walk.asking.query('personData.openCorrections', {})).rows)?.request;
    if (request === undefined) throw new Error('no request is open');
    return walk.as('petugas', 'personData.closeCorrection', { request, outcome: `dibetulkan ${walk.asking.n}` });
  },
  'counter.open': async (walk) => walk.as('petugas', 'counter.open', { sheet: (await walk.keyed()).sheet, basis: 'nomor' }),
  'counter.openOldRow': async (walk) => walk.as('petugas', 'counter.openOldRow', { sending: await anyOldSending(walk), line: 2, basis: 'keluarga' }),
  'answerSheets.makeOldRow': async (walk) => walk.as('petugas', 'answerSheets.makeOldRow', { sending: await anyOldSending(walk), line: 2 }),
  'answerSheets.make': async (walk) => walk.as('petugas', 'answerSheets.make', { sheet: (await walk.keyed()).sheet }),
  'online.note': async (walk) => walk.as('petugas', 'online.note', { sheet: (await walk.keyed()).sheet, step: 'akun', day: '2020-04-12', source: 'pengakuan' }),
  'online.undo': async (walk) => {
    const { sheet } = await walk.keyed();
    await walk.as('petugas', 'online.note', { sheet, step: 'macet', stuck: 'tak_punya_hp', day: '2020-04-12', source: 'dilihat' });
    const step = (await walk.asking.query('online.path', { sheet })).events.at(-1)?.uid ?? sheet;
    return walk.as('petugas', 'online.undo', { step });
  },
  'online.account': async (walk) => walk.as('petugas', 'online.account', { sheet: (await walk.keyed()).sheet, email: `akun${walk.asking.n}@gmail.com`, phone: '081234567890', alive: 'ya' }),
  'online.many': async (walk) => {
    const { head } = await walk.asking.query('sheets.detail', { sheet: (await walk.keyed()).sheet });
    return walk.as('petugas', 'online.many', { text: head.sheetNo, step: 'kode', day: '2020-04-12', source: 'daftar' });
  },
  'online.noteGroup': async (walk) => {
    if (walk.who === null) await walk.enter('petugas');
    const expected = (await walk.asking.query('online.figures', {})).groups.find(({ group }) => group === 'not-told')?.people ?? 0;
    return walk.as('petugas', 'online.noteGroup', { group: 'not-told', expected, step: 'diarahkan', day: '2020-04-12', source: 'daftar' });
  },
  'verification.open': async (walk) => walk.as('ketiga', 'verification.open', { sheet: (await walk.keyed()).sheet }),
  'verification.settle': async (walk) => {
    const at = await walk.keyed({ pengesahan: '' });
    const mark = (await walk.asking.query('sheets.detail', { sheet: at.sheet })).marks.find((each) => each.check === 'unsigned')?.uid ?? at.sheet;
    return walk.as('ketiga', 'verification.settle', { ...at, mark, how: walk.random() < 0.5 ? 'ktp_asli' : 'sesuai_fotokopi' });
  },
  'verification.correct': async (walk) => {
    const checked = walk.random() < 0.5 ? await walk.sheetIn('diperiksa', 'siap') : undefined;
    const at = checked ? { sheet: checked.uid, revision: checked.revision } : await walk.keyed();
    return walk.as('penyelia', 'verification.correct', { ...at, field: 'alamat', value: `jalan betul ${walk.asking.n}`, reason: 'KTP' });
  },
  'verification.approve': async (walk) => walk.as('ketiga', 'verification.approve', await walk.keyed()),
  'verification.return': async (walk) => walk.as('ketiga', 'verification.return', { ...(await walk.keyed()), field: 'nama', reason: 'tulisan beda' }),
  'verification.confirmSecondSheet': async (walk) => walk.as('ketiga', 'verification.confirmSecondSheet', await walk.lookingTheSame()),
  'verification.notSamePerson': async (walk) => walk.as('ketiga', 'verification.notSamePerson', { ...(await walk.lookingTheSame()), reason: 'dua orang' }),
  'verification.undoSecondSheet': async (walk) => {
    const joined = await walk.sheetIn('lembar_kedua');
    if (!joined) await steps['verification.confirmSecondSheet'](walk);
    const second = joined ?? (await walk.sheetIn('lembar_kedua'));
    if (!second) return null;
    return walk.as('penyelia', 'verification.undoSecondSheet', { sheet: second.uid, revision: second.revision, reason: 'keliru' });
  },
  'sendings.create': (walk) => walk.as('penyelia', 'sendings.create', { purpose: 'usulan', receiver: `Provinsi ${walk.asking.n}` }),
  'sendings.close': async (walk) => walk.close(await walk.sending('dibuka')),
  'sendings.writePackage': async (walk) => walk.as('penyelia', 'sendings.writePackage', { sending: await walk.sending('ditutup'), folder: walk.places.packages }),
  'sendings.deliver': async (walk) => {
    const sending = await walk.sending('ditutup');
    const { packages } = await walk.asking.query('sendings.detail', { sending });
    if (packages.length === 0) await walk.as('penyelia', 'sendings.writePackage', { sending, folder: walk.places.packages });
    return walk.as('penyelia', 'sendings.deliver', { sending, day: '2020-04-13', medium: 'flash disk', receiver: 'Bu Penerima', letter: '' });
  },
  'answers.record': (walk) => {
    const said = { about: null, saidBy: `Provinsi ${walk.asking.n}`, channel: 'lisan', saidDay: '2020-04-13', letter: '', text: 'sudah diteruskan' } as const;
    return walk.as('penyelia', 'answers.record', { ...said, kind: 'angka', total: walk.asking.n, scan: scanOf(walk) });
  },
  'answers.addPerson': async (walk) => walk.as('penyelia', 'answers.addPerson', { answer: await anyAnswer(walk), sheet: await sentSheet(walk), status: 'ditolak', reason: `tidak padan ${walk.asking.n}` }),
  'answers.undo': async (walk) => walk.as('penyelia', 'answers.undo', { answer: await anyAnswer(walk), reason: 'salah surat' }),
  'answers.correct': async (walk) => {
    const { answer } = await namedInAnswer(walk);
    const said = { about: null, saidBy: `Provinsi ${walk.asking.n}`, channel: 'surat', saidDay: '2020-04-12', letter: '13/P', text: 'nomor suratnya salah', total: null } as const;
    return walk.as('penyelia', 'answers.correct', { answer, why: 'salah nomor surat', ...said, scan: scanOf(walk) });
  },
  'answers.undoPerson': async (walk) => walk.as('penyelia', 'answers.undoPerson', { ...(await namedInAnswer(walk)), why: 'bukan orang ini' }),
  'answers.correctPerson': async (walk) => walk.as('penyelia', 'answers.correctPerson', { ...(await namedInAnswer(walk)), status: 'diteruskan', reason: `halaman ${walk.asking.n}`, why: 'salah baca' }),
  'answers.scan': async (walk) => {
    await steps['answers.record'](walk);
    const answer = (await walk.asking.query('answers.list', {})).answers.find(({ scan }) => scan !== null);
    return walk.as('petugas', 'answers.scan', { answer: answer?.uid ?? (await anyAnswer(walk)), folder: walk.places.packages });
  },
  'instructions.record': (walk) => walk.as('penyelia', 'instructions.record', { ...written(walk), scan: scanOf(walk) }),
  'instructions.change': async (walk) => walk.as('penyelia', 'instructions.change', { ...(await openInstruction(walk)), ...written(walk), scan: null }),
  'instructions.done': async (walk) => walk.as('penyelia', 'instructions.done', { ...(await openInstruction(walk)), note: 'sudah dijawab' }),
  'instructions.scan': async (walk) => {
    await steps['instructions.record'](walk);
    const instruction = (await walk.asking.query('instructions.list', {})).instructions.find(({ scan }) => scan !== null);
    return instruction ? walk.as('petugas', 'instructions.scan', { instruction: instruction.uid, folder: walk.places.copies }) : null;
  },
  'oldSendings.read': (walk) => walk.as('penyelia', 'oldSendings.read', { path: anyOldFile(walk).path, sheet: null }),
  'oldSendings.match': (walk) => walk.as('penyelia', 'oldSendings.match', anyOldFile(walk)),
  'oldSendings.record': (walk) => walk.as('penyelia', 'oldSendings.record', { ...anyOldFile(walk), ...oldFacts }),
  'oldSendings.decide': async (walk) => {
    const sheet = (await walk.keyed()).sheet;
    return walk.as('penyelia', 'oldSendings.decide', { sending: await anyOldSending(walk), line: 2, sheet, reason: 'cocok dengan kertasnya' });
  },
  'oldSendings.undecide': async (walk) => {
    await steps['oldSendings.decide'](walk);
    return walk.as('penyelia', 'oldSendings.undecide', { sending: await anyOldSending(walk), line: 2 });
  },
  'oldSendings.release': async (walk) => {
    const sending = await anyOldSending(walk);
    const { rows } = await walk.asking.query('oldSendings.rows', { sending, list: 'matched', limit: 20, offset: 0 });
    const own = walk.pick(rows.filter(({ result }) => result !== 'dipilih'));
    return own && walk.as('penyelia', 'oldSendings.release', { sending, line: own.line, reason: 'orang lain' });
  },
  'oldSendings.print': async (walk) => walk.as('petugas', 'oldSendings.print', { sending: await anyOldSending(walk), list: walk.pick(['matched', 'unmatched', 'missing'] as const) ?? 'missing' }),
  'oldSendings.writeMissing': async (walk) => {
    await walk.keyed();
    return walk.as('penyelia', 'oldSendings.writeMissing', { sending: await anyOldSending(walk), purpose: `dicari ${walk.asking.n}`, folder: walk.places.packages });
  },
  'oldSendings.rematch': async (walk) => walk.as('penyelia', 'oldSendings.rematch', { sending: await anyOldSending(walk) }),
  'reports.print': (walk) => walk.as('petugas', 'reports.print', { kind: walk.pick(recapKinds) ?? 'desa', from: null, to: null }),
  'reports.writeXlsx': (walk) => walk.as('petugas', 'reports.writeXlsx', { kind: walk.pick(recapKinds) ?? 'desa', from: null, to: null, folder: walk.places.packages }),
  'publicFigures.ask': (walk) => walk.as('petugas', 'publicFigures.ask', { askedBy: `Koran ${walk.asking.n}`, purpose: 'berita' }),
  'backups.make': (walk) => walk.as('petugas', 'backups.make', {}),
  'backups.setFolder': (walk) => walk.as('penyelia', 'backups.setFolder', { folder: walk.places.copies }),
};

/** How often a step comes in a life that aims at nothing: entry is most of a day. */
const often: Partial<Record<WalkedName, number>> = { 'entry.save': 14, 'entry.keep': 5, 'receipts.receive': 4, 'verification.approve': 6, 'verification.correct': 3, 'verification.settle': 3, 'session.lock': 0, 'backups.make': 0, 'sendings.close': 2 };

// Joint of derived types: Object.keys loses the key type.
export const walkedNames = Object.keys(steps) as readonly WalkedName[];
export const dailyWork: readonly WalkedName[] = walkedNames.flatMap((name) => Array.from({ length: often[name] ?? 1 }, () => name));

/** A file of its own for each call: the same bytes are recorded once. One of its rows may be somebody's, the others are nobody's. */
function anyOldFile(walk: Walk) {
  const { n } = walk.asking;
  return writeOldFile(join(walk.places.packages, `lama-${n}.csv`), [oldLine(Math.max(0, n - 3)), oldLine(8000 + n), oldLine(8500 + n, { nik: '' })]);
}

async function anyOldSending(walk: Walk): Promise<string> {
  await walk.enter('penyelia');
  const find = async () => walk.pick((await walk.asking.query('oldSendings.list', {})).sendings)?.uid;
  const found = await find();
  if (found !== undefined) return found;
  await steps['oldSendings.record'](walk);
  const made = await find();
  if (made === undefined) throw new Error('an old sending was refused');
  return made;
}

function typedLine(walk: Walk) {
  const { nik, nama: name, tanggal_lahir: birthDate, no_hp: phone } = madeUpPerson(walk.asking.n).values;
  return { nik, name, birthDate, phone };
}

/** A list that is not void. */
/** The letter that lies beside the data (twin.ts). */
function scanOf(walk: Walk): string {
  return join(walk.places.packages, '..', 'surat.pdf');
}

function written(walk: Walk) {
  return { channel: 'telepon', fromWhom: 'Provinsi', letter: '', day: '2020-04-13', asks: `kirim rekap ${walk.asking.n}`, dueDay: '2020-04-15', about: null } as const;
}

async function openInstruction(walk: Walk): Promise<{ instruction: string; revision: number }> {
  await walk.enter('penyelia');
  const find = async () => (await walk.asking.query('instructions.list', {})).instructions.find(({ done }) => done === null);
  const found = await find();
  if (!found) await steps['instructions.record'](walk);
  const open = found ?? (await find());
  if (!open) throw new Error('an instruction was refused');
  return { instruction: open.uid, revision: open.revision };
}

/** An answer by name that stands. */
async function anyAnswer(walk: Walk): Promise<string> {
  await walk.enter('penyelia');
  const found = walk.pick((await walk.asking.query('answers.list', {})).answers.filter(({ kind, undone }) => kind === 'per_orang' && undone === null));
  if (found) return found.uid;
  const made = await walk.as('penyelia', 'answers.record', { kind: 'per_orang', about: null, saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-13', letter: '', text: '', total: null, scan: null });
  if (made === null) throw new Error('an answer was refused');
  return made.answer;
}

/** An answer that stands and somebody whom it names. */
async function namedInAnswer(walk: Walk): Promise<{ answer: string; sheet: string }> {
  const answer = await anyAnswer(walk);
  const find = async () => (await walk.asking.query('answers.people', { answer, offset: 0, limit: 200 })).people.find(({ undone }) => undone === null);
  const found = await find();
  if (found) return { answer, sheet: found.sheet.uid };
  const sheet = await sentSheet(walk);
  await walk.as('penyelia', 'answers.addPerson', { answer, sheet, status: 'diterima', reason: '' });
  return { answer, sheet: (await find())?.sheet.uid ?? sheet };
}

/** The sheet of somebody who was sent. */
async function sentSheet(walk: Walk): Promise<string> {
  const find = () => walk.sheetIn('diperiksa', 'terkirim');
  const found = await find();
  if (!found) await steps['sendings.deliver'](walk);
  return (found ?? (await find()))?.uid ?? (await walk.keyed()).sheet;
}

async function anyList(walk: Walk): Promise<string> {
  return (await heldList(walk)).uid;
}

async function heldList(walk: Walk): Promise<{ uid: string; revision: number; sender: string }> {
  if (walk.who === null) await walk.enter('petugas');
  const find = async () => walk.pick((await walk.asking.query('personLists.all', {})).lists.filter((list) => list.voided === null));
  const found = await find();
  if (found) return found;
  await steps['personLists.create'](walk);
  const made = await find();
  if (!made) throw new Error('a list was refused');
  return made;
}

async function waitingNumber(walk: Walk): Promise<{ sheetNo: string; batch: string; printed: string }> {
  await walk.enter('petugas');
  const find = async () => walk.pick((await walk.asking.query('blanks.list', {})).waiting);
  const found = await find();
  if (found) return found;
  await steps['blanks.take'](walk);
  const made = await find();
  if (!made) throw new Error('a number was refused');
  return made;
}

async function anyBundle(walk: Walk): Promise<{ uid: string; revision: number; counted: number }> {
  if (walk.who === null) await walk.enter('petugas');
  const find = async () => walk.pick((await walk.asking.query('bundles.list', {})).bundles);
  const found = await find();
  if (found) return found;
  await steps['bundles.create'](walk);
  const made = await find();
  if (!made) throw new Error('a bundle was refused');
  return made;
}
