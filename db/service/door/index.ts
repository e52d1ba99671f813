import { backupStatus, makeBackup, setBackupFolder } from '../../handlers/backups.ts';
import type { InsideHandler, InsideName, OutsideHandler, OutsideName } from './handler.ts';
import { createOffice } from './create-office.ts';
import { lockSession } from './lock.ts';
import { login } from './login.ts';
import { changePassword } from './password.ts';
import { recover } from './recover.ts';
import { status } from './status.ts';
import { addUser, disableUser, listUsers, newPassword } from './users.ts';
import { verifyAudit } from './verify-audit.ts';

/** Answered before anybody is known. */
export const outsideHandlers: { readonly [Name in OutsideName]: OutsideHandler<Name> } = {
  'session.status': status,
  'session.login': login,
  'session.recover': recover,
  'setup.create': createOffice,
  'session.lock': async (keeper, { why }) => {
    lockSession(keeper, why);
    return {};
  },
};

/** Answered to somebody who is in; they work on files and keys beside the database. */
export const insideHandlers: { readonly [Name in InsideName]: InsideHandler<Name> } = {
  'session.changePassword': changePassword,
  'users.list': listUsers,
  'users.add': addUser,
  'users.disable': disableUser,
  'users.newPassword': newPassword,
  'audit.verify': verifyAudit,
  'backups.status': backupStatus,
  'backups.make': makeBackup,
  'backups.setFolder': setBackupFolder,
  'jobs.cancel': async (keeper, { call }) => {
    const running = keeper.running.get(call);
    running?.cancel();
    return { found: running !== undefined };
  },
};
