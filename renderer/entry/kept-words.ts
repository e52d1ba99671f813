import { dayTimeText, shortTimeText } from '../text/numbers.ts';

/** Typing that lies there for a clerk; `handedBy`: whose it was before a penyelia moved it, null for the clerk's own. */
interface Lying {
  readonly at: string;
  readonly handedBy: string | null;
}

/** Why a sheet stands in the queue: typing lies on it, since when, or from whom it came; the column has room for one of the two. */
export function keptInQueue({ at, handedBy }: Lying): string {
  return handedBy === null ? `ketikan belum selesai, ${shortTimeText(at)}` : `ketikan dari ${handedBy}`;
}

/** The choice between typing and a sheet that was saved since. */
export interface ChoiceWords {
  readonly title: string;
  readonly what: string;
  /** On the button that goes on with the typing. */
  readonly take: string;
}

/** Says whose typing it is: a clerk who received it has typed nothing, or only the end of it. */
export function keptChoiceWords({ at, handedBy }: Lying): ChoiceWords {
  const since = 'Sesudah itu berkas ini disimpan lagi. Lihat kertas, lalu pilih.';
  return handedBy === null
    ? { title: 'Ketikan Anda lebih lama dari berkas ini.', what: `Ketikan terakhir Anda dari ${dayTimeText(at)}. ${since}`, take: 'Pakai ketikan saya' }
    : { title: `Ketikan dari ${handedBy} lebih lama dari berkas ini.`, what: `Ketikan ini dipindahkan kepada Anda dari ${handedBy}, terakhir ditulis ${dayTimeText(at)}. ${since}`, take: 'Pakai ketikan itu' };
}

/** What a clerk reads whose unfinished sheet was handed over meanwhile. `handedTo`: who has it now; `savedBy`: who has saved it since. */
export function handedOverWords({ sheetNo, handedTo, savedBy }: { readonly sheetNo: string; readonly handedTo: string | null; readonly savedBy: string | null }): string {
  const moved = `Ketikan Anda di berkas ${sheetNo} sudah dipindahkan penyelia kepada ${handedTo ?? savedBy ?? 'rekan'}.`;
  return savedBy === null ? moved : `${moved} Berkas ini sudah disimpan oleh ${savedBy}.`;
}

/** Beside a form that has more typed in it than was handed over. */
export const moreThanHanded = 'Yang terakhir Anda ketik hanya ada di layar ini.';
