import { writeSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { contentOf } from '../../../db/backup/content-hash.ts';
import { systemIds } from '../../../db/identity.ts';
import { ReadDb } from '../../../db/sql.ts';
import { procedureOf } from '../../../shared/contract/index.ts';
import type { AppEvent } from '../../../shared/contract/wire.ts';
import { roomHandlers } from '../../../db/handlers/index.ts';
import { createService } from '../../../db/service/index.ts';
import { stillClock } from '../service.ts';
import { callerOf, type ServiceCaller } from './caller.ts';
import type { ChildTask } from './child-task.ts';

/** The real service in a process of its own. It says `done` once a command or job was answered, which is when the window would say "Tersimpan". */
export interface ChildWork extends ServiceCaller {
  /** Closes in order. */
  close(): Promise<void>;
}

/** Written at once: the trace then holds it in its place among the file operations. */
export function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** A service on a folder. `done` adds to what is said of an answered call. */
export function openChildWork(folder: string, { done = () => ({}), onEvent }: { readonly done?: () => object; readonly onEvent?: (event: AppEvent) => void } = {}): ChildWork {
  const service = createService({
    folder,
    clock: stillClock(),
    ids: systemIds,
    cheapKeys: true,
    checkOutput: true,
    handlers: roomHandlers,
    onEvent: onEvent ?? (() => undefined),
    onIncident: (_incident, error) => console.error(error),
  });
  const caller = callerOf(service, (name) => {
    if (procedureOf(name)?.kind !== 'query') say({ done: name, ...done() });
  });
  return { ...caller, close: () => service.drain() };
}

/**
 * Changes, in this process alone, what the product's connections are set to: how a harness is shown to notice the wrong setting, and how
 * checkpoints come often enough. And says a hash over every row of every table after each commit.
 */
export function watchConnections({ synchronous, checkpointPages }: Pick<ChildTask, 'synchronous' | 'checkpointPages'>): void {
  const { pragma, exec } = SqliteDatabase.prototype;
  SqliteDatabase.prototype.pragma = function (this: Database, source: string, options): unknown {
    if (source.startsWith('synchronous')) pragma.call(this, `wal_autocheckpoint = ${checkpointPages}`);
    return pragma.call(this, source.startsWith('synchronous') && synchronous !== null ? `synchronous = ${synchronous}` : source, options);
  };
  SqliteDatabase.prototype.exec = function (this: Database, source: string): Database {
    const answer = exec.call(this, source);
    if (source === 'COMMIT') say({ state: contentOf(new ReadDb(this), () => undefined).hash });
    return answer;
  };
}
