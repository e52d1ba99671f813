import type { OldCounts, OldPeople, OldRow, OpenedOldRow } from '../../shared/contract/old-sendings.ts';
import type { ColumnRole } from '../../shared/domain/old-sending/columns.ts';
import type { RowResult } from '../../shared/domain/old-sending/match.ts';
import { bytesText, countText, dayTimeText, keyedDayText } from '../text/numbers.ts';

/** All sentences of Kiriman lama. */

/** The lists of a file, in the order of their keys. */
export const listNames = ['matched', 'ambiguous', 'unmatched', 'double', 'missing'] as const;
export type ListName = (typeof listNames)[number];

export const listWords: Readonly<Record<ListName, string>> = {
  matched: 'Cocok',
  ambiguous: 'Perlu dipilih',
  unmatched: 'Tidak ada orangnya',
  double: 'Ganda',
  missing: 'Orang yang tidak ada di file',
};

export const emptyWords: Readonly<Record<ListName, { readonly fact: string; readonly what: string }>> = {
  matched: { fact: 'Belum ada baris yang cocok.', what: 'Baris yang orangnya ada di Loket muncul di sini.' },
  ambiguous: { fact: 'Tidak ada yang perlu dipilih.', what: 'Baris yang dapat berarti lebih dari satu orang muncul di sini; tidak ada yang ditebak.' },
  unmatched: { fact: 'Setiap baris ada orangnya.', what: 'Baris tanpa berkas di Loket muncul di sini.' },
  double: { fact: 'Tidak ada orang yang ditulis dua kali.', what: 'Baris kedua dari orang yang sama muncul di sini.' },
  missing: { fact: 'Semua orang ada di file ini.', what: 'Orang di Loket yang tidak ada di file muncul di sini.' },
};

/** Where nobody in a list is of the desa that was asked for. */
export function emptyVillage(village: string): { readonly fact: string; readonly what: string } {
  return { fact: `Tidak ada dengan desa ${village.toLocaleUpperCase('id')}.`, what: 'Yang dicocokkan adalah kolom Desa di daftar ini. Kosongkan isian Desa untuk melihat semuanya.' };
}

export const resultWords: Readonly<Record<RowResult, string>> = {
  nik: 'lewat NIK',
  nama_lahir: 'lewat nama dan tanggal lahir',
  dipilih: 'dipilih dengan tangan',
  tidak_ada: 'tidak ada orangnya',
  beberapa: 'perlu dipilih',
  ganda: 'orangnya sudah di baris lain',
};

export const roleWords: Readonly<Record<ColumnRole, string>> = { nik: 'NIK', nikTail: 'nik_akhir', name: 'Nama', birthDate: 'Tgl lahir', village: 'Desa', phone: 'No. HP' };

export const noColumn = 'tidak ada';
export const noHeader = 'tanpa judul';

/** What a NIK cell still says, in a row that was opened: its last digits, or why there are none. */
export function nikTailWords({ nikState, nikTail }: Pick<OpenedOldRow, 'nikState' | 'nikTail'>): string {
  return nikState === 'utuh' ? `berakhir ${nikTail}` : nikStateWords(nikState);
}

/** The same in a list, which has no digit of a NIK (VISUAL.md 5): only whether it can be matched by. */
export function nikStateWords(nikState: OldRow['nikState']): string {
  switch (nikState) {
    case 'utuh':
      return 'utuh';
    case 'rusak':
      return 'rusak oleh Excel';
    case 'lain':
      return 'bukan 16 angka';
    case 'kosong':
      return 'kosong';
  }
}

/** "903 = 900 + 0 + 3 + 0" */
export function sumWords({ rows, matched, ambiguous, unmatched, double }: OldCounts): string {
  return `${countText(rows)} = ${[matched, ambiguous, unmatched, double].map(countText).join(' + ')}`;
}

/** "12 ada di file (1 sudah ditarik), 7 tidak ada, 1 ditarik." */
export function peopleWords({ inside, insideWithdrawn, notInIt, withdrawn }: OldPeople & Pick<OldCounts, 'notInIt'>): string {
  const gone = insideWithdrawn === 0 ? '' : ` (${countText(insideWithdrawn)} sudah ditarik)`;
  return `${countText(inside)} ada di file${gone}, ${countText(notInIt)} tidak ada${withdrawn === 0 ? '' : `, ${countText(withdrawn)} ditarik`}.`;
}

