import { dayInZone } from '../../shared/domain/days.ts';
import { copyOffice, type Desk, keyer, madeOffice, openDesk } from './office.ts';
import { personAt, scatter } from './people.ts';
import { type Measured, shortNumber } from './result.ts';
import { median, percentile, timed } from './rounds.ts';

const rounds = 5;
const asked = 100;
const stepped = 2000;
const goalMs = 50;

/** Cek, in the data process: from the key that asks to the whole card. A number and a whole NIK open at once; a name, a phone and last digits show who it may be first. */
export async function benchCounter(people: number, names: readonly string[]): Promise<readonly Measured[]> {
  if (!names.includes('counter')) return [];
  const office = copyOffice(await madeOffice(people, 'mixed'));
  try {
    const desk = await openDesk(office.folder, keyer);
    await noteSteps(desk, Math.min(stepped, people));
    const waits: { readonly cards: number[]; readonly hits: number[] }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const each = await oneRound(desk, people, round);
      // The first round warms up.
      if (round > 0) waits.push(each);
    }
    await desk.close();
    const p99Ms = median(waits.map(({ cards }) => percentile(cards, 0.99)));
    const hitsMs = median(waits.map(({ hits }) => percentile(hits, 0.99)));
    return [
      {
        row: { name: 'counter', what: `Cek: dari tuts terakhir sampai kartu, ${people} orang`, peer: '', ratio: null, p50Ms: median(waits.map(({ cards }) => median(cards))), p99Ms, goal: `p99 ≤ ${goalMs} ms`, reached: p99Ms <= goalMs },
        notes: [`daftar orang yang cocok (nama, HP, angka belakang): p99 ${shortNumber(hitsMs)} ms; ${asked * 5} pertanyaan, ${rounds} putaran`],
      },
    ];
  } finally {
    office.remove();
  }
}

async function oneRound(desk: Desk, people: number, round: number): Promise<{ readonly cards: number[]; readonly hits: number[] }> {
  const cards: number[] = [];
  const hits: number[] = [];
  const open = async (sheet: string | undefined, basis: 'nomor' | 'ktp_dilihat'): Promise<void> => {
    if (sheet !== undefined) await desk.must('counter.open', { sheet, basis });
  };
  for (let ask = 0; ask < asked; ask += 1) {
    const index = scatter(round * asked + ask) % people;
    const { nama, nik, no_hp: phone } = personAt(index);
    const number = `A-${String(index + 1).padStart(4, '0')}`;
    for (const text of [number, nik]) {
      cards.push(await timed(async () => open((await desk.must('counter.find', { text })).hits[0]?.uid, 'nomor')));
    }
    for (const text of [nama.toLowerCase(), phone, nik.slice(-6)]) {
      let first: string | undefined;
      hits.push(await timed(async () => {
        first = (await desk.must('counter.find', { text })).hits[0]?.uid;
      }));
      cards.push(await timed(() => open(first, 'ktp_dilihat')));
    }
  }
  return { cards, hits };
}

/** Some of them have been told: their cards have a ladder. */
async function noteSteps(desk: Desk, count: number): Promise<void> {
  const text = Array.from({ length: count }, (_, index) => `A-${String(index + 1).padStart(4, '0')}`).join('\n');
  await desk.must('online.many', { text, step: 'diarahkan', day: dayInZone(new Date().toISOString(), 'Asia/Makassar'), source: 'daftar' });
}
