import { fillStatement } from './answer/statement-text.ts';
import { type FollowUp, followUps } from './follow-up.ts';
import { strangeWords } from './neutral-words.ts';
import type { Wave } from './profile.ts';
import { asksForSecret, holdsLongNumber } from './secrets.ts';

/**
 * The programme's texts to people, by what they still have to do (SMS gateway, WhatsApp). An office may word them itself: `pesan.*` of the
 * office's texts. None has a place for a number of anybody.
 */
export type MessageKey = `pesan.${FollowUp | 'bersama'}`;

/** `pesan.bersama` goes to a phone that several people gave: it names nobody and says nothing of anybody's state. */
export const sharedMessage = 'pesan.bersama' satisfies MessageKey;

export function messageKey(todo: FollowUp): MessageKey {
  return `pesan.${todo}`;
}

export const messageKeys: readonly MessageKey[] = [...followUps.map(messageKey), sharedMessage];

export const messagePlaceholders = ['nama', 'program', 'tutup_gelombang', 'kantor'] as const;
export type MessagePlaceholder = (typeof messagePlaceholders)[number];

/** Longest text: four SMS. */
export const longestMessage = 600;

/** What Loket ships with. "Belum dapat diproses", never "ditolak" (PRODUCT.md "Voice"). */
export const shippedMessages: Readonly<Record<MessageKey, string>> = {
  'pesan.ktp_asli': '{nama}: data Anda perlu dicek dengan KTP asli. Bawa KTP asli ke {kantor}. Gratis.',
  'pesan.isi_lagi': '{nama}: formulir Anda belum dapat diproses. Bawa KTP dan isi formulir lagi di {kantor}. Gratis.',
  'pesan.dokumen': '{nama}: berkas Anda belum dapat diproses, NIK belum ada. Bawa KTP-el, surat keterangan, atau KK ke {kantor}. Gratis.',
  'pesan.lengkapi': '{nama}: berkas Anda belum lengkap. Lengkapi isiannya di {kantor}. Gratis.',
  'pesan.fotokopi': '{nama}: bawa fotokopi KTP ke {kantor} untuk melengkapi berkas Anda. Gratis.',
  'pesan.ditolak': '{nama}: data Anda belum dapat diproses. Bawa KTP dan KK ke {kantor} untuk dicocokkan. Gratis.',
  'pesan.macet': '{nama}: pendaftaran {program} Anda belum selesai sebelum {tutup_gelombang}. Boleh dibantu di {kantor}. Gratis.',
  'pesan.akun': '{nama}: Anda belum terdaftar {program}. Daftar sendiri di www.prakerja.go.id sebelum {tutup_gelombang}. Gratis. Boleh dibantu di {kantor}.',
  'pesan.daring': '{nama}: pendaftaran {program} Anda belum selesai. Selesaikan di www.prakerja.go.id sebelum {tutup_gelombang}. Gratis. {kantor}',
  'pesan.hasil': '{nama}: SMS hasil {program} sudah selesai dikirim. Tidak dapat SMS? Lihat hasilnya di akun Anda di www.prakerja.go.id. Gratis. Boleh dibantu di {kantor}.',
  'pesan.gelombang': '{nama}: Anda boleh ikut gelombang {program} berikutnya dari akun Anda sebelum {tutup_gelombang}. Gratis. {kantor}',
  'pesan.pelatihan': '{nama}: pilih pelatihan {program} dari akun Anda di www.prakerja.go.id. Boleh dibantu di {kantor}. Gratis.',
  'pesan.keterangan': '{nama}: keterangan {program} di kertas Anda sudah berubah. Tanyakan yang berlaku sekarang di {kantor}. Gratis.',
  'pesan.bersama': 'Pesan {kantor} tentang pendataan {program}: datang atau telepon kantor kami pada jam kerja. Layanan gratis.',
};

export interface MessageFacts {
  /** '' where nobody wrote it down. */
  readonly name: string;
  readonly programme: string;
  readonly office: string;
  /** The wave one can still join; null: none is known. */
  readonly wave: Wave | null;
  /** YYYY-MM-DD */
  readonly today: string;
  /** They came on a list, and handed in no paper. */
  readonly listed?: boolean;
}

/** The text as it is sent: one line. Without a wave ahead the clause ("sebelum {tutup_gelombang}") falls away, as on the slip. */
export function fillMessage(text: string, { name, programme, office, wave, today, listed = false }: MessageFacts): string {
  // Where the day has no clause that could fall away, nothing stands in its place.
  const values: Readonly<Record<MessagePlaceholder, string>> = { nama: name.trim() === '' ? 'Bapak/Ibu' : name, program: spokenName(programme), kantor: office, tutup_gelombang: '' };
  // In one pass: a name that holds a placeholder stays a name.
  return fillStatement(listed ? ofList(text) : text, { wave, today })
    .replace(placeholder, (whole, key: string) => (isPlaceholder(key) ? values[key] : whole))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Who came on a list handed in no paper: it is their data that is spoken of, as on the card. */
function ofList(text: string): string {
  return text.replace(/\b(berkas|formulir) Anda\b/giu, (words) => (words.startsWith('B') || words.startsWith('F') ? 'Data Anda' : 'data Anda'));
}

/** A programme as people call it: "Kartu Prakerja, pendataan offline April 2020" is what the office does of it. */
function spokenName(programme: string): string {
  return programme.split(/,| [–-] /u)[0] ?? programme;
}

/** Why a text may not go out. */
export type MessageFault =
  | { readonly kind: 'placeholder'; readonly words: readonly string[] }
  /** It asks for a code or a password. */
  | { readonly kind: 'secret' }
  /** It holds somebody's NIK or the number of a family card. */
  | { readonly kind: 'number' }
  /** To a shared phone: words that are none of those which say nothing of anybody (neutral-words.ts). */
  | { readonly kind: 'status'; readonly words: readonly string[] };

/** The first thing that keeps a text from going out; null when it can. */
export function messageFault(key: MessageKey, text: string): MessageFault | null {
  const strange = strangePlaceholders(key, text);
  if (strange.length > 0) return { kind: 'placeholder', words: strange };
  if (asksForSecret(text)) return { kind: 'secret' };
  if (holdsLongNumber(text)) return { kind: 'number' };
  const told = key === sharedMessage ? strangeWords(text.replace(placeholder, ' ')) : [];
  return told.length > 0 ? { kind: 'status', words: told } : null;
}

/** Placeholders of a text that it may not have, and braces left alone, which would be sent as they stand; to a phone that several people share no name may go. */
export function strangePlaceholders(key: MessageKey, text: string): readonly string[] {
  const found = [...text.matchAll(placeholder)].map(([, word]) => word ?? '');
  const alone = text.replace(placeholder, '').match(/[{}]/gu) ?? [];
  return [...found.filter((word) => !isPlaceholder(word) || (key === sharedMessage && word === 'nama')), ...new Set(alone)];
}

const placeholder = /\{([^{}]*)\}/gu;

function isPlaceholder(word: string): word is MessagePlaceholder {
  return (messagePlaceholders as readonly string[]).includes(word);
}
