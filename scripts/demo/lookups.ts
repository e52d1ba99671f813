import { join } from 'node:path';
import type { LaunchedApp } from '../electron/launch.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';
import { lock, logIn, penyelia, petugas } from './office-day.ts';
import { drawPdfs, saveInto } from './pdf-out.ts';
import { traceAll, type Trace } from './proof.ts';
import type { Received } from './reception.ts';
import { keyByContract } from './rest.ts';

/** Keys of the noting of a step, on the card; none for a card that is only read. */
type Noting = readonly string[];

/**
 * People who ask at the counter during the day, each at another state: number, card, lembar jawaban. By keyboard, whoever is signed in.
 * Of each a picture in `OUT/layar/` and the PDF and PNG of what they carry home in `OUT/lembar-jawaban/STATE/`.
 */
export class Lookups {
  readonly #launched: LaunchedApp;
  readonly #hands: Hands;
  readonly #out: string;
  readonly #asked = new Set<string>();

  constructor(launched: LaunchedApp, hands: Hands, out: string) {
    this.#launched = launched;
    this.#hands = hands;
    this.#out = out;
  }

  /** How many people have asked. */
  get people(): number {
    return this.#asked.size;
  }

  /** After Terima: the paper is there and nothing is keyed. */
  async afterReceiving(received: readonly Received[]): Promise<void> {
    await this.#look('belum-diinput', received.at(-1)?.sheetNo);
  }

  /** The penyelia has just signed in, nothing is checked: one sheet lacks something, one is keyed, and one goes back to whoever keyed it. */
  async beforeChecking(trace: readonly Trace[], keyedByContract: readonly Received[]): Promise<void> {
    await this.#look('belum-lengkap', trace.find((row) => row.paperState === 'belum_lengkap')?.sheetNo);
    const clean = trace.filter((row) => row.paperState === 'diinput' && row.marks.length === 0 && keyedByContract.some(({ sheet }) => sheet === row.sheet));
    const [waiting, returned] = [clean.at(-1), clean.at(-2)];
    await this.#look('diinput', waiting?.sheetNo);
    const again = keyedByContract.find(({ sheet }) => sheet === returned?.sheet);
    if (again) await this.#returnAndMend(again);
  }

  async #returnAndMend(again: Received): Promise<void> {
    const { page } = this.#hands;
    const { head } = await callInWindow(page, 'verification.open', { sheet: again.sheet });
    await callInWindow(page, 'verification.return', { sheet: again.sheet, revision: head.revision, field: 'alamat', reason: 'Cocokkan alamat dengan KTP' });
    await lock(this.#hands);
    await logIn(this.#hands, petugas);
    await this.#look('dikembalikan', again.sheetNo);
    await keyByContract(page, [again]);
    await lock(this.#hands);
    await logIn(this.#hands, penyelia);
  }

  /** After Periksa: what the card itself must settle, a second form, and whoever is ready. */
  async afterChecking(): Promise<void> {
    const trace = await traceAll(this.#hands.page);
    await this.#look('nik-bentrok', trace.find((row) => row.sendState !== null && row.why.includes('nik_bentrok'))?.sheetNo);
    await this.#look('lembar-kedua', trace.find((row) => row.paperState === 'lembar_kedua')?.sheetNo);
    await this.#look('siap', trace.find((row) => row.sendState === 'siap')?.sheetNo);
  }

  /** After the answers: those who were sent, and how far they have come online by what they say. Two waves have opened: 1 is over, 2 is open. */
  async afterAnswers(): Promise<void> {
    const sent = (await traceAll(this.#hands.page)).filter((row) => row.sendState === 'terkirim' && !this.#asked.has(row.sheetNo));
    const cases: readonly (readonly [string, Noting])[] = [
      ['terkirim', []],
      ['akun', ['F8', '2', '1']],
      ['menunggu', ['F8', '6', '2', '1']],
      ['lolos', ['F8', '7', '1', '2']],
      ['belum-lolos', ['F8', '9', '1', '1']],
      ['terhenti', ['F8', 'F8', '1', '1']],
    ];
    for (const [index, [as, noting]] of cases.entries()) await this.#look(as, sent[index]?.sheetNo, noting);
  }

  /** A stack need not have somebody at every state: nobody asks then. */
  async #look(as: string, sheetNo: string | undefined, noting: Noting = []): Promise<void> {
    if (sheetNo === undefined) return;
    const { page } = this.#hands;
    const folder = join(this.#out, 'lembar-jawaban', as);
    await saveInto(this.#launched, folder);
    await this.#hands.press('F6');
    await page.locator('#cari-orang:focus').waitFor();
    await this.#hands.type(sheetNo);
    await this.#hands.press('Enter');
    const card = page.getByRole('article', { name: 'Kartu jawaban' });
    await card.waitFor();
    for (const [index, key] of noting.entries()) {
      await this.#hands.press(key);
      if (index === 0) await page.getByRole('dialog').waitFor();
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    if (/\d{16}/.test((await card.textContent()) ?? '')) throw new Error(`the card of ${sheetNo} shows a whole number`);
    await page.screenshot({ path: join(this.#out, 'layar', `kartu-${as}.png`) });
    await this.#hands.press('Control+1');
    await drawPdfs(folder, 1);
    await this.#hands.press('Escape');
    this.#asked.add(sheetNo);
  }
}
