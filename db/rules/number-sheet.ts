import { sheetUid } from '../identity.ts';
import type { CommandContext, Office } from '../service/context.ts';
import { nextNumber } from '../stores/counters.ts';
import { lastNumber } from '../stores/sheet-counter.ts';

export interface SheetNumber {
  readonly uid: string;
  readonly sheetNo: string;
  readonly sheetOrder: number;
}

/** A number for ever: the letter of this station and the next of its counter. */
export function numberSheet({ db, office }: CommandContext): SheetNumber {
  const sheetOrder = nextNumber(db, sheetCounter(office));
  const sheetNo = sheetNumber(office, sheetOrder);
  return { uid: sheetUid(office.uid, office.programme.uid, sheetNo), sheetNo, sheetOrder };
}

/**
 * A line of a list: "AD-0017", a series of its own, so that the numbers of the papers have no gaps. In every order it stands behind the paper that was
 * numbered last.
 */
export function numberLine({ db, office }: CommandContext): SheetNumber {
  const { letter } = office.station;
  const sheetNo = `${letter}D-${String(nextNumber(db, `line:${office.programme.id}:${letter}`)).padStart(4, '0')}`;
  return { uid: sheetUid(office.uid, office.programme.uid, sheetNo), sheetNo, sheetOrder: lastNumber(db, sheetCounter(office)) };
}

/** A list itself: "DA-001". */
export function numberList({ db, office }: CommandContext): string {
  const { letter } = office.station;
  return `D${letter}-${String(nextNumber(db, `list:${office.programme.id}:${letter}`)).padStart(3, '0')}`;
}

/** 'A-0231'; four digits, more when they run out. */
export function sheetNumber(office: Office, order: number): string {
  return `${office.station.letter}-${String(order).padStart(4, '0')}`;
}

export function sheetCounter(office: Office): string {
  return `sheet:${office.programme.id}:${office.station.letter}`;
}
