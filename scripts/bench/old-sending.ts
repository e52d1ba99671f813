import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallInput } from '../../shared/contract/index.ts';
import { checker, copyOffice, type Desk, madeOffice, openDesk } from './office.ts';
import { oldFile, oldLayout } from './old-file.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed } from './rounds.ts';

const rounds = 5;
const bigRounds = 3;
const small = 1071;
const goalMs = { small: 1000, big: 15_000 } as const;
/** Other calls meanwhile: how long one of them waits at most. */
const askEveryMs = 20;

/**
 * Who is in a file that left before Loket was there (PRODUCT.md, kiriman lama): the file read, every row matched, nothing written; and
 * once frozen. `old-1071` and `old-50229` are rows of the file, over the office of `people`.
 */
export async function benchOldSending(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  if (names.includes('old-1071')) measured.push(await bench('old-1071', people, small, rounds, goalMs.small));
  if (names.includes('old-50229')) measured.push(await bench('old-50229', people, people, bigRounds, goalMs.big));
  return measured;
}

async function bench(name: string, people: number, rows: number, times: number, goal: number): Promise<Measured> {
  const office = copyOffice(await madeOffice(people, 'ready'));
  const work = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  try {
    const path = join(work, 'lama.csv');
    writeFileSync(path, oldFile(rows));
    const file: CallInput<'oldSendings.match'> = { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), sentDay: '2020-04-13', layout: oldLayout };
    const desk = await openDesk(office.folder, checker);
    const matching: number[] = [];
    let waits: readonly number[] = [];
    for (let round = 0; round <= times; round += 1) {
      const [ms, waited] = await withOthers(desk, () => timed(() => desk.must('oldSendings.match', file)));
      // The first round warms up.
      if (round > 0) matching.push(ms);
      waits = waited;
    }
    const found = await desk.must('oldSendings.match', file);
    const [frozen, frozenWaits] = await withOthers(desk, () => timed(() => desk.must('oldSendings.record', { ...file, letter: '', receiver: 'Dinas provinsi', purpose: 'basis data', chosen: [] })));
    await desk.close();
    const p50Ms = median(matching);
    return {
      row: { name, what: `Cocokkan kiriman lama ${rows} baris dengan ${people} orang`, peer: '', ratio: null, p50Ms, p99Ms: percentile(matching, 0.99), goal: `≤ ${shortNumber(goal / 1000)} s`, reached: p50Ms <= goal },
      notes: [
        `cocok ${found.matched}, perlu dipilih ${found.ambiguous}, tidak ada ${found.unmatched}, ganda ${found.double}`,
        `panggilan lain sementara itu menunggu paling lama ${shortNumber(Math.max(0, ...waits))} ms`,
        `membekukan ${shortNumber(frozen)} ms, panggilan lain paling lama ${shortNumber(Math.max(0, ...frozenWaits))} ms`,
      ],
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
    office.remove();
  }
}

/** Does the work while somebody else asks a small thing again and again; answers how long each of those waited. */
async function withOthers<Result>(desk: Desk, work: () => Promise<Result>): Promise<readonly [Result, readonly number[]]> {
  const waits: number[] = [];
  let over = false;
  const others = (async () => {
    while (!over) {
      // The timer counts too: while the process is busy it is late, and so would a call be that came meanwhile.
      const ms = await timed(async () => {
        await new Promise((resolve) => setTimeout(resolve, askEveryMs));
        await desk.must('settings.get', {});
      });
      waits.push(Math.max(0, ms - askEveryMs));
    }
  })();
  const result = await work();
  over = true;
  await others;
  return [result, waits];
}
