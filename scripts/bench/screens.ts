import type { CallInput, DataName } from '../../shared/contract/index.ts';
import { followUps } from '../../shared/domain/follow-up.ts';
import { onlineGroups } from '../../shared/domain/online-groups.ts';
import { peopleGroups } from '../../shared/domain/people-groups.ts';
import { recapKinds } from '../../shared/domain/recap.ts';
import { busyOffice } from './busy-office.ts';
import { checker, copyOffice, type Desk, openDesk } from './office.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed } from './rounds.ts';

const rounds = 5;
/** What a screen asks for before it shows anything (ARCHITECTURE.md: nobody waits for the data process). */
const goalMs = 200;

/** One thing that a screen asks for. */
interface Asked {
  readonly label: string;
  ask(desk: Desk): Promise<unknown>;
}

/** What lists and figures of the counter take in the data process, over an office that has been at it for long: the slowest counts. `follow-up`, `home`, `reports`. */
export async function benchScreens(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  if (!['follow-up', 'home', 'reports'].some((name) => names.includes(name))) return [];
  const office = copyOffice(await busyOffice(people));
  try {
    const desk = await openDesk(office.folder, checker);
    const measured: Measured[] = [];
    if (names.includes('follow-up')) measured.push(await slowest(desk, 'follow-up', `Tindak lanjut: satu saringan, yang paling lambat, ${people} orang`, await followUp(desk)));
    if (names.includes('home')) measured.push(await slowest(desk, 'home', `Beranda dan daftar yang dibuka darinya, yang paling lambat, ${people} orang`, home()));
    if (names.includes('reports')) measured.push(await slowest(desk, 'reports', `Laporan, angka untuk umum, jalan daring, jawaban, kiriman lama, data seseorang, yang paling lambat, ${people} orang`, await reports(desk)));
    await desk.close();
    return measured;
  } finally {
    office.remove();
  }
}

async function slowest(desk: Desk, name: string, what: string, list: readonly Asked[]): Promise<Measured> {
  const found: { readonly label: string; readonly p50: number; readonly p99: number }[] = [];
  for (const { label, ask } of list) {
    await ask(desk);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await timed(() => ask(desk)));
    found.push({ label, p50: median(times), p99: percentile(times, 0.99) });
  }
  found.sort((left, right) => right.p50 - left.p50);
  const worst = found[0];
  return {
    row: { name, what, peer: '', ratio: null, p50Ms: worst?.p50 ?? 0, p99Ms: worst?.p99 ?? 0, goal: `p50 ≤ ${goalMs} ms`, reached: (worst?.p50 ?? 0) <= goalMs },
    notes: found.slice(0, 8).map(({ label, p50, p99 }) => `  ${label}: p50 ${shortNumber(p50)} ms, p99 ${shortNumber(p99)} ms`),
  };
}

function asking<Name extends DataName>(label: string, name: Name, input: CallInput<Name>): Asked {
  return { label, ask: (desk) => desk.must(name, input) };
}

async function followUp(desk: Desk): Promise<readonly Asked[]> {
  const none = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null } as const;
  const list = (label: string, some: Partial<CallInput<'followUp.list'>['filter']>): Asked => asking(label, 'followUp.list', { filter: { ...none, ...some }, offset: 0, limit: 50 });
  const { villages, statements, clerks } = await desk.must('followUp.choices', {});
  return [
    asking('pilihan', 'followUp.choices', {}),
    list('semua', {}),
    ...followUps.map((todo) => list(`yang harus dilakukan: ${todo}`, { todo })),
    ...[...statements, ''].map((statement) => list(`keterangan yang dipegang: ${statement === '' ? 'tidak ada' : statement}`, { statement })),
    ...villages.slice(0, 2).map(({ code, name }) => list(`desa ${name}`, { village: code })),
    ...clerks.slice(0, 2).map(({ user }) => list('petugas', { assigned: user })),
    list('tanpa petugas', { assigned: '' }),
    list('gelombang 4', { wave: 4 }),
    list('hari ini', { when: 'hari_ini' }),
    list('belum pernah', { when: 'belum_pernah' }),
    list('akun, belum pernah', { todo: 'akun', when: 'belum_pernah' }),
    list('keterangan, belum pernah', { todo: 'keterangan', when: 'belum_pernah' }),
  ];
}

function home(): readonly Asked[] {
  return [
    asking('kedua buku', 'home.ledgers', {}),
    asking('yang menunggu', 'home.waiting', {}),
    asking('meja depan', 'home.counter', {}),
    asking('instruksi lewat hari', 'home.overdue', {}),
    ...peopleGroups.map((group) => asking(`kelompok ${group}`, 'home.people', { group, offset: 0, limit: 100 })),
    asking('terima: nomor berikut', 'receipts.next', {}),
    asking('terima: yang terakhir', 'receipts.recent', {}),
    asking('pegang keterangan lama', 'slips.outdated', { offset: 0, limit: 100 }),
    asking('permintaan pembetulan', 'personData.openCorrections', {}),
  ];
}

async function reports(desk: Desk): Promise<readonly Asked[]> {
  const [answer] = (await desk.must('answers.list', {})).answers.filter(({ kind }) => kind === 'per_orang');
  const [old] = (await desk.must('oldSendings.list', {})).sendings;
  if (answer === undefined || old === undefined) throw new Error('the office has no answers or no kiriman lama');
  // Somebody of the answer: called, shown the way online, sent and answered.
  const [person] = (await desk.must('answers.people', { answer: answer.uid, offset: 0, limit: 1 })).people;
  if (person === undefined) throw new Error('the answer names nobody');
  return [
    ...recapKinds.map((kind) => asking(`rekap ${kind}`, 'reports.recap', { kind, from: null, to: null })),
    asking('angka untuk umum', 'publicFigures.ask', { askedBy: 'Media', purpose: 'berita' }),
    asking('angka jalan daring', 'online.figures', {}),
    ...onlineGroups.map((group) => asking(`jalan daring ${group}`, 'online.people', { group, offset: 0, limit: 100 })),
    asking('buku jawaban', 'answers.ledger', {}),
    asking('daftar jawaban', 'answers.list', {}),
    asking('orang di satu jawaban', 'answers.people', { answer: answer.uid, offset: 0, limit: 200 }),
    asking('daftar kiriman lama', 'oldSendings.list', {}),
    asking('satu kiriman lama', 'oldSendings.detail', { sending: old.uid }),
    ...(['matched', 'ambiguous', 'unmatched', 'double'] as const).map((list) => asking(`baris kiriman lama: ${list}`, 'oldSendings.rows', { sending: old.uid, list, offset: 0, limit: 100 })),
    asking('orang di luar kiriman lama', 'oldSendings.missing', { sending: old.uid, offset: 0, limit: 100 }),
    asking('instruksi', 'instructions.list', {}),
    asking('data seseorang', 'personData.show', { sheet: person.sheet.uid, for: 'layar', askedBy: '' }),
  ];
}
