import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { run, type RunResult } from '../run.ts';
import type { Catcher } from './break.ts';
import type { ProjectCopy } from './copy.ts';

/** One test as a report tells it. */
export interface SeenTest {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
}

export interface Report {
  readonly tests: readonly SeenTest[];
  /** Files in which something broke outside a test: they could not be loaded, or could not prepare. */
  readonly broken: readonly string[];
}

type Named = Extract<Catcher, { readonly test: string }>;

/** A broken product may never come to an end. */
const longestMs = 300_000;

/** Runs the named tests of these catchers with Vitest, in one go. */
export async function runVitest(copy: ProjectCopy, catchers: readonly Named[]): Promise<Report> {
  const report = join(copy.temporary, 'vitest.json');
  const args = ['run', ...filesOf(catchers), '-t', patternOf(namesOf(catchers)), '--no-cache', `--fsModuleCachePath=${join(copy.temporary, 'modules')}`];
  return reported(report, vitestReport, copy, catchers, () => program(copy, ['node_modules', 'vitest', 'vitest.mjs'], [...args, '--reporter=json', `--outputFile.json=${report}`]));
}

/** Runs the named tests of these catchers in Electron, on a build of the copy as it stands. */
export async function runElectron(copy: ProjectCopy, catchers: readonly Named[]): Promise<Report> {
  const report = join(copy.root, 'test-results', 'sabotase.json');
  const names = catchers.map(({ file }) => file.replace(/^tests\/e2e\//, ''));
  const args = [...new Set(names), '-g', patternOf(namesOf(catchers)), '--reporter=json'];
  return reported(report, playwrightReport, copy, catchers, () => program(copy, ['scripts', 'e2e.ts'], args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }));
}

/** The first error of the compiler; null when there is none. */
export async function firstTypeError(copy: ProjectCopy): Promise<string | null> {
  const { code, output } = await program(copy, ['node_modules', 'typescript', 'bin', 'tsc'], ['--build', '--pretty', 'false']);
  return code === 0 ? null : firstLine(output, /error TS\d+/);
}

/** The first complaint of the linter; null when there is none. */
export async function firstLintError(copy: ProjectCopy): Promise<string | null> {
  const { code, output } = await program(copy, ['node_modules', 'oxlint', 'bin', 'oxlint'], ['--deny-warnings', '--format=unix']);
  return code === 0 ? null : firstLine(output, /^\S+:\d+:\d+: /m);
}

function program(copy: ProjectCopy, script: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<RunResult> {
  // The everyday rounds, whatever this run was started with; a PC whose clock shows another zone than the office's.
  const { LOKET_FULL: _full, LOKET_PROOFS: _proofs, ...inherited } = process.env;
  const surroundings = { ...inherited, TZ: 'Etc/UTC', TMPDIR: copy.temporary, TMP: copy.temporary, TEMP: copy.temporary, ...env };
  return run(process.execPath, [join(copy.root, ...script), ...args], { cwd: copy.root, env: surroundings, output: 'collect', timeoutMs: longestMs });
}

async function reported(path: string, read: (report: unknown, root: string) => Report, copy: ProjectCopy, catchers: readonly Named[], work: () => Promise<RunResult>): Promise<Report> {
  rmSync(path, { force: true });
  const { output } = await work();
  if (existsSync(path)) return read(JSON.parse(readFileSync(path, 'utf8')), copy.root);
  console.error(`A suite ended without its report:\n${output.trim().split('\n').slice(-20).join('\n')}`);
  return { tests: [], broken: filesOf(catchers) };
}

const vitestShape = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

function vitestReport(report: unknown, root: string): Report {
  const files = vitestShape.parse(report).testResults.map((file) => ({ ...file, name: relative(root, file.name).split(sep).join('/') }));
  return {
    tests: files.flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ file: name, name: test.fullName, state: stateOf(test.status) }))),
    broken: files.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).map((file) => file.name),
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly { readonly title: string; readonly file: string; readonly tests: readonly { readonly status: string }[] }[];
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    suites: z.array(playwrightSuite).optional(),
    specs: z.array(z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  }),
);

function playwrightReport(report: unknown): Report {
  const specsOf = ({ suites, specs }: PlaywrightSuite): PlaywrightSuite['specs'] => [...specs, ...(suites ?? []).flatMap(specsOf)];
  const { suites } = z.object({ suites: z.array(playwrightSuite) }).parse(report);
  const tests = suites.flatMap(specsOf).flatMap(({ title, file, tests: runs }) => runs.map((test) => ({ file: `tests/e2e/${file}`, name: title, state: stateOf(test.status) })));
  return { tests, broken: [] };
}

/** In the words of either report. */
function stateOf(status: string): SeenTest['state'] {
  if (status === 'passed' || status === 'expected') return 'passed';
  return status === 'failed' || status === 'unexpected' || status === 'flaky' ? 'failed' : 'skipped';
}

function filesOf(catchers: readonly Named[]): readonly string[] {
  return [...new Set(catchers.map(({ file }) => file))];
}

function namesOf(catchers: readonly Named[]): readonly string[] {
  return [...new Set(catchers.flatMap((catcher) => (catcher.by === 'electron' ? [catcher.test, catcher.alive] : [catcher.test])))];
}

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

function firstLine(output: string, pattern: RegExp): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => pattern.test(line)) ?? lines.find((line) => line !== '') ?? 'no word';
}
