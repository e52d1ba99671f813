import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { utilityProcess } from 'electron';
import { forkedParentPort } from '../ports/forked-node.ts';
import { utilityParentPort } from '../ports/utility-process.ts';
import type { RunningData } from './data-supervisor.ts';
import { isFrame, type Log } from './log.ts';
import { dataEntry, projectNode } from './paths.ts';

export interface DataProcessOptions {
  readonly folder: string;
  /** Quick key derivation, for tests of an unpackaged app. */
  readonly cheapKeys: boolean;
  readonly log: Log;
}

/** better-sqlite3 needs this version of Node-API; an Electron older than that lends the service a Node of its own. */
const neededNodeApi = 10;

/** What the data process may know of this one's surroundings: where the system is, its language and clock, nothing else. */
const inherited = ['PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'USERPROFILE', 'LANG', 'LC_ALL', 'TZ'] as const;

export function startDataProcess(options: DataProcessOptions): RunningData {
  const env = surroundings(options);
  return Number(process.versions['napi']) >= neededNodeApi ? startUtility(env, options.log) : startForked(env, options.log);
}

function startUtility(env: Record<string, string>, log: Log): RunningData {
  const child = utilityProcess.fork(dataEntry, [], { env, stdio: ['ignore', 'ignore', 'pipe'], serviceName: 'Loket data' });
  keepTraces(child.stderr, log);
  return { port: utilityParentPort(child), kill: () => void child.kill() };
}

function startForked(env: Record<string, string>, log: Log): RunningData {
  const child = fork(dataEntry, [], {
    execPath: projectNode(process.env),
    execArgv: [],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  keepTraces(child.stderr, log);
  return { port: forkedParentPort(child), kill: () => void child.kill('SIGKILL') };
}

function surroundings({ folder, cheapKeys }: DataProcessOptions): Record<string, string> {
  const kept = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LOKET_FOLDER: folder, ...(cheapKeys ? { LOKET_CHEAP_KEYS: '1' } : {}) };
}

/** Number (a uid) and kind of an incident, as db/host.ts writes it. */
const incidentLine = /^[0-9a-f-]{36} [A-Za-z]{1,60}$/;

/** Of what the data process says on its way out, only incident numbers and where it happened go to the log. */
function keepTraces(stderr: NodeJS.ReadableStream | Readable | null, log: Log): void {
  if (stderr === null) return;
  createInterface({ input: stderr }).on('line', (line) => {
    if (incidentLine.test(line) || isFrame(line)) log.write(`data: ${line}`);
  });
}
