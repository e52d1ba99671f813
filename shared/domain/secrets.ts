/**
 * Codes and passwords that people give away at a desk (PRODUCT.md: no field takes a password or a code). One rule for what a clerk writes
 * down of somebody, and one for what the office writes to people.
 */

/** What names a secret. A post code, a village's code or the code of a paper is none. */
const secretWord = String.raw`\b(?:otp|pin|token|pass(?:word|wd)?|sandi(?:nya)?|kode(?:nya)?(?!\s+(?:pos|wilayah|desa|berkas|area)\b))\b`;
/** Four to eight digits, also one by one or in two groups ("482 913", "4 8 2 9 1 3"). */
const code = String.raw`(?<![\d-])(?:\d{4,8}|\d{3}[ .-]\d{3}|\d(?:[ .-]\d){3,7})(?!\d)`;
/** Letters and digits in one word, as a password has them. */
const mixed = String.raw`(?=\S*\d)(?=\S*\p{L})\S{5,}`;
/** A few words may stand between, but not the end of a sentence. */
const near = String.raw`[^.!?\d]{0,30}?`;

const notes = [
  new RegExp(`${secretWord}${near}${code}`, 'iu'),
  new RegExp(`${code}${near}${secretWord}`, 'iu'),
  new RegExp(String.raw`\b(?:pass(?:word|wd)?|sandi(?:nya)?)\b(?:\s*[:=]\s*\S|[^.!?:=]{0,20}?\s${mixed})`, 'iu'),
];

/** What looks like a code and is none: days, hours, years said of a month, numbers of paper. */
const harmless = /(?<![\d./-])\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?![./-]?\d)|\b\d{1,2}:\d{2}\b|\b[a-z]{1,2}-?\d{4,7}\b|(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+(?:19|20)\d{2}\b/giu;

/** Whether a note holds a code or a password: it is then not kept. "Kode tidak masuk" and "lupa kata sandi" hold none. */
export function holdsSecret(note: string): boolean {
  const text = note.replace(harmless, ' ');
  return notes.some((rule) => rule.test(text));
}

const asked = new RegExp(secretWord, 'iu');
/** "Jangan berikan kode kepada siapa pun": the one thing that may be said of a code. */
const warned = /\b(?:jangan|tidak (?:pernah|akan|boleh))(?: pernah)? (?:di|mem|me|m)?(?:beri|kirim|ngirim|sebut|nyebut|minta|bagi)\p{L}*/giu;
/** The verbs with which somebody asks for a thing. */
const asks = /\b(?:kirim|beri|sebut|minta|bawa|balas|isi|tulis|serah|sampai|kasih|info)(?:kan|lah)?\b|\bmasuk(?:kan|an)\b/iu;

/** Whether a text to people names a code or a password other than to warn of giving it away. */
export function asksForSecret(text: string): boolean {
  return text.split(/(?<=[.!?])\s/u).some((sentence) => {
    if (!asked.test(sentence)) return false;
    const rest = sentence.replace(warned, ' ');
    return rest === sentence || asks.test(rest);
  });
}

/** Sixteen digits, however they are parted: a NIK or the number of a family card. */
export function holdsLongNumber(text: string): boolean {
  return /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/u.test(text);
}
