import { z } from 'zod';
import { assertNever } from '../assert.ts';
import { normaliseBlock } from './block.ts';
import { parseDay } from './days.ts';
import { normaliseEmail } from './email.ts';
import { emptyValues, type Field, type FieldId, fieldIds, fieldOf, fields, type SheetValues } from './fields.ts';
import { list, valueInList } from './lists.ts';
import { digitsOf } from './nik.ts';
import { normalisePhone } from './phone.ts';
import { freeText, upperText } from './text.ts';

/**
 * The loose schema: a sheet in whatever state it is, every field a text up to its length. Control characters and broken surrogates are
 * refused, since they survive neither the database nor the CSV unchanged. Everything else may be put down as `belum lengkap`.
 */
export const sheetDraft = z.strictObject(shapeOf((field) => plainText(field.max)));

export type SheetDraft = z.infer<typeof sheetDraft>;

/** A text of one line, at most `max` characters. */
export function plainText(max: number): z.ZodString {
  return z.string().max(max).regex(/^[^\p{Cc}\p{Cs}]*$/u);
}

/** One schema per field of the table, by field id. */
export function shapeOf(schemaOf: (field: Field) => z.ZodType<string, string>): Record<FieldId, z.ZodType<string, string>> {
  // Joint of derived types: Object.fromEntries loses the key type.
  return Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])) as Record<FieldId, z.ZodType<string, string>>;
}

/**
 * Every field in the form in which it is stored; what is not understood stays as typed. `onDay` (YYYY-MM-DD, the day of receipt)
 * decides the century of years of two digits. Running it again changes nothing.
 */
export function normaliseValues(values: SheetValues, onDay: string): SheetValues {
  const normalised = emptyValues();
  for (const id of fieldIds) normalised[id] = normaliseField(id, values[id], onDay);
  return normalised;
}

/**
 * One field in the form in which it is stored; see `normaliseValues`. Capitals and composed signs may be longer than what was written
 * ("ß" is "SS"): a form that outgrows its field would be refused at the next save, so what no longer fits stays as typed.
 */
export function normaliseField(id: FieldId, text: string, onDay: string): string {
  const field = fieldOf(id);
  const form = storedForm(field, text, onDay);
  return form.length > field.max && text.length <= field.max ? text.trim() : form;
}

function storedForm(field: Field, text: string, onDay: string): string {
  const { kind } = field;
  switch (kind) {
    case 'identity':
    case 'area-code':
      return digitsOf(text);
    case 'text':
    case 'village':
      return upperText(text);
    case 'free':
      return freeText(text);
    case 'day':
      return parseDay(text, onDay) ?? freeText(text);
    case 'list':
    case 'list-free':
      return listValue(field, text);
    case 'block':
      return normaliseBlock(text);
    case 'phone':
      return normalisePhone(text);
    case 'email':
      return normaliseEmail(text);
    case 'toggle':
      return freeText(text).toLowerCase() === 'ya' ? 'ya' : '';
    default:
      return assertNever(kind, 'field kind');
  }
}

function listValue(field: Field, text: string): string {
  const typed = upperText(text);
  if (typed === '' || field.list === undefined) return typed;
  return valueInList(list(field.list), typed) ?? typed;
}
