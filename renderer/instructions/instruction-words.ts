import type { CallInput, Output } from '../../shared/contract/index.ts';
import { parseComingDay, parseDay } from '../../shared/domain/days.ts';
import { instructionChannels, type InstructionChannel } from '../../shared/domain/province-answers.ts';
import { aboutOfWord, aboutWord, uncovered } from '../answers/answer-draft.ts';
import { pathOf } from '../scans/scan-field.tsx';
import { countText, keyedDayText, shortTimeText } from '../text/numbers.ts';

export type InstructionRow = Output<'instructions.list'>['instructions'][number];

const channelWords: Readonly<Record<InstructionChannel, string>> = { surat: 'surat', telepon: 'telepon', WA: 'WA', lisan: 'lisan', surel: 'surel', lain: 'lain' };
export const channelOptions = instructionChannels.map((value) => ({ value, label: channelWords[value] }));

/** "lewat 3 hari", "hari ini", "sampai 15-04-2020", "selesai 14-04"; without a day "terbuka". */
export function standingText({ done, dueDay, overdue }: Pick<InstructionRow, 'done' | 'dueDay' | 'overdue'>, today: string): string {
  if (done) return `selesai ${shortTimeText(done.at).slice(0, 5)}`;
  if (dueDay === null) return 'terbuka';
  if (overdue) return `lewat ${countText(daysBetween(dueDay, today))} hari`;
  return dueDay === today ? 'hari ini' : `sampai ${keyedDayText(dueDay)}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What is typed of a letter or a call so far; `about` as in an answer. */
export interface InstructionDraft {
  readonly fromWhom: string;
  readonly channel: InstructionChannel;
  readonly day: string;
  readonly letter: string;
  readonly asks: string;
  readonly due: string;
  readonly about: string;
  readonly scan: string;
}

export type DraftField = 'fromWhom' | 'day' | 'asks' | 'due';
type Written = CallInput<'instructions.record'>;

export function newDraft(today: string): InstructionDraft {
  return { fromWhom: '', channel: 'surat', day: keyedDayText(today), letter: '', asks: '', due: '', about: '', scan: '' };
}

/** Of one that is changed: what it says now. What is covered on the screen is not known here and is written anew. */
export function draftOf(row: Pick<InstructionRow, 'fromWhom' | 'channel' | 'day' | 'letter' | 'asks' | 'dueDay' | 'about'>): InstructionDraft {
  return {
    fromWhom: row.fromWhom,
    channel: row.channel,
    day: keyedDayText(row.day),
    letter: row.letter,
    asks: uncovered(row.asks),
    due: row.dueDay === null ? '' : keyedDayText(row.dueDay),
    about: aboutWord(row.about),
    scan: '',
  };
}

/** What keeps a draft from being recorded, by field, in the words beside it. */
export function lacksOf(draft: InstructionDraft, today: string): Readonly<Partial<Record<DraftField, string>>> {
  const day = parseDay(draft.day, today);
  return {
    ...(draft.fromWhom.trim() === '' ? { fromWhom: 'Isi siapa' } : {}),
    ...(day === null ? { day: 'Tanggal tidak ada' } : day > today ? { day: 'Belum terjadi' } : {}),
    ...(draft.asks.trim() === '' ? { asks: 'Isi permintaannya' } : {}),
    ...(draft.due.trim() !== '' && dueDayOf(draft, today) === null ? { due: 'Tanggal tidak ada' } : {}),
  };
}

/** The day until when, null for none and for what cannot be read. */
function dueDayOf({ due }: InstructionDraft, today: string): string | null {
  return parseComingDay(due, today);
}

/** The question of a day before the instruction's own, at the button: the hands are there. */
export const askWords = 'Tenggat sebelum tanggal instruksinya. Kalau betul begitu, Enter lagi; kalau salah ketik, betulkan tenggatnya.';

/** What is asked once before it is recorded, in the words beside its field: a letter can be late, but seldom asks for a day before its own. */
export function askOf(draft: InstructionDraft, today: string): string | null {
  const day = parseDay(draft.day, today);
  const due = dueDayOf(draft, today);
  return day !== null && due !== null && due < day ? 'Sebelum tanggalnya' : null;
}

/** What goes over the wire; null while something lacks. */
export function writtenOf(draft: InstructionDraft, today: string): Written | null {
  const day = parseDay(draft.day, today);
  if (day === null || Object.keys(lacksOf(draft, today)).length > 0) return null;
  return {
    fromWhom: draft.fromWhom.trim(),
    channel: draft.channel,
    day,
    letter: draft.letter.trim(),
    asks: draft.asks.trim(),
    dueDay: dueDayOf(draft, today),
    about: aboutOfWord(draft.about),
    scan: pathOf(draft.scan),
  };
}
