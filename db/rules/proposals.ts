import type { ReadDb } from '../sql.ts';
import { decidedDifferent } from '../stores/pairs.ts';
import { holderOfSheet, type NikHolder } from '../stores/registrations.ts';
import { namedBy } from '../stores/versions.ts';
import { isEarlier, type Placed, placeOf } from './place.ts';

/** Of whom a clerk said that they are the person on this sheet, and which of the two sheets is the first. */
export interface Proposal {
  readonly other: NikHolder;
  /** Whether the other one is the first: then this sheet becomes its `lembar kedua`; otherwise the other becomes the one of this. */
  readonly earlier: boolean;
}

/**
 * What the clerk of a sheet proposed (`secondOf`: the sheet that was named); null when nobody said so, or who was named is gone, or decided
 * to be others. Also null when it is the first of two that name each other: the pair is asked about on the later one, once.
 */
export function proposalOf(db: ReadDb, sheet: Placed & { readonly secondOf: number | null }): Proposal | null {
  const { registration } = sheet;
  const other = named(db, registration, sheet.secondOf);
  if (other === null || registration === null) return null;
  const earlier = isEarlier(other, placeOf(db, sheet));
  return !earlier && named(db, other.registration, namedBy(db, other.sheet))?.registration === registration ? null : { other, earlier };
}

/** Whether the clerk of an earlier holder said that this person is theirs: then it is asked about over there. */
export function asksAbout(db: ReadDb, holder: Pick<NikHolder, 'registration' | 'sheet'>, registration: number | null): boolean {
  return registration !== null && named(db, holder.registration, namedBy(db, holder.sheet))?.registration === registration;
}

/** The live person to whom the sheet that was named belongs, unless it is this very one or was decided to be another. */
function named(db: ReadDb, registration: number | null, sheet: number | null): NikHolder | null {
  if (sheet === null || registration === null) return null;
  const other = holderOfSheet(db, sheet);
  if (other === null || other.registration === registration) return null;
  return decidedDifferent(db, registration).has(other.registration) ? null : other;
}
