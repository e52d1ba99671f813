/** A process to be killed: restores, says each step, and stands still after the one it is told. argv: from, to, recovery code, step ('' = none). */
import { writeSync } from 'node:fs';
import { restoreCopy } from '../../../../db/backup/restore-copy.ts';

const [from = '', to = '', code = '', stopAfter = ''] = process.argv.slice(2);
await restoreCopy({
  from,
  to,
  secret: { kind: 'recovery', code },
  at: '2020-04-14T01:00:00.000Z',
  step(step) {
    writeSync(1, `${step}\n`);
    if (step === stopAfter) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
