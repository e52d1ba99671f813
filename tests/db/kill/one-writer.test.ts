import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { sentencesOf } from '../../../renderer/text/problems.ts';
import { nobody } from '../../../scripts/unprivileged.ts';
import { copyOf, dataKeyOf, snapshot } from '../../support/folder.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';
import { createTestOffice, testFolder, type TestOffice, testSetup } from '../../support/service.ts';
import { faultsOf, lookAtCopy } from '../../support/whole-database.ts';
import { allDocuments } from '../chain/desk.ts';
import { start, type Started } from './support/starts.ts';

/** RELIABILITY E1 and E2 for the data process: of all that start on one folder, one works. */
let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await office.raw('session.lock', { why: 'tombol' });
  await office.close('keep');
});
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));

const logIn = (one: Started) => one.ask('session.login', { loginName: office.people.petugas.loginName, password: office.people.petugas.password });
const receive = (one: Started) => one.ask('receipts.receive', { name: 'Orang Loket', phone: '', formNo: '', documents: allDocuments, bundle: null, receivedDay: null });
const inUse = { ok: false, problem: { code: 'folder.in-use', details: {} } } as const;

test('the sentence says what is the matter and what to do', () => {
  const { title, what, safe } = sentencesOf(inUse.problem);
  expect([title, what, safe]).toEqual([
    'Folder data sedang dipakai.',
    'Loket sudah terbuka, mungkin oleh pengguna Windows yang lain. Tutup yang itu, lalu coba lagi.',
    'Tidak ada yang ditimpa atau diubah.',
  ]);
});

describe('three processes start on one folder', () => {
  test('exactly one is let in; the others are told, write nothing, and one of them may go on when it is gone', { timeout: 300_000 }, async () => {
    const times = rounds('E2 three starts at once', 1, 40);
    for (let round = 0; round < times; round += 1) {
      const folder = copyOf(office.folder);
      const three = await Promise.all([start(folder), start(folder), start(folder)]);
      const replies = await Promise.all(three.map(logIn));
      expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
      expect(replies.filter((reply) => !reply.ok)).toEqual([inUse, inUse]);
      const [writer, ...others] = [...three].sort((one, other) => Number(replies[three.indexOf(other)]?.ok) - Number(replies[three.indexOf(one)]?.ok));
      if (writer === undefined) throw new Error('nobody was let in');
      const kept = await Promise.all([receive(writer), ...others.map(receive), ...others.map(logIn), receive(writer)]);
      expect(kept.map((reply) => (reply.ok ? 'ok' : reply.problem.code))).toEqual(['ok', 'session.none', 'session.none', 'folder.in-use', 'folder.in-use', 'ok']);
      for (const other of others) expect(await other.ask('session.status', {})).toMatchObject({ ok: true, value: { folder: 'sedang_dipakai' } });
      await writer.kill();
      const [second] = others;
      if (second === undefined) throw new Error('there were three');
      expect(await logIn(second)).toMatchObject({ ok: true });
      expect(await second.ask('home.ledgers', {})).toMatchObject({ ok: true, value: { paper: { masuk: 2 } } });
      await Promise.all(others.map((other) => other.kill()));
      expect(lookAtCopy(folder, await dataKeyOf(folder, office.people.petugas), faultsOf)).toEqual([]);
      rmSync(folder, { recursive: true, force: true });
    }
    proved({ point: 'E2', done: 'three processes log in to one folder at the same moment', times, result: 'one let in each time, two told that the folder is in use; after a kill of the first the next one goes on' });
  });

  test('nor do two of them set one folder up', { timeout: 300_000 }, async () => {
    const times = rounds('E2 three set-ups at once', 1, 20);
    for (let round = 0; round < times; round += 1) {
      const folder = testFolder();
      const three = await Promise.all([start(folder), start(folder), start(folder)]);
      const replies = await Promise.all(three.map((one) => one.ask('setup.create', testSetup)));
      expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
      for (const reply of replies) if (!reply.ok) expect(['folder.in-use', 'setup.done']).toContain(reply.problem.code);
      await Promise.all(three.map((one) => one.kill()));
      const again = await start(folder);
      expect(await again.ask('session.login', { loginName: testSetup.supervisor.loginName, password: testSetup.supervisor.password })).toMatchObject({ ok: true });
      await again.kill();
      rmSync(folder, { recursive: true, force: true });
    }
    proved({ point: 'E2', done: 'three processes set up one empty folder at the same moment', times, result: 'one office each time, and its password opens it' });
  });

  test('a look at the folder by others never keeps somebody out', { timeout: 300_000 }, async () => {
    const folder = copyOf(office.folder);
    const lookers = await Promise.all([start(folder), start(folder)]);
    const times = rounds('E2 log-ins while others look', 40, 600);
    const worker = await start(folder);
    let over = false;
    const looking = lookers.map(async (looker) => {
      while (!over) await looker.ask('session.status', {});
    });
    const codes = new Set<string>();
    for (let turn = 0; turn < times; turn += 1) {
      // A wrong word gives the folder back each time, and is told as what it is, or as a wait.
      const reply = await worker.ask('session.login', { loginName: 'petugas', password: 'bukan ini' });
      codes.add(reply.ok ? 'ok' : reply.problem.code);
    }
    over = true;
    await Promise.all(looking);
    await Promise.all([worker, ...lookers].map((one) => one.kill()));
    rmSync(folder, { recursive: true, force: true });
    expect([...codes].sort()).toEqual(['password.wait', 'password.wrong']);
    proved({ point: 'E2', done: 'log-ins while two other processes look at the folder all the time', times, result: '0 kept out by a look' });
  });
});

