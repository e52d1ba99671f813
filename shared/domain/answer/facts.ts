import type { AnswerChannel, AnswerStatus } from '../province-answers.ts';
import type { OfficeTextsNow } from '../office-texts.ts';
import type { OnlineEvent } from '../online.ts';
import type { Statement, Wave } from '../profile.ts';
import type { PaperState, SendState, WhyNotReady } from '../states.ts';

/** All that the answer card is made from, gathered beforehand (VISUAL.md 6; PRODUCT.md "What it means"). */
export interface AnswerFacts {
  readonly paperState: PaperState;
  /** null for a sheet that speaks for nobody (lembar kedua, batal). */
  readonly sendState: SendState | null;
  readonly why: readonly WhyNotReady[];
  /** Number of the sheet that speaks for the person. */
  readonly sheetNo: string;
  readonly name: string;
  readonly village: string;
  readonly birthYear: string;
  /** Last four digits, '' without NIK. */
  readonly nikTail: string;
  /** YYYY-MM-DD */
  readonly receivedDay: string;
  /** Code of the bundle, null when in none. */
  readonly bundle: string | null;
  /** Where that bundle lies; '' when nobody wrote it down. */
  readonly bundlePlace: string;
  /** The list they came on and the line of it, without a paper of their own; null: a paper was handed in. */
  readonly list: { readonly no: string; readonly line: number } | null;
  readonly hasKtpCopy: boolean;
  /** Whether a copy of the KTP is still to be brought, by the rule of Tindak lanjut (follow-up.ts); whoever's KTP was seen needs none. */
  readonly asksForCopy: boolean;
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
  /** The latest word that counts on the person: since they were handed over last, or about that very sending; null: none. */
  readonly answer: PersonAnswer | null;
  /** Where none counts, the latest about something older; null: none. */
  readonly olderAnswer: PersonAnswer | null;
  /** An answer on the person that does not hold any more, where it said another thing than the one that does: they may have been told it. null: none. */
  readonly withdrawn: WithdrawnAnswer | null;
  /** An answer on the person about a row that is not theirs any more: it counts for nothing, and they may have been told it. null: none. */
  readonly notTheirs: NotTheirsAnswer | null;
  /** The latest that somebody said of what they were sent in; no answer, and no check ever. */
  readonly hearsay: Hearsay | null;
  /** Files that left before Loket was there, the earliest first, and the row of the person in each (null: not in it). They move no state. */
  readonly oldSendings: readonly OldSendingFact[];
  /** What is known of their way online, in the order of noting, without what was taken back. */
  readonly online: readonly OnlineEvent[];
  /** Whether the phone of the account still works; '' not asked. */
  readonly accountPhone: '' | 'ya' | 'tidak';
  /** The one in force today. */
  readonly statement: Statement | null;
  readonly programme: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Waves, all that the programme knows of. */
  readonly waves: readonly Wave[];
  readonly officeName: string;
  readonly districtName: string;
  /** What the office says of itself and whom to ask. */
  readonly texts: OfficeTextsNow;
  /** Numbers of further sheets of the same person. */
  readonly secondSheets: readonly string[];
  /** Numbers of theirs that are not used any more: somebody may hold a slip with one. */
  readonly voidSheets: readonly string[];
  /** On the card of a lembar kedua: the sheet that speaks for the person. */
  readonly primarySheet: string | null;
  readonly nikConflict: boolean;
  /** The NIK is missing, and without it they are not sent: the programme sends nobody so, or the reason is missing too. */
  readonly noNik: boolean;
  /** Not sent on this sheet, while another with its NIK was, and nobody has decided yet whether both are one person's. */
  readonly comparedWithSent: boolean;
  /** The office's zone; Asia/Makassar (WITA) when not given. */
  readonly zone?: string;
}

export interface PersonAnswer {
  readonly status: AnswerStatus;
  /** Always there for `ditolak`. */
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Who said it. */
  readonly source: string;
  readonly channel: AnswerChannel;
  /** '' when there is none. */
  readonly letter: string;
}

export interface WithdrawnAnswer {
  readonly status: AnswerStatus;
  /** The day it was said, and the day it was taken back or put right, YYYY-MM-DD. */
  readonly day: string;
  readonly on: string;
}

export interface NotTheirsAnswer {
  readonly status: AnswerStatus;
  /** The day it was said, YYYY-MM-DD. */
  readonly day: string;
  /** The kiriman lama that it is about; null: all that was sent. */
  readonly no: string | null;
}

export interface Hearsay {
  readonly source: string;
  readonly channel: AnswerChannel;
  readonly day: string;
  readonly letter: string;
  readonly text: string;
}

export interface OldSendingFact {
  /** L001 */
  readonly no: string;
  readonly line: number | null;
  /** The day it left, YYYY-MM-DD. */
  readonly day: string;
  readonly to: string;
  /** Rows of it for which nobody was found, or several, or somebody who was withdrawn since: the person may be one of them. */
  readonly open: number;
  /** A row that has a NIK of theirs, or their name and birth date, whosoever it is; or one of the open ones that has their name. null: none. */
  readonly maybe: number | null;
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
  | 'accepted'
  | 'refused'
  | 'forwarded'
  | 'withdrawn';

/** The phase of a person: what was sent stays sent, then what keeps the sheet back, then how far it has come. */
export function phaseOf(facts: AnswerFacts): Phase {
  const { paperState, sendState, why } = facts;
  if (paperState === 'batal') return 'void';
  if (paperState === 'lembar_kedua') return 'second';
  if (sendState === 'ditarik') return 'withdrawn';
  if (sendState === 'terkirim') return answeredAs(facts);
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

const answered = { diterima: 'accepted', ditolak: 'refused', diteruskan: 'forwarded' } as const satisfies Record<PersonAnswer['status'], Phase>;

function answeredAs({ answer }: AnswerFacts): Phase {
  return answer === null ? 'sent' : answered[answer.status];
}

/** An answer of which nobody has a letter: said by mouth, phone or the like. It is never shown as proof (PRODUCT.md "Answers, as they really come"). */
export function isUnwritten({ channel, letter }: Pick<PersonAnswer, 'channel' | 'letter'>): boolean {
  return letter === '' && channel !== 'surat';
}

/** Whether what the person wrote has left the office as one of our sendings. */
export function hasLeft(phase: Phase): boolean {
  return phase === 'sent' || phase === 'accepted' || phase === 'refused' || phase === 'forwarded';
}

/** The last old sending in which the person is; null: in none. */
export function inOldSending({ oldSendings }: AnswerFacts): (OldSendingFact & { readonly line: number }) | null {
  return oldSendings.findLast((each): each is OldSendingFact & { readonly line: number } => each.line !== null) ?? null;
}

/** The last old sending with a row that may be the person's, where no row is known to be theirs; null: none. As long as there is one, nothing may say that they were not sent. */
export function maybeInOldSending(facts: AnswerFacts): OldSendingFact | null {
  return inOldSending(facts) === null ? (facts.oldSendings.findLast(({ maybe }) => maybe !== null) ?? null) : null;
}

/** Whether the NIK is what is missing. */
export function waitsForNik(facts: AnswerFacts): boolean {
  return facts.noNik || facts.why.includes('menunggu_dokumen');
}

/** Whether they are told that a sheet which was sent may be theirs. Not where one NIK stands under two names: its rightful owner is told of nobody's paper (PRODUCT.md, NIK bentrok). */
export function toldOfSentSheet(facts: AnswerFacts): boolean {
  return facts.comparedWithSent && phaseOf(facts) !== 'conflict';
}
