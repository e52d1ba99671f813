import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openMemory } from '../../db/open.ts';

/** 0017-found-by on rows as they were before it. */
const step = migrations.findIndex(({ name }) => name === '0017-found-by');

test('the NIK of every keyed sheet comes beside it, both ways round, and every row stays as it was', () => {
  const raw = openMemory();
  migrate(raw, migrations.slice(0, step), { path: null, key: Buffer.alloc(0) });
  const at = "'2020-04-13T01:00:00.000Z'";
  raw.exec(`
    INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'petugas', 1, ${at});
    INSERT INTO station (id, uid, letter, here) VALUES (1, 't', 'A', 1);
    INSERT INTO programme (id, uid, "key", name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
    INSERT INTO profile_version (id, uid, programme, version, profile, at) VALUES (1, 'v', 1, 1, '{}', ${at});
  `);
  const niks = ['5207024101750001', '520702410175000', '', '52070241O1750001', '5'.repeat(21)];
  for (const [index, nik] of niks.entries()) {
    const id = index + 1;
    raw.exec(`
      INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by)
        VALUES (${id}, 's${id}', 1, 'A-000${id}', ${id}, '', '2020-04-13', ${at}, 1, 'SITI', '', '{}', 'belum_lengkap', '', '', ${at}, 1);
      INSERT INTO sheet_version (id, uid, sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason, author, at, keystrokes, corrections, active_ms, paused_ms)
        VALUES (${id}, 'w${id}', ${id}, 1, 1, 'keyed', 'belum_lengkap', json_object('nik', '${nik}', 'nama', 'SITI'), '[]', '[]', '', 1, ${at}, 0, 0, 0, 0);
      INSERT INTO sheet_current (sheet, version, nama, folded_name, tanggal_lahir, jenis_kelamin, no_kk, no_hp, desa_kelurahan, kecamatan, kode_desa_ktp, keyed_by, keyed_at, keyed_day)
        VALUES (${id}, ${id}, 'SITI', 'SITI', '', '', '', '', '', '', '', 1, ${at}, '2020-04-13');
      INSERT INTO search (rowid, words) VALUES (${id}, 'SITI');
    `);
  }
  const rows = () => raw.prepare('SELECT * FROM sheet_current ORDER BY sheet').all() as Record<string, unknown>[];
  const before = rows();
  expect(migrate(raw, migrations.slice(0, step + 1), { path: null, key: Buffer.alloc(0) })).toEqual([step + 1]);
  const kept = ['5207024101750001', '520702410175000', '', '', ''];
  expect(rows()).toEqual(before.map((row, index) => ({ ...row, nik: kept[index], nik_reversed: [...(kept[index] ?? '')].reverse().join('') })));
  expect(raw.prepare('SELECT count(*) AS rows FROM search').get(), 'made anew at the next start').toEqual({ rows: 0 });
  raw.close();
});
