import { existsSync } from 'node:fs';
import type { AppEvent } from '../../shared/contract/wire.ts';
import { fail } from '../../shared/problems.ts';
import { removeDurably, removeLeft } from '../durable-file.ts';
import { folderPaths, type FolderPaths } from '../folder.ts';
import { cheapCost, fullCost, type ScryptCost } from '../keys/scrypt.ts';
import type { Actor, Clock, Ids } from './context.ts';
import { fileAt } from './file-watch.ts';
import { finishRestore } from './finish-restore.ts';
import { type FolderLock, takeFolderLock } from './folder-lock.ts';
import { openRoom, type Room } from './room.ts';

export interface KeeperOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** New wraps at a small cost: tests only. */
  readonly cheapKeys: boolean;
  /** Milliseconds from a log-in to the check of the whole database beside the work; the first screens come before it. */
  readonly checkDelayMs?: number;
  onEvent(event: AppEvent): void;
  /** Something nobody foresaw. The error may hold values: it is for a developer's eyes, and only its stack goes into a log. */
  onIncident(incident: string, error: unknown): void;
}

/** A call that takes time. */
export interface Running {
  /** Stops it at its next slice. */
  cancel(): void;
}

/** Knows what is open and who is in. */
export interface Keeper {
  readonly paths: FolderPaths;
  readonly clock: Clock;
  readonly ids: Ids;
  /** For new wraps. */
  readonly cost: ScryptCost;
  /** By the window's name of the call. */
  readonly running: Map<string, Running>;
  readonly room: Room | null;
  readonly actor: Actor | null;
  readonly holdsLock: boolean;
  onEvent(event: AppEvent): void;
  /** Reports what nobody foresaw and answers its number. */
  incident(error: unknown): string;
  /** Takes the folder's lock for the life of this process. Problem: folder.in-use. */
  takeLock(): void;
  /** Runs work under the folder's lock, which stays only if the work opened the office. Problem: folder.in-use. */
  underLock<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The open office; opens it with the key where it is closed. Problems: folder.in-use and those of openRoom. */
  enter(key: Buffer): Room;
  /** How often the session was locked so far: a log-in that was overtaken by a lock does not open it. */
  readonly locks: number;
  signIn(actor: Actor): void;
  /**
   * The open database is not what it was: from now on nothing is written, the window is told, and while that file lies there it is not
   * opened again. Once is enough.
   */
  foundDamage(): void;
  readonly isDamaged: boolean;
  /** The open database was looked at as a whole. */
  foundWhole(): void;
  /** Whether the open database is to be looked at: not since this process began, or not for a day. */
  isCheckDue(): boolean;
  /** Forgets who is in, at once; what is open closes when nothing runs any more. */
  signOut(): void;
  /** Closes the office when nobody is in and nothing runs. */
  leaveIfIdle(): void;
  /** Works with keys one after the other, so that no wait is overtaken and no file written over. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Closes all; to be called when nothing runs. */
  close(): void;
}

/** Age at which a log-in has the database looked at again, in milliseconds: 20 hours. */
const checkAgeMs = 20 * 3_600_000;

export function createKeeper(options: KeeperOptions): Keeper {
  const paths = folderPaths(options.folder);
  const running = new Map<string, Running>();
  let room: Room | null = null;
  let actor: Actor | null = null;
  let lock: FolderLock | null = null;
  let locks = 0;
  /** The file that was found damaged or whole, and when. */
  let damaged = '';
  let whole = { file: '', at: 0 };
  let last: Promise<unknown> = Promise.resolve();

  const incident = (error: unknown): string => {
    const number = options.ids.next();
    options.onIncident(number, error);
    return number;
  };
  const closeRoom = (): void => {
    const open = room;
    room = null;
    try {
      open?.close();
    } catch (error) {
      incident(error);
    }
  };
  const isCheckDue = (): boolean => whole.file !== fileAt(paths.database) || performance.now() - whole.at > checkAgeMs;
  const takeLock = (): void => {
    lock ??= takeFolderLock(paths.lock) ?? fail('folder.in-use');
  };
  const dropLock = (): void => {
    lock?.release({ unmade: true });
    lock = null;
  };
  finishRestore(paths, incident);

  return {
    paths,
    clock: options.clock,
    ids: options.ids,
    cost: options.cheapKeys ? cheapCost : fullCost,
    running,
    get room() {
      return room;
    },
    get actor() {
      return actor;
    },
    get locks() {
      return locks;
    },
    get holdsLock() {
      return lock !== null;
    },
    onEvent: (event) => options.onEvent(event),
    incident,
    takeLock,
    async underLock(work) {
      takeLock();
      try {
        return await work();
      } finally {
        if (room === null) dropLock();
      }
    },
    enter(key) {
      if (room !== null) return room;
      if (damaged !== '' && damaged === fileAt(paths.database)) fail('database.damaged');
      const held = lock !== null;
      takeLock();
      try {
        room = openRoom({ paths, key, pages: isCheckDue() ? 'quick' : 'none', holdLock: () => lock?.hold(), now: () => options.clock.now(), report: incident });
      } catch (error) {
        if (!held) dropLock();
        throw error;
      }
      // Left by a set-up that was cut off after its last step; it must not make a later loss of the key file look like a new folder.
      if (existsSync(paths.unfinished)) removeDurably(paths.unfinished);
      // A key that was never put in its place must not lie about after it has been taken back.
      for (const path of [paths.keys, paths.attempts, paths.marker]) removeLeft(path);
      return room;
    },
    foundDamage() {
      if (room === null || damaged === fileAt(paths.database)) return;
      damaged = fileAt(paths.database);
      room.stopWriting();
      options.onEvent({ type: 'damaged' });
    },
    get isDamaged() {
      return damaged !== '' && damaged === fileAt(paths.database);
    },
    foundWhole() {
      whole = { file: fileAt(paths.database), at: performance.now() };
    },
    isCheckDue,
    signIn(known) {
      actor = known;
    },
    signOut() {
      locks += 1;
      actor = null;
    },
    leaveIfIdle() {
      if (actor === null && running.size === 0) closeRoom();
    },
    alone(work) {
      const mine = last.then(work, work);
      last = mine.catch(() => undefined);
      return mine;
    },
    close() {
      actor = null;
      closeRoom();
      lock?.release();
      lock = null;
    },
  };
}
