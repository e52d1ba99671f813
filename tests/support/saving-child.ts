import { systemIds } from '../../db/identity.ts';
import { roomHandlers } from '../../db/handlers/index.ts';
import { systemClock } from '../../db/service/clock.ts';
import { createService } from '../../db/service/index.ts';

/** A process to be killed: logs in, then saves without end and says each save that was answered. argv: folder, log-in name. */
const [, , folder = '', loginName = ''] = process.argv;
const service = createService({
  folder,
  clock: systemClock,
  ids: systemIds,
  cheapKeys: true,
  checkOutput: true,
  handlers: roomHandlers,
  onEvent: () => undefined,
  onIncident: (_incident, error) => console.error(error),
});

const login = await service.call({ call: 'in', name: 'session.login', input: { loginName, password: process.env['LOKET_PASSWORD'] } });
process.stdout.write(`${login.ok ? 'in' : login.problem.code}\n`);
for (let saves = 1; login.ok; saves += 1) {
  const reply = await service.call({ call: `s${saves}`, name: 'settings.setIdle', input: { minutes: (saves % 60) + 1 } });
  process.stdout.write(`${reply.ok ? saves : reply.problem.code}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
