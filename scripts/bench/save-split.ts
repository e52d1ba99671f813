import { appendAudit } from '../../db/audit/chain.ts';
import { roomHandlers } from '../../db/handlers/index.ts';
import { systemIds } from '../../db/identity.ts';
import type { CommandContext } from '../../db/service/context.ts';
import { type Changed, type Sql, WriteDb } from '../../db/sql.ts';
import { readOffice } from '../../db/stores/office.ts';
import { userByLoginName } from '../../db/stores/users.ts';
import { present } from '../../shared/assert.ts';
import type { Input } from '../../shared/contract/index.ts';
import { entryProcedures } from '../../shared/contract/entry.ts';
import { checkInput } from '../../db/rules/check-sheet.ts';
import { nobodyAround } from '../../shared/domain/checks/check.ts';
import { runChecks } from '../../shared/domain/checks/index.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { normaliseValues } from '../../shared/domain/values.ts';
import type { CallInput } from '../../shared/contract/index.ts';
import { keyer, type RawDatabase } from './office.ts';
import { median, timedNow } from './rounds.ts';

/** The parts of a save, in the order in which they are printed. */
const parts = ['parse and normalise', 'checks', 'look-ups', 'version and current row', 'marks', 'registration', 'sheet', 'search', 'kept typing', 'audit', 'begin', 'commit', 'the rest'] as const;
type Part = (typeof parts)[number];

/** Medians of the parts of a save in milliseconds: the service's own handler over a connection that keeps time of every statement. */
export function splitOfSaves(raw: RawDatabase, savings: readonly CallInput<'entry.save'>[]): readonly { readonly part: Part; readonly ms: number }[] {
  const db = new TimedDb(raw);
  const office = readOffice(db);
  const actor = present(userByLoginName(db, keyer.loginName), 'clerk');
  const times = new Map<Part, number[]>(parts.map((part) => [part, []]));
  for (const saving of savings) {
    db.spent.clear();
    const now = new Date().toISOString();
    let noted = { subject: '', fields: [] as readonly string[] };
    const context: CommandContext = {
      db, office, actor, now, today: dayInZone(now, office.zone), ids: systemIds,
      note: (subject, fields = []) => {
        noted = { subject, fields };
      },
    };
    let input: Input<'entry.save'> | null = null;
    const parsing = timedNow(() => {
      input = entryProcedures['entry.save'].input.parse(saving);
    });
    const begin = timedNow(() => raw.exec('BEGIN IMMEDIATE'));
    const handling = timedNow(() => roomHandlers['entry.save'](context, present(input, 'input')));
    const handled = sum(db.spent.values());
    const auditing = timedNow(() => appendAudit(db, office.station.uid, { at: now, actor: actor.uid, procedure: 'entry.save', ...noted, outcome: 'ok' }));
    const commit = timedNow(() => raw.exec('COMMIT'));
    const values = normaliseValues(saving.values, saving.receivedDay);
    const normalising = timedNow(() => normaliseValues(saving.values, saving.receivedDay));
    const sheet = { id: 1, sheetOrder: 1, personList: null, registration: 1, values, receivedDay: saving.receivedDay, unconfirmed: [], secondOf: null };
    const checking = timedNow(() => runChecks(checkInput(office, sheet, nobodyAround)));
    const spent: Partial<Record<Part, number>> = {
      ...Object.fromEntries(db.spent),
      'parse and normalise': parsing + normalising,
      checks: checking,
      audit: auditing,
      begin,
      commit,
      'the rest': handling - handled - normalising - checking,
    };
    for (const part of parts) times.get(part)?.push(spent[part] ?? 0);
  }
  return parts.map((part) => ({ part, ms: median(times.get(part) ?? [0]) }));
}

class TimedDb extends WriteDb {
  readonly spent = new Map<Part, number>();

  override all<Row>(statement: Sql): Row[] {
    return this.#keep(statement, () => super.all<Row>(statement));
  }

  override one<Row>(statement: Sql): Row | null {
    return this.#keep(statement, () => super.one<Row>(statement));
  }

  override run(statement: Sql): Changed {
    return this.#keep(statement, () => super.run(statement));
  }

  #keep<Result>(statement: Sql, work: () => Result): Result {
    const begun = performance.now();
    try {
      return work();
    } finally {
      const part = partOf(statement.text);
      this.spent.set(part, (this.spent.get(part) ?? 0) + performance.now() - begun);
    }
  }
}

const tables: readonly (readonly [RegExp, Part])[] = [
  [/^\s*(?:INSERT INTO|UPDATE) (?:sheet_version|sheet_current)\b/, 'version and current row'],
  [/^\s*(?:INSERT INTO|UPDATE) mark\b/, 'marks'],
  [/^\s*(?:INSERT INTO|UPDATE) (?:registration|person)\b/, 'registration'],
  [/^\s*UPDATE sheet\b/, 'sheet'],
  [/\bsearch\b/, 'search'],
  [/^\s*DELETE FROM entry_buffer\b/, 'kept typing'],
  [/\baudit\b/, 'audit'],
];

function partOf(text: string): Part {
  return tables.find(([pattern]) => pattern.test(text))?.[1] ?? 'look-ups';
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
