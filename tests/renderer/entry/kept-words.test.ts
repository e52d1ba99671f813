import { expect, test } from 'vitest';
import { keptChoiceWords, keptInQueue } from '../../../renderer/entry/kept-words.ts';
import { setOfficeZone } from '../../../renderer/text/numbers.ts';

setOfficeZone('Asia/Makassar');
const at = '2020-04-13T01:05:00.000Z';

test('own typing is the clerk’s own', () => {
  expect(keptInQueue({ at, handedBy: null })).toMatch(/^ketikan belum selesai, .*09[.:]05$/);
  const words = keptChoiceWords({ at, handedBy: null });
  expect(words).toMatchObject({ title: 'Ketikan Anda lebih lama dari berkas ini.', take: 'Pakai ketikan saya' });
  expect(words.what).toMatch(/^Ketikan terakhir Anda dari .*09[.:]05 WITA\. Sesudah itu/);
});

test('typing that was handed over is never called the receiver’s own; it says from whom', () => {
  const handed = { at, handedBy: 'Sekar Arum' };
  expect(keptInQueue(handed)).toBe('ketikan dari Sekar Arum');
  const { title, what, take } = keptChoiceWords(handed);
  for (const text of [title, what]) expect(text).toContain('dari Sekar Arum');
  expect(`${title} ${what} ${take}`).not.toMatch(/ketikan (?:terakhir )?(?:Anda|saya)/i);
});
