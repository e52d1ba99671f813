import { seeded } from '../../../support/rounds.ts';
import { askingOf, numberedService, tell, type WalkedName } from './numbered.ts';
import { dailyWork, steps, walkedNames } from './steps.ts';
import { Walk } from './walk.ts';

/**
 * A process to be killed: works in an office without end and says every command before it and with its answer.
 * argv: folder, number of the first call, seed, folder of the packages, folder of the copies, the command it is to come back to or ''.
 */
const [, , folder = '', from = '', seed = '', packages = '', copies = '', aim = ''] = process.argv;
const asking = askingOf(numberedService(folder), Number(from), tell);
const random = seeded(Number(seed));
const walk = new Walk(asking, { places: { packages, copies }, recoveryCode: process.env['LOKET_RECOVERY'] ?? '', random });
const aimed = walkedNames.find((name) => name === aim);

await walk.enter('petugas');
for (let turn = 0; ; turn += 1) {
  const name: WalkedName | undefined = aimed !== undefined && turn % 3 === 1 ? aimed : walk.pick(dailyWork);
  if (name !== undefined) await steps[name](walk);
  await new Promise((resolve) => setImmediate(resolve));
}
