import { z } from 'zod';
import { longestOfficeText, type OfficeTextKey, officeTextKeys } from '../domain/office-texts.ts';
import { instant, nothing } from './common.ts';
import { command, query } from './procedure.ts';

const key = z.enum(officeTextKeys as [OfficeTextKey, ...OfficeTextKey[]]);
/** Lines of text: no other control characters, no broken surrogates. */
const text = z
  .string()
  .trim()
  .max(longestOfficeText)
  .refine((lines) => !/[\p{Cc}\p{Cs}]/u.test(lines.replaceAll('\n', '')));

export const officeTextsProcedures = {
  /** The texts that the office has worded itself; every other one is the shipped one (shared/domain/office-texts.ts). */
  'officeTexts.own': query({ role: 'petugas', input: nothing, output: z.strictObject({ texts: z.array(z.strictObject({ key, text: z.string(), at: instant, by: z.string() })) }) }),
  /** `text` null: back to the shipped one. What a placeholder keeps from being used is refused: `office-text.fault`. */
  'officeTexts.save': command({
    role: 'penyelia',
    input: z.strictObject({ texts: z.array(z.strictObject({ key, text: text.nullable() })).min(1).max(officeTextKeys.length) }),
    output: nothing,
    problems: ['office-text.fault'],
  }),
} as const;
