import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readBack } from '../../db/export/read-back.ts';
import { scanCsv } from '../../db/export/scan-csv.ts';
import { writeCsv } from '../../db/export/write-csv.ts';
import type { LineReader } from '../../db/export/line-pages.ts';
import { ReadDb } from '../../db/sql.ts';
import { findSending } from '../../db/stores/sendings.ts';
import { readOffice } from '../../db/stores/office.ts';
import { present } from '../../shared/assert.ts';
import type { Output } from '../../shared/contract/index.ts';
import { run } from '../run.ts';
import { checker, copyOffice, madeOffice, openDesk, openOffice } from './office.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed } from './rounds.ts';
import { ensureSqliteTool } from './sqlite-tool.ts';

const rounds = 5;
const small = 1071;
const goals = { write: '≤ 0,7×', verify: '≤ 3×', small: '< 1 s' } as const;

/**
 * Writing the package of a closed sending. `export-write`: the CSV written, synced, hashed, and hashed again from the disk.
 * `export-verify`: the whole package read back by the independent parser, every value compared with what was frozen. Both against the
 * sqlite3 command line writing the same rows as CSV, with sha256sum after it; the peer checks and syncs nothing.
 */
export async function benchExport(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  if (names.includes('export-write') || names.includes('export-verify')) measured.push(...(await benchBig(people)));
  if (names.includes('export-1071')) measured.push(await benchSmall());
  return measured.filter(({ row }) => names.includes(row.name));
}

async function benchBig(people: number): Promise<readonly Measured[]> {
  const office = await closedOffice(people);
  const work = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  try {
    const { written, sending } = await writeOnce(office.folder, work);
    const peer = await peerOf(written, work);
    const raw = await openOffice(office.folder);
    const db = new ReadDb(raw);
    const reader: LineReader = { db, breathe: () => nextTurn() };
    const found = present(findSending(db, readOffice(db).programme.id, sending), 'the closed sending');
    const expected = { sendingId: found.id, sendingNo: found.head.no, packageName: basename(written.folder), rows: people, csvSha256: written.csvSha256 };
    const times = { write: [] as number[], verify: [] as number[], peer: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const path = join(work, `${round}.csv`);
      times.write.push(
        await timed(async () => {
          await writeCsv(reader, found.id, expected.csvSha256, path, () => undefined);
          if ((await scanCsv(path)).sha256 !== expected.csvSha256) throw new Error('the disk gave other bytes back');
        }),
      );
      rmSync(path);
      times.verify.push(await timed(() => readBack(reader, written.folder, expected, () => undefined)));
      if (peer !== null) times.peer.push(await timed(peer));
    }
    raw.close();
    const bytes = written.files.find((file) => file.name.endsWith('.csv'))?.bytes ?? 0;
    return [
      big('export-write', `Tulis CSV ${people} orang: tulis, sync, hash, hash lagi dari disk`, times.write, times.peer, goals.write, 0.7, bytes),
      big('export-verify', `Baca ulang paket ${people} orang, semua nilai dibandingkan`, times.verify, times.peer, goals.verify, 3, bytes),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
    office.remove();
  }
}

function big(name: string, what: string, ours: readonly number[], theirs: readonly number[], goal: string, most: number, bytes: number): Measured {
  const ratio = theirs.length === 0 ? null : median(ours.map((ms, round) => ms / (theirs[round] ?? Number.NaN)));
  return {
    row: { name, what, peer: 'sqlite3 -csv, lalu sha256sum', ratio, p50Ms: median(ours), p99Ms: percentile(ours, 0.99), goal, reached: ratio === null ? null : ratio <= most },
    notes: [
      theirs.length === 0
        ? 'sqlite3 tidak ada di komputer ini dan tidak dapat dipasang: tidak ada pembanding'
        : `sqlite3: p50 ${shortNumber(median(theirs))} ms; ${shortNumber(bytes / 1e6)} MB`,
    ],
  };
}

async function benchSmall(): Promise<Measured> {
  const office = await closedOffice(small);
  const work = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  try {
    const desk = await openDesk(office.folder, checker);
    const { sendings } = await desk.must('sendings.list', {});
    const sending = present(sendings[0], 'the closed sending').uid;
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = mkdtempSync(join(work, 'paket-'));
      times.push(await timed(() => desk.must('sendings.writePackage', { sending, folder })));
    }
    await desk.close();
    return {
      row: { name: 'export-1071', what: 'Tulis paket 1.071 orang, dibaca ulang dan diberi nama', peer: '', ratio: null, p50Ms: median(times), p99Ms: percentile(times, 0.99), goal: goals.small, reached: median(times) < 1000 },
      notes: [],
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
    office.remove();
  }
}

/** A copy of an office in which everybody stands in one closed sending. */
async function closedOffice(people: number): Promise<{ readonly folder: string; remove(): void }> {
  const office = copyOffice(await madeOffice(people, 'ready'));
  const desk = await openDesk(office.folder, checker);
  const { sending } = await desk.must('sendings.create', { purpose: 'basis data', receiver: 'Dinas provinsi' });
  await desk.must('sendings.close', { sending, expected: people });
  await desk.close();
  return office;
}

async function writeOnce(folder: string, into: string): Promise<{ readonly written: Output<'sendings.writePackage'>; readonly sending: string }> {
  const desk = await openDesk(folder, checker);
  const { sendings } = await desk.must('sendings.list', {});
  const sending = present(sendings[0], 'the closed sending').uid;
  const written = await desk.must('sendings.writePackage', { sending, folder: into });
  await desk.close();
  return { written, sending };
}

/** The peer: the rows of the package in a plain database, written as CSV by the command line. null: it is not here. */
async function peerOf(written: Output<'sendings.writePackage'>, work: string): Promise<(() => Promise<void>) | null> {
  if (!(await ensureSqliteTool())) return null;
  const csv = join(written.folder, written.csv);
  const plain = join(work, 'polos.db');
  const out = join(work, 'sqlite3.csv');
  const made = await run('sqlite3', [plain, '.mode csv', '.separator ";"', `.import "${csv}" orang`], { output: 'collect' });
  if (made.code !== 0 || !existsSync(plain)) throw new Error(`sqlite3 could not read the CSV: ${made.output.slice(0, 200)}`);
  const command = `sqlite3 -header -csv "$1" 'SELECT * FROM orang' > "$2" && sha256sum "$2"`;
  return async () => {
    const done = await run('sh', ['-c', command, 'sh', plain, out], { output: 'collect' });
    if (done.code !== 0 || readFileSync(out).length === 0) throw new Error('sqlite3 wrote nothing');
    rmSync(out);
  };
}

