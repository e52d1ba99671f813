import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { folderPaths } from '../../../db/folder.ts';
import { systemIds } from '../../../db/identity.ts';
import { openReader } from '../../../db/open.ts';
import { ReadDb } from '../../../db/sql.ts';
import type { AppEvent } from '../../../shared/contract/wire.ts';
import { stillClock, testService } from '../service.ts';
import { callerOf, type ServiceCaller } from './caller.ts';
import type { PackageStep } from './child-task.ts';
import type { ClosedSending } from './closed-sending.ts';
import type { Prepared } from './prepared.ts';

/** Writes the package of the closed sending into `paket` in a folder (beside the data), and is killed at one step. */
export async function killWritingAt(office: Prepared, closed: ClosedSending['closed'], stopAt: PackageStep, beside = office.beside): Promise<void> {
  const child = fileURLToPath(new URL('package-stop-child.ts', import.meta.url));
  const task = JSON.stringify(office.task({ closed, stopAt, beside }));
  const writer = spawn(process.execPath, [child], { env: { ...process.env, LOKET_TASK: task }, stdio: ['ignore', 'pipe', 'inherit'] });
  let stood = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    if (!chunk.toString('utf8').includes('"stands"')) return;
    stood = true;
    writer.kill('SIGKILL');
  });
  await new Promise((resolve) => writer.once('close', resolve));
  if (!stood) throw new Error(`the writing never stood at ${stopAt}`);
}

/** What the office knows after a plain start and log-in, once it has looked for what was cut off. */
export interface Started {
  /** Folders of packages that are noted as begun. */
  readonly noted: readonly string[];
  /** Of the writings: who, and how it ended. */
  readonly audit: readonly string[];
  /** Of the packages in the books: whose name and when. */
  readonly booked: readonly string[];
}

/** Starts anew, logs the petugas in and does nothing else; `then` may work afterwards. Closes when that is over, or at once after the log-in. */
export async function plainStart(data: string, office: Prepared, then: (caller: ServiceCaller) => Promise<void> = async () => undefined, closes: 'after' | 'at once' = 'after'): Promise<Started> {
  const events: AppEvent[] = [];
  const service = testService(data, { clock: stillClock('2020-04-13T03:00:00.000Z'), ids: systemIds, events });
  const caller = callerOf(service);
  try {
    const { loginName, password } = office.people.petugas;
    await caller.must('session.login', { loginName, password });
    // A log-in never waits for it.
    if (events.length > 0) throw new Error('the log-in waited for what was cut off');
    const until = performance.now() + 20_000;
    while (closes === 'after' && knownIn(data, office.key).noted.length > 0 && !events.some((event) => event.type === 'packages')) {
      if (performance.now() > until) throw new Error('nobody looked for what was cut off');
      await wait(5);
    }
    await then(caller);
  } finally {
    await service.drain();
  }
  return knownIn(data, office.key);
}

/** Reads beside the service. */
export function knownIn(data: string, key: Buffer): Started {
  const raw = openReader(folderPaths(data).database, key);
  try {
    const list = (text: string): readonly string[] => new ReadDb(raw).all<{ line: string }>({ text, values: [] }).map((row) => row.line);
    return {
      noted: list('SELECT folder AS line FROM package_begun ORDER BY id'),
      audit: list("SELECT u.login_name || ' ' || a.fields || ' ' || a.outcome AS line FROM audit a JOIN user u ON u.uid = a.actor WHERE a.procedure = 'sendings.writePackage' ORDER BY a.seq"),
      booked: list("SELECT u.login_name || ' ' || p.at AS line FROM package p JOIN user u ON u.id = p.by ORDER BY p.id"),
    };
  } finally {
    raw.close();
  }
}
