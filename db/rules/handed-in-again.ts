import { isSamePerson } from '../../shared/domain/checks/same-nik.ts';
import type { ReadDb } from '../sql.ts';
import { type NikWriting, writingsOfNik, writtenNik } from '../stores/nik-writings.ts';
import { decidedDifferent } from '../stores/pairs.ts';
import type { Registration } from '../stores/registrations.ts';

type Whose = Pick<Registration, 'id' | 'programme' | 'sendState' | 'joinedTo'>;

/**
 * Whose papers are all void, and who handed in again: the registration that goes on for them, by the rule that makes one person of two
 * (PRODUCT.md "Same number, same person?": NIK, birth date, a name alike). null: not withdrawn, nobody came again, or it is not sure who.
 */
export function handedInAgain(db: ReadDb, whose: Whose): number | null {
  if (whose.sendState !== 'ditarik') return null;
  const [again, ...others] = twinsOf(db, whose).filter(({ live }) => live);
  return again !== undefined && others.length === 0 ? again.registration : null;
}

/** The withdrawn registrations of somebody who goes on under this one. */
export function withdrawnBefore(db: ReadDb, whose: Whose): readonly number[] {
  if (whose.sendState === 'ditarik' || whose.joinedTo !== null) return [];
  const twins = twinsOf(db, whose);
  // With a second live one it is not sure whose the void ones were.
  return twins.some(({ live }) => live) ? [] : twins.map(({ registration }) => registration);
}

/** Registrations that are the same person by what is written on their sheets; without those of whom somebody decided that they are not. */
function twinsOf(db: ReadDb, { id, programme }: Whose): readonly NikWriting[] {
  const all = writingsOfNik(db, programme, writtenNik(db, id));
  const own = all.find(({ registration }) => registration === id);
  if (own === undefined || all.length === 1) return [];
  const different = decidedDifferent(db, id);
  return all.filter((each) => each.registration !== id && !different.has(each.registration) && isSamePerson({ values: { nama: own.name, tanggal_lahir: own.birthDate } }, each));
}
