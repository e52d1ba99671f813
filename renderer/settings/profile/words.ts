import { dayText } from '../../../shared/domain/days.ts';
import { fields } from '../../../shared/domain/fields.ts';
import type { ProfileChange } from '../../../shared/domain/profile-changes.ts';
import type { AlwaysAsked, EditedPart, EditFault } from '../../../shared/domain/profile-edit.ts';
import { countText } from '../../text/numbers.ts';

/** Why a field can never be left out. */
export const whyAlwaysAsked: Readonly<Record<AlwaysAsked, string>> = {
  nik: 'selalu: orang dikenali dari NIK',
  alasan_tanpa_nik: 'selalu: pengganti NIK yang belum ada',
  nama: 'selalu: tanda terima dan pencarian',
  tanggal_lahir: 'selalu: umur dan data ganda',
  jenis_kelamin: 'selalu: kiriman menghitung L dan P',
  pengesahan: 'selalu: isian terakhir berkas',
  keterangan: 'selalu: tempat catatan petugas',
};

/** What is wrong, beside its box. */
export const faultText: Readonly<Record<EditFault, string>> = {
  'always-asked': 'Harus ditanyakan.',
  empty: 'Belum ada.',
  number: 'Tulis bilangan mulai 1.',
  day: 'Tulis hari-bulan-tahun.',
  order: 'Lebih kecil dari awalnya.',
  twice: 'Sudah ada.',
  source: 'Kalimat berubah: tulis sumber barunya.',
  begun: 'Kalimat yang sudah berlaku tidak dihapus dan harinya tetap. Ubah kalimatnya dengan sumber baru, atau tambah kalimat.',
  placeholder: 'Hanya {tutup_gelombang}, di kalimat kedua.',
};

const partWords: Readonly<Record<EditedPart, string>> = {
  asking: 'Isian',
  expectedPaper: 'Perkiraan jumlah kertas',
  quota: 'Kuota',
  ageRule: 'Aturan umur',
  familyRule: 'Aturan keluarga',
  excludedOccupations: 'Pekerjaan yang dikecualikan',
  sendWithoutNik: 'Kirim tanpa NIK',
  statements: 'Kalimat',
  waves: 'Gelombang',
};

/** One difference as a line. */
export function changeText({ part, item, from, to }: ProfileChange): string {
  if (part === 'asking') return `${fields.find((field) => field.id === item)?.label ?? item}: ${from} → ${to}`;
  const what = part === 'statements' ? `Kalimat sejak ${dayText(item)}` : part === 'waves' ? `Gelombang ${item}` : part === 'excludedOccupations' && item === '' ? 'Sumber pekerjaan yang dikecualikan' : partWords[part];
  if (from === '') return `${what}: baru, ${to}`;
  if (to === '') return `${what}: dihapus, ${from}`;
  return `${what}: ${from} → ${to}`;
}

/** What a new version does, before it is saved: how many fields become what, and from when it holds. */
export function summaryOf(changes: readonly ProfileChange[]): string {
  const askings = changes.filter((change) => change.part === 'asking');
  const becoming = (to: string, words: string) => {
    const count = askings.filter((change) => change.to === to).length;
    return count === 0 ? [] : [`${countText(count)} isian menjadi ${words}`];
  };
  const others = [...new Set(changes.filter((change) => change.part !== 'asking').map((change) => partWords[change.part].toLowerCase()))];
  const parts = [...becoming('wajib', 'wajib'), ...becoming('boleh', 'boleh kosong'), ...becoming('tidak', 'tidak ditanya'), ...(others.length === 0 ? [] : [`berubah: ${others.join(', ')}`])];
  return parts.length === 0 ? 'Belum ada yang berubah.' : `${parts.join('; ')}. Berlaku untuk berkas yang diinput atau dibetulkan sejak sekarang.`;
}
