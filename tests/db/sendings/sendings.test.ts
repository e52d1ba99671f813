import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNot } from '../../../db/rules/settle.ts';
import type { QueryContext } from '../../../db/service/context.ts';
import { sql } from '../../../db/sql.ts';
import { whyNotReady } from '../../../shared/domain/states.ts';
import { madeUpPerson } from '../../support/made-up-people.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { approve, key, makeReady, receive } from './support/keyed-people.ts';

const unknown = '00000000-0000-7000-8000-ffffffffffff';
const delivery = { day: '2020-04-13', medium: 'flash disk', receiver: 'Bp. Lalu Percobaan', letter: '560/12/2020' } as const;
let office: TestOffice;
let folder: string;
/** Looks into the database of the office from inside a query. */
let look: (context: QueryContext) => void = () => undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kirim-'));
  office = await createTestOffice({
    handlers: {
      'areas.list': (context) => {
        look(context);
        return { villages: [], spellings: {}, own: [] };
      },
    },
  });
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function makeSending(): Promise<string> {
  const { sending } = await office.as('penyelia').must('sendings.create', { purpose: 'basis data', receiver: 'Disnakertrans Provinsi NTB' });
  return sending;
}

async function audited(): Promise<readonly string[]> {
  let rows: readonly string[] = [];
  look = ({ db }) => {
    rows = db
      .all<{ procedure: string; subject: string; outcome: string }>(sql`SELECT procedure, subject, outcome FROM audit WHERE procedure LIKE 'sendings.%' ORDER BY seq`)
      .map((row) => `${row.procedure} ${row.subject} ${row.outcome}`);
  };
  await office.as('penyelia').must('areas.list', {});
  return rows;
}

test('from ready people to a sending that was handed over', async () => {
  const people = await makeReady(office, 3);
  const penyelia = office.as('penyelia');
  expect(await penyelia.must('sendings.readiness', {})).toMatchObject({ ready: 3, notReady: 0, whys: [] });

  const { sending, no } = await penyelia.must('sendings.create', { purpose: 'usulan', receiver: 'Disnakertrans Provinsi NTB' });
  expect(no).toBe('K001');
  expect(await penyelia.must('sendings.detail', { sending })).toMatchObject({
    head: { uid: sending, state: 'dibuka', people: 0, closedAt: null, createdBy: 'Ibu Penyelia' },
    men: 0,
    women: 0,
    firstSheet: null,
    lastSheet: null,
    closedBy: null,
    packages: [],
    missed: null,
    delivery: null,
  });

  office.clock.step(60_000);
  expect(await penyelia.must('sendings.close', { sending, expected: 3 })).toEqual({ people: 3 });
  expect(await penyelia.must('sendings.readiness', {})).toMatchObject({ ready: 0, notReady: 0 });

  const written = await penyelia.must('sendings.writePackage', { sending, folder });
  expect(written).toMatchObject({ rows: 3, csv: 'PRAKERJA_5207_KSB_K001_20200413_3.csv' });
  expect(readdirSync(folder)).toEqual(['PRAKERJA_5207_KSB_K001_20200413_3']);
  expect(office.events.filter((event) => event.type === 'progress').at(-1)).toMatchObject({ done: 6, total: 6 });

  expect(await penyelia.must('sendings.deliver', { sending, ...delivery })).toEqual({ people: 3 });
  const detail = await penyelia.must('sendings.detail', { sending });
  expect(detail).toMatchObject({
    head: { state: 'diserahkan', people: 3, deliveredDay: '2020-04-13', letter: '560/12/2020', purpose: 'usulan', kind: 'BARU' },
    men: 1,
    women: 2,
    firstSheet: people[0]?.sheetNo,
    lastSheet: people[2]?.sheetNo,
    closedBy: 'Ibu Penyelia',
    delivery: { ...delivery, by: 'Ibu Penyelia' },
  });
  expect(detail.packages).toMatchObject([{ uid: written.package, folder: written.folder, csvSha256: written.csvSha256, fingerprint: written.fingerprint, files: written.files }]);
  expect((await penyelia.must('home.ledgers', {})).people).toMatchObject({ total: 3, terkirim: 3 });

  expect(await audited()).toEqual([
    `sendings.create ${sending} ok`,
    `sendings.close ${sending} ok`,
    `sendings.writePackage ${sending} ok`,
    `sendings.deliver ${sending} ok`,
  ]);
  expect(await penyelia.must('audit.verify', {})).toMatchObject({ brokenAt: null });
});

