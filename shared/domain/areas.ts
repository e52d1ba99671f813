import { placeByUse } from './by-use.ts';
import { regencyOf } from './lists/regencies.ts';
import { editsBetween, foldText } from './name.ts';
import { digitsOf } from './nik.ts';
import { upperText } from './text.ts';

/**
 * Desa and kelurahan (DOMAIN.md 3). What the card says is stored as it is; beside it stands today's code, when the card means one of
 * the district's own villages. Nothing is guessed: two that fit are both candidates.
 */
export interface Village {
  /** With dots, '52.07.03.2004'. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'DESA' | 'KELURAHAN';
  /** Name of the kecamatan. */
  readonly district: string;
  /** '52.07.03' */
  readonly districtCode: string;
}

export interface CardArea {
  readonly desa_kelurahan: string;
  readonly kecamatan: string;
  readonly kabupaten: string;
}

export interface VillageMatch {
  /** The one that is meant; null when none or more than one fits, or the card is of another regency. */
  readonly village: Village | null;
  /** All that the name fits, for the clerk to choose from. */
  readonly candidates: readonly Village[];
}

/** Older spelling → today's name. */
export type AreaSpellings = Readonly<Record<string, string>>;

/**
 * The village a card means. The name is compared without "DESA", "KEL." and spaces, also by its older spellings; the kecamatan tells
 * villages of one name apart; a name that fits none is compared as it sounds (older letters, double letters). A kecamatan of ours that does not have the village leaves only candidates (cards may be older than
 * the kecamatan); the kabupaten must be the villages' own.
 */
export function matchVillage(card: CardArea, villages: readonly Village[], spellings: AreaSpellings): VillageMatch {
  const regency = regencyKey(card.kabupaten);
  const ours = villages.filter((village) => regency !== '' && regency === regencyKey(regencyNameOf(village)));
  const spelt = spellingKeys(spellings);
  const exact = ours.filter((village) => sameName(card.desa_kelurahan, village, spelt));
  const candidates = exact.length > 0 ? exact : ours.filter((village) => isSoundOf(card.desa_kelurahan, village));
  const district = keysOf(card.kecamatan, districtPrefix, spelt);
  const inDistrict = candidates.filter((village) => district.has(squash(village.district)));
  const districtIsOurs = ours.some((village) => district.has(squash(village.district)));
  const fitting = inDistrict.length > 0 || districtIsOurs ? inDistrict : candidates;
  return { village: fitting.length === 1 ? (fitting[0] ?? null) : null, candidates: fitting.length > 0 ? fitting : candidates };
}

/**
 * Villages for a few letters of the name (also of an older spelling, or of a later word) or the last digits of the code, best first.
 * Nothing typed: all. Among equal hits those written most (`often`: codes without dots, most often first) come first.
 */
export function findVillages(typed: string, villages: readonly Village[], spellings: AreaSpellings, often: readonly string[] = []): readonly Village[] {
  const place = placeByUse(often);
  const byUse = (left: Village, right: Village): number => place(areaCode(left.code)) - place(areaCode(right.code));
  const digits = digitsOf(typed);
  if (/^[0-9]+$/.test(digits)) return villages.filter((village) => areaCode(village.code).endsWith(digits)).sort(byUse);
  const wanted = squash(typed);
  const stripped = squash(upperText(typed).replace(villagePrefix, ''));
  if (wanted === '') return villages.toSorted(byUse);
  const spelt = spellingKeys(spellings);
  const sound = soundOf(typed);
  // "desa b": a name that begins so comes before those that begin with what stands behind the word.
  const behind = stripped === wanted ? 0 : 0.5;
  return villages
    .map((village) => ({ village, rank: Math.min(rankOf(village, wanted, spelt), rankOf(village, stripped, spelt) + behind, sound.length > 1 && soundOf(village.name).startsWith(sound) ? bySound : noHit) }))
    .filter((hit) => hit.rank < noHit)
    .sort((left, right) => left.rank - right.rank || byUse(left.village, right.village))
    .map((hit) => hit.village);
}

/** The ways to read a written name of a village or a kecamatan: joined, as it stands and without its kind. Empty: it has neither letter nor digit. */
export function writtenKeys(text: string): ReadonlySet<string> {
  return new Set([...keysOf(text, villagePrefix, new Map()), ...keysOf(text, districtPrefix, new Map())]);
}

/** The code as files carry it, without dots: '5207032004'. */
export function areaCode(code: string): string {
  return code.replaceAll('.', '');
}

/** Whether what a card writes as its kabupaten is the regency of this code ("KAB. SUMBAWA BARAT", "SUMBAWABARAT"). */
export function isOfRegency(written: string, code: string): boolean {
  return regencyKey(written) === regencyKey(regencyOf(code)?.name ?? '');
}

/**
 * Today's code, without dots, for what a card says. The code that stands beside it (`kode_desa_ktp`) stays where the words alone leave several
 * villages, or the card is older than its kecamatan: it was chosen by a person. '' for another regency, or when nothing fits.
 */
