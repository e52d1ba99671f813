import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, contractNames, type DataName } from '../../../shared/contract/index.ts';
import { contentHash } from '../../support/look-inside.ts';
import { hostilePayloads, validPayload, type HostilePayload } from '../../support/payloads.ts';
import { proved } from '../../support/proof.ts';
import { expectProper } from '../../support/refusals.ts';
import { rounds, seeded } from '../../support/rounds.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { openDesk } from '../chain/desk.ts';

/**
 * RELIABILITY F4 behind the window: every procedure by enumeration, a payload made from its own schema, and in every place of it every
 * odd value. What has the wrong shape is `input.invalid` and changes nothing; what only looks odd is taken or refused by name.
 */
const dayMs = 86_400_000;
/**
 * Those that end the session or try a password come late: a wait would hold up the others. The folder of the copies is chosen last: with one,
 * every log-in of a new day makes a copy in the background, and its row would look like the work of a refused payload.
 */
const names = contractNames
  .filter((name): name is DataName => contract[name].place === 'data')
  .toSorted((one, other) => turn(one) - turn(other));
const perProcedure = rounds('odd payloads for each procedure, at most', 60, 10_000);
const random = seeded(4);

let office: TestOffice;
let known: Readonly<Record<string, unknown>>;
let sent = 0;
const through = new Set<DataName>();

beforeAll(async () => {
  office = await createTestOffice();
  const desk = openDesk(office);
  const { uid: bundle } = await desk.must('petugas', 'bundles.create', { code: 'M01', counted: 9, place: '' });
  const sheet = await desk.receive({ bundle });
  await desk.ready(1);
  const { sending } = await desk.must('penyelia', 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
  const { list } = await desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' });
  const folder = join(office.folder, 'tujuan');
  mkdirSync(folder);
  // The petugas's own password stays theirs: a payload that is taken by chance must not lock the tests out.
  known = { bundle, sheet, list, sending, user: office.people.petugas.uid, folder, loginName: 'petugas', revision: 0 };
});
afterAll(() => office.close());

describe('odd payloads', () => {
  it.each(names)('to %s', async (name) => {
    const schema = contract[name].input;
    const payloads = chosen(hostilePayloads(schema, validPayload(schema, known)));
    await enter();
    const before = await contentHash(office);
    for (const { what, payload } of payloads.filter((each) => each.refused)) {
      const reply = await office.raw(name, payload);
      expectProper(name, reply, what);
      expect(reply, what).toMatchObject({ ok: false, problem: { code: 'input.invalid', details: { field: expect.stringMatching(/^[A-Za-z_]{0,40}$/) } } });
    }
    expect(await contentHash(office)).toBe(before);
    for (const { what, payload } of payloads.filter((each) => !each.refused)) {
      await enter();
      expectProper(name, await office.raw(name, payload), what);
    }
    sent += payloads.length;
    through.add(name);
  });

  it('went to every procedure', () => {
    expect(names.filter((name) => !through.has(name))).toEqual([]);
    proved({
      point: 'F4',
      done: `odd payloads to each of the ${names.length} procedures of the data process: wrong kind, keys too many or missing, 10 MB, __proto__, NaN, half signs`,
      times: sent,
      result: '0 wrong shapes taken, 0 replies outside the closed list, 0 with a stack, SQL or path',
    });
  });
});

/** Signed in as penyelia, past every wait that wrong passwords have brought. */
async function enter(): Promise<void> {
  const status = await office.raw('session.status', {});
  const penyelia = office.people.penyelia.uid;
  if (status.ok && contract['session.status'].output.parse(status.value).signedIn?.user === penyelia) return;
  office.clock.step(dayMs);
  const { loginName, password } = office.people.penyelia;
  expect(await office.raw('session.login', { loginName, password })).toMatchObject({ ok: true });
}

function turn(name: DataName): number {
  if (name === 'backups.setFolder') return 2;
  return /^(?:session|setup|users)\./.test(name) ? 1 : 0;
}

function chosen(payloads: readonly HostilePayload[]): readonly HostilePayload[] {
  return payloads
    .map((payload) => ({ payload, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, perProcedure)
    .map(({ payload }) => payload);
}