test('three hundred saves at once through one service: all are answered, none is told to wait', async () => {
  const folder = copyOf(office.folder);
  const one = await start(folder);
  expect(await logIn(one)).toMatchObject({ ok: true });
  const replies = await Promise.all(Array.from({ length: 300 }, () => receive(one)));
  expect(replies.filter((reply) => !reply.ok)).toEqual([]);
  expect(new Set(replies.map((reply) => (reply.ok ? reply.value.sheetNo : ''))).size).toBe(300);
  expect(await one.ask('home.ledgers', {})).toMatchObject({ value: { paper: { masuk: 300 } } });
  await one.kill();
  expect(lookAtCopy(folder, await dataKeyOf(folder, office.people.petugas), faultsOf)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
  proved({ point: 'E2', done: 'saves at the same moment through one service', times: 300, result: '300 answered ok, 0 SQLITE_BUSY, 300 numbers' });
});

describe('a start by another user of the system, while the first works', () => {
  const other = process.getuid?.() === 0 ? nobody : undefined;
  const whom = other === undefined ? 'another process' : 'another user of the system';

  test.each([
    ['that all may write, as ProgramData is', 0o777, 0o666],
    ['that only the first may write', 0o755, 0o644],
  ])('on a folder %s: told, and nothing written', async (kind, folderMode, fileMode) => {
    const folder = copyOf(office.folder);
    const first = await start(folder);
    expect(await logIn(first)).toMatchObject({ ok: true });
    expect(await receive(first)).toMatchObject({ ok: true });
    chmodSync(folder, folderMode);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), fileMode);
    const before = snapshotBeside(folder);
    const second = await start(folder, other);
    expect(await second.ask('session.status', {})).toMatchObject({ ok: true, value: { folder: 'sedang_dipakai' } });
    expect(await logIn(second)).toEqual(inUse);
    await second.kill();
    expect(snapshotBeside(folder)).toEqual(before);
    expect(await receive(first)).toMatchObject({ ok: true });
    await first.kill();
    rmSync(folder, { recursive: true, force: true });
    proved({ point: 'E1', done: `a second data process, started as ${whom}, on a folder ${kind}`, times: 1, result: 'told that the folder is in use, 0 bytes written, the first goes on saving' });
  });
});

/** The bytes of every file, read by a process that has none of them open. */
function snapshotBeside(folder: string): Readonly<Record<string, string>> {
  return snapshot(folderPaths(folder).folder);
}
