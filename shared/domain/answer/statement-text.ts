import { addDays } from '../days.ts';
import type { Wave } from '../profile.ts';
import { weekdayInText } from './words.ts';

/** Stands in a statement, or in a message, for the closing day of the wave at hand. */
const closingDay = '{tutup_gelombang}';

/** The wave at hand (null: none is known) and the day, YYYY-MM-DD. */
export interface ClosingDay {
  readonly wave: Wave | null;
  readonly today: string;
}

/**
 * Puts in the closing day of the wave; without a wave ahead the clause ("sebelum {tutup_gelombang}") falls away, wherever it stands. The last
 * day counts whole: what can be done on Thursday is done before Friday. `from-opening`: the text tells people to act, and before the wave opens
 * says from when. The placeholder itself is never left in what comes back.
 */
export function fillStatement(text: string, { wave, today }: ClosingDay, from: 'from-opening' | 'now' = 'now'): string {
  if (!wave || wave.closes < today) return text.split(clause).reduce(withoutClause);
  const opening = from === 'from-opening' && wave.opens > today ? `mulai ${weekdayInText(wave.opens)}, ` : '';
  return text
    .replace(beforeClosing, (_all, before: string, gap: string) => `${opening === '' ? before : asBegun(opening, before) + before.toLowerCase()}${gap}${weekdayInText(addDays(wave.closes, 1))}`)
    .replaceAll(closingDay, weekdayInText(wave.closes));
}

/**
 * A statement without what may not stand in it: a name in braces that is none (of the second sentence `{tutup_gelombang}` is one) falls away
 * with the preposition before it, of other braces only the signs. A text that is sound comes back as it is.
 */
export function withoutStray(text: string, sentence: 'first' | 'second'): string {
  const marked = sentence === 'first' ? text : text.replaceAll(closingDay, closingSign);
  if (!/[{}]/u.test(marked)) return text;
  const said = marked.split(strayName).reduce(withoutClause);
  return (said === '' ? marked : said).replace(/[{}]/gu, '').trim().replaceAll(closingSign, closingDay);
}

/** Stands for the closing day while other braces are taken out: no text that can be typed holds it. */
const closingSign = '\u{E000}';

/** What stands in front may be a word of its own only where it is written as one. */
const startOfWord = String.raw`(?<![\p{L}\p{N}}.@/-])`;
const gap = String.raw`[^\S\n]+`;
const beforeClosing = new RegExp(String.raw`${startOfWord}(sebelum)((?:${gap}(?:hari|tanggal))?${gap})\{tutup_gelombang\}`, 'giu');
/** The day with the words that lead to it: "paling lambat hari", or any one word ("tutup"), since none says anything without its day. */
const lead = String.raw`(?:(?:sebelum|sampai|hingga|dengan|paling|selambat-lambatnya|lambat|pada|s\.d\.|s/d)${gap})*(?:(?:s\.d\.|s/d|[\p{L}-]+)${gap})?`;
const strayName = new RegExp(String.raw`(?:${startOfWord}(?:di|ke|dari|pada)${gap})?\{[\p{L}\p{N}_]*\}`, 'giu');
const clause = new RegExp(String.raw`(?:${startOfWord}${lead})?\{tutup_gelombang\}`, 'giu');

/** What stood before and after a clause, as one text: no gap, comma or brackets that were only the clause's, and a sentence begins as one. */
function withoutClause(left: string, right: string): string {
  const before = left.replace(/[^\S\n]+$/u, '');
  const after = right.replace(/^[^\S\n]+/u, '');
  if (before.endsWith('(') && after.startsWith(')')) return withoutClause(before.slice(0, -1), after.slice(1));
  const gapped = before === '' || /[\n(]$/u.test(before) ? before : `${before} `;
  // Behind a colon ("{nama}: …") goes on what was said; behind a full stop, or nothing, a sentence begins.
  if (before.endsWith(':')) return gapped + after.replace(orphans, '');
  if (before === '' || /[.!?\n]$/u.test(before)) return (gapped + asSentence(after.replace(orphans, ''))).trimEnd();
  if (/^[.,;:!?)\n]|^$/u.test(after)) return before.replace(/[,;]$/u, '') + after;
  return gapped + after;
}

/** Signs that closed or joined the clause. */
const orphans = /^[\s,;:.!?–-]+/u;

/** An address stays as it is typed into a browser. */
function asSentence(text: string): string {
  return /^www\./iu.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function asBegun(text: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? asSentence(text) : text;
}
