import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contract, contractNames } from '../../shared/contract/index.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, prepareOffice, signIn } from '../support/office.ts';
import { callPacked, packed } from '../support/packed.ts';
import { hostilePayloads, validPayload } from '../support/payloads.ts';
import { proved } from '../support/proof.ts';
import { rounds, seeded } from '../support/rounds.ts';

/** RELIABILITY F4 in real Electron: which doors there are, who may knock, and what comes through them. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
const untrusted = { ok: false, problem: { code: 'sender.untrusted', details: {} } };

test.beforeAll(async () => {
  loket = await launchApp({ violationsExpected: true });
  const office = await prepareOffice(loket.window);
  await signIn(loket.window, office.penyelia);
});

test.afterAll(async () => {
  await loket.close();
});

test('the main process has one door, and none of the windows or frames has another', async () => {
  const doors = await loket.app.evaluate(({ BrowserWindow, ipcMain }) => {
    // Electron keeps its handlers in a map of this name; its typings leave it out.
    const handled = (ipc: unknown): readonly unknown[] => {
      const map: unknown = Reflect.get(Object(ipc), '_invokeHandlers');
      return map instanceof Map ? [...map.keys()] : ['no map'];
    };
    // "error" is Electron's own, so that nobody can end the program by sending it.
    const heard = (ipc: unknown): readonly unknown[] => Object(Reflect.apply(Reflect.get(Object(ipc), 'eventNames'), ipc, [])).filter((name: unknown) => name !== 'error');
    const contents = BrowserWindow.getAllWindows().map((window) => window.webContents);
    return {
      main: handled(ipcMain),
      events: heard(ipcMain),
      others: contents.flatMap((one) => [...handled(one.ipc), ...heard(one.ipc), ...one.mainFrame.framesInSubtree.flatMap((frame) => [...handled(frame.ipc), ...heard(frame.ipc)])]),
    };
  });
  expect(doors).toEqual({ main: ['rpc'], events: [], others: [] });
});

test('a window that is not ours is refused every procedure, whatever its address', async () => {
  const answers = await loket.app.evaluate(
    async ({ BrowserWindow }, { preload, names }) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
      await other.loadURL('app://loket/index.html');
      const replies: unknown = await other.webContents.executeJavaScript(`Promise.all(${JSON.stringify(names)}.map((name) => window.loket.call(name, {})))`);
      other.destroy();
      return replies;
    },
    { preload: join(process.cwd(), 'dist', 'preload', 'preload.cjs'), names: contractNames },
  );
  expect(answers).toEqual(contractNames.map(() => untrusted));
});

test('a frame of our own window is refused, whatever is in it', async () => {
  await loket.window.evaluate(() => {
    for (const attributes of [{}, { src: 'about:blank' }, { srcdoc: '<p>x</p>' }]) document.body.append(Object.assign(document.createElement('iframe'), attributes));
  });
  const answers = await loket.app.evaluate(async ({ BrowserWindow, ipcMain }, names) => {
    const map: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handler: unknown = map instanceof Map ? map.get('rpc') : null;
    if (typeof handler !== 'function') throw new Error('no handler');
    const { mainFrame } = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
    const knock = (senderFrame: unknown, name = 'session.status'): unknown => Reflect.apply(handler, null, [{ senderFrame }, { call: 'c', name, input: {} }]);
    const frames = mainFrame?.frames ?? [];
    return { frames: await Promise.all(frames.flatMap((frame) => names.map((name) => knock(frame, name)))), gone: await knock(null), like: await knock({ url: 'app://loket/index.html' }), own: await knock(mainFrame) };
  }, contractNames);
  await loket.window.evaluate(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));
  expect(answers.frames).toEqual(Array.from({ length: 3 * contractNames.length }, () => untrusted));
  expect([answers.gone, answers.like]).toEqual([untrusted, untrusted]);
  expect(answers.own).toMatchObject({ ok: true });
});

test('a name that the contract does not know never leaves the page', async () => {
  const names = ['', 'app.unheard', 'session.login ', 'SESSION.LOGIN', '__proto__', 'constructor', 'toString', 'rpc', 'event', 'x'.repeat(100_000)];
  const replies = await loket.window.evaluate((all) => Promise.all(all.map((name) => Reflect.get(window, 'loket').call(name, {}))), names);
  expect(replies).toEqual(names.map(() => ({ ok: false, problem: { code: 'procedure.unknown', details: {} } })));
});

test('odd payloads through the bridge: refused by name, and everything goes on', async () => {
  const perProcedure = rounds('odd payloads through the bridge, for each procedure', 6, 400);
  const random = seeded(44);
  let sent = 0;
  for (const name of contractNames) {
    const schema = contract[name].input;
    // A key named "__proto__" is left behind by the bridge itself: what arrives is the payload without it (the last test).
    const all = hostilePayloads(schema, validPayload(schema)).filter(({ refused, what }) => refused && !what.endsWith('"__proto__"'));
    const chosen = all.map((bad) => ({ bad, at: random() })).toSorted((one, other) => one.at - other.at).slice(0, perProcedure).map(({ bad }) => bad);
    const replies = await loket.window.evaluate(callPacked, { name, texts: chosen.map(({ payload }) => packed(payload)) });
    for (const [index, reply] of replies.entries()) {
      const what = `${name} ${chosen[index]?.what ?? ''}`;
      if (reply === 'not sent') continue;
      sent += 1;
      expect(reply, what).toMatchObject({ ok: false, problem: { code: 'input.invalid' } });
      expect(JSON.stringify(reply), what).toMatch(/^\{"ok":false,"problem":\{"code":"input\.invalid","details":\{"field":"(?:(?:[A-Za-z_]{1,40}|\d{1,3})\.?){0,8}"\}\}\}$/);
    }
  }
  expect(await callIn(loket.window, 'session.status', {})).toMatchObject({ signedIn: { loginName: 'sekar' } });
  expect(loket.complaints).toEqual([]);
  proved({ point: 'F4', done: `every procedure from a foreign window, from frames, and with odd payloads through the bridge in Electron`, times: sent + 5 * contractNames.length, result: '0 answered, 1 door found, 0 replies with more than a field name' });
});

test('what only JavaScript can carry does not come through as anything', async () => {
  const replies = await loket.window.evaluate(async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const own = JSON.parse('{"__proto__": {"loginName": "sekar"}}');
    const inherited = Object.create({ loginName: 'sekar', password: 'x' });
    const odd: readonly unknown[] = [
      circle, own, inherited, () => 1, Symbol('x'), new Map([['x', 1]]), new Set([1]), new Date(0), /x/, new Error('x'), new Uint8Array(9), new Blob(['x']), document.body, window, 10n, 1n << 9_000_000n,
      Object('teks'), new Proxy({}, { get: () => 'x', ownKeys: () => ['loginName'] }), { get loginName() { throw new Error('x'); } }, Promise.resolve(1), new (class { loginName = 'sekar'; })(),
      Array.from({ length: 300_000 }, () => 1), Object.assign([], { loginName: 'x' }),
    ];
    const bridge: unknown = Reflect.get(window, 'loket');
    const call: unknown = Reflect.get(Object(bridge), 'call');
    const answers: unknown[] = [];
    for (const input of odd) {
      for (const given of [['session.login', input], [input, {}], ['session.status', {}, input]]) {
        try {
          answers.push(await Reflect.apply(Object(call), bridge, given));
        } catch {
          answers.push('not sent');
        }
      }
    }
    return answers;
  });
  const taken = replies.filter((reply) => reply !== 'not sent' && Reflect.get(Object(reply), 'ok') !== false);
  expect(taken).toEqual([]);
  const codes = new Set(replies.map((reply) => String(Reflect.get(Object(Reflect.get(Object(reply), 'problem')), 'code'))));
  expect([...codes].filter((code) => !['undefined', 'input.invalid', 'procedure.unknown'].includes(code))).toEqual([]);
  expect(await callIn(loket.window, 'session.status', {})).toMatchObject({ signedIn: { loginName: 'sekar' } });
});
