import type { Mark } from '../../shared/contract/common.ts';
import type { Finding } from '../../shared/domain/checks/check.ts';
import { settledFor } from '../../shared/domain/checks/index.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import type { CommandContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { insertMark, marksOf, rewordMark, settleMark, type StoredMark } from '../stores/marks.ts';

/** The marks as they should stand on a sheet after a look at it. */
export interface Looked {
  readonly sheet: number;
  readonly version: number;
  readonly values: SheetValues;
  readonly findings: readonly Finding[];
}

/**
 * Brings the stored marks in line with the findings: what is new is raised, what is gone is `dibetulkan`, what was confirmed stays confirmed
 * while what was looked at stands (`settledFor`). `only`: the checks that were looked at; the others are left alone.
 */
export function syncMarks(context: CommandContext, looked: Looked, only: (check: string) => boolean = () => true): void {
  const stored = marksOf(context.db, looked.sheet).filter((mark) => only(mark.check));
  const open = new Map(stored.filter((mark) => mark.state === 'terbuka').map((mark) => [keyOf(mark), mark]));
  const findings = new Map(looked.findings.filter((finding) => only(finding.check)).map((finding) => [keyOf(finding), finding]));
  for (const [key, mark] of open) {
    if (!findings.has(key)) settleMark(context.db, mark.id, 'dibetulkan', null, context.actor.id, context.now);
  }
  for (const [key, finding] of findings) {
    const standing = open.get(key);
    if (standing) {
      if (standing.message !== finding.message || standing.severity !== finding.severity) rewordMark(context.db, standing.id, finding.severity, finding.message);
    } else if (!isConfirmed(stored, finding, looked.values)) {
      insertMark(context.db, {
        uid: context.ids.next(),
        sheet: looked.sheet,
        version: looked.version,
        check: finding.check,
        severity: finding.severity,
        field: finding.field,
        message: finding.message,
        at: context.now,
      });
    }
  }
}

/** The marks that stand on a sheet now, open or confirmed: of each check and field the last one. */
export function standingMarks(db: ReadDb, sheet: number): Mark[] {
  return latestMarks(db, sheet).filter((mark) => mark.state !== 'dibetulkan');
}

/** Of each check and field the last mark, whatever became of it. */
export function latestMarks(db: ReadDb, sheet: number): Mark[] {
  const latest = new Map(marksOf(db, sheet).map((mark) => [keyOf(mark), mark]));
  return [...latest.values()].map((mark) => ({
    uid: mark.uid,
    check: mark.check,
    severity: mark.severity,
    field: mark.field,
    message: mark.message,
    state: mark.state,
    by: mark.settledBy,
    at: mark.settledAt,
  }));
}

function isConfirmed(stored: readonly StoredMark[], finding: Finding, values: SheetValues): boolean {
  return stored.some(
    (mark) =>
      mark.check === finding.check &&
      mark.field === finding.field &&
      (mark.state === 'sesuai_fotokopi' || mark.state === 'ktp_asli') &&
      mark.confirmedValue === settledFor(finding.check, finding.field, values),
  );
}

function keyOf(mark: { readonly check: string; readonly field: string }): string {
  return `${mark.check} ${mark.field}`;
}
