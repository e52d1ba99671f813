import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { shownValue } from '../text/shown-value.ts';
import { keyedDayText } from '../text/numbers.ts';

export interface DetailLine {
  readonly id: FieldId | 'kartu';
  readonly label: string;
  /** '' is written as "–": the paper leaves it empty. */
  readonly value: string;
  /** Digits in the typeface of numbers. */
  readonly mono?: true;
}

/** The card as it is told in the detail: one line a fact, what the card spells otherwise than today's list in a line of its own. NIK is shown above it. */
export function cardLines(values: SheetValues, todayVillage: string | null): readonly DetailLine[] {
  const onCard = joined([values.desa_kelurahan, values.kecamatan]);
  const spelledOtherwise = todayVillage !== null && todayVillage.toUpperCase() !== onCard.toUpperCase();
  return [
    { id: 'tanggal_lahir', label: 'Lahir', value: joined([values.tempat_lahir, keyedDayText(values.tanggal_lahir)]) },
    { id: 'jenis_kelamin', label: 'Jenis kelamin', value: joined([sexWord(values.jenis_kelamin), bloodWord(values.golongan_darah)]) },
    { id: 'alamat', label: 'Alamat', value: joined([values.alamat, blockWords(values)]) },
    { id: 'desa_kelurahan', label: 'Desa, kecamatan', value: todayVillage ?? onCard },
    ...(spelledOtherwise ? [{ id: 'kartu', label: 'Tertulis di kartu', value: onCard } as const] : []),
    { id: 'kabupaten', label: 'Kabupaten', value: joined([values.kabupaten, values.provinsi]) },
    { id: 'agama', label: 'Agama, status', value: joined([values.agama, values.status_perkawinan]) },
    { id: 'pekerjaan_ktp', label: 'Pekerjaan', value: values.pekerjaan_ktp },
    { id: 'kewarganegaraan', label: 'Identitas', value: joined([values.jenis_identitas, values.kewarganegaraan, reasonWords(values)]) },
  ];
}

/** The form, in the order in which it is asked. Before it was keyed nothing is said of it: an empty box would read as an empty paper. */
export function formLines(values: SheetValues, keyed: boolean): readonly DetailLine[] {
  return [
    { id: 'no_formulir', label: 'No. formulir', value: values.no_formulir, mono: true },
    { id: 'no_kk', label: 'No. KK', value: values.no_kk, mono: true },
    { id: 'alamat_domisili', label: 'Domisili', value: values.alamat_domisili === '' ? (keyed ? 'sama dengan KTP' : '') : joined([values.alamat_domisili, values.kode_desa_domisili]) },
    { id: 'no_hp', label: 'No. HP', value: values.no_hp, mono: true },
    { id: 'email', label: 'Surel', value: values.email },
    { id: 'pendidikan', label: 'Pendidikan', value: joined([shownValue('pendidikan', values.pendidikan), values.jurusan]) },
    { id: 'status_kerja', label: 'Status kerja', value: joined([shownValue('status_kerja', values.status_kerja), keyedDayText(values.tanggal_phk_dirumahkan), values.nama_perusahaan_usaha]) },
    { id: 'pelatihan_diminati', label: 'Pelatihan', value: values.pelatihan_diminati },
    { id: 'pengesahan', label: 'Kelengkapan', value: keyed ? documentsText(values) : '' },
    { id: 'keterangan', label: 'Catatan', value: values.keterangan },
  ];
}

/** "tanda tangan, fc KTP, tanpa fc KK" */
export function documentsText(values: SheetValues): string {
  return joined([
    values.pengesahan === '' ? 'tanpa tanda tangan' : values.pengesahan,
    values.fotokopi_ktp === '' ? 'tanpa fc KTP' : 'fc KTP',
    values.fotokopi_kk === '' ? 'tanpa fc KK' : 'fc KK',
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function sexWord(stored: string): string {
  return stored === 'L' ? 'Laki-laki' : stored === 'P' ? 'Perempuan' : stored;
}

function bloodWord(stored: string): string {
  return stored === '' || stored === '-' ? '' : `gol. darah ${stored}`;
}

function blockWords({ rt, rw }: SheetValues): string {
  return [rt === '' ? '' : `RT ${rt}`, rw === '' ? '' : `RW ${rw}`].filter((part) => part !== '').join(' ');
}

function reasonWords({ alasan_tanpa_nik: reason }: SheetValues): string {
  return reason === '' ? '' : `tanpa NIK: ${reason}`;
}
