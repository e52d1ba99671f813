import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataKeyOf } from '../folder.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../service.ts';
import type { ChildTask } from './child-task.ts';
import { quickFolder } from './quick-folder.ts';

/** A prepared office that a child may work on, in `data` below a folder of its own; beside it room for what else the child writes. */
export interface Prepared {
  readonly root: string;
  readonly folder: string;
  readonly beside: string;
  readonly key: Buffer;
  readonly people: TestOffice['people'];
  readonly recoveryCode: string;
  task(change?: Partial<ChildTask>): ChildTask;
  /** The same office once more, untouched, below another folder; not after the first was removed. */
  again(): Prepared;
  remove(): void;
}

/** `prepare` may work on the office before it is closed. */
export async function preparedOffice(prepare: (office: TestOffice) => Promise<void> = async () => undefined): Promise<Prepared> {
  const office = await createTestOffice();
  await prepare(office);
  await office.close('keep');
  const key = await dataKeyOf(office.folder, office.people.penyelia);
  const first = at(office.folder, { key, people: office.people, recoveryCode: office.recoveryCode });
  return {
    ...first,
    remove() {
      first.remove();
      rmSync(office.folder, { recursive: true, force: true });
    },
  };
}

function at(original: string, known: Pick<Prepared, 'key' | 'people' | 'recoveryCode'>): Prepared {
  const root = quickFolder();
  const folder = join(root, 'data');
  const beside = join(root, 'lain');
  cpSync(original, folder, { recursive: true });
  mkdirSync(beside);
  const { penyelia, petugas } = known.people;
  return {
    ...known,
    root,
    folder,
    beside,
    task: (change = {}) => ({ folder, beside, penyelia: named(penyelia), petugas: named(petugas), recoveryCode: known.recoveryCode, turns: 1, synchronous: null, checkpointPages: 1000, stopAt: null, closed: null, ...change }),
    again: () => at(original, known),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function named({ loginName, password }: TestPerson): { loginName: string; password: string } {
  return { loginName, password };
}
