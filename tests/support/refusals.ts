import { expect } from 'vitest';
import { procedureOf } from '../../shared/contract/index.ts';
import { commonProblems, problems, type ProblemCode } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';

/** Of the inside of the house: traces of a stack, statements, files, kinds of errors. */
const inside = /\bat \S+:\d|\.[cm]?[jt]s\b|node_modules|node:|SELECT |INSERT |UPDATE |DELETE |SQLITE|sqlite|\/tmp\/|\/etc\/|[A-Z]:\\|\w*Error\b|constraint|undefined/;

/** A reply that is a value, or a problem of the closed list that this procedure may answer, told without anything of the inside. */
export function expectProper(name: string, reply: Reply<unknown>, what: string): void {
  expect(Object.keys(reply).toSorted(), what).toEqual(reply.ok ? ['ok', 'value'] : ['ok', 'problem']);
  if (reply.ok) return;
  const { code, details } = reply.problem;
  const may: readonly ProblemCode[] = [...commonProblems, ...(procedureOf(name)?.problems ?? [])].filter((each) => each !== 'internal');
  expect(may, `${what}: ${code}`).toContain(code);
  expect(problems[code].safeParse(details).success, `${what}: details of ${code}`).toBe(true);
  expect(JSON.stringify(reply.problem), what).not.toMatch(inside);
}
