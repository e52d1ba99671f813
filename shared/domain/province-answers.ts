import { dayText } from './days.ts';

/**
 * What came back (PRODUCT.md "Answers, as they really come"): keterangan is what somebody said and moves nobody, angka a total that marks
 * nobody, per_orang says something of each person named.
 */
export const answerKinds = ['keterangan', 'angka', 'per_orang'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** How an answer came. */
export const answerChannels = ['lisan', 'telepon', 'WA', 'surat', 'surel', 'berita', 'lain'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

/** How a letter or a call from above came. */
export const instructionChannels = ['surat', 'telepon', 'WA', 'lisan', 'surel', 'lain'] as const;
export type InstructionChannel = (typeof instructionChannels)[number];

/** What an answer says of one person. It is the province's word: every badge carries its author. */
export const answerStatuses = ['diterima', 'ditolak', 'diteruskan'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** The same with its author, so that nobody takes it for the office's own word. */
export const answerText: Readonly<Record<AnswerStatus, string>> = { diterima: 'Diterima provinsi', ditolak: 'Ditolak provinsi', diteruskan: 'Diteruskan ke pusat' };

/** The parts of those who were sent, by their latest answer; they add up to all of them. */
export const sentParts = ['belum_dijawab', ...answerStatuses] as const;
export type SentPart = (typeof sentParts)[number];

/** Who said it, how, when, under which letter. */
export interface AnswerSource {
  readonly saidBy: string;
  readonly channel: AnswerChannel;
  /** YYYY-MM-DD */
  readonly saidDay: string;
  /** Number of the letter; '' when there is none. */
  readonly letter: string;
}

/**
 * "Menurut keterangan lisan Provinsi, 15-04; belum ada surat": the source as it stands under a number or a card. `today` decides whether
 * the year is said.
 */
export function sourceText({ saidBy, channel, saidDay, letter }: AnswerSource, today: string): string {
  const day = saidDay.slice(0, 4) === today.slice(0, 4) ? dayText(saidDay).slice(0, 5) : dayText(saidDay);
  if (letter !== '') return `Menurut surat ${letter} dari ${saidBy}, ${day}`;
  if (channel === 'surat') return `Menurut surat dari ${saidBy}, ${day}; nomornya belum dicatat`;
  return `Menurut ${channelText[channel]} ${saidBy}, ${day}; belum ada surat`;
}

/** By what something was said, as the middle of a sentence. */
export const channelText: Readonly<Record<AnswerChannel, string>> = {
  lisan: 'keterangan lisan',
  telepon: 'keterangan lewat telepon',
  WA: 'keterangan lewat WA',
  surat: 'surat',
  surel: 'keterangan lewat surel',
  berita: 'berita',
  lain: 'keterangan',
};

/** What stands between the people that were sent and a total that somebody stated. Negative: more were stated than sent. */
export function unexplainedOf(sent: number, total: number): number {
  return sent - total;
}

/**
 * A text by which a letter from above names a person: `K003/214` (line of a sending), `baris 215` (row of the file as a spreadsheet counts
 * it, heads included), or anything else (a number, a name), which is searched.
 */
export type NamedPerson =
  | { readonly kind: 'line'; readonly sending: string; readonly line: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'text'; readonly text: string };

export function readNamed(typed: string): NamedPerson {
  const text = typed.trim();
  const line = /^([KLR])\s*0*(\d{1,6})\s*\/\s*(\d{1,6})$/iu.exec(text);
  if (line) return { kind: 'line', sending: `${(line[1] ?? '').toUpperCase()}${(line[2] ?? '').padStart(3, '0')}`, line: Number(line[3]) };
  const row = /^baris\s*(?:ke-?\s*)?(\d{1,6})$/iu.exec(text);
  if (row) return { kind: 'row', row: Number(row[1]) };
  return { kind: 'text', text };
}
