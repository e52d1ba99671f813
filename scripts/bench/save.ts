import type { CallInput } from '../../shared/contract/index.ts';
import { copyOffice, type Desk, keyer, madeOffice, openDesk, openOffice, savingOf } from './office.ts';
import { personAt } from './people.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed, timedNow } from './rounds.ts';
import { splitOfSaves } from './save-split.ts';

const rounds = 5;
const savesARound = 200;
const goal = { ratio: 2, p99Ms: 25 } as const;

/**
 * The whole command from the call to the reply, as its clerk saves a sheet for the first time, against a bare one-row insert of the
 * same values into the same encrypted file, waited for as long. Rounds of both in turn; medians of the rounds.
 */
export async function benchSave(people: number): Promise<Measured> {
  const office = copyOffice(await madeOffice(people, 'mixed'));
  try {
    const desk = await openDesk(office.folder, keyer);
    // After the log-in, which refuses a database that somebody has open.
    const bare = await openOffice(office.folder);
    bare.exec('CREATE TABLE IF NOT EXISTS bench_bare (id INTEGER PRIMARY KEY, "values" TEXT NOT NULL) STRICT');
    const insert = bare.prepare('INSERT INTO bench_bare ("values") VALUES (?)');
    const ratios: number[] = [];
    const saves: number[] = [];
    const bares: number[] = [];
    let index = people;
    for (let round = 0; round <= rounds; round += 1) {
      const savings = await received(desk, index, savesARound);
      index += savesARound;
      const ours: number[] = [];
      for (const saving of savings) ours.push(await timed(() => desk.must('entry.save', saving)));
      const theirs = savings.map((saving) => {
        const text = JSON.stringify(saving.values);
        return timedNow(() => insert.run(text));
      });
      // The first round warms up both.
      if (round === 0) continue;
      ratios.push(median(ours) / median(theirs));
      saves.push(...ours);
      bares.push(...theirs);
    }
    const savings = await received(desk, index, savesARound * 2);
    await desk.close();
    bare.close();
    const raw = await openOffice(office.folder);
    const split = splitOfSaves(raw, savings);
    raw.close();
    const ratio = median(ratios);
    const p99Ms = percentile(saves, 0.99);
    return {
      row: {
        name: 'save', what: `Simpan satu formulir, ${people} orang`, peer: 'insert polos satu baris, berkas yang sama', ratio,
        p50Ms: median(saves), p99Ms, goal: `≤ ${goal.ratio}×, p99 ≤ ${goal.p99Ms} ms`, reached: ratio <= goal.ratio && p99Ms <= goal.p99Ms,
      },
      notes: [
        `insert polos: p50 ${shortNumber(median(bares))} ms, p99 ${shortNumber(percentile(bares, 0.99))} ms; putaran: ${ratios.map((each) => `${shortNumber(each)}×`).join(', ')}`,
        ...split.map(({ part, ms }) => `  ${part}: ${ms.toFixed(3)} ms`),
      ],
    };
  } finally {
    office.remove();
  }
}

/** Sheets received, opened and with kept typing, as they are just before their first save. */
async function received(desk: Desk, from: number, count: number): Promise<readonly CallInput<'entry.save'>[]> {
  const savings: CallInput<'entry.save'>[] = [];
  for (let index = from; index < from + count; index += 1) {
    const person = personAt(index);
    const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
    const { sheet, receivedDay } = await desk.must('receipts.receive', { name: person.nama, phone: person.no_hp, formNo: '', documents, bundle: null, receivedDay: null });
    const opened = await desk.must('entry.open', { sheet });
    const saving = savingOf(sheet, person, receivedDay, opened.head.revision);
    await desk.must('entry.keep', { sheet, revision: saving.revision, values: person, unconfirmed: [], field: 'no_hp', caret: 3, counts: saving.counts });
    savings.push(saving);
  }
  return savings;
}
