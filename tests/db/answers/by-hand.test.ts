import { expect, test } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openMemory } from '../../../db/open.ts';
import { ReadDb, type Sql, sql, WriteDb } from '../../../db/sql.ts';
import { answersLedger } from '../../../db/stores/answers-ledger.ts';
import { countGroup } from '../../../db/stores/home-groups.ts';
import { countInsideAnyOld, insideOf, oldParts } from '../../../db/stores/inside-old.ts';
import { latestOfAll, latestOfOldRows } from '../../../db/stores/latest-words.ts';

/**
 * Small offices made at random, with people who turned out to be one another, words taken back and put right, sendings after answers and files
 * that left before: what the ledger's statements find at once is what a plain walk over the same rows finds.
 */
const programme = 1;
const statuses = ['diterima', 'ditolak', 'diteruskan'] as const;
type Status = (typeof statuses)[number];
type Counts = Record<Status, number>;

interface Person { readonly id: number; readonly joinedTo: number | null; readonly person: number; readonly state: string }
interface Delivered { readonly id: number; readonly day: string; readonly people: readonly number[] }
interface OldFile { readonly id: number; readonly day: string; readonly rows: readonly (number | null)[] }
interface Said { readonly id: number; readonly sending: number | null; readonly old: number | null; readonly day: string; readonly undone: boolean }
interface Word { readonly id: number; readonly answer: Said; readonly person: number; readonly status: Status; readonly rank: number; readonly undone: boolean }
interface Office { readonly people: readonly Person[]; readonly sendings: readonly Delivered[]; readonly files: readonly OldFile[]; readonly words: readonly Word[] }

/** The same numbers each time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function build(db: WriteDb, seed: number): Office {
  const roll = dice(seed);
  const at = '2020-04-30T01:00:00.000Z';
  let uids = 0;
  const uid = (): string => `u${(uids += 1)}`;
  const day = (): string => `2020-04-0${1 + roll(5)}`;
  const insert = (statement: Sql): number => db.run(statement).id;

  const people: Person[] = [];
  for (let id = 1; id <= 24; id += 1) {
    const to = id > 4 && roll(4) === 0 ? people[roll(people.length)] : undefined;
    const joinedTo = to?.id ?? null;
    // The sheet hangs on the person, at whatever distance.
    const person = to?.person ?? id;
    const state = joinedTo === null ? (['belum_siap', 'siap', 'terkirim', 'terkirim', 'ditarik'] as const)[roll(5)] ?? 'siap' : 'belum_siap';
    insert(sql`INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, registration, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by)
      VALUES (${100 + id}, ${uid()}, ${programme}, ${`A-${id}`}, ${id}, '', ${person}, '2020-04-01', ${at}, 1, '', '', '{}', 'diperiksa', '', '', ${at}, 1)`);
    insert(sql`INSERT INTO registration (id, uid, programme, person, active_sheet, send_state, joined_to) VALUES (${id}, ${uid()}, ${programme}, ${id}, ${100 + id}, ${state}, ${joinedTo})`);
    people.push({ id, joinedTo, person, state });
  }

  const sendings = [1, 2, 3].map((id): Delivered => {
    const made = { id, day: day(), people: people.filter(({ joinedTo }) => joinedTo === null && roll(2) === 0).map((each) => each.id) };
    insert(sql`INSERT INTO sending (id, uid, programme, no, kind, purpose, receiver, profile_version, layout, state, created_at, created_by, closed_at, closed_by, closing_no, people, men, women)
      VALUES (${id}, ${uid()}, ${programme}, ${`K00${id}`}, 'BARU', 'usulan', '', 1, '', 'diserahkan', ${at}, 1, ${at}, 1, ${id}, ${made.people.length}, 0, 0)`);
    insert(sql`INSERT INTO delivery (uid, sending, day, medium, receiver, letter, at, by) VALUES (${uid()}, ${id}, ${made.day}, '', '', '', ${at}, 1)`);
    for (const [index, person] of made.people.entries()) {
      insert(sql`INSERT INTO sending_line (sending, line_no, registration, sheet, version, csv_line, sha256, action) VALUES (${id}, ${index + 1}, ${person}, ${100 + person}, 1, '', '', 'BARU')`);
    }
    return made;
  });

  const files = [1, 2].map((id): OldFile => {
    // Anybody's number, twice the same person's too where two of theirs were joined, and nobody's.
    const rows = [...people.filter(() => roll(2) === 0).map((each) => each.id), null];
    const made = { id, day: day(), rows };
    insert(sql`INSERT INTO old_sending (id, uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
      VALUES (${id}, ${uid()}, ${programme}, ${`L00${id}`}, ${made.day}, '', '', 'usulan', 1, '{}', ${rows.length}, ${at}, 1)`);
    for (const [index, person] of rows.entries()) {
      insert(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (${id}, ${index + 1}, '[]', '', '', '', '', ${person}, ${person === null ? 'tidak_ada' : 'nik'})`);
    }
    return made;
  });

  const words: Word[] = [];
  for (let id = 1; id <= 6; id += 1) {
    const about = roll(4);
    const said: Said = { id, sending: about === 0 ? 1 + roll(3) : null, old: about === 1 ? 1 + roll(2) : null, day: day(), undone: roll(6) === 0 };
    insert(sql`INSERT INTO answer (id, uid, programme, sending, old_sending, kind, said_by, channel, said_day, letter, text, at, by, undone_why, undone_at)
      VALUES (${id}, ${uid()}, ${programme}, ${said.sending}, ${said.old}, 'per_orang', '', 'surat', ${said.day}, '', '', ${at}, 1, ${said.undone ? 'salah' : ''}, ${said.undone ? at : null})`);
    for (const person of people) {
      if (roll(3) === 0) continue;
      const first = say(said, person, roll(8) === 0);
      // Put right: it takes the place of the first one.
      if (first.undone && roll(2) === 0) say(said, person, false, first);
    }
  }
  return { people, sendings, files, words };

  function say(answer: Said, person: Person, undone: boolean, instead: Word | null = null): Word {
    const status = statuses[roll(3)] ?? 'diterima';
    const id = insert(sql`INSERT INTO answer_line (answer, registration, status, reason, in_place_of, undone_why, undone_at, undone_by)
      VALUES (${answer.id}, ${person.id}, ${status}, 'x', ${instead?.id ?? null}, ${undone ? 'salah' : ''}, ${undone ? at : null}, ${undone ? 1 : null})`);
    const word = { id, answer, person: person.person, status, rank: instead?.id ?? id, undone };
    words.push(word);
    return word;
  }
}

function latest(words: readonly Word[]): Status | null {
  const standing = words.filter(({ undone, answer }) => !undone && !answer.undone);
  return standing.toSorted((left, right) => right.answer.day.localeCompare(left.answer.day) || right.rank - left.rank)[0]?.status ?? null;
}

/** What it was said of is theirs: of a sending always, of a file where a row of it is theirs, of all that was sent where anything of it is. */
function theirs({ people, sendings, files }: Office, { answer, person }: Word): boolean {
  if (answer.sending !== null) return true;
  const named = (file: OldFile): boolean => file.rows.some((row) => row !== null && (people.find(({ id }) => id === row)?.person ?? row) === person);
  if (answer.old !== null) return files.some((file) => file.id === answer.old && named(file));
  return files.some(named) || sendings.some((sending) => sending.people.includes(person));
}

