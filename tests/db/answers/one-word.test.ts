import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../db/sql.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { tamper } from '../../support/tamper.ts';
import { type Desk, openDesk } from '../chain/desk.ts';
import { expectAddsUp, ledgerOf, oldSendingOf, record, said } from './support/sent-people.ts';

/** Card, badge, ledger, follow-up and Beranda say one thing of who is answered (PRODUCT.md "one set of queries"). */
let office: TestOffice;
let desk: Desk;
beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());

const noon = (day: string) => office.clock.set(`${day}T04:00:00.000Z`);
const add = (answer: string, sheet: string, status: 'diterima' | 'ditolak' | 'diteruskan', reason = status === 'ditolak' ? 'NIK tidak padan' : '') =>
  desk.must('penyelia', 'answers.addPerson', { answer, sheet, status, reason });
const cardOf = (sheet: string) => desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
const joinTo = async (second: string) => desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });

/** What every place says of the latest word on the person of a sheet: the card, the hit of Cek, the detail, the ledger, Beranda, the list and the follow-up. */
async function saidOf(sheet: string): Promise<Record<string, string | null>> {
  const card = await cardOf(sheet);
  const { head, answer } = await desk.detail(card.sheet);
  const [hit] = (await desk.must('petugas', 'counter.find', { text: head.sheetNo })).hits;
  const { terkirim, rows } = await ledgerOf(desk);
  const parts = ['belum_dijawab', 'diterima', 'ditolak', 'diteruskan'] as const;
  const only = (of: Readonly<Record<(typeof parts)[number], number>>) => parts.filter((part) => of[part] > 0).join(' ');
  const { answers } = await desk.must('petugas', 'home.counter', {});
  const listed: string[] = [];
  for (const part of parts) {
    const page = await desk.must('petugas', 'sheets.list', { filter: { text: '', paperState: null, sendState: null, why: null, bundle: null, answer: part }, offset: 0, limit: 9 });
    if (page.total > 0) listed.push(part);
  }
  const followed = await desk.must('petugas', 'followUp.list', { filter: { todo: 'ditolak', stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, offset: 0, limit: 9 });
  await expectAddsUp(desk);
  return {
    card: { 'Belum dijawab': 'belum_dijawab', 'Diterima provinsi': 'diterima', 'Belum dapat diproses': 'ditolak', 'Diteruskan ke pusat': 'diteruskan' }[card.stations[4]?.title ?? ''] ?? null,
    head: head.answer ?? 'belum_dijawab',
    hit: hit?.answer ?? 'belum_dijawab',
    detail: answer?.status ?? 'belum_dijawab',
    ledger: only(terkirim),
    ours: rows.filter(({ kind }) => kind === 'kiriman').map(only).join(' '),
    beranda: only(answers),
    list: listed.join(' '),
    followUp: followed.total > 0 ? 'ditolak' : 'no',
  };
}
const everywhere = (word: string) => ({ card: word, head: word, hit: word, detail: word, ledger: word, ours: word, beranda: word, list: word, followUp: word === 'ditolak' ? 'ditolak' : 'no' });

describe('one word on a person, wherever it is asked', () => {
  test.each([
    ['lisan', '', 'Menurut keterangan lisan Provinsi, 12-04; belum ada surat'],
    ['surat', '560/1', 'Menurut surat 560/1 dari Provinsi, 12-04'],
  ] as const)('whom only a file that left before took along: their card tells how it was said (%s)', async (channel, letter, source) => {
    const sheet = await desk.keyed(0);
    const old = await oldSendingOf(office, [sheet]);
    await add(await record(desk, { about: { kind: 'lama', uid: old }, saidDay: '2020-04-12', channel, letter }), sheet, 'diterima');
    expect((await cardOf(sheet)).stations[4]?.lines).toEqual(['belum', `Atas daftar sebelumnya, data diterima. ${source}`]);
  }, 60_000);

  test('an answer on a file that left before says nothing of what was handed over after it; the file keeps it', async () => {
    const sheet = await desk.ready(0);
    const old = await oldSendingOf(office, [sheet]);
    await add(await record(desk, { about: { kind: 'lama', uid: old }, saidDay: '2020-04-12' }), sheet, 'ditolak');
    await desk.send('deliver');
    expect(await saidOf(sheet)).toEqual(everywhere('belum_dijawab'));
    expect((await ledgerOf(desk)).rows.find(({ kind }) => kind === 'lama')).toMatchObject({ ditolak: 1, belum_dijawab: 0 });
    expect((await cardOf(sheet)).stations[4]?.lines).toEqual(['belum ada surat jawaban', 'Atas daftar sebelumnya, belum dapat diproses: NIK tidak padan. Menurut keterangan lisan Provinsi, 12-04; belum ada surat']);
    const answer = (await desk.must('petugas', 'answers.list', {})).answers[0]?.uid ?? '';
    expect((await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 200 })).people).toMatchObject([{ status: 'ditolak', counts: false }]);
  }, 60_000);

  test('the same day counts; said later of the older file, it is the latest word all the same', async () => {
    const sheet = await desk.ready(0);
    const old = await oldSendingOf(office, [sheet]);
    await desk.send('deliver');
    await add(await record(desk, { about: { kind: 'lama', uid: old }, saidDay: '2020-04-13' }), sheet, 'diterima');
    expect(await saidOf(sheet)).toEqual(everywhere('diterima'));
  }, 60_000);

  test('an answer that names the sending counts, also where a day before it was written down long ago', async () => {
    noon('2020-04-20');
    const sheet = await desk.ready(0);
    const sending = await desk.send('deliver', '2020-04-20');
    await add(await record(desk, { about: { kind: 'kiriman', uid: sending }, saidDay: '2020-04-20' }), sheet, 'diterima');
    await tamper(office, (db) => void db.run(sql`UPDATE answer SET said_day = '2020-04-15'`));
    expect(await saidOf(sheet)).toEqual(everywhere('diterima'));
  }, 60_000);

  test('what was said of a sheet that turned out to be a second one is said of the person', async () => {
    const first = await desk.ready(0);
    await desk.send('deliver');
    const second = await desk.keyed(0);
    const old = await oldSendingOf(office, [second]);
    noon('2020-04-14');
    const answer = await record(desk, { about: { kind: 'lama', uid: old }, saidDay: '2020-04-14' });
    await add(answer, second, 'ditolak');
    await joinTo(second);
    expect(await saidOf(first)).toEqual(everywhere('ditolak'));
    expect((await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 200 })).people).toMatchObject([{ sheet: { sheetNo: 'A-0001' }, status: 'ditolak', counts: true }]);
    expect((await desk.detail(first)).history.filter(({ what }) => what === 'jawaban')).toHaveLength(1);
    // The same person a second time in the same answer: by either number.
    for (const sheet of [first, second]) await desk.refused('penyelia', 'answers.addPerson', { answer, sheet, status: 'diterima', reason: '' }, 'answer.person-there');
    expect((await desk.must('penyelia', 'answers.find', { answer, text: 'A-0001' })).hits).toMatchObject([{ refused: 'sudah_ada' }]);
  }, 60_000);

  test('two words in one answer on what turned out to be one person: the latest counts, and the person once', async () => {
    const first = await desk.ready(0);
    await desk.send('deliver');
    const second = await desk.keyed(0);
    await oldSendingOf(office, [second]);
    const answer = await record(desk, {});
    await add(answer, second, 'ditolak');
    await add(answer, first, 'diterima');
    await joinTo(second);
    expect(await saidOf(first)).toEqual(everywhere('diterima'));
    expect((await ledgerOf(desk)).terkirim).toMatchObject({ people: 1, diterima: 1, ditolak: 0 });
    expect((await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 200 })).people).toMatchObject([{ status: 'diterima', counts: true }, { status: 'ditolak', counts: false }]);
    // The answer itself names one person, too; taken back word by word it comes to nobody.
    const named = async () => (await desk.must('petugas', 'answers.list', {})).answers.map(({ diterima, ditolak, diteruskan }) => [diterima, ditolak, diteruskan])[0];
    expect(await named()).toEqual([1, 0, 0]);
    expect(await desk.must('penyelia', 'answers.correctPerson', { answer, sheet: first, status: 'diteruskan', reason: '', why: 'salah baca' })).toEqual({ people: 1 });
    expect(await named()).toEqual([0, 0, 1]);
    expect(await desk.must('penyelia', 'answers.undoPerson', { answer, sheet: first, why: 'salah baris' })).toEqual({ people: 1 });
    expect(await named()).toEqual([0, 1, 0]);
    expect(await desk.must('penyelia', 'answers.undoPerson', { answer, sheet: first, why: 'salah baris' })).toEqual({ people: 0 });
    expect(await named()).toEqual([0, 0, 0]);
  }, 60_000);

  test('an answer that is put right, or taken back, tells how many people and not how many words', async () => {
    const first = await desk.ready(0);
    await desk.send('deliver');
    const second = await desk.keyed(0);
    await oldSendingOf(office, [second]);
    const answer = await record(desk, {});
    await add(answer, second, 'ditolak');
    await add(answer, first, 'diterima');
    await joinTo(second);
    const { kind: _, ...stands } = { ...said, saidBy: 'Provinsi, Bu Contoh' };
    const right = await desk.must('penyelia', 'answers.correct', { ...stands, answer, why: 'nama penjawab' });
    expect(right.people).toBe(1);
    expect(await desk.must('penyelia', 'answers.undo', { answer: right.answer, reason: 'dobel' })).toEqual({ people: 1 });
  }, 60_000);
});

