import type { z } from 'zod';

/** The field that a wrong payload is refused for: the first element of the path, the name of a key too many, '' for the whole. */
export function fieldOfIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const first = issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
  // A name that came from outside is answered only when it looks like one.
  return typeof first === 'string' && /^[A-Za-z_]{1,40}$/.test(first) ? first : '';
}
