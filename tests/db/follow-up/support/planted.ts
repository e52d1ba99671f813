import type { FollowUpFact } from '../../../../shared/domain/follow-up.ts';
import { prakerjaApril2020 } from '../../../../shared/domain/profiles/prakerja-april-2020.ts';
import { statementOn } from '../../../../shared/domain/profile.ts';
import { present } from '../../../../shared/assert.ts';
import { sql } from '../../../../db/sql.ts';
import { benchOffice, type BenchOffice } from '../../export/support/bench-office.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';

export const today = '2020-04-13';
const at = '2020-04-13T02:00:00.000Z';

/** An office of people straight in the tables, each with what their index asks for. Registration, sheet and index + 1 are one number. */
export function plantedOffice(people: number): BenchOffice {
  const office = benchOffice();
  office.addReady(people);
  office.raw.exec(`INSERT INTO sheet_current (sheet, version, nama, folded_name, tanggal_lahir, jenis_kelamin, no_kk, no_hp, desa_kelurahan, kecamatan, kode_desa_ktp, keyed_by, keyed_at, keyed_day)
    SELECT s.id, s.head_version, v."values" ->> 'nama', '', '1980-01-01', 'P', '', v."values" ->> 'no_hp', 'SELOTO', 'TALIWANG', v."values" ->> 'kode_desa_ktp', 2, '${at}', '${today}'
    FROM sheet s JOIN sheet_version v ON v.id = s.head_version`);
  office.raw.exec("INSERT INTO area (code, name, kind, district_code, district) VALUES ('52.07.02.1012', 'Telaga Bertong', 'KELURAHAN', '52.07.02', 'Taliwang') ON CONFLICT DO NOTHING");
  return office;
}

export function openMark(office: BenchOffice, person: number, check: string): void {
  office.db.run(sql`INSERT INTO mark (uid, sheet, version, "check", severity, field, message, state, raised_at) VALUES (${`tanda-${person}-${check}`}, ${person}, ${person}, ${check}, 'mark', 'nik', 'tanda uji', 'terbuka', ${at})`);
}

export function standing(office: BenchOffice, person: number, step: string, stuck: string, wave: number | null = null): void {
  office.db.run(sql`INSERT INTO online_standing (registration, step, wave, stuck) VALUES (${person}, ${step}, ${wave}, ${stuck})`);
}

export function paperState(office: BenchOffice, person: number, state: string, send = 'belum_siap'): void {
  office.db.run(sql`UPDATE sheet SET paper_state = ${state} WHERE id = ${person}`);
  office.db.run(sql`UPDATE registration SET send_state = ${send} WHERE id = ${person}`);
}

export function slip(office: BenchOffice, person: number, statement: 'now' | 'old', more: { readonly copyOf?: number; readonly calledOff?: boolean } = {}): number {
  const { validFrom, first, second } = present(statementOn(prakerjaApril2020, today), 'a statement in force');
  const [from, text] = statement === 'now' ? [validFrom, `${first}\n${second}`] : ['2020-03-01', 'dulu\nlain'];
  return office.db.run(
    sql`INSERT INTO slip (uid, sheet, kind, copy_of, statement_from, statement_text, content, day, at, by, called_off_at)
      VALUES (${`slip-${Math.random()}`}, ${person}, 'tanda_terima', ${more.copyOf ?? null}, ${from}, ${text}, '{}', ${today}, ${at}, 1, ${more.calledOff === true ? at : null})`,
  ).id;
}

/** A row of a file that left before: nobody is answered who was never sent. */
function left({ db }: BenchOffice, person: number): void {
  db.run(sql`INSERT OR IGNORE INTO attachment (id, uid, name, media, bytes, sha256, content, at, by) VALUES (9001, 'f-lama', 'lama.csv', 'text/csv', 0, '', x'', ${at}, 1)`);
  db.run(
    sql`INSERT OR IGNORE INTO old_sending (id, uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
        VALUES (9001, 'l-lama', 1, 'L001', '2020-04-01', '', 'Disnakertrans NTB', 'basis data', 9001, '{}', 0, ${at}, 1)`,
  );
  db.run(
    sql`INSERT OR IGNORE INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result)
        VALUES (9001, ${person}, '[]', '', '', '', '', ${person}, 'nik')`,
  );
}

export function answered(office: BenchOffice, person: number, status: string, saidDay: string, undone = false): void {
  left(office, person);
  const id = office.db.run(
    sql`INSERT INTO answer (uid, programme, kind, said_by, channel, said_day, letter, text, at, by, undone_why, undone_at, undone_by)
      VALUES (${`jawab-${Math.random()}`}, 1, 'per_orang', 'Provinsi', 'surat', ${saidDay}, '', '', ${at}, 1, ${undone ? 'keliru' : ''}, ${undone ? at : null}, ${undone ? 1 : null})`,
  ).id;
  office.db.run(sql`INSERT INTO answer_line (answer, registration, status, reason) VALUES (${id}, ${person}, ${status}, 'NIK tidak padan')`);
}

