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
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** Several pieces in a row, such as the values of an IN list. */
export function sqlJoin(parts: readonly Sql[], separator: ', ' | ' AND ' | ' OR '): Sql {
  return { text: parts.map((part) => part.text).join(separator), values: parts.flatMap((part) => [...part.values]) };
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
}

/** Reads. A function that takes ReadDb cannot change anything. The one place, with WriteDb, that calls prepare. */
export class ReadDb {
  protected readonly raw: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(raw: Database) {
    this.raw = raw;
  }

  /** All rows. `Row` is the private row type of the calling store: the third joint where a type is claimed, not proven. */
  all<Row>(statement: Sql): Row[] {
    return this.prepared(statement.text).all(...statement.values) as Row[];
  }

  /** The first row, or null. */
  one<Row>(statement: Sql): Row | null {
    return (this.prepared(statement.text).get(...statement.values) as Row | undefined) ?? null;
  }

  /** Rows one by one, for work that must not hold them all. */
  each<Row>(statement: Sql): IterableIterator<Row> {
    return this.raw.prepare(statement.text).iterate(...statement.values) as IterableIterator<Row>;
  }

  protected prepared(text: string): Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const made = this.raw.prepare(text);
    this.#statements.set(text, made);
    return made;
  }
}

export interface Changed {
  readonly changes: number;
  readonly id: number;
}

/** Reads and writes, always inside the transaction that dispatch opened. */
export class WriteDb extends ReadDb {
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
