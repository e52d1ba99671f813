import type { Statement, Wave } from '../profile.ts';
import type { PaperState, SendState, WhyNotReady } from '../states.ts';

/** All that the answer card is made from, gathered beforehand (VISUAL.md 6; PRODUCT.md "What it means"). */
export interface AnswerFacts {
  readonly paperState: PaperState;
  /** null for a sheet that speaks for nobody (lembar kedua, batal). */
  readonly sendState: SendState | null;
  readonly why: readonly WhyNotReady[];
  readonly name: string;
  readonly village: string;
  readonly birthYear: string;
  /** Last four digits, '' without NIK. */
  readonly nikTail: string;
  /** YYYY-MM-DD */
  readonly receivedDay: string;
  /** Code of the bundle, null when in none. */
  readonly bundle: string | null;
  /** The list they came on and the line of it, without a paper of their own; null: a paper was handed in. */
  readonly list: { readonly no: string; readonly line: number } | null;
  readonly hasKtpCopy: boolean;
  /** Instants, ISO in UTC; null while it has not happened. */
  readonly keyedAt: string | null;
  readonly checkedAt: string | null;
  readonly sending: {
    /** K002 */
    readonly no: string;
    readonly line: number;
    /** Day of handing over, YYYY-MM-DD. */
    readonly day: string;
    readonly letter: string | null;
    readonly to: string;
  } | null;
  /** The one in force today. */
  readonly statement: Statement | null;
  readonly programme: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** The one open or next to open. */
  readonly wave: Wave | null;
  /** Numbers of further sheets of the same person. */
  readonly secondSheets: readonly string[];
  /** On the card of a lembar kedua: the sheet that speaks for the person. */
  readonly primarySheet: string | null;
  readonly nikConflict: boolean;
  readonly noNik: boolean;
  /** The office's zone; Asia/Makassar (WITA) when not given. */
  readonly zone?: string;
}

/** How far the person has come, in the steps that the card tells apart. */
export type Phase =
  | 'received'
  | 'unreadable'
  | 'not-found'
  | 'void'
  | 'second'
  | 'incomplete'
  | 'returned'
  | 'conflict'
  | 'keyed'
  | 'open'
  | 'amending'
  | 'checked'
  | 'sent'
  | 'withdrawn';

/** The phase of a person: what was sent stays sent, then what keeps the sheet back, then how far it has come. */
export function phaseOf(facts: AnswerFacts): Phase {
  const { paperState, sendState, why } = facts;
  if (paperState === 'batal') return 'void';
  if (paperState === 'lembar_kedua') return 'second';
  if (sendState === 'ditarik') return 'withdrawn';
  if (sendState === 'terkirim') return 'sent';
  if (sendState === 'dalam_kiriman') return 'checked';
  if (facts.nikConflict || why.includes('nik_bentrok')) return 'conflict';
  if (paperState === 'tidak_terbaca') return 'unreadable';
  if (paperState === 'tidak_ditemukan') return 'not-found';
  if (paperState === 'masuk') return 'received';
  if (paperState === 'dikembalikan') return 'returned';
  if (paperState === 'belum_lengkap' || waitsForNik(facts)) return 'incomplete';
  if (why.includes('menunggu_ralat')) return 'amending';
  if (why.some((each) => each === 'tanda_terbuka' || each === 'pertanyaan_terbuka' || each === 'mungkin_orang_sama')) return 'open';
  return paperState === 'diperiksa' ? 'checked' : 'keyed';
}

/** Whether the NIK is what is missing. */
export function waitsForNik(facts: AnswerFacts): boolean {
  return facts.noNik || facts.why.includes('menunggu_dokumen');
}
