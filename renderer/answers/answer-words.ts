import type { Output } from '../../shared/contract/index.ts';
import { answerChannels, answerKinds, answerText, answerStatuses, type AnswerChannel, type AnswerKind } from '../../shared/domain/province-answers.ts';
import { longDay } from '../../shared/domain/days.ts';
import { countText, shortTimeText } from '../text/numbers.ts';

export type AnswerRow = Output<'answers.list'>['answers'][number];
export type NamedPerson = Output<'answers.people'>['people'][number];
export type Hit = Output<'answers.find'>['hits'][number];

export const kindWords: Readonly<Record<AnswerKind, string>> = { keterangan: 'Keterangan', angka: 'Angka saja', per_orang: 'Per orang' };
export const kindHelp: Readonly<Record<AnswerKind, string>> = {
  keterangan: 'Yang dikatakan; tidak mengubah siapa pun.',
  angka: 'Satu jumlah; tidak menandai siapa pun.',
  per_orang: 'Orangnya dicatat satu per satu sesudah ini.',
};

/** Said where an answer is put right: its kind stays, since another kind says other things. */
export const otherKindText = 'Kalau jenisnya yang keliru: tutup (Esc), urungkan (Ctrl 2), lalu catat yang baru (F8).';

const channelWords: Readonly<Record<AnswerChannel, string>> = { lisan: 'lisan', telepon: 'telepon', WA: 'WA', surat: 'surat', surel: 'surel', berita: 'berita', lain: 'lain' };

export const kindOptions = answerKinds.map((value) => ({ value, label: kindWords[value] }));
export const channelOptions = answerChannels.map((value) => ({ value, label: channelWords[value] }));
export const statusOptions = answerStatuses.map((value) => ({ value, label: answerText[value] }));

/** What an answer is about, in words. */
export function aboutText(about: AnswerRow['about']): string {
  return about === null ? 'semua kiriman' : about.kind === 'lama' ? `kiriman lama ${about.no}` : `kiriman ${about.no}`;
}

/** What it says, in one line of the list. */
export function gistOf({ kind, text, total, diterima, ditolak, diteruskan, notTheirs }: Pick<AnswerRow, 'kind' | 'text' | 'total' | 'diterima' | 'ditolak' | 'diteruskan' | 'notTheirs'>): string {
  if (kind === 'keterangan') return text;
  if (kind === 'angka') return `${countText(total ?? 0)} orang`;
  const parts = [[diterima, 'diterima'], [ditolak, 'ditolak'], [diteruskan, 'diteruskan'], [notTheirs, 'tidak dihitung (barisnya lepas)']] as const;
  const named = parts.filter(([people]) => people > 0).map(([people, word]) => `${countText(people)} ${word}`);
  return named.length === 0 ? 'belum ada orang' : named.join(', ');
}

/** "Diurungkan Sekar Arum, 13-04, 10.02: salah baris", "Dibetulkan …": what became of an answer, or of one word of it. */
export function undoneText({ why, at, by, corrected }: NonNullable<AnswerRow['undone']>): string {
  return `${corrected ? 'Dibetulkan' : 'Diurungkan'} ${by}, ${shortTimeText(at)}: ${why}`;
}

/** Name, year and desa of a person, as they stand in a list. */
export function whoText({ name, birthYear, village }: Pick<Hit['sheet'], 'name' | 'birthYear' | 'village'>): { readonly name: string; readonly rest: string } {
  return { name: name === '' ? 'nama belum ada' : name, rest: [birthYear, village].filter((part) => part !== '').join(', ') };
}

/** Why a person cannot stand in this answer; null: they can. */
export function refusedText(hit: Pick<Hit, 'refused' | 'place' | 'leftAfter'>): string | null {
  switch (hit.refused) {
    case 'belum_dikirim':
      return 'Belum pernah dikirim, jadi belum dapat dijawab.';
    case 'kiriman_lain':
      return `Tidak ada di kiriman yang dijawab; ada di ${hit.place?.no ?? 'kiriman lain'}.`;
    case 'sudah_ada':
      return 'Sudah ada di jawaban ini.';
    case 'sebelum_dikirim':
      return `Baru dikirim ${longDay(hit.leftAfter?.day ?? '')} (${hit.leftAfter?.no ?? ''}), sesudah jawaban ini dikatakan. Periksa tanggal jawabannya.`;
    default:
      return null;
  }
}

/** Beside a word that is not the one that counts on its person: why. */
export function notCountedText({ theirs }: Pick<NamedPerson, 'theirs'>): string {
  return theirs ? 'sudah ada jawaban yang lebih baru' : 'tidak dihitung: barisnya bukan milik orang ini lagi';
}

/** Said over the people of an answer that names more than are shown. */
export function latestNamedText(shown: number, all: number): string {
  return `Ditunjukkan ${countText(shown)} yang dicatat terakhir dari ${countText(all)} orang.`;
}
