import { ReadDb, type Sql, sql } from '../../db/sql.ts';
import type { CallInput } from '../../shared/contract/index.ts';
import { whyNotReady } from '../../shared/domain/states.ts';
import { copyOffice, type Desk, keyer, madeOffice, openDesk, openOffice } from './office.ts';
import { personAt, scatter } from './people.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed, timedNow } from './rounds.ts';

const rounds = 5;
const typists = 60;
const pageSize = 20;
const peer = "LIKE '%…%'";

type Filter = Partial<CallInput<'sheets.list'>['filter']>;

/** The list of Pendaftar while somebody types, in the data process; and the same people by `LIKE` on a connection of its own. */
export async function benchSearch(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  if (!['search', 'search-filtered', 'nik-tail'].some((name) => names.includes(name))) return [];
  const office = copyOffice(await madeOffice(people, 'mixed'));
  try {
    const desk = await openDesk(office.folder, keyer);
    // After the log-in, which refuses a database that somebody has open.
    const bare = await openOffice(office.folder);
    const db = new ReadDb(bare);
    const bundle = (await desk.must('bundles.list', {})).bundles[Math.floor(people / 200)]?.uid ?? null;
    const typed = Array.from({ length: typists }, (_, index) => lettersOf(personAt(scatter(index) % people).nama)).flat();
    const tails = Array.from({ length: typists }, (_, index) => digitsOf(personAt(scatter(index) % people).nik)).flat();
    const measured: Measured[] = [];
    if (names.includes('search')) {
      measured.push(await against(desk, db, { name: 'search', what: `Cari nama, setiap huruf, ${people} orang`, texts: typed, like: likeName, goalMs: 1 }));
    }
    if (names.includes('search-filtered')) measured.push(await filtered(desk, people, typed, bundle));
    if (names.includes('nik-tail')) {
      measured.push(await against(desk, db, { name: 'nik-tail', what: `Cari angka belakang NIK, setiap angka, mulai empat angka, ${people} orang`, texts: tails, like: likeNik, goalMs: 1 }));
    }
    await desk.close();
    bare.close();
    return measured;
  } finally {
    office.remove();
  }
}

interface Typing {
  readonly name: string;
  readonly what: string;
  readonly texts: readonly string[];
  readonly like: (text: string) => Sql;
  readonly goalMs: number;
}

async function against(desk: Desk, db: ReadDb, { name, what, texts, like, goalMs }: Typing): Promise<Measured> {
  const ours: number[][] = [];
  const theirs: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const mine = await keystrokes(desk, texts, {});
    const likes = texts.map((text) => timedNow(() => db.all(like(text))));
    // The first round warms up both.
    if (round === 0) continue;
    ours.push(mine);
    theirs.push(likes);
  }
  const p99s = ours.map((each) => percentile(each, 0.99));
  const likeP99s = theirs.map((each) => percentile(each, 0.99));
  const p99Ms = median(p99s);
  return {
    row: { name, what, peer, ratio: median(p99s.map((ms, round) => ms / (likeP99s[round] ?? Number.NaN))), p50Ms: median(ours.map(median)), p99Ms, goal: `p99 ≤ ${goalMs} ms`, reached: p99Ms <= goalMs },
    notes: [`LIKE: p50 ${shortNumber(median(theirs.map(median)))} ms, p99 ${shortNumber(median(likeP99s))} ms; ${texts.length} ketikan, ${rounds} putaran`],
  };
}

/** Every filter alone, with the same typing; the slowest one counts. */
async function filtered(desk: Desk, people: number, texts: readonly string[], bundle: string | null): Promise<Measured> {
  const goalMs = 5;
  const filters: readonly (readonly [string, Filter])[] = [
    ...(['masuk', 'belum_lengkap', 'diinput', 'diperiksa'] as const).map((paperState) => [`berkas ${paperState}`, { paperState }] as const),
    ...(['belum_siap', 'siap', 'terkirim'] as const).map((sendState) => [`orang ${sendState}`, { sendState }] as const),
    ...whyNotReady.map((why) => [`sebab ${why}`, { why }] as const),
    ['satu bundel', { bundle }],
  ];
  const some = texts.filter((_, index) => index % 3 === 0);
  const found: { readonly label: string; readonly p50: number; readonly p99: number }[] = [];
  for (const [label, filter] of filters) {
    await keystrokes(desk, some, filter);
    const each: number[][] = [];
    for (let round = 0; round < rounds; round += 1) each.push(await keystrokes(desk, some, filter));
    found.push({ label, p50: median(each.map(median)), p99: median(each.map((one) => percentile(one, 0.99))) });
  }
  const slowest = [...found].sort((left, right) => right.p99 - left.p99);
  const p99Ms = slowest[0]?.p99 ?? 0;
  return {
    row: { name: 'search-filtered', what: `Cari nama dengan satu saringan, yang paling lambat, ${people} orang`, peer: '', ratio: null, p50Ms: slowest[0]?.p50 ?? 0, p99Ms, goal: `p99 ≤ ${goalMs} ms`, reached: p99Ms <= goalMs },
    notes: slowest.map(({ label, p50, p99 }) => `  ${label}: p50 ${shortNumber(p50)} ms, p99 ${shortNumber(p99)} ms`),
  };
}

async function keystrokes(desk: Desk, texts: readonly string[], filter: Filter): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const input = { filter: { text, paperState: null, sendState: null, why: null, bundle: null, ...filter }, offset: 0, limit: pageSize };
    times.push(await timed(() => desk.must('sheets.list', input)));
  }
  return times;
}

/** What stands in the box after each letter of a name, up to twelve. */
function lettersOf(name: string): readonly string[] {
  return Array.from({ length: Math.min(12, name.length) }, (_, index) => name.slice(0, index + 1).toLowerCase().trim()).filter((text) => text !== '');
}

/** From four digits on, the last ones of a NIK. */
function digitsOf(nik: string): readonly string[] {
  return [4, 5, 6, 7, 8].map((count) => nik.slice(-count));
}

function likeName(text: string): Sql {
  return sql`SELECT s.uid, c.nama FROM sheet s JOIN sheet_current c ON c.sheet = s.id WHERE c.nama LIKE ${`%${text}%`} ORDER BY s.id DESC LIMIT ${pageSize}`;
}

function likeNik(text: string): Sql {
  return sql`SELECT s.uid, s.sheet_no FROM registration r JOIN sheet s ON s.id = r.active_sheet WHERE r.nik LIKE ${`%${text}`} ORDER BY s.id DESC LIMIT ${pageSize}`;
}
