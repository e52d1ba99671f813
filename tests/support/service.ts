import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roomHandlers } from '../../db/handlers/index.ts';
import { createService, type Service } from '../../db/service/index.ts';
import type { Handlers, RoomName } from '../../db/service/context.ts';
import type { CallInput, DataName, Input, Output } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/contract/session.ts';
import type { AppEvent } from '../../shared/contract/wire.ts';
import type { Reply } from '../../shared/result.ts';

/** A clock that stands still until it is moved. */
export interface StillClock {
  now(): string;
  /** Lets time pass, in milliseconds; below 0 only the clock goes back. */
  step(milliseconds: number): void;
  /** Somebody sets the clock; no time passes. */
  set(instant: string): void;
  /** Milliseconds since the PC was started. */
  running(): number;
  /** The PC was off and is started again. */
  reboot(): void;
}

export interface TestPerson {
  readonly uid: string;
  readonly loginName: string;
  readonly password: string;
  readonly role: Role;
}

export interface Caller {
  call<Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Reply<Output<Name>>>;
  /** The value, or an error that names the problem. */
  must<Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Output<Name>>;
}

export interface TestOffice {
  readonly folder: string;
  readonly clock: StillClock;
  readonly recoveryCode: string;
  /** Both signed up; nobody is logged in at first. */
  readonly people: { readonly penyelia: TestPerson; readonly petugas: TestPerson };
  /** What the service has pushed so far. */
  readonly events: readonly AppEvent[];
  readonly service: Service;
  /** Calls as this person; logs them in when somebody else is in. */
  as(who: keyof TestOffice['people'] | TestPerson): Caller;
  /** Calls as whoever is in, with any payload and name; `call` names the call. */
  raw(name: string, input: unknown, call?: string): Promise<Reply<unknown>>;
  /** Another person of the office. */
  add(loginName: string, role: Role): Promise<TestPerson>;
  /** Closes in order and starts a new service on the same folder. */
  restart(): Promise<void>;
  /** Closes in order; `keep` leaves the folder. */
  close(keep?: 'keep'): Promise<void>;
}

export interface TestOfficeOptions {
  /** First instant; default a Monday morning in the office. */
  readonly now?: string;
  /** Other handlers for some procedures, to test the service itself. */
  readonly handlers?: Partial<Handlers<RoomName>>;
  readonly profile?: string;
}

export const testSetup = {
  officeName: 'Dinas Percobaan',
  districtName: 'Kabupaten Sumbawa Barat',
  regency: '5207',
  short: 'KSB',
  zone: 'Asia/Makassar',
  station: 'A',
  profile: 'prakerja-april-2020',
  supervisor: { name: 'Ibu Penyelia', loginName: 'penyelia', password: 'kunci-penyelia-1' },
} as const satisfies CallInput<'setup.create'>;

export function stillClock(instant = '2020-04-13T01:00:00.000Z'): StillClock {
  let at = Date.parse(instant);
  let running = 3_600_000;
  return {
    now: () => new Date(at).toISOString(),
    step: (milliseconds) => {
      at += milliseconds;
      running += Math.max(0, milliseconds);
    },
    set: (next) => {
      at = Date.parse(next);
    },
    running: () => running,
    reboot: () => {
      running = 0;
    },
  };
}

/** Uuids in order. */
export function sequentialIds(): { next(): string } {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `00000000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
    },
  };
}

/** A new empty folder for one test. */
export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), 'loket-test-'));
}

export interface TestServiceParts {
  readonly clock: StillClock;
  readonly ids: { next(): string };
  readonly events?: AppEvent[];
  readonly handlers?: Partial<Handlers<RoomName>>;
  /** As in KeeperOptions. */
  readonly checkDelayMs?: number;
}

/** A service over a folder, at a still clock, with cheap keys and answers checked; unforeseen errors are printed. */
export function testService(folder: string, parts: TestServiceParts): Service {
  return createService({
    folder,
    clock: parts.clock,
    ids: parts.ids,
    cheapKeys: true,
    checkOutput: true,
    handlers: { ...roomHandlers, ...parts.handlers },
    ...(parts.checkDelayMs === undefined ? {} : { checkDelayMs: parts.checkDelayMs }),
    onEvent: (event) => parts.events?.push(event),
    onIncident: (_incident, error) => console.error(error),
  });
}

/** An office with a penyelia and a petugas, on a folder of its own. */
export async function createTestOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const folder = testFolder();
  const clock = stillClock(options.now);
  const events: AppEvent[] = [];
  const parts = { clock, ids: sequentialIds(), events, handlers: options.handlers ?? {} };
  let service = testService(folder, parts);
  let calls = 0;
  let inside: string | null = null;

  const raw = async (name: string, input: unknown, call?: string): Promise<Reply<unknown>> => {
    calls += 1;
    const reply = await service.call({ call: call ?? `c${calls}`, name, input });
    const logged = typeof input === 'object' && input !== null && 'loginName' in input ? input.loginName : null;
    if (name === 'session.login' && reply.ok && typeof logged === 'string') inside = logged;
    if (name === 'session.lock') inside = null;
    return reply;
  };
  const must = async <Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Output<Name>> => {
    const reply = await raw(name, input);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
    // The service has parsed it with the schema from which this type is derived.
    return reply.value as Output<Name>;
  };
  const enter = async (person: TestPerson): Promise<void> => {
    if (inside !== person.loginName) await must('session.login', { loginName: person.loginName, password: person.password });
  };
  const callerFor = (person: TestPerson): Caller => ({
    async call<Name extends DataName>(name: Name, input: CallInput<Name>) {
      await enter(person);
      return (await raw(name, input)) as Reply<Output<Name>>;
    },
    async must<Name extends DataName>(name: Name, input: CallInput<Name>) {
      await enter(person);
      return must(name, input);
    },
  });

  const { recoveryCode } = await must('setup.create', { ...testSetup, profile: options.profile ?? testSetup.profile } satisfies Input<'setup.create'>);
  const first: TestPerson = { uid: '', loginName: testSetup.supervisor.loginName, password: testSetup.supervisor.password, role: 'penyelia' };
  const { user } = await must('session.login', { loginName: first.loginName, password: first.password });
  const penyelia = { ...first, uid: user };
  const add = async (loginName: string, role: Role): Promise<TestPerson> => {
    const password = `kunci-${loginName}-2`;
    const { uid } = await callerFor(penyelia).must('users.add', { name: `Orang ${loginName}`, loginName, role, password });
    return { uid, loginName, password, role };
  };
  const people = { penyelia, petugas: await add('petugas', 'petugas') };
  await must('session.lock', { why: 'tombol' });

  return {
    folder,
    clock,
    recoveryCode,
    people,
    events,
    get service() {
      return service;
    },
    as: (who) => callerFor(typeof who === 'string' ? people[who] : who),
    raw,
    add,
    async restart() {
      await service.drain();
      service = testService(folder, parts);
      inside = null;
    },
    async close(keep) {
      await service.drain();
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
