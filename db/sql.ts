import type { Database, Statement } from 'better-sqlite3';

/** What SQLite takes and gives here. Numbers written by people are text, never number. */
export type SqlValue = string | number | null | Uint8Array;

/** A statement with its bound values. Made only by `sql`, so a value never becomes part of the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** `sql\`SELECT … WHERE nik = ${nik}\``: every `${}` is bound; another Sql inside is spliced in with its own values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  const values: SqlValue[] = [];
  const inner: (string | null)[] = [];
  for (const part of parts) {
    if (isSql(part)) {
      for (const value of part.values) values.push(value);
      inner.push(part.text);
    } else {
      values.push(part);
      inner.push(null);
    }
  }
  return { text: textOf(strings, inner), values };
}

/** Texts made so far, by the place in the code: one place has one text, or one for each of the pieces that are spliced into it. */
const made = new WeakMap<TemplateStringsArray, { readonly inner: readonly (string | null)[]; readonly text: string }[]>();
const mostTexts = 32;

/** Put together once: a text built anew each time costs a save as much as its look-ups, since the statement is found by it. */
function textOf(strings: TemplateStringsArray, inner: readonly (string | null)[]): string {
  let known = made.get(strings);
  if (known === undefined) made.set(strings, (known = []));
  const same = known.find((each) => each.inner.every((text, index) => text === inner[index]));
  if (same) return same.text;
  const text = strings.reduce((all, piece, index) => `${all}${inner[index - 1] ?? '?'}${piece}`);
  if (known.length < mostTexts) known.push({ inner, text });
  return text;
}

/** Several pieces in a row, such as the values of an IN list. */
export function sqlJoin(parts: readonly Sql[], separator: ', ' | ' AND ' | ' OR '): Sql {
  return { text: parts.map((part) => part.text).join(separator), values: parts.flatMap((part) => [...part.values]) };
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
}

/** Reads. A function that takes ReadDb cannot change anything: a statement that would is refused. The one place, with WriteDb, that calls prepare. */
export class ReadDb {
  protected readonly raw: Database;
  protected readonly mayWrite: boolean = false;
  readonly #statements = new Map<string, Statement>();
  readonly #columns = new Map<string, Statement>();

  constructor(raw: Database) {
    this.raw = raw;
  }

  /** All rows. `Row` is the private row type of the calling store: the third joint where a type is claimed, not proven. */
  all<Row>(statement: Sql): Row[] {
    return this.prepared(statement.text).all(...statement.values) as Row[];
  }

  /** The only column of all rows, without an object for each. */
  column<Value extends SqlValue>(statement: Sql): Value[] {
    let prepared = this.#columns.get(statement.text);
    if (!prepared) this.#columns.set(statement.text, (prepared = this.fresh(statement.text).pluck()));
    return prepared.all(...statement.values) as Value[];
  }

  /** The first row, or null. */
  one<Row>(statement: Sql): Row | null {
    return (this.prepared(statement.text).get(...statement.values) as Row | undefined) ?? null;
  }

  /** Rows one by one, for work that must not hold them all. */
  each<Row>(statement: Sql): IterableIterator<Row> {
    return this.fresh(statement.text).iterate(...statement.values) as IterableIterator<Row>;
  }

  protected prepared(text: string): Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const made = this.fresh(text);
    this.#statements.set(text, made);
    return made;
  }

  protected fresh(text: string): Statement {
    const made = this.raw.prepare(text);
    // The connection itself may be the writing one.
    if (!this.mayWrite && !made.readonly) throw new Error('a statement that writes was given to a reader');
    return made;
  }
}

export interface Changed {
  readonly changes: number;
  readonly id: number;
}

/** Reads and writes, always inside the transaction that dispatch opened. */
export class WriteDb extends ReadDb {
  protected override readonly mayWrite: boolean = true;

  /** Rows changed, and the id of the last row inserted. */
  run(statement: Sql): Changed {
    const result = this.prepared(statement.text).run(...statement.values);
    return { changes: result.changes, id: Number(result.lastInsertRowid) };
  }

  /** Exactly one row changes, or the work stops: `what` names it for the log. */
  runOne(statement: Sql, what: string): Changed {
    const changed = this.run(statement);
    if (changed.changes !== 1) throw new Error(`${what}: ${changed.changes} rows changed, one expected`);
    return changed;
  }
}
