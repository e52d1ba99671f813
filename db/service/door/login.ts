import type { Input, Output } from '../../../shared/contract/index.ts';
import { fail } from '../../../shared/problems.ts';
import { unknownAccount } from '../../keys/attempts.ts';
import { boundToUser, type KeyFile, type KeyUser } from '../../keys/key-file.ts';
import { loginKey } from '../../keys/login-name.ts';
import { keyCheck, spendTime, unwrapKey } from '../../keys/wrap.ts';
import { keyable } from '../../rules/open-for-keying.ts';
import { idleMinutes } from '../../stores/settings.ts';
import { keptSheetOf, setLastLogin, userByUid } from '../../stores/users.ts';
import { requireKeyFile, requireReady } from '../folder-state.ts';
import type { Keeper } from '../keeper.ts';
import type { OutsideHandler } from './handler.ts';
import { reconcileUsers } from './reconcile.ts';
import { beginTry } from './tries.ts';

/** Wait, scrypt, unwrap, open, migrate, reconcile, then the session; audited together with the wrong tries before it. */
export const login: OutsideHandler<'session.login'> = (keeper, input) => {
  const { locks } = keeper;
  return keeper.alone(async () => {
    const file = keeper.room === null ? requireReady(keeper.paths, keeper.holdsLock) : requireKeyFile(keeper.paths);
    // One at a time across processes too: a wait that is reckoned while another is being written would be no wait.
    return keeper.underLock(() => tryPassword(keeper, file, input, locks));
  });
};

/** `locks`: how often it was locked when the log-in was asked for. */
async function tryPassword(keeper: Keeper, file: KeyFile, input: Input<'session.login'>, locks: number): Promise<Output<'session.login'>> {
  const user = file.users.find((each) => loginKey(each.loginName) === loginKey(input.loginName)) ?? null;
  const tries = beginTry(keeper, user?.uid ?? unknownAccount);
  const key = await keyOf(keeper, file, user, input.password);
  if (user === null || key === null) {
    tries.failed();
    return fail('password.wrong');
  }
  if (keeper.locks !== locks) fail('cancelled');
  // The password opened the wrap, but what was in it is not this office's key: the file is not what it was.
  if (keyCheck(key, file.office.uid) !== file.check) fail('keys.damaged');
  const room = keeper.enter(key);
  reconcileUsers(keeper, room, file);
  const known = userByUid(room.reader, user.uid);
  if (known === null || !known.active) return fail('password.wrong');
  const { clockBack } = room.write((db) => {
    tries.audit(room, db, 'session.login');
    const at = keeper.clock.now();
    setLastLogin(db, known.id, at);
    return room.audit(db, { at, actor: known.uid, procedure: 'session.login', subject: known.uid, fields: [], outcome: 'ok' });
  });
  tries.succeeded();
  const { id, uid, loginName, name, role } = known;
  keeper.signIn({ id, uid, loginName, name, role });
  return {
    user: uid,
    loginName,
    name,
    role,
    lastLogin: known.lastLogin,
    kept: keptSheetOf(room.reader, id, keyable),
    idleMinutes: idleMinutes(room.reader),
    clockBack,
  };
  }

/** null: unknown name, disabled account or wrong password, after the same time. */
async function keyOf(keeper: Keeper, file: KeyFile, user: KeyUser | null, password: string): Promise<Buffer | null> {
  if (user?.wrap) return unwrapKey(user.wrap, password, boundToUser(file.office.uid, user.uid));
  await spendTime(password, file.users.find((each) => each.wrap !== null)?.wrap?.scrypt ?? keeper.cost);
  return null;
}
