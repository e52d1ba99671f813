/**
 * Figures that may be read out to anybody (PRODUCT.md "Angka untuk umum"): nobody can be known from them, not from one sheet of figures and
 * not from two that are laid side by side. A hidden cell alone does not do it: whoever comes back the day after one person came takes the one
 * sheet from the other. So it takes four rules together.
 *
 * 1. Every number is said rounded down to a multiple of five; below five (also nobody) it is "kurang dari 5". Sums and differences of said
 *    numbers, of whatever sheets, are then multiples of five: none is 1 to 4.
 * 2. What was said is kept, and a table is said anew only when at least five people in it stand elsewhere than then (came, left or moved).
 *    A number that jumps by one step is never the doing of fewer, so that who knows of the one person who came learns nothing of them.
 * 3. A table is said only where its numbers and the whole leave every part open: with luck, the parts cut off by rounding add up to so much
 *    that each of them must be large. Then what was said before stays, or the table is left out.
 * 4. Whatever is said, each part may still have been cut off by 1, 2 or 3, on every sheet: no true difference of two days is known to be 1 to 4.
 *
 * What remains: who knows how all but one of those five stand works out the fifth, as with any figures about few people.
 */
export type PublicCell = { readonly said: 'angka'; readonly value: number } | { readonly said: 'kurang_dari_5' };

export interface PublicPart {
  readonly label: string;
  readonly count: number;
}

/** Numbers as they were when they were said, and when that was. */
export interface Said {
  readonly key: string;
  /** true counts; null: too few, or too telling, to be broken down */
  readonly parts: readonly PublicPart[] | null;
  readonly at: string;
}

/** What was said last of each figure. Kept by the office, never shown: what is shown of it is `saidCell`. */
export interface Release {
  readonly people: Said;
  readonly paper: Said;
  readonly tables: readonly Said[];
}

export interface PublicTable {
  readonly key: string;
  readonly parts: readonly PublicPart[];
}

export const publicStep = 5;

/** A count as it may be said. */
export function saidCell(count: number): PublicCell {
  return count < publicStep ? { said: 'kurang_dari_5' } : { said: 'angka', value: roundedDown(count) };
}

/** What may be said now: new where enough people stand elsewhere, as it was said before otherwise. */
export function nextRelease(before: Release | null, people: number, papers: number, tables: readonly PublicTable[], at: string): Release {
  const whole = renewed(before?.people, { key: 'orang', parts: [{ label: '', count: people }] }, at);
  const paper = renewed(before?.paper, { key: 'berkas', parts: [{ label: '', count: papers }] }, at);
  const wholeRange = rangeOf(whole, at);
  const next = tables.map((table) => renewed(before?.tables.find(({ key }) => key === table.key), table, at));
  let fresh = next.filter((said) => said.at === at && said.parts !== null);
  for (;;) {
    const telling = fresh.find((said) => tells(said, narrowed(wholeRange, fresh)));
    if (telling === undefined) break;
    fresh = fresh.filter((said) => said !== telling);
  }
  return {
    people: whole,
    paper,
    tables: next.map((said) => (said.at !== at || fresh.includes(said) ? said : (before?.tables.find(({ key }) => key === said.key) ?? { key: said.key, parts: null, at }))),
  };
}

/** How many people at least stand elsewhere than before: each of them leaves one part, or comes into one, or both. */
export function leastMoved(before: readonly PublicPart[], now: readonly PublicPart[]): number {
  const change = new Map(now.map(({ label, count }) => [label, count]));
  for (const { label, count } of before) change.set(label, (change.get(label) ?? 0) - count);
  const changes = [...change.values()];
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0);
  return Math.max(sum(changes.filter((each) => each > 0)), -sum(changes.filter((each) => each < 0)));
}

function renewed(before: Said | undefined, now: PublicTable, at: string): Said {
  const stays = before !== undefined && before.parts !== null && leastMoved(before.parts, now.parts) < publicStep;
  return stays ? before : { ...now, at };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The whole, as far as it can be known: from what was said of it, and a few more or fewer where that was some time ago. */
function rangeOf(whole: Said, at: string): Range {
  const said = roundedDown(whole.parts?.[0]?.count ?? 0);
  const since = whole.at === at ? 0 : publicStep - 1;
  return { least: Math.max(0, said - since), most: said + publicStep - 1 + since };
}

/** The whole again: no table that breaks the same people down says more than its own parts can hold. */
function narrowed(range: Range, tables: readonly Said[]): Range {
  const held = tables.map(({ parts }) => ({ least: saidSum(parts), most: saidSum(parts) + (publicStep - 1) * (parts?.length ?? 0) }));
  return { least: Math.max(range.least, ...held.map(({ least }) => least)), most: Math.min(range.most, ...held.map(({ most }) => most)) };
}

/** Whether a table would tell more than rule 4 allows: some part could not have been cut off by 1, or not by 3. */
function tells({ parts }: Said, { least, most }: Range): boolean {
  const rest = { least: least - saidSum(parts), most: most - saidSum(parts) };
  const cut = publicStep - 1;
  // Who knows which of the small parts are empty shares the rest among fewer: reckoned with the fewest that can hold it.
  const sharing = Math.max(parts?.filter(({ count }) => count >= publicStep).length ?? 0, Math.ceil(rest.least / cut));
  return least < publicStep || rest.least - cut * (sharing - 1) > 1 || rest.most < cut - 1;
}

function saidSum(parts: Said['parts']): number {
  return (parts ?? []).reduce((sum, { count }) => sum + roundedDown(count), 0);
}

function roundedDown(count: number): number {
  return count - (count % publicStep);
}
