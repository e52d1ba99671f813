import { emptyValues, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import type { PaperState } from '../../shared/domain/states.ts';
import type { Sheet } from '../stores/sheets.ts';

/** States in which a sheet is keyed or changed; a second or void sheet is not. */
export const keyable: readonly PaperState[] = ['masuk', 'belum_lengkap', 'dikembalikan', 'tidak_terbaca', 'tidak_ditemukan', 'diinput', 'diperiksa'];

/** What an unkeyed sheet begins with: what the desk wrote down, and what is nearly always so (looked at by the clerk like all else). */
export function prefilledValues(sheet: Sheet): SheetValues {
  return { ...emptyValues(), jenis_identitas: 'KTP-EL', kewarganegaraan: 'WNI', ...fromReceipt(sheet) };
}

/** The fields that came from the receipt. */
export function receiptFields(sheet: Sheet): FieldId[] {
  // Joint of derived types: Object.keys loses the key type.
  return Object.keys(fromReceipt(sheet)) as FieldId[];
}

function fromReceipt(sheet: Sheet): Partial<Record<FieldId, string>> {
  return {
    ...(sheet.receiptName !== '' && { nama: sheet.receiptName }),
    ...(sheet.receiptPhone !== '' && { no_hp: sheet.receiptPhone }),
    ...(sheet.formNo !== '' && { no_formulir: sheet.formNo }),
    ...(sheet.documents.fotokopi_ktp && { fotokopi_ktp: 'ya' }),
    ...(sheet.documents.fotokopi_kk && { fotokopi_kk: 'ya' }),
  };
}
