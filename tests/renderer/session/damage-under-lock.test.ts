import { beforeEach, expect, test, vi } from 'vitest';
import type { AppEvent } from '../../../shared/contract/wire.ts';
import { followSession } from '../../../renderer/session/session.ts';
import { changeSession, sessionStore } from '../../../renderer/session/session-store.ts';

/** Damage is also found beside a locked screen: the check outlives the lock. */
let tell: (event: AppEvent) => void = () => undefined;
const person = { user: 'u', loginName: 'petugas', name: 'Orang Petugas', role: 'petugas' } as const;

beforeEach(() => {
  vi.stubGlobal('window', {
    loket: {
      call: async () => ({ ok: false, problem: { code: 'data.stopping', details: {} } }),
      onEvent: (listener: (event: AppEvent) => void) => {
        tell = listener;
        return () => undefined;
      },
    },
  });
  followSession();
});

test('found while somebody works: what is typed may be looked at', () => {
  changeSession({ person, gate: { kind: 'open' } });
  tell({ type: 'damaged' });
  expect(sessionStore.get().gate).toEqual({ kind: 'damaged', open: true });
});

test.each([
  ['a locked screen', { kind: 'login', locked: { why: 'diam', at: '2020-04-13T01:00:00.000Z' } }],
  ['a data process that is gone', { kind: 'data-gone', restarting: true }],
] as const)('found under %s: nothing of the work is opened without a password', (_what, gate) => {
  changeSession({ person, gate });
  tell({ type: 'damaged' });
  expect(sessionStore.get().gate).toEqual({ kind: 'damaged', open: false });
});
