import { shortTimeText } from '../text/numbers.ts';
import type { SendingDetail } from './steps.ts';

/** What happened to a package that could not be looked for, and what to do. */
export function missedSentence({ folder, at }: NonNullable<SendingDetail['missed']>): string {
  return `Penulisan paket ke ${folder} terputus ${shortTimeText(at)} dan belum dapat dicek: colokkan flash disk itu atau pilih folder lain, lalu tulis paket lagi.`;
}
