import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowUpFilter } from '../../../shared/contract/follow-up.ts';
import type { FieldId } from '../../../shared/domain/fields.ts';
import type { OnlineGroup } from '../../../shared/domain/online-groups.ts';
import { sql } from '../../../db/sql.ts';
import { tamper } from '../../support/tamper.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/**
 * What was noted on a sheet that turned out to be a second one belongs to the person from then on, in every list and figure, and goes back
 * with the sheet when the decision is undone. One test for each table, each for a second and for a third sheet (joined to the second).
 */
let office: TestOffice;
let desk: Desk;
let folder = '';
const filter: FollowUpFilter = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };
const otherPhone = '081900000077';

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  folder = mkdtempSync(join(tmpdir(), 'loket-gabung-'));
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Chain {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly no: string;
}

let people = 0;
let second = 0;
/** A second later: of two who were said to see to somebody the last one counts. */
function tick(): void {
  second += 1;
  office.clock.set(`2020-04-13T01:00:${String(second).padStart(2, '0')}.000Z`);
}
/** Three sheets of one person, not yet joined. The clerk said of the third that it is a second one of the second: a chain. */
async function threeSheets(which: 'second' | 'third' = 'second', change: Partial<Record<FieldId, string>> = {}): Promise<Chain> {
  const index = people;
  people += 1;
  const first = await desk.keyed(index);
  const second = await desk.keyed(index, which === 'second' ? change : {});
  const third = await desk.keyed(index, which === 'third' ? change : {}, { secondOf: second });
  return { first, second, third, no: (await desk.detail(first)).head.sheetNo };
}

const confirm = async (sheet: string) => (await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet, revision: await desk.revision(sheet) })).revision;
const undo = async (sheet: string) => desk.must('penyelia', 'verification.undoSecondSheet', { sheet, revision: await desk.revision(sheet), reason: 'keliru' });
/** The third is joined to the second first, then the second to the first: a chain of two. */
async function joinAll({ second, third }: Chain): Promise<void> {
  await confirm(third);
  await confirm(second);
}
const listed = async (part: Partial<FollowUpFilter>) => (await desk.must('petugas', 'followUp.list', { filter: { ...filter, ...part }, offset: 0, limit: 200 })).rows;
const figure = async (group: OnlineGroup) => (await desk.must('petugas', 'online.figures', {})).groups.find((each) => each.group === group)?.people;
const groups = async () => (await desk.must('petugas', 'home.counter', {})).groups;
const rowsOf = async (file: string) => readFileSync(join(folder, file), 'utf8').slice(1).split('\r\n').slice(1, -1).map((line) => line.slice(1, -1).split('";"'));

