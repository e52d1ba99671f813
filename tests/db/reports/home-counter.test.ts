import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onlineSteps, onlineStateOf, type OnlineEvent } from '../../../shared/domain/online.ts';
import { keptStatement } from '../../../shared/domain/kept-statement.ts';
import { statementOn } from '../../../shared/domain/profile.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { peopleGroups } from '../../../shared/domain/people-groups.ts';
import type { WriteDb } from '../../../db/sql.ts';
import { settleStanding } from '../../../db/rules/online.ts';
import { sql } from '../../../db/sql.ts';
import { seeded } from '../../support/rounds.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { tamper } from '../../support/tamper.ts';
import { type Desk, openDesk } from '../chain/desk.ts';
import { ledgersAgree } from '../chain/ledgers-agree.ts';

/** Beside the ledgers: 20 people, of whom 18 left in an old file, a total of 17 was stated, and 15 were sent by us. */
let office: TestOffice;
let desk: Desk;
const at = '2020-04-14T01:00:00.000Z';
let uids = 0;
const uid = () => `00000000-0000-7000-9000-${(uids += 1).toString(16).padStart(12, '0')}`;

const registrations = (db: WriteDb): readonly number[] => db.column<number>(sql`SELECT id FROM registration ORDER BY id`);

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 15; index += 1) await desk.ready(index);
  await desk.send('deliver');
  for (let index = 15; index < 20; index += 1) await desk.keyed(index);
}, 180_000);
afterAll(() => office.close());

function answer(db: WriteDb, kind: 'keterangan' | 'angka' | 'per_orang', more: { readonly day?: string; readonly total?: number; readonly text?: string; readonly old?: number; readonly undone?: boolean } = {}): number {
  return db.run(sql`INSERT INTO answer (uid, programme, old_sending, kind, said_by, channel, said_day, letter, text, total, at, by, undone_why, undone_at, undone_by)
    VALUES (${uid()}, 1, ${more.old ?? null}, ${kind}, 'Provinsi', 'lisan', ${more.day ?? '2020-04-15'}, '', ${more.text ?? ''}, ${more.total ?? null}, ${at}, 1,
      ${more.undone ? 'keliru' : ''}, ${more.undone ? at : null}, ${more.undone ? 1 : null})`).id;
}
const line = (db: WriteDb, to: number, registration: number, status: string) =>
  db.run(sql`INSERT INTO answer_line (answer, registration, status, reason) VALUES (${to}, ${registration}, ${status}, ${status === 'ditolak' ? 'NIK' : ''})`);
const counter = () => desk.must('petugas', 'home.counter', {});
const listed = async () => {
  for (const group of peopleGroups) {
    const { rows, total } = await desk.must('petugas', 'home.people', { group, offset: 0, limit: 200 });
    expect([group, rows.length, total]).toEqual([group, (await counter()).groups[group], rows.length]);
  }
};

describe('in an office that only keys', () => {
  test('nothing is said and nobody waits but for an account', async () => {
    expect(await counter()).toMatchObject({ answers: { belum_dijawab: 15, diterima: 0, diteruskan: 0, ditolak: 0 }, said: [], old: [], groups: { tanpa_akun: 20, keterangan_lama: 0, minta_koreksi: 0, di_luar_lama: 0 }, overdueInstructions: 0 });
    expect((await counter()).wave).toEqual({ no: 1, opens: '2020-04-11', closes: '2020-04-16' });
    await listed();
  });
});

