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
const usage = "npm run --silent call -- --data DIR [--user NAME] PROCEDURE ['JSON' | -]";

interface Asked {
  readonly data: string;
  readonly user: string | null;
  readonly procedure: string;
  readonly input: unknown;
}

/** What the command line asks for; throws one sentence that says what is wrong with it. */
function parsed(): Asked {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' }, user: { type: 'string' } }, allowPositionals: true });
  const [procedure, json = '{}', ...more] = positionals;
  if (values.data === undefined || procedure === undefined || more.length > 0) throw new Error(usage);
  if (json === '-' && values.user !== undefined && process.env['LOKET_PASSWORD'] === undefined) throw new Error('With "-" the password comes from LOKET_PASSWORD: the standard input holds the JSON.');
  if (json !== '-' && /"(?:password|old)"\s*:/.test(json)) throw new Error('A password does not belong on the command line: give the JSON on the standard input ("-").');
  return { data: resolve(values.data), user: values.user ?? null, procedure, input: jsonOf(json === '-' ? readFileSync(0, 'utf8') : json) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The last argument is no JSON. An input without fields is {}.');
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

/** Answers the exit code: 0 done, 1 a problem, 2 not asked rightly. */
async function main(): Promise<number> {
  const asked = parsed();
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
    return reply.ok ? 0 : 1;
  } finally {
    await service.drain();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
