import { expect, test } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openMemory } from '../../../db/open.ts';

/** 0012-counter gives the sheets that were keyed before it what recaps count by. */
test('an older office: kabupaten, education and work status are read from the head version of each sheet', () => {
  const raw = openMemory();
  const at = '2020-04-13T01:00:00.000Z';
  migrate(raw, migrations.slice(0, 11), { path: null, key: Buffer.alloc(0) });
  raw.exec(`
    INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '${at}');
    INSERT INTO station (id, uid, letter, here) VALUES (1, 't', 'A', 1);
    INSERT INTO programme VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
    INSERT INTO profile_version (id, uid, programme, version, profile, at) VALUES (1, 'v', 1, 1, '{}', '${at}');
  `);
  const values = [{ kabupaten: 'SUMBAWA BARAT', pendidikan: 'STRATA II', status_kerja: 'PHK' }, {}];
  values.forEach((value, index) => {
    const id = index + 1;
    raw.exec(`
      INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by)
        VALUES (${id}, 's${id}', 1, 'A-000${id}', ${id}, '', '2020-04-13', '${at}', 1, '', '', '{}', 'diinput', '', '', '${at}', 1);
      INSERT INTO sheet_version (id, uid, sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason, author, at, keystrokes, corrections, active_ms, paused_ms)
        VALUES (${id}, 'w${id}', ${id}, 1, 1, 'keyed', 'diinput', '${JSON.stringify(value)}', '[]', '[]', '', 1, '${at}', 0, 0, 0, 0);
      INSERT INTO sheet_current (sheet, version, nama, folded_name, tanggal_lahir, jenis_kelamin, no_kk, no_hp, desa_kelurahan, kecamatan, kode_desa_ktp, keyed_by, keyed_at, keyed_day)
        VALUES (${id}, ${id}, 'N', 'N', '', '', '', '', '', '', '', 1, '${at}', '2020-04-13');
    `);
  });
  migrate(raw, migrations.slice(0, 12), { path: null, key: Buffer.alloc(0) });
  expect(raw.prepare('SELECT sheet, kabupaten, pendidikan, status_kerja FROM sheet_current ORDER BY sheet').all()).toEqual([
    { sheet: 1, kabupaten: 'SUMBAWA BARAT', pendidikan: 'STRATA II', status_kerja: 'PHK' },
    { sheet: 2, kabupaten: '', pendidikan: '', status_kerja: '' },
  ]);
  raw.close();
});
