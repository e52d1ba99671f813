import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { allDocuments, type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

function saving(sheet: string, revision: number, index: number, more: Partial<CallInput<'entry.save'>> = {}): CallInput<'entry.save'> {
  return { sheet, revision, values: valuesOf(index), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts, ...more };
}

describe('entry.open', () => {
  test('an unkeyed sheet begins with what the desk wrote down, and says which fields these are', async () => {
    const sheet = await desk.receive({ name: 'siti rahma', phone: '0812 111', formNo: '0042', documents: { ...allDocuments, fotokopi_kk: false } });
    const open = await desk.must('petugas', 'entry.open', { sheet });
    expect(open.values).toMatchObject({ nama: 'SITI RAHMA', no_hp: '0812111', no_formulir: '0042', fotokopi_ktp: 'ya', fotokopi_kk: '', jenis_identitas: 'KTP-EL', kewarganegaraan: 'WNI' });
    expect([...open.prefilled].sort()).toEqual(['fotokopi_ktp', 'nama', 'no_formulir', 'no_hp']);
    expect(open).toMatchObject({ kept: null, returned: null, bundleSize: null, unconfirmed: [] });
  });

  test('a keyed sheet opens with its last version', async () => {
    const sheet = await desk.keyed(1, { tempat_lahir: 'MALUK' }, { unconfirmed: ['tanggal_lahir'] });
    const open = await desk.must('petugas', 'entry.open', { sheet });
    expect([open.values.tempat_lahir, open.unconfirmed, open.prefilled]).toEqual(['MALUK', ['tanggal_lahir'], []]);
    expect(open.marks.map((mark) => mark.check)).toEqual(['birthdate-unconfirmed']);
  });

  test('a returned sheet says who returned it, where and why', async () => {
    const sheet = await desk.keyed(2);
    await desk.must('penyelia', 'verification.return', { sheet, revision: await desk.revision(sheet), field: 'rt', reason: 'RT di KTP 004' });
    expect((await desk.must('petugas', 'entry.open', { sheet })).returned).toMatchObject({ by: 'Ibu Penyelia', field: 'rt', reason: 'RT di KTP 004' });
    const queue = await desk.must('petugas', 'entry.queue', { bundle: null });
    expect(queue.returned.map((head) => head.uid)).toContain(sheet);
    expect((await desk.must('penyelia', 'entry.queue', { bundle: null })).returned).toEqual([]);
  });

  test('whole numbers are shown, so the opening is audited', async () => {
    const before = (await desk.must('penyelia', 'audit.verify', {})).rows;
    await desk.must('petugas', 'entry.open', { sheet: await desk.keyed(3) });
    expect((await desk.must('penyelia', 'audit.verify', {})).rows).toBeGreaterThan(before + 2);
  });
});

describe('entry.keep', () => {
  test('belongs to its clerk, survives a restart, and goes with the save', async () => {
    const sheet = await desk.receive();
    const kept = { sheet, revision: 0, values: valuesOf(4, { nama: 'SETENGAH' }), unconfirmed: [], field: 'alamat', caret: 3, counts: noCounts } as const;
    await desk.must('petugas', 'entry.keep', { ...kept, unconfirmed: [] });
    await desk.must('petugas', 'entry.keep', { ...kept, unconfirmed: [], caret: 5 });
    await office.restart();
    expect((await desk.must('penyelia', 'entry.open', { sheet })).kept).toBeNull();
    expect((await desk.must('petugas', 'entry.open', { sheet })).kept).toMatchObject({ field: 'alamat', caret: 5, revision: 0, values: { nama: 'SETENGAH' } });
    expect((await desk.must('petugas', 'entry.queue', { bundle: null })).kept.map((row) => row.sheet)).toEqual([sheet]);
    await desk.key(sheet, 4);
    expect((await desk.must('petugas', 'entry.queue', { bundle: null })).kept).toEqual([]);
  });

  test.each([
    ['as the sheet has it', {}, { receivedDay: null, second: null, noteFrom: null }],
    ['another day of receipt', { receivedDay: '2020-04-01' }, { receivedDay: '2020-04-01', second: null, noteFrom: null }],
    ['the word that it is a second sheet', { second: 'first' }, { receivedDay: null, second: 'first', noteFrom: null }],
    ['that word taken back, from within the note of the sheet', { second: null, noteFrom: 'rt' }, { receivedDay: null, second: null, noteFrom: 'rt' }],
  ] as const)('gives back what was said beside the fields: %s', async (_what, said, given) => {
    const first = await desk.keyed(40);
    const sheet = await desk.receive();
    const of = (word: 'first' | null) => (word === null ? null : first);
    const { second, ...more } = { second: undefined, ...said };
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(41), unconfirmed: [], field: 'nik', caret: 0, counts: noCounts, ...more, ...(second === undefined ? {} : { second: { of: of(second) } }) });
    await office.restart();
    const { kept } = await desk.must('petugas', 'entry.open', { sheet });
    const sheetNo = (await desk.detail(first)).head.sheetNo;
    expect(kept).toMatchObject({ receivedDay: given.receivedDay, noteFrom: given.noteFrom, second: second === undefined ? null : { of: second === null ? null : { sheet: first, sheetNo } } });
    await desk.must('petugas', 'entry.discard', { sheet });
  });

  test('tells a box that is chosen whole from one whose caret stands at its beginning', async () => {
    const sheet = await desk.receive();
    for (const caret of [0, null, 3]) {
      await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(41), unconfirmed: [], field: 'nama', caret, counts: noCounts });
      expect((await desk.must('petugas', 'entry.open', { sheet })).kept?.caret).toBe(caret);
    }
    await desk.must('petugas', 'entry.discard', { sheet });
  });

  test('is not kept for the second sheet of one that is none', async () => {
    const sheet = await desk.receive();
    const none = '00000000-0000-4000-8000-0000000000ff';
    await desk.refused('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(41), unconfirmed: [], field: 'nik', caret: 0, counts: noCounts, second: { of: none } }, 'thing.unknown');
  });

  test('is gone with the sheet that its clerk cannot read, and with one that is void; a colleague’s stays theirs', async () => {
    const keep = async (who: 'petugas' | 'penyelia', sheet: string) => desk.must(who, 'entry.keep', { sheet, revision: await desk.revision(sheet), values: valuesOf(42), unconfirmed: [], field: 'nik', caret: 0, counts: noCounts });
    const keptOf = async (who: 'petugas' | 'penyelia') => (await desk.must(who, 'entry.queue', { bundle: null })).kept.map((row) => row.sheet);
    const dark = await desk.receive();
    await keep('petugas', dark);
    await keep('penyelia', dark);
    await desk.must('petugas', 'entry.unreadable', { sheet: dark, revision: 0, reason: 'gelap' });
    expect([await keptOf('petugas'), await keptOf('penyelia')]).toEqual([[], [dark]]);
    await desk.must('penyelia', 'entry.discard', { sheet: dark });
    const wrong = await desk.receive();
    await keep('petugas', wrong);
    await desk.must('penyelia', 'sheets.void', { sheet: wrong, revision: 0, reason: 'coretan' });
    expect(await keptOf('petugas')).toEqual([]);
    expect((await desk.must('penyelia', 'work.unfinished', {})).rows).toEqual([]);
  });

  test('is not offered while its sheet is another’s second one, and is again once that is undone', async () => {
    const first = await desk.keyed(43);
    const second = await desk.keyed(44, {}, { secondOf: first });
    await desk.must('petugas', 'entry.keep', { sheet: second, revision: 1, values: valuesOf(44), unconfirmed: [], field: 'nik', caret: 0, counts: noCounts });
    const keptOf = async () => (await desk.must('petugas', 'entry.queue', { bundle: null })).kept.map((row) => row.sheet);
    expect(await keptOf()).toEqual([second]);
    await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
    expect(await keptOf()).toEqual([]);
    await desk.must('penyelia', 'verification.undoSecondSheet', { sheet: second, revision: await desk.revision(second), reason: 'keliru' });
    expect(await keptOf()).toEqual([second]);
    await desk.must('petugas', 'entry.discard', { sheet: second });
  });

  test('leaves no audit row and can be thrown away', async () => {
    const sheet = await desk.receive();
    const rows = async () => (await desk.must('penyelia', 'audit.verify', {})).rows;
    const before = await rows();
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(5), unconfirmed: [], field: null, caret: 0, counts: noCounts });
    await desk.must('petugas', 'entry.discard', { sheet });
    const open = await desk.must('petugas', 'entry.open', { sheet });
    expect(open.kept).toBeNull();
    // Log-ins of the two people, the first verify and the open are rows; the typing is none.
    expect((await rows()) - before).toBe(4);
  });
});

