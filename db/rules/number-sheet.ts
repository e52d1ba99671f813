import { sheetUid } from '../identity.ts';
import type { CommandContext, Office } from '../service/context.ts';
import { nextNumber } from '../stores/counters.ts';

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

/** 'A-0231'; four digits, more when they run out. */
export function sheetNumber(office: Office, order: number): string {
  return `${office.station.letter}-${String(order).padStart(4, '0')}`;
}

export function sheetCounter(office: Office): string {
  return `sheet:${office.programme.id}:${office.station.letter}`;
}
