import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { insideHandlers, outsideHandlers } from '../../../db/service/door/index.ts';
import { roomHandlers } from '../../../db/handlers/index.ts';
import { contract, contractNames, type ContractName, type DataName } from '../../../shared/contract/index.ts';
import { auditRows, contentHash } from '../../support/look-inside.ts';
import { proved } from '../../support/proof.ts';
import { borrowedRoles, whoMayCall } from '../../support/roles.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';

/** RELIABILITY G1 at the service itself: every procedure, from every state of the door. */
let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const dataNames = contractNames.filter((name): name is DataName => contract[name].place === 'data');
const closed = dataNames.filter((name) => contract[name].role !== 'anyone');
const forPenyelia = dataNames.filter((name) => contract[name].role === 'penyelia');
const none = { ok: false, problem: { code: 'session.none', details: {} } };
const denied = { ok: false, problem: { code: 'role.denied', details: {} } };

async function asPetugas(): Promise<void> {
  await office.as('petugas').must('settings.get', {});
}

async function asNobody(): Promise<void> {
  await office.raw('session.lock', { why: 'tombol' });
}

test('the roles of all procedures are those that were decided, none is missing', () => {
  const declared = (role: string) => contractNames.filter((name) => contract[name].role === role).toSorted();
  for (const [role, names] of Object.entries(whoMayCall)) expect(declared(role), role).toEqual([...names].toSorted());
  expect(Object.values(whoMayCall).flat().toSorted()).toEqual([...contractNames].toSorted());
});

test('no procedure is answered that the contract does not know', () => {
  const answered = [outsideHandlers, insideHandlers, roomHandlers].flatMap((handlers) => Object.keys(handlers));
  expect(answered.toSorted()).toEqual([...dataNames].toSorted());
});

/** Each name gets its refusal, and the office is as before. */
async function allRefused(names: readonly ContractName[], expected: unknown): Promise<void> {
  for (const name of names) expect(await office.raw(name, {}), name).toEqual(expected);
}

describe('nobody is in', () => {
  test('since the start, after a lock, after sleep, after another has locked: every closed procedure is refused', async () => {
    await office.restart();
    await allRefused(closed, none);
    for (const why of ['tombol', 'diam', 'tidur']) {
      await asPetugas();
      await office.raw('session.lock', { why });
      await allRefused(closed, none);
    }
    await office.as('penyelia').must('settings.get', {});
    office.service.lock('tidur');
    await allRefused(closed, none);
    await asNobody();
    proved({ point: 'G1', done: 'every procedure that needs somebody, called with nobody in (at start, after each kind of lock)', times: closed.length * 5, result: 'all refused' });
  });
});

describe('a petugas', () => {
  test('is refused every procedure of the penyelia, and each refusal is in the log', async () => {
    await asPetugas();
    const before = await contentHash(office);
    for (const name of forPenyelia) {
      for (const payload of [{}, ...borrowedRoles]) {
        const rows = (await auditRows(office)).length;
        expect(await office.raw(name, payload), name).toEqual(denied);
        expect(await auditRows(office, rows), name).toMatchObject([{ actor: office.people.petugas.uid, procedure: name, outcome: 'role.denied' }]);
      }
    }
    expect(await contentHash(office)).toBe(before);
    proved({ point: 'G1', done: 'every procedure of the penyelia called by a petugas, also with a role in the payload', times: forPenyelia.length * (borrowedRoles.length + 1), result: 'all refused, each with one audit row, nothing changed' });
  });

  test('a role in the payload or beside it changes nothing anywhere', async () => {
    await asPetugas();
    for (const name of dataNames.filter((each) => !forPenyelia.includes(each))) {
      for (const payload of borrowedRoles) expect(await office.raw(name, payload), name).toMatchObject({ ok: false, problem: { code: 'input.invalid' } });
    }
    // Beside the payload, where only the call's name belongs.
    const envelope = { call: 'x', name: 'users.list', input: {}, role: 'penyelia', actor: 'penyelia' };
    expect(await office.service.call(envelope)).toEqual(denied);
    expect(await office.raw('session.status', {})).toMatchObject({ value: { signedIn: { role: 'petugas' } } });
  });
});

describe('a deactivated account', () => {
  test('opens nothing any more, and what it opened before is shut', async () => {
    const leaving = await office.add('pergi', 'petugas');
    await office.as(leaving).must('settings.get', {});
    await office.as('penyelia').must('users.disable', { user: leaving.uid });
    expect(await office.raw('session.login', { loginName: leaving.loginName, password: leaving.password })).toMatchObject({ problem: { code: 'password.wrong' } });
    // A log-in that fails does not shut out who is in.
    expect(await office.raw('session.status', {})).toMatchObject({ value: { signedIn: { loginName: 'penyelia' } } });
    await asNobody();
    await allRefused(closed, none);
  });

  test('who deactivates oneself is out with that very call', async () => {
    const second = await office.add('penyelia-dua', 'penyelia');
    await office.as(second).must('users.disable', { user: second.uid });
    await allRefused(closed, none);
    await asNobody();
    proved({ point: 'G1', done: 'every procedure that needs somebody, called after the account was deactivated', times: closed.length * 2, result: 'all refused' });
  });

  test('who is in while the key file is put back to a day before their account was made is out', async () => {
    const { keys } = folderPaths(office.folder);
    const older = readFileSync(keys);
    const late: TestPerson = await office.add('terlambat', 'petugas');
    await office.as(late).must('settings.get', {});
    writeFileSync(keys, older);
    const password = office.people.penyelia.password;
    expect(await office.raw('session.recover', { code: office.recoveryCode, loginName: 'penyelia', password })).toEqual({ ok: true, value: {} });
    await allRefused(closed, none);
  });
});
