import type { Output } from '../../shared/contract/index.ts';

/** Typing that lies unfinished with somebody, on a sheet or on the line of a list. */
export interface Unfinished {
  readonly on: 'berkas' | 'daftar';
  /** Of the sheet or the list. */
  readonly uid: string;
  readonly no: string;
  /** With whom it lies. */
  readonly user: string;
  readonly name: string;
  readonly active: boolean;
  readonly at: string;
}

/** Both kinds in one list, the oldest first. */
export function unfinishedOf({ rows, lines }: Output<'work.unfinished'>): readonly Unfinished[] {
  return [
    ...rows.map(({ sheet, sheetNo, ...withWhom }) => ({ on: 'berkas' as const, uid: sheet, no: sheetNo, ...withWhom })),
    ...lines.map(({ list, listNo, ...withWhom }) => ({ on: 'daftar' as const, uid: list, no: listNo, ...withWhom })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
}

/** What the dialog says of a hand-over, before and after. */
export interface HandOverWords {
  readonly title: string;
  /** What goes, before whom it goes to; then the number of what it is on, for the eye; then the rest. */
  readonly what: readonly [string, string, string];
  readonly done: string;
}

export function handOverWords({ on, no, name }: Unfinished, receiver: string): HandOverWords {
  return on === 'berkas'
    ? {
        title: `Pindahkan ketikan ${no}?`,
        what: [`Semua yang sudah diketik ${name} di`, '1 berkas', `ini pindah ke antrean Entri ${receiver}, di isian yang sama. ${name} tidak punya ketikan lagi di berkas ini. Tercatat atas nama Anda; serahkan juga kertasnya.`],
        done: `Ketikan ${no} pindah kepada ${receiver}`,
      }
    : {
        title: `Pindahkan baris daftar ${no}?`,
        what: [`Yang sudah diketik ${name} di`, '1 baris', `daftar ini pindah ke Entri daftar ${receiver}. ${name} tidak punya ketikan lagi di daftar ini. Tercatat atas nama Anda; serahkan juga daftarnya.`],
        done: `Baris daftar ${no} pindah kepada ${receiver}`,
      };
}
