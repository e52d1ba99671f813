import { readSlipCode } from '../../shared/domain/slip-code.ts';
import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import { sheetByNumber, typedNumber } from '../stores/typed-text.ts';

/**
 * The sheet that was named by its number or by the code of its slip, typed or scanned; null: there is none of it, or it was something else. A code whose
 * check digit is another is told where no sheet has that number. Problem: slip.code-wrong.
 */
export function sheetTyped(context: Pick<QueryContext, 'db' | 'office'>, text: string): number | null {
  const found = sheetNamed(context, text);
  return found === 'wrong' ? fail('slip.code-wrong') : found;
}

/** The same where many are named at once: 'wrong' for a code whose check digit is another. */
export function sheetNamed({ db, office }: Pick<QueryContext, 'db' | 'office'>, text: string): number | 'wrong' | null {
  const typed = text.trim();
  const byNumber = (number: string): number | null => {
    const [, letter = '', digits = ''] = typedNumber.exec(number) ?? [];
    return letter === '' ? null : sheetByNumber(db, office.programme.id, letter.toUpperCase(), digits);
  };
  const code = readSlipCode(typed);
  const ofCode = code?.kind === 'right' ? byNumber(code.sheetNo) : null;
  if (code?.kind === 'right' && code.sure && ofCode !== null) return ofCode;
  const found = byNumber(typed) ?? ofCode;
  return found === null && code?.kind === 'wrong' ? 'wrong' : found;
}
