import { readLastCopyFile } from '../../backup/last-copy-file.ts';
import { atClock, readAttempts, waitUntil } from '../../keys/attempts.ts';
import { readKeyFile } from '../../keys/key-file.ts';
import { readFolderState } from '../folder-state.ts';
import type { OutsideHandler } from './handler.ts';

/** What the log-in screen shows; reads only the files beside the database. */
export const status: OutsideHandler<'session.status'> = async (keeper) => {
  const { paths, actor } = keeper;
  const now = keeper.clock.now();
  const folder = keeper.room === null ? readFolderState(paths, keeper.holdsLock) : 'siap';
  const keys = readKeyFile(paths.keys);
  const file = typeof keys === 'string' ? null : keys;
  return {
    folder,
    office:
      file === null ? null : { name: file.office.name, district: file.office.district, station: file.office.station, zone: file.office.zone },
    users: (file?.users ?? []).map((user) => ({
      uid: user.uid,
      loginName: user.loginName,
      name: user.name,
      role: user.role,
      active: user.wrap !== null,
    })),
    signedIn: actor === null ? null : { user: actor.uid, loginName: actor.loginName, name: actor.name, role: actor.role },
    waitUntil: waitUntil(atClock(readAttempts(paths.attempts), now, keeper.clock.running?.() ?? null), null, now),
    dataFolder: paths.folder,
    lastCopy: readLastCopyFile(paths.lastCopy),
  };
};
