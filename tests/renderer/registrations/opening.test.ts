import { expect, it } from 'vitest';
import { openingOf } from '../../../renderer/registrations/opening.ts';

it.each([
  { head: { paperState: 'masuk', sendState: 'belum_siap' }, first: 'entri', mayKey: true, why: 'not keyed yet' },
  { head: { paperState: 'dikembalikan', sendState: 'belum_siap' }, first: 'entri', mayKey: true, why: 'sent back to the clerk' },
  { head: { paperState: 'diinput', sendState: 'belum_siap' }, first: 'periksa', mayKey: true, why: 'waits for the second person' },
  { head: { paperState: 'diperiksa', sendState: 'belum_siap' }, first: 'periksa', mayKey: true, why: 'approved with marks open: they are settled there' },
  { head: { paperState: 'diperiksa', sendState: 'terkirim' }, first: null, mayKey: false, why: 'frozen: only RALAT' },
  { head: { paperState: 'tidak_ditemukan', sendState: null }, first: 'entri', mayKey: true, why: 'the lost paper turned up' },
  { head: { paperState: 'lembar_kedua', sendState: null }, first: null, mayKey: false, why: 'its person is told by the first sheet' },
  { head: { paperState: 'batal', sendState: 'ditarik' }, first: null, mayKey: false, why: 'void is the end' },
] as const)('$why', ({ head, first, mayKey }) => {
  expect(openingOf(head)).toEqual({ first, mayKey });
});
