import { createHash, randomInt } from 'node:crypto';

/**
 * The recovery code: 8 groups of 4, Crockford's base 32 (no I, L, O, U). 30 random characters (150 bits) and two that check them, so
 * that a slip of the pen is told from a wrong code.
 */
export function newRecoveryCode(): string {
  const random = Array.from({ length: randomLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  const whole = random + checkOf(random);
  return (whole.match(/.{4}/g) ?? []).join('-');
}

/** The code as it was made, from what was typed: case, spaces and dashes do not count, O is 0, I and L are 1. null: a slip. */
export function normaliseRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== randomLength + 2 || [...plain].some((character) => !alphabet.includes(character))) return null;
  return checkOf(plain.slice(0, randomLength)) === plain.slice(randomLength) ? plain : null;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 30;

function checkOf(random: string): string {
  const digest = createHash('sha256').update(`loket pemulihan 1 ${random}`).digest();
  return alphabet.charAt(digest.readUInt8(0) % 32) + alphabet.charAt(digest.readUInt8(1) % 32);
}
