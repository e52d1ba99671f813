import type { z } from 'zod';
import { assertNever } from '../../shared/assert.ts';
import type { historyRow } from '../../shared/contract/sheets.ts';
import { fieldOf } from '../../shared/domain/fields.ts';
import { dayText } from '../../shared/domain/days.ts';
import { answerText, sourceText } from '../../shared/domain/province-answers.ts';
import type { ReadDb } from '../sql.ts';
import { answersOf } from '../stores/answers.ts';
import { writtenNotes } from '../stores/field-notes.ts';
import { type PastVerification, sendingsOf, verificationsOf } from '../stores/history.ts';
import { marksOf } from '../stores/marks.ts';
import { decisionsOf } from '../stores/old-row-decisions.ts';
import { oldPlacesOf } from '../stores/old-sendings.ts';
import { joinedTree, registrationOf } from '../stores/registrations.ts';
import type { Sheet } from '../stores/sheets.ts';
import { type Version, versionsOf } from '../stores/versions.ts';
import { coverNote, coverText, coverValue } from './cover.ts';

export type HistoryRow = z.infer<typeof historyRow>;

/** What happened to a sheet, newest first. NIK, KK and birth date are covered. */
export function sheetHistory(db: ReadDb, sheet: Sheet): HistoryRow[] {
  const rows = [
    received(sheet),
    ...written(versionsOf(db, sheet.id)),
    ...verificationsOf(db, sheet.id).flatMap(checked),
    ...noted(db, sheet.id),
    ...settled(db, sheet.id),
    ...sent(db, sheet.id),
    ...ofSpeaker(db, sheet, sentBefore),
    ...ofSpeaker(db, sheet, answered),
    ...aside(sheet),
  ];
  // A stable sort over rows that were gathered oldest first, then turned round: of one instant the later step stands above.
  return rows.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)).reverse();
}

function received(sheet: Sheet): HistoryRow {
  if (sheet.registration !== null) return row(sheet.receivedAt, sheet.receivedBy, 'masuk', `Berkas masuk, ${sheet.sheetNo}`);
  const reason = sheet.paperState === 'tidak_ditemukan' && sheet.stateReason !== '' ? `: ${sheet.stateReason}` : '.';
  return row(sheet.receivedAt, sheet.receivedBy, 'masuk', `Nomor ${sheet.sheetNo} dicatat. Kertasnya tidak ada${reason}`);
}

function written(versions: readonly Version[]): readonly HistoryRow[] {
  return versions.map((version, index) => {
    const before = versions[index - 1];
    const reason = version.reason === '' ? '' : `: ${version.reason}`;
    const changes = before
      ? version.changed.map((field) => ({ field, before: coverValue(field, before.values[field]), after: coverValue(field, version.values[field]) }))
      : [];
    if (version.kind === 'corrected') return row(version.at, version.authorName, 'dibetulkan', `Dibetulkan${reason}`, changes);
    if (version.savedAs === 'belum_lengkap') return row(version.at, version.authorName, 'belum_lengkap', `Ditaruh belum lengkap${reason}`, changes);
    const isFirst = !versions.slice(0, index).some((earlier) => earlier.savedAs === 'diinput');
    return row(version.at, version.authorName, isFirst ? 'diinput' : 'diubah', `${isFirst ? 'Diinput' : 'Diubah'}${reason}`, changes);
  });
}

function checked(past: PastVerification): readonly HistoryRow[] {
  const reason = past.reason === '' ? '' : `: ${past.reason}`;
  switch (past.kind) {
    case 'disetujui':
      return [row(past.at, past.by, 'diperiksa', 'Diperiksa')];
    case 'dikembalikan':
      return [row(past.at, past.by, 'dikembalikan', `Dikembalikan${past.field ? `, ${fieldOf(past.field).label}` : ''}${reason}`)];
    case 'dibetulkan':
      return []; // its version tells it
    case 'lembar_kedua':
      return [row(past.at, past.by, 'lembar_kedua', 'Lembar kedua')];
    case 'bukan_orang_sama':
      return [row(past.at, past.by, 'lain', `Bukan orang yang sama${reason}`)];
    case 'urungkan':
      return [row(past.at, past.by, 'lain', `Lembar kedua diurungkan${reason}`)];
    default:
      return assertNever(past.kind, 'verification');
  }
}

function noted(db: ReadDb, sheet: number): readonly HistoryRow[] {
  return writtenNotes(db, sheet).map(({ at, by, field, text }) => row(at, by, 'catatan', `${fieldOf(field).label}: ${text === '' ? 'catatan dihapus' : coverNote(field, text)}`));
}

