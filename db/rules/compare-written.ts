import type { Comparison, NeighbourView } from '../../shared/contract/entry.ts';
import { soundOf } from '../../shared/domain/areas.ts';
import { isDay } from '../../shared/domain/days.ts';
import { looksLikePhone } from '../../shared/domain/phone.ts';

/** What is written of a person; '' for what is not. */
export interface Written {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly kk: string;
  readonly village: WrittenVillage;
}

export interface WrittenVillage {
  /** Ten digits; '' outside the areas that are known. */
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

/**
 * How the facts on two sheets compare. What only one of them says, or what is no number, phone or day, differs in nothing: it is absent.
 * Two villages of one name are told apart by their codes, without codes by their kecamatan.
 */
export function compareWritten(here: Written, there: Written): NeighbourView['compared'] {
  return {
    nik: alike(here.nik, there.nik, isNumber),
    name: alike(here.name, there.name),
    birthDate: alike(here.birthDate, there.birthDate, isDay),
    kk: alike(here.kk, there.kk, isNumber),
    phone: alike(here.phone, there.phone, looksLikePhone),
    village: compareVillages(here.village, there.village),
  };
}

function alike(here: string, there: string, says: (text: string) => boolean = isWritten): Comparison {
  if (!says(here) || !says(there)) return 'absent';
  return here === there ? 'same' : 'differs';
}

function compareVillages(here: WrittenVillage, there: WrittenVillage): Comparison {
  if (here.code !== '' && there.code !== '') return alike(here.code, there.code);
  const name = alike(soundOf(here.name), soundOf(there.name));
  const district = alike(soundOf(here.district), soundOf(there.district));
  return name === 'same' && district === 'differs' ? 'differs' : name;
}

function isWritten(text: string): boolean {
  return text !== '' && text !== '-';
}

function isNumber(text: string): boolean {
  return /^\d{16}$/.test(text);
}
