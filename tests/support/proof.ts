import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '../../scripts/reliability/proof.ts';

/**
 * One row of the reliability table, said by the test that saw it, as its last line: a test that fails says nothing, and its row is
 * missing. `done` and `result` are short English phrases without anybody's data and without times that differ from run to run.
 */
export function proved(proof: Proof): void {
  process.stdout.write(`${proof.point}: ${proof.done}: ${proof.times}×: ${proof.result}\n`);
  const folder = process.env['LOKET_PROOFS'];
  if (folder !== undefined) writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(proof));
}
