import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findElectron } from './electron/find.ts';
import { cacheFolder, inProject, projectRoot } from './paths.ts';
import { pointsMissing, readProofs, reliabilityDocument } from './reliability/table.ts';
import { run } from './run.ts';

/**
 * `npm test`: types, lint, vitest (units, architecture, integration), the packaged app, then Electron end to end. Every step runs,
 * whatever the one before it said; a test that was skipped counts as failed, and so does a point of reliability/points.ts that no test
 * has shown. `npm run test:full` (--full) gives the heavy series all their rounds and writes docs/reliability.md.
 * Last line: `N passed, N failed`.
 */
const full = process.argv.includes('--full');

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  /** Of the package in node_modules, or of the project. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Reads the counts from the step's report; without one the step itself is one check. */
  readonly count?: () => Count;
}

const reports = join(cacheFolder, 'reports');
const vitestReport = join(reports, 'vitest.json');
const proofs = join(reports, 'proofs');
const packReport = join(reports, 'pack.json');
const playwrightReport = join(inProject('test-results'), 'report.json');

const steps: readonly Step[] = [
  { name: 'types', script: inProject('node_modules', 'typescript', 'bin', 'tsc'), args: ['--build'] },
  { name: 'lint', script: inProject('node_modules', 'oxlint', 'bin', 'oxlint'), args: ['--deny-warnings'] },
  {
    name: 'unit, architecture, integration',
    script: inProject('node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => vitestCount(vitestReport),
  },
  {
    name: 'package',
    script: inProject('node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', '--config', 'vitest.pack.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${packReport}`],
    count: () => vitestCount(packReport),
  },
  { name: 'Electron end to end', script: inProject('scripts', 'e2e.ts'), args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }, count: playwrightCount },
];

rmSync(reports, { recursive: true, force: true });
rmSync(playwrightReport, { force: true });
mkdirSync(proofs, { recursive: true });
// Started by root, the end-to-end suite runs as another user.
chmodSync(proofs, 0o777);

let total: Count = { passed: 0, failed: 0 };
for (const [index, step] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${step.name}`);
  const started = performance.now();
  const { code } = await run(process.execPath, [step.script, ...step.args], { cwd: projectRoot, env: { ...process.env, ...(full ? { LOKET_FULL: '1' } : {}), LOKET_PROOFS: proofs, ...step.env } });
  const counted = step.count?.() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A step that ends badly without a failed test (a crash, nothing found) has failed all the same.
  const count = code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  total = { passed: total.passed + count.passed, failed: total.failed + count.failed };
}
const shown = await showReliability();
total = { passed: total.passed + shown.passed, failed: total.failed + shown.failed };
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Prints the table that the tests have written; in a full run without a failure it becomes docs/reliability.md. */
async function showReliability(): Promise<Count> {
  const said = readProofs(proofs);
  const missing = pointsMissing(said);
  const document = reliabilityDocument(said, { full, machine: await machine() });
  console.log(`\n${document}`);
  for (const point of missing) console.log(`${point}: no test has shown it`);
  writeFileSync(join(reports, 'reliability.md'), document);
  if (full && total.failed === 0 && missing.length === 0) writeFileSync(inProject('docs', 'reliability.md'), document);
  return { passed: 0, failed: missing.length };
}

async function machine(): Promise<string> {
  const electron = await findElectron();
  return `${process.platform} ${process.arch}, Node ${process.versions.node}, Electron ${electron.version}${electron.official ? '' : ' (older stand-in)'}`;
}

function vitestCount(path: string): Count {
  const shape = z.object({ numPassedTests: z.number(), numTotalTests: z.number() });
  return countFrom(path, (report) => {
    const { numPassedTests: passed, numTotalTests: all } = shape.parse(report);
    return { passed, failed: all - passed };
  });
}

function playwrightCount(): Count {
  const shape = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) });
  return countFrom(playwrightReport, (report) => {
    const { expected, unexpected, flaky, skipped } = shape.parse(report).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  });
}

/** A step without its report has not run: one failure. */
function countFrom(path: string, read: (report: unknown) => Count): Count {
  return existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
}
