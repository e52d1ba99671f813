import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openMemory } from '../../db/open.ts';

/** 0019-later-wave on rows as they were derived before it. */
const step = migrations.findIndex(({ name }) => name === '0019-later-wave');
const at = "'2020-04-13T01:00:00.000Z'";

interface Noted {
  readonly step: string;
  readonly wave: number | null;
  readonly stuck?: string;
  readonly day: number;
}
const noted = (step: string, wave: number | null, day: number, stuck = ''): Noted => ({ step, wave, day, stuck });

const cases: readonly { readonly why: string; readonly events: readonly Noted[]; readonly before: string; readonly after: string }[] = [
  { why: 'passed the second, the list of the first late', events: [noted('lolos', 2, 8), noted('tidak_lolos', 1, 10)], before: 'tidak_lolos/1/', after: 'lolos/2/' },
  { why: 'neither passed, the list of the first late', events: [noted('tidak_lolos', 2, 8), noted('tidak_lolos', 1, 10)], before: 'tidak_lolos/1/', after: 'tidak_lolos/2/' },
  { why: 'waits for the second, the first noted late', events: [noted('menunggu', 2, 8), noted('menunggu', 1, 9), noted('tidak_lolos', 1, 10)], before: 'tidak_lolos/1/', after: 'menunggu/2/' },
  { why: 'passed, and the reason from before is none any more', events: [noted('lolos', 2, 8), noted('tidak_lolos', 1, 9), noted('macet', null, 10, 'tak_paham')], before: 'tidak_lolos/1/tak_paham', after: 'lolos/2/' },
  { why: 'stuck since the second, the list of the first late: it ends no standstill', events: [noted('tidak_lolos', 2, 8), noted('macet', null, 9, 'tak_paham'), noted('tidak_lolos', 1, 10)], before: 'tidak_lolos/1/', after: 'tidak_lolos/2/tak_paham' },
  { why: 'passed the second and wants no more, the list of the first late', events: [noted('lolos', 2, 8), noted('macet', null, 9, 'tidak_berminat'), noted('tidak_lolos', 1, 10)], before: 'tidak_lolos/1/', after: 'lolos/2/tidak_berminat' },
  { why: 'stuck after the first, waited for the second since', events: [noted('tidak_lolos', 1, 7), noted('macet', null, 8, 'tak_paham'), noted('tidak_lolos', 2, 9)], before: 'tidak_lolos/2/', after: 'tidak_lolos/2/' },
  { why: 'of no wave, noted since: it is of the one at hand', events: [noted('tidak_lolos', 2, 8), noted('macet', null, 9, 'tak_paham'), noted('tidak_lolos', null, 10)], before: 'tidak_lolos//', after: 'tidak_lolos//' },
  { why: 'said otherwise of one wave', events: [noted('lolos', 2, 8), noted('tidak_lolos', 2, 10)], before: 'tidak_lolos/2/', after: 'tidak_lolos/2/' },
  { why: 'one thing of waves alone is left', events: [noted('akun', null, 8), noted('menunggu', 1, 9)], before: 'menunggu/1/', after: 'menunggu/1/' },
  { why: 'who has chosen a training is left', events: [noted('lolos', 2, 8), noted('pelatihan', null, 9), noted('tidak_lolos', 1, 10)], before: 'pelatihan//', after: 'pelatihan//' },
];

test('where people stand goes by the rule of the later wave; whom it says nothing of stays as they were', () => {
  const raw = openMemory();
  migrate(raw, migrations.slice(0, step), { path: null, key: Buffer.alloc(0) });
  raw.exec(`
    INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'petugas', 1, ${at});
    INSERT INTO programme (id, uid, "key", name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
  `);
  // Noted on a lembar kedua of theirs: the second half of the numbers.
  for (const [index, { events, before }] of cases.entries()) {
    const id = index + 1;
    const second = id + cases.length;
    const [standing = '', wave = '', stuck = ''] = before.split('/');
    for (const each of [id, second]) {
      raw.exec(`
        INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by)
          VALUES (${each}, 's${each}', 1, 'A-00${each}', ${each}, '', '2020-04-13', ${at}, 1, 'SITI', '', '{}', 'diinput', '', '', ${at}, 1);
        INSERT INTO person (id, uid) VALUES (${each}, 'p${each}');
        INSERT INTO registration (id, uid, programme, person, active_sheet, send_state, joined_to) VALUES (${each}, 'r${each}', 1, ${each}, ${each}, 'belum_siap', ${each === id ? 'NULL' : id});
        UPDATE sheet SET registration = ${id} WHERE id = ${each};
      `);
    }
    for (const [nth, { step: said, wave: of, stuck: why, day }] of events.entries())
      raw.exec(`INSERT INTO online_step (uid, registration, step, wave, stuck, day, source, at, by) VALUES ('o${id}-${nth}', ${nth === 0 ? second : id}, '${said}', ${of ?? 'NULL'}, '${why}', '2020-05-${String(day).padStart(2, '0')}', 'daftar', ${at}, 1)`);
    raw.exec(`INSERT INTO online_step (uid, registration, step, wave, stuck, day, source, at, by, undone_at, undone_by) VALUES ('z${id}', ${id}, 'lolos', 9, '', '2020-05-30', 'daftar', ${at}, 1, ${at}, 1)`);
    raw.exec(`INSERT INTO online_standing (registration, step, wave, stuck) VALUES (${id}, '${standing}', ${wave === '' ? 'NULL' : wave}, '${stuck}')`);
  }
  expect(migrate(raw, migrations.slice(0, step + 1), { path: null, key: Buffer.alloc(0) })).toEqual([step + 1]);
  const rows = raw.prepare("SELECT step || '/' || coalesce(wave, '') || '/' || stuck AS stands FROM online_standing ORDER BY registration").all() as { stands: string }[];
  expect(rows.map(({ stands }, index) => [cases[index]?.why, stands])).toEqual(cases.map(({ why, after }) => [why, after]));
  raw.close();
});
