import type { z } from 'zod';

/** The field that a wrong payload is refused for: the innermost name of the path, the name of a key too many, '' for the whole. */
export function fieldOfIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const named = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.findLast((step) => typeof step === 'string');
  // A name that came from outside is answered only when it looks like one.
  return typeof named === 'string' && /^[A-Za-z_]{1,40}$/.test(named) ? named : '';
}
