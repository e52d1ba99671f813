import type { Input } from '../../../shared/contract/index.ts';
import { fail } from '../../../shared/problems.ts';
import { recoveryAccount } from '../../keys/attempts.ts';
import { boundToRecovery, boundToUser, type KeyFile, withUser, writeKeyFile } from '../../keys/key-file.ts';
import { isWeakPassword } from '../../keys/login-name.ts';
import { normaliseRecoveryCode } from '../../keys/recovery-code.ts';
import { keyCheck, unwrapKey, wrapKey } from '../../keys/wrap.ts';
import { userByLoginName } from '../../stores/users.ts';
import { requireKeyFile, requireReady } from '../folder-state.ts';
import type { Keeper } from '../keeper.ts';
import type { OutsideHandler } from './handler.ts';
import { reconcileUsers } from './reconcile.ts';
import { beginTry } from './tries.ts';

/** With the recovery code a new password for one active penyelia. A slip of the pen is told as such and is no try. */
export const recover: OutsideHandler<'session.recover'> = (keeper, input) =>
  keeper.alone(async () => {
    const code = normaliseRecoveryCode(input.code) ?? fail('input.invalid', { field: 'code' });
    const file = keeper.room === null ? requireReady(keeper.paths, keeper.holdsLock) : requireKeyFile(keeper.paths);
    return keeper.underLock(() => tryCode(keeper, file, code, input));
  });

async function tryCode(keeper: Keeper, file: KeyFile, code: string, input: Input<'session.recover'>): Promise<Record<string, never>> {
  const tries = beginTry(keeper, recoveryAccount);
  const key = await unwrapKey(file.recovery, code, boundToRecovery(file.office.uid));
  if (key === null) {
    tries.failed();
    return fail('recovery.wrong');
  }
  if (keyCheck(key, file.office.uid) !== file.check) fail('keys.damaged');
  const room = keeper.enter(key);
  const reconciled = reconcileUsers(keeper, room, file);
  const user = userByLoginName(room.reader, input.loginName);
  if (user === null || !user.active || user.role !== 'penyelia') return fail('thing.unknown', { what: 'user' });
  if (isWeakPassword(input.password, user.loginName, user.name)) fail('password.weak');
  const wrap = await wrapKey(room.key, input.password, boundToUser(file.office.uid, user.uid), keeper.cost);
  room.write((db) => {
    tries.audit(room, db, 'session.login');
    room.audit(db, { at: keeper.clock.now(), actor: '', procedure: 'session.recover', subject: user.uid, fields: ['password'], outcome: 'ok' });
  });
  // The audit row first, as for every other password: a disk that takes no row leaves the old password.
  writeKeyFile(keeper.paths.keys, withUser(reconciled, { uid: user.uid, loginName: user.loginName, name: user.name, role: user.role, wrap }));
  tries.succeeded();
  return {};
  }
