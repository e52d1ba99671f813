import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ensureBuild } from '../build/ensure.ts';
import { hasDisplay, startDisplay } from '../display.ts';
import { launchArguments, needsNoSandbox } from '../electron/arguments.ts';
import { findElectron, type FoundElectron } from '../electron/find.ts';
import { launchElectron, type LaunchedApp } from '../electron/launch.ts';
import { inProject } from '../paths.ts';
import { ensureSystem } from '../system.ts';
import { answersToPdf } from './answer-pdf.ts';
import { cardsToPaint } from './counter-painted.ts';
import { dataProcessOf, memoryOf } from './data-process.ts';
import { advancesToPaint } from './field-advance.ts';
import { keysToPaint, signIn } from './keying.ts';
import { copyOffice, keyer, madeOffice } from './office.ts';
import { msToPaint } from './painted.ts';
import { type Measured, notMeasured, shortNumber } from './result.ts';
import { median, percentile } from './rounds.ts';
import { slipsToPdf } from './slip-pdf.ts';

/** Odd, for a median; more than elsewhere, since a start is spread widely and takes half a second. */
const rounds = 11;
const settleMs = 30_000;
const memoryLaunches = 5;
const goals = { start: '≤ 1,3×', memory: '< 200 MB', painted: 'p95 ≤ 50 ms', card: 'p99 ≤ 50 ms', pdf: 'p99 ≤ 1 s' } as const;

/** The app itself, in a window, over a made-up office: `start`, `memory`, `key-to-paint`, `field-advance`, `counter-painted`, `slip-pdf`, `answer-pdf`. Where no Electron runs the rows say so. */
export async function benchApp(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  const wanted = (name: string): boolean => names.includes(name);
  if (!['start', 'memory', 'key-to-paint', 'field-advance', 'counter-painted', 'slip-pdf', 'answer-pdf'].some(wanted)) return [];
  let electron: FoundElectron;
  try {
    electron = await findElectron();
    await ensureSystem(electron.path);
    await ensureBuild();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const rows = [
      notMeasured('start', whatOf.start(people), goals.start, why),
      notMeasured('memory', whatOf.memory(people), goals.memory, why),
      notMeasured('key-to-paint', whatOf.keys, goals.painted, why),
      notMeasured('field-advance', whatOf.advance, goals.painted, why),
      notMeasured('counter-painted', whatOf.card(people), goals.card, why),
      notMeasured('slip-pdf', whatOf.slip(people), goals.pdf, why),
      notMeasured('answer-pdf', whatOf.answer(people), goals.pdf, why),
    ];
    return rows.filter(({ row }) => wanted(row.name));
  }
  const office = copyOffice(await madeOffice(people, 'mixed'));
  const display = hasDisplay() ? null : await startDisplay();
  try {
    const measured: Measured[] = [];
    if (wanted('start')) measured.push(await benchStart(people, electron, office.folder));
    if (wanted('memory')) measured.push(await benchMemory(people, electron, office.folder));
    if (wanted('key-to-paint')) measured.push(await benchInEntri('key-to-paint', whatOf.keys, electron, office.folder, keysToPaint));
    if (wanted('field-advance')) measured.push(await benchInEntri('field-advance', whatOf.advance, electron, office.folder, advancesToPaint));
    if (wanted('counter-painted')) measured.push(await benchCards(people, electron, office.folder));
    if (wanted('slip-pdf')) measured.push(await benchPdf('slip-pdf', whatOf.slip(people), electron, office.folder, slipsToPdf));
    if (wanted('answer-pdf')) measured.push(await benchPdf('answer-pdf', whatOf.answer(people), electron, office.folder, answersToPdf));
    return measured;
  } finally {
    display?.stop();
    office.remove();
  }
}

const whatOf = {
  start: (people: number) => `Mulai sampai layar masuk tampak, ${people} orang`,
  memory: (people: number) => `Memori proses data 30 s sesudah masuk, ${people} orang`,
  keys: 'Entri: dari tombol ditekan sampai tampak',
  advance: 'Entri: dari isian penuh sampai isian berikut tampak terpilih',
  card: (people: number) => `Cek di jendela: dari tuts terakhir sampai kartu tampak, ${people} orang`,
  slip: (people: number) => `Tanda terima: dari F8 sampai PDF-nya tertulis, ${people} orang`,
  answer: (people: number) => `Lembar jawaban: dari Ctrl 1 sampai PDF-nya tertulis, ${people} orang`,
} as const;

