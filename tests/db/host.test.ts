import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindService, reportIncident } from '../../db/host.ts';
import type { Port } from '../../shared/contract/port.ts';
import { testFolder, testSetup } from '../support/service.ts';

let folder: string;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The main process's end of a port whose other end is the service. */
function bound() {
  const heard: unknown[] = [];
  let listener: (message: unknown) => void = () => undefined;
  let closed: () => void = () => undefined;
  const port: Port = {
    post: (message) => heard.push(structuredClone(message)),
    onMessage: (given) => {
      listener = given;
    },
    onClose: (given) => {
      closed = given;
    },
  };
  bindService(port, { folder, cheapKeys: true });
  let calls = 0;
  return {
    heard,
    send: (message: unknown) => listener(message),
    gone: () => closed(),
    async call(name: string, input: unknown): Promise<unknown> {
      calls += 1;
      const call = `c${calls}`;
      listener({ type: 'call', envelope: { call, name, input } });
      return await vi.waitFor(() => {
        const reply = heard.find((message) => typeof message === 'object' && message !== null && 'call' in message && message.call === call);
        expect(reply).toBeDefined();
        return reply;
      }, 10_000);
    },
  };
}

describe('the service on a port', () => {
  it('answers each call under its name, forgets the session on lock, and says when it is drained', async () => {
    const { call, send, heard } = bound();
    expect(await call('setup.create', testSetup)).toMatchObject({ type: 'reply', reply: { ok: true } });
    const { loginName, password } = testSetup.supervisor;
    expect(await call('session.login', { loginName, password })).toMatchObject({ reply: { ok: true, value: { role: 'penyelia' } } });
    expect(await call('settings.get', {})).toMatchObject({ reply: { ok: true } });
    send({ type: 'lock', why: 'tidur' });
    expect(await call('settings.get', {})).toMatchObject({ reply: { ok: false, problem: { code: 'session.none' } } });
    send({ type: 'drain' });
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'drained' }));
    expect(await call('session.status', {})).toMatchObject({ reply: { ok: false, problem: { code: 'data.stopping' } } });
  });

  it('takes no notice of messages that are none', async () => {
    const { call, send, heard } = bound();
    for (const odd of [null, 7, 'drain', { type: 'tutup' }, { type: 'lock', why: 'bosan' }, { type: 'call', envelope: { call: '', name: 'x' } }]) send(odd);
    expect(await call('session.status', {})).toMatchObject({ reply: { ok: true, value: { folder: 'baru' } } });
    expect(heard).toHaveLength(1);
  });

  it('closes in order when the other side is gone', async () => {
    const first = bound();
    await first.call('setup.create', testSetup);
    const { loginName, password } = testSetup.supervisor;
    await first.call('session.login', { loginName, password });
    first.gone();
    const second = bound();
    await vi.waitFor(async () => expect(await second.call('session.login', { loginName, password })).toMatchObject({ reply: { ok: true } }), 10_000);
    second.gone();
  });
});

describe('an incident', () => {
  it('is logged with its number, kind and stack, and not a word of its message', () => {
    const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    reportIncident('nomor-1', new RangeError('SITI AMINAH 5207010101010001'));
    const text = written.mock.calls.map(([part]) => String(part)).join('');
    written.mockRestore();
    expect(text).toMatch(/^nomor-1 RangeError\n {4}at /);
    expect(text).not.toMatch(/SITI|5207/);
  });
});
