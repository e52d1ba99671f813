import type { KnownPerson } from '../../shared/contract/entry.ts';
import { type Around, nobodyAround } from '../../shared/domain/checks/check.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { looksLikePhone } from '../../shared/domain/phone.ts';
import { call } from '../api/client.ts';
import { createStore, type Store } from '../shell/store.ts';

/** Who is there already, and how many have the same numbers. */
export interface Found {
  readonly people: readonly KnownPerson[];
  readonly others: Around['others'];
}

/** The sheet that the clerk says is of the same person; `earlier`: this one is its second sheet, else that one is the second of this. */
export interface SecondOf {
  readonly sheet: string;
  readonly sheetNo: string;
  readonly earlier: boolean;
}

/** Whom it tells: somebody was found or is gone (the checks say otherwise), the clerk said something that the save takes along. */
export interface KnownHeard {
  found(): void;
  said(): void;
}

/** The clerk's word as it is kept with the typing: `of` null: taken back; null: as the sheet has it. */
export type SaidSecond = { readonly of: SecondOf | null } | null;

/**
 * Whom the office knows already of the person under the hands. Asks whenever what it looks by has changed, and never waits: the answer
 * comes beside the keying. Keeps the clerk's word that it is a second sheet.
 */
export class KnownPeople {
  readonly found: Store<Found> = createStore<Found>(nobodyFound);
  readonly secondOf: Store<SecondOf | null>;
  private readonly sheet: string;
  private readonly before: SecondOf | null;
  private readonly heard: KnownHeard;
  private asked = '';

  constructor(sheet: string, secondOf: SecondOf | null, heard: KnownHeard) {
    this.sheet = sheet;
    this.secondOf = createStore<SecondOf | null>(secondOf);
    this.before = secondOf;
    this.heard = heard;
  }

  /** Values as they stand, normalised; a number that is not whole yet looks for nobody. */
  ask(values: SheetValues): void {
    const written = writtenOf(values);
    const key = JSON.stringify(written);
    if (key === this.asked) return;
    this.asked = key;
    this.forgetOther(written.nik);
    if (isNobody(written)) {
      this.found.set(nobodyFound);
      return;
    }
    void this.lookUp(written, key);
  }

  /** The same look again: somebody decided about one of them. */
  async again(values: SheetValues): Promise<void> {
    const written = writtenOf(values);
    this.asked = JSON.stringify(written);
    await this.lookUp(written, this.asked);
  }

  /** Whoever comes to the locked screen finds nobody; asked again when the clerk is back. */
  forget(): void {
    this.asked = '';
    this.found.set(nobodyFound);
  }

  /** Says, or takes back, that this is a sheet of that person. */
  toggleSecond(person: SecondOf): void {
    const now = this.secondOf.get();
    this.secondOf.set(now?.sheet === person.sheet ? null : { sheet: person.sheet, sheetNo: person.sheetNo, earlier: person.earlier });
    this.heard.said();
    this.heard.found();
  }

  /** The clerk's word, where it is another than that of the sheet. */
  said(): SaidSecond {
    const of = this.secondOf.get();
    return of?.sheet === this.before?.sheet ? null : { of };
  }

  /** Puts the word back that was kept with the typing. */
  restore(said: SaidSecond): void {
    if (said) this.secondOf.set(said.of);
  }

  /** What the checks see of it. */
  around(): Around {
    const { people, others } = this.found.get();
    return {
      sameNik: people.filter((person) => person.how.includes('nik')).map((person) => (person.decidedDifferent ? { ...person, birthDate: '' } : person)),
      nearNik: people.filter((person) => person.how.includes('nik-hampir') && !person.decidedDifferent),
      others,
      secondOf: this.secondOf.get(),
    };
  }

  private async lookUp(written: Written, key: string): Promise<void> {
    const reply = await call('entry.known', { sheet: this.sheet, ...written });
    if (!reply.ok || this.asked !== key) return;
    this.found.set(reply.value);
    this.heard.found();
  }

  /** Holders of a NIK that is not there any more say nothing until the answer about the new one has come. */
  private forgetOther(nik: string): void {
    const found = this.found.get();
    if (nik !== '' || !found.people.some((person) => person.how.includes('nik') || person.how.includes('nik-hampir'))) return;
    this.found.set({ ...found, people: found.people.filter((person) => !person.how.includes('nik') && !person.how.includes('nik-hampir')) });
  }
}

interface Written {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly kk: string;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
}

export const nobodyFound: Found = { people: [], others: nobodyAround.others };

function writtenOf({ nik, nama, tanggal_lahir: birthDate, no_hp: phone, no_kk: kk, ...values }: SheetValues): Written {
  const village = { code: /^\d{10}$/.test(values.kode_desa_ktp) ? values.kode_desa_ktp : '', name: values.desa_kelurahan, district: values.kecamatan };
  return { nik: sixteen(nik), name: nama, birthDate, phone: looksLikePhone(phone) ? phone : '', kk: sixteen(kk), village };
}

/** Nobody is looked for by a village alone. */
function isNobody({ nik, name, birthDate, phone, kk }: Written): boolean {
  return [nik, name, birthDate, phone, kk].every((text) => text === '');
}

function sixteen(digits: string): string {
  return /^\d{16}$/.test(digits) ? digits : '';
}