export function codeOfCard(card: CardArea & { readonly kode_desa_ktp: string }, villages: readonly Village[], spellings: AreaSpellings): string {
  const { village, candidates } = matchVillage(card, villages, spellings);
  if (village) return areaCode(village.code);
  return candidates.some((candidate) => areaCode(candidate.code) === card.kode_desa_ktp) ? card.kode_desa_ktp : '';
}

/**
 * The same while the words are no other ones than when a person chose the village beside them: a wording that fits none of ours (an old name, a slip of
 * the card's printer) keeps the chosen code too, as long as the card is of our regency. What the card says and today's village are both kept.
 */
export function codeBesideCard(card: CardArea & { readonly kode_desa_ktp: string }, villages: readonly Village[], spellings: AreaSpellings): string {
  if (matchVillage(card, villages, spellings).candidates.length > 0) return codeOfCard(card, villages, spellings);
  const chosen = villages.find((village) => areaCode(village.code) === card.kode_desa_ktp);
  return chosen && regencyKey(card.kabupaten) === regencyKey(regencyNameOf(chosen)) ? card.kode_desa_ktp : '';
}

/**
 * Villages whose name is nearly what was typed: at most a quarter of its letters are other ones, nearest first. For words that no letters find; only
 * ever offered, never taken by itself.
 */
export function nearVillages(typed: string, villages: readonly Village[]): readonly Village[] {
  const wanted = squash(upperText(typed).replace(villagePrefix, ''));
  return villages
    .map((village) => ({ village, edits: editsBetween(wanted, squash(village.name)) }))
    .filter(({ edits }) => edits <= wanted.length / 4)
    .sort((left, right) => left.edits - right.edits)
    .map(({ village }) => village);
}

const bySound = 4;
const noHit = 5;
const villagePrefix = /^(?:(?:DESA|KELURAHAN|KEL|DS|DES)\b[\s./:]*)+(?=.)/u;
const districtPrefix = /^(?:KECAMATAN|KEC)\b[\s.:]*(?=.)/u;
const regencyPrefix = /^(?:KABUPATEN|KAB)\b[\s.:]*(?=.)/u;

/** Squashed older spelling → squashed name of today. */
type SpellingKeys = ReadonlyMap<string, string>;

function spellingKeys(spellings: AreaSpellings): SpellingKeys {
  return new Map(Object.entries(spellings).map(([older, today]) => [squash(older), squash(today)]));
}

/** Only letters and digits: cards join and split words as they like. */
function squash(text: string): string {
  return upperText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The ways to read a written name: as it stands, without its prefix, and both in today's spelling. */
function keysOf(text: string, prefix: RegExp, spelt: SpellingKeys): ReadonlySet<string> {
  const typed = upperText(text);
  const keys = [squash(typed), squash(typed.replace(prefix, ''))].filter((key) => key !== '');
  return new Set(keys.flatMap((key) => [key, spelt.get(key) ?? key]));
}

/** "BERU" and "DESA BERU" fit both villages of that name: which one is meant only the kecamatan tells. */
function sameName(written: string, village: Village, spelt: SpellingKeys): boolean {
  const writtenKeys = keysOf(written, villagePrefix, spelt);
  const nameKeys = keysOf(village.name, villagePrefix, spelt);
  return [...nameKeys].some((key) => writtenKeys.has(key));
}

/** Letters as they sound, and the words for water and for a bay that every office writes its own way (DOMAIN.md 3.2 "Traps"). */
export function soundOf(text: string): string {
  return foldText(upperText(text).replace(villagePrefix, '').replace(/\b(?:AIK|AIR|AI)(?=\s)/gu, 'AI').replace(/\bLABU?H?AN\b/gu, 'LABUAN'))
    .replace(/ /gu, '')
    .replace(/(\p{L})\1+/gu, '$1');
}

/** Whether a written name sounds like the village's: what finds it where no letter-for-letter name does. */
export function isSoundOf(written: string, village: Village): boolean {
  const sound = soundOf(written);
  return sound !== '' && sound === soundOf(village.name);
}

function rankOf(village: Village, wanted: string, spelt: SpellingKeys): number {
  const name = squash(village.name);
  const older = [...spelt].filter(([, today]) => today === name).map(([key]) => key);
  const short = squash(upperText(village.name).replace(villagePrefix, ''));
  if (name === wanted || older.includes(wanted)) return 0;
  if (short === wanted) return 1;
  if ([name, short, ...older].some((key) => key.startsWith(wanted))) return 2;
  return upperText(village.name)
    .split(' ')
    .some((word) => word.startsWith(wanted))
    ? 3
    : noHit;
}

function regencyNameOf(village: Village): string {
  return regencyOf(areaCode(village.code).slice(0, 4))?.name ?? '';
}

function regencyKey(text: string): string {
  return squash(upperText(text).replace(regencyPrefix, ''));
}
