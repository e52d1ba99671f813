import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OnlineGroup } from '../../../shared/domain/online-groups.ts';
import { auditRows } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik, valuesOf } from '../chain/desk.ts';

/** The way online of one person and of many: what is noted, taken back, counted; and that every number opens its list. */
let office: TestOffice;
let desk: Desk;
const sheets: string[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 8; index += 1) sheets.push(await desk.keyed(index));
});
afterAll(() => office.close());

const at = (index: number): string => sheets[index] ?? '';
const note = (index: number, step: 'diarahkan' | 'akun' | 'formulir' | 'menunggu', day = '2020-04-12') => desk.must('petugas', 'online.note', { sheet: at(index), step, day, source: 'pengakuan' });
const figures = () => desk.must('petugas', 'online.figures', {});
const peopleOf = async (group: OnlineGroup): Promise<number> => (await figures()).groups.find((each) => each.group === group)?.people ?? -1;

async function numbersAgree(): Promise<void> {
  const { groups, people } = await figures();
  const of = (start: string): number => groups.filter(({ group }) => group.startsWith(start)).reduce((sum, each) => sum + each.people, 0);
  expect(of('at-')).toBe(people);
  expect(of('told') + of('not-told')).toBe(people);
  for (const { group, people: counted } of groups) {
    const list = await desk.must('petugas', 'online.people', { group, offset: 0, limit: 500 });
    expect([group, list.total, list.rows.length]).toEqual([group, counted, counted]);
  }
}

test('a step is on the card at once, with one audit row that names no step', async () => {
  const before = (await auditRows(office)).length;
  const { card } = await note(0, 'akun');
  expect(card.sentence).toBe('PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: kode verifikasi.');
  const added = (await auditRows(office)).slice(before);
  expect(added.map((row) => [row.procedure, row.subject])).toEqual([['online.note', at(0)]]);
  await numbersAgree();
});

test('one look is one audit row, with what was seen', async () => {
  const before = (await auditRows(office)).length;
  await desk.must('petugas', 'counter.find', { text: valuesOf(0).nama });
  await desk.must('petugas', 'counter.open', { sheet: at(0), basis: 'keluarga' });
  expect((await auditRows(office)).slice(before).map((row) => row.procedure)).toEqual(['counter.open']);
});

test('taken back, it counts no more and stays in the books', async () => {
  const { step } = await note(1, 'formulir');
  expect(await peopleOf('at-formulir')).toBe(1);
  const { card } = await desk.must('petugas', 'online.undo', { step });
  expect(card.sentence).toBe('ANDA BELUM TERDAFTAR Kartu Prakerja.');
  expect(await peopleOf('at-formulir')).toBe(0);
  await desk.refused('petugas', 'online.undo', { step }, 'thing.unknown');
  await numbersAgree();
});

describe('what cannot be noted', () => {
  test.each([
    ['a day that has not come', { step: 'akun', day: '2020-04-14' }, 'day.future'],
    ['being stuck without a reason', { step: 'macet' }, 'input.invalid'],
    ['a reason without being stuck', { step: 'akun', stuck: 'tak_paham' }, 'input.invalid'],
    ['a wave of a step that has none', { step: 'akun', wave: 1 }, 'input.invalid'],
  ] as const)('%s', async (_, some, code) => {
    await desk.refused('petugas', 'online.note', { sheet: at(2), day: '2020-04-12', source: 'dilihat', ...some }, code);
  });

  test.each([
    ['a code in the e-mail', { email: '483920' }, 'email'],
    ['a password in the e-mail', { email: 'rahasia123' }, 'email'],
    ['a code in the phone', { phone: '4839' }, 'phone'],
    ['a code of six figures in the phone', { phone: '483920' }, 'phone'],
    ['an address and a password', { email: 'a@gmail.com rahasia' }, 'email'],
  ] as const)('%s', async (_, some, field) => {
    const details = await desk.refused('petugas', 'online.account', { sheet: at(2), email: '', phone: '', alive: '', ...some }, 'account.not-contact');
    expect(details).toEqual({ field });
    expect((await desk.must('petugas', 'online.path', { sheet: at(2) })).account).toBeNull();
  });
});

