import { expect, test } from 'vitest';
import { listedSheets, listedText } from '../../../renderer/follow-up/assign-listed.ts';
import { done, failed } from '../../../shared/result.ts';

const pagesOf = (people: number) => {
  const asked: number[] = [];
  const page = (offset: number, limit: number) => {
    asked.push(offset);
    return Promise.resolve(done({ rows: Array.from({ length: Math.max(0, Math.min(limit, people - offset)) }, (_, index) => ({ sheet: `s${offset + index}` })), total: people }));
  };
  return { asked, page };
};

test.each([
  { people: 2, given: 2, asked: [0], said: 'Semua 2 orang di daftar', because: 'a short list, one page' },
  { people: 250, given: 250, asked: [0, 200], said: 'Semua 250 orang di daftar', because: 'more than the screen has loaded: all of them are meant' },
  { people: 500, given: 500, asked: [0, 200, 400], said: 'Semua 500 orang di daftar', because: 'as many as are assigned at once' },
  { people: 1234, given: 500, asked: [0, 200, 400], said: '500 orang teratas dari 1.234 di daftar', because: 'more than are assigned at once: the screen says so' },
])('$people listed: $given are assigned, "$said": $because', async ({ people, given, asked, said }) => {
  const pages = pagesOf(people);
  const reply = await listedSheets(pages.page);
  expect(reply.ok && reply.value.length).toBe(given);
  expect(pages.asked).toEqual(asked);
  expect(listedText(people)).toBe(said);
});

test('a list that changes under it names nobody twice and comes to an end', async () => {
  const moving = (offset: number) => Promise.resolve(done({ rows: offset > 400 ? [] : Array.from({ length: 150 }, (_, index) => ({ sheet: `s${index}` })), total: 400 }));
  expect(await listedSheets(moving)).toEqual(done(Array.from({ length: 150 }, (_, index) => `s${index}`)));
});

test('a page that is refused assigns nobody', async () => {
  expect(await listedSheets(() => Promise.resolve(failed({ code: 'database.busy', details: {} })))).toMatchObject({ ok: false });
});
