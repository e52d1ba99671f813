import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { checkChainPart, firstPrevHash } from '../../db/audit/chain.ts';
import { folderPaths } from '../../db/folder.ts';
import { openDatabase } from '../../db/open.ts';
import { ReadDb, type Sql, sql } from '../../db/sql.ts';

/** Looks into a copy of a folder's database as its process left it, -wal and all; the folder itself stays untouched. */
export function lookAtCopy<Result>(folder: string, key: Buffer, look: (raw: Database) => Result): Result {
  const from = folderPaths(folder);
  const to = folderPaths(mkdtempSync(join(tmpdir(), 'loket-look-')));
  try {
    copyFileSync(from.database, to.database);
    if (existsSync(from.wal)) copyFileSync(from.wal, to.wal);
    const raw = openDatabase(to.database, key);
    try {
      return look(raw);
    } finally {
      raw.close();
    }
  } finally {
    rmSync(to.folder, { recursive: true, force: true });
  }
}

/** What is not whole in a database: its pages, its search index, its audit chain, rows without the audit row that must tell of them, people ready in spite of a mark. [] when all is well. */
export function faultsOf(raw: Database): readonly string[] {
  const db = new ReadDb(raw);
  const faults: string[] = [];
  const integrity: unknown = raw.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`);
  const foreign: unknown = raw.pragma('foreign_key_check');
  if (!Array.isArray(foreign) || foreign.length > 0) faults.push('foreign_key_check');
  try {
    raw.exec("INSERT INTO search (search) VALUES ('integrity-check')");
  } catch (error) {
    faults.push(`search index: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  for (const { uid } of db.all<{ uid: string }>(sql`SELECT uid FROM station`)) {
    const { brokenAt } = checkChainPart(db, uid, { seq: 0, hash: firstPrevHash }, -1);
    if (brokenAt !== null) faults.push(`audit chain broken at ${brokenAt}`);
  }
  for (const [what, statement] of Object.entries(withoutAudit)) {
    const rows = db.one<{ rows: number }>(statement)?.rows ?? 0;
    if (rows > 0) faults.push(`${what}: ${rows} without audit row`);
  }
  const marked = db.one<{ rows: number }>(readyWithMark)?.rows ?? 0;
  if (marked > 0) faults.push(`ready with an open mark: ${marked}`);
  return faults;
}

/** Nobody is ready to be sent while something on their sheet waits for a second person. */
const readyWithMark = sql`SELECT count(*) AS rows FROM registration r WHERE r.send_state = 'siap'
  AND EXISTS (SELECT 1 FROM mark m WHERE m.sheet = r.active_sheet AND m.state = 'terbuka' AND m.severity = 'mark')`;

