import { editOf } from '../../../../shared/domain/profile-edit.ts';
import { recapKinds } from '../../../../shared/domain/recap.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';
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
  'receipts.receive': (walk) => {
    const { name, phone } = madeUpPerson(walk.asking.n);
    return walk.as('petugas', 'receipts.receive', { name, phone, formNo: String(walk.asking.n), documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: '2020-04-12' });
  },
  'personLists.create': (walk) => walk.as('petugas', 'personLists.create', { sender: `PT Lapis ${walk.asking.n}`, letter: '', receivedDay: '2020-04-12' }),
  'personLists.open': async (walk) => walk.as('petugas', 'personLists.open', { list: await anyList(walk) }),
  'personLists.keep': async (walk) => walk.as('petugas', 'personLists.keep', { list: await anyList(walk), ...typedLine(walk) }),
  'personLists.addLine': async (walk) => walk.as('petugas', 'personLists.addLine', { list: await anyList(walk), ...typedLine(walk), as: 'diinput', counts: noCounts }),
  'entry.open': async (walk) => walk.as('petugas', 'entry.open', { sheet: (await walk.waiting()).sheet }),
  'entry.keep': async (walk) => {
    const { sheet, revision } = await walk.waiting();
    return walk.as('petugas', 'entry.keep', { sheet, revision, values: madeUpPerson(walk.asking.n).values, unconfirmed: [], field: 'alamat', caret: 3, counts: noCounts, notes: [{ field: 'alamat', text: 'dicoret' }] });
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
  'entry.unreadable': async (walk) => walk.as('petugas', 'entry.unreadable', { ...(await walk.waiting()), reason: 'basah' }),
  'sheets.reveal': async (walk) => walk.as('petugas', 'sheets.reveal', { sheet: (await walk.keyed()).sheet }),
  'sheets.void': async (walk) => walk.as('penyelia', 'sheets.void', { ...(await (walk.random() < 0.5 ? walk.keyed() : walk.waiting())), reason: 'dobel' }),
  'counter.open': async (walk) => walk.as('petugas', 'counter.open', { sheet: (await walk.keyed()).sheet, basis: 'nomor' }),
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

function typedLine(walk: Walk) {
  const { nik, nama: name, tanggal_lahir: birthDate, no_hp: phone } = madeUpPerson(walk.asking.n).values;
  return { nik, name, birthDate, phone };
}

async function anyList(walk: Walk): Promise<string> {
  if (walk.who === null) await walk.enter('petugas');
  const find = async () => walk.pick((await walk.asking.query('personLists.all', {})).lists)?.uid;
  const found = await find();
  if (found !== undefined) return found;
  await steps['personLists.create'](walk);
  const made = await find();
  if (made === undefined) throw new Error('a list was refused');
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
