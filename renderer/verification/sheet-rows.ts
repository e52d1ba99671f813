import { fieldOf, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { shownValue } from '../text/shown-value.ts';

export interface PaperPart {
  readonly field: FieldId;
  /** As it is compared with the paper; '' = the paper must be empty there. */
  readonly shown: string;
  /** Digits that are read one by one. */
  readonly mono: boolean;
}

/** One line to compare: fields that stand together on the paper. */
export interface PaperRow {
  readonly label: string;
  readonly parts: readonly PaperPart[];
}

type Line = readonly [label: string, ...fields: readonly FieldId[]];

/** NIK and name stand above, large; the rest in the order of the card. */
const cardOrder: readonly Line[] = [
  ['Lahir', 'tempat_lahir', 'tanggal_lahir'],
  ['Jenis kelamin', 'jenis_kelamin'],
  ['Gol. darah', 'golongan_darah'],
  ['Alamat', 'alamat'],
  ['RT / RW', 'rt', 'rw'],
  ['Desa / kelurahan', 'desa_kelurahan'],
  ['Kecamatan', 'kecamatan'],
  ['Kabupaten', 'kabupaten'],
  ['Provinsi', 'provinsi'],
  ['Agama', 'agama'],
  ['Status kawin', 'status_perkawinan'],
  ['Pekerjaan', 'pekerjaan_ktp'],
  ['Identitas', 'jenis_identitas', 'kewarganegaraan'],
];

const formOrder: readonly Line[] = [
  ['No. formulir', 'no_formulir'],
  ['No. KK', 'no_kk'],
  ['Domisili', 'alamat_domisili', 'kode_desa_domisili'],
  ['No. HP', 'no_hp'],
  ['Surel', 'email'],
  ['Pendidikan', 'pendidikan', 'jurusan'],
  ['Status kerja', 'status_kerja'],
  ['Perusahaan', 'nama_perusahaan_usaha'],
  ['Sejak tanggal', 'tanggal_phk_dirumahkan'],
  ['Pelatihan', 'pelatihan_diminati'],
  ['Tanda tangan', 'pengesahan'],
  ['Fotokopi', 'fotokopi_ktp', 'fotokopi_kk'],
  ['Catatan', 'keterangan'],
];

export interface PaperRows {
  readonly card: readonly PaperRow[];
  readonly form: readonly PaperRow[];
}

/** The values of a sheet as a second person compares them with the paper, line by line. */
export function paperRows(values: SheetValues): PaperRows {
  const rowsOf = (lines: readonly Line[]): readonly PaperRow[] =>
    lines.map(([label, ...fields]) => ({ label, parts: fields.map((field) => ({ field, shown: shownValue(field, values[field]), mono: isMono(field) })) }));
  return { card: rowsOf(cardOrder), form: rowsOf(formOrder) };
}

/** Fields that a second person may correct one by one, NIK and name first. The village's code follows from the village. */
export const correctable: readonly FieldId[] = ['nik', 'alasan_tanpa_nik', 'nama', ...[...cardOrder, ...formOrder].flatMap(([, ...fields]) => fields)];

function isMono(field: FieldId): boolean {
  return field === 'no_kk' || field === 'no_hp' || field === 'no_formulir' || fieldOf(field).kind === 'day';
}
