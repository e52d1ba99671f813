/**
 * Values printed on the KTP-el and KK and the coded answers of the form (DOMAIN.md 2.2). `value` is stored; the numbers are the ones in
 * common use and are only for the keyboard. `also`: other names that people write or say for the same value.
 */
export interface ListItem {
  /** What the clerk may type for it. */
  readonly code: string;
  /** What is stored and sent. */
  readonly value: string;
  /** What is shown. */
  readonly label: string;
  readonly also: readonly string[];
}

export const identityKinds: readonly ListItem[] = [
  coded('1', 'KTP-EL', ['KTP', 'E-KTP', 'EKTP', 'KTPEL', 'KTP EL']),
  coded('2', 'SUKET', ['SURAT KETERANGAN']),
  coded('3', 'IKD', ['IDENTITAS KEPENDUDUKAN DIGITAL']),
  coded('4', 'KK', ['KARTU KELUARGA']),
  coded('5', 'BIODATA'),
];

/** The key is stored, not the label (DOMAIN.md 8: L/P). No other names: one letter is to be enough. */
export const sexes: readonly ListItem[] = [
  { code: '1', value: 'L', label: 'LAKI-LAKI', also: [] },
  { code: '2', value: 'P', label: 'PEREMPUAN', also: [] },
];

export const bloodTypes: readonly ListItem[] = [
  ...['A', 'B', 'AB', 'O', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'].map((type) => coded(type, type)),
  coded('-', '-', ['TIDAK TAHU', 'TDK TH']),
];

/** "-" stands on cards of followers of a belief and on some older cards. */
export const religions: readonly ListItem[] = [
  coded('1', 'ISLAM'),
  coded('2', 'KRISTEN', ['PROTESTAN', 'KRISTEN PROTESTAN']),
  coded('3', 'KATHOLIK', ['KATOLIK', 'KRISTEN KATOLIK', 'KRISTEN KATHOLIK']),
  coded('4', 'HINDU'),
  coded('5', 'BUDHA', ['BUDDHA']),
  coded('6', 'KHONGHUCU', ['KONGHUCU', 'KONG HU CU']),
  coded('7', 'KEPERCAYAAN TERHADAP TUHAN YME', ['KEPERCAYAAN', 'PENGHAYAT']),
  coded('-', '-'),
];

/** The four of the KTP; the KK's finer ones lead to them. */
export const marriages: readonly ListItem[] = [
  coded('1', 'BELUM KAWIN', ['BELUM MENIKAH']),
  coded('2', 'KAWIN', ['MENIKAH', 'KAWIN TERCATAT', 'KAWIN BELUM TERCATAT']),
  coded('3', 'CERAI HIDUP', ['CERAI HIDUP TERCATAT', 'CERAI HIDUP BELUM TERCATAT']),
  coded('4', 'CERAI MATI', ['CERAI MATI TERCATAT', 'CERAI MATI BELUM TERCATAT']),
];

export const citizenships: readonly ListItem[] = [coded('1', 'WNI', ['INDONESIA']), coded('2', 'WNA')];

/** People say SMP and SMA; Dukcapil's label is stored (PRODUCT.md "Voice"). */
export const educations: readonly ListItem[] = [
  coded('1', 'TIDAK/BELUM SEKOLAH'),
  coded('2', 'BELUM TAMAT SD/SEDERAJAT'),
  coded('3', 'TAMAT SD/SEDERAJAT', ['SD', 'MI']),
  { code: '4', value: 'SLTP/SEDERAJAT', label: 'SMP / MTS', also: ['SMP', 'MTS'] },
  { code: '5', value: 'SLTA/SEDERAJAT', label: 'SMA / SMK / MA', also: ['SMA', 'SMK', 'MA', 'STM', 'SMEA'] },
  coded('6', 'DIPLOMA I/II', ['D1', 'D2', 'D-I', 'D-II']),
  coded('7', 'AKADEMI/DIPLOMA III/SARJANA MUDA', ['D3', 'D-III', 'DIPLOMA III']),
  coded('8', 'DIPLOMA IV/STRATA I', ['S1', 'D4', 'S-1', 'STRATA I', 'SARJANA']),
  coded('9', 'STRATA II', ['S2', 'S-2']),
  coded('10', 'STRATA III', ['S3', 'S-3']),
];

export const workStates: readonly ListItem[] = [
  coded('1', 'PENCARI KERJA'),
  coded('2', 'PHK'),
  coded('3', 'DIRUMAHKAN'),
  coded('4', 'PEKERJA INFORMAL/UMK TERDAMPAK', ['INFORMAL', 'UMK']),
  coded('5', 'PMI GAGAL BERANGKAT', ['TKI GAGAL BERANGKAT']),
  coded('6', 'BEKERJA'),
];

/** A thumb print is a signature (PRODUCT.md "Checks"); nothing stored means there is none. */
export const signatures: readonly ListItem[] = [
  coded('1', 'tanda tangan', ['TTD']),
  coded('2', 'cap jempol', ['JEMPOL']),
  { code: '3', value: '', label: 'tidak ada', also: [] },
];

export const noNikReasons: readonly ListItem[] = numbered(['belum rekam', 'hilang', 'tak terbaca', 'tak ditulis']);

export const onlineStages: readonly ListItem[] = numbered([
  'belum',
  'sudah diarahkan',
  'akun dibuat',
  'kode verifikasi masuk',
  'formulir daring diisi',
  'tes kemampuan dasar',
  'menunggu hasil',
  'lolos',
  'pelatihan dipilih',
  'tidak lolos',
]);

/** Codes 1, 2, 3 … in the order given. */
export function numbered(values: readonly string[]): readonly ListItem[] {
  return values.map((value, index) => coded(String(index + 1), value));
}

function coded(code: string, value: string, also: readonly string[] = []): ListItem {
  return { code, value, label: value, also };
}
