import { afterAll, beforeAll, expect, it } from 'vitest';
import { newRecoveryCode, normaliseRecoveryCode } from '../../../db/keys/recovery-code.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Another code, rightly checked, that has the same characters up to `keep`. */
function codeLike(code: string, keep: number): string {
  for (;;) {
    const random = (code.slice(0, keep) + newRecoveryCode().replaceAll('-', '').slice(keep)).slice(0, 30);
    for (const one of alphabet) {
      for (const two of alphabet) {
        const whole = `${random}${one}${two}`;
        if (whole !== code && normaliseRecoveryCode(whole) !== null) return whole;
      }
    }
  }
}

it('the recovery code opens whole, and in no part of it', async () => {
  const code = office.recoveryCode.replaceAll('-', '');
  const recover = (typed: string) => office.raw('session.recover', { code: typed, loginName: 'penyelia', password: 'kunci-baru-77' });
  // Fewer than the tries after which everybody has to wait.
  for (const keep of [8, 16, 24, 29]) expect(await recover(codeLike(code, keep)), `${keep} characters are right`).toMatchObject({ ok: false, problem: { code: 'recovery.wrong' } });
  expect(await recover(code)).toEqual({ ok: true, value: {} });
});
