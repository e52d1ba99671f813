import { childService } from './child-service.ts';

/** A process to be killed: logs in, then saves without end and says each save that was answered. argv: folder, log-in name. */
const [, , folder = '', loginName = ''] = process.argv;
const service = childService(folder);

const login = await service.call({ call: 'in', name: 'session.login', input: { loginName, password: process.env['LOKET_PASSWORD'] } });
process.stdout.write(`${login.ok ? 'in' : login.problem.code}\n`);
for (let saves = 1; login.ok; saves += 1) {
  const reply = await service.call({ call: `s${saves}`, name: 'settings.setIdle', input: { minutes: (saves % 60) + 1 } });
  process.stdout.write(`${reply.ok ? saves : reply.problem.code}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
