import { mayCheck } from '../../../shared/domain/second-person.ts';
import type { PaperState, SendState } from '../../../shared/domain/states.ts';

/** A NIK of the small pool, whose members are one slip apart; none with a reason, or one digit short. */
export type ModelNik = 0 | 1 | 2 | 'none' | 'short';
export type ModelUser = 'petugas' | 'penyelia';

export interface ModelSheet {
  readonly uid: string;
  readonly order: number;
  readonly bundled: boolean;
  /** A line of a list: a person without paper. */
  readonly onList: boolean;
  /** Whether all that the form asks is on it: what a list does not say keeps its marks open. */
  whole: boolean;
  state: PaperState;
  nik: ModelNik | null;
  /** Which of two people who write this NIK. */
  identity: 0 | 1;
  versions: { author: ModelUser; kind: 'keyed' | 'corrected' }[];
  /** The registration it hangs on; null for a sheet that was never there. */
  person: ModelPerson | null;
  /** The registration it was born with. */
  own: ModelPerson | null;
}

export interface ModelPerson {
  active: ModelSheet;
  joinedTo: ModelPerson | null;
  state: SendState;
  readonly differentFrom: Set<ModelPerson>;
}

/** The two ledgers as PRODUCT.md tells them, in plain objects: no SQL, no marks. */
export class Model {
  readonly sheets: ModelSheet[] = [];
  readonly persons: ModelPerson[] = [];

  add(uid: string, state: 'masuk' | 'tidak_ditemukan', bundled: boolean): void {
    const sheet: ModelSheet = { uid, order: this.sheets.length + 1, bundled, onList: false, whole: false, state, nik: null, identity: 0, versions: [], person: null, own: null };
    this.sheets.push(sheet);
    if (state === 'masuk') this.bear(sheet);
  }

  /** A line of a list, keyed as it is born. */
  addLine(uid: string, author: ModelUser, as: 'diinput' | 'belum_lengkap', nik: ModelNik, identity: 0 | 1): void {
    const sheet: ModelSheet = { uid, order: this.sheets.length + 1, bundled: false, onList: true, whole: false, state: 'masuk', nik: null, identity, versions: [], person: null, own: null };
    this.sheets.push(sheet);
    this.write(sheet, author, 'keyed', as, nik, identity);
    sheet.whole = false;
  }

  write(sheet: ModelSheet, author: ModelUser, kind: 'keyed' | 'corrected', as: 'diinput' | 'belum_lengkap', nik: ModelNik, identity: 0 | 1): void {
    if (sheet.person === null) this.bear(sheet);
    sheet.versions.push({ author, kind });
    Object.assign(sheet, { state: as, nik, identity, whole: sheet.whole || kind === 'keyed' });
  }

  /** The earliest sheet this one looks like the second of. */
  firstOf(sheet: ModelSheet): ModelPerson | null {
    const earlier = this.holders(sheet.nik).filter((other) => other !== sheet.person && isFirst(other.active, sheet));
    const alike = earlier.filter((other) => other.active.identity === sheet.identity && !sheet.person?.differentFrom.has(other));
    return alike.sort((left, right) => (isFirst(left.active, right.active) ? -1 : 1))[0] ?? null;
  }

  join(sheet: ModelSheet, first: ModelPerson): void {
    if (sheet.own === null) throw new Error('no person');
    sheet.state = 'lembar_kedua';
    sheet.own.joinedTo = first;
    this.rehang();
  }

  undo(sheet: ModelSheet): void {
    if (sheet.own === null) throw new Error('no person');
    sheet.state = 'diinput';
    sheet.own.joinedTo = null;
    this.rehang();
  }

  void(sheet: ModelSheet): void {
    sheet.state = 'batal';
    const person = sheet.person;
    if (person === null || person.active !== sheet) return;
    const others = this.sheets.filter((other) => other.person === person && other !== sheet && other.state !== 'batal');
    const next = others.find((other) => !other.onList) ?? others[0];
    if (!next || next.own === null) {
      person.state = 'ditarik';
      return;
    }
    next.own.active = sheet;
    sheet.own = next.own;
    next.own = person;
    person.active = next;
    next.state = 'diinput';
  }

  /** Everybody who is ready moves on. */
  send(state: 'dalam_kiriman' | 'terkirim'): void {
    for (const person of this.people()) if (person.state === 'siap') person.state = state;
  }

  deliver(): void {
    for (const person of this.people()) if (person.state === 'dalam_kiriman') person.state = 'terkirim';
  }

  /** Who is ready follows from the rest, never from a step. */
  settle(): void {
    for (const person of this.people()) {
      if (person.state !== 'belum_siap' && person.state !== 'siap') continue;
      const { active } = person;
      const alone = this.holders(active.nik).every((other) => other === person);
      person.state = active.state === 'diperiksa' && active.whole && isHeld(active.nik) && alone && !this.isNear(person) ? 'siap' : 'belum_siap';
    }
  }

  people(): ModelPerson[] {
    return this.persons.filter((person) => person.joinedTo === null);
  }

  frozen(sheet: ModelSheet): boolean {
    return sheet.person?.active === sheet && (sheet.person.state === 'dalam_kiriman' || sheet.person.state === 'terkirim');
  }

  /** Who may check a sheet, if anybody. */
  checker(sheet: ModelSheet): ModelUser | null {
    return (['penyelia', 'petugas'] as const).find((user) => mayCheck({ user, versions: sheet.versions, hasUntouched: false })) ?? null;
  }

  /** Whether an earlier live person of the same name has another NIK of the pool, all of which are one slip apart. */
  private isNear(person: ModelPerson): boolean {
    const { active } = person;
    return this.people().some(
      (other) =>
        other.state !== 'ditarik' && isHeld(other.active.nik) && other.active.nik !== active.nik &&
        isFirst(other.active, active) && other.active.identity === active.identity && !person.differentFrom.has(other),
    );
  }

  private holders(nik: ModelNik | null): ModelPerson[] {
    return isHeld(nik) ? this.people().filter((person) => person.state !== 'ditarik' && person.active.nik === nik) : [];
  }

  private bear(sheet: ModelSheet): void {
    const person: ModelPerson = { active: sheet, joinedTo: null, state: 'belum_siap', differentFrom: new Set() };
    this.persons.push(person);
    Object.assign(sheet, { person, own: person });
  }

  private rehang(): void {
    for (const sheet of this.sheets) if (sheet.own !== null) sheet.person = rootOf(sheet.own);
  }
}

/** Of two sheets that may be of one person, the one that speaks: what was sent from a list, then a paper, then a line; then the one that was there before. */
function isFirst(one: ModelSheet, other: ModelSheet): boolean {
  const rank = (sheet: ModelSheet): number => (!sheet.onList ? 1 : sheet.person?.state === 'dalam_kiriman' || sheet.person?.state === 'terkirim' ? 0 : 2);
  return rank(one) === rank(other) ? one.order < other.order : rank(one) < rank(other);
}

function isHeld(nik: ModelNik | null): boolean {
  return typeof nik === 'number';
}

function rootOf(person: ModelPerson): ModelPerson {
  return person.joinedTo === null ? person : rootOf(person.joinedTo);
}
