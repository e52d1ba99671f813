import { type Sql, sql } from '../sql.ts';

/**
 * Whether a word of an answer is about something that is still theirs: of a kiriman lama the person has a row, of all that was sent they are in
 * one of ours that was handed over or have a row somewhere. A row can be let go, or turn out to be somebody else's, after it was answered: the
 * word stays on whom it was said of and readable, and counts for nothing there; it follows the row to nobody, since nobody said it of them. A
 * sending of ours keeps its people for ever. The one rule of card, badge, lists, ledger, follow-up and Beranda; `a` is the answer (sending,
 * old_sending), `person` an expression for the person's registration.
 */
export function stillTheirs(person: Sql): Sql {
  return sql`(a.sending IS NOT NULL OR EXISTS (SELECT 1 FROM sheet e CROSS JOIN registration f ON f.active_sheet = e.id WHERE e.registration = ${person} AND (
    EXISTS (SELECT 1 FROM old_sending_row h WHERE h.registration = f.id AND (a.old_sending IS NULL OR h.old_sending = a.old_sending))
    OR (a.old_sending IS NULL AND EXISTS (SELECT 1 FROM sending_line h CROSS JOIN delivery i ON i.sending = h.sending WHERE h.registration = f.id)))))`;
}
