import { expect, test } from 'vitest';
import { spellingRows } from '../../../renderer/settings/spelling-rows.ts';

test('the office’s own stand first, each part by the alphabet', () => {
  const spellings = { POTOTANO: 'POTO TANO', 'AIK KANGKUNG': 'AI KANGKUNG', 'TUWA NANGGA': 'TUANANGA', MERARRAN: 'MERARAN' };
  expect(spellingRows({ spellings, own: ['TUWA NANGGA', 'MERARRAN'] })).toEqual([
    { written: 'MERARRAN', name: 'MERARAN', own: true },
    { written: 'TUWA NANGGA', name: 'TUANANGA', own: true },
    { written: 'AIK KANGKUNG', name: 'AI KANGKUNG', own: false },
    { written: 'POTOTANO', name: 'POTO TANO', own: false },
  ]);
});