test('the petugas sees sendings, and makes none', async () => {
  await makeSending();
  const petugas = office.as('petugas');
  expect((await petugas.must('sendings.list', {})).sendings).toHaveLength(1);
  const reply = await petugas.call('sendings.create', { purpose: 'usulan', receiver: 'Provinsi' });
  expect(reply).toMatchObject({ ok: false, problem: { code: 'role.denied' } });
});

test('numbers run on, the newest sending stands first', async () => {
  await makeSending();
  await makeSending();
  const { sendings } = await office.as('petugas').must('sendings.list', {});
  expect(sendings.map((each) => each.no)).toEqual(['K002', 'K001']);
});

test('a refused closing names the sending in the audit and leaves it open', async () => {
  await makeReady(office, 1);
  const sending = await makeSending();
  expect(await office.as('penyelia').call('sendings.close', { sending, expected: 2 })).toMatchObject({
    ok: false,
    problem: { code: 'sending.count-differs', details: { expected: 2, now: 1 } },
  });
  expect((await audited()).at(-1)).toBe(`sendings.close ${sending} sending.count-differs`);
  expect(await office.as('penyelia').must('sendings.close', { sending, expected: 1 })).toEqual({ people: 1 });
});

describe('a handing over is refused', () => {
  test('of an open sending, of one that was handed over already or never written, of an unknown one, and in the future', async () => {
    const penyelia = office.as('penyelia');
    await makeReady(office, 1);
    const sending = await makeSending();
    expect(await penyelia.call('sendings.deliver', { sending, ...delivery })).toMatchObject({ problem: { code: 'sending.state', details: { state: 'dibuka' } } });
    await penyelia.must('sendings.close', { sending, expected: 1 });
    expect(await penyelia.call('sendings.deliver', { sending, ...delivery, day: '2020-04-14' })).toMatchObject({ problem: { code: 'day.future' } });
    expect(await penyelia.call('sendings.deliver', { sending: unknown, ...delivery })).toMatchObject({ problem: { code: 'thing.unknown' } });
    expect(await penyelia.call('sendings.deliver', { sending, ...delivery })).toMatchObject({ problem: { code: 'package.none' } });
    await penyelia.must('sendings.writePackage', { sending, folder });
    await penyelia.must('sendings.deliver', { sending, ...delivery });
    expect(await penyelia.call('sendings.deliver', { sending, ...delivery })).toMatchObject({ problem: { code: 'sending.state', details: { state: 'diserahkan' } } });
  });

  test('the office\'s day counts, not the day in Greenwich', async () => {
    await makeReady(office, 1);
    const sending = await makeSending();
    const penyelia = office.as('penyelia');
    await penyelia.must('sendings.close', { sending, expected: 1 });
    await penyelia.must('sendings.writePackage', { sending, folder });
    office.clock.set('2020-04-13T16:30:00.000Z'); // half past midnight of the 14th in the office
    expect(await penyelia.must('sendings.deliver', { sending, ...delivery, day: '2020-04-14' })).toEqual({ people: 1 });
  });
});

test.each(['sendings.detail', 'sendings.close', 'sendings.writePackage'] as const)('%s of a sending that is not there', async (name) => {
  const input = { 'sendings.detail': { sending: unknown }, 'sendings.close': { sending: unknown, expected: 1 }, 'sendings.writePackage': { sending: unknown, folder } }[name];
  await office.as('penyelia').must('sendings.list', {});
  expect(await office.raw(name, input)).toMatchObject({ ok: false, problem: { code: 'thing.unknown' } });
});

