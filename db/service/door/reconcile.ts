import { type KeyFile, type KeyUser, writeKeyFile } from '../../keys/key-file.ts';
import { allUsers, setUserActive, type User } from '../../stores/users.ts';
import type { Keeper } from '../keeper.ts';
import type { Room } from '../room.ts';

/**
 * Brings the users of kunci.json and of the database together after work on both was cut off: only who is active in both may log in;
 * names and roles on the log-in screen follow the database. An older kunci.json put back never takes the last active penyelia away: without
 * a wrap nobody logs in as them, but the recovery code gives them a new one. Answers the file as it stands then.
 */
export function reconcileUsers(keeper: Keeper, room: Room, file: KeyFile): KeyFile {
  const known = allUsers(room.reader);
  const hasWrap = (user: User): boolean => file.users.some((each) => each.uid === user.uid && each.wrap !== null);
  const supervised = known.some((user) => user.active && user.role === 'penyelia' && hasWrap(user));
  const cutOff = known.filter((user) => user.active && !hasWrap(user) && (supervised || user.role !== 'penyelia'));
  if (cutOff.length > 0) {
    room.write((db) => {
      for (const user of cutOff) {
        setUserActive(db, user.id, false);
        room.audit(db, { at: keeper.clock.now(), actor: '', procedure: 'users.disable', subject: user.uid, fields: ['active'], outcome: 'ok' });
      }
    });
    // Out at once, also with the work open: the recovery code may be used while somebody else is in.
    if (cutOff.some((user) => user.uid === keeper.actor?.uid)) keeper.signOut();
  }
  const users = file.users.map((each) => asKnown(each, known.find((user) => user.uid === each.uid) ?? null));
  const changed = users.some((user, index) => user !== file.users[index]);
  const reconciled = { ...file, users };
  if (changed) writeKeyFile(keeper.paths.keys, reconciled);
  return changed ? reconciled : file;
}

/** The same object where nothing differs. */
function asKnown(inFile: KeyUser, known: User | null): KeyUser {
  const wrap = known?.active === true ? inFile.wrap : null;
  const shown = known ?? inFile;
  const same = inFile.wrap === wrap && inFile.name === shown.name && inFile.loginName === shown.loginName && inFile.role === shown.role;
  return same ? inFile : { uid: inFile.uid, loginName: shown.loginName, name: shown.name, role: shown.role, wrap };
}
