import { readDay } from './receipt-draft.ts';

/** What a pen wrote on a blank slip beside the name: the day, the hour and who took the paper ('': nobody wrote it down). As typed. */
export interface Written {
  readonly day: string;
  readonly time: string;
  readonly officer: string;
}

export const nothingWritten: Written = { day: '', time: '', officer: '' };

/** Hours and minutes as people write them: 9.15, 09:15, 0915, 9. null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:\s*[.:,]?\s*(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [, hour = '', minute = '00'] = found;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}.${minute}` : null;
}

export type WrittenReading = { readonly day: string; readonly time: string } | { readonly wrongDay: string; readonly wrongTime: string };

/** Day and hour as they are stored, or what is wrong with each ('' when nothing is). An empty day is none: it stands on the paper, which was printed on `printed`. */
export function readWritten({ day, time }: Pick<Written, 'day' | 'time'>, today: string, printed: string): WrittenReading {
  const reading = readDay(day, today, printed);
  const read = reading.wrong === '' ? reading.day : null;
  const at = readTime(time);
  if (read !== null && at !== null) return { day: read, time: at };
  return { wrongDay: reading.wrong !== '' ? reading.wrong : read === null ? 'Belum ada' : '', wrongTime: at !== null ? '' : time.trim() === '' ? 'Belum ada' : 'Belum terbaca' };
}
