import { describe, expect, it } from 'vitest';
import { reasonLook } from '../../../renderer/ui/reason-look.ts';

describe('reasonLook', () => {
  it.each([
    { reason: '', asked: false, state: 'kosong', note: undefined, why: 'says nothing before anything was asked' },
    { reason: '', asked: true, state: 'henti', note: 'Alasan belum ada', why: 'says what is missing after Enter' },
    { reason: '  ', asked: true, state: 'henti', note: 'Alasan belum ada', why: 'blanks are no reason' },
    { reason: 'RT', asked: true, state: 'terisi', note: undefined, why: 'is content with any word' },
  ])('$why', ({ reason, asked, state, note }) => {
    expect(reasonLook(reason, asked)).toEqual({ state, note });
  });
});
