import { present } from '../../shared/assert.ts';

/** The keys of the app, in one table: what they are called, how they are drawn and what they mean everywhere. The map of keys (Shift+F1) is this table. */
export interface KeyRow {
  readonly key: string;
  /** As printed on the keyboard. */
  readonly tuts: string;
  readonly means: string;
  readonly group: 'layar' | 'kerja' | 'isian' | 'lain';
  /** Never does what the browser would do with it. */
  readonly own?: true;
  /** A sign that can also be typed: not taken from a text field. */
  readonly sign?: true;
  /** Also through an open dialog. */
  readonly always?: true;
  /** Holding it down repeats the act. */
  readonly repeats?: true;
}

export const keyTable = [
  { key: 'F1', tuts: 'F1', means: 'Bantuan', group: 'layar', own: true, always: true },
  { key: 'Shift+F1', tuts: 'Shift F1', means: 'Peta tuts', group: 'layar', own: true, always: true },
  { key: 'F2', tuts: 'F2', means: 'Terima', group: 'layar', own: true },
  { key: 'F3', tuts: 'F3', means: 'Entri', group: 'layar', own: true },
  { key: 'F4', tuts: 'F4', means: 'Periksa', group: 'layar', own: true },
  { key: 'F5', tuts: 'F5', means: 'Kirim', group: 'layar', own: true },
  { key: 'F6', tuts: 'F6', means: 'Cek', group: 'layar', own: true },
  { key: 'Shift+F2', tuts: 'Shift F2', means: 'Beranda', group: 'layar', own: true },
  { key: 'Shift+F3', tuts: 'Shift F3', means: 'Pendaftar', group: 'layar', own: true },
  { key: 'Shift+F4', tuts: 'Shift F4', means: 'Bundel', group: 'layar', own: true },
  { key: 'Shift+F5', tuts: 'Shift F5', means: 'Jawaban', group: 'layar', own: true },
  { key: 'Shift+F6', tuts: 'Shift F6', means: 'Tindak lanjut', group: 'layar', own: true },
  { key: 'F7', tuts: 'F7', means: 'Ulang: nilai terakhir, nomor cadangan, tidak terbaca', group: 'kerja', own: true },
  { key: 'F8', tuts: 'F8', means: 'Tulis: catatan, alasan, langkah daring, penyerahan', group: 'kerja', own: true },
  { key: 'F9', tuts: 'F9', means: 'Cetak', group: 'kerja', own: true },
  { key: 'F10', tuts: 'F10', means: 'Sisihkan: belum lengkap, daftar batal, tulis paket lagi; di Terima: simpan sekarang', group: 'kerja', own: true },
  { key: 'Enter', tuts: 'Enter', means: 'Terima dan lanjut; di isian terakhir simpan', group: 'isian' },
  { key: 'Shift+Tab', tuts: 'Shift Tab', means: 'Mundur', group: 'isian' },
  { key: 'Esc', tuts: 'Esc', means: 'Keluar, satu tingkat', group: 'isian' },
  { key: 'Ctrl+End', tuts: 'Ctrl End', means: 'Isian terakhir', group: 'isian', own: true },
  { key: 'Ctrl+U', tuts: 'Ctrl U', means: 'Ubah nilai tetap', group: 'isian', own: true },
  { key: 'Ctrl+1', tuts: 'Ctrl 1', means: 'Pilihan di panel samping', group: 'isian', own: true },
  { key: 'Ctrl+2', tuts: 'Ctrl 2', means: 'Pilihan di panel samping', group: 'isian', own: true },
  { key: 'Ctrl+3', tuts: 'Ctrl 3', means: 'Pilihan di panel samping', group: 'isian', own: true },
  { key: 'Ctrl+4', tuts: 'Ctrl 4', means: 'Orang berikut di panel samping', group: 'isian', own: true },
  { key: 'Ctrl+M', tuts: 'Ctrl M', means: 'Ke tanda berikut di berkas', group: 'isian', own: true },
  { key: 'Ctrl+K', tuts: 'Ctrl K', means: 'Cari orang, layar, atau perintah', group: 'lain', own: true },
  { key: 'Ctrl+L', tuts: 'Ctrl L', means: 'Kunci layar', group: 'lain', own: true, always: true },
  { key: 'Ctrl+.', tuts: 'Ctrl .', means: 'Buka atau tutup panel samping', group: 'lain', own: true },
  { key: 'Ctrl+B', tuts: 'Ctrl B', means: 'Tempat kertas orang ini; Esc kembali', group: 'lain', own: true },
  { key: 'Ctrl+N', tuts: 'Ctrl N', means: 'Buka nomor (dicatat); lagi: tutup', group: 'lain', own: true },
  { key: '/', tuts: '/', means: 'Ke kotak cari', group: 'lain', sign: true },
  { key: 'Up', tuts: 'Panah', means: 'Pilih di daftar', group: 'lain', repeats: true },
  { key: 'Down', tuts: 'Panah', means: 'Pilih di daftar', group: 'lain', repeats: true },
  { key: 'PageUp', tuts: 'PgUp', means: 'Satu layar ke atas', group: 'lain', repeats: true },
  { key: 'PageDown', tuts: 'PgDn', means: 'Satu layar ke bawah', group: 'lain', repeats: true },
  { key: '1', tuts: '1', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '2', tuts: '2', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '3', tuts: '3', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '4', tuts: '4', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '5', tuts: '5', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '6', tuts: '6', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '7', tuts: '7', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '8', tuts: '8', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
  { key: '9', tuts: '9', means: 'Pilihan di daftar dan kotak centang', group: 'lain', sign: true },
] as const satisfies readonly KeyRow[];

export type KeyName = (typeof keyTable)[number]['key'];

const rows: readonly (KeyRow & { readonly key: KeyName })[] = keyTable;
const byName: ReadonlyMap<string, KeyRow & { readonly key: KeyName }> = new Map(rows.map((row) => [row.key, row]));
const renamed: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: 'Up', ArrowDown: 'Down' };

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

/** The row of a pressed key; null for keys that are no concern of ours. Alt and AltGr never are: they write signs on some keyboards. */
export function rowOf(pressed: Pressed): (KeyRow & { readonly key: KeyName }) | null {
  if (pressed.altKey || pressed.metaKey) return null;
  const plain = renamed[pressed.key] ?? (pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key);
  // Shift belongs to the sign itself for everything that can be typed.
  const shift = pressed.shiftKey && plain.length > 1 ? 'Shift+' : '';
  return byName.get(`${pressed.ctrlKey ? 'Ctrl+' : ''}${shift}${plain}`) ?? null;
}

/** What a pressed key is to somebody who types on without looking; null for all that is no text. AltGr (Ctrl and Alt together) writes signs. */
export function typingOf({ key, ctrlKey, shiftKey, altKey, metaKey }: Pressed): 'sign' | 'back' | 'enter' | 'save' | 'esc' | null {
  if (metaKey || ctrlKey !== altKey) return null;
  if ([...key].length === 1) return 'sign';
  if (ctrlKey) return null;
  if (key === 'F10') return shiftKey ? null : 'save';
  return key === 'Backspace' ? 'back' : key === 'Enter' ? 'enter' : key === 'Escape' ? 'esc' : null;
}

export function rowOfName(name: KeyName): KeyRow {
  return present(byName.get(name), 'a key name is a row of the table');
}
