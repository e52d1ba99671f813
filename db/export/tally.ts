import type { LengkapFacts } from '../../shared/domain/csv-row.ts';
import type { Tally } from '../stores/sendings.ts';

/** Counts lines one by one, in their order. */
export class Counting {
  #rows = 0;
  readonly #sex = new Map<string, number>();
  readonly #district = new Map<string, number>();
  readonly #checked = new Map<string, number>();
  #firstSheet = '';
  #lastSheet = '';

  add(facts: LengkapFacts): void {
    this.#rows += 1;
    raise(this.#sex, facts.values.jenis_kelamin);
    raise(this.#district, facts.values.kecamatan);
    raise(this.#checked, facts.checked);
    if (this.#firstSheet === '') this.#firstSheet = facts.sheetNo;
    this.#lastSheet = facts.sheetNo;
  }

  result(): Tally {
    const men = this.#sex.get('L') ?? 0;
    const women = this.#sex.get('P') ?? 0;
    return {
      rows: this.#rows,
      men,
      women,
      sexNotWritten: this.#rows - men - women,
      byDistrict: [...this.#district].toSorted(([left], [right]) => (left < right ? -1 : 1)),
      checked: this.#checked.get('DIPERIKSA') ?? 0,
      checkedByOneself: this.#checked.get('DIPERIKSA SENDIRI') ?? 0,
      unchecked: this.#checked.get('BELUM DIPERIKSA') ?? 0,
      firstSheet: this.#firstSheet,
      lastSheet: this.#lastSheet,
    };
  }
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
