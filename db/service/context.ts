import type { DataName, Input, NamesOfKind, Output } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/contract/session.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { ReadDb, WriteDb } from '../sql.ts';

/** Who calls: from the session kept in the data process, never from a payload. */
export interface Actor {
  readonly id: number;
  readonly uid: string;
  readonly loginName: string;
  readonly name: string;
  readonly role: Role;
}

/** What is fixed for the whole office and this installation; read once at log-in, renewed when it changes. */
export interface Office {
  readonly uid: string;
  readonly name: string;
  readonly districtName: string;
  readonly regency: string;
  readonly short: string;
  readonly zone: string;
  readonly station: { readonly id: number; readonly uid: string; readonly letter: string };
  readonly programme: { readonly id: number; readonly uid: string; readonly key: string; readonly name: string };
  readonly profileVersion: { readonly id: number; readonly profile: Profile };
}

export interface Clock {
  /** Now, as UTC ISO text with milliseconds. */
  now(): string;
  /** Milliseconds that the PC has been running, sleep included: what nobody can set. Left out: not known. */
  running?(): number;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
}

export interface QueryContext {
  readonly db: ReadDb;
  readonly actor: Actor;
  readonly office: Office;
  /** The instant of this call. */
  readonly now: string;
  /** The office's day of this call, YYYY-MM-DD. */
  readonly today: string;
}

export interface CommandContext extends Omit<QueryContext, 'db'> {
  readonly db: WriteDb;
  readonly ids: Ids;
  /** What the audit row of this call will name: the uid it was done to, and field names. Never values. */
  note(subject: string, fields?: readonly string[]): void;
}

export interface JobContext {
  readonly actor: Actor;
  readonly office: Office;
  readonly now: string;
  readonly today: string;
  readonly ids: Ids;
  /** The read-only connection. */
  readonly db: ReadDb;
  /** One slice: its own BEGIN IMMEDIATE transaction, at most about 20 ms, synchronous. */
  slice<Result>(work: (context: CommandContext) => Result): Result;
  /** The slice that makes the whole visible; its audit row is the job's own. Exactly once, as the last. */
  finish<Result>(work: (context: CommandContext) => Result): Result;
  progress(done: number, total: number): void;
  /** Lets waiting calls through between two slices; throws ProblemError('cancelled') when the person stopped it. */
  breathe(): Promise<void>;
}

export type QueryHandler<Name extends DataName> = (context: QueryContext, input: Input<Name>) => Output<Name>;
export type CommandHandler<Name extends DataName> = (context: CommandContext, input: Input<Name>) => Output<Name>;
export type JobHandler<Name extends DataName> = (context: JobContext, input: Input<Name>) => Promise<Output<Name>>;

type HandlerOf<Name extends DataName> = Name extends NamesOfKind<'query'>
  ? QueryHandler<Name>
  : Name extends NamesOfKind<'command'>
    ? CommandHandler<Name>
    : JobHandler<Name>;

/** The procedures at the door work on files and keys before anybody is known; service/door.ts answers them. */
export type DoorName = Extract<DataName, `session.${string}` | `setup.${string}` | `users.${string}` | `backups.${string}` | 'jobs.cancel' | 'audit.verify'>;

/** Handlers of one or more nouns: a missing or mistyped one does not compile. */
export type Handlers<Name extends DataName> = { readonly [Key in Name]: HandlerOf<Key> };

/** All that is not answered at the door. */
export type RoomName = Exclude<DataName, DoorName>;
