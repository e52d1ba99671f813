/**
 * The one field table. Schema, keying form, checking, detail, export and demo are driven by it.
 * Order: the KTP-el as printed (DOMAIN.md 2.1), then the form. Ids are the column names of the CSV (DOMAIN.md 8).
 * Every value is text; '' means not written. Days are YYYY-MM-DD once understood, otherwise the text as typed.
 */
export type FieldKind =
  | 'identity' // 16 digits: NIK, KK
  | 'text' // upper case, one apostrophe
  | 'free' // as typed, trimmed
  | 'day'
  | 'list' // coded list, label stored
  | 'list-free' // list with free text beside it (occupation, DOMAIN.md 2.3)
  | 'block' // RT, RW: three digits or "-"
  | 'village' // desa as the card says, with its code in `code`
  | 'area-code' // ten digits without dots, or ''
  | 'phone'
  | 'email'
  | 'toggle'; // 'ya' or ''

export type FieldGroup = 'ktp' | 'form';

export interface Field {
  readonly id: string;
  /** Label on the screen, in Bahasa Indonesia. */
  readonly label: string;
  readonly group: FieldGroup;
  readonly kind: FieldKind;
  /** Longest value taken, in characters. */
  readonly max: number;
  /** Name of its list in lists.ts. */
  readonly list?: string;
  /** Key of the value on the paper of the samples, where it differs from the id. */
  readonly paper?: string;
  /** Not a stop of the keyboard of its own: filled together with another field. */
  readonly derived?: true;
}

export const fields = [
  { id: 'jenis_identitas', label: 'Jenis identitas', group: 'ktp', kind: 'list', list: 'jenis_identitas', max: 10 },
  { id: 'nik', label: 'NIK', group: 'ktp', kind: 'identity', max: 40 },
  { id: 'alasan_tanpa_nik', label: 'Alasan tanpa NIK', group: 'ktp', kind: 'list', list: 'alasan_tanpa_nik', max: 20 },
  { id: 'nama', label: 'Nama', group: 'ktp', kind: 'text', max: 100 },
  { id: 'tempat_lahir', label: 'Tempat lahir', group: 'ktp', kind: 'text', max: 60 },
  { id: 'tanggal_lahir', label: 'Tanggal lahir', group: 'ktp', kind: 'day', max: 30 },
  { id: 'jenis_kelamin', label: 'Jenis kelamin', group: 'ktp', kind: 'list', list: 'jenis_kelamin', max: 1 },
  { id: 'golongan_darah', label: 'Gol. darah', group: 'ktp', kind: 'list', list: 'golongan_darah', max: 3 },
  { id: 'alamat', label: 'Alamat', group: 'ktp', kind: 'text', max: 150 },
  { id: 'rt', label: 'RT', group: 'ktp', kind: 'block', max: 20 },
  { id: 'rw', label: 'RW', group: 'ktp', kind: 'block', max: 20 },
  { id: 'desa_kelurahan', label: 'Desa / kelurahan', group: 'ktp', kind: 'village', max: 60 },
  { id: 'kode_desa_ktp', label: 'Kode desa KTP', group: 'ktp', kind: 'area-code', max: 10, derived: true },
  { id: 'kecamatan', label: 'Kecamatan', group: 'ktp', kind: 'text', max: 60 },
  { id: 'kabupaten', label: 'Kabupaten / kota', group: 'ktp', kind: 'text', max: 60 },
  { id: 'provinsi', label: 'Provinsi', group: 'ktp', kind: 'text', max: 60 },
  { id: 'agama', label: 'Agama', group: 'ktp', kind: 'list', list: 'agama', max: 40 },
  { id: 'status_perkawinan', label: 'Status kawin', group: 'ktp', kind: 'list', list: 'status_perkawinan', max: 20 },
  { id: 'pekerjaan_ktp', label: 'Pekerjaan (KTP)', group: 'ktp', kind: 'list-free', list: 'pekerjaan', max: 60 },
  { id: 'kewarganegaraan', label: 'Warga negara', group: 'ktp', kind: 'list', list: 'kewarganegaraan', max: 3 },
  { id: 'no_formulir', label: 'No. formulir', group: 'form', kind: 'free', max: 20 },
  { id: 'no_kk', label: 'No. KK', group: 'form', kind: 'identity', max: 40 },
  { id: 'alamat_domisili', label: 'Alamat domisili', group: 'form', kind: 'text', max: 150 },
  { id: 'kode_desa_domisili', label: 'Desa domisili', group: 'form', kind: 'area-code', max: 10 },
  { id: 'no_hp', label: 'No. HP', group: 'form', kind: 'phone', max: 30 },
  { id: 'email', label: 'Surel', group: 'form', kind: 'email', max: 100 },
  { id: 'pendidikan', label: 'Pendidikan', group: 'form', kind: 'list', list: 'pendidikan', max: 40 },
  { id: 'jurusan', label: 'Jurusan', group: 'form', kind: 'text', max: 80 },
  { id: 'status_kerja', label: 'Status kerja', group: 'form', kind: 'list', list: 'status_kerja', max: 40 },
  { id: 'nama_perusahaan_usaha', label: 'Perusahaan', group: 'form', kind: 'text', max: 100, paper: 'nama_perusahaan' },
  { id: 'tanggal_phk_dirumahkan', label: 'Sejak tanggal', group: 'form', kind: 'day', max: 30, paper: 'tanggal_phk' },
  { id: 'pelatihan_diminati', label: 'Pelatihan', group: 'form', kind: 'free', max: 80 },
  { id: 'pengesahan', label: 'Tanda tangan', group: 'form', kind: 'list', list: 'pengesahan', max: 15 },
  { id: 'fotokopi_ktp', label: 'Fotokopi KTP', group: 'form', kind: 'toggle', max: 2 },
  { id: 'fotokopi_kk', label: 'Fotokopi KK', group: 'form', kind: 'toggle', max: 2 },
  { id: 'keterangan', label: 'Catatan', group: 'form', kind: 'free', max: 300 },
] as const satisfies readonly Field[];

export type FieldId = (typeof fields)[number]['id'];

/** All fields of one sheet; every key is there, '' where nothing is written. */
export type SheetValues = Readonly<Record<FieldId, string>>;

export const fieldIds: readonly FieldId[] = fields.map((field) => field.id);

const byId: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.id, field]));

/** The row of the field table. Throws for an id that is not there: ids come from the table's own type. */
export function fieldOf(id: FieldId): Field {
  const field = byId.get(id);
  if (!field) throw new Error(`no such field: ${id}`);
  return field;
}

/** A sheet on which nothing is written yet. */
export function emptyValues(): Record<FieldId, string> {
  return { ...noValues };
}

// Joint of derived types: Object.fromEntries loses the key type.
const noValues = Object.fromEntries(fieldIds.map((id) => [id, ''])) as Record<FieldId, string>;