describe('entry.save', () => {
  test('normalises, answers the state, and names what changed in a new version', async () => {
    const sheet = await desk.receive();
    const saved = await desk.must('petugas', 'entry.save', saving(sheet, 0, 6, { values: valuesOf(6, { nama: ' nur’aini ', rt: '3', no_hp: '+62812999', email: 'A@B.C' }) }));
    expect(saved).toMatchObject({ paperState: 'diinput', revision: 1 });
    const { values } = await desk.must('petugas', 'entry.open', { sheet });
    expect(values).toMatchObject({ nama: "NUR'AINI", rt: '003', email: 'a@b.c' });
    await desk.key(sheet, 6, { nama: 'NURAINI', rt: '003' });
    const [latest] = (await desk.detail(sheet)).history;
    expect(latest).toMatchObject({ what: 'diubah', by: 'Orang petugas' });
    expect(latest?.changes.map((change) => change.field)).toEqual(['nama', 'no_hp', 'email']);
  });

  test.each([
    ['no name', { nama: '' }, ['name-missing']],
    ['no NIK and no reason', { nik: '' }, ['nik-missing']],
    ['15 digits', { nik: '520702410175000' }, ['nik-length']],
    ['all digits equal', { nik: '1111111111111111' }, ['nik-all-same']],
    ['NIK equals KK', { no_kk: '5207024804820008', nik: '5207024804820008' }, ['nik-equals-kk']],
    ['a birth date that does not exist', { tanggal_lahir: '31-02-1990' }, ['birthdate-impossible']],
  ] as const)('a stop (%s) keeps it from diinput, never from belum lengkap', async (_reason, change, checks) => {
    const sheet = await desk.receive();
    const values = valuesOf(7, change);
    expect(await desk.refused('petugas', 'entry.save', saving(sheet, 0, 7, { values }), 'sheet.stops')).toEqual({ checks });
    expect((await desk.detail(sheet)).head).toMatchObject({ paperState: 'masuk', revision: 0 });
    await desk.must('petugas', 'entry.save', saving(sheet, 0, 7, { values, as: 'belum_lengkap', reason: 'tanya dulu' }));
    const detail = await desk.detail(sheet);
    expect(detail.head).toMatchObject({ paperState: 'belum_lengkap', sendState: 'belum_siap' });
    expect(detail.why).toContain('belum_lengkap');
    expect(detail.marks.filter((mark) => mark.severity === 'stop').map((mark) => mark.check)).toEqual(checks);
    await desk.must('penyelia', 'sheets.void', { sheet, revision: 1, reason: 'uji' });
  });

  test('a belum lengkap is finished by any clerk; its stops are then gone', async () => {
    const sheet = await desk.receive();
    await desk.key(sheet, 8, { nik: '' }, { as: 'belum_lengkap' });
    await desk.key(sheet, 8, {}, {}, 'penyelia');
    const detail = await desk.detail(sheet);
    expect(detail.head.paperState).toBe('diinput');
    expect(detail.marks.map((mark) => [mark.check, mark.state])).toEqual([['nik-missing', 'dibetulkan']]);
  });

  test('no NIK with a reason is recorded as an info, and waits for a document', async () => {
    const sheet = await desk.ready(9, { nik: '', alasan_tanpa_nik: 'hilang' });
    const detail = await desk.detail(sheet);
    expect(detail.marks).toMatchObject([{ check: 'nik-missing', severity: 'info', state: 'terbuka' }]);
    expect(detail.why).toEqual(['menunggu_dokumen']);
  });

  test.each([
    ['a day of receipt that has not come', { receivedDay: '2020-04-14' }, 'day.future'],
    ['a day of receipt of another century', { receivedDay: '1900-01-01' }, 'day.too-early'],
    ['a day of receipt a year and more ago, with the wrong year', { receivedDay: '2019-04-12' }, 'day.too-early'],
    ['a control character', { values: valuesOf(10, { alamat: 'JL\u0007' }) }, 'input.invalid'],
    ['longer than the field', { values: valuesOf(10, { tempat_lahir: 'X'.repeat(61) }) }, 'input.invalid'],
    ['a value outside its list', { values: valuesOf(10, { jenis_kelamin: 'X' }) }, 'input.invalid'],
    ['another revision than the one that stands', { revision: 7 }, 'stale'],
  ] as const)('%s is refused and nothing is stored', async (_reason, more, code) => {
    const sheet = await desk.receive();
    await desk.refused('petugas', 'entry.save', { ...saving(sheet, 0, 10), ...more }, code);
    expect((await desk.detail(sheet)).head).toMatchObject({ paperState: 'masuk', revision: 0 });
  });

  test('a checked sheet that is changed must be checked again', async () => {
    const sheet = await desk.ready(11);
    expect((await desk.detail(sheet)).head.sendState).toBe('siap');
    await desk.key(sheet, 11, { alamat: 'JALAN LAIN' });
    const detail = await desk.detail(sheet);
    expect([detail.head.paperState, detail.head.sendState, detail.why]).toEqual(['diinput', 'belum_siap', ['belum_diperiksa']]);
  });

  test('a counted sheet that was missing and is found brings its person', async () => {
    const bundle = (await desk.must('petugas', 'bundles.create', { code: 'F1', counted: 1, place: '' })).uid;
    const { sheet } = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'dicari' });
    const people = (await desk.must('petugas', 'home.ledgers', {})).people.total;
    await desk.key(sheet, 12);
    expect((await desk.must('petugas', 'home.ledgers', {})).people.total).toBe(people + 1);
    expect((await desk.detail(sheet)).head).toMatchObject({ paperState: 'diinput', sendState: 'belum_siap' });
  });

  test('tidak terbaca keeps the person, who is not ready; it can be keyed after all', async () => {
    const sheet = await desk.keyed(13);
    await desk.refused('petugas', 'entry.unreadable', { sheet, revision: 0, reason: '' }, 'stale');
    await desk.must('petugas', 'entry.unreadable', { sheet, revision: 1, reason: 'basah' });
    expect(await desk.detail(sheet)).toMatchObject({ head: { paperState: 'tidak_terbaca', sendState: 'belum_siap' }, why: ['belum_diinput'] });
    await desk.key(sheet, 13);
    expect((await desk.detail(sheet)).head.paperState).toBe('diinput');
  });
});

