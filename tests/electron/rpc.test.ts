import { expect, test } from 'vitest';
import { createRouter, type MainHandlers } from '../../electron/main/rpc.ts';
import { isTrusted } from '../../electron/main/sender.ts';
import { contractNames, procedureOf } from '../../shared/contract/index.ts';
import { fail } from '../../shared/problems.ts';

const handlers: MainHandlers = {
  'app.info': async () => ({ version: '1', electron: '2', platform: 'linux', packaged: false }),
  'app.pickFolder': async () => fail('role.denied'),
  'app.chooseDataFolder': async () => {
    throw new Error('SITI AMINAH');
  },
  'app.printPage': async () => ({ printed: true }),
  'app.savePdf': async () => ({ file: null }),
  'app.pickFile': async () => ({ file: null }),
  'app.copied': async () => ({}),
  'app.flushed': async () => ({}),
  'app.quit': async () => ({}),
};

function router() {
  const passed: string[] = [];
  const logged: string[] = [];
  const route = createRouter({
    data: async ({ name }) => {
      passed.push(name);
      return { ok: true, value: 'data' };
    },
    main: handlers,
    log: (code) => logged.push(code),
  });
  return { route, passed, logged };
}

const envelope = (name: string, input: unknown = {}): unknown => ({ call: 'c', name, input });
const problem = (code: string) => ({ ok: false, problem: { code } });

test('a procedure of the data process is passed on with its payload unread', async () => {
  const { route, passed } = router();
  expect(await route(true, envelope('session.login', { nonsense: 1 }))).toEqual({ ok: true, value: 'data' });
  expect(passed).toEqual(['session.login']);
});

test('each procedure goes to the one place where it is answered', async () => {
  const { route, passed } = router();
  for (const name of contractNames) await route(true, envelope(name));
  expect(passed).toEqual(contractNames.filter((name) => procedureOf(name)?.place === 'data'));
  expect(Object.keys(handlers).sort()).toEqual(contractNames.filter((name) => procedureOf(name)?.place === 'main').sort());
});

test('an untrusted sender is refused before anything is read', async () => {
  const { route, passed } = router();
  expect(await route(false, envelope('app.info'))).toMatchObject(problem('sender.untrusted'));
  expect(await route(false, undefined)).toMatchObject(problem('sender.untrusted'));
  expect(passed).toEqual([]);
});

test.each([
  { why: 'nothing', payload: undefined },
  { why: 'a text', payload: 'session.login' },
  { why: 'a list', payload: [] },
  { why: 'no name', payload: { call: 'c', input: {} } },
  { why: 'no call', payload: { name: 'app.info', input: {} } },
  { why: 'an extra key', payload: { call: 'c', name: 'app.info', input: {}, actorId: 'x' } },
  { why: 'a number for a name', payload: { call: 'c', name: 1, input: {} } },
  { why: 'ten megabytes', payload: { call: 'c', name: 'session.login', input: 'x'.repeat(10_000_000) } },
  { why: 'an input that the procedure does not know', payload: { call: 'c', name: 'app.info', input: { extra: 1 } } },
  { why: 'an input of the wrong type', payload: { call: 'c', name: 'app.pickFolder', input: { title: Number.NaN } } },
])('$why is refused as invalid', async ({ payload }) => {
  const { route, passed } = router();
  expect(await route(true, payload)).toMatchObject(problem('input.invalid'));
  expect(passed).toEqual([]);
});

test.each(['app.unheard', '', '__proto__', 'constructor', 'toString', 'session.login '])('an unknown name is refused: "%s"', async (name) => {
  const { route, passed } = router();
  expect(await route(true, envelope(name))).toMatchObject(problem('procedure.unknown'));
  expect(passed).toEqual([]);
});

test('a handler’s problem is its answer; an unexpected error is an incident without its message', async () => {
  const { route, logged } = router();
  expect(await route(true, envelope('app.pickFolder', { title: 'x' }))).toMatchObject(problem('role.denied'));
  const answer = await route(true, envelope('app.chooseDataFolder'));
  expect(answer).toMatchObject(problem('internal'));
  expect(JSON.stringify(answer)).not.toContain('SITI');
  expect(logged).toHaveLength(1);
});

test('trusted is the main frame of our own window at our own address, nothing else', () => {
  const own = { url: 'app://loket/index.html' };
  expect(isTrusted(own, own)).toBe(true);
  expect(isTrusted({ url: own.url }, own)).toBe(false);
  expect(isTrusted(null, own)).toBe(false);
  expect(isTrusted(null, null)).toBe(false);
  const elsewhere = { url: 'https://example.org/' };
  expect(isTrusted(elsewhere, elsewhere)).toBe(false);
});