/** "CSV, dibagi dengan titik koma, huruf Windows-1252" or "buku kerja Excel". */
export function fileWords({ delimiter, letters }: { readonly delimiter: string | null; readonly letters: string | null }): string {
  if (delimiter === null) return 'buku kerja Excel';
  const sign = { ';': 'titik koma', ',': 'koma', '\t': 'tab', '|': 'garis tegak' }[delimiter] ?? delimiter;
  return `CSV, dibagi dengan ${sign}, huruf ${letters ?? ''}`;
}

export function sizeWords({ name, bytes }: { readonly name: string; readonly bytes: number }): string {
  return `${name}, ${bytesText(bytes)}`;
}

/** "19, 38 dan 4 lagi" */
function linesWords(lines: readonly number[]): string {
  const more = lines.length - mostLinesNamed;
  return `${lines.slice(0, mostLinesNamed).map(countText).join(', ')}${more > 0 ? ` dan ${countText(more)} lagi` : ''}`;
}

const mostLinesNamed = 10;

/** Of a frozen file: what of it nobody has recorded. [] : nothing. */
export function leftWords({ skipped, otherSheets }: { readonly skipped: number; readonly otherSheets: readonly string[] }): readonly string[] {
  return [
    ...(otherSheets.length > 0 ? [`Lembar lain di file ini belum dicatat: ${otherSheets.join(', ')}.`] : []),
    ...(skipped > 0 ? [notPeople(skipped)] : []),
  ];
}

function notPeople(rows: number): string {
  return `${countText(rows)} baris bukan orang (kosong, jumlah, atau tanda tangan), tidak dihitung.`;
}

/** Under the counts of a preview: what was left out, what Excel ruined. */
export function asideWords({ skipped, totals, signatures, damaged }: { readonly skipped: number; readonly totals: readonly number[]; readonly signatures: readonly number[]; readonly damaged: number }): string {
  const parts = [
    ...(skipped > 0 ? [notPeople(skipped)] : []),
    ...(totals.length > 0 ? [`Baris jumlah yang dilewati: ${linesWords(totals)}.`] : []),
    ...(signatures.length > 0 ? [`Baris tanda tangan yang dilewati: ${linesWords(signatures)}.`] : []),
    ...(damaged > 0 ? [`${countText(damaged)} NIK rusak oleh Excel, tidak dipakai mencocokkan.`] : []),
  ];
  return parts.join(' ');
}

export function sentWords({ sentDay, receiver, letter }: { readonly sentDay: string; readonly receiver: string; readonly letter: string }): string {
  return `${keyedDayText(sentDay)} ke ${receiver}, ${letter === '' ? 'tanpa nomor surat' : `surat ${letter}`}`;
}

/** "3 baris lagi ada orangnya. 1 baris kini perlu dipilih: NIK di baris itu milik orang lain." */
export function foundAgain({ found, toChoose }: { readonly found: number; readonly toChoose: number }): string {
  const asked = toChoose === 0 ? [] : [`${countText(toChoose)} baris kini perlu dipilih: tadinya cocok lewat nama dan tanggal lahir, NIK-nya milik orang lain.`];
  if (found === 0 && asked.length > 0) return asked.join(' ');
  return [found === 0 ? 'Tidak ada baris lain yang orangnya ketemu.' : `${countText(found)} baris lagi ada orangnya.`, ...asked].join(' ');
}

/** What is said of a row whose person was chosen by hand. */
export function decisionWords({ reason, at, by }: { readonly reason: string; readonly at: string; readonly by: string }): string {
  return `Dipilih ${by}, ${dayTimeText(at)}: ${reason}.`;
}

/** Proposed as the reason of the first choice; the next one proposes what was written last. */
export const firstReason = 'cocok dengan kertasnya';

/** Of those who are in none of its matched rows: that they did not go along is said only where every row has its person, and nobody of them was withdrawn and may have come again. */
export function missingWords({ ambiguous, unmatched, insideWithdrawn }: Pick<OldCounts, 'ambiguous' | 'unmatched'> & Pick<OldPeople, 'insideWithdrawn'>): string {
  const open = ambiguous + unmatched;
  if (open + insideWithdrawn === 0) return 'tidak ada di file ini: mereka belum ikut terkirim dengannya.';
  const rows = [...(open === 0 ? [] : [`${countText(open)} barisnya belum ada orangnya`]), ...(insideWithdrawn === 0 ? [] : [`${countText(insideWithdrawn)} barisnya milik orang yang sudah ditarik`])];
  return `belum ditemukan di file ini. ${rows.join(', ')}: bisa jadi mereka.`;
}
