import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightOutcome, vitestOutcome } from '../../scripts/test-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'loket-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

test('a failed test of Vitest is named with its file and the first lines of what it said, without colours', () => {
  const path = report('vitest.json', {
    numPassedTests: 1,
    numTotalTests: 3,
    testResults: [
      {
        name: '/here/tests/db/a.test.ts',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'good', failureMessages: [] },
          { status: 'failed', fullName: 'a group bad', failureMessages: ['\u001B[31mError: one\u001B[39m\n\n  two\n three\n four\n five'] },
          { status: 'pending', fullName: 'left out', failureMessages: [] },
        ],
      },
    ],
  });
  expect(vitestOutcome(path)).toEqual({ passed: 1, failed: 2, failures: ['tests/db/a.test.ts > a group bad\n  Error: one\n  two\n  three\n  four', 'tests/db/a.test.ts > left out\n  pending'] });
});

test('a file of Vitest that could not be loaded is named, though none of its tests is', () => {
  const path = report('unloaded.json', { numPassedTests: 0, numTotalTests: 0, testResults: [{ name: '/here/tests/db/b.test.ts', message: 'Cannot find module', assertionResults: [] }] });
  expect(vitestOutcome(path).failures).toEqual(['tests/db/b.test.ts > the file\n  Cannot find module']);
});

test('of Playwright what is unexpected, flaky or skipped has failed, however deep it stands', () => {
  const spec = (title: string, status: string, said?: string): unknown => ({ title, file: 'cek.spec.ts', tests: [{ status, results: said === undefined ? [] : [{ error: { message: said } }] }] });
  const path = report('playwright.json', {
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 },
    suites: [{ specs: [spec('good', 'expected')], suites: [{ specs: [spec('bad', 'unexpected', 'Error: not seen'), spec('at second go', 'flaky', 'Error: late'), spec('behind it', 'skipped')] }] }],
  });
  expect(playwrightOutcome(path)).toEqual({ passed: 1, failed: 3, failures: ['cek.spec.ts > bad\n  Error: not seen', 'cek.spec.ts > at second go\n  Error: late', 'cek.spec.ts > behind it\n  skipped'] });
});

test('a step that left no report has failed once', () => {
  for (const read of [vitestOutcome, playwrightOutcome]) expect(read(join(folder, 'none.json'))).toMatchObject({ passed: 0, failed: 1 });
});
