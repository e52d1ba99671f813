import { readFile } from 'node:fs/promises';
import { type FieldId, emptyValues, fields, type SheetValues } from '../../shared/domain/fields.ts';

/** One sheet of paper as a person reads it. `kode_desa*` of the file is the answer key and is never taken in. */
export interface Paper {
  readonly formNo: string;
  readonly bundle: string;
  /** dd-mm-yyyy, as stamped. */
  readonly received: string;
  readonly written: Readonly<Record<string, string>>;
  readonly signature: string;
  readonly copyOfCard: boolean;
  readonly copyOfFamilyCard: boolean;
}

/** Reads a stack: one JSON object a line. Throws, naming the line, when the file is no such stack. */
export async function readStack(file: string): Promise<readonly Paper[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => paperOf(JSON.parse(line), index + 1));
}

function paperOf(raw: unknown, lineNo: number): Paper {
  if (typeof raw !== 'object' || raw === null) throw new Error(`line ${lineNo} of the stack is no sheet`);
  const entries = Object.entries(raw).filter(([key, value]) => typeof value === 'string' && !key.startsWith('kode_desa'));
  const written: Record<string, string> = Object.fromEntries(entries);
  const kit: unknown = 'berkas' in raw ? raw.berkas : null;
  if (typeof kit !== 'object' || kit === null || !written['no_formulir']) throw new Error(`line ${lineNo} of the stack is no sheet`);
  const kitValues: Readonly<Record<string, unknown>> = { ...kit };
  return {
    formNo: written['no_formulir'],
    bundle: written['bundel'] ?? '',
    received: written['tanggal_terima'] ?? '',
    written,
    signature: String(kitValues['pengesahan'] ?? ''),
    copyOfCard: kitValues['fotokopi_ktp'] === true,
    copyOfFamilyCard: kitValues['fotokopi_kk'] === true,
  };
}

/**
 * What a clerk would key from this sheet: every field as written, the village code from the app's own look-up (`villageCode`,
 * '' where it finds none), and a reason where the NIK is not written.
 */
export function valuesOf(paper: Paper, villageCode: string): SheetValues {
  const values: Record<FieldId, string> = emptyValues();
  for (const field of fields) values[field.id] = paper.written['paper' in field ? field.paper : field.id] ?? '';
  values.kode_desa_ktp = villageCode;
  values.kode_desa_domisili = '';
  values.pengesahan = paper.signature;
  values.fotokopi_ktp = paper.copyOfCard ? 'ya' : '';
  values.fotokopi_kk = paper.copyOfFamilyCard ? 'ya' : '';
  values.alasan_tanpa_nik = values.nik === '' ? 'tak ditulis' : '';
  values.keterangan = '';
  return values;
}

/** dd-mm-yyyy → YYYY-MM-DD. */
export function dayOf(paper: Paper): string {
  const [day, month, year] = paper.received.split('-');
  return `${year}-${month}-${day}`;
}

/** The stacks in the order they lie, each with how many sheets a person counts in it. */
export function stacksOf(papers: readonly Paper[]): readonly { readonly code: string; readonly counted: number }[] {
  const counts = new Map<string, number>();
  for (const paper of papers) counts.set(paper.bundle, (counts.get(paper.bundle) ?? 0) + 1);
  return [...counts].map(([code, counted]) => ({ code, counted }));
}