describe('answers', () => {
  test('count by the latest word on each person; what was taken back and hearsay count for nothing', async () => {
    await tamper(office, (db) => {
      const [a = 0, b = 0, c = 0, d = 0] = registrations(db);
      const notSent = registrations(db)[19] ?? 0;
      const first = answer(db, 'per_orang', { day: '2020-04-15' });
      for (const person of [a, b, c, notSent]) line(db, first, person, 'diteruskan');
      line(db, answer(db, 'per_orang', { day: '2020-04-14' }), a, 'ditolak');
      line(db, answer(db, 'per_orang', { day: '2020-04-15' }), b, 'diterima');
      line(db, answer(db, 'per_orang', { day: '2020-04-16', undone: true }), c, 'ditolak');
      line(db, answer(db, 'per_orang', { day: '2020-04-16' }), d, 'ditolak');
      answer(db, 'keterangan', { text: 'sudah diteruskan semua' });
    });
    const told = await counter();
    expect(told.answers).toEqual({ belum_dijawab: 11, diterima: 1, diteruskan: 2, ditolak: 1 });
    expect(told.said).toEqual([{ saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-15', letter: '', of: '', text: 'sudah diteruskan semua', stated: null }]);
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  });

  test('20 people, a file of 18, a total of 17: 1 unexplained, 2 not in it; the ledger stays', async () => {
    const before = (await desk.must('petugas', 'home.ledgers', {})).people;
    await tamper(office, (db) => {
      const people = registrations(db);
      db.run(sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES (${uid()}, 'kirim.csv', 'text/csv', 0, '', x'', ${at}, 1)`);
      const old = db.run(sql`INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
        VALUES (${uid()}, 1, 'L001', '2020-04-13', '', 'Provinsi', 'basis data', 1, '{}', 18, ${at}, 1)`).id;
      for (let row = 1; row <= 18; row += 1)
        db.run(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result)
          VALUES (${old}, ${row}, '[]', '', '', '', '', ${people[row - 1] ?? null}, 'nik')`);
      answer(db, 'angka', { total: 16, old, day: '2020-04-14' });
      answer(db, 'angka', { total: 17, old });
    });
    const told = await counter();
    expect(told.old).toEqual([{ no: 'L001', sentDay: '2020-04-13', rows: 18, matched: 18, unmatched: 0, double: 0, belum_dijawab: 14, diterima: 1, diteruskan: 2, ditolak: 1 }]);
    expect(told.said.filter((said) => said.stated !== null)).toMatchObject([{ of: 'L001', stated: { total: 17, sent: 18 } }]);
    expect(told.groups.di_luar_lama).toBe(2);
    expect((await desk.must('petugas', 'home.ledgers', {})).people).toEqual(before);
    await listed();
  });
});

test('answers on people of a file that left before stand beside that file, as Jawaban counts them; the ledger stays', async () => {
  const before = await counter();
  await tamper(office, (db) => {
    const old = db.one<{ id: number }>(sql`SELECT id FROM old_sending WHERE no = 'L001'`)?.id ?? 0;
    const [notSent = 0, other = 0, third = 0] = db.column<number>(sql`SELECT id FROM registration WHERE send_state <> 'terkirim' AND id IN (SELECT registration FROM old_sending_row) ORDER BY id`);
    const first = answer(db, 'per_orang', { old });
    line(db, first, notSent, 'ditolak');
    line(db, first, other, 'diteruskan');
    line(db, answer(db, 'per_orang', { old, day: '2020-04-14' }), third, 'diterima');
  });
  const told = await counter();
  const [row] = (await desk.must('petugas', 'answers.ledger', {})).rows.filter(({ kind }) => kind === 'lama');
  expect(told.old).toMatchObject([{ no: 'L001', rows: 18, belum_dijawab: row?.belum_dijawab, diterima: row?.diterima, diteruskan: row?.diteruskan, ditolak: row?.ditolak }]);
  expect(told.old).not.toEqual(before.old);
  expect(told.answers, 'people who were sent by us').toEqual(before.answers);
});

describe('who is waited for', () => {
  test('an account is known of by the rule of the ladder, whatever was noted', async () => {
    const next = seeded(7);
    const events = new Map<number, OnlineEvent[]>();
    await tamper(office, (db) => {
      for (const person of registrations(db)) {
        for (let turn = Math.floor(next() * 4); turn > 0; turn -= 1) {
          const step = onlineSteps[Math.floor(next() * onlineSteps.length)] ?? 'diarahkan';
          const undone = next() < 0.3;
          const event: OnlineEvent = { step, wave: null, stuck: step === 'macet' ? 'tak_paham' : null, day: `2020-04-1${Math.floor(next() * 9)}`, source: 'pengakuan' };
          db.run(sql`INSERT INTO online_step (uid, registration, step, stuck, day, source, at, by, undone_at, undone_by)
            VALUES (${uid()}, ${person}, ${step}, ${event.stuck ?? ''}, ${event.day}, 'pengakuan', ${at}, 1, ${undone ? at : null}, ${undone ? 1 : null})`);
          if (!undone) events.set(person, [...(events.get(person) ?? []), event]);
        }
        // What lists ask is derived with every step that is noted.
        settleStanding(db, person);
      }
    });
    const known = [...events.values()].filter((each) => onlineStateOf(each).hasAccount).length;
    expect(known).toBeGreaterThan(3);
    expect((await counter()).groups.tanpa_akun).toBe(20 - known);
    await listed();
  });

  test('an outdated slip, an open request, an instruction whose day has passed', async () => {
    const statement = statementOn(prakerjaApril2020, '2020-04-13');
    const { statementFrom: from, statementText: text } = keptStatement(statement);
    const now = { from, text };
    await tamper(office, (db) => {
      const slip = (sheet: number, from: string, text: string, copyOf: number | null = null, calledOff: string | null = null) =>
        db.run(sql`INSERT INTO slip (uid, sheet, kind, copy_of, statement_from, statement_text, content, day, at, by, called_off_at)
          VALUES (${uid()}, ${sheet}, 'tanda_terima', ${copyOf}, ${from}, ${text}, '{}', '2020-04-13', ${at}, 1, ${calledOff})`).id;
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = db.column<number>(sql`SELECT active_sheet FROM registration ORDER BY id`);
      const older = slip(a, '2020-03-01', 'LAMA');
      slip(a, '2020-03-01', 'LAMA', older); // a copy says nothing new
      slip(b, '2020-03-01', 'LAMA');
      slip(b, now.from, now.text); // got the new one since
      slip(c, now.from, now.text);
      slip(d, now.from, 'KALIMAT YANG SUDAH DIUBAH'); // reworded for the same day
      slip(e, '2020-03-01', 'LAMA', null, at); // never came on paper
      const [first = 0] = registrations(db);
      for (const done of [null, at]) db.run(sql`INSERT INTO correction_request (uid, registration, asked, at, by, due_at, outcome, done_at) VALUES (${uid()}, ${first}, 'nama', ${at}, 1, ${at}, ${done === null ? '' : 'dibetulkan'}, ${done})`);
      for (const [no, due, done] of [['I-001', '2020-04-12', null], ['I-002', '2020-04-13', null], ['I-003', '2020-04-01', at], ['I-004', '', null]] as const)
        db.run(sql`INSERT INTO instruction (uid, programme, no, channel, from_whom, letter, day, asks, due_day, at, by, done_at) VALUES (${uid()}, 1, ${no}, 'telepon', 'Provinsi', '', '2020-04-01', 'kirim ulang', ${due}, ${at}, 1, ${done})`);
    });
    const told = await counter();
    expect(told.groups).toMatchObject({ keterangan_lama: 2, minta_koreksi: 1 });
    expect(told.overdueInstructions, 'due today is not overdue').toBe(1);
    expect((await desk.must('petugas', 'home.overdue', {})).rows).toEqual([{ no: 'I-001', fromWhom: 'Provinsi', asks: 'kirim ulang', dueDay: '2020-04-12' }]);
    await listed();
  });
});
