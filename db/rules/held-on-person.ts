import type { HeldRow, Staff } from '../../shared/contract/person-data.ts';
import { fillStatement } from '../../shared/domain/answer/statement-text.ts';
import { type FieldId, fieldOf } from '../../shared/domain/fields.ts';
import { isLookPlace, lookPlaceWords } from '../../shared/domain/look-places.ts';
import { type HeldTable, heldTables, isField, labelOf, maybeTheirs, trailWord, wordOf, writtenValue } from '../../shared/domain/person-data.ts';
import type { JobContext } from '../service/context.ts';
import { maybeRowsOf, rowsBeside } from '../stores/maybe-rows.ts';
import { heldIn, lastAuditRow, namesOf, oldLinesOf, type PersonIds, type StoredRow, subjectsOf, trailNaming, trailOf, type TrailRow } from '../stores/person-data.ts';
import { sheetsOfRegistration } from '../stores/sheets.ts';
import { allUsers } from '../stores/users.ts';
import { coverNote, coverValue } from './cover.ts';
import { printedWords, withoutStaff } from './printed-words.ts';

/** Rows of the audit that one slice reads: a file that left before can have thousands. */
const auditPage = 1000;

/** Whom it is for: a screen covers NIK, KK and birth date; the paper for the person's own hands holds them whole, and no name of staff. */
export type Reader = 'layar' | 'kertas';

/** Everything held on a person (all registrations that turned out to be them), in slices, with who saw, changed, printed or handed it out. */
export async function heldOnPerson(job: JobContext, registrations: readonly number[], reader: Reader): Promise<HeldRow[]> {
  const { db } = job;
  return heldOn(job, { registrations, sheets: registrations.flatMap((id) => sheetsOfRegistration(db, id).map((sheet) => sheet.id)), maybeRows: maybeRowsOf(db, registrations), asked: null }, reader);
}

/** The same of somebody who stands in a row of an old sending that is nobody's: that row, those like it, and what was done with them. */
export async function heldOnOldRow(job: JobContext, row: number, reader: Reader): Promise<HeldRow[]> {
  return heldOn(job, { registrations: [], sheets: [], maybeRows: rowsBeside(job.db, row), asked: row }, reader);
}

async function heldOn(job: JobContext, ids: PersonIds, reader: Reader): Promise<HeldRow[]> {
  const { db } = job;
  const telling = new Telling(job, reader, namesOf(db, ids.sheets));
  const held: HeldRow[] = [];
  // Joint of derived types: Object.keys loses the key type.
  const tables = Object.keys(heldTables) as HeldTable[];
  const last = lastAuditRow(db);
  const subjects = subjectsOf(db, ids);
  const total = tables.length + subjects.length;
  for (const [done, table] of tables.entries()) {
    held.push(...heldIn(db, table, ids).map((row) => telling.row(table, row)));
    job.progress(done + 1, total);
    await job.breathe();
  }
  const lines = oldLinesOf(db, ids);
  const trail: TrailRow[] = [];
  for (const [done, subject] of subjects.entries()) {
    for (let page = trailOf(db, subject, 0, last, auditPage); page.length > 0; page = trailOf(db, subject, page.at(-1)?.id ?? last, last, auditPage)) {
      trail.push(...page.filter((row) => isOfTheirs(row, lines)));
      await job.breathe();
    }
    job.progress(tables.length + done + 1, total);
  }
  const told = new Set(trail.map(({ id }) => id));
  trail.push(...trailNaming(db, subjects, last).filter(({ id }) => !told.has(id)));
  trail.sort((left, right) => left.id - right.id);
  return [...held, ...trail.map((row) => telling.trail(row))];
}

/** An act on one row of a file that left before is told of whose row it is, and of nobody else in the file. */
function isOfTheirs({ subject, fields }: TrailRow, lines: ReadonlySet<string>): boolean {
  const line = /"(line-\d+)"/u.exec(fields)?.[1];
  return line === undefined || lines.has(`${subject} ${line}`);
}

/** Puts rows into words for one reader. */
class Telling {
  readonly #reader: Reader;
  readonly #zone: string;
  readonly #byId: ReadonlyMap<number, Staff>;
  readonly #byUid: ReadonlyMap<string, Staff>;
  /** Takes names that the reader is not told out of what a paper says of its officer. */
  readonly #unnamed: (text: string) => string;

  constructor({ db, office, actor }: JobContext, reader: Reader, ownNames: readonly string[]) {
    this.#reader = reader;
    this.#zone = office.zone;
    // What the law asks for is what was done and when; who did it by name is for the supervisor.
    const named = reader === 'layar' && actor.role === 'penyelia';
    const users = allUsers(db).map((user) => ({ user, staff: { role: user.role, name: named ? user.name : null } satisfies Staff }));
    this.#byId = new Map(users.map(({ user, staff }) => [user.id, staff]));
    this.#unnamed = named ? (text) => text : (text) => withoutStaff(text, users.map(({ user }) => user), ownNames);
    this.#byUid = new Map(users.map(({ user, staff }) => [user.uid, staff]));
  }