describe('a day before the thing that is answered is refused', () => {
  test.each(['keterangan', 'per_orang', 'angka'] as const)('%s', async (kind) => {
    const sheet = await desk.ready(0);
    const sending = await desk.send('deliver');
    const old = await oldSendingOf(office, [sheet]);
    const change = { kind, text: kind === 'keterangan' ? 'sudah diteruskan' : '', total: kind === 'angka' ? 1 : null };
    const said = { about: { kind: 'kiriman', uid: sending } as const, saidBy: 'Provinsi', channel: 'lisan' as const, letter: '', scan: null, ...change };
    expect(await desk.refused('penyelia', 'answers.record', { ...said, saidDay: '2020-01-01' }, 'answer.before-sent')).toEqual({ sending: 'K001', day: '2020-04-13' });
    await desk.refused('penyelia', 'answers.record', { ...said, saidDay: '2020-04-12' }, 'answer.before-sent');
    expect(await desk.refused('penyelia', 'answers.record', { ...said, about: { kind: 'lama', uid: old }, saidDay: '2020-04-08' }, 'answer.before-sent')).toEqual({ sending: 'L001', day: '2020-04-09' });
    await desk.must('penyelia', 'answers.record', { ...said, saidDay: '2020-04-13' });
    await desk.must('penyelia', 'answers.record', { ...said, about: { kind: 'lama', uid: old }, saidDay: '2020-04-09' });
  }, 60_000);

  test('and a person in an answer about all that was sent, before they first left', async () => {
    await desk.ready(1);
    await desk.send('deliver');
    noon('2020-04-20');
    const sheet = await desk.ready(0);
    await desk.send('deliver', '2020-04-20');
    const answer = await record(desk, { saidDay: '2020-04-15' });
    // Told when they are found, before anything is chosen.
    const { sheetNo } = (await desk.detail(sheet)).head;
    expect((await desk.must('penyelia', 'answers.find', { answer, text: sheetNo })).hits).toMatchObject([{ refused: 'sebelum_dikirim', leftAfter: { no: 'K002', day: '2020-04-20' } }]);
    expect(await desk.refused('penyelia', 'answers.addPerson', { answer, sheet, status: 'diterima', reason: '' }, 'answer.before-sent')).toEqual({ sending: 'K002', day: '2020-04-20' });
  }, 60_000);
});

