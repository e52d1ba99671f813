import type { Output } from '../../shared/contract/index.ts';
import { type Likeness, likenesses } from '../../shared/contract/entry.ts';
import { alikeFoldedNames, foldName } from '../../shared/domain/name.ts';
import type { QueryContext } from '../service/context.ts';
import { holdersOfFamilyCard, holdersOfPhone, namesakes } from '../stores/known.ts';
import { decidedDifferent } from '../stores/pairs.ts';
import { liveHolders, nearHolders, type NikHolder, registrationOf } from '../stores/registrations.ts';
import { sharedNumbers } from '../stores/shared-numbers.ts';
import type { Written } from './compare-written.ts';
import { neighbourView, type UnderHands } from './neighbour-view.ts';

interface Known {
  readonly holder: NikHolder;
  readonly how: readonly Likeness[];
  /** Places of the NIK that differ, from 1; empty where it is not nearly the same. */
  readonly differsAt: readonly number[];
  readonly decidedDifferent: boolean;
}

/** A phone or a family card that many have says little: no more of them are looked at. */
const mostOfANumber = 8;
const most = 12;

/** Whom we know already of the person on a sheet or a line, as whoever keys it sees them. */
export function knownView(context: QueryContext, underHands: UnderHands, written: Written): Output<'entry.known'> {
  const { registration } = underHands;
  const people = knownPeople(context, registration, written);
  return {
    others: sharedNumbers(context.db, context.office.programme.id, registration, { no_hp: written.phone, no_kk: written.kk }),
    people: people.map(({ holder, how, differsAt, decidedDifferent }) => ({ ...neighbourView(context, underHands, written, holder), how: [...how], differsAt: [...differsAt], decidedDifferent })),
  };
}

/**
 * Whom we know already (DOMAIN.md 7 "Duplicates"): the same NIK; a NIK one slip away under a name alike; a name alike born the same day
 * or a slip from it; the same family card; the same phone. Most telling first, then the earlier sheet. Nobody is merged by it.
 */
function knownPeople({ db, office }: QueryContext, registration: number | null, written: Written): readonly Known[] {
  const programme = office.programme.id;
  const folded = foldName(written.name);
  const found: Readonly<Record<Likeness, readonly NikHolder[]>> = {
    nik: liveHolders(db, programme, written.nik),
    'nik-hampir': nearHolders(db, programme, written.nik).filter((holder) => alikeFoldedNames(folded, holder.foldedName)),
    'nama-lahir': namesakes(db, programme, written.name, written.birthDate, most),
    kk: holdersOfFamilyCard(db, programme, written.kk, mostOfANumber),
    hp: holdersOfPhone(db, programme, written.phone, mostOfANumber),
  };
  const different = registration === null ? new Set<number>() : decidedDifferent(db, registration);
  const people = new Map<number, { readonly holder: NikHolder; readonly how: Likeness[] }>();
  for (const how of likenesses) {
    for (const holder of found[how]) {
      if (holder.registration === registration) continue;
      const known = people.get(holder.registration);
      if (known) known.how.push(how);
      else people.set(holder.registration, { holder, how: [how] });
    }
  }
  // In the order of likenesses already; of two that are found by as telling a thing, who is found by more stands first.
  const ranked = [...people.values()].toSorted((one, other) => rank(one.how) - rank(other.how) || other.how.length - one.how.length);
  return ranked.slice(0, most).map(({ holder, how }) => ({ holder, how, differsAt: how.includes('nik-hampir') ? placesApart(written.nik, registrationOf(db, holder.registration).nik ?? '') : [], decidedDifferent: different.has(holder.registration) }));
}

function placesApart(one: string, other: string): readonly number[] {
  return [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index + 1]));
}

function rank(how: readonly Likeness[]): number {
  return Math.min(...how.map((each) => likenesses.indexOf(each)));
}
