import { readdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataKeyOf } from '../../support/folder.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';
import { testFolder, testSetup } from '../../support/service.ts';
import { faultsOf, lookAtCopy } from '../../support/whole-database.ts';
import { start } from './support/starts.ts';

const { loginName, password } = testSetup.supervisor;

test('a set-up that is killed: the folder is new and can be set up, or it is an office that opens', { timeout: 300_000 }, async () => {
  const times = rounds('A1 set-ups killed', 2, 40);
  const random = seeded(7);
  let done = 0;
  // Milliseconds that a set-up takes here; the kills lie in it and a little after.
  let usual = await timed(testFolder());
  for (let round = 0; round < times; round += 1) {
    const folder = testFolder();
    const first = await start(folder);
    const asked = first.ask('setup.create', testSetup).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, random() * 1.3 * usual));
    await first.kill();
    const answered = await asked;
    const second = await start(folder);
    const status = await second.ask('session.status', {});
    const state = status.ok ? status.value.folder : status.problem.code;
    // Answered, it stands; a set-up that was not heard of may stand all the same, its password with it.
    if (answered?.ok === true) expect(state).toBe('siap');
    expect(['baru', 'siap']).toContain(state);
    if (state === 'baru') {
      const begun = performance.now();
      const left = readdirSync(folder).sort();
      expect(await second.ask('setup.create', testSetup), `with ${left.join(', ') || 'nothing'} left in the folder`).toMatchObject({ ok: true });
      usual = (usual + performance.now() - begun) / 2;
    } else done += 1;
    expect(await second.ask('session.login', { loginName, password })).toMatchObject({ ok: true });
    await second.kill();
    expect(lookAtCopy(folder, await dataKeyOf(folder, { loginName, password }), faultsOf)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`A1: ${done} of ${times} set-ups were done before the kill\n`);
  proved({ point: 'A1', done: 'kill -9 of the first set-up', times, result: 'a new folder that can be set up, or an office that opens; never between' });
});

async function timed(folder: string): Promise<number> {
  const one = await start(folder);
  const begun = performance.now();
  await one.ask('setup.create', testSetup);
  const ms = performance.now() - begun;
  await one.kill();
  rmSync(folder, { recursive: true, force: true });
  return ms;
}