describe('what is pinned for a stack', () => {
  const stacksOf = async (who: 'petugas' | 'penyelia') => (await desk.must(who, 'entry.sticky', {})).stacks;

  test('belongs to its clerk and its stack, and outlives a lock; the stack keyed last comes first', async () => {
    const bundle = (await desk.must('petugas', 'bundles.create', { code: 'TT1', counted: 2, place: '' })).uid;
    const other = (await desk.must('petugas', 'bundles.create', { code: 'TT2', counted: 2, place: '' })).uid;
    const first = { bundle, village: '52.07.01.2001', receivedDay: '2020-04-07' };
    const all = { bundle: null, village: '', receivedDay: '2020-04-08' };
    await desk.must('petugas', 'entry.stick', first);
    await desk.must('petugas', 'entry.stick', { ...all, receivedDay: '' });
    await desk.must('petugas', 'entry.stick', { bundle: other, village: '', receivedDay: '' });
    await desk.must('petugas', 'entry.stick', all);
    expect(await stacksOf('petugas')).toEqual([all, { bundle: other, village: '', receivedDay: '' }, first]);
    expect(await stacksOf('penyelia')).toEqual([]);
    await desk.must('petugas', 'session.lock', { why: 'tombol' });
    await desk.must('petugas', 'entry.stick', first);
    expect((await stacksOf('petugas')).map((stack) => stack.bundle)).toEqual([bundle, null, other]);
  });

  test('a stack is gone on with as long as something waits in it', async () => {
    const bundle = (await desk.must('petugas', 'bundles.create', { code: 'TT3', counted: 1, place: '' })).uid;
    await desk.must('petugas', 'entry.stick', { bundle, village: '', receivedDay: '' });
    const current = async () => (await desk.must('petugas', 'entry.sticky', {})).current;
    expect(await current()).toBeNull();
    const sheet = await desk.receive({ bundle });
    expect(await current()).toBe(bundle);
    await desk.key(sheet, 90);
    expect(await current()).toBeNull();
  });

  test('a day that has not come and a bundle that is not there are refused', async () => {
    const before = await stacksOf('petugas');
    await desk.refused('petugas', 'entry.stick', { bundle: null, village: '', receivedDay: '2021-01-01' }, 'day.future');
    expect(await desk.refused('petugas', 'entry.stick', { bundle: null, village: '', receivedDay: '1900-01-01' }, 'day.too-early')).toEqual({ day: '2019-04-13' });
    await desk.refused('petugas', 'entry.stick', { bundle: '00000000-0000-4000-8000-00000000ffff', village: '', receivedDay: '' }, 'thing.unknown');
    expect(await stacksOf('petugas')).toEqual(before);
  });
});