describe.each(['second', 'third'] as const)('noted on the %s sheet', (which) => {
  test('a step: Beranda and Jalan daring count the same without an account; the list says that it is there already', async () => {
    const chain = await threeSheets();
    await desk.must('petugas', 'online.note', { sheet: chain[which], step: 'akun', day: '2020-04-12', source: 'pengakuan' });
    await joinAll(chain);
    expect((await groups()).tanpa_akun).toBe(await figure('no-account'));
    const match = await desk.must('petugas', 'online.match', { text: chain.no, step: 'akun' });
    expect(match.lines.map(({ result }) => result)).toEqual(['sudah_ada']);
    expect(await desk.must('petugas', 'online.many', { text: chain.no, step: 'akun', day: '2020-04-13', source: 'daftar' })).toMatchObject({ noted: 0, already: 1 });
    await undo(chain[which]);
    expect((await groups()).tanpa_akun).toBe(await figure('no-account'));
  });

  test('a request for correction waits on Beranda with its person', async () => {
    const chain = await threeSheets();
    const before = (await groups()).minta_koreksi;
    await desk.must('petugas', 'personData.askCorrection', { sheet: chain[which], asked: 'nama salah' });
    await joinAll(chain);
    expect((await groups()).minta_koreksi).toBe(before + 1);
    const { rows } = await desk.must('petugas', 'home.people', { group: 'minta_koreksi', offset: 0, limit: 50 });
    expect(rows.map((row) => row.uid)).toContain(chain.first);
    const open = await desk.must('petugas', 'personData.openCorrections', {});
    expect(open.rows.filter((row) => row.sheet === chain.first).map((row) => row.sheetNo)).toEqual([chain.no]);
    await undo(chain[which]);
    expect((await desk.must('petugas', 'personData.openCorrections', {})).rows.some((row) => row.sheet === chain[which])).toBe(true);
  });

  test('a contact comes back on its day, and nobody says that nobody has tried', async () => {
    const chain = await threeSheets();
    await desk.must('petugas', 'followUp.note', { sheet: chain[which], how: 'tidak_terhubung', note: '', nextDay: '2020-04-13' });
    await joinAll(chain);
    const inList = async (when: 'hari_ini' | 'belum_pernah') => (await listed({ when })).some((row) => row.sheet === chain.first);
    expect([await inList('hari_ini'), await inList('belum_pernah')]).toEqual([true, false]);
    expect((await listed({})).find((row) => row.sheet === chain.first)?.last).toEqual({ how: 'tidak_terhubung', day: '2020-04-13', nextDay: '2020-04-13' });
    await undo(chain[which]);
    expect([await inList('hari_ini'), await inList('belum_pernah')]).toEqual([false, true]);
  });

  test('who sees to it still sees to it', async () => {
    const chain = await threeSheets();
    const { petugas, penyelia } = office.people;
    await desk.must('petugas', 'followUp.assign', { sheets: [chain[which]], to: petugas.uid });
    await joinAll(chain);
    const has = async (assigned: string) => (await listed({ assigned })).some((row) => row.sheet === chain.first);
    expect([await has(petugas.uid), await has(penyelia.uid), await has('')]).toEqual([true, false, false]);
    expect((await listed({})).find((row) => row.sheet === chain.first)?.assignedTo).toBe('Orang petugas');
    expect((await desk.must('petugas', 'followUp.detail', { sheet: chain.first })).assignedTo?.user).toBe(petugas.uid);
    // Said again, of the person: the last word counts, and nobody is nobody.
    tick();
    await desk.must('petugas', 'followUp.assign', { sheets: [chain.first], to: penyelia.uid });
    expect([await has(petugas.uid), await has(penyelia.uid), await has('')]).toEqual([false, true, false]);
    await desk.must('petugas', 'followUp.assign', { sheets: [chain.first], to: null });
    expect([await has(petugas.uid), await has(penyelia.uid), await has('')]).toEqual([false, false, true]);
  });

  test('the account is the person\'s, and the message goes to its phone', async () => {
    const chain = await threeSheets();
    await desk.must('petugas', 'online.account', { sheet: chain[which], email: 'orang@gmail.com', phone: otherPhone, alive: 'ya' });
    await joinAll(chain);
    const known = { email: 'orang@gmail.com', phone: otherPhone, alive: 'ya' };
    expect((await desk.must('petugas', 'online.path', { sheet: chain.first })).account).toEqual(known);
    expect((await desk.must('petugas', 'followUp.detail', { sheet: chain.first })).phones).toMatchObject({ account: otherPhone, alive: 'ya' });
    const { file } = await desk.must('penyelia', 'followUp.export', { filter, form: '08', purpose: 'undangan', folder });
    const texts = (await rowsOf(file)).filter(([phone]) => phone === otherPhone);
    expect(texts).toHaveLength(1);
    // The next ones have the phone for themselves.
    tick();
    await desk.must('petugas', 'online.account', { sheet: chain.first, email: '', phone: '', alive: '' });
    expect((await desk.must('petugas', 'online.path', { sheet: chain.first })).account?.phone).toBe('');
    await undo(chain[which]);
    expect((await desk.must('petugas', 'online.path', { sheet: chain[which] })).account).toEqual(known);
    await desk.must('petugas', 'online.account', { sheet: chain[which], email: '', phone: '', alive: '' });
  });

  test('a phone that one of two people gave on a sheet that is a second one is shared: no name and no state go there', async () => {
    const phone = which === 'second' ? '081900000066' : '081900000055';
    const chain = await threeSheets(which, { no_hp: phone });
    await joinAll(chain);
    const index = people;
    people += 1;
    await desk.keyed(index, { no_hp: phone });
    const { file, shared } = await desk.must('penyelia', 'followUp.export', { filter, form: '08', purpose: 'undangan', folder });
    expect(shared).toBeGreaterThan(0);
    const [, text = ''] = (await rowsOf(file)).find(([number]) => number === phone) ?? [];
    expect(text).not.toContain(valuesOf(index).nama);
    expect(text).not.toMatch(/Anda|terdaftar|akun/i);
  });
});

test('a chain of three sheets in a file that left before: the ledger adds up, and the request names the sheet that speaks', async () => {
  const chain = await threeSheets();
  const { no: ofFirst } = chain;
  const ofThird = (await desk.detail(chain.third)).head.sheetNo;
  await desk.must('petugas', 'personData.askCorrection', { sheet: chain.third, asked: 'tanggal lahir' });
  await tamper(office, (db) => {
    const born = (no: string) => db.one<{ id: number }>(sql`SELECT r.id FROM registration r JOIN sheet s ON s.id = r.active_sheet WHERE s.sheet_no = ${no}`)?.id ?? 0;
    const everybody = db.column<number>(sql`SELECT id FROM registration WHERE joined_to IS NULL`).filter((id) => ![born(ofFirst), born(ofThird)].includes(id));
    db.run(sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES ('00000000-0000-7000-8000-0000000aaaaa', 'kirim.csv', 'text/csv', 0, '', x'', '2020-04-13T01:00:00.000Z', 1)`);
    const old = db.run(sql`INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
      VALUES ('00000000-0000-7000-8000-0000000bbbbb', 1, 'L001', '2020-04-13', '', 'Provinsi', 'basis data', 1, '{}', ${everybody.length + 2}, '2020-04-13T01:00:00.000Z', 1)`).id;
    for (const [line, registration] of [born(ofThird), born(ofFirst), ...everybody].entries())
      db.run(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (${old}, ${line + 1}, '[]', '', '', '', '', ${registration}, 'nik')`);
  });
  await joinAll(chain);
  const { whole } = await desk.must('petugas', 'answers.ledger', {});
  expect(whole.sent + whole.notSent + whole.withdrawn).toBe(whole.people);
  expect([whole.notSent, (await groups()).di_luar_lama]).toEqual([0, 0]);
  const open = await desk.must('petugas', 'personData.openCorrections', {});
  expect(open.rows.find((row) => row.asked === 'tanggal lahir')?.sheetNo).toBe(ofFirst);
});
