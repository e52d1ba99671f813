import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { isPlaceField, placesFrom } from './elsewhere.ts';
import type { Origin } from './flow.ts';
import { proposedIds } from './proposals.ts';

/** Where the values of one sheet come from, and which of them were proposed and not yet compared with the card. */
export class FieldOrigins {
  /** What no hand wrote: from the receipt, the system, the NIK, or compared with the card. Without an entry: typed. */
  readonly of = new Map<FieldId, Origin>();
  private readonly open = new Set<FieldId>();

  /** A value was proposed from the NIK: it stays open until it is confirmed or typed. */
  propose(id: FieldId): void {
    this.open.add(id);
    this.of.set(id, 'dari-nik');
  }

  isOpen(id: FieldId): boolean {
    return this.open.has(id);
  }

  /** A hand wrote the field, or its proposal is gone: nothing is known of it any more. */
  forget(id: FieldId): void {
    this.of.delete(id);
    this.open.delete(id);
  }

  /** The value stays as it is, but not as a proposal. */
  settle(ids: readonly FieldId[]): void {
    for (const id of ids) this.open.delete(id);
  }

  /** Compared with the card: the field and what is confirmed by the same key with it. Answers those that were open. */
  confirm(id: FieldId): FieldId[] {
    const together: readonly FieldId[] = id === 'tanggal_lahir' ? proposedIds : isPlaceField(id) ? placesFrom(id) : [id];
    const confirmed = together.filter((each) => this.open.delete(each));
    for (const each of confirmed) this.of.set(each, 'cocok');
    return confirmed;
  }

  /** Takes up the proposals of typing that was kept. */
  restore(unconfirmed: readonly FieldId[]): void {
    this.open.clear();
    for (const id of unconfirmed) this.propose(id);
  }

  /** The open proposals that have a value. */
  unconfirmed(values: SheetValues): FieldId[] {
    return [...this.open].filter((id) => values[id] !== '');
  }
}
