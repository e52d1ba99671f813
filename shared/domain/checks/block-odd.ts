import type { Check } from './check.ts';

/** RT or RW with more in it than a card has there (RT and RW in one box, a house number): asked, never refused (DOMAIN.md 7 "Addresses"). */
export const blockOdd: Check = {
  id: 'block-odd',
  severity: 'info',
  fields: ['rt', 'rw'],
  confirmable: false,
  run: ({ values }) =>
    (['rt', 'rw'] as const)
      .filter((field) => values[field].length > longest || values[field].replaceAll(/\D/gu, '').length > mostDigits)
      .map((field) => ({ field, message: `${field.toUpperCase()} paling banyak ${mostDigits} angka. Cocokkan dengan kertas.`, short: `Paling banyak ${mostDigits} angka` })),
};

const mostDigits = 3;
/** With a letter behind the digits, as some hamlets have it ("3A"). */
const longest = 5;