test('the account stands apart from the paper', async () => {
  await desk.must('petugas', 'online.account', { sheet: at(2), email: ' Orang@Gmail.com ', phone: '+62 812-3456-7890', alive: 'ya' });
  expect((await desk.must('petugas', 'online.path', { sheet: at(2) })).account).toEqual({ email: 'orang@gmail.com', phone: '081234567890', alive: 'ya' });
  expect((await desk.detail(at(2))).values.no_hp).toBe(valuesOf(2).no_hp);
});

test('a pasted list: each line is matched, unknown, there already or twice; nothing is guessed', async () => {
  await note(3, 'akun');
  const nos = await Promise.all([4, 5].map(async (index) => (await desk.detail(at(index))).head.sheetNo));
  const text = [nos[0], `${valuesOf(5).nik.slice(0, 6)} ${valuesOf(5).nik.slice(6)}; ORANG LAIN`, 'A-9999', '', 'BUDI', (await desk.detail(at(3))).head.sheetNo.toLowerCase().replace('-', ''), nos[0], '5207020101010001'].join('\r\n');
  const expected = ['cocok', 'cocok', 'tidak_ada', 'tidak_ada', 'sudah_ada', 'ganda', 'tidak_ada'];
  const match = await desk.must('petugas', 'online.match', { text, step: 'akun' });
  expect(match.lines.map(({ result }) => result)).toEqual(expected);
  expect(match.lines.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7, 8]);
  const done = await desk.must('petugas', 'online.many', { text, step: 'akun', day: '2020-04-13', source: 'daftar' });
  expect({ ...done, lines: done.lines.map(({ result }) => result) }).toEqual({ noted: 2, already: 1, lines: expected });
  expect((await desk.must('petugas', 'online.match', { text, step: 'akun' })).matched).toBe(0);
  await numbersAgree();
});

test('a list out of a chat: running numbers, names, marks that nobody sees, two on a line', async () => {
  const [one, other] = await Promise.all([await desk.keyed(80), await desk.keyed(81)].map(async (sheet) => (await desk.detail(sheet)).head.sheetNo));
  const text = [`1. ${one} ORANG CONTOH`, `\u202A${valuesOf(81).nik}\u202C (0812 3456 7890)`, `${one} ${other}`, `[13/04/20, 10.15] Budi: ${other}`, '0812-3456-7890'].join('\n');
  const { lines } = await desk.must('petugas', 'online.match', { text, step: 'akun' });
  expect(lines.map(({ result, sheetNo }) => [result, sheetNo])).toEqual([['cocok', one], ['cocok', other], ['tidak_ada', ''], ['ganda', other], ['tidak_ada', '']]);
});

test('a disputed NIK names more than one: nobody is noted', async () => {
  await desk.keyed(6, { nama: 'ORANG YANG LAIN SEKALI', tanggal_lahir: '1970-01-01' });
  const { lines, matched } = await desk.must('petugas', 'online.match', { text: valuesOf(6).nik, step: 'akun' });
  expect([matched, lines[0]?.result, lines[0]?.name]).toEqual([0, 'beberapa', '']);
});

test('the number on a confirmed second sheet names its person; who was withdrawn since is named by none', async () => {
  const first = await desk.keyed(70);
  const second = await desk.keyed(70, { nik: slippedNik(70) }, { secondOf: first });
  await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
  const { sheetNo } = (await desk.detail(first)).head;
  const match = async (text: string) => (await desk.must('petugas', 'online.match', { text, step: 'akun' })).lines.map((line) => [line.result, line.sheetNo]);
  expect(await match(`${slippedNik(70)}\n${valuesOf(70).nik}`)).toEqual([['cocok', sheetNo], ['ganda', sheetNo]]);
  // Somebody else holds that number: it names more than one, and nobody is noted.
  const other = await desk.keyed(71, { nik: slippedNik(70) });
  expect(await match(slippedNik(70))).toEqual([['beberapa', '']]);
  await desk.must('penyelia', 'sheets.void', { sheet: other, revision: await desk.revision(other), reason: 'coretan' });
  expect(await match(slippedNik(70))).toEqual([['cocok', sheetNo]]);
  await desk.must('penyelia', 'sheets.void', { sheet: second, revision: await desk.revision(second), reason: 'coretan' });
  expect(await match(slippedNik(70))).toEqual([['tidak_ada', '']]);
});

