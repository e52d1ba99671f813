import { fail } from '../../../shared/problems.ts';
import { boundToUser, type KeyFile, withUser, writeKeyFile } from '../../keys/key-file.ts';
import { isWeakPassword } from '../../keys/login-name.ts';
import { unwrapKey, wrapKey } from '../../keys/wrap.ts';
import type { Actor } from '../context.ts';
import { requireKeyFile } from '../folder-state.ts';
import type { Keeper } from '../keeper.ts';
import type { Room } from '../room.ts';
import type { InsideHandler } from './handler.ts';
import { beginTry } from './tries.ts';

/** One's own new password. Only the wrap changes; the database keeps its key. */
export const changePassword: InsideHandler<'session.changePassword'> = (keeper, input, { room, context }) =>
  keeper.alone(async () => {
    const { actor } = context;
    const file = requireKeyFile(keeper.paths);
    const tries = beginTry(keeper, actor.uid);
    const wrap = file.users.find((each) => each.uid === actor.uid)?.wrap ?? null;
    if (wrap === null || (await unwrapKey(wrap, input.old, boundToUser(file.office.uid, actor.uid))) === null) {
      tries.failed();
      return fail('password.wrong');
    }
    const changed = await withPassword(keeper, room, file, actor, input.password);
    // The audit row first, as for every other password: a disk that takes no row leaves the old password.
    context.finish(({ note }) => note(actor.uid, ['password']));
    writeKeyFile(keeper.paths.keys, changed);
    tries.succeeded();
    return {};
  });

/** The key file in which this user has this password. Problem: password.weak. */
export async function withPassword(
  keeper: Keeper,
  room: Room,
  file: KeyFile,
  user: Pick<Actor, 'uid' | 'loginName' | 'name' | 'role'>,
  password: string,
): Promise<KeyFile> {
  if (isWeakPassword(password, user.loginName, user.name)) fail('password.weak');
  const wrap = await wrapKey(room.key, password, boundToUser(file.office.uid, user.uid), keeper.cost);
  return withUser(file, { uid: user.uid, loginName: user.loginName, name: user.name, role: user.role, wrap });
}