test('hearsay about all that was sent is told to whoever had left by then, and to nobody after', async () => {
  const one = await desk.ready(0);
  await desk.send('deliver');
  await record(desk, { kind: 'keterangan', text: 'sudah diteruskan semua', saidDay: '2020-04-13' });
  noon('2020-04-20');
  const two = await desk.ready(1);
  await desk.send('deliver', '2020-04-20');
  expect(JSON.stringify((await cardOf(one)).stations[4])).toContain('sudah diteruskan semua');
  expect((await cardOf(two)).stations[4]?.lines).toEqual(['belum ada surat jawaban']);
  await record(desk, { kind: 'keterangan', text: 'masih diperiksa', saidDay: '2020-04-20' });
  expect(JSON.stringify((await cardOf(two)).stations[4])).toContain('masih diperiksa');
}, 60_000);

test('a card names the office that gets the file, never who took it there', async () => {
  const sheet = await desk.ready(0);
  await desk.send('deliver');
  const card = await cardOf(sheet);
  expect(card.stations[3]?.lines).toEqual(['13 April, kiriman K001/1', 'kepada Provinsi']);
  expect(JSON.stringify(card)).not.toContain('Bu Penerima');
}, 60_000);

test('a total of all that was sent is compared with rows: the people who were sent and the rows that are nobody’s', async () => {
  const sheet = await desk.keyed(0);
  await oldSendingOf(office, [sheet], 1);
  await record(desk, { kind: 'angka', total: 2 });
  const { whole } = await ledgerOf(desk);
  expect(whole).toMatchObject({ people: 1, sent: 1, notSent: 0, rowsAlone: 1, stated: { total: 2, unexplained: 0 } });
  expect((await desk.must('petugas', 'home.counter', {})).said).toMatchObject([{ of: '', stated: { total: 2, sent: 2 } }]);
  // Two rows of one person are two rows.
  const second = await desk.keyed(0);
  await tamper(office, (db) => void db.run(sql`UPDATE old_sending_row SET registration = (SELECT registration FROM sheet WHERE uid = ${second}), result = 'dipilih' WHERE line_no = 2`));
  expect((await ledgerOf(desk)).whole).toMatchObject({ sent: 2, rowsAlone: 0, stated: { unexplained: 0 } });
  await joinTo(second);
  expect((await ledgerOf(desk)).whole).toMatchObject({ sent: 1, rowsAlone: 1, stated: { unexplained: 0 } });
}, 60_000);
