import { byteOrderMark, csvLine } from '../../shared/domain/csv-row.ts';
import { dayText } from '../../shared/domain/days.ts';
import { personAt } from './people.ts';

/** Which column of `oldFile` says what. */
export const oldLayout = { sheet: null, header: 1, columns: { nik: 1, nikTail: null, name: 2, birthDate: 3, village: 4, phone: 5 } } as const;

/** A file that left before, as an office made it: its first people in the order of their sheets. */
export function oldFile(rows: number): string {
  const lines = [csvLine(['No', 'NIK', 'Nama Lengkap', 'Tgl Lahir', 'Desa', 'No. HP', 'Alamat', 'Pendidikan'])];
  for (let index = 0; index < rows; index += 1) {
    const { nik, nama, tanggal_lahir: born, desa_kelurahan: village, no_hp: phone, alamat, pendidikan } = personAt(index);
    lines.push(csvLine([String(index + 1), nik, nama, dayText(born), village, phone, alamat, pendidikan]));
  }
  return `${byteOrderMark}${lines.join('')}`;
}
