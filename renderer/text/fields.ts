import { fields } from '../../shared/domain/fields.ts';

const labels: ReadonlyMap<string, string> = new Map(fields.map((field) => [field.id, field.label]));

/** Names of inputs outside the field table, as they are called on their screens. */
const others: Readonly<Record<string, string>> = {
  officeName: 'Nama kantor',
  districtName: 'Kabupaten',
  regency: 'Kode kabupaten',
  short: 'Singkatan',
  station: 'Huruf stasiun',
  loginName: 'Nama masuk',
  written: 'Tertulis',
  password: 'Kata sandi',
  name: 'Nama',
  phone: 'No. HP',
  code: 'Kode',
  counted: 'Jumlah kertas',
  receivedDay: 'Tanggal masuk',
  reason: 'Alasan',
  officer: 'Petugas',
  receiver: 'Penerima',
  letter: 'Nomor surat',
  day: 'Tanggal',
  minutes: 'Menit',
  folder: 'Folder',
};

/** The label of an input that a problem names ("values.no_hp", "supervisor.password" → the last part's label). */
export function fieldLabel(path: string): string {
  const last = path.split('.').findLast((part) => labels.has(part) || part in others);
  return last === undefined ? path : (labels.get(last) ?? others[last] ?? path);
}
