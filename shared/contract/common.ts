import { z } from 'zod';
import { isDay } from '../domain/days.ts';
import { fieldIds, type FieldId } from '../domain/fields.ts';
import { answerStatuses } from '../domain/province-answers.ts';
import { paperStates, sendStates, whyNotReady } from '../domain/states.ts';

export const uid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
/** A day that exists, YYYY-MM-DD. */
export const day = z.string().refine(isDay);
/** UTC ISO text. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
export const revision = z.number().int().min(0);
/** Number of a wave of the programme. */
export const waveNo = z.int().min(1).max(999);
export const count = z.number().int().min(0);
export const nothing = z.strictObject({});
/** One line of text: no control characters, no broken surrogates, which survive neither the database nor a file unchanged. */
const oneLine = /^[^\p{Cc}\p{Cs}]*$/u;
export const line = (max: number) => z.string().trim().min(1).max(max).regex(oneLine);
export const optionalLine = (max: number) => z.string().trim().max(max).regex(oneLine);
/** A folder as the system names it: spaces at its ends belong to it; a sign that no path can carry is refused before the disk is asked. */
export const folderPath = z.string().min(1).max(500).regex(oneLine);

export const fieldId = z.enum(fieldIds as [FieldId, ...FieldId[]]);
export const paperState = z.enum(paperStates);
export const sendState = z.enum(sendStates);
export const why = z.enum(whyNotReady);

/**
 * Values as they come over the wire: every field, text, with a hard limit. The data process runs
 * shared/domain/values.ts over it; what is on the paper decides, so nothing but size and control characters is refused.
 */
export const sheetValues = z.strictObject(
  // Joint of derived types: Object.fromEntries loses the key type.
  Object.fromEntries(fieldIds.map((id) => [id, z.string().max(300)])) as Record<FieldId, z.ZodString>,
);

/** A mark or info as it stands on a sheet. */
export const mark = z.strictObject({
  uid,
  check: z.string(),
  severity: z.enum(['stop', 'mark', 'info']),
  field: fieldId,
  message: z.string(),
  state: z.enum(['terbuka', 'dibetulkan', 'sesuai_fotokopi', 'ktp_asli']),
  by: z.string().nullable(),
  at: instant.nullable(),
});
export type Mark = z.infer<typeof mark>;

/** What somebody wrote beside one field of a sheet. Never part of what is sent. */
export const fieldNote = z.strictObject({ field: fieldId, text: z.string(), by: z.string(), at: instant });
export type FieldNote = z.infer<typeof fieldNote>;

/** Head of a sheet as every screen shows it. No NIK. */
export const sheetHead = z.strictObject({
  uid,
  sheetNo: z.string(),
  formNo: z.string(),
  name: z.string(),
  birthYear: z.string(),
  village: z.string(),
  district: z.string(),
  paperState,
  /** null: no person hangs on it (a counted sheet that was never there). */
  sendState: sendState.nullable(),
  /** The latest word from above on the person; null: none. */
  answer: z.enum(answerStatuses).nullable(),
  /** Number of the sheet that speaks for the person, where it is another one. */
  primarySheet: z.string().nullable(),
  bundle: z.string().nullable(),
  position: count.nullable(),
  /** The list it is a line of, and which: a person `tanpa berkas`. null: a paper. */
  list: z.strictObject({ no: z.string(), line: count }).nullable(),
  receivedDay: day,
  revision,
});
export type SheetHead = z.infer<typeof sheetHead>;
