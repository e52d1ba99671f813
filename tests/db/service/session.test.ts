import { afterEach, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

const open: TestOffice[] = [];
async function office(): Promise<TestOffice> {
  const made = await createTestOffice();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.close();
});

describe('log-in', () => {
  it('tells before anybody is in what the folder holds, and no more', async () => {
    const { raw } = await office();
    const status = await raw('session.status', {});
    expect(status).toMatchObject({
      ok: true,
      value: {
        folder: 'siap',
        office: { name: 'Dinas Percobaan', district: 'Kabupaten Sumbawa Barat', station: 'A', zone: 'Asia/Makassar' },
        users: [{ loginName: 'penyelia', active: true }, { loginName: 'petugas', active: true }],
        signedIn: null,
        waitUntil: null,
      },
    });
  });

  it('takes the log-in name in any case, answers the last log-in, and keeps the session here', async () => {
    const { raw, clock, people } = await office();
    clock.step(60_000);
    const first = await raw('session.login', { loginName: ' PeNyelia ', password: people.penyelia.password });
    expect(first).toMatchObject({ ok: true, value: { role: 'penyelia', lastLogin: '2020-04-13T01:00:00.000Z', kept: null, idleMinutes: 5, clockBack: false } });
    expect(await raw('session.status', {})).toMatchObject({ ok: true, value: { signedIn: { loginName: 'penyelia' } } });
    expect(await raw('settings.get', {})).toMatchObject({ ok: true, value: { officeName: 'Dinas Percobaan', today: '2020-04-13' } });
    expect(await raw('session.lock', { why: 'diam' })).toEqual({ ok: true, value: {} });
    expect(await raw('settings.get', {})).toEqual({ ok: false, problem: { code: 'session.none', details: {} } });
  });

  it('refuses a wrong password and an unknown name with the same words', async () => {
    const { raw } = await office();
    const wrong = await raw('session.login', { loginName: 'penyelia', password: 'bukan-ini' });
    expect(wrong).toEqual({ ok: false, problem: { code: 'password.wrong', details: {} } });
    expect(await raw('session.login', { loginName: 'siapa', password: 'bukan-ini' })).toEqual(wrong);
  });

  it('shows a clock that stands before the last audit row', async () => {
    const { raw, clock, people } = await office();
    clock.step(-3_600_000);
    expect(await raw('session.login', { loginName: 'penyelia', password: people.penyelia.password })).toMatchObject({ ok: true, value: { clockBack: true } });
  });
});

describe('waits after wrong passwords', () => {
  it('come after five tries, grow, survive a restart and a clock set back, and go with a success', async () => {
    const made = await office();
    const { raw, clock, people } = made;
    const tryWrong = () => raw('session.login', { loginName: 'penyelia', password: 'bukan-ini' });
    for (let n = 0; n < 5; n += 1) expect(await tryWrong()).toMatchObject({ problem: { code: 'password.wrong' } });
    expect(await tryWrong()).toEqual({ ok: false, problem: { code: 'password.wait', details: { until: '2020-04-13T01:00:05.000Z' } } });
    clock.step(5_000);
    expect(await tryWrong()).toMatchObject({ problem: { code: 'password.wrong' } });
    expect(await tryWrong()).toMatchObject({ problem: { code: 'password.wait', details: { until: '2020-04-13T01:00:15.000Z' } } });
    await made.restart();
    expect(await tryWrong()).toMatchObject({ problem: { code: 'password.wait', details: { until: '2020-04-13T01:00:15.000Z' } } });
    // Another account is free still.
    expect(await raw('session.login', { loginName: 'petugas', password: people.petugas.password })).toMatchObject({ ok: true });
    await raw('session.lock', { why: 'tombol' });
    clock.set('2020-04-12T00:00:00.000Z');
    expect(await tryWrong()).toMatchObject({ problem: { code: 'password.wait', details: { until: '2020-04-12T00:00:10.000Z' } } });
    clock.step(10_000);
    expect(await raw('session.login', { loginName: 'penyelia', password: people.penyelia.password })).toMatchObject({ ok: true });
    await raw('session.lock', { why: 'tombol' });
    expect(await tryWrong()).toMatchObject({ problem: { code: 'password.wrong' } });
  });
});

