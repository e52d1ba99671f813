import type { LeftOutWhy, NumberForm } from '../../shared/domain/contact-export.ts';
import type { ContactWay, FollowUp } from '../../shared/domain/follow-up.ts';
import type { MessageKey } from '../../shared/domain/messages.ts';
import type { StuckReason } from '../../shared/domain/online.ts';

/** All words of Tindak lanjut, one catalogue for the screen and its print. */

/** What somebody still has to do, as one short phrase. */
export const todoWords: Readonly<Record<FollowUp, string>> = {
  ktp_asli: 'Bawa KTP asli',
  isi_lagi: 'Isi formulir lagi',
  dokumen: 'Menunggu dokumen: NIK',
  lengkapi: 'Lengkapi isian berkas',
  fotokopi: 'Bawa fotokopi KTP',
  ditolak: 'Perbaiki data: jawaban provinsi',
  macet: 'Terhenti di jalan daring',
  akun: 'Belum ada akun',
  daring: 'Selesaikan pendaftaran daring',
  hasil: 'Lihat hasil di akun',
  gelombang: 'Ikut gelombang berikutnya',
  pelatihan: 'Pilih pelatihan',
  keterangan: 'Pegang keterangan lama',
};

export const stuckReasonWords: Readonly<Record<StuckReason, string>> = {
  mengira_cukup: 'mengira cukup',
  tak_punya_hp: 'tak punya HP',
  tak_paham: 'tak paham',
  kode_tidak_masuk: 'kode tidak masuk',
  nik_ditolak: 'NIK ditolak',
  tidak_berminat: 'tidak berminat',
};

export const contactWords: Readonly<Record<ContactWay, string>> = {
  ditelepon: 'Ditelepon',
  wa: 'WhatsApp',
  datang: 'Datang',
  tidak_terhubung: 'Tidak terhubung',
  salah_nomor: 'Salah nomor',
};

export const leftOutWords: Readonly<Record<LeftOutWhy, string>> = {
  tanpa_nomor: 'tanpa nomor HP',
  bukan_hp: 'nomornya bukan nomor HP',
  hp_mati: 'HP tidak aktif lagi',
  salah_nomor: 'salah nomor',
};

export const formWords: Readonly<Record<NumberForm, string>> = { '08': '08…, untuk SMS', '62': '62…, untuk WhatsApp' };

export const whenWords = { hari_ini: 'waktunya hari ini', belum_pernah: 'belum pernah' } as const;

/** What a text is for. */
export function messageTitle(key: MessageKey): string {
  const todo = key.slice('pesan.'.length);
  return todo === 'bersama' ? 'HP dipakai beberapa orang' : (Object.entries(todoWords).find(([name]) => name === todo)?.[1] ?? todo);
}

export const words = {
  title: 'Tindak lanjut',
  listLabel: 'Orang yang masih harus bertindak',
  noName: 'nama belum ada',
  none: 'Tidak ada yang harus ditindaklanjuti.',
  noneWhat: 'Orang yang masih harus bertindak muncul di sini.',
  noMatch: 'Tidak ada orang yang cocok.',
  noMatchWhat: 'Orang yang sesuai dengan saringan muncul di sini.',
  mustDo: 'Yang masih harus dilakukan',
  reach: 'Nomor',
  accountPhone: 'HP akun',
  paperPhone: 'HP di berkas',
  alive: { '': 'belum ditanya aktif atau tidak', ya: 'masih aktif', tidak: 'tidak aktif lagi' },
  noPhone: 'Tidak ada nomor HP.',
  wrongNumber: 'nomor orang lain: tidak dikirimi pesan',
  whichNumber: 'Nomor',
  otherNumber: 'nomor lain',
  gone: (name: string) => `${name} (nonaktif)`,
  log: 'Catatan hubungan',
  noLog: 'Belum pernah dihubungi.',
  seesTo: 'Ditangani',
  nobody: 'belum ditugaskan',
  noVillage: 'belum diketahui',
  again: 'dihubungi lagi',
  privacy: 'Isinya hanya nomor HP dan teks. Tidak ada NIK. Dicatat siapa saja yang ada di dalamnya.',
  villageTold: 'Sudah diberi tahu',
  villageFoot: 'Hanya untuk memberi tahu orang di atas. Jangan ditempel atau difoto. Musnahkan sesudah dipakai. Layanan gratis.',
  village: 'Isinya hanya nama dan Nomor Berkas orang desa ini yang masih harus bertindak. Dicatat atas nama Anda.',
} as const;

/** "12 orang" of the left out, by reason. */
export function leftOutText(whys: readonly { readonly why: LeftOutWhy; readonly people: number }[]): string {
  return whys.map(({ why, people }) => `${people} ${leftOutWords[why]}`).join(', ');
}
