import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inProject } from '../../scripts/paths.ts';

/** The Big List of Naughty Strings (Max Woolf, MIT): tests/fixtures/blns, as published. */
const published: readonly string[] = z.array(z.string()).parse(JSON.parse(readFileSync(inProject('tests', 'fixtures', 'blns', 'blns.json'), 'utf8')));

/** What the list lacks and this office meets, or this program is built of. */
const ours = [
  '=HYPERLINK("http://127.0.0.1/?"&A1,"buka")', '+6281234567890', '-0.02', '@SUM(A1:A9)', "'=literal", "''", '"', '";"', ';', '|', '-', '--', '9171014505900001', '001', '9.1710145059E+015',
  '\uFEFFBOM DI DEPAN', 'a\u2028b\u2029c', '\u202Egnutih', '\u200Bnol\u200Blebar', '\u00ADlunak', '\uE000', '\uFFFE', '\uFFFF', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}', '\u{20000}\u{2A6DF}',
  'i\u0307stanbul \u0130I\u0131', 'stra\u00DFe \uFB03 \u0149', '\u1E9E', 'nai\u0308ve', '\u0958', '\uFB1D', '\u{1D160}', 'z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334', '\u1100\u1161\u11A8',
  "Nur\u2019aini \u2018Ai\u02BCn \u00B4x`", '<%= 7*7 %>', '{{7*7}}', '${7*7}', '%s%n%x', '\\u0041', '&lt;b&gt;', '<b onmouseover=window.naughty=1>x</b>', '<img src=x onerror="window.naughty=1">',
  '<svg/onload=window.naughty=1>', '</textarea><script>window.naughty=1</script>', 'javascript:window.naughty=1', 'sheet_no', 'NULL', 'AND', 'OR', 'NOT', 'NEAR(', 'a*', '"a" "b', '^nama', 'nama:', '../../x', 'C:\\x',
] as const;

/** The first of the list is the empty text. */
export const naughtyStrings: readonly string[] = [...new Set([...published, ...ours])];

/** Signs that no box of ours takes: shared/domain/values.ts says why. */
const unstorable = /[\p{Cc}\p{Cs}]/gu;

/** A text as a box of the window hands it on: without control characters, and cut to its length without leaving half a sign. */
export function asTyped(text: string, max: number): string {
  const clean = text.replace(unstorable, ' ');
  const cut = clean.slice(0, max);
  return /\p{Cs}$/u.test(cut) ? cut.slice(0, -1) : cut;
}

/** Repeats a text until the box is full: what grows when it is written in capitals shows itself at the edge. */
export function filled(text: string, max: number): string {
  return text === '' ? '' : asTyped(text.repeat(Math.ceil(max / text.length)), max);
}