test('everybody of a figure at once, as many as stood on the screen', async () => {
  const expected = await peopleOf('not-told');
  const whom = { group: 'not-told', expected: expected + 1 } as const;
  expect(await desk.refused('petugas', 'online.noteGroup', { ...whom, step: 'diarahkan', day: '2020-04-13', source: 'daftar' }, 'count.differs')).toEqual({ expected: expected + 1, now: expected });
  expect(await desk.must('petugas', 'online.noteGroup', { ...whom, expected, step: 'diarahkan', day: '2020-04-13', source: 'daftar' })).toMatchObject({ noted: expected, already: 0 });
  expect(await peopleOf('not-told')).toBe(0);
  expect(await peopleOf('told')).toBe((await figures()).people);
  await numbersAgree();
});

test('stuck for another reason, and stuck again after a step, is news in a list and in a figure', async () => {
  const sheet = await desk.keyed(51);
  const text = (await desk.detail(sheet)).head.sheetNo;
  const stuck = (reason: 'mengira_cukup' | 'tak_punya_hp', day: string) => ({ step: 'macet', stuck: reason, day, source: 'pengakuan' }) as const;
  const results = async (said: ReturnType<typeof stuck>) => (await desk.must('petugas', 'online.match', { text, step: said.step, stuck: said.stuck, day: said.day })).lines.map(({ result }) => result);
  await desk.must('petugas', 'online.note', { sheet, ...stuck('mengira_cukup', '2020-04-11') });
  expect(await results(stuck('mengira_cukup', '2020-04-12'))).toEqual(['sudah_ada']);
  expect(await results(stuck('tak_punya_hp', '2020-04-12'))).toEqual(['cocok']);
  expect(await desk.must('petugas', 'online.many', { text, ...stuck('tak_punya_hp', '2020-04-12') })).toMatchObject({ noted: 1, already: 0 });
  expect([await peopleOf('why-mengira_cukup'), await peopleOf('why-tak_punya_hp')]).toEqual([0, 1]);
  await desk.must('petugas', 'online.note', { sheet, step: 'akun', day: '2020-04-12', source: 'pengakuan' });
  expect(await desk.must('petugas', 'online.many', { text, ...stuck('tak_punya_hp', '2020-04-13') })).toMatchObject({ noted: 1, already: 0 });
  const figure = { group: 'why-tak_punya_hp', expected: 1 } as const;
  expect(await desk.must('petugas', 'online.noteGroup', { ...figure, ...stuck('tak_punya_hp', '2020-04-13') })).toEqual({ noted: 0, already: 1 });
  expect(await desk.must('petugas', 'online.noteGroup', { ...figure, ...stuck('mengira_cukup', '2020-04-13') })).toEqual({ noted: 1, already: 0 });
  await desk.must('petugas', 'online.note', { sheet, step: 'kode', day: '2020-04-13', source: 'pengakuan' });
  await numbersAgree();
});

test('the code of a slip names its paper in a list; one with a wrong digit names nobody', async () => {
  const { content } = await desk.must('petugas', 'slips.print', { sheet: at(0) });
  const wrong = `${content.code.slice(0, -1)}${(Number(content.code.slice(-1)) + 1) % 10}`;
  const { lines } = await desk.must('petugas', 'online.match', { text: [content.code, wrong, content.code.replaceAll('-', '')].join('\n'), step: 'tes' });
  expect(lines.map(({ result }) => result)).toEqual(['cocok', 'tidak_ada', 'ganda']);
});

test('why not yet: by reason, and those whom nobody asked', async () => {
  await desk.must('petugas', 'online.note', { sheet: at(7), step: 'macet', stuck: 'mengira_cukup', day: '2020-04-13', source: 'pengakuan' });
  expect(await peopleOf('why-mengira_cukup')).toBe(1);
  await note(7, 'akun', '2020-04-13');
  expect(await peopleOf('why-mengira_cukup')).toBe(0);
  await numbersAgree();
});

