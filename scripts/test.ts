import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from './electron/find.ts';
import { cacheFolder, inProject, projectRoot } from './paths.ts';
import { pointsMissing, readProofs, reliabilityDocument } from './reliability/table.ts';
import { run } from './run.ts';
import { playwrightOutcome, vitestOutcome, type Outcome } from './test-reports.ts';

/**
 * `npm test`: types, lint, vitest (units, architecture, integration), the packaged app, then Electron end to end. Every step runs,
 * whatever the one before it said; a test that was skipped counts as failed, and so does a point of reliability/points.ts that no test
 * has shown. `npm run test:full` (--full) gives the heavy series all their rounds and writes docs/reliability.md.
 * What failed is named once more at the end, where a cut-off log still shows it. Last line: `N passed, N failed`.
 */
const full = process.argv.includes('--full');

interface Step {
  readonly name: string;
  /** Of the package in node_modules, or of the project. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Reads what came of it from the step's report; without one the step itself is one check. */
  readonly outcome?: () => Outcome;
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
    outcome: () => vitestOutcome(vitestReport),
  },
  {
    name: 'package',
    script: inProject('node_modules', 'vitest', 'vitest.mjs'),
    args: ['run', '--config', 'vitest.pack.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${packReport}`],
    outcome: () => vitestOutcome(packReport),
  },
  { name: 'Electron end to end', script: inProject('scripts', 'e2e.ts'), args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }, outcome: () => playwrightOutcome(playwrightReport) },
];

rmSync(reports, { recursive: true, force: true });
rmSync(playwrightReport, { force: true });
mkdirSync(proofs, { recursive: true });
// Started by root, the end-to-end suite runs as another user.
chmodSync(proofs, 0o777);

let total: Outcome = { passed: 0, failed: 0, failures: [] };
for (const [index, step] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${step.name}`);
  const started = performance.now();
  const { code } = await run(process.execPath, [step.script, ...step.args], { cwd: projectRoot, env: { ...process.env, ...(full ? { LOKET_FULL: '1' } : {}), LOKET_PROOFS: proofs, ...step.env } });
  const counted = step.outcome?.() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [] };
  // A step that ends badly without a failed test (a crash, nothing found) has failed all the same.
  const outcome = code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  const named = outcome.failures.length > 0 || outcome.failed === 0 ? outcome.failures : ['the step itself'];
  total = { passed: total.passed + outcome.passed, failed: total.failed + outcome.failed, failures: [...total.failures, ...named.map((failure) => `${step.name}: ${failure}`)] };
}
total = { ...total, failed: total.failed + (await showReliability()) };
for (const failure of total.failures) console.log(`FAILED ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Prints the table that the tests have written; in a full run without a failure it becomes docs/reliability.md. Gives how many points no test has shown. */
async function showReliability(): Promise<number> {
  const said = readProofs(proofs);
  const missing = pointsMissing(said);
  const document = reliabilityDocument(said, { full, machine: await machine() });
  console.log(`\n${document}`);
  for (const point of missing) console.log(`${point}: no test has shown it`);
  writeFileSync(join(reports, 'reliability.md'), document);
  if (full && total.failed === 0 && missing.length === 0) writeFileSync(inProject('docs', 'reliability.md'), document);
  return missing.length;
}

async function machine(): Promise<string> {
  const electron = await findElectron();
  return `${process.platform} ${process.arch}, Node ${process.versions.node}, Electron ${electron.version}${electron.official ? '' : ' (older stand-in)'}`;
}
