import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';

/** Words that no Indonesian sentence holds and hardly an English one does without. */
const english = /\b(?:the|and|with|from|this|that|which|your|you|please|cannot|must|should|have|been|was|were|are|is|of|not|for|save|saved|cancel|delete|failed|loading|search|nobody|whoever|who|what|when)\b/iu;

/** Where the window's sentences, and those of paper and cards, are written. */
const folders = ['renderer', 'shared/domain'] as const;

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
    // Villages and kecamatan are names: one of them is called Are.
    .filter((name) => /\.tsx?$/.test(name) && !/^lists\b/.test(name))
    .map((name) => join(folder, name));
}

/** What is written as text: strings of two words and more, and what stands between tags. Left out: comments, what is reckoned, and errors of the program itself. */
function sentencesIn(source: string): readonly string[] {
  const code = source
    .replaceAll(/\/\*[^]*?\*\//gu, ' ')
    .replaceAll(/(^|[\s;{}(,])\/\/.*$/gmu, '$1')
    .replaceAll(/(?:new Error|present|assertNever)\([^\n]*\)/gu, ' ')
    .replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/gu, '…');
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/gu)].map(([, single, double, back]) => single ?? double ?? back ?? '');
  const betweenTags = [...code.matchAll(/>([^<>{}=;()]*\p{L}[^<>{}=;()]*)</gu)].map(([, text = '']) => text);
  return [...quoted, ...betweenTags].map((text) => text.trim()).filter((text) => /\p{L}\s+\p{L}/u.test(text) && !text.startsWith('M'));
}

test('the search finds a sentence that is English, in a string, in a template and between tags', () => {
  const source = "const a = 'Save the file';\nconst b = `${n} people are here`;\n// nobody reads this\nconst c = <p>Nobody was found</p>;\nthrow new Error('the list is empty');";
  expect(sentencesIn(source).filter((text) => english.test(text))).toEqual(['Save the file', '… people are here', 'Nobody was found']);
});

test.each(folders.flatMap(sourcesIn))('%s speaks Indonesian alone', (file) => {
  expect(sentencesIn(readFileSync(inProject(file), 'utf8')).filter((text) => english.test(text))).toEqual([]);
});