async function benchStart(people: number, electron: FoundElectron, data: string): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  const sandbox = needsNoSandbox() ? ['--no-sandbox'] : [];
  // Each has its own folder, which the first round makes: an office starts the same installation every morning.
  const loket = (): Promise<number> => msToPaint(electron.path, [...launchArguments(), `--user-data-dir=${join(home, 'loket')}`, '--data', data], process.env, '.masuk');
  const empty = (): Promise<number> =>
    msToPaint(electron.path, [...sandbox, inProject('scripts', 'bench', 'empty-window'), `--user-data-dir=${join(home, 'kosong')}`], process.env, '.kosong');
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      // Who comes first changes from round to round.
      const first = round % 2 === 0 ? await loket() : await empty();
      const second = round % 2 === 0 ? await empty() : await loket();
      const [one, other] = round % 2 === 0 ? [first, second] : [second, first];
      // The first round reads the programs from the disk.
      if (round === 0) continue;
      ours.push(one);
      theirs.push(other);
    }
    const ratio = median(ours.map((ms, round) => ms / (theirs[round] ?? Number.NaN)));
    return {
      row: { name: 'start', what: whatOf.start(people), peer: 'jendela Electron kosong', ratio, p50Ms: median(ours), p99Ms: percentile(ours, 0.99), goal: goals.start, reached: ratio <= 1.3 },
      notes: [`jendela kosong: p50 ${Math.round(median(theirs))} ms; Electron ${named(electron)}`],
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function benchMemory(people: number, electron: FoundElectron, data: string): Promise<Measured> {
  const sizes: number[] = [];
  for (let launch = 0; launch < memoryLaunches; launch += 1) {
    const bytes = await atWork(electron, data, async ({ app, window }) => {
      await window.waitForTimeout(settleMs);
      return memoryOf(await dataProcessOf(app));
    });
    if (bytes === null) return notMeasured('memory', whatOf.memory(people), goals.memory, 'hanya diukur di Linux');
    sizes.push(bytes / 1e6);
  }
  const size = median(sizes);
  return {
    // The rows of --json have times only: the size stands in words.
    row: { name: 'memory', what: `${whatOf.memory(people)}: ${Math.round(size)} MB`, peer: '', ratio: null, p50Ms: null, p99Ms: null, goal: goals.memory, reached: size < 200 },
    notes: [`${sizes.map((each) => Math.round(each)).join(', ')} MB; Electron ${named(electron)}`],
  };
}

async function benchInEntri(name: string, what: string, electron: FoundElectron, data: string, hands: (window: Page) => Promise<readonly number[]>): Promise<Measured> {
  const times = await atWork(electron, data, ({ window }) => hands(window));
  const p95 = percentile(times, 0.95);
  return {
    row: { name, what: `${what}: p95 ${p95.toFixed(1)} ms`, peer: '', ratio: null, p50Ms: median(times), p99Ms: percentile(times, 0.99), goal: goals.painted, reached: p95 <= 50 },
    notes: [`${times.length} kali; Electron ${named(electron)}`],
  };
}

async function benchCards(people: number, electron: FoundElectron, data: string): Promise<Measured> {
  const { cards, hits } = await atWork(electron, data, ({ window }) => cardsToPaint(window, people));
  const p99Ms = percentile(cards, 0.99);
  return {
    row: { name: 'counter-painted', what: whatOf.card(people), peer: '', ratio: null, p50Ms: median(cards), p99Ms, goal: goals.card, reached: p99Ms <= 50 },
    notes: [`${cards.length} kartu; ${hits.length} daftar orang yang cocok: p50 ${shortNumber(median(hits))} ms, p99 ${shortNumber(percentile(hits, 0.99))} ms; Electron ${named(electron)}`],
  };
}

async function benchPdf(name: string, what: string, electron: FoundElectron, data: string, hands: (launched: LaunchedApp) => Promise<readonly number[]>): Promise<Measured> {
  const times = await atWork(electron, data, hands);
  const p99Ms = percentile(times, 0.99);
  return {
    row: { name, what, peer: '', ratio: null, p50Ms: median(times), p99Ms, goal: goals.pdf, reached: p99Ms <= 1000 },
    notes: [`${times.length} kali; Electron ${named(electron)}`],
  };
}

/** The app with a clerk in, for one look. */
async function atWork<Seen>(electron: FoundElectron, data: string, look: (launched: LaunchedApp) => Promise<Seen>): Promise<Seen> {
  const home = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  const launched = await launchElectron({ data, userData: join(home, 'user'), electron: electron.path, env: { LOKET_CHEAP_KEYS: '1' } });
  try {
    await signIn(launched.window, keyer);
    return await look(launched);
  } finally {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function named(electron: FoundElectron): string {
  return `${electron.version}${electron.official ? '' : ' (pengganti)'}`;
}
