import { stepWords, stuckWords } from '../../shared/domain/online-words.ts';
import type { OnlineGroup } from '../../shared/domain/online-groups.ts';
import { type OnlineSource, type OnlineStep, onlineSources, type StuckReason, stuckReasons } from '../../shared/domain/online.ts';
import { countText } from '../text/numbers.ts';

/** Words of Jalan daring and of the steps noted at the counter. */

/** The steps in the order of their digits; the reasons why it does not go on are a choice of their own (F8). */
export const stepChoices: readonly Exclude<OnlineStep, 'macet'>[] = ['diarahkan', 'akun', 'kode', 'formulir', 'tes', 'menunggu', 'lolos', 'pelatihan', 'tidak_lolos'];
export const reasonChoices: readonly StuckReason[] = stuckReasons;
export const sourceChoices: readonly OnlineSource[] = onlineSources;

/** How it is known, as a choice for the clerk. */
export const sourceChoiceWords: Readonly<Record<OnlineSource, string>> = { pengakuan: 'Pengakuan orangnya', dilihat: 'Dilihat petugas', daftar: 'Dari daftar' };

export const reasonWord = (reason: StuckReason): string => capital(stuckWords[reason]);

/** "Menunggu hasil gelombang 1", "Terhenti: tak punya HP". */
export function saidWords({ step, wave, stuck }: { readonly step: OnlineStep; readonly wave: number | null; readonly stuck: StuckReason | null }): string {
  if (stuck !== null) return `${stepWords.macet}: ${stuckWords[stuck]}`;
  return `${stepWords[step]}${wave === null ? '' : ` gelombang ${wave}`}`;
}

export interface FigureRow {
  readonly group: OnlineGroup;
  readonly word: string;
}

export interface FigurePart {
  readonly head: string;
  readonly rows: readonly FigureRow[];
  /** The rows add up to everybody. */
  readonly addsUp: boolean;
}

/** The figures, part by part. */
export function figureParts(wave: string | null): readonly FigurePart[] {
  return [
    { head: 'Sudah diberi tahu', addsUp: true, rows: [{ group: 'not-told', word: 'Belum diarahkan' }, { group: 'told', word: 'Sudah diarahkan atau lebih jauh' }] },
    {
      head: 'Sampai langkah mana',
      addsUp: true,
      rows: [{ group: 'at-none', word: 'Belum ada catatan' }, ...stepChoices.filter((step) => step !== 'tidak_lolos').map((step) => ({ group: `at-${step}` as const, word: stepWords[step] })), { group: 'at-tidak_lolos', word: stepWords.tidak_lolos }],
    },
    { head: 'Mengapa belum', addsUp: false, rows: [...reasonChoices.map((reason) => ({ group: `why-${reason}` as const, word: reasonWord(reason) })), { group: 'why-none', word: 'Belum ditanya' }] },
    { head: wave === null ? 'Gelombang berikutnya' : wave, addsUp: false, rows: [{ group: 'may-join', word: 'Masih bisa ikut' }, { group: 'no-account', word: 'Belum punya akun' }] },
  ];
}

/** The word of a figure, to head its list. */
export function groupWord(group: OnlineGroup): string {
  return figureParts(null).flatMap(({ rows }) => rows).find((row) => row.group === group)?.word ?? '';
}

export type LineResult = 'cocok' | 'sudah_ada' | 'tidak_ada' | 'beberapa' | 'ganda';

export const resultWords: Readonly<Record<LineResult, string>> = {
  cocok: 'dikenal',
  sudah_ada: 'sudah tercatat',
  tidak_ada: 'tidak dikenal',
  beberapa: 'lebih dari satu orang',
  ganda: 'dua kali di daftar ini',
};

/** "12 dikenal, 3 sudah tercatat, 1 tidak dikenal": only what there is. */
export function resultsSentence(lines: readonly { readonly result: LineResult }[]): string {
  const parts = (Object.keys(resultWords) as LineResult[]).map((result) => ({ result, n: lines.filter((each) => each.result === result).length })).filter(({ n }) => n > 0);
  return parts.map(({ result, n }) => `${countText(n)} ${resultWords[result]}`).join(', ');
}

export const onlineText = {
  title: 'Jalan daring',
  context: 'Langkah orang sendiri di www.prakerja.go.id, menurut catatan. Tidak mengubah berkas atau kiriman.',
  paste: 'Tempel daftar',
  noting: 'Mencatat',
  pasteHead: 'Langkah untuk daftar nomor atau NIK',
  pasteLabel: 'Nomor Berkas atau NIK, satu baris satu orang',
  pasteNote: 'Nomor urut, nama, dan nomor HP di baris itu diabaikan. Baris yang tidak dikenal dilewati dan disebut; tidak ada yang ditebak.',
  empty: 'Tidak ada orang di angka ini.',
  emptyWhat: 'Angka yang lain dipilih dengan panah, lalu Enter.',
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
