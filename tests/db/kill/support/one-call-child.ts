import { readFileSync, writeSync } from 'node:fs';
import { stillClock, testService } from '../../../support/service.ts';

/** A process to be killed in one large call. argv: folder, login name, password, procedure, file with its input. Says "asked" before it and "answered" after it. */
const [, , folder = '', loginName = '', password = '', name = '', file = ''] = process.argv;
const begun = Date.now().toString(16).padStart(12, '0');
let given = 0;
const ids = { next: () => `${begun.slice(0, 8)}-${begun.slice(8)}-7000-8000-${(given += 1).toString(16).padStart(12, '0')}` };
const service = testService(folder, { clock: stillClock('2020-04-13T05:00:00.000Z'), ids });
const input: unknown = JSON.parse(readFileSync(file, 'utf8'));

const entered = await service.call({ call: 'masuk', name: 'session.login', input: { loginName, password } });
if (!entered.ok) throw new Error(entered.problem.code);
writeSync(1, 'asked\n');
const reply = await service.call({ call: 'satu', name, input });
writeSync(1, reply.ok ? 'answered\n' : `${reply.problem.code}\n`);
// The parent kills; until then nothing closes in order.
await new Promise((resolve) => setTimeout(resolve, 60_000));
