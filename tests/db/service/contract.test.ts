import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, contractNames, type DataName } from '../../../shared/contract/index.ts';
import { auditRows, contentHash } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/** For every procedure of the data process, by enumeration: a wrong payload and a wrong role are refused, and nothing is stored. */
const names = contractNames.filter((name): name is DataName => contract[name].place === 'data');
const forPenyelia = names.filter((name) => contract[name].role === 'penyelia');
const forSomebody = names.filter((name) => contract[name].role !== 'anyone');

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const many = 'x'.repeat(1_000_000);
const wrong: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'settings.get'],
  ['a list', []],
  ['a key too many', { bukan_bagian: 1 }],
  ['a prototype', JSON.parse('{"__proto__": {"role": "penyelia"}, "bukan_bagian": 1}')],
  ['an actor of one’s own', { actorId: 1, role: 'penyelia' }],
];

describe('a wrong payload', () => {
  it.each(names)('to %s is input.invalid and stores nothing', async (name) => {
    await office.as('penyelia').must('settings.get', {});
    const before = await contentHash(office);
    for (const [what, payload] of wrong) {
      expect(await office.raw(name, payload), what).toMatchObject({ ok: false, problem: { code: 'input.invalid' } });
    }
    expect(await contentHash(office)).toBe(before);
    expect(await office.raw('session.status', {})).toMatchObject({ ok: true, value: { signedIn: { loginName: 'penyelia' } } });
  });

  it.each(names.flatMap((name) => fieldsOf(name).map((field) => [name, field] as const)))('to %s names the field: %s', async (name, field) => {
    await office.as('penyelia').must('settings.get', {});
    // No field takes either of these; the others are missing, so that one of the fields is named in any case.
    for (const value of [Number.NaN, many]) {
      const reply = await office.raw(name, { [field]: value });
      expect(reply).toMatchObject({ ok: false, problem: { code: 'input.invalid', details: { field: expect.stringMatching(/^[A-Za-z_]+$/) } } });
    }
  });

  it.each([
    ['bundles.create', { code: 'B-1', counted: -1, place: '' }, 'counted'],
    ['bundles.create', { code: 'B-1', counted: '12', place: '' }, 'counted'],
    ['bundles.create', { code: 'huruf kecil!', counted: 1, place: '' }, 'code'],
    ['settings.setIdle', { minutes: 0 }, 'minutes'],
    ['settings.setIdle', { minutes: 5, lebih: 1 }, 'lebih'],
    ['settings.setIdle', { minutes: 5, 'tidak boleh <b>': 1 }, ''],
    ['session.lock', { why: 'bosan' }, 'why'],
    ['sheets.list', { filter: { text: 1 }, offset: 0, limit: 10 }, 'text'],
    ['receipts.receive', { name: '', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: '2020-02-31' }, 'receivedDay'],
    ['bundles.create', { code: 'M01', counted: 1, place: 'map\u0000' }, 'place'],
  ])('%s %j names %j', async (name, payload, field) => {
    await office.as('penyelia').must('settings.get', {});
    expect(await office.raw(name, payload)).toEqual({ ok: false, problem: { code: 'input.invalid', details: { field } } });
  });
});

describe('a wrong role', () => {
  it.each(forPenyelia)('petugas calls %s: refused and audited', async (name) => {
    const { petugas } = office.people;
    await office.as('petugas').must('settings.get', {});
    const before = await contentHash(office);
    const rows = (await auditRows(office)).length;
    expect(await office.raw(name, {})).toEqual({ ok: false, problem: { code: 'role.denied', details: {} } });
    expect(await auditRows(office, rows)).toMatchObject([{ actor: petugas.uid, procedure: name, outcome: 'role.denied' }]);
    expect(await contentHash(office)).toBe(before);
  });

  it.each(forSomebody)('nobody calls %s: refused', async (name) => {
    await office.raw('session.lock', { why: 'tombol' });
    expect(await office.raw(name, {})).toEqual({ ok: false, problem: { code: 'session.none', details: {} } });
  });
});

describe('a name that is none', () => {
  it.each(['', 'settings', 'settings.nothing', '__proto__', 'constructor', 'toString', 'app.info', 'app.quit'])('%j is procedure.unknown', async (name) => {
    expect(await office.raw(name, {})).toEqual({ ok: false, problem: { code: 'procedure.unknown', details: {} } });
  });
});

function fieldsOf(name: DataName): readonly string[] {
  const { input } = contract[name];
  return input instanceof z.ZodObject ? Object.keys(input.shape) : [];
}
