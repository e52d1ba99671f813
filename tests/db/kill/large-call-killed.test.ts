import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReadDb, sql } from '../../../db/sql.ts';
import type { DataName } from '../../../shared/contract/index.ts';
import { copyOf, dataKeyOf } from '../../support/folder.ts';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { faultsOf, lookAtCopy } from '../../support/whole-database.ts';
import { openDesk } from '../chain/desk.ts';

/**
 * RELIABILITY A1 for what writes much in one transaction: a kiriman lama of thousands of rows with its file, and an answer of many people that is
 * put right with another scan. Killed at any moment of it, all of it is there or nothing.
 */
const child = fileURLToPath(new URL('./support/one-call-child.ts', import.meta.url));
const full = 40;
const kills = rounds('A1 kills in a large call', 4, full);
const people = 25;
const rows = 3000;
const random = seeded(20_200_414);

let office: TestOffice;
let folder = '';
let answer = '';
beforeAll(async () => {
  office = await createTestOffice();
  folder = testFolder();
  const desk = openDesk(office);
  const sheets: string[] = [];
  for (let index = 0; index < people; index += 1) sheets.push(await desk.ready(index));
  await desk.send('deliver');
  const said = { about: null, saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-13', letter: '1/P', text: '', total: null, scan: null } as const;
  ({ answer } = await desk.must('penyelia', 'answers.record', { ...said, kind: 'per_orang' }));
  for (const sheet of sheets) await desk.must('penyelia', 'answers.addPerson', { answer, sheet, status: 'diterima', reason: '' });
  await office.close('keep');
}, 300_000);
afterAll(() => {
  for (const each of [office.folder, folder]) rmSync(each, { recursive: true, force: true });
});

/** One life: asked, and killed so many milliseconds later; null: left to answer, which tells how long it takes. */
async function live(data: string, name: DataName, input: unknown, delayMs: number | null): Promise<{ readonly answered: boolean; readonly ms: number }> {
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  const { loginName, password } = office.people.penyelia;
  const running = spawn(process.execPath, [child, data, loginName, password, name, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  let askedAt = 0;
  let ms = 0;
  const late = setTimeout(() => running.kill('SIGKILL'), 60_000);
  running.stdout.on('data', (chunk: Buffer) => {
    heard += chunk.toString('utf8');
    if (askedAt === 0 && heard.startsWith('asked\n')) {
      askedAt = performance.now();
      if (delayMs !== null) setTimeout(() => running.kill('SIGKILL'), delayMs);
    }
    if (heard.split('\n').length > 2) {
      ms = performance.now() - askedAt;
      running.kill('SIGKILL');
    }
  });
  await new Promise((resolve) => running.once('close', resolve));
  clearTimeout(late);
  expect(heard).toMatch(/^asked\n(?:answered\n)?$/u);
  return { answered: heard.endsWith('answered\n'), ms };
}

interface Large {
  readonly what: string;
  readonly name: DataName;
  readonly input: () => unknown;
  /** 'all', 'nothing', or what is half. */
  readonly state: (db: ReadDb) => string;
}

const count = (db: ReadDb, text: ReturnType<typeof sql>): number => db.one<{ n: number }>(text)?.n ?? 0;
const halves = (counts: Readonly<Record<string, number>>, whole: Readonly<Record<string, number>>, none: Readonly<Record<string, number>>): string =>
  JSON.stringify(counts) === JSON.stringify(whole) ? 'all' : JSON.stringify(counts) === JSON.stringify(none) ? 'nothing' : JSON.stringify(counts);

const large: readonly Large[] = [
  {
    what: 'a kiriman lama of 3,000 rows',
    name: 'oldSendings.record',
    input: () => ({ ...writeOldFile(join(folder, 'lama.csv'), Array.from({ length: rows }, (_, index) => oldLine(index < people ? index : 3000 + index))), ...oldFacts }),
    state: (db) =>
      halves(
        {
          sendings: count(db, sql`SELECT count(*) AS n FROM old_sending`),
          // What was begun and not ended counts for nothing; the next start removes it (tests/db/old-sendings/taken-in.test.ts).
          rows: count(db, sql`SELECT count(*) AS n FROM old_sending_row w JOIN old_sending o ON o.id = w.old_sending`),
          files: count(db, sql`SELECT count(*) AS n FROM attachment`),
          told: count(db, sql`SELECT count(*) AS n FROM audit WHERE procedure = 'oldSendings.record' AND outcome = 'ok'`),
        },
        { sendings: 1, rows, files: 1, told: 1 },
        { sendings: 0, rows: 0, files: 0, told: 0 },
      ),
  },
  {
    what: 'an answer of many people put right, with another scan',
    name: 'answers.correct',
    input: () => {
      const scan = join(folder, 'surat.pdf');
      writeFileSync(scan, Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(6_000_000, 7)]));
      return { answer, why: 'salah nomor', about: null, saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-13', letter: '11/P', text: '', total: null, scan };
    },
    state: (db) =>
      halves(
        {
          standing: count(db, sql`SELECT count(*) AS n FROM answer WHERE undone_at IS NULL`),
          answers: count(db, sql`SELECT count(*) AS n FROM answer`),
          words: count(db, sql`SELECT count(*) AS n FROM answer_line`),
          scans: count(db, sql`SELECT count(*) AS n FROM attachment`),
          told: count(db, sql`SELECT count(*) AS n FROM audit WHERE procedure = 'answers.correct' AND outcome = 'ok'`),
        },
        { standing: 1, answers: 2, words: 2 * people, scans: 1, told: 1 },
        { standing: 1, answers: 1, words: people, scans: 0, told: 0 },
      ),
  },
];

test.each(large)('killed in the middle of $what: all of it or nothing', { timeout: 900_000 }, async ({ name, input, state }) => {
  const asked = input();
  const key = await dataKeyOf(office.folder, office.people.penyelia);
  const look = (data: string) => lookAtCopy(data, key, (raw) => ({ faults: faultsOf(raw), state: state(new ReadDb(raw)) }));
  const once = copyOf(office.folder);
  const { answered, ms } = await live(once, name, asked, null);
  expect(answered).toBe(true);
  expect(look(once)).toEqual({ faults: [], state: 'all' });
  rmSync(once, { recursive: true, force: true });
  const came = { all: 0, nothing: 0 };
  for (let round = 0; round < kills; round += 1) {
    const data = copyOf(office.folder);
    // Half of them late, where the transaction is written.
    const life = await live(data, name, asked, ms * (round % 2 === 0 ? random() : 0.6 + 0.5 * random()));
    const { faults, state: left } = look(data);
    expect(faults).toEqual([]);
    expect(['all', 'nothing']).toContain(left);
    if (life.answered) expect(left, 'answered and not there').toBe('all');
    came[left === 'all' ? 'all' : 'nothing'] += 1;
    rmSync(data, { recursive: true, force: true });
  }
  process.stdout.write(`A1: ${name}: ${came.all} wholly there, ${came.nothing} not at all\n`);
  expect(came.nothing, 'no kill came before the end').toBeGreaterThan(0);
  proved({ point: 'A1', done: `kill -9 within ${name === 'oldSendings.record' ? 'the recording of a file of 3,000 rows that left before' : 'the correction of an answer that names many people, with its scan'}`, times: kills, result: 'all of it or nothing, integrity whole, 0 rows without audit row' });
});