/** What counts on a person: nothing else left them after it was said. */
function latestOn(office: Office, person: number): Status | null {
  const { words, sendings } = office;
  const left = sendings.filter((sending) => sending.people.includes(person));
  return latest(words.filter((word) => word.person === person && theirs(office, word) && !left.some(({ id, day }) => day > word.answer.day && id !== word.answer.sending)));
}

/** What came of a row of a file: said since it left, or about it. */
function latestOfRow(office: Office, file: OldFile, person: number): Status | null {
  return latest(office.words.filter((word) => word.person === person && theirs(office, word) && (word.answer.day >= file.day || word.answer.old === file.id)));
}

function counted(found: readonly (Status | null)[]): Counts {
  const of = (status: Status): number => found.filter((each) => each === status).length;
  return { diterima: of('diterima'), ditolak: of('ditolak'), diteruskan: of('diteruskan') };
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))('office %i: at once as by hand', (seed) => {
  const raw = openMemory();
  try {
    migrate(raw, migrations, { path: null, key: Buffer.alloc(0) });
    raw.pragma('foreign_keys = OFF');
    const office = build(new WriteDb(raw), seed);
    const db = new ReadDb(raw);
    const { people, sendings, files } = office;
    const persons = people.filter(({ joinedTo }) => joinedTo === null);
    const personOf = (id: number): number => people.find((each) => each.id === id)?.person ?? id;

    const all = db.all<{ registration: number; status: Status }>(sql`SELECT registration, status FROM ${latestOfAll(programme)} ORDER BY registration`);
    expect(all).toEqual(persons.flatMap(({ id }) => {
      const status = latestOn(office, id);
      return status === null ? [] : [{ registration: id, status }];
    }));

    const rowsOf = (file: OldFile): readonly number[] => file.rows.flatMap((each) => (each === null ? [] : [personOf(each)]));
    const old = db.all<{ old_sending: number; status: Status }>(sql`SELECT old_sending, status FROM ${latestOfOldRows(programme)} WHERE status IS NOT NULL`);
    for (const file of files) expect(counted(old.filter((row) => row.old_sending === file.id).map(({ status }) => status))).toEqual(counted(rowsOf(file).map((person) => latestOfRow(office, file, person))));

    const inside = new Set(files.flatMap(rowsOf));
    const onlyOld = persons.filter(({ id, state }) => inside.has(id) && state !== 'terkirim');
    const terkirim = persons.filter(({ state }) => state === 'terkirim');
    const ledger = answersLedger(db, programme);
    expect(ledger.rows.map(({ no, people: size, diterima, ditolak, diteruskan }) => ({ no, size, diterima, ditolak, diteruskan }))).toEqual([
      ...sendings.toReversed().map((each) => ({ no: `K00${each.id}`, size: each.people.length, ...counted(each.people.map((person) => latestOn(office, person))) })),
      ...files.toReversed().map((each) => ({ no: `L00${each.id}`, size: each.rows.length, ...counted(rowsOf(each).map((person) => latestOfRow(office, each, person))) })),
    ]);
    expect(ledger.terkirim).toMatchObject({ people: terkirim.length, ...counted(terkirim.map(({ id }) => latestOn(office, id))) });
    const sent = terkirim.length + onlyOld.length;
    const withdrawn = persons.filter(({ id, state }) => state === 'ditarik' && !inside.has(id)).length;
    expect(ledger.whole).toMatchObject({ people: persons.length, sent, withdrawn, notSent: persons.length - sent - withdrawn, rowsAlone: files.reduce((sum, file) => sum + file.rows.length - new Set(rowsOf(file)).size, 0) });
    expect(countInsideAnyOld(db, programme)).toBe(inside.size);
    for (const file of files) expect(oldParts(db, programme, insideOf(file.id)).inside).toBe(new Set(rowsOf(file)).size);
    expect(countGroup(db, 'di_luar_lama', { programme, statementFrom: '', statementText: '' })).toBe(persons.filter(({ id, state }) => !inside.has(id) && state !== 'ditarik').length);
  } finally {
    raw.close();
  }
});