/** Every kind of row that a logged command writes, and how to count those that no audit row of that instant and subject tells of. */
const withoutAudit: Readonly<Record<string, Sql>> = {
  sheet: sql`SELECT count(*) AS rows FROM sheet s WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = s.received_at AND a.procedure IN ('receipts.receive', 'bundles.addMissing', 'personLists.addLine', 'blanks.receive') AND a.outcome = 'ok')`,
  'state of a sheet': sql`SELECT count(*) AS rows FROM sheet s WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = s.state_at AND a.outcome = 'ok')`,
  version: sql`SELECT count(*) AS rows FROM sheet_version v JOIN sheet s ON s.id = v.sheet JOIN user u ON u.id = v.author
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = v.at AND a.actor = u.uid AND a.procedure IN ('entry.save', 'verification.correct', 'personLists.addLine') AND a.outcome = 'ok')`,
  'note beside a field': sql`SELECT count(*) AS rows FROM field_note n JOIN sheet s ON s.id = n.sheet JOIN user u ON u.id = n.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = n.at AND a.actor = u.uid AND a.procedure = 'entry.save' AND a.fields LIKE '%"field_note"%' AND a.outcome = 'ok')`,
  verification: sql`SELECT count(*) AS rows FROM verification v JOIN sheet s ON s.id = v.sheet JOIN user u ON u.id = v.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = v.at AND a.actor = u.uid AND a.procedure LIKE 'verification.%' AND a.outcome = 'ok')`,
  'settled mark': sql`SELECT count(*) AS rows FROM mark m JOIN sheet s ON s.id = m.sheet WHERE m.state IN ('sesuai_fotokopi', 'ktp_asli')
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = m.settled_at AND a.procedure = 'verification.settle' AND a.outcome = 'ok')`,
  'raised mark': sql`SELECT count(*) AS rows FROM mark m WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = m.raised_at AND a.outcome = 'ok')`,
  pair: sql`SELECT count(*) AS rows FROM pair_decision p WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = p.at AND (a.procedure LIKE 'verification.%' OR a.procedure = 'entry.notSame') AND a.outcome = 'ok')`,
  'online step': sql`SELECT count(*) AS rows FROM online_step o JOIN user u ON u.id = o.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = o.at AND a.actor = u.uid AND a.procedure IN ('online.note', 'online.many', 'online.noteGroup') AND a.outcome = 'ok')`,
  'online step taken back': sql`SELECT count(*) AS rows FROM online_step o JOIN user u ON u.id = o.undone_by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = o.undone_at AND a.actor = u.uid AND a.procedure = 'online.undo' AND a.outcome = 'ok')`,
  'account online': sql`SELECT count(*) AS rows FROM online_account o JOIN user u ON u.id = o.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = o.at AND a.actor = u.uid AND a.procedure = 'online.account' AND a.outcome = 'ok')`,
  'lembar jawaban': sql`SELECT count(*) AS rows FROM slip p JOIN sheet s ON s.id = p.sheet JOIN user u ON u.id = p.by WHERE p.kind = 'lembar_jawaban'
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = p.at AND a.actor = u.uid AND a.procedure = 'answerSheets.make' AND a.outcome = 'ok')`,
  'list of people': sql`SELECT count(*) AS rows FROM person_list l WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = l.uid AND a.at = l.at AND a.procedure = 'personLists.create' AND a.outcome = 'ok')`,
  'change of a list': sql`SELECT count(*) AS rows FROM person_list l WHERE l.revision <> (SELECT count(*) FROM audit a WHERE a.subject = l.uid AND a.procedure IN ('personLists.change', 'personLists.void') AND a.outcome = 'ok')`,
  slip: sql`SELECT count(*) AS rows FROM slip p JOIN sheet s ON s.id = p.sheet JOIN user u ON u.id = p.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = p.at AND a.actor = u.uid AND a.procedure IN ('slips.print', 'blanks.receive', 'answerSheets.make') AND a.outcome = 'ok')`,
  'slip called off': sql`SELECT count(*) AS rows FROM slip p WHERE p.called_off_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = p.called_off_at AND a.procedure = 'slips.callOff' AND a.outcome = 'ok')`,
  'numbers taken beforehand': sql`SELECT count(*) AS rows FROM blank_batch b WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = b.uid AND a.at = b.at AND a.procedure = 'blanks.take' AND a.outcome = 'ok')`,
  'number explained': sql`SELECT count(*) AS rows FROM blank_number n JOIN blank_batch b ON b.id = n.batch WHERE n.unused_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = b.uid AND a.at = n.unused_at AND a.procedure = 'blanks.explain' AND a.outcome = 'ok')`,
  'text of the office': sql`SELECT count(*) AS rows FROM office_text t WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = t.at AND a.procedure = 'officeTexts.save' AND a.outcome = 'ok')`,
  bundle: sql`SELECT count(*) AS rows FROM bundle b WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = b.uid AND a.procedure = 'bundles.create' AND a.outcome = 'ok')`,
  'change of a bundle': sql`SELECT count(*) AS rows FROM bundle b WHERE b.revision <> (SELECT count(*) FROM audit a WHERE a.subject = b.uid AND a.procedure = 'bundles.change' AND a.outcome = 'ok')`,
  'version of the profile': sql`SELECT count(*) AS rows FROM profile_version v JOIN programme p ON p.id = v.programme JOIN user u ON u.id = v.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = p.uid AND a.at = v.at AND a.actor = u.uid AND a.procedure = 'settings.saveProfile' AND a.outcome = 'ok')`,
  'spelling of an area': sql`SELECT count(*) AS rows FROM area_spelling e JOIN user u ON u.id = e.added_by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = e.added_at AND a.actor = u.uid AND a.procedure = 'areas.addSpelling' AND a.outcome = 'ok')`,
  user: sql`SELECT count(*) AS rows FROM user u WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = u.created_at AND a.procedure IN ('users.add', 'setup.create') AND a.outcome = 'ok')`,
  contact: sql`SELECT count(*) AS rows FROM contact k JOIN registration r ON r.id = k.registration JOIN user u ON u.id = k.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = r.uid AND a.at = k.at AND a.actor = u.uid AND a.procedure = 'followUp.note' AND a.outcome = 'ok')`,
  'who follows up': sql`SELECT count(*) AS rows FROM follow_up f JOIN user u ON u.id = f.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = f.at AND a.actor = u.uid AND a.procedure = 'followUp.assign' AND a.outcome = 'ok')`,
  // Of what says 0 people nothing has left.
  'contacts or a list of a village handed out': sql`SELECT count(*) AS rows FROM handed_out h WHERE h.kind IN ('kontak', 'daftar_desa') AND h.people > 0
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = h.uid AND a.at = h.at AND a.procedure IN ('followUp.export', 'followUp.villageList') AND a.outcome = 'ok')`,
  'data handed to the person': sql`SELECT count(*) AS rows FROM handed_out h JOIN handed_out_person p ON p.handed_out = h.id JOIN registration r ON r.id = p.registration WHERE h.kind = 'data_seseorang' AND h.people > 0
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = r.uid AND a.at = h.at AND a.procedure = 'personData.show' AND a.outcome = 'ok')`,
  'correction asked for': sql`SELECT count(*) AS rows FROM correction_request q JOIN registration r ON r.id = q.registration
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = r.uid AND a.at = q.at AND a.procedure = 'personData.askCorrection' AND a.outcome = 'ok')`,
  'correction closed': sql`SELECT count(*) AS rows FROM correction_request q WHERE q.done_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = q.uid AND a.at = q.done_at AND a.procedure = 'personData.closeCorrection' AND a.outcome = 'ok')`,
  sending: sql`SELECT count(*) AS rows FROM sending g WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND a.procedure = 'sendings.create' AND a.outcome = 'ok')`,
  closing: sql`SELECT count(*) AS rows FROM sending g WHERE g.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND a.at = g.closed_at AND a.procedure = 'sendings.close' AND a.outcome = 'ok')`,
  'old sending': sql`SELECT count(*) AS rows FROM old_sending o WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = o.uid AND a.at = o.frozen_at AND a.procedure = 'oldSendings.record' AND a.outcome = 'ok')`,
  'rows of an old sending': sql`SELECT count(*) AS rows FROM old_sending o WHERE o.row_count <> (SELECT count(*) FROM old_sending_row l WHERE l.old_sending = o.id)`,
  'person chosen for an old row': sql`SELECT count(*) AS rows FROM old_sending_row l JOIN old_sending o ON o.id = l.old_sending WHERE l.result = 'dipilih'
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = o.uid AND a.procedure IN ('oldSendings.decide', 'oldSendings.record') AND a.outcome = 'ok')`,
  'decision on an old row': sql`SELECT count(*) AS rows FROM old_row_decision d JOIN old_sending_row l ON l.id = d.old_row JOIN old_sending o ON o.id = l.old_sending
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = o.uid AND a.at = d.at AND a.procedure IN ('oldSendings.decide', 'oldSendings.record') AND a.outcome = 'ok')
      OR (d.undone_at IS NULL) <> (l.result = 'dipilih' AND l.registration = d.registration AND d.undone_at IS NULL)`,
  package: sql`SELECT count(*) AS rows FROM package p JOIN sending g ON g.id = p.sending WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND (a.at = p.at OR a.fields = '["adopted"]') AND a.procedure = 'sendings.writePackage' AND a.outcome = 'ok')`,
  answer: sql`SELECT count(*) AS rows FROM answer n JOIN user u ON u.id = n.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = n.uid AND a.at = n.at AND a.actor = u.uid AND a.procedure IN ('answers.record', 'answers.correct') AND a.outcome = 'ok')`,
  'person in an answer': sql`SELECT count(*) AS rows FROM answer_line l JOIN answer n ON n.id = l.answer JOIN user u ON u.id = l.by
    WHERE NOT EXISTS (SELECT 1 FROM sheet s JOIN audit a ON a.subject = s.uid WHERE s.registration = l.registration AND a.at = l.at AND a.actor = u.uid AND a.procedure IN ('answers.addPerson', 'answers.correctPerson') AND a.outcome = 'ok')
      AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = n.uid AND a.at = l.at AND n.in_place_of IS NOT NULL AND a.procedure = 'answers.correct' AND a.outcome = 'ok')`,
  'word of an answer taken back': sql`SELECT count(*) AS rows FROM answer_line l JOIN user u ON u.id = l.undone_by
    WHERE NOT EXISTS (SELECT 1 FROM sheet s JOIN audit a ON a.subject = s.uid WHERE s.registration = l.registration AND a.at = l.undone_at AND a.actor = u.uid AND a.procedure IN ('answers.undoPerson', 'answers.correctPerson') AND a.outcome = 'ok')`,
  // Of a corrected answer every word that stood is in the one that took its place: none is lost on the way.
  'words of an answer that was put right': sql`SELECT count(*) AS rows FROM answer n JOIN answer c ON c.in_place_of = coalesce(n.in_place_of, n.id) AND c.at = n.undone_at
    JOIN answer_line l ON l.answer = n.id AND l.undone_at IS NULL WHERE NOT EXISTS (SELECT 1 FROM answer_line k WHERE k.answer = c.id AND k.registration = l.registration)`,
  'answer taken back': sql`SELECT count(*) AS rows FROM answer n WHERE n.undone_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = n.uid AND a.at = n.undone_at AND a.procedure = 'answers.undo' AND a.outcome = 'ok')
    AND NOT EXISTS (SELECT 1 FROM answer c JOIN audit a ON a.subject = c.uid WHERE c.in_place_of = coalesce(n.in_place_of, n.id) AND a.at = n.undone_at AND a.procedure = 'answers.correct' AND a.outcome = 'ok')`,
  instruction: sql`SELECT count(*) AS rows FROM instruction i WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = i.uid AND a.at = i.at AND a.procedure = 'instructions.record' AND a.outcome = 'ok')`,
  'change of an instruction': sql`SELECT count(*) AS rows FROM instruction i
    WHERE i.revision <> (SELECT count(*) FROM audit a WHERE a.subject = i.uid AND a.procedure IN ('instructions.change', 'instructions.done') AND a.outcome = 'ok')`,
  'attached file': sql`SELECT count(*) AS rows FROM attachment f WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = f.at AND a.outcome = 'ok')`,
  'figures handed out': sql`SELECT count(*) AS rows FROM handed_out h JOIN user u ON u.id = h.by WHERE h.kind IN ('laporan', 'angka_umum') AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = h.uid AND a.at = h.at AND a.actor = u.uid AND a.procedure IN ('reports.print', 'reports.writeXlsx', 'publicFigures.ask', 'oldSendings.print', 'oldSendings.writeMissing') AND a.outcome = 'ok')`,
  delivery: sql`SELECT count(*) AS rows FROM delivery d JOIN sending g ON g.id = d.sending WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND a.at = d.at AND a.procedure = 'sendings.deliver' AND a.outcome = 'ok')`,
};
