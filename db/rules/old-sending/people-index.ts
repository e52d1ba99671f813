import { PeopleIndex } from '../../../shared/domain/old-sending/match.ts';
import { Slicer } from '../../export/slicer.ts';
import type { JobContext } from '../../service/context.ts';
import type { ReadDb } from '../../sql.ts';
import { rootOf, type Writing, writingsAfter, writingsLike, writingsOf } from '../../stores/person-writings.ts';
import { joinedTree } from '../../stores/registrations.ts';

const page = 1000;

/** Everybody who is there, by what a row can say of them; read in slices. A second sheet that was joined is another writing of its person. */
export async function everybody(job: Pick<JobContext, 'db' | 'office' | 'breathe'>): Promise<PeopleIndex> {
  const all = new Map<number, Writing>();
  for (let after = 0; ; ) {
    const some = writingsAfter(job.db, job.office.programme.id, after, page);
    for (const each of some) all.set(each.registration, each);
    const last = some.at(-1);
    if (last === undefined) break;
    after = last.registration;
    await job.breathe();
  }
  const index = new PeopleIndex();
  let slicer = new Slicer('reads');
  for (const writing of all.values()) {
    if (slicer.isOver()) {
      await job.breathe();
      slicer = new Slicer('reads');
    }
    let root = writing;
    for (let to = root.joinedTo; to !== null; to = root.joinedTo) {
      const next = all.get(to);
      if (next === undefined) break;
      root = next;
    }
    add(index, writing, root.registration, root.live);
  }
  return index;
}

/** People of whom no row speaks, in the order in which they came; as registrations, read in slices. */
export async function notIn(job: Pick<JobContext, 'db' | 'office' | 'breathe'>, lines: ReadonlyMap<number, number>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let after = 0; ; ) {
    const some = writingsAfter(job.db, job.office.programme.id, after, page);
    found.push(...some.filter(({ registration, joinedTo, live }) => live && joinedTo === null && !lines.has(registration)).map(({ registration }) => registration));
    const last = some.at(-1);
    if (last === undefined) return found;
    after = last.registration;
    await job.breathe();
  }
}

/** As `everybody`, only of those who can be the person of one row; of each all their sheets, for what one says and another does not. */
export function likely(db: ReadDb, programme: number, row: { readonly nik: string; readonly foldedName: string; readonly birthDate: string }): PeopleIndex {
  const index = new PeopleIndex();
  const added = new Set<number>();
  for (const { registration } of writingsLike(db, programme, row)) {
    const root = rootOf(db, registration);
    if (added.has(root.registration)) continue;
    added.add(root.registration);
    for (const writing of writingsOf(db, joinedTree(db, root.registration))) add(index, writing, root.registration, root.live);
  }
  return index;
}

function add(index: PeopleIndex, { nik, foldedName, birthDate }: Writing, registration: number, live: boolean): void {
  if (live) index.add({ registration, nik, foldedName, birthDate });
}
