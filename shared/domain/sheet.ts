import { z } from 'zod';
import { assertNever } from '../assert.ts';
import { isDay } from './days.ts';
import type { Field } from './fields.ts';
import { list } from './lists.ts';
import { plainText, shapeOf } from './values.ts';

/**
 * The strict schema: a sheet that may become `diinput`. It holds the form of the values; what they mean is for the checks, whose stops
 * (PRODUCT.md "Checks") are asked beside it. Takes normalised values only.
 */
export const strictSheet = z.strictObject(shapeOf(strictField)).refine((values) => values.nik !== '' || values.alasan_tanpa_nik !== '', {
  path: ['alasan_tanpa_nik'],
});

function strictField(field: Field): z.ZodType<string, string> {
  const text = plainText(field.max);
  switch (field.kind) {
    case 'identity':
      // The number of the KK is never a stop: the paper may have it wrong, and it is sent as it is written.
      return field.id === 'nik' ? text.regex(/^([0-9]{16})?$/) : text;
    case 'day':
      return field.id === 'tanggal_lahir' ? text.refine((value) => value === '' || isDay(value)) : text;
    case 'list':
      return text.refine((value) => value === '' || list(field.list ?? '').some((item) => item.value === value));
    case 'area-code':
      return text.regex(/^([0-9]{10})?$/);
    case 'toggle':
      return text.regex(/^(ya)?$/);
    case 'text':
      return field.id === 'nama' ? text.regex(/\p{L}/u) : text;
    case 'free':
    case 'list-free':
    case 'block':
    case 'village':
    case 'phone':
    case 'email':
      return text;
    default:
      return assertNever(field.kind, 'field kind');
  }
}
