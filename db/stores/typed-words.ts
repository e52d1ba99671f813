import { foldName, foldText, joinedForms, nameWords, withoutFather } from '../../shared/domain/name.ts';
import { upperText } from '../../shared/domain/text.ts';
import { tokens } from './search.ts';

/** Typed words, ready to be looked up: every word has alternatives (as typed, folded as text, folded as a name), each one or more beginnings. */
export type TypedWords = readonly (readonly (readonly string[])[])[];

/** One way to look for what was typed. `like`: it finds names that are the typed one in no spelling, but nearly. */
export interface WordsTry {
  readonly like: boolean;
  /** The query text of FTS5. */
  match(): string;
}

/**
 * The ways to look for a name in any spelling (DOMAIN.md 7), the nearest first; whoever asks takes the first that finds somebody: with the
 * titles that were typed, each as a whole word; without them, since the card may lack them (degrees and the father narrow nothing at all); with
 * two of its words as one, whatever the card has between the others; with one letter another. None: there is nothing to look for.
 */
export function triesOf(text: string): readonly WordsTry[] {
  const typed = wordsOf(text);
  const bare = bareWords(text);
  if (typed.length === 0 || bare.length === 0) return [];
  const titles = typed.slice(0, -1).filter(isTitle).flatMap(tokens);
  const tries: WordsTry[] = [{ like: false, match: () => orJoined(bare) }];
  // A beginning would be no title: H. is not Hasanah.
  if (titles.length > 0) tries.unshift({ like: false, match: () => `(${orJoined(bare)}) AND ${titles.map((title) => `"${title}"`).join(' AND ')}` });
  if (bare.length > 2) tries.push({ like: false, match: () => withTwoJoined(bare) });
  if (bare.some(maySlip)) tries.push({ like: true, match: () => withOneSlip(bare) });
  return tries;
}

/** What a person typed, cut into words, each with the forms in which it may stand in the index. */
export function typedWords(text: string): TypedWords {
  return wordsOf(text).map(formsOf);
}

/** The query text of FTS5: every token quoted, so that nothing typed is an operator. What narrows or widens nothing is left out. */
export function matchText(words: TypedWords): string {
  return withoutSurplus(words).map((alternatives) => `(${alternatives.map((all) => `(${all.map((token) => `"${token}"*`).join(' AND ')})`).join(' OR ')})`).join(' AND ');
}

/** The words, or all of them as one: every card has from each of its words on the rest as one, too. */
function orJoined(words: readonly string[]): string {
  const plain = matchText(words.map(formsOf));
  return words.length < 2 ? plain : `(${plain}) OR (${matchText([joinedOf(words)])})`;
}

/** The words with two neighbours as one. */
function withTwoJoined(words: readonly string[]): string {
  const forms = words.map(formsOf);
  return words
    .slice(1)
    .map((_, at) => `(${matchText([...forms.slice(0, at), joinedOf(words.slice(at, at + 2)), ...forms.slice(at + 2)])})`)
    .join(' OR ');
}

/** The words of which one is a letter off: another, one more, one less, or two swapped. */
function withOneSlip(words: readonly string[]): string {
  const forms = words.map(formsOf);
  const readings = words.flatMap((word, at) => {
    if (!maySlip(word)) return [];
    const others = matchText([...forms.slice(0, at), ...forms.slice(at + 1)]);
    return [others === '' ? slipsText(word) : `(${others} AND ${slipsText(word)})`];
  });
  const asOne = words.join('');
  return (words.length === 2 && asOne.length <= longestAsOne ? [...readings, slipsText(asOne)] : readings).join(' OR ');
}

function slipsText(word: string): string {
  return `(${slipsOfWord(foldText(word)).map((slip) => `"${slip}"`).join(' OR ')})`;
}

/** Every word that one slip of the hand makes of this one, but for itself. */
function slipsOfWord(word: string): readonly string[] {
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) slips.add(`${before}${letter}${after}`).add(`${before}${letter}${after.slice(1)}`);
    slips.add(`${before}${after.slice(1)}`);
    if (after.length > 1) slips.add(`${before}${after.slice(1, 2)}${after.slice(0, 1)}${after.slice(2)}`);
  }
  slips.delete(word);
  return [...slips];
}

/** Each letter more is fifty words more to look for. */
const longestAsOne = 14;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Of shorter words too many others are one letter off. */
const shortestSlipped = 5;

function maySlip(word: string): boolean {
  return /^[A-Z]+$/.test(foldText(word)) && foldText(word).length >= shortestSlipped;
}

function wordsOf(text: string): readonly string[] {
  return upperText(text).split(' ').filter((word) => tokens(word).length > 0).slice(0, mostWords);
}

/** H., SITI, LALU … before another word, S.PD behind and BIN with what follows narrow nothing, since the card may lack them. */
function bareWords(text: string): readonly string[] {
  const words = nameWords(withoutFather(upperText(text)));
  return words.filter((word, index) => tokens(word).length > 0 && (index === words.length - 1 || !isTitle(word))).slice(0, mostWords);
}

const mostWords = 8;

/** Folding drops it from a name: H., HJ., LALU, SITI … */
function isTitle(word: string): boolean {
  return foldName(`${word} Q`) === 'Q';
}

function formsOf(word: string): readonly (readonly string[])[] {
  return distinctAlternatives([tokens(word), tokens(foldText(word)), tokens(foldName(word))]);
}

function joinedOf(words: readonly string[]): readonly (readonly string[])[] {
  return distinctAlternatives(joinedForms(words).map(tokens));
}

/**
 * Finds the same sheets with less reading: of MUHAM or MUHAMAD the first alone, of AGUS and A the first alone. Long beginnings have no
 * index of their own, so FTS5 puts their lists together anew at each key.
 */
function withoutSurplus(words: TypedWords): TypedWords {
  const short = words.map((alternatives) => withoutRepeats(alternatives, (one, other) => isPartOf(one, other)));
  return withoutRepeats(short, (one, other) => other.every((each) => one.some((wider) => isPartOf(each, wider))));
}

/** Whether every sheet with all of `beginnings` has all of `wider` too. */
function isPartOf(beginnings: readonly string[], wider: readonly string[]): boolean {
  return wider.every((beginning) => beginnings.some((token) => token.startsWith(beginning)));
}

/** Leaves out what another one makes needless; of two that do so for each other the first stays. */
function withoutRepeats<Item>(items: readonly Item[], isNeedless: (one: Item, beside: Item) => boolean): readonly Item[] {
  return items.filter((one, at) => !items.some((other, place) => place !== at && isNeedless(one, other) && (place < at || !isNeedless(other, one))));
}

function distinctAlternatives(alternatives: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byText = new Map(alternatives.filter((all) => all.length > 0).map((all) => [all.join(' '), all]));
  return [...byText.values()];
}
