import type { SlipPrinting } from '../../shared/contract/slips.ts';
import type { SlipPaper } from '../../shared/domain/paper.ts';
import { countText } from '../text/numbers.ts';

/** Every sentence about slips and spare numbers (VISUAL.md 8). */
export const slipWords = {
  slipOf: (sheetNo: string) => `Tanda terima ${sheetNo}`,
  copyOf: (when: string) => `SALINAN, dicetak lagi ${when}. Isinya seperti waktu pertama kali dicetak.`,
  continued: 'lanjutan',
  goesOn: 'Bersambung di lembar berikutnya.',
  outgrows: (pages: number, paper: string) => `Dengan teks ini tanda terima menjadi ${pages} lembar (${paper}). Tidak ada yang terpotong; yang pendek lebih mudah dibaca.`,
  printed: (sheetNo: string, copy: boolean) => `${copy ? 'Salinan tanda terima' : 'Tanda terima'} ${sheetNo} dicetak.`,
  saved: (sheetNo: string) => `Tanda terima ${sheetNo} disimpan sebagai PDF.`,
  calledOff: (sheetNo: string) => `Tanda terima ${sheetNo} belum tercetak. F9 mencetak lagi.`,
  printerNotReady: (sheetNo: string) => `Tanda terima ${sheetNo} belum tercetak: pencetak belum siap. Nyalakan pencetak, lalu F9.`,
  written: (sheetNo: string) => `${sheetNo} tersimpan. Tidak dicetak; F9 mencetak.`,
  keyedLater: (sheetNo: string) => `${sheetNo} tersimpan. Tanda terimanya sudah dibawa orangnya.`,
  waits: (name: string) => `Ketikan ${name === '' ? 'orang tadi' : name} menunggu dan kembali sesudah kertas ini, atau dengan Esc.`,
  blanksPrinted: (first: string, last: string) => `Lembar kosong ${first} s.d. ${last} dicetak.`,
  blanksNotPrinted: (first: string, last: string) => `Nomor ${first} s.d. ${last} sudah diambil, lembarnya belum tercetak. Cetak lagi dari daftar ini.`,
  blankPreview: 'Kertas ini sudah ada pada orangnya. Ketik yang tertulis: tanggal, jam, petugas, nama, No. HP, kelengkapan.',
  explainedBefore: (sheetNo: string, why: string, by: string) => `${sheetNo} sudah diterangkan: ${why} (${by}). Alasan baru menggantikannya.`,
  explainedAgain: (sheetNo: string) => `Alasan ${sheetNo} diganti.`,
} as const;

export const printingWords: Readonly<Record<SlipPrinting['mode'], string>> = {
  langsung: 'Langsung ke pencetak komputer ini',
  tanya: 'Tanya dulu lewat jendela cetak',
  tidak: 'Tidak dicetak; cetak dengan F9',
};

export const slipPaperWords: Readonly<Record<SlipPaper, string>> = {
  'A5-tidur': 'A5 tidur, satu lembar satu halaman',
  'A4-slip': 'Setengah atas A4',
  'F4-slip': 'Setengah atas F4',
};

/** What came of saying why numbers were not used. */
export function explainedWords({ explained, already }: { readonly explained: number; readonly already: number }): string {
  const kept = already === 0 ? '' : ` ${countText(already)} nomor sudah diterangkan sebelumnya: alasannya tetap.`;
  return explained === 0 ? kept.trim() : `${countText(explained)} nomor dicatat tidak dipakai.${kept}`;
}

/** "dua lembar satu halaman" note under the preview. */
export const previewNote: Readonly<Record<SlipPrinting['mode'], string>> = {
  langsung: 'Dicetak langsung.',
  tanya: 'Dicetak lewat jendela cetak.',
  tidak: 'Tidak dicetak otomatis; F9 mencetak.',
};

export function numbersSentence(numbers: { readonly given: number; readonly papers: number; readonly waiting: number; readonly explained: number; readonly missing: number }): string {
  const parts = `${countText(numbers.given)} nomor diberikan = ${countText(numbers.papers)} berkas + ${countText(numbers.waiting)} lembar kosong + ${countText(numbers.explained)} tidak dipakai`;
  return numbers.missing === 0 ? `${parts}.` : `${parts} + ${countText(numbers.missing)} belum jelas. Panggil penyelia.`;
}
