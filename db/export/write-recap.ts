import type { Cell, SheetData } from 'write-excel-file/node';
import type { Recap } from '../../shared/contract/reports.ts';
import { dayInZone, dayText, longDay, timeInZone, zoneLabel } from '../../shared/domain/days.ts';
import { ledgerSentences, periodSentence, recapFileWords, recapTitles, rowWords, totalWord } from '../../shared/domain/recap-words.ts';
import type { CommandContext, JobContext, Office } from '../service/context.ts';
import { contactsInTurn } from './half-contacts.ts';
import { handOutFile } from './hand-out-file.ts';
import { requireFolder } from './package-folder.ts';
import { number, words, workbook } from './workbook.ts';

/** REKAP-5207-KSB-DESA-20200413-0907.xlsx: what, of where, and the office's minute; `copy`: so many of that name are there already. */
export function recapFileName({ kind, asOf }: Pick<Recap, 'kind' | 'asOf'>, office: Pick<Office, 'regency' | 'short' | 'zone'>, copy: number): string {
  const day = dayInZone(asOf, office.zone).replaceAll('-', '');
  return `REKAP-${office.regency}-${office.short}-${recapFileWords[kind]}-${day}-${timeInZone(asOf, office.zone).replace('.', '')}${copy === 0 ? '' : `-${copy + 1}`}.xlsx`;
}

/**
 * A recap as a workbook, whole or not at all, and recorded before it has its name (handOutFile); answers its name.
 * Problems: package.folder-missing, folder.unwritable, disk.full.
 */
export async function writeRecap(job: JobContext, recap: Recap, folder: string, record: (context: CommandContext) => void): Promise<string> {
  await requireFolder(folder);
  const { office } = job;
  return contactsInTurn(async () => {
    const content = await workbook('Rekap', recapCells(recap, office), [34, ...recap.columns.map(() => 16), 12]);
    return handOutFile(job, { folder, content, nameOf: (copy) => recapFileName(recap, office, copy), record });
  });
}

/** Every row of the workbook: what it is, the head, the rows, the totals. */
export function recapCells(recap: Recap, office: Pick<Office, 'name' | 'zone' | 'programme'>): SheetData {
  const grouped = recap.rows.some((row) => row.group !== '');
  const beside = (text: string): Cell[] => (grouped ? [words(text)] : []);
  const from = recap.from === null ? null : dayText(recap.from);
  const to = recap.to === null ? null : dayText(recap.to);
  return [
    [words(office.name, true)],
    [words(`Rekap ${recapTitles[recap.kind].toLowerCase()}`, true)],
    [words(office.programme.name)],
    [words(ledgerSentences[recap.ledger])],
    [words(periodSentence(recap.kind, from, to))],
    [words(`Keadaan s.d. ${longDay(dayInZone(recap.asOf, office.zone))}, ${timeInZone(recap.asOf, office.zone)} ${zoneLabel(office.zone)}`)],
    [],
    [words(rowWords[recap.kind], true), ...(grouped ? [words('Kecamatan', true)] : []), ...recap.columns.map((column) => words(column, true)), words(totalWord, true)],
    ...recap.rows.map((row) => [words(row.label), ...beside(row.group), ...row.counts.map((count) => number(count)), number(row.total)]),
    [words(totalWord, true), ...beside(''), ...recap.totals.map((count) => number(count, true)), number(recap.total, true)],
  ];
}
