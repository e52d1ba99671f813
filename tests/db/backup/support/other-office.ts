import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { roomHandlers } from '../../../../db/handlers/index.ts';
import { systemIds } from '../../../../db/identity.ts';
import { createService } from '../../../../db/service/index.ts';
import { stillClock, testFolder, testSetup } from '../../../support/service.ts';

export interface OtherCopy {
  readonly copy: string;
  readonly recoveryCode: string;
  remove(): void;
}

/** A copy of an office with ids of its own, whose backup folder was chosen at its set-up. */
export async function copyOfAnotherOffice(): Promise<OtherCopy> {
  const folder = testFolder();
  const target = testFolder();
  const service = createService({
    folder,
    clock: stillClock(),
    ids: systemIds,
    cheapKeys: true,
    checkOutput: true,
    handlers: roomHandlers,
    onEvent: () => undefined,
    onIncident: (_incident, error) => console.error(error),
  });
  let calls = 0;
  const must = async (name: string, input: unknown): Promise<unknown> => {
    calls += 1;
    const reply = await service.call({ call: `c${calls}`, name, input });
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}`);
    return reply.value;
  };
  const created = await must('setup.create', { ...testSetup, backupFolder: target });
  const { loginName, password } = testSetup.supervisor;
  await must('session.login', { loginName, password });
  const made = await must('backups.make', {});
  await service.drain();
  return {
    copy: join(target, textAt(made, 'copy', 'name')),
    recoveryCode: textAt(created, 'recoveryCode'),
    remove() {
      for (const each of [folder, target]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function textAt(value: unknown, ...path: readonly string[]): string {
  let found = value;
  for (const key of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  if (typeof found !== 'string') throw new Error(`nothing at ${path.join('.')}`);
  return found;
}
