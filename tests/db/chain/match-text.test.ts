import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { matchText, typedWords } from '../../../db/stores/typed-words.ts';

test.each([
  ['of two spellings the one that the other begins with', 'muham', '(("MUHAM"*))'],
  ['a letter that another word has already', 'agus putra a', '(("AGUS"*)) AND (("PUTRA"*))'],
  ['two spellings of which neither holds the other stay', 'junaidi m', '(("JUNAIDI"*) OR ("YUNAIDI"*)) AND (("M"*))'],
  ['of the same word twice one', 'ade ade', '(("ADE"*))'],
])('the query leaves out what changes nothing: %s', (_what, typed, text) => {
  expect(matchText(typedWords(typed))).toBe(text);
});

test('the shorter query finds what the whole one finds', () => {
  const raw = new SqliteDatabase(':memory:');
  raw.exec("CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61', prefix = '1 2 3 4', detail = 'none')");
  const parts = ['MUHAMMAD', 'MUHAMAD', 'MUHAM', 'AGUS', 'A', 'ADE', 'JUNAIDI', 'YUNAIDI', 'HASANAH', 'HASANA', 'M', 'SRI WAHYUNI', 'KHADIJAH', 'HADIYA', 'NUR AINI', 'INDAH'];
  const insert = raw.prepare('INSERT INTO search (words) VALUES (?)');
  for (const one of parts) for (const other of parts) insert.run(`${one} ${other}`);
  const found = (text: string): unknown => raw.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid').pluck().all(text);
  const whole = (typed: string): string =>
    typedWords(typed).map((alternatives) => `(${alternatives.map((all) => `(${all.map((token) => `"${token}"*`).join(' AND ')})`).join(' OR ')})`).join(' AND ');
  for (const one of parts) {
    for (const other of ['', ...parts]) {
      const typed = `${one} ${other}`.trim().toLowerCase();
      expect(found(matchText(typedWords(typed))), typed).toEqual(found(whole(typed)));
    }
  }
  raw.close();
});
