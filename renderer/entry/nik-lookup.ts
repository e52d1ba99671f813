import type { NeighbourView } from '../../shared/contract/entry.ts';
import { call } from '../api/client.ts';
import { createStore, type Store } from '../shell/store.ts';

/** Other live sheets with the NIK under the hands, or nearly the same one. Asks, never waits: the answer comes beside the keying. */
export class NikLookup {
  readonly neighbours: Store<readonly NeighbourView[]> = createStore<readonly NeighbourView[]>([]);
  readonly near: Store<readonly NeighbourView[]> = createStore<readonly NeighbourView[]>([]);
  private readonly sheet: string;
  private readonly onAnswer: () => void;
  private asked = '';

  constructor(sheet: string, onAnswer: () => void) {
    this.sheet = sheet;
    this.onAnswer = onAnswer;
  }

  /** Digits as they stand; fewer or more than 16 have no neighbours. */
  ask(nik: string): void {
    if (nik === this.asked) return;
    this.asked = nik;
    for (const found of [this.neighbours, this.near]) if (found.get().length > 0) found.set([]);
    if (!/^\d{16}$/.test(nik)) return;
    void call('entry.sameNik', { sheet: this.sheet, nik }).then((reply) => {
      if (!reply.ok || this.asked !== nik) return;
      this.neighbours.set(reply.value.neighbours);
      this.near.set(reply.value.near);
      this.onAnswer();
    });
  }
}
