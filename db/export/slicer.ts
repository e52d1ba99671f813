/** Says when a slice has lasted long enough. Measures the machine's own steady clock, never the clock of the office. */
export class Slicer {
  readonly #until: number;

  /** `kind`: a slice that writes also has its commit to pay; both kinds are to stay within 20 ms (ARCHITECTURE.md, jobs). */
  constructor(kind: 'reads' | 'writes') {
    this.#until = performance.now() + sliceMs[kind];
  }

  isOver(): boolean {
    return performance.now() >= this.#until;
  }
}

const sliceMs = { reads: 12, writes: 5 } as const;
