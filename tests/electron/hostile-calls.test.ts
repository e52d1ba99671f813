import { beforeEach, expect, test } from 'vitest';
import { createRouter, type MainHandlers } from '../../electron/main/rpc.ts';
import { contract, contractNames } from '../../shared/contract/index.ts';
import type { Reply } from '../../shared/result.ts';
import { hostilePayloads, validPayload } from '../support/payloads.ts';
import { proved } from '../support/proof.ts';
import { expectProper } from '../support/refusals.ts';

/** RELIABILITY F4 at the window's door (electron/main/rpc.ts): every procedure, and every kind of value that can cross it. */
const ran: string[] = [];
const answered = async (name: string): Promise<never> => {
  ran.push(name);
  throw new Error('/tmp/rahasia SELECT nik');
};
const handlers: MainHandlers = {
  'app.info': () => answered('app.info'),
  'app.pickFolder': () => answered('app.pickFolder'),
  'app.chooseDataFolder': () => answered('app.chooseDataFolder'),
  'app.printPage': () => answered('app.printPage'),
  'app.savePdf': () => answered('app.savePdf'),
  'app.pickFile': () => answered('app.pickFile'),
  'app.flushed': () => answered('app.flushed'),
  'app.copied': () => answered('app.copied'),
  'app.quit': () => answered('app.quit'),
};
const passed: string[] = [];
const route = createRouter({
  data: async ({ name }) => {
    passed.push(name);
    return { ok: true, value: {} };
  },
  main: handlers,
  log: () => undefined,
});

beforeEach(() => {
  passed.length = 0;
});

async function call(payload: unknown, trusted = true): Promise<Reply<unknown>> {
  // Joint: the router answers what crosses to the window, and expectProper looks at its shape.
  return (await route(trusted, payload)) as Reply<unknown>;
}

const invalid = { ok: false, problem: { code: 'input.invalid' } };

test('odd payloads to what main answers itself are refused before anything happens', async () => {
  const names = contractNames.filter((name) => contract[name].place === 'main');
  let sent = 0;
  for (const name of names) {
    const schema = contract[name].input;
    for (const { what, payload } of hostilePayloads(schema, validPayload(schema)).filter((each) => each.refused)) {
      const reply = await call({ call: 'c', name, input: payload });
      expectProper(name, reply, `${name} ${what}`);
      expect(reply, `${name} ${what}`).toMatchObject(invalid);
      sent += 1;
    }
  }
  expect(ran).toEqual([]);
  proved({ point: 'F4', done: `odd payloads to each of the ${names.length} procedures that the main process answers itself`, times: sent, result: '0 taken, 0 replies outside the closed list, 0 with a stack or path' });
});

test('a sender that is not our window is refused for every procedure, whatever it sends', async () => {
  for (const name of contractNames) {
    expect(await call({ call: 'c', name, input: validPayload(contract[name].input) }, false)).toEqual({ ok: false, problem: { code: 'sender.untrusted', details: {} } });
  }
  expect([...ran, ...passed]).toEqual([]);
});

const million = 'x'.repeat(1_000_000);
const kinds: readonly (readonly [string, unknown])[] = [
  ['a big integer', 1n],
  ['a big integer of megabytes', 1n << 80_000_000n],
  ['a day', new Date(0)],
  ['a pattern', /x/],
  ['a pattern of a megabyte', new RegExp(million)],
  ['an error', new Error(million)],
  ['a map', new Map([['role', 'penyelia']])],
  ['a set', new Set([1])],
  ['bytes', new Uint8Array(4)],
  ['a buffer', new ArrayBuffer(4)],
  ['a text as an object', Object('teks')],
  ['a long text as an object', Object(million)],
  ['a number as an object', Object(1)],
  ['a million numbers', Array.from({ length: 1_000_000 }, () => 1)],
  ['a list with holes', Object.assign([], { length: 4_000_000_000 })],
  ['a key of a megabyte', { [million]: 1 }],
  ['a circle', circle()],
  ['a hundred levels', levels(100)],
];

test.each(kinds)('%s never reaches the data process', async (_what, value) => {
  const reply = await call({ call: 'c', name: 'session.login', input: { loginName: 'bayu', password: 'x', more: value } });
  expect(reply).toMatchObject(invalid);
  expect(await call(value)).toMatchObject(invalid);
  expect(await call({ call: value, name: 'session.login', input: {} })).toMatchObject(invalid);
  expect(passed).toEqual([]);
});

test('what plain data can be, passes', async () => {
  const plain = { text: 'ÑOÑO 😀', number: -0.5, yes: true, nothing: null, missing: undefined, list: [1, [2]], bare: Object.assign(Object.create(null), { x: 1 }) };
  expect(await call({ call: 'c', name: 'session.login', input: plain })).toMatchObject({ ok: true });
});

test('an error nobody foresaw answers the number of an incident and nothing of itself', async () => {
  const reply = await call({ call: 'c', name: 'app.info', input: {} });
  expect(reply).toEqual({ ok: false, problem: { code: 'internal', details: { incident: expect.stringMatching(/^[0-9a-f]{8}$/) } } });
});

function circle(): unknown {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  return round;
}

function levels(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = { inner: value };
  return value;
}
