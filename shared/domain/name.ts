/**
 * Folding of names (DOMAIN.md 7 "Variants that make two records of one person"): for finding and comparing only. What is stored and
 * sent is what the card says.
 */

/**
 * One form for the many spellings of a name: titles, degrees, LALU/BAIQ and SITI dropped (as long as something is left), MUHAMMAD,
 * AHMAD, ABDUL, NUR in one spelling, old and Arabic spellings of sounds joined, double letters single, no signs.
 * Folding twice changes nothing.
 */
export function foldName(text: string): string {
  let folded = foldNameOnce(text);
  // Folding letters can bring forth a word that is folded itself ("HH" → "H"); each round only shortens or settles.
  for (let round = 0; round < maxRounds; round += 1) {
    const again = foldNameOnce(folded);
    if (again === folded) break;
    folded = again;
  }
  return folded;
}

/** The words of a name in capitals and without signs, without titles and degrees, as long as something is left; letters as they are written. */
export function nameWords(text: string): readonly string[] {
  return withoutTitles(withoutDegrees(text));
}

/** Words of a name as one word, in the forms in which it can stand on another paper: joined and then folded, folded and then joined. */
export function joinedForms(words: readonly string[]): readonly string[] {
  return [...new Set([foldText(words.join('')), words.map(foldedAlone).join('')])];
}

/** From each word of a name on but the last, the rest of it as one word, in the forms of `joinedForms`. */
export function joinedEnds(words: readonly string[]): readonly string[] {
  const folded = words.map(foldedAlone);
  return words.slice(1).flatMap((_, at) => [foldText(words.slice(at).join('')), folded.slice(at).join('')]);
}

function foldedAlone(word: string): string {
  return foldName(word).replaceAll(' ', '');
}

/** A name without the father, whom people say behind BIN or BINTI and whom the card mostly lacks; as it is where nothing stands before that. */
export function withoutFather(text: string): string {
  return text.replace(/(?<=\p{L}[\s.,]+)(?:BIN|BINTI|BINTE|BTE|BT)(?:[\s.].*)?$/iu, '').trim();
}

/** Any text for searching: the same letters as in `foldName`, every word kept as a word. Words of digits stay as they are. */
export function foldText(text: string): string {
  let folded = plainWords(text).map(foldLetters).join(' ');
  for (let round = 0; round < maxRounds; round += 1) {
    const again = folded.split(' ').map(foldLetters).join(' ');
    if (again === folded) break;
    folded = again;
  }
  return folded.replace(/ +/gu, ' ').trim();
}

/**
 * Whether two names can be one person's (PRODUCT.md "Same number, same person?"): folded and without spaces, at most 2 edits
 * and at most a quarter of the letters of the longer apart. An empty name is like none.
 */
export function alikeNames(left: string, right: string): boolean {
  return alikeFoldedNames(foldName(left), foldName(right));
}

/** `alikeNames` of two names that `foldName` has folded before. */
export function alikeFoldedNames(left: string, right: string): boolean {
  const a = left.replaceAll(' ', '');
  const b = right.replaceAll(' ', '');
  const longer = Math.max(a.length, b.length);
  if (a === '' || b === '') return false;
  const allowed = Math.min(mostEdits, Math.floor(longer / 4));
  return Math.abs(a.length - b.length) <= allowed && lettersApart(a, b) <= allowed && editsBetween(a, b) <= allowed;
}

/**
 * No more than the edits between two texts, and far quicker: the letters that one has and the other lacks, wherever they stand. Most who
 * were born the same day are told apart by it.
 */
function lettersApart(a: string, b: string): number {
  const counts = new Int16Array(64);
  // Two letters on one place only make it smaller.
  for (let at = 0; at < a.length; at += 1) add(counts, a.charCodeAt(at), 1);
  for (let at = 0; at < b.length; at += 1) add(counts, b.charCodeAt(at), -1);
  let [more, less] = [0, 0];
  for (const count of counts) {
    if (count > 0) more += count;
    else less -= count;
  }
  return Math.max(more, less);
}

function add(counts: Int16Array, code: number, by: number): void {
  counts[code & 63] = (counts[code & 63] ?? 0) + by;
}

/** Edits between two texts: insertion, deletion, substitution, swap of neighbours (Damerau, optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

const mostEdits = 2;
const maxRounds = 8;

/** Before the name, with or without a dot. */
const titles: ReadonlySet<string> = new Set(
  'H HJ HAJI HAJJAH DR DRS DRA IR PROF KH TGH TGKH UST USTADZ L LALU BQ BAIQ SITI SITTI ST'.split(' '),
);

