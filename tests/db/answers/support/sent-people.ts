import { expect } from 'vitest';
import { sql } from '../../../../db/sql.ts';
import type { CallInput, Output } from '../../../../shared/contract/index.ts';
import type { TestOffice } from '../../../support/service.ts';
import { tamper } from '../../../support/tamper.ts';
import type { Desk } from '../../chain/desk.ts';

export type Recorded = CallInput<'answers.record'>;

/** What most answers here say; the rest is named where it matters. */
export const said: Recorded = { kind: 'per_orang', about: null, saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-13', letter: '', text: '', total: null, scan: null };

/** `sent` of `people` made-up people are handed over in K001, the others are keyed and not checked. Answers the sheets, in their order, and the sending. */
export async function sentOf(desk: Desk, people: number, sent: number): Promise<{ readonly sheets: readonly string[]; readonly sending: string }> {
  const sheets: string[] = [];
  for (let index = 0; index < people; index += 1) sheets.push(index < sent ? await desk.ready(index) : await desk.keyed(index));
  return { sheets, sending: await desk.send('deliver') };
}

export async function record(desk: Desk, change: Partial<Recorded>): Promise<string> {
  return (await desk.must('penyelia', 'answers.record', { ...said, ...change })).answer;
}

export async function ledgerOf(desk: Desk): Promise<Output<'answers.ledger'>> {
  return desk.must('petugas', 'answers.ledger', {});
}

/** A file that left before Loket was there, with the people of these sheets as its rows and `unmatched` rows more; answers its uid. */
export async function oldSendingOf(office: TestOffice, sheets: readonly string[], unmatched = 0): Promise<string> {
  const uid = '00000000-0000-7000-8000-00000000a001';
  await tamper(office, (db) => {
    const at = '2020-04-13T01:00:00.000Z';
    const file = db.run(sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES (${uid.replace('a001', 'a002')}, 'lama.csv', 'text/csv', 1, 'x', ${new Uint8Array([65])}, ${at}, 1)`).id;
    const old = db.run(
      sql`INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
          VALUES (${uid}, 1, 'L001', '2020-04-09', '', 'Provinsi', 'basis data', ${file}, '{"header":3}', ${sheets.length + unmatched}, ${at}, 1)`,
    ).id;
    for (const [index, sheet] of sheets.entries()) {
      db.run(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result)
          SELECT ${old}, ${index + 1}, '[]', '', '', '', '', registration, 'dipilih' FROM sheet WHERE uid = ${sheet}`);
    }
    for (let index = 0; index < unmatched; index += 1) {
      db.run(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (${old}, ${sheets.length + index + 1}, '[]', '', '', '', '', NULL, 'tidak_ada')`);
    }
  });
  return uid;
}

/** Every row adds up, the people who are terkirim are the sum of ours, and each part opens a list of its length. */
export async function expectAddsUp(desk: Desk): Promise<void> {
  const { rows, terkirim, whole } = await ledgerOf(desk);
  for (const row of [...rows, terkirim]) expect(row.belum_dijawab + row.diterima + row.ditolak + row.diteruskan).toBe(row.people);
  const own = rows.filter(({ kind }) => kind === 'kiriman');
  expect(own.reduce((sum, { people }) => sum + people, 0)).toBe(terkirim.people);
  const { people } = await desk.must('petugas', 'home.ledgers', {});
  expect(people.terkirim).toBe(terkirim.people);
  expect(whole).toMatchObject({ people: people.total });
  expect(whole.sent + whole.notSent + whole.withdrawn).toBe(whole.people);
  for (const part of ['belum_dijawab', 'diterima', 'ditolak', 'diteruskan'] as const) {
    expect(own.reduce((sum, row) => sum + row[part], 0), part).toBe(terkirim[part]);
    for (const text of ['', 'a']) {
      const page = await desk.must('petugas', 'sheets.list', { filter: { text, paperState: null, sendState: null, why: null, bundle: null, answer: part }, offset: 0, limit: 200 });
      if (text === '') expect(page.total, part).toBe(terkirim[part]);
      expect(page.rows.every((row) => row.sendState === 'terkirim' && (row.answer ?? 'belum_dijawab') === part), part).toBe(true);
    }
  }
}
