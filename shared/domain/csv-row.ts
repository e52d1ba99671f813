import { dayText } from './days.ts';
import type { SheetValues } from './fields.ts';
import { tailOf } from './nik.ts';

/** The columns of the layout *Lengkap*, LENGKAP-1, in their order (DOMAIN.md 8). A change is a new layout with a new name. */
export const lengkapColumns = [
  'no_urut',
  'kode_kab',
  'no_kiriman',
  'nomor_berkas',
  'id_orang',
  'revisi',
  'aksi',
  'jenis_identitas',
  'nik',
  'nik_akhir',
  'alasan_tanpa_nik',
  'no_kk',
  'nama',
  'tempat_lahir',
  'tanggal_lahir',
  'jenis_kelamin',
  'golongan_darah',
  'alamat',
  'rt',
  'rw',
  'kode_desa_ktp',
  'desa_kelurahan',
  'kecamatan',
  'kabupaten',
  'provinsi',
  'agama',
  'status_perkawinan',
  'pekerjaan_ktp',
  'kewarganegaraan',
  'alamat_domisili',
  'kode_desa_domisili',
  'no_hp',
  'email',
  'pendidikan',
  'jurusan',
  'status_kerja',
  'nama_perusahaan_usaha',
  'tanggal_phk_dirumahkan',
  'pelatihan_diminati',
  'tanggal_terima',
  'sumber',
  'status_periksa',
  'tahap_daring',
  'keterangan',
  'versi_format',
] as const;

export type LengkapColumn = (typeof lengkapColumns)[number];

export interface LengkapFacts {
  readonly lineNo: number;
  readonly regency: string;
  readonly sendingNo: string;
  readonly sheetNo: string;
  readonly registrationUid: string;
  readonly revision: number;
  readonly action: 'BARU' | 'TAMBAH' | 'UBAH' | 'BATAL';
  /** As frozen with the line; a field that the profile does not ask is ''. */
  readonly values: SheetValues;
  /** YYYY-MM-DD */
  readonly receivedDay: string;
  readonly source: 'FORMULIR' | 'DAFTAR' | 'LAMA';
  readonly checked: 'DIPERIKSA' | 'DIPERIKSA SENDIRI' | 'BELUM DIPERIKSA';
  /** A label of the list `tahap_daring`. */
  readonly onlineStage: string;
  readonly version: 'LENGKAP-1';
}

/**
 * One person's cells in the order of `lengkapColumns`, days as dd-mm-yyyy. The cells are the values themselves; a writer for
 * spreadsheets puts `guardCell` over each.
 */
export function lengkapRow(facts: LengkapFacts): readonly string[] {
  const { values } = facts;
  const own: Readonly<Partial<Record<LengkapColumn, string>>> = {
    no_urut: String(facts.lineNo),
    kode_kab: facts.regency,
    no_kiriman: facts.sendingNo,
    nomor_berkas: facts.sheetNo,
    id_orang: facts.registrationUid,
    revisi: String(facts.revision),
    aksi: facts.action,
    nik_akhir: nikTailCell(values.nik),
    tanggal_lahir: dayText(values.tanggal_lahir),
    tanggal_phk_dirumahkan: dayText(values.tanggal_phk_dirumahkan),
    tanggal_terima: dayText(facts.receivedDay),
    sumber: facts.source,
    status_periksa: facts.checked,
    tahap_daring: facts.onlineStage,
    versi_format: facts.version,
  };
  const fromPaper: Readonly<Record<string, string>> = values;
  return lengkapColumns.map((column) => own[column] ?? fromPaper[column] ?? '');
}

/** The last four digits behind a letter, so that a file whose 16th digits Excel has zeroed can be seen and repaired (DOMAIN.md 8). */
export function nikTailCell(nik: string): string {
  return nik === '' ? '' : `N${tailOf(nik)}`;
}

/** Keeps a cell from being read as a formula: an apostrophe before = + - @ TAB CR and apostrophes; a lone "-" stays (PRODUCT.md). */
export function guardCell(text: string): string {
  return text !== '-' && /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

/** The value again. Any cell that begins with an apostrophe was guarded, since the guard also covers apostrophes. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** One line, every cell quoted, quotes doubled, CRLF at the end (RFC 4180, with the delimiter of Indonesian spreadsheets). */
export function csvLine(cells: readonly string[], delimiter = ';'): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\r\n`;
}

/** The first line of a file in the layout *Lengkap*. */
export function csvHeader(delimiter = ';'): string {
  return csvLine(lengkapColumns, delimiter);
}

/** Excel takes a CSV for UTF-8 only behind this (DOMAIN.md 8). */
export const byteOrderMark = '\uFEFF';
