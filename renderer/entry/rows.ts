import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { asksFor, type Profile } from '../../shared/domain/profile.ts';

/** What stands beside each other in one row of the form. `label` where one word must do for two boxes. */
export interface EntryRow {
  readonly fields: readonly FieldId[];
  readonly label?: string;
}

/** The card as printed, so that the eye goes down both alike. Fields of one printed line share a row. */
const cardRows: readonly EntryRow[] = [
  { fields: ['nik'] },
  { fields: ['jenis_identitas', 'alasan_tanpa_nik'] },
  { fields: ['nama'] },
  { fields: ['tempat_lahir'] },
  { fields: ['tanggal_lahir'] },
  { fields: ['jenis_kelamin', 'golongan_darah'] },
  { fields: ['alamat'] },
  { fields: ['rt', 'rw'], label: 'RT / RW' },
  { fields: ['desa_kelurahan'] },
  { fields: ['kecamatan', 'kabupaten'], label: 'Kec. / kabupaten' },
  { fields: ['provinsi'] },
  { fields: ['agama'] },
  // Nearly always WNI and passed over: it stands where a short value leaves room.
  { fields: ['status_perkawinan', 'kewarganegaraan'] },
  { fields: ['pekerjaan_ktp'] },
];

const formRows: readonly EntryRow[] = [
  { fields: ['no_formulir'] },
  { fields: ['no_kk'] },
  { fields: ['alamat_domisili'] },
  { fields: ['kode_desa_domisili'] },
  { fields: ['no_hp'] },
  { fields: ['email'] },
  { fields: ['pendidikan'] },
  { fields: ['jurusan'] },
  { fields: ['status_kerja'] },
  { fields: ['nama_perusahaan_usaha'] },
  { fields: ['tanggal_phk_dirumahkan'] },
  { fields: ['pelatihan_diminati'] },
  { fields: ['pengesahan', 'fotokopi_ktp', 'fotokopi_kk'], label: 'Kelengkapan' },
  { fields: ['keterangan'] },
];

/** The three answers of one stop, by its digits. */
export const checklist: readonly FieldId[] = ['pengesahan', 'fotokopi_ktp', 'fotokopi_kk'];

/** The rows of the card and of the form that the programme asks; what it does not ask has no place. */
export function rowsOf(profile: Profile): { readonly card: readonly EntryRow[]; readonly form: readonly EntryRow[] } {
  const asked = (rows: readonly EntryRow[]) =>
    rows.map((row) => ({ ...row, fields: row.fields.filter((id) => asksFor(profile, id)) })).filter((row) => row.fields.length > 0);
  return { card: asked(cardRows), form: asked(formRows) };
}

/** Label of a row: its own, or its first field's. */
export function rowLabel(row: EntryRow): string {
  const [first] = row.fields;
  return row.fields.length > 1 && row.label !== undefined ? row.label : first === undefined ? '' : fieldOf(first).label;
}
