import { addYears, isDay } from '../../shared/domain/days.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { personAt, scatter } from './people.ts';

/** How a person is written wrongly the second time. */
export const slipKinds = ['nik-digit', 'nik-swap', 'name-letter', 'name-swap', 'name-folded', 'day', 'name-and-day'] as const;
export type SlipKind = (typeof slipKinds)[number];

/**
 * Somebody who is there, as they would be written a second time with one slip. Where name or day is wrong no number is written, so that
 * nothing else finds them; where the NIK is wrong neither phone nor card nor day is. The same `round` makes the same slip.
 */
export function slipped(index: number, kind: SlipKind, round: number): Pick<SheetValues, 'nik' | 'nama' | 'tanggal_lahir'> {
  const { nik, nama, tanggal_lahir: day } = personAt(index);
  const at = scatter(round * 7 + index);
  switch (kind) {
    case 'nik-digit': {
      const place = at % 16;
      return { nik: `${nik.slice(0, place)}${(Number(nik[place]) + 1 + (at % 9)) % 10}${nik.slice(place + 1)}`, nama, tanggal_lahir: '' };
    }
    case 'nik-swap':
      return { nik: swapped(nik, at), nama, tanggal_lahir: '' };
    case 'name-letter':
      return { nik: '', nama: letterWrong(nama, at), tanggal_lahir: day };
    case 'name-swap':
      return { nik: '', nama: swapped(nama, at), tanggal_lahir: day };
    case 'name-folded':
      return { nik: '', nama: nama.replace('MUHAMMAD', 'MUH.').replace('SITI', 'ST.').replace('JUNAIDI', 'DJUNAIDI').replace('U', 'OE'), tanggal_lahir: day };
    case 'day':
      return { nik: '', nama, tanggal_lahir: dayWrong(day, at) };
    case 'name-and-day':
      return { nik: '', nama: letterWrong(nama, at), tanggal_lahir: dayWrong(day, at) };
  }
}

/** Two neighbours that differ change places, the first such pair from a place on. */
function swapped(text: string, at: number): string {
  const places = Array.from({ length: text.length - 1 }, (_, step) => (at + step) % (text.length - 1));
  const place = places.find((each) => text[each] !== text[each + 1]) ?? 0;
  return `${text.slice(0, place)}${text.slice(place + 1, place + 2)}${text.slice(place, place + 1)}${text.slice(place + 2)}`;
}

/** One letter left out, doubled, or another. */
function letterWrong(name: string, at: number): string {
  const place = at % name.length;
  const letter = name.slice(place, place + 1);
  const instead = ['', `${letter}${letter}`, 'AEINRT'.charAt(Math.floor(at / 64) % 6)][Math.floor(at / 16) % 3] ?? '';
  return `${name.slice(0, place)}${instead}${name.slice(place + 1)}`;
}

/** Day and month swapped where that is a day, otherwise the year one or ten off. */
function dayWrong(day: string, at: number): string {
  const other = `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;
  if (isDay(other) && other !== day && at % 2 === 0) return other;
  return addYears(day, [-10, -1, 1, 10][at % 4] ?? 1);
}
