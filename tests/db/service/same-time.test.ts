import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Scrypt from '../../../db/keys/scrypt.ts';
import { cheapCost, type ScryptCost } from '../../../db/keys/scrypt.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/** What takes the time of a log-in is scrypt: it is done as often, at the same cost, whoever is named (RELIABILITY.md G2). */
const costs: ScryptCost[] = [];
vi.mock('../../../db/keys/scrypt.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Scrypt>();
  return {
    ...original,
    deriveKey: (secret: string, salt: Buffer, cost: ScryptCost) => {
      costs.push(cost);
      return original.deriveKey(secret, salt, cost);
    },
  };
});

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  const gone = await office.add('keluar', 'petugas');
  await office.as('penyelia').must('users.disable', { user: gone.uid });
  await office.raw('session.lock', { why: 'tombol' });
});
afterAll(() => office.close());
beforeEach(() => {
  costs.length = 0;
});

describe('a log-in spends the same time', () => {
  it.each([
    ['on a wrong password', 'penyelia'],
    ['on a disabled account', 'keluar'],
    ['on a name that is none', 'siapa'],
  ])('%s', async (_what, loginName) => {
    expect(await office.raw('session.login', { loginName, password: 'bukan-ini' })).toEqual({ ok: false, problem: { code: 'password.wrong', details: {} } });
    expect(costs).toEqual([cheapCost]);
  });
});
