import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';
import { catalogueText, sentencesOf, speakingFiles } from '../../../scripts/sentences/catalogue.ts';
import { sentencesIn } from '../../../scripts/sentences/find.ts';

/** Words that no Indonesian sentence holds and hardly an English one does without. */
const english = /\b(?:the|and|with|this|that|which|your|you|please|cannot|must|should|have|been|was|were|are|is|of|not|for|save|saved|cancel|delete|failed|loading|search|nobody|whoever|who|what|when)\b|(?<!-)\bfrom\b/iu;

test('the search finds a sentence that is English, in a string, in a template and between tags', () => {
  const source = `
    import { from } from 'the list';
    const a = 'Save the file';
    const b = \`\${n} people are here\`;
    // nobody reads this
    const c = <p className="what is this">Nobody was found</p>;
    throw new Error('the list is empty');`;
  expect(sentencesIn(source, 'a.tsx').filter((text) => english.test(text))).toEqual(['Save the file', '… people are here', 'Nobody was found']);
});

test('what stands between two tags is one sentence, with what is filled in and with its bold words', () => {
  const source = '<p>Sampai <b>besok {hour}</b>,{" "}<Utuh text={ask} /> gratis{n > 1 && " dan mudah sekali"}.</p>';
  expect(sentencesIn(source, 'a.tsx')).toEqual(['Sampai besok …, … gratis….', 'dan mudah sekali']);
});

test('each part of the product speaks: the files are found', () => {
  for (const part of ['renderer/counter/', 'renderer/text/', 'shared/domain/answer/', 'shared/domain/profiles/', 'electron/main/']) {
    expect(speakingFiles().some((file) => file.startsWith(part) && sentencesOf(file).length > 0), part).toBe(true);
  }
});

test('every sentence stands in the catalogue (after a change: npm run sentences)', () => {
  expect(readFileSync(inProject('docs', 'kalimat.md'), 'utf8')).toBe(catalogueText());
});

test.each(speakingFiles())('%s speaks Indonesian alone', (file) => {
  expect(sentencesOf(file).filter((text) => english.test(text))).toEqual([]);
});
