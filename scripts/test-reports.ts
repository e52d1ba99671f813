import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What came of a step of `npm test`. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** For each test that failed: its file, its name, and the first lines of what it said. */
  readonly failures: readonly string[];
}

const vitestShape = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

/** Reads the JSON report of Vitest at `path`: a test that was skipped counts as failed, and so does a step that left no report. */
export function vitestOutcome(path: string): Outcome {
  const report = readReport(path, vitestShape);
  if (!report) return noReport;
  const failures = report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status !== 'passed');
    if (tests.length > 0) return tests.map((test) => failureLine(file.name, test.fullName, test.failureMessages?.[0] ?? test.status));
    // A file that could not be loaded has no tests to name.
    return file.message ? [failureLine(file.name, 'the file', file.message)] : [];
  });
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests, failures };
}

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })) })),
});
type Spec = z.infer<typeof playwrightSpec>;
interface Suite {
  readonly specs: readonly Spec[];
  readonly suites?: readonly Suite[] | undefined;
}
const playwrightSuite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(playwrightSpec), suites: z.array(playwrightSuite).optional() }));
const playwrightShape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightSuite),
});

/** Reads the JSON report of Playwright at `path`: a test that was skipped or needed a second go counts as failed. */
export function playwrightOutcome(path: string): Outcome {
  const report = readReport(path, playwrightShape);
  if (!report) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = report.suites.flatMap(specsOf).flatMap((spec) =>
    spec.tests.filter(({ status }) => status !== 'expected').map((test) => failureLine(spec.file, spec.title, test.results.find(({ error }) => error?.message)?.error?.message ?? test.status)),
  );
  return { passed: expected, failed: unexpected + flaky + skipped, failures };
}

const noReport: Outcome = { passed: 0, failed: 1, failures: ['no report was written'] };

function specsOf(suite: Suite): readonly Spec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

const linesShown = 4;

function failureLine(file: string, test: string, said: string): string {
  // The reports carry the colours of a terminal.
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, linesShown);
  return `${file.slice(Math.max(0, file.lastIndexOf('tests/')))} > ${test}\n  ${lines.join('\n  ')}`;
}

function readReport<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> | undefined {
  return existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
