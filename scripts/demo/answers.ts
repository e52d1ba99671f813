import type { Output } from '../../shared/contract/index.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';

/** What summary.json says of what came back: the ledger of the kiriman lama, and of the whole. */
export interface AnswersSummary {
  readonly recorded: readonly { readonly kind: string; readonly about: string | null; readonly saidBy: string; readonly channel: string; readonly total: number | null }[];
  readonly about: string;
  /** Rows that had left. */
  readonly sent: number;
  readonly total: number;
  readonly unexplained: number;
  /** By their latest answer: nobody was named. */
  readonly unanswered: number;
  readonly whole: Pick<Output<'answers.ledger'>['whole'], 'people' | 'sent' | 'notSent'>;
}

/** What the province published for Kabupaten Sumbawa Barat (DOMAIN.md 0). */
const publishedTotal = 824;

/**
 * What came back of the kiriman lama, by keyboard in Jawaban: that all of it was passed on, by word of mouth, and a total without names.
 * Both stand beside the numbers and move nobody; throws when they do. Of a small stack the total is what the file held at most.
 */
export async function recordAnswers(hands: Hands, picture: (name: string) => Promise<void>): Promise<AnswersSummary> {
  const { page } = hands;
  const before = await callInWindow(page, 'home.ledgers', {});
  const old = (await callInWindow(page, 'answers.ledger', {})).rows.find(({ kind }) => kind === 'lama');
  if (!old) throw new Error('there is no kiriman lama to answer');
  await hands.press('Shift+F5');
  await page.getByRole('heading', { name: 'Jawaban', exact: true, level: 1 }).waitFor();
  await fillAnswer(hands, `lama:${old.uid}`, { isi: 'sudah kami teruskan semua ke pusat' });
  await fillAnswer(hands, `lama:${old.uid}`, { jenis: 'A', cara: 'b', jumlah: String(Math.min(publishedTotal, old.people)) }, picture);
  await picture('jawaban');

  const [ledger, { answers }, after] = [await callInWindow(page, 'answers.ledger', {}), await callInWindow(page, 'answers.list', {}), await callInWindow(page, 'home.ledgers', {})];
  if (JSON.stringify([after.people, after.paper]) !== JSON.stringify([before.people, before.paper])) throw new Error('an answer about nobody in particular has moved somebody');
  const row = ledger.rows.find(({ uid }) => uid === old.uid);
  if (!row?.stated) throw new Error('the total that was recorded is not in the ledger');
  const { people, sent, notSent } = ledger.whole;
  return {
    recorded: answers.map(({ kind, about, saidBy, channel, total }) => ({ kind, about: about?.no ?? null, saidBy, channel, total })),
    about: row.no,
    sent: row.people,
    total: row.stated.total,
    unexplained: row.stated.unexplained,
    unanswered: row.belum_dijawab,
    whole: { people, sent, notSent },
  };
}

const stops = ['jenis', 'tentang', 'dari', 'cara', 'tanggal', 'surat', 'jumlah', 'isi', 'pindai'] as const;

/** From field to field by Enter; what is not in `typed` stays as it is proposed. */
async function fillAnswer(hands: Hands, about: string, typed: Readonly<Partial<Record<(typeof stops)[number], string>>>, picture?: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  await hands.press('F8');
  for (const stop of stops) {
    // A total is asked of a total only.
    if (stop === 'jumlah' && typed.jumlah === undefined) continue;
    await page.locator(`#jawaban-${stop}:focus`).waitFor();
    await hands.type(typed[stop] ?? '');
    if (stop === 'tentang') await chooseAbout(hands, about);
    if (stop === 'pindai') await picture?.('jawaban-angka');
    await hands.press('Enter');
  }
  await page.locator('#jawaban-pindai').waitFor({ state: 'detached' });
}

async function chooseAbout(hands: Hands, about: string): Promise<void> {
  const chosen = hands.page.locator('#jawaban-tentang');
  while ((await chosen.inputValue()) !== about) await hands.press('ArrowDown');
}