/** One way to come to each fact, and another that only looks like it. */
export const ways: readonly { readonly name: string; readonly plant: (office: BenchOffice, person: number) => void; readonly facts: readonly FollowUpFact[] }[] = [
  { name: 'nothing is known', plant: () => undefined, facts: [] },
  { name: 'an open conflict', plant: (office, person) => openMark(office, person, 'nik-conflict'), facts: ['nik_bentrok'] },
  { name: 'a conflict on a sent person', plant: (office, person) => { paperState(office, person, 'diperiksa', 'terkirim'); openMark(office, person, 'nik-conflict'); }, facts: ['nik_bentrok', 'terkirim'] },
  { name: 'unreadable', plant: (office, person) => paperState(office, person, 'tidak_terbaca'), facts: ['kertas_hilang'] },
  { name: 'not found', plant: (office, person) => paperState(office, person, 'tidak_ditemukan'), facts: ['kertas_hilang'] },
  {
    name: 'no NIK',
    plant: (office, person) => {
      paperState(office, person, 'diinput');
      office.db.run(sql`UPDATE registration SET nik = NULL, nik_reversed = NULL WHERE id = ${person}`);
      openMark(office, person, 'nik-missing');
    },
    facts: ['tanpa_nik'],
  },
  { name: 'put down', plant: (office, person) => paperState(office, person, 'belum_lengkap'), facts: ['belum_lengkap'] },
  { name: 'no copy', plant: (office, person) => openMark(office, person, 'no-ktp-copy'), facts: ['tanpa_fotokopi'] },
  {
    name: 'not keyed, no copy handed in',
    plant: (office, person) => {
      paperState(office, person, 'masuk');
      office.db.run(sql`UPDATE sheet SET head_version = NULL, documents = '{"formulir":true,"fotokopi_ktp":false,"fotokopi_kk":false}' WHERE id = ${person}`);
    },
    facts: ['tanpa_fotokopi'],
  },
  { name: 'sent', plant: (office, person) => paperState(office, person, 'diperiksa', 'terkirim'), facts: ['terkirim'] },
  { name: 'refused last', plant: (office, person) => { answered(office, person, 'diterima', '2020-04-10'); answered(office, person, 'ditolak', '2020-04-12'); }, facts: ['ditolak'] },
  { name: 'refused, then taken', plant: (office, person) => { answered(office, person, 'ditolak', '2020-04-10'); answered(office, person, 'diterima', '2020-04-12'); }, facts: [] },
  { name: 'refused, and taken back', plant: (office, person) => answered(office, person, 'ditolak', '2020-04-10', true), facts: [] },
  { name: 'stuck', plant: (office, person) => standing(office, person, '', 'tak_paham'), facts: ['macet'] },
  { name: 'stuck with an account', plant: (office, person) => standing(office, person, 'akun', 'kode_tidak_masuk'), facts: ['macet', 'punya_akun', 'belum_menunggu'] },
  { name: 'does not want to', plant: (office, person) => standing(office, person, 'diarahkan', 'tidak_berminat'), facts: ['macet', 'tidak_berminat'] },
  { name: 'told', plant: (office, person) => standing(office, person, 'diarahkan', ''), facts: [] },
  { name: 'filled the form', plant: (office, person) => standing(office, person, 'formulir', ''), facts: ['punya_akun', 'belum_menunggu'] },
  { name: 'waits for a wave of which no SMS comes any more', plant: (office, person) => standing(office, person, 'menunggu', '', 7), facts: ['punya_akun', 'hasil_di_akun'] },
  { name: 'waits', plant: (office, person) => standing(office, person, 'menunggu', '', 1), facts: ['punya_akun'] },
  { name: 'not through', plant: (office, person) => standing(office, person, 'tidak_lolos', '', 1), facts: ['punya_akun', 'tidak_lolos'] },
  { name: 'through', plant: (office, person) => standing(office, person, 'lolos', '', 1), facts: ['punya_akun', 'lolos'] },
  { name: 'trains', plant: (office, person) => standing(office, person, 'pelatihan', '', 1), facts: ['punya_akun'] },
  { name: 'holds an old paper', plant: (office, person) => slip(office, person, 'old'), facts: ['keterangan_lama'] },
  { name: 'an old one, then a new one', plant: (office, person) => { slip(office, person, 'old'); slip(office, person, 'now'); }, facts: [] },
  { name: 'a copy of the old one says nothing new', plant: (office, person) => { const old = slip(office, person, 'old'); slip(office, person, 'now'); slip(office, person, 'old', { copyOf: old }); }, facts: [] },
  { name: 'the new one never came on paper', plant: (office, person) => { slip(office, person, 'old'); slip(office, person, 'now', { calledOff: true }); }, facts: ['keterangan_lama'] },
];

export const phoneOfIndex = (index: number): string => madeUpPerson(index).phone;