describe('entry.suggest', () => {
  test('most written first, by the beginning, only in fields that have such a list', async () => {
    for (const [index, place] of ['SETELUK', 'SETELUK', 'SEKONGKANG', 'MALUK'].entries()) await desk.keyed(20 + index, { tempat_lahir: place });
    expect((await desk.must('petugas', 'entry.suggest', { field: 'tempat_lahir', typed: 'se' })).values).toEqual(['SETELUK', 'SEKONGKANG']);
    expect((await desk.must('petugas', 'entry.suggest', { field: 'nik', typed: '52' })).values).toEqual([]);
    expect((await desk.must('petugas', 'entry.suggest', { field: 'alamat', typed: '%' })).values).toEqual([]);
    expect((await desk.must('petugas', 'entry.suggest', { field: 'nama', typed: '' })).values).toEqual([]);
  });

  test('of an e-mail only the domain, of those written more than once, and no slip of a common one', async () => {
    const written = ['sari@dinas.go.id', 'rina@dinas.go.id', 'ayu@dinas.go.id', 'sari@yahoo.com', 'rina@yahoo.com', 'x@gmial.com', 'y@gmial.com', 'tanpa tanda', 'dewi@sendiri.id', 'a@b@c.id', 'a@b@c.id'];
    for (const [index, email] of written.entries()) await desk.keyed(30 + index, { email });
    expect((await desk.must('petugas', 'entry.suggest', { field: 'email', typed: '' })).values).toEqual(['dinas.go.id', 'yahoo.com']);
    expect((await desk.must('petugas', 'entry.suggest', { field: 'email', typed: 'y' })).values).toEqual(['yahoo.com']);
    expect((await desk.must('petugas', 'entry.suggest', { field: 'email', typed: 'sari@' })).values).toEqual([]);
  });
});

