import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { inProject } from '../paths.ts';
import { type Measured, notMeasured } from './result.ts';

const sheets = 100;
const goalKeys = 135;
const goalRatio = 1.1;
const goal = `≤ ${goalKeys} tombol dan ≤ 1,1× yang paling sedikit`;
const what = `Tombol satu formulir, ${sheets} berkas diketik di jendela`;

const summary = z.looseObject({
  electron: z.string(),
  figures: z.looseObject({ keyedByHand: z.number(), keystrokesMedian: z.number(), irreducibleMedian: z.number(), keystrokesOverIrreducible: z.number() }),
});

/** `keying`: keys a form against the fewest that any program could need (`irreducibleKeys`), by the demo's hands in a real window. */
export async function benchFormKeys(names: readonly string[]): Promise<readonly Measured[]> {
  if (!names.includes('keying')) return [];
  const out = mkdtempSync(join(tmpdir(), 'loket-bench-demo-'));
  try {
    await promisify(execFile)(process.execPath, [inProject('scripts', 'demo', 'demo.ts'), '--key', String(sheets), '--out', join(out, 'demo-out')], { maxBuffer: 16 * 1024 * 1024 });
    const { electron, figures } = summary.parse(JSON.parse(readFileSync(join(out, 'demo-out', 'summary.json'), 'utf8')));
    const ratio = figures.keystrokesOverIrreducible;
    const reached = figures.keyedByHand >= sheets && figures.keystrokesMedian <= goalKeys && ratio <= goalRatio;
    return [
      {
        row: { name: 'keying', what: `${what}: ${figures.keystrokesMedian} tombol`, peer: `paling sedikit: ${figures.irreducibleMedian} tombol`, ratio, p50Ms: null, p99Ms: null, goal, reached },
        notes: [`median dari tombol dibagi yang paling sedikit, berkas demi berkas; tanpa tetikus; Electron ${electron}`],
      },
    ];
  } catch (error) {
    return [notMeasured('keying', what, goal, error instanceof Error ? error.message : String(error))];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
