import type { CallInput } from '../../shared/contract/index.ts';
import { copyOffice, type Desk, keyer, madeOffice, openDesk } from './office.ts';
import { personAt, scatter } from './people.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed } from './rounds.ts';
import { slipKinds, slipped } from './slips.ts';

const rounds = 5;
const asked = 400;
const perKind = 200;
const goalMs = 5;
const wishMs = 0.5;
const wantedShare = 0.97;

type Written = Omit<CallInput<'entry.known'>, 'sheet'>;

/** Whom we know already, in the data process: how long a whole sheet's look-up takes (`known`), and how many seeded slips are found (`known-recall`). */
export async function benchKnown(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  if (!['known', 'known-recall'].some((name) => names.includes(name))) return [];
  const office = copyOffice(await madeOffice(people, 'mixed'));
  try {
    const desk = await openDesk(office.folder, keyer);
    const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
    const { sheet } = await desk.must('receipts.receive', { name: 'ORANG UKUR', phone: '', formNo: '', documents, bundle: null, receivedDay: null });
    const measured: Measured[] = [];
    if (names.includes('known')) measured.push(await lookUps(desk, sheet, people));
    if (names.includes('known-recall')) measured.push(await recall(desk, sheet, people));
    await desk.close();
    return measured;
  } finally {
    office.remove();
  }
}

/** Half of those asked for are there, half are nobody. */
async function lookUps(desk: Desk, sheet: string, people: number): Promise<Measured> {
  const sheets = Array.from({ length: asked }, (_, index) => writtenOf(personAt(index % 2 === 0 ? scatter(index) % people : 90_000 + index)));
  const each: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times: number[] = [];
    for (const written of sheets) times.push(await timed(() => desk.must('entry.known', { sheet, ...written })));
    // The first round warms up.
    if (round > 0) each.push(times);
  }
  const p99Ms = median(each.map((times) => percentile(times, 0.99)));
  return {
    row: { name: 'known', what: `Sudah dikenal? Dicari dari satu berkas penuh, ${people} orang`, peer: '', ratio: null, p50Ms: median(each.map(median)), p99Ms, goal: `p99 ≤ ${goalMs} ms`, reached: p99Ms <= goalMs },
    notes: [`${asked} berkas, ${rounds} putaran; harapan p99 ${shortNumber(wishMs)} ms: ${p99Ms <= wishMs ? 'tercapai' : 'belum'}`],
  };
}

async function recall(desk: Desk, sheet: string, people: number): Promise<Measured> {
  const found: { readonly kind: string; readonly hits: number; readonly of: number }[] = [];
  const there = await keyedIndexes(desk, sheet, people);
  for (const kind of slipKinds) {
    let hits = 0;
    for (let round = 0; round < perKind; round += 1) {
      const index = there[scatter(round + 11) % there.length] ?? 0;
      const { nik, nama: name, tanggal_lahir: birthDate } = slipped(index, kind, round);
      const { people: known } = await desk.must('entry.known', { sheet, nik, name, birthDate, phone: '', kk: '' });
      if (known.some((one) => one.name === personAt(index).nama && one.birthDate === personAt(index).tanggal_lahir)) hits += 1;
    }
    found.push({ kind, hits, of: perKind });
  }
  const share = found.reduce((sum, { hits }) => sum + hits, 0) / (perKind * slipKinds.length);
  return {
    row: { name: 'known-recall', what: `Sudah dikenal? Dari salah tulis yang ditanam ditemukan ${(share * 100).toFixed(1)} %, ${people} orang`, peer: '', ratio: null, p50Ms: null, p99Ms: null, goal: '≥ 97 %', reached: share >= wantedShare },
    notes: found.map(({ kind, hits, of }) => `  ${kind}: ${hits} dari ${of}`),
  };
}

/** People whose sheets are keyed: the made-up office leaves some papers waiting, and some are somebody else's number. */
async function keyedIndexes(desk: Desk, sheet: string, people: number): Promise<readonly number[]> {
  const keyed: number[] = [];
  for (let round = 0; keyed.length < perKind && round < perKind * 3; round += 1) {
    const index = scatter(round) % people;
    const { nik } = personAt(index);
    const { people: known } = await desk.must('entry.known', { sheet, nik, name: '', birthDate: '', phone: '', kk: '' });
    if (known.some((one) => one.name === personAt(index).nama)) keyed.push(index);
  }
  return keyed;
}

function writtenOf({ nik, nama: name, tanggal_lahir: birthDate, no_hp: phone, no_kk: kk, kode_desa_ktp: code, desa_kelurahan: village, kecamatan: district }: ReturnType<typeof personAt>): Written {
  return { nik, name, birthDate, phone, kk, village: { code, name: village, district } };
}
