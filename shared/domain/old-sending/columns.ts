/** What a column of somebody else's table can be for us. */
export const columnRoles = ['nik', 'nikTail', 'name', 'birthDate', 'village', 'phone'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Which column (from 0) has which part; null: the table has none. */
export type Columns = Readonly<Record<ColumnRole, number | null>>;

export const noColumns: Columns = { nik: null, nikTail: null, name: null, birthDate: null, village: null, phone: null };

/** So many rows are looked at for the headings: titles, letterheads and blank rows stand above them. */
export const mostHeaderRows = 30;

/** Headings as offices write them, without spaces and signs; the first that fits has it. */
const spellings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['nikTail', /^(?:NIKAKHIR|(?:4|EMPAT)(?:ANGKA|DIGIT)(?:TERAKHIR|AKHIR)?NIK)$/],
  ['nik', /^(?:NO(?:MOR)?)?(?:NIK|E?KTP(?:EL)?|KTPEL|INDUKKEPENDUDUKAN|IDENTITAS)(?:KTP(?:EL)?|EKTP|KARYAWAN|PESERTA|PENDAFTAR|PEKERJA|SESUAIKTP|PENDUDUK)?$/],
  ['birthDate', /^(?:TTL|LAHIR|LAHIRTANGGAL|BIRTHDATE|(?:TEMPAT|TMPT?)?(?:DAN)?(?:TANGGAL|TGL|TG)(?:LAHIR|LHR)(?:AN)?)$/],
  ['name', /^NAMA(?:LENGKAP|KARYAWAN|PESERTA|PENDAFTAR|PEKERJA|CALON(?:PENERIMA|PESERTA)?|PENERIMA|PEMOHON|ORANG|WARGA|SESUAIKTP|KTP|LENGKAPSESUAIKTP)*$/],
  ['village', /^(?:NAMA)?(?:DESA|KELURAHAN|DESA(?:ATAU)?KEL(?:URAHAN)?|KEL(?:URAHAN)?DESA|KEL)(?:KTP)?$/],
  ['phone', /^(?:NO(?:MOR)?)?(?:HP|TELP|TELEPON|TLP|TELPON|HANDPHONE|PONSEL|WA|WHATSAPP|KONTAK)(?:WA|HP|TELP|YANGBISADIHUBUNGI|AKTIF)*$/],
];

/** A heading in one spelling: capitals without spaces and signs. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** In brackets, how something is to be written, or its short name: "(NIK)", "(dd/mm/yyyy)", "(16 digit)"; never whose it is. */
const howWritten = /\((?:nik|no\.? ?ktp|e?-?ktp|16 ?(?:digit|angka)|(?:dd|tgl|hh)[^)]*|wa|aktif|wajib[^)]*)\)|\*+$/giu;

/** What a column of this heading is; null: nothing that we look at. */
export function roleOfHeading(text: string): ColumnRole | null {
  const roleOf = (heading: string): ColumnRole | null => spellings.find(([, spelling]) => spelling.test(foldHeading(heading)))?.[0] ?? null;
  return roleOf(text) ?? roleOf(text.replace(howWritten, ''));
}

/** Columns by their headings; of two with the same meaning the left one. */
export function columnsOf(headings: readonly string[]): Columns {
  const columns: Record<ColumnRole, number | null> = { ...noColumns };
  headings.forEach((heading, index) => {
    const role = roleOfHeading(heading);
    if (role !== null) columns[role] ??= index;
  });
  return columns;
}

/** The row of the headings among the first ones, from 1; 0: none has at least two that are known, the name or the NIK among them. */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  let best = { row: 0, known: 1 };
  rows.slice(0, mostHeaderRows).forEach((cells, index) => {
    const columns = columnsOf(cells);
    const known = columnRoles.filter((role) => columns[role] !== null).length;
    if (known > best.known && (columns.nik !== null || columns.name !== null)) best = { row: index + 1, known };
  });
  return best.row;
}
