import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { folderPaths } from '../../../db/folder.ts';
import { readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { sql } from '../../../db/sql.ts';
import { contract, contractNames, type DataName } from '../../../shared/contract/index.ts';
import { auditRows, lookInside } from '../../support/look-inside.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';
import { type Desk, openDesk, noCounts, valuesOf, type Who } from '../chain/desk.ts';

/** RELIABILITY G4: nobody checks their own work, by whatever way; nobody shuts the office out. */
let office: TestOffice;
let desk: Desk;
beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());

/** Everything by which a sheet is checked, as one person would call it on a sheet. */
const checking = ['verification.open', 'verification.settle', 'verification.correct', 'verification.approve', 'verification.return', 'verification.confirmSecondSheet', 'verification.notSamePerson', 'verification.undoSecondSheet'] as const satisfies readonly DataName[];

async function inputOf(name: (typeof checking)[number], sheet: string): Promise<unknown> {
  const { head, marks } = await desk.detail(sheet);
  const seen = { sheet, revision: head.revision };
  switch (name) {
    case 'verification.open':
      return { sheet };
    case 'verification.settle':
      return { ...seen, mark: marks.find((mark) => mark.state === 'terbuka')?.uid ?? office.people.petugas.uid, how: 'ktp_asli' };
    case 'verification.correct':
      return { ...seen, field: 'rt', value: '9', reason: '' };
    case 'verification.return':
      return { ...seen, field: null, reason: 'lihat lagi' };
    case 'verification.notSamePerson':
    case 'verification.undoSecondSheet':
      return { ...seen, reason: 'kembar' };
    case 'verification.approve':
    case 'verification.confirmSecondSheet':
      return seen;
  }
}

async function call(who: Who, name: (typeof checking)[number], sheet: string) {
  const input = await inputOf(name, sheet);
  await office.as(who).must('settings.get', {});
  return office.raw(name, input);
}

test('the list is every way of checking', () => {
  const ways = contractNames.filter((name) => name.startsWith('verification.') && contract[name].kind !== 'query');
  expect([...checking].toSorted()).toEqual(ways.toSorted());
});

test('who keyed a sheet is refused in each of them, of either role, and the log says so', async () => {
  const workers: readonly Who[] = ['petugas', 'penyelia'];
  let tries = 0;
  for (const [index, who] of workers.entries()) {
    // With a mark, and proposed as the second sheet of somebody who was there before.
    await desk.ready(index);
    const sheet = await desk.receive({}, who);
    await desk.key(sheet, index, { pengesahan: '' }, {}, who);
    for (const name of checking) {
      if (name === 'verification.undoSecondSheet') continue;
      expect(await call(who, name, sheet), name).toMatchObject({ ok: false, problem: { code: 'work.own' } });
      expect((await auditRows(office)).at(-1), name).toMatchObject({ procedure: name, subject: sheet, outcome: 'work.own' });
      tries += 1;
    }
  }
  // Taken apart again only by somebody who did not key it.
  await desk.ready(5);
  const own = await desk.receive({}, 'penyelia');
  await desk.key(own, 5, {}, {}, 'penyelia');
  expect(await call('petugas', 'verification.confirmSecondSheet', own)).toMatchObject({ ok: true });
  expect(await call('penyelia', 'verification.undoSecondSheet', own)).toMatchObject({ ok: false, problem: { code: 'work.own' } });
  proved({ point: 'G4', done: 'every way of checking tried by who keyed the sheet, as petugas and as penyelia', times: tries + 1, result: 'all refused, each with an audit row' });
});

test('whatever three people do in whatever order, no version is decided on by its author', async () => {
  const third = await office.add('ketiga', 'petugas');
  const people: readonly Who[] = ['penyelia', 'petugas', third];
  const random = seeded(20200413);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] ?? fail();
  const sheets = await receiveSome(3);
  const times = rounds('random commands of three people on three sheets', 80, 1500);
  let done = 0;
  for (let turn = 0; turn < times; turn += 1) {
    const [who, sheet] = [pick(people), pick(sheets)];
    const reply = random() < 0.35 ? await key(who, sheet, Math.floor(random() * 2)) : await call(who, pick(['verification.approve', 'verification.approve', ...checking]), sheet);
    if (reply.ok) done += 1;
  }
  const own = await lookInside(office, (db) =>
    db.all(sql`SELECT v.kind FROM verification v JOIN sheet_version s ON s.id = v.version WHERE v.by = s.author AND v.kind <> 'dibetulkan'`),
  );
  const decided = await lookInside(office, (db) => db.all<{ kind: string }>(sql`SELECT kind FROM verification WHERE kind <> 'dibetulkan'`));
  expect(own).toEqual([]);
  // The dice did reach what is forbidden to some of them.
  expect(done).toBeGreaterThan(times / 20);
  expect(new Set(decided.map((row) => row.kind))).toContain('disetujui');
  proved({ point: 'G4', done: 'random commands of three people on three sheets', times, result: '0 versions decided on by their author' });
}, 240_000);

const fail = (): never => {
  throw new Error('an empty list has no items');
};

async function receiveSome(count: number): Promise<readonly string[]> {
  const sheets: string[] = [];
  for (let index = 0; index < count; index += 1) sheets.push(await desk.receive());
  return sheets;
}

async function key(who: Who, sheet: string, index: number) {
  return office.as(who).call('entry.save', {
    sheet, revision: await desk.revision(sheet), values: valuesOf(index), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts,
  });
}

describe('the last penyelia', () => {
  const active = async (): Promise<readonly string[]> => {
    const rows = await lookInside(office, (db) => db.all<{ name: string }>(sql`SELECT login_name AS name FROM user WHERE active = 1 AND role = 'penyelia' ORDER BY id`));
    return rows.map((row) => row.name);
  };

  test('is not deactivated, by oneself or beside others who are', async () => {
    const { penyelia } = office.people;
    await desk.refused('penyelia', 'users.disable', { user: penyelia.uid }, 'user.last-supervisor');
    const others: TestPerson[] = [];
    for (const name of ['dua', 'tiga']) others.push(await office.add(`penyelia-${name}`, 'penyelia'));
    await office.as('penyelia').must('users.list', {});
    // All three at once, in one breath.
    const replies = await Promise.all([...others, penyelia].map(({ uid }) => office.raw('users.disable', { user: uid })));
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.problem.code))).toEqual(['ok', 'ok', 'user.last-supervisor']);
    expect(await active()).toEqual(['penyelia']);
    proved({ point: 'G4', done: 'the last penyelia deactivated: by oneself, and all of them at once', times: 2, result: 'one always stays' });
  });

  test('is not taken away by a key file that forgot them', async () => {
    const { keys } = folderPaths(office.folder);
    const file = readKeyFile(keys);
    if (typeof file === 'string') throw new Error(file);
    writeKeyFile(keys, { ...file, users: file.users.filter((user) => user.role !== 'penyelia') });
    // Whoever logs in first reconciles the two.
    await office.as('petugas').must('settings.get', {});
    const { loginName, password } = office.people.penyelia;
    expect(await office.raw('session.recover', { code: office.recoveryCode, loginName, password })).toEqual({ ok: true, value: {} });
    expect(await active()).toEqual(['penyelia']);
  });

  test('is not demoted: a role is given with the account, and no procedure gives another', () => {
    const takesRole = contractNames.filter((name) => contract[name].input instanceof z.ZodObject && Object.hasOwn(contract[name].input.shape, 'role'));
    expect(takesRole).toEqual(['users.add']);
  });
});
