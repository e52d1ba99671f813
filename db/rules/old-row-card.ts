import type { OldRowCardView } from '../../shared/contract/counter.ts';
import { oldRowAnswer } from '../../shared/domain/answer/old-row.ts';
import { tailOf } from '../../shared/domain/nik.ts';
import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import { type OldSendingRow, rowOn } from '../stores/old-sending-rows.ts';
import { findOldSending, type OldSending } from '../stores/old-sendings.ts';
import { newcomerFacts } from './answer-facts.ts';
import { coverText } from './cover.ts';
import { headView } from './old-sending/row-view.ts';

export interface LooseRow {
  readonly sending: OldSending;
  readonly row: OldSendingRow;
}

/** A row that is nobody's, of a uid that came from outside, or `thing.unknown`: whoever has been found for one is answered by their own card. */
export function looseRow({ db, office }: Pick<QueryContext, 'db' | 'office'>, asked: { readonly sending: string; readonly line: number }): LooseRow {
  const sending = findOldSending(db, office.programme.id, asked.sending) ?? fail('thing.unknown', { what: 'old sending' });
  const row = rowOn(db, sending.id, asked.line) ?? fail('thing.unknown', { what: 'row' });
  if (row.registration !== null) fail('thing.unknown', { what: 'row' });
  return { sending, row };
}

/** The answer to whoever stands in such a row, as things stand now. Who calls has logged why it is looked at. */
export function oldRowCardOf(context: Pick<QueryContext, 'db' | 'office' | 'today' | 'now'>, { sending, row }: LooseRow): OldRowCardView {
  const { no, sentDay: day, letter, receiver: to, uid } = headView(sending.head);
  const answer = oldRowAnswer(newcomerFacts(context), { no, line: row.line, day, letter, to, result: row.result });
  return { sending: uid, no, line: row.line, name: coverText(row.name), birthYear: row.birthDate.slice(0, 4), nikTail: row.nik === '' ? '' : tailOf(row.nik), ...answer, todo: [...answer.todo], asOf: context.now };
}
