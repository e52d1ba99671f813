import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { roomHandlers } from '../db/handlers/index.ts';
import { reportIncident } from '../db/host.ts';
import { systemIds } from '../db/identity.ts';
import { systemClock } from '../db/service/clock.ts';
import { createService, type Service } from '../db/service/index.ts';
import type { Reply } from '../shared/result.ts';
import { askHidden } from './ask-hidden.ts';

/**
 * `npm run call -- --data DIR --user NAME PROCEDURE 'JSON'`: any procedure of the data service without a window, with the same rules,
 * roles and audit. Password from LOKET_PASSWORD or a prompt, never from the command line. Prints the reply as JSON; exit code 1 on a
 * problem. Without --user only what anybody may call. JSON '-' is read from the standard input: for what holds a password.
 */
const usage = "npm run call -- --data DIR [--user NAME] PROCEDURE ['JSON' | -]";

function parsed(): { data: string; user: string | null; procedure: string; input: unknown } | null {
  try {
    const { values, positionals } = parseArgs({ options: { data: { type: 'string' }, user: { type: 'string' } }, allowPositionals: true });
    const [procedure, json = '{}', ...more] = positionals;
    if (values.data === undefined || procedure === undefined || more.length > 0) return null;
    return { data: resolve(values.data), user: values.user ?? null, procedure, input: JSON.parse(json === '-' ? readFileSync(0, 'utf8') : json) };
  } catch {
    return null;
  }
}

async function answer(service: Service, user: string | null, procedure: string, input: unknown): Promise<Reply<unknown>> {
  if (user !== null) {
    const password = process.env['LOKET_PASSWORD'] ?? (await askHidden(`Sandi ${user}: `));
    if (password === null) throw new Error('No password: name it in LOKET_PASSWORD or type it at the prompt.');
    const login = await service.call({ call: 'login', name: 'session.login', input: { loginName: user, password } });
    if (!login.ok) return login;
  }
  return service.call({ call: 'call', name: procedure, input });
}

const asked = parsed();
if (asked === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const service = createService({
    folder: asked.data,
    clock: systemClock,
    ids: systemIds,
    cheapKeys: false,
    checkOutput: true,
    handlers: roomHandlers,
    onEvent: () => undefined,
    onIncident: reportIncident,
  });
  try {
    const reply = await answer(service, asked.user, asked.procedure, asked.input);
    process.stdout.write(`${JSON.stringify(reply, null, 2)}\n`);
    process.exitCode = reply.ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
  await service.drain();
}