test('a day of another century is asked again: what was typed is kept, and the sheet is saved with the day put right', async () => {
  const sheet = await desk.receive({ receivedDay: '2020-04-12' });
  await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(91), unconfirmed: [], field: 'nik', caret: 0, counts: noCounts, receivedDay: '1900-01-01' });
  await desk.refused('petugas', 'entry.save', saving(sheet, 0, 91, { receivedDay: '1900-01-01' }), 'day.too-early');
  expect((await desk.must('petugas', 'entry.open', { sheet })).kept).toMatchObject({ values: { nama: valuesOf(91).nama }, receivedDay: '1900-01-01' });
  expect(await desk.must('petugas', 'entry.save', saving(sheet, 0, 91, { receivedDay: '2020-04-11' }))).toMatchObject({ paperState: 'diinput' });
  expect((await desk.detail(sheet)).head.receivedDay).toBe('2020-04-11');
});

test('with the clock set back a sheet that was received is saved with its day; a day ahead of both is not taken', async () => {
  const sheet = await desk.receive();
  office.clock.set('2015-01-01T01:00:00.000Z');
  const opened = await desk.must('petugas', 'entry.open', { sheet });
  const save = (receivedDay: string) => ({
    sheet,
    revision: opened.head.revision,
    values: { ...opened.values, nama: 'BUDI CONTOH' },
    unconfirmed: [],
    as: 'belum_lengkap' as const,
    reason: '',
    receivedDay,
    secondOf: null,
    counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 },
  });
  await desk.refused('petugas', 'entry.save', save('2015-01-02'), 'day.future');
  expect(await desk.must('petugas', 'entry.save', save(opened.receivedDay))).toMatchObject({ paperState: 'belum_lengkap' });
});
