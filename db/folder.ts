import { join } from 'node:path';

/** The files of a data folder (DATA.md "Where state lives before log-in"), as absolute paths. */
export interface FolderPaths {
  readonly folder: string;
  readonly database: string;
  readonly wal: string;
  readonly shm: string;
  /** kunci.json: the wrapped key of each user. */
  readonly keys: string;
  /** masuk.json: failed attempts and waits. */
  readonly attempts: string;
  /** loket.buka: says that the database is open, and up to which audit row. */
  readonly marker: string;
  /** loket.lock: held by the one process that may write. */
  readonly lock: string;
  /** There while a set-up is under way; what lies beside it then is no office yet. */
  readonly unfinished: string;
  /** pemulihan.json: there while a restored set takes the place of the one before; says how far. */
  readonly restoring: string;
  /** cadangan-terakhir.json: names the newest verified copy while the database is closed. */
  readonly lastCopy: string;
}

export function folderPaths(folder: string): FolderPaths {
  return {
    folder,
    database: join(folder, 'loket.db'),
    wal: join(folder, 'loket.db-wal'),
    shm: join(folder, 'loket.db-shm'),
    keys: join(folder, 'kunci.json'),
    attempts: join(folder, 'masuk.json'),
    marker: join(folder, 'loket.buka'),
    lock: join(folder, 'loket.lock'),
    unfinished: join(folder, 'pengaturan-awal'),
    restoring: join(folder, 'pemulihan.json'),
    lastCopy: join(folder, 'cadangan-terakhir.json'),
  };
}