test('passed the second wave, on the late list of those who did not pass the first: passed, on the card and in every figure', async () => {
  const sheet = await desk.keyed(50);
  const text = (await desk.detail(sheet)).head.sheetNo;
  await desk.must('petugas', 'online.note', { sheet, step: 'lolos', wave: 2, day: '2020-04-12', source: 'dilihat' });
  const [mayJoin, notPassed] = [await peopleOf('may-join'), await peopleOf('at-tidak_lolos')];
  expect(await desk.must('petugas', 'online.many', { text, step: 'tidak_lolos', wave: 1, day: '2020-04-13', source: 'daftar' })).toMatchObject({ noted: 1 });
  const card = await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
  expect(card.sentence).not.toContain('BELUM LOLOS');
  expect(card.sentence).toContain('LOLOS');
  expect([await peopleOf('may-join'), await peopleOf('at-tidak_lolos'), await peopleOf('at-lolos')]).toEqual([mayJoin, notPassed, 1]);
  await numbersAgree();
});

test('who was not taken in the wave at hand is none of those who can still join it; who lost another one is', async () => {
  const [one, other] = [await desk.keyed(60), await desk.keyed(61)];
  const before = await peopleOf('may-join');
  const lost = async (sheet: string, wave: number | null) => (await desk.must('petugas', 'online.note', { sheet, step: 'tidak_lolos', wave, day: '2020-04-13', source: 'pengakuan' })).step;
  const steps = [await lost(one, 1), await lost(other, null)];
  expect(await peopleOf('may-join')).toBe(before - 2);
  await numbersAgree();
  steps.push(await lost(other, 7));
  expect(await peopleOf('may-join')).toBe(before - 1);
  await numbersAgree();
  for (const step of steps.toReversed()) await desk.must('petugas', 'online.undo', { step });
  expect(await peopleOf('may-join')).toBe(before);
});

test('a second sheet brings its steps to its person, and takes them away again', async () => {
  const first = await desk.ready(20);
  const second = await desk.keyed(20);
  await desk.must('petugas', 'online.note', { sheet: second, step: 'menunggu', wave: 1, day: '2020-04-13', source: 'dilihat' });
  const standing = async (): Promise<string> => (await desk.must('petugas', 'counter.open', { sheet: first, basis: 'nomor' })).sentence;
  expect(await standing()).toContain('ANDA BELUM TERDAFTAR');
  const joined = await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
  expect(await standing()).toContain('ANDA SUDAH MENDAFTAR');
  expect(await peopleOf('at-menunggu')).toBe(1);
  await numbersAgree();
  await desk.must('penyelia', 'verification.undoSecondSheet', { sheet: second, revision: joined.revision, reason: 'keliru' });
  expect(await standing()).toContain('ANDA BELUM TERDAFTAR');
  await numbersAgree();
});

test('who is withdrawn is in no figure', async () => {
  const { people } = await figures();
  const sheet = await desk.keyed(30);
  expect((await figures()).people).toBe(people + 1);
  await desk.must('penyelia', 'sheets.void', { sheet, revision: await desk.revision(sheet), reason: 'coretan' });
  expect((await figures()).people).toBe(people);
  await numbersAgree();
});

test('what is sent says how far each person is online', async () => {
  const sheet = await desk.ready(40);
  await desk.must('petugas', 'online.note', { sheet, step: 'formulir', day: '2020-04-13', source: 'dilihat' });
  await desk.must('petugas', 'answerSheets.make', { sheet });
  const sending = await desk.send('deliver');
  expect(sending).not.toBe('');
  expect((await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).second).toContain('Data Anda dikirim ke provinsi 13 April.');
});

test('a figure is noted whole, in one audit row, and stopped it is noted for nobody', async () => {
  const expected = await peopleOf('told');
  const whom = { group: 'told', expected, step: 'kode', day: '2020-04-13', source: 'daftar' } as const;
  const before = (await auditRows(office)).length;
  const done = await desk.must('petugas', 'online.noteGroup', whom);
  expect(done.noted + done.already).toBe(expected);
  expect((await auditRows(office)).slice(before).map((row) => row.procedure)).toEqual(['online.noteGroup']);
  expect(await desk.must('petugas', 'online.noteGroup', whom), 'whoever has it is left alone').toEqual({ noted: 0, already: expected });
  await desk.refused('petugas', 'online.noteGroup', { ...whom, day: '2020-04-14' }, 'day.future');
  await numbersAgree();
});