describe('recovery code', () => {
  it('gives a penyelia a new password; a slip of the pen is told from a wrong code', async () => {
    const { raw, recoveryCode, people } = await office();
    const slip = recoveryCode.replace(/^./, (first) => (first === '0' ? '2' : '0'));
    const recover = (code: string, loginName = 'penyelia') => raw('session.recover', { code, loginName, password: 'kunci-baru-77' });
    expect(await recover(slip)).toEqual({ ok: false, problem: { code: 'input.invalid', details: { field: 'code' } } });
    expect(await recover(recoveryCode, 'petugas')).toMatchObject({ problem: { code: 'thing.unknown' } });
    expect(await recover(recoveryCode.toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: {} });
    expect(await raw('session.login', { loginName: 'penyelia', password: people.penyelia.password })).toMatchObject({ ok: false });
    expect(await raw('session.login', { loginName: 'penyelia', password: 'kunci-baru-77' })).toMatchObject({ ok: true });
  });

  it('of another office is refused and waited for like a password', async () => {
    const { raw } = await office();
    const other = await office();
    const recover = () => raw('session.recover', { code: other.recoveryCode, loginName: 'penyelia', password: 'kunci-baru-77' });
    for (let n = 0; n < 5; n += 1) expect(await recover()).toMatchObject({ problem: { code: 'recovery.wrong' } });
    expect(await recover()).toMatchObject({ problem: { code: 'password.wait' } });
  });
});

describe('users', () => {
  it('are added, disabled at once, and come back with a new password', async () => {
    const made = await office();
    const { as, raw, people } = made;
    const third = await made.add('ketiga', 'petugas');
    expect(await as(third).must('settings.get', {})).toMatchObject({ station: 'A' });
    await as('penyelia').must('users.disable', { user: third.uid });
    expect(await raw('session.login', { loginName: 'ketiga', password: third.password })).toMatchObject({ problem: { code: 'password.wrong' } });
    await as('penyelia').must('users.newPassword', { user: third.uid, password: 'kunci-lain-88' });
    expect(await raw('session.login', { loginName: 'ketiga', password: 'kunci-lain-88' })).toMatchObject({ ok: true });
    expect((await as(people.penyelia).must('users.list', {})).users.map((user) => [user.loginName, user.active])).toEqual([
      ['penyelia', true],
      ['petugas', true],
      ['ketiga', true],
    ]);
  });

  it.each([
    ['a name that differs in its case only', 'users.add', { name: 'Lain', loginName: 'PETUGAS', role: 'petugas', password: 'kunci-lain-9' }, 'user.name-taken'],
    ['a password of one letter', 'users.add', { name: 'Lain', loginName: 'lain', role: 'petugas', password: 'aaaaaaaa' }, 'password.weak'],
    ['one’s own name as password', 'users.add', { name: 'Lain', loginName: 'sumarsono', role: 'petugas', password: 'Sumarsono12' }, 'password.weak'],
    ['somebody who is not there', 'users.disable', { user: '00000000-0000-7000-8000-00000000ffff' }, 'thing.unknown'],
    ['a weak new password', 'users.newPassword', { user: '00000000-0000-7000-8000-000000000003', password: '12345678' }, 'password.weak'],
  ])('%s is refused', async (_why, name, input, code) => {
    const { as, raw } = await office();
    await as('penyelia').must('users.list', {});
    expect(await raw(name, input)).toMatchObject({ ok: false, problem: { code } });
  });

  it('keep their last penyelia; one who disables their own account is out at once', async () => {
    const made = await office();
    const { as, raw, people } = made;
    expect(await as('penyelia').call('users.disable', { user: people.penyelia.uid })).toMatchObject({ problem: { code: 'user.last-supervisor' } });
    const second = await made.add('kedua', 'penyelia');
    await as(second).must('users.disable', { user: second.uid });
    expect(await raw('settings.get', {})).toMatchObject({ problem: { code: 'session.none' } });
  });

  it('change their own password with the old one', async () => {
    const { as, raw, people } = await office();
    await as('petugas').must('settings.get', {});
    expect(await raw('session.changePassword', { old: 'bukan-ini', password: 'kunci-baru-77' })).toMatchObject({ problem: { code: 'password.wrong' } });
    expect(await raw('session.changePassword', { old: people.petugas.password, password: 'qwertyuiop' })).toMatchObject({ problem: { code: 'password.weak' } });
    expect(await raw('session.changePassword', { old: people.petugas.password, password: 'kunci-baru-77' })).toEqual({ ok: true, value: {} });
    expect(await raw('session.login', { loginName: 'petugas', password: 'kunci-baru-77' })).toMatchObject({ ok: true });
  });
});
