import { holdsSecret } from '../../shared/domain/secrets.ts';
import { fail } from '../../shared/problems.ts';

/** A code or a password that somebody gave away at the desk is not kept, wherever it was typed: `text.secret`. */
export function demandNoSecret(...notes: readonly string[]): void {
  if (notes.some(holdsSecret)) fail('text.secret');
}