/** After the name; also without comma and dots. */
const degrees: ReadonlySet<string> = new Set(
  (
    'SE SH ST SPD SPDI SPDSD SAG SSOS SSI SIP SKOM SKEP SKM SFARM SHUT SPI SPT SPSI SSN SSTP STP STRKEB SHI SHUM SIKOM SAP ' +
    'SAKUN SGZ SKED STR SKH SAB SARS SPDH SPDB MPSI MPH AMK MPD MPDI MSI MKOM MHUM MKES MAP MAG MKN MSC MM MH MT AMD AMDKEB AMDKEP AMDPD AMAPD AMAPUST AMA NERS NS CHT'
  ).split(' '),
);

/** Degrees that are also plain names or syllables: only behind a comma. */
const shyDegrees: ReadonlySet<string> = new Set(['MA', 'BA', 'LC', 'APT', 'PHD', 'MBA']);

const muhammad = /^(?:M[OU](?:C?H|KH)AM+[AE]D|MU?H|MOH|MOHD|MUHD|MHD|MUHAM+)$/u;
const ahmad = /^A(?:C?H|KH)MAD$/u;

function foldNameOnce(text: string): string {
  const words = nameWords(text);
  return words
    .map((word, index) => (word === 'M' && index < words.length - 1 ? 'MUHAMAD' : word))
    .flatMap(oneSpelling)
    .map(foldLetters)
    .join(' ');
}

/** Splits at commas first: what stands behind one is a degree far more often than not. */
function withoutDegrees(text: string): readonly string[] {
  const [name = '', ...behind] = text.split(',');
  const kept = behind.filter((part) => {
    const letters = plainWords(part).join('');
    return !degrees.has(letters) && !shyDegrees.has(letters) && !part.trim().split(/\s+/u).every((each) => isDegree(each));
  });
  const chunks = [name, ...kept].join(' ').split(/\s+/u).filter((chunk) => chunk !== '');
  for (let pieces = degreeAtEnd(chunks); pieces > 0; pieces = degreeAtEnd(chunks)) chunks.length -= pieces;
  // A dotted degree is one anywhere ("M.SI"), a dotted first name is not ("M.SALEH").
  const plain = chunks.filter((chunk, index) => index === 0 || !(/\.\p{L}/u.test(chunk) && isDegree(chunk)));
  return plain.flatMap(plainWords);
}

/** Pieces of the degree that stands last, as one ("S.PD", "SPD") or apart ("S. PD", "S AG"); 0: none, or nothing would be left. */
function degreeAtEnd(chunks: readonly string[]): number {
  if (chunks.length > 1 && isDegree(chunks.at(-1) ?? '')) return 1;
  const apart = [2, 3].find((pieces) => {
    const [first = '', ...more] = chunks.slice(-pieces);
    const letters = plainWords([first, ...more].join(' ')).join('');
    // Two bare letters may be the initials of a name.
    return chunks.length > pieces && /^\p{L}\.?$/u.test(first) && (letters.length > 2 || first.endsWith('.')) && degrees.has(letters);
  });
  return apart ?? 0;
}

function isDegree(chunk: string): boolean {
  return degrees.has(plainWords(chunk).join(''));
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word, index) => !titles.has(word) || index === words.length - 1);
  return words.slice(Math.max(start, 0));
}

function oneSpelling(word: string): readonly string[] {
  if (muhammad.test(word)) return ['MUHAMAD'];
  if (ahmad.test(word)) return ['AHMAD'];
  if (word === 'ABD' || word === 'ABDUR') return ['ABDUL'];
  const joined = /^ABDU[LR](?!L?[AO]H?$)(\p{L}{3,})$/u.exec(word);
  if (joined) return ['ABDUL', joined[1] ?? ''];
  return [word.replace(/^NO(?:O|E)?R(?=$|\p{L}{2})/u, 'NUR')];
}

/** Capitals without accents or apostrophes, split at every other sign. */
function plainWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLocaleUpperCase('id')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function foldLetters(word: string): string {
  if (!/^[\p{L}01]*\p{L}[\p{L}01]*$/u.test(word)) return word;
  return word
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replace(/OE/gu, 'U')
    .replace(/DJ/gu, 'J')
    .replace(/TJ/gu, 'C')
    .replace(/S[JYH]/gu, 'S')
    .replace(/DZ/gu, 'Z')
    .replace(/KH/gu, 'H')
    .replace(/J/gu, 'Y')
    .replace(/(?<=.)AH$/u, 'A')
    .replace(/(\p{L})\1+/gu, '$1');
}
