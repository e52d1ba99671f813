import type { KnownPerson } from '../../shared/contract/entry.ts';
import { isSamePerson } from '../../shared/domain/checks/same-nik.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';

/** What the clerk may do about one candidate, as the panel says it; null: not here. Opening the other sheet is always there. */
export interface CandidateVerbs {
  /** Ctrl 2. */
  readonly second: string | null;
  /** Ctrl 3. */
  readonly different: string | null;
}

/** By the numbers of a family alone nobody is the same person. */
export function looksLikeOne({ how }: Pick<KnownPerson, 'how'>): boolean {
  return how.some((each) => each === 'nik' || each === 'nik-hampir' || each === 'nama-lahir');
}

/** The same NIK on what look like two people: nobody's choice while keying, both papers are pulled. */
export function isConflict(person: KnownPerson, values: SheetValues): boolean {
  return person.how.includes('nik') && (person.decidedDifferent || !isSamePerson({ values }, person));
}

/**
 * Whom the keys are about: whom the clerk stepped to, while that one is still found; else who was proposed, else the most likely one who is not
 * decided, else the most likely. null: nobody is found.
 */
export function chosenOf(people: readonly KnownPerson[], stepped: string | null, proposed: string | null): KnownPerson | null {
  const bySheet = (sheet: string | null) => people.find((person) => person.sheet === sheet);
  return bySheet(stepped) ?? bySheet(proposed) ?? people.find((person) => looksLikeOne(person) && !person.decidedDifferent) ?? people.find(looksLikeOne) ?? people[0] ?? null;
}

/** The candidates from the chosen one on, behind the last the first again. */
export function fromChosen(people: readonly KnownPerson[], chosen: KnownPerson): readonly KnownPerson[] {
  const at = people.indexOf(chosen);
  return [...people.slice(at), ...people.slice(0, at)];
}

/** The head of the panel: what it asks, and about how many. */
export function headWords(people: readonly KnownPerson[], values: SheetValues): string {
  const conflicts = people.filter((person) => isConflict(person, values));
  if (conflicts.length > 0) return `NIK bentrok (${conflicts.length}): tarik kedua kertas`;
  const alike = people.filter(looksLikeOne);
  const open = alike.filter((person) => !person.decidedDifferent);
  if (open.length > 0) return `Mungkin orang yang sama (${open.length})`;
  if (alike.length > 0) return `Bukan orang yang sama (${alike.length})`;
  const numbers = [...(people.some(({ how }) => how.includes('kk')) ? ['KK'] : []), ...(people.some(({ how }) => how.includes('hp')) ? ['HP'] : [])];
  return `Mungkin sudah ada: ${numbers.join('/')} sama (${people.length})`;
}

/** `proposed`: the clerk has said that this is the same person; that can be taken back whatever is written by now. */
export function verbsOf(person: KnownPerson, values: SheetValues, proposed: boolean): CandidateVerbs {
  const conflict = isConflict(person, values);
  const may = looksLikeOne(person) && !conflict;
  // A number can be long, and the panel is narrow.
  const second = person.earlier ? 'Orang yang sama: lembar kedua' : `Sama: ${person.sheetNo} lembar kedua`;
  return {
    second: proposed ? 'Batal usul lembar kedua' : may && !person.decidedDifferent ? second : null,
    // With one NIK it is decided with both papers.
    different: person.how.includes('nik') ? null : person.decidedDifferent ? 'Urungkan: orang lain' : may ? 'Orang lain, pilih alasan' : null,
  };
}
