import type { z } from 'zod';
import type { medium } from '../../shared/contract/sendings.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

export interface Delivery {
  /** The office's day on which it was handed over. */
  readonly day: string;
  readonly medium: z.infer<typeof medium>;
  readonly receiver: string;
  /** Number of the covering letter; '' when there is none. */
  readonly letter: string;
  /** Name of who wrote it down. */
  readonly by: string;
  readonly at: string;
}

/** How a sending was handed over; null: not yet. */
export function deliveryOf(db: ReadDb, sendingId: number): Delivery | null {
  return db.one<Delivery>(
    sql`SELECT d.day, d.medium, d.receiver, d.letter, d.at, user.name AS by FROM delivery d JOIN user ON user.id = d.by WHERE d.sending = ${sendingId}`,
  );
}

export interface NewDelivery extends Omit<Delivery, 'by'> {
  readonly uid: string;
  readonly sending: number;
  readonly by: number;
}

/** One a sending: a second one is refused by the table. */
export function insertDelivery(db: WriteDb, made: NewDelivery): void {
  db.runOne(
    sql`INSERT INTO delivery (uid, sending, day, medium, receiver, letter, at, by)
      VALUES (${made.uid}, ${made.sending}, ${made.day}, ${made.medium}, ${made.receiver}, ${made.letter}, ${made.at}, ${made.by})`,
    'insert delivery',
  );
}
