/** A process to be killed: logs in and makes one copy after another; says `begun`, then `made` for each. argv: folder, log-in name. */
import { writeSync } from 'node:fs';
import { childService } from '../../../support/child-service.ts';

const [, , folder = '', loginName = ''] = process.argv;
const service = childService(folder);
const login = await service.call({ call: 'in', name: 'session.login', input: { loginName, password: process.env['LOKET_PASSWORD'] } });
if (!login.ok) writeSync(1, `${login.problem.code}\n`);
for (let turn = 1; login.ok; turn += 1) {
  writeSync(1, 'begun\n');
  const reply = await service.call({ call: `s${turn}`, name: 'backups.make', input: {} });
  writeSync(1, reply.ok ? 'made\n' : `${reply.problem.code}\n`);
}
