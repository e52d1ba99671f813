/**
 * What a line of a list names that somebody pasted, from a table, a letter or a chat: the number of a paper, the code of its slip or a whole
 * NIK. It may stand behind a running number and a name, and beside a phone; a line with two of them names nobody, and what cannot be told is
 * handed on as it stands. Nothing is guessed: inside other words a number counts only as it is printed, with its dash and four digits.
 */
export function namedInLine(line: string): string {
  // A chat puts marks of direction around numbers that nobody sees; a table puts cells into quotes.
  const plain = line.normalize('NFKC').replace(/[\p{Cf}"]/gu, '').replace(chatHead, '');
  const cells = plain.split(/[\t;,]/u).map((cell) => cell.trim());
  const cell = cells.find((each) => each !== '' && !runningNumber.test(each)) ?? cells.find((each) => each !== '') ?? '';
  const found = [...cell.matchAll(named)].map(([whole]) => whole);
  return found.length === 1 ? (found[0] ?? '') : cell;
}

/** "[13/04/20, 10.15] Budi: " and "13/04/20 10.15 - Budi: ", as messages are copied: the day and hour have commas of their own. */
const chatHead = /^\s*\[?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\s*(?:\]|\s-\s)/u;

/** No number of a paper is without its letter. */
const runningNumber = /^\d{1,5}[.)]?$/u;

const dash = '[-‐-―]';
const named = new RegExp(
  `(?<![\\p{L}\\d])(?:[a-z]d?\\s?${dash}\\s?\\d{4,7}(?:\\s?${dash}\\s?\\d)?|\\d(?:[\\s.\\-‐-―]?\\d){15})(?![\\p{L}\\d]|\\s?${dash}\\s?\\d)`,
  'giu',
);
