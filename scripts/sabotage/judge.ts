import type { Break, Catcher } from './break.ts';
import type { ProjectCopy } from './copy.ts';
import { firstLintError, firstTypeError, type Report, runElectron, runVitest, type SeenTest } from './suites.ts';

/** What came of one break. */
export type Verdict =
  | { readonly caught: true; readonly by: string }
  /** `why`: it stayed green, does not apply any more, or turned red for a reason that does not count. */
  | { readonly caught: false; readonly why: string };

type Named = Extract<Catcher, { readonly test: string }>;

/**
 * Makes a break and looks whether each of its catchers turns red by a failed test. A product that no longer compiles counts only
 * where types are to catch it: nobody would get as far as the tests with it.
 */
export async function judge(copy: ProjectCopy, made: Break): Promise<Verdict> {
  const verdict = await copy.broken(made, async (): Promise<Verdict> => {
    const [typeError, tested] = await Promise.all([firstTypeError(copy), runAll(copy, made.caughtBy)]);
    const byTypes = made.caughtBy.some((catcher) => catcher.by === 'types');
    if (typeError !== null && !byTypes) return { caught: false, why: `does not compile: ${typeError}` };
    const said: string[] = [];
    for (const catcher of made.caughtBy) {
      const heard = catcher.by === 'types' ? typeError : catcher.by === 'lint' ? await firstLintError(copy) : failedBy(catcher, tested);
      if (heard === null) return { caught: false, why: `stayed green: ${nameOf(catcher)}` };
      if (typeof heard !== 'string') return { caught: false, why: heard.why };
      said.push(heard);
    }
    return { caught: true, by: said.join('; ') };
  });
  return verdict ?? { caught: false, why: 'cannot be applied: its text is not found exactly once' };
}

/** Runs all tests that the breaks name on the unbroken copy. Answers what is wrong with it; empty: all green and all there. */
export async function controlRun(copy: ProjectCopy, breaks: readonly Break[]): Promise<readonly string[]> {
  const catchers = breaks.flatMap((made) => made.caughtBy);
  const [typeError, lintError, tested] = await Promise.all([firstTypeError(copy), firstLintError(copy), runAll(copy, catchers)]);
  const wrong = [typeError, lintError].filter((error) => error !== null);
  for (const file of tested.broken) wrong.push(`${file} could not be loaded`);
  for (const test of tested.tests) if (test.state === 'failed') wrong.push(`red without a break: ${test.file}: ${test.name}`);
  for (const catcher of catchers.filter(isNamed)) {
    if (!selected(catcher, tested).some((test) => test.state === 'passed')) wrong.push(`no such test: ${nameOf(catcher)}`);
  }
  return [...new Set(wrong)];
}

async function runAll(copy: ProjectCopy, catchers: readonly Catcher[]): Promise<Report> {
  const unit = catchers.filter(isNamed).filter((catcher) => catcher.by === 'vitest');
  const inElectron = catchers.filter(isNamed).filter((catcher) => catcher.by === 'electron');
  const reports = [...(unit.length > 0 ? [await runVitest(copy, unit)] : []), ...(inElectron.length > 0 ? [await runElectron(copy, inElectron)] : [])];
  return { tests: reports.flatMap((report) => report.tests), broken: reports.flatMap((report) => report.broken) };
}

/** The failed test; null when none failed; why it does not count when the file or the app came to nothing. */
function failedBy(catcher: Named, report: Report): string | null | { readonly why: string } {
  if (report.broken.includes(catcher.file)) return { why: `red, but not by a test: ${catcher.file} could not be loaded or prepared` };
  const failed = selected(catcher, report).find((test) => test.state === 'failed');
  if (failed === undefined) return null;
  const isAlive = catcher.by !== 'electron' || report.tests.some((test) => test.name === catcher.alive && test.state === 'passed');
  return isAlive ? `${shortFile(failed.file)}: ${failed.name}` : { why: `red, but the app does not even do this: ${catcher.alive}` };
}

function selected(catcher: Named, { tests }: Report): readonly SeenTest[] {
  return tests.filter((test) => test.file === catcher.file && test.name.includes(catcher.test));
}

function isNamed(catcher: Catcher): catcher is Named {
  return catcher.by === 'vitest' || catcher.by === 'electron';
}

function nameOf(catcher: Catcher): string {
  return isNamed(catcher) ? `${shortFile(catcher.file)}: ${catcher.test}` : catcher.by;
}

function shortFile(file: string): string {
  return file.replace(/^tests\//, '').replace(/\.(test|spec)\.tsx?$/, '');
}