test('the counts of who is not ready say the same as the reasons of each person', async () => {
  const anotherNik = madeUpPerson(0).values.nik;
  await makeReady(office, 1);
  await receive(office, 1);
  await key(office, 2, { as: 'belum_lengkap' });
  await key(office, 3);
  await approve(office, [await key(office, 4, { values: { pengesahan: '' } })]);
  await approve(office, [await key(office, 5, { values: { nik: '', alasan_tanpa_nik: 'belum rekam' } })]);
  await approve(office, [await key(office, 6, { values: { nik: anotherNik } })]);
  const same = madeUpPerson(7).values;
  await key(office, 7);
  await key(office, 8, { values: { nik: same.nik, nama: same.nama, tanggal_lahir: same.tanggal_lahir, jenis_kelamin: same.jenis_kelamin } });
  const returned = await key(office, 9);
  const penyelia = office.as('penyelia');
  const { head } = await penyelia.must('verification.open', { sheet: returned.sheet });
  await penyelia.must('verification.return', { sheet: returned.sheet, revision: head.revision, field: 'nama', reason: 'Nama terpotong' });

  const counted = new Map<string, number>();
  let notReady = 0;
  look = (context) => {
    const waiting = context.db.all<{ id: number }>(sql`SELECT id FROM registration WHERE send_state = 'belum_siap' AND joined_to IS NULL`);
    notReady = waiting.length;
    for (const { id } of waiting) for (const why of whyNot(context.db, id, context.office)) counted.set(why, (counted.get(why) ?? 0) + 1);
  };
  await penyelia.must('areas.list', {});
  const readiness = await penyelia.must('sendings.readiness', {});
  expect(readiness).toMatchObject({ notReady, whys: whyNotReady.filter((why) => counted.has(why)).map((why) => ({ why, people: counted.get(why) })) });
  // The table above must reach all reasons that this version can give.
  expect([...counted.keys()].toSorted()).toEqual(whyNotReady.filter((why) => why !== 'pertanyaan_terbuka' && why !== 'menunggu_ralat').toSorted());
});

test('what is sent is frozen: the sheet cannot be keyed again, and names its sending', async () => {
  const [person] = await makeReady(office, 1);
  const sending = await makeSending();
  await office.as('penyelia').must('sendings.close', { sending, expected: 1 });
  expect(await office.as('petugas').call('entry.open', { sheet: person?.sheet ?? '' })).toMatchObject({ problem: { code: 'sheet.frozen', details: { sending: 'K001' } } });
});

test('a writing that is stopped leaves nothing in the folder', async () => {
  await makeReady(office, 2);
  const sending = await makeSending();
  await office.as('penyelia').must('sendings.close', { sending, expected: 2 });
  const writing = office.raw('sendings.writePackage', { sending, folder }, 'tulis');
  expect(await office.raw('jobs.cancel', { call: 'tulis' })).toMatchObject({ ok: true, value: { found: true } });
  expect(await writing).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(readdirSync(folder)).toEqual([]);
  expect((await audited()).at(-1)).toBe(`sendings.writePackage ${sending} cancelled`);
});

test('written again after a restart, into another folder: the same bytes', async () => {
  await makeReady(office, 2);
  const sending = await makeSending();
  await office.as('penyelia').must('sendings.close', { sending, expected: 2 });
  const first = await office.as('penyelia').must('sendings.writePackage', { sending, folder });
  await office.restart();
  office.clock.step(86_400_000);
  const elsewhere = mkdtempSync(join(tmpdir(), 'kirim-lain-'));
  try {
    const second = await office.as('penyelia').must('sendings.writePackage', { sending, folder: elsewhere });
    expect(readFileSync(join(second.folder, second.csv))).toEqual(readFileSync(join(first.folder, first.csv)));
    expect(second.csvSha256).toBe(first.csvSha256);
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
});
