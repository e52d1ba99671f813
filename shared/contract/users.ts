import { z } from 'zod';
import { instant, line, nothing, uid } from './common.ts';
import { job, query } from './procedure.ts';
import { loginName, password, role } from './session.ts';

export const usersProcedures = {
  'users.list': query({
    role: 'penyelia',
    input: nothing,
    output: z.strictObject({
      users: z.array(z.strictObject({ uid, loginName: z.string(), name: z.string(), role, active: z.boolean(), createdAt: instant, lastLogin: instant.nullable() })),
    }),
  }),
  'users.add': job({
    role: 'penyelia',
    input: z.strictObject({ name: line(60), loginName, role, password }),
    output: z.strictObject({ uid }),
    problems: ['user.name-taken', 'password.weak'],
  }),
  /** Key file first, then the database. The last active penyelia stays. */
  'users.disable': job({ role: 'penyelia', input: z.strictObject({ user: uid }), output: nothing, problems: ['thing.unknown', 'user.last-supervisor'] }),
  /** A new password; a disabled account becomes active again with it. */
  'users.newPassword': job({ role: 'penyelia', input: z.strictObject({ user: uid, password }), output: nothing, problems: ['thing.unknown', 'password.weak'] }),
} as const;
