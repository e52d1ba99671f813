import { fail } from '../../../shared/problems.ts';
import { withUser, writeKeyFile } from '../../keys/key-file.ts';
import { tidyLoginName } from '../../keys/login-name.ts';
import type { ReadDb } from '../../sql.ts';
import { allUsers, hasOtherSupervisor, insertUser, setUserActive, type User, userByLoginName, userByUid } from '../../stores/users.ts';
import { requireKeyFile } from '../folder-state.ts';
import type { InsideHandler } from './handler.ts';
import { withPassword } from './password.ts';

export const listUsers: InsideHandler<'users.list'> = async (_keeper, _input, { room }) => ({
  users: allUsers(room.reader).map(({ uid, loginName, name, role, active, createdAt, lastLogin }) => ({
    uid,
    loginName,
    name,
    role,
    active,
    createdAt,
    lastLogin,
  })),
});

/** Database first, then the key file: a file never names somebody the database does not know. */
export const addUser: InsideHandler<'users.add'> = (keeper, input, { room, context }) =>
  keeper.alone(async () => {
    const added = { uid: keeper.ids.next(), loginName: tidyLoginName(input.loginName), name: input.name, role: input.role };
    if (userByLoginName(room.reader, added.loginName) !== null) fail('user.name-taken');
    const file = await withPassword(keeper, room, requireKeyFile(keeper.paths), added, input.password);
    context.finish(({ db, note, now }) => {
      note(added.uid, ['loginName', 'name', 'role', 'password']);
      insertUser(db, { ...added, at: now });
    });
    writeKeyFile(keeper.paths.keys, file);
    return { uid: added.uid };
  });

/** Key file first, then the database: from then on no password of theirs opens anything. */
export const disableUser: InsideHandler<'users.disable'> = (keeper, input, { room, context }) =>
  keeper.alone(async () => {
    const user = requireUser(room.reader, input.user);
    if (user.role === 'penyelia' && !hasOtherSupervisor(room.reader, user.id)) fail('user.last-supervisor');
    const file = requireKeyFile(keeper.paths);
    const inFile = file.users.find((each) => each.uid === user.uid);
    if (inFile !== undefined) writeKeyFile(keeper.paths.keys, withUser(file, { ...inFile, wrap: null }));
    context.finish(({ db, note }) => {
      note(user.uid, ['active']);
      setUserActive(db, user.id, false);
    });
    if (keeper.actor?.uid === user.uid) keeper.signOut();
    return {};
  });

/** A new password by a penyelia; it makes a disabled account active again. */
export const newPassword: InsideHandler<'users.newPassword'> = (keeper, input, { room, context }) =>
  keeper.alone(async () => {
    const user = requireUser(room.reader, input.user);
    const file = await withPassword(keeper, room, requireKeyFile(keeper.paths), user, input.password);
    context.finish(({ db, note }) => {
      note(user.uid, user.active ? ['password'] : ['password', 'active']);
      setUserActive(db, user.id, true);
    });
    writeKeyFile(keeper.paths.keys, file);
    return {};
  });

function requireUser(db: ReadDb, uid: string): User {
  return userByUid(db, uid) ?? fail('thing.unknown', { what: 'user' });
}
