import { isDay } from '../days.ts';
import { alikeNames } from '../name.ts';
import type { CheckInput, Neighbour } from './check.ts';

/**
 * PRODUCT.md "Same number, same person?": same NIK, same birth date and alike names are one person; the same NIK otherwise is a
 * conflict of two people, of whom none is told that somebody else is there.
 */
export function isSamePerson(input: { readonly values: Pick<CheckInput['values'], 'nama' | 'tanggal_lahir'> }, other: Pick<Neighbour, 'name' | 'birthDate'>): boolean {
  const { nama, tanggal_lahir: birthDate } = input.values;
  return isDay(birthDate) && birthDate === other.birthDate && alikeNames(nama, other.name);
}