  row(table: HeldTable, { at, by, cells }: StoredRow): HeldRow {
    // What may be somebody else's goes on no paper whole.
    const reader = cells['theirs'] === maybeTheirs ? 'layar' : this.#reader;
    const shown = Object.entries(cells).flatMap(([column, value]) => (value === null || value === '' ? [] : this.#cells(column, value, reader)));
    return { ...heldTables[table], at, by: by === null ? null : this.#staff(by), cells: shown };
  }

  trail({ at, actor, procedure, fields }: { readonly at: string; readonly actor: string; readonly procedure: string; readonly fields: string }): HeldRow {
    const noted = textsIn(fields);
    const names = noted.flatMap((name) => (isField(name) ? [fieldOf(name).label] : []));
    const places = noted.flatMap((name) => (isLookPlace(name) ? [lookPlaceWords[name]] : []));
    return {
      section: 'jejak',
      what: trailWord(procedure, noted),
      at,
      by: this.#byUid.get(actor) ?? { role: 'aplikasi', name: null },
      cells: [...(names.length === 0 ? [] : [{ label: labelOf('fields'), value: names.join(', ') }]), ...places.map((value) => ({ label: labelOf('place'), value }))],
    };
  }

  #staff(id: number): Staff {
    return this.#byId.get(id) ?? { role: 'aplikasi', name: null };
  }

  #cells(column: string, value: string | number, reader: Reader): HeldRow['cells'] {
    if (column === 'held_values') return this.#values(value, reader);
    if (column === 'held_facts') return this.#facts(value, reader);
    if (column.endsWith('_by') && typeof value === 'number') {
      const { role, name } = this.#staff(value);
      return [{ label: labelOf(column), value: name === null ? role : `${name} (${role})` }];
    }
    const text = this.#text(column, String(value), reader);
    return text === '' ? [] : [{ label: labelOf(column.replace(/_whom$/, '')), value: text }];
  }

  #text(column: string, value: string, reader: Reader): string {
    if (column === 'nik') return this.#covered('nik', value, reader);
    if (column === 'birth_date') return this.#covered('tanggal_lahir', value, reader);
    if (column === 'changed' || column === 'unconfirmed') return textsIn(value).flatMap((name) => (isField(name) ? [fieldOf(name).label] : [])).join(', ');
    if (column === 'field' || column === 'state_field') return isField(value) ? fieldOf(value).label : value;
    if (column === 'documents') return textsIn(value).map(wordOf).join(', ');
    // Its day stands filled in the words of the paper itself.
    if (column === 'statement_text') return this.#loose(fillStatement(value, { wave: null, today: '' }), reader);
    if (column === 'content') return this.#strict((printedWords(value, this.#unnamed) ?? textsIn(value)).join(' · '), reader);
    if (isWhole(column)) return this.#strict(column === 'csv_line' ? value.trim() : textsIn(value).join(' · '), reader);
    const word = spoken.includes(column) ? value : wordOf(value);
    return this.#loose(writtenValue(word, this.#zone), reader);
  }

  /** Every field of the paper that is filled. */
  #values(stored: string | number, reader: Reader): HeldRow['cells'] {
    const values = Object.entries(JSON.parse(String(stored)) as Readonly<Record<string, string>>);
    return values.flatMap(([field, value]) => (value === '' || !isField(field) ? [] : [{ label: fieldOf(field).label, value: this.#covered(field, value, reader) }]));
  }

  /** What a line of a sending says; the fields of the paper as above. */
  #facts(stored: string | number, reader: Reader): HeldRow['cells'] {
    const { values = {} } = JSON.parse(String(stored)) as { readonly values?: unknown };
    return this.#values(JSON.stringify(values), reader);
  }

  #covered(field: FieldId, value: string, reader: Reader): string {
    const shown = reader === 'layar' ? coverValue(field, value) : value;
    return shown === value ? this.#loose(writtenValue(value, this.#zone), reader) : shown;
  }

  /** Free text: a whole number of somebody is covered in it. */
  #loose(text: string, reader: Reader): string {
    return reader === 'layar' ? coverNote('nama', text) : text;
  }

  /** A whole line of a file or a paper: dates of birth are covered too. */
  #strict(text: string, reader: Reader): string {
    return reader === 'layar' ? coverNote('nik', text) : text;
  }
}

/** Columns that hold what somebody wrote, never a word of a closed list. */
const spoken: readonly string[] = ['reason', 'text', 'note', 'asked', 'outcome', 'question', 'answer', 'receipt_name', 'name', 'message', 'said', 'said_by_whom', 'asked_by_whom', 'purpose', 'receiver', 'letter', 'state_reason', 'undone_why', 'confirmed_value', 'email', 'phone'];

function isWhole(column: string): boolean {
  return column === 'csv_line' || column === 'cells' || column === 'notes';
}

/** Every text in a JSON value, in its order; of what is only yes the name. */
function textsIn(stored: string): readonly string[] {
  const walk = (value: unknown, key: string): readonly string[] => {
    if (value === true) return [key];
    if (typeof value === 'string') return value === '' ? [] : [value];
    if (typeof value === 'number') return [String(value)];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => walk(inner, name));
  };
  return walk(JSON.parse(stored), '');
}
