import { alikeFoldedNames } from '../name.ts';
import { slipsOf } from '../nik.ts';
import type { ReadPerson } from './cells.ts';

/** How a row found its person, or why it did not; the words of the table old_sending_row. */
export const rowResults = ['nik', 'nama_lahir', 'dipilih', 'tidak_ada', 'beberapa', 'ganda'] as const;
export type RowResult = (typeof rowResults)[number];

/** One way a person of the ledger is written: of the sheet that speaks for them, or of a second one. */
export interface PersonWriting {
  readonly registration: number;
  /** 16 digits; null: none. */
  readonly nik: string | null;
  /** As `foldName` makes it; '': not keyed. */
  readonly foldedName: string;
  /** YYYY-MM-DD; ''. */
  readonly birthDate: string;
}

/** The live people of a programme, by what a row can say of them. */
export class PeopleIndex {
  readonly #byNik = new Map<string, number[]>();
  readonly #byNameAndBirth = new Map<string, number[]>();
  readonly #writings = new Map<number, PersonWriting[]>();

  add(writing: PersonWriting): void {
    const known = this.#writings.get(writing.registration);
    if (known) known.push(writing);
    else this.#writings.set(writing.registration, [writing]);
    if (writing.nik !== null) put(this.#byNik, writing.nik, writing.registration);
    if (writing.foldedName !== '' && writing.birthDate !== '') put(this.#byNameAndBirth, `${writing.birthDate} ${writing.foldedName}`, writing.registration);
  }

  withNik(nik: string): readonly number[] {
    return this.#byNik.get(nik) ?? [];
  }

  withNameAndBirth(foldedName: string, birthDate: string): readonly number[] {
    return foldedName === '' || birthDate === '' ? [] : (this.#byNameAndBirth.get(`${birthDate} ${foldedName}`) ?? []);
  }

  writingsOf(registration: number): readonly PersonWriting[] {
    return this.#writings.get(registration) ?? [];
  }
}

export interface Match {
  readonly result: RowResult;
  /** null: nobody, several, or somebody whom another row of the file has. */
  readonly registration: number | null;
  /** Who it may be, for a person to decide; of `ganda` the one whom another row has. */
  readonly candidates: readonly number[];
}

/**
 * Whose row it is: by the NIK, then by folded name and birth date. Nothing is guessed: a NIK whose holder has quite another name, several holders, several of one name and birth date, or a name and birth date under a NIK that is more than one slip away
 * (DOMAIN.md 7: not a duplicate) are for a person to decide. `taken`: people whom earlier rows of the file have.
 */
export function matchRow(index: PeopleIndex, person: ReadPerson, taken: { has(registration: number): boolean }): Match {
  const found = foundFor(index, person);
  if (found.registration === null || !taken.has(found.registration)) return found;
  return { result: 'ganda', registration: null, candidates: [found.registration] };
}

function foundFor(index: PeopleIndex, person: ReadPerson): Match {
  const holders = person.nik.nik === '' ? [] : index.withNik(person.nik.nik);
  const namesakes = index.withNameAndBirth(person.foldedName, person.birthDate);
  const [holder] = holders;
  if (holder !== undefined) {
    const sure = holders.length === 1 ? holders.filter(() => agrees(index, person, holder)) : holders.filter((each) => namesakes.includes(each));
    const [only] = sure;
    return only !== undefined && sure.length === 1 ? matched('nik', only) : several([...holders, ...namesakes]);
  }
  const [namesake] = namesakes;
  if (namesake === undefined) return { result: 'tidak_ada', registration: null, candidates: [] };
  return namesakes.length === 1 && mayHaveNik(index, person, namesake) ? matched('nama_lahir', namesake) : several(namesakes);
}

/** Whether the row may be somebody else's than this person's, by name and birth date, under a NIK that is not theirs by one slip alone, or none. */
export function alsoFits(index: PeopleIndex, person: ReadPerson, registration: number): boolean {
  return index.withNameAndBirth(person.foldedName, person.birthDate).some((each) => each !== registration && mayHaveNik(index, person, each));
}

/**
 * Whether somebody with this NIK is the person of the row: the name agrees, or the row says none. A birth date stands in the NIK itself and
 * proves nothing beside it, unless the name has at least something of theirs ("MELA" for MELATI): else it is another person under the same NIK.
 */
function agrees(index: PeopleIndex, { foldedName, birthDate }: ReadPerson, registration: number): boolean {
  const born = (writing: PersonWriting): boolean => birthDate !== '' && writing.birthDate === birthDate;
  const writings = index.writingsOf(registration);
  if (foldedName === '') return birthDate === '' || writings.some(born);
  return writings.some((writing) => alikeFoldedNames(foldedName, writing.foldedName) || (born(writing) && partOfName(foldedName, writing.foldedName)));
}

/** Letters from which on a word of a name says something. */
const tellingLetters = 3;

/** Whether one of the words of a name begins, or is begun by, one of another's. */
function partOfName(left: string, right: string): boolean {
  const wordsOf = (name: string): readonly string[] => name.split(' ').filter((word) => word.length >= tellingLetters);
  return wordsOf(left).some((a) => wordsOf(right).some((b) => a.startsWith(b) || b.startsWith(a)));
}

/** Whether what is left of the row's NIK can be this person's: the same but for one slip of the hand, or as far as Excel left it. */
function mayHaveNik(index: PeopleIndex, { nik }: ReadPerson, registration: number): boolean {
  const own = index.writingsOf(registration).flatMap((writing) => (writing.nik === null ? [] : [writing.nik]));
  if (own.length === 0 || (nik.nik === '' && nik.known === '')) return true;
  if (nik.nik === '') return own.some((each) => each.startsWith(nik.known));
  const slips = slipsOf(nik.nik);
  return own.some((each) => each === nik.nik || slips.includes(each));
}

function matched(result: 'nik' | 'nama_lahir', registration: number): Match {
  return { result, registration, candidates: [registration] };
}

function several(registrations: readonly number[]): Match {
  return { result: 'beberapa', registration: null, candidates: [...new Set(registrations)] };
}

function put(map: Map<string, number[]>, key: string, registration: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [registration]);
  else if (!known.includes(registration)) known.push(registration);
}
