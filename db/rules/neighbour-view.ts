import type { NeighbourView } from '../../shared/contract/entry.ts';
import type { QueryContext } from '../service/context.ts';
import { writtenOf } from '../stores/known.ts';
import type { NikHolder } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { compareWritten, type Written } from './compare-written.ts';
import { isEarlier, type Place } from './place.ts';
import { asksAbout } from './proposals.ts';

/** The sheet or line under the hands: its place among the others, and its person (null: not stored yet). */
export interface UnderHands {
  readonly place: Place;
  readonly registration: number | null;
}

/** A live person as somebody sees them who keys that sheet, with what is written on it so far. */
export function neighbourView({ db }: Pick<QueryContext, 'db'>, { place, registration }: UnderHands, written: Written, holder: NikHolder): NeighbourView {
  const there = writtenOf(db, holder.registration);
  return {
    sheet: holder.sheetUid,
    sheetNo: holder.sheetNo,
    name: holder.name,
    birthDate: holder.birthDate,
    village: holder.village,
    district: there.village.district,
    compared: compareWritten(written, there),
    paperState: holder.paperState,
    keyedAt: holder.keyedAt,
    keyedBy: holder.keyedBy,
    sending: sendingOf(db, holder.registration)?.no ?? null,
    earlier: isEarlier(holder, place),
    asks: asksAbout(db, holder, registration),
  };
}
