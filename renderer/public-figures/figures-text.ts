import type { PublicCellView, PublicFigures } from '../../shared/contract/reports.ts';
import { countText, dayText, dayTimeText } from '../text/numbers.ts';
import { publicWords } from './public-words.ts';

/** A number as it is said to anybody: under the words "sedikitnya", or in a sentence of its own. */
export function cellText(cell: PublicCellView): string {
  switch (cell.said) {
    case 'angka':
      return countText(cell.value);
    case 'kurang_dari_5':
      return publicWords.fewer;
  }
}

/** "Kuota NTB: 50.229 (sumber: …)". */
export function quotaText({ label, value, source }: NonNullable<PublicFigures['quota']>): string {
  return `${label}: ${countText(value)}. Sumber: ${source}.`;
}

/** The statement in force, with the day from which it holds and its source. */
export function statementText({ first, second, validFrom, source }: NonNullable<PublicFigures['statement']>): string {
  return `${first} ${second} Berlaku sejak ${dayText(validFrom)}. Sumber: ${source}.`;
}

/** "Keadaan s.d. 13 April 2020, 14.07 WITA" */
export function asOfText(figures: Pick<PublicFigures, 'asOf'>): string {
  return `Keadaan s.d. ${dayTimeText(figures.asOf)}`;
}

/** What a table breaks down, and as of when where that is not the instant of the whole. */
export function tableTitle({ title, asOf }: PublicFigures['tables'][number], figures: Pick<PublicFigures, 'asOf'>): string {
  return asOf === figures.asOf ? title : `${title}, keadaan s.d. ${dayTimeText(asOf)}`;
}

/** All of it as lines of text, to be pasted into a message. */
export function figuresText(figures: PublicFigures, officeName: string, programme: string): string {
  return [
    officeName,
    programme,
    `${asOfText(figures)}.`,
    '',
    publicWords.rounded,
    `${publicWords.people}: ${cellText(figures.people)}`,
    `${publicWords.paper}: ${cellText(figures.paper)}`,
    ...figures.tables.flatMap((table) => ['', tableTitle(table, figures), ...(table.rows === null ? [publicWords.tooFew] : table.rows.map((row) => `- ${row.label}: ${cellText(row.cell)}`))]),
    ...(figures.quota === null ? [] : ['', `${publicWords.quota} ${quotaText(figures.quota)}`]),
    '',
    figures.statement === null ? publicWords.noStatement : statementText(figures.statement),
    '',
    publicWords.hidden,
  ].join('\n');
}
