import type { NeighbourView } from '../../shared/contract/entry.ts';
import type { QueryContext } from '../service/context.ts';
import type { NikHolder } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { isEarlier, type Place } from './check-sheet.ts';

/** A live person as somebody sees them who keys a sheet at that place. */
export function neighbourView({ db }: Pick<QueryContext, 'db'>, place: Place, holder: NikHolder): NeighbourView {
  return {
    sheet: holder.sheetUid,
    sheetNo: holder.sheetNo,
    name: holder.name,
    birthDate: holder.birthDate,
    village: holder.village,
    paperState: holder.paperState,
    keyedAt: holder.keyedAt,
    keyedBy: holder.keyedBy,
    sending: sendingOf(db, holder.registration)?.no ?? null,
    earlier: isEarlier(holder, place),
  };
}
