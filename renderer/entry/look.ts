import type { Mark } from '../../shared/contract/common.ts';
import type { Finding } from '../../shared/domain/checks/check.ts';
import { isComparedWithNik } from '../../shared/domain/checks/index.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { shortTimeText } from '../text/numbers.ts';
import type { IsianState } from '../ui/isian-state.tsx';
import type { Origin } from './flow.ts';

/** How one field stands: outline and the words beside it. */
export interface Look {
  readonly state: IsianState;
  /** '' : nothing beside it. */
  readonly note: string;
  /** The value in the box, for lists; text boxes keep their own. */
  readonly value: string;
  /** Somebody wrote a note beside it. */
  readonly noted?: true;
}

export interface LookFacts {
  readonly id: FieldId;
  readonly value: string;
  /** What the field held when the sheet was opened. */
  readonly before: string;
  readonly origin: Origin | undefined;
  /** What the form filled came from the list of all Indonesia, not from one of our villages. */
  readonly ofList: boolean;
  readonly unconfirmed: boolean;
  /** Findings on this field that may be shown now, most serious first. */
  readonly findings: readonly Finding[];
  readonly marks: readonly Mark[];
  /** The words of the person who gave the sheet back, where they are about this field. */
  readonly returned: string | null;
}

/** Proposals that say what to do; the others are confirmed with one of these. */
const asksItself: readonly FieldId[] = ['tanggal_lahir', 'kecamatan', 'provinsi'];

/** Letters that two short lines beside a field hold; a longer reason stands whole in the panel. */
const longestNote = 24;

/** The most serious thing there is to say about a field. */
export function lookOf(facts: LookFacts): Look {
  const { id, value, before, findings, unconfirmed, origin } = facts;
  const stop = findings.find((finding) => finding.severity === 'stop');
  if (stop) return look('henti', stop.short, value);
  if (facts.returned !== null && value === before) return look('dikembalikan', facts.returned.length > longestNote ? 'dikembalikan' : facts.returned, value);
  if (unconfirmed && value !== '') return look('dari-nik', asksItself.includes(id) ? 'dari NIK. Sama dengan kartu?' : 'dari NIK, ikut Enter', value);
  const open = findings.find((finding) => finding.severity === 'mark' && !settledBy(finding, facts));
  if (open) return look('tanda', open.short, value);
  const settled = findings.map((finding) => settledBy(finding, facts)).find((mark) => mark !== undefined);
  if (settled) return look('tanda-selesai', settledWords(settled), value);
  const told = findings.find((finding) => finding.severity === 'info');
  if (told) return look('keterangan', told.short, value);
  return look(plainState(value, origin), origin === 'sistem' && facts.ofList ? 'dari daftar' : plainNote(origin), value);
}

/** The mark of an earlier look at the paper that answers this finding; only while the value is the one that was looked at. */
function settledBy(finding: Finding, { marks, value, before }: LookFacts): Mark | undefined {
  if (value !== before) return undefined;
  return marks.find((mark) => mark.check === finding.check && mark.field === finding.field && (mark.state === 'sesuai_fotokopi' || mark.state === 'ktp_asli'));
}

/** The marks of the stored sheet that speak for this NIK too: what was compared with another one is not settled for it (`settledFor`). */
export function marksOfNik(marks: readonly Mark[], isStored: boolean): readonly Mark[] {
  return isStored ? marks : marks.filter((mark) => !isComparedWithNik(mark.check));
}

function settledWords(mark: Mark): string {
  const how = mark.state === 'ktp_asli' ? 'KTP asli dilihat' : 'sesuai fotokopi';
  return mark.by === null ? how : `${how}, ${mark.by}${mark.at === null ? '' : ` ${shortTimeText(mark.at)}`}`;
}

function plainState(value: string, origin: Origin | undefined): IsianState {
  if (value === '') return 'kosong';
  return origin === undefined || origin === 'dari-nik' ? 'terisi' : origin;
}

const notes: Readonly<Record<Origin, string>> = { 'tanda-terima': 'dari tanda terima', sistem: 'dari desa', tetap: 'tetap', 'dari-nik': '', cocok: 'cocok dengan kartu' };

function plainNote(origin: Origin | undefined): string {
  return origin === undefined ? '' : notes[origin];
}

function look(state: IsianState, note: string, value: string): Look {
  return { state, note, value };
}

/** Whether two looks are the same to the eye, so that a row need not be drawn again. */
export function sameLook(left: Look, right: Look): boolean {
  return left.state === right.state && left.note === right.note && left.value === right.value && left.noted === right.noted;
}