function settled(db: ReadDb, sheet: number): readonly HistoryRow[] {
  return marksOf(db, sheet).flatMap((mark) => {
    if (mark.settledAt === null || mark.settledBy === null) return [];
    if (mark.state !== 'sesuai_fotokopi' && mark.state !== 'ktp_asli') return [];
    const how = mark.state === 'ktp_asli' ? 'KTP asli dilihat' : 'Sesuai fotokopi';
    return [row(mark.settledAt, mark.settledBy, 'tanda', `${how}, ${fieldOf(mark.field).label}: ${mark.message}`)];
  });
}

function sent(db: ReadDb, sheet: number): readonly HistoryRow[] {
  return sendingsOf(db, sheet).flatMap((sending) => {
    const taken = row(sending.closedAt, sending.closedBy, 'kiriman', `Masuk kiriman ${sending.no}, baris ${sending.line}`);
    if (sending.delivery === null) return [taken];
    const letter = sending.delivery.letter === '' ? '' : `, surat ${coverText(sending.delivery.letter)}`;
    return [taken, row(sending.delivery.at, sending.delivery.by, 'diserahkan', `Diserahkan kepada ${coverText(sending.delivery.receiver)}${letter}`)];
  });
}

/** What concerns the person stands on the sheet that speaks for them. */
function ofSpeaker(db: ReadDb, sheet: Sheet, tell: (db: ReadDb, registration: number) => readonly HistoryRow[]): readonly HistoryRow[] {
  return sheet.registration === null || registrationOf(db, sheet.registration).activeSheet !== sheet.id ? [] : tell(db, sheet.registration);
}

/** Rows of files that left before Loket was there, at the instant in which that was written down; whom somebody chose by hand with the reason. */
function sentBefore(db: ReadDb, registration: number): readonly HistoryRow[] {
  const decisions = decisionsOf(db, joinedTree(db, registration));
  const here = oldPlacesOf(db, registration).map((place) => {
    const decided = decisions.findLast(({ no, line, says, undone }) => no === place.no && line === place.line && says === 'ini' && undone === null);
    const letter = place.letter === '' ? 'tanpa nomor surat' : `surat ${coverText(place.letter)}`;
    const chosen = decided ? `; dipilih dengan tangan: ${coverText(decided.reason)}` : '';
    return row(decided?.at ?? place.frozenAt, decided?.by ?? place.frozenBy, 'kiriman_lama', `Ada di kiriman lama ${place.no}, baris ${place.line}: dikirim ${dayText(place.sentDay)} ke ${coverText(place.receiver)}, ${letter}${chosen}`);
  });
  const gone = decisions.flatMap(({ no, line, says, reason, at, by, undone }) => {
    if (says === 'bukan') return [row(at, by, 'kiriman_lama', `Baris ${line} kiriman lama ${no} bukan orang ini: ${coverText(reason)}`)];
    if (undone === null) return [];
    return [row(at, by, 'kiriman_lama', `Dipilih untuk baris ${line} kiriman lama ${no}: ${coverText(reason)}`), row(undone.at, undone.by, 'kiriman_lama', `Pilihan untuk baris ${line} kiriman lama ${no} diurungkan`)];
  });
  return [...here, ...gone];
}

/** What was said of the person from above, and what of it was taken back or put right. */
function answered(db: ReadDb, registration: number): readonly HistoryRow[] {
  return answersOf(db, registration).flatMap((past) => {
    const reason = past.reason === '' ? '' : ` (${coverText(past.reason)})`;
    const said = row(past.at, past.by, 'jawaban', `${answerText[past.status]}${reason}. ${coverText(sourceText(past, past.at.slice(0, 10)))}`);
    if (past.undone === null) return [said];
    const how = past.undone.corrected ? 'dibetulkan' : 'diurungkan';
    return [said, row(past.undone.at, past.undone.by, 'jawaban_urung', `Jawaban "${answerText[past.status]}" ${how}: ${coverText(past.undone.why)}`)];
  });
}

/** States that leave no other trace. */
function aside(sheet: Sheet): readonly HistoryRow[] {
  const reason = sheet.stateReason === '' ? '' : `: ${coverText(sheet.stateReason)}`;
  switch (sheet.paperState) {
    case 'batal':
      return [row(sheet.stateAt, sheet.stateBy, 'lain', `Batal${reason}`)];
    case 'tidak_terbaca':
      return [row(sheet.stateAt, sheet.stateBy, 'lain', `Tidak terbaca${reason}`)];
    default:
      return [];
  }
}

function row(at: string, by: string, what: HistoryRow['what'], text: string, changes: HistoryRow['changes'] = []): HistoryRow {
  return { at, by, what, text, changes };
}
