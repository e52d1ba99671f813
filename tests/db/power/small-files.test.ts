import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { systemIds } from '../../../db/identity.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { callerOf } from '../../support/power/caller.ts';
import { answersIn, cutsAt, cutsOf } from '../../support/power/cuts.ts';
import { preparedOffice, type Prepared } from '../../support/power/prepared.ts';
import { Published } from '../../support/power/published.ts';
import { onSurvivor } from '../../support/power/survivor.ts';
import { traceChild } from '../../support/power/traced.ts';
import type { Tree } from '../../support/power/disk.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';
import { stillClock, testService } from '../../support/service.ts';

/** RELIABILITY A8: every file that is written whole, in a power cut and under kill -9. */
const prepared: Prepared[] = [];
afterAll(() => {
  for (const office of prepared) office.remove();
});

async function office(): Promise<Prepared> {
  const made = await preparedOffice();
  prepared.push(made);
  return made;
}

/**
 * Files that must be whole: not what is in use as a database, not what lies under a temporary name, not the lock. The marker is put in
 * its place like the others, then kept at its newest row in place: see markersBroken.
 */
function isWrittenWhole(path: string): boolean {
  const inUse = /\/(data|kantor-\d+)\/loket\.db(-wal|-journal)?$/.test(path);
  const temporary = path.endsWith('.tmp') || path.split('/').some((part) => part.startsWith('.'));
  return !inUse && !temporary && basename(path) !== 'loket.lock' && basename(path) !== markerName;
}

const markerName = 'loket.buka';

/** Markers that are not whole: one that cannot be read would miss a lost -wal. Older than the newest row it may be. */
function markersBroken(tree: Tree): readonly string[] {
  const markers = [...tree].flatMap(([path, content]) => (content !== null && basename(path) === markerName ? [{ path, text: content.toString('utf8') }] : []));
  return markers.filter(({ text }) => !/^\{"state":"(open|closing|damaged)","seq":\d+\} *$/.test(text)).map(({ path }) => path);
}

/** Whether the penyelia comes in, or what stands in the way. A new folder is told as such. */
async function comeIn(folder: string, { people }: Prepared): Promise<string> {
  const service = testService(folder, { clock: stillClock('2020-04-13T05:00:00.000Z'), ids: systemIds });
  try {
    const { call, must } = callerOf(service);
    const state = (await must('session.status', {})).folder;
    if (state !== 'siap') return state;
    const reply = await call('session.login', { loginName: people.penyelia.loginName, password: people.penyelia.password });
    return reply.ok ? 'in' : reply.problem.code;
  } finally {
    await service.drain();
  }
}

describe('files that are written whole', () => {
  it('are old or new after a power cut, never older than what was answered, and the office opens', { timeout: 900_000 }, async () => {
    const times = rounds('RELIABILITY A8, power cuts while keys and settings are written', 5, 50);
    const desk = await office();
    const traced = await traceChild('./keys-child.ts', desk.task({ turns: times < 50 ? 1 : 6 }), desk.root);
    const published = new Published(traced, isWrittenWhole);
    const names = new Set(published.names.filter((path) => isWrittenWhole(path) || basename(path) === markerName).map((path) => basename(path)));
    for (const name of ['kunci.json', 'masuk.json', 'loket.buka', 'pengaturan-awal', 'folder.json', 'cadangan.json', 'pemulihan.json']) expect(names).toContain(name);
    // Right after each answer, when most is promised; and anywhere.
    const answers = answersIn(traced);
    for (const cut of cutsAt(traced, [...answers, ...answers], seeded(9))) expect([...published.faults(cut.tree, cut.at), ...markersBroken(cut.tree)], `cut before operation ${cut.at}`).toEqual([]);
    for (const cut of cutsOf(traced, { times, from: 0, random: seeded(8) })) {
      expect([...published.faults(cut.tree, cut.at), ...markersBroken(cut.tree)], `cut before operation ${cut.at}`).toEqual([]);
      await onSurvivor(cut.tree, traced.root, async ({ data, beside }) => {
        expect(await comeIn(data, desk)).toBe('in');
        const offices = readdirSync(beside).filter((name) => name.startsWith('kantor-') || name === 'pulih');
        for (const name of offices) expect(['in', 'baru'], `${name} after ${cut.at}`).toContain(await comeIn(join(beside, name), desk));
      });
    }
    proved({ point: 'A8', done: 'power cut played while keys, waits, marker, set-up, chosen folder, copies and a restore are written', times: times + 2 * answers.length, result: 'each file old or new and whole, none of 0 bytes, none but the marker older than what was acknowledged' });
  });

  it('are whole after a kill at any moment, and the work goes on in what it left', { timeout: 900_000 }, async () => {
    const times = rounds('RELIABILITY A8, kills while keys and settings are written', 2, 50);
    const desk = await office();
    const random = seeded(88);
    for (let turn = 0; turn < times; turn += 1) {
      await killed(desk, 150 + random() * 1000);
      const paths = folderPaths(desk.folder);
      expect(typeof readKeyFile(paths.keys)).toBe('object');
      for (const path of [paths.attempts, paths.marker, join(desk.beside, 'pengguna', 'folder.json')]) {
        if (existsSync(path)) expect(() => JSON.parse(readFileSync(path, 'utf8')), basename(path)).not.toThrow();
      }
      expect(await comeIn(desk.folder, desk)).toBe('in');
      const offices = readdirSync(desk.beside).filter((name) => name.startsWith('kantor-') || name === 'pulih');
      for (const name of offices) expect(['in', 'baru'], name).toContain(await comeIn(join(desk.beside, name), desk));
    }
    proved({ point: 'A8', done: 'kill -9 while keys, waits, marker, set-up, chosen folder, copies and a restore are written', times, result: 'each file old or new and whole, none of 0 bytes; the office opens' });
  });
});

/** Lets the child work on an office until it is killed. */
async function killed(desk: Prepared, afterMs: number): Promise<void> {
  const child = fileURLToPath(new URL('../../support/power/keys-child.ts', import.meta.url));
  const running = spawn(process.execPath, [child], { env: { ...process.env, LOKET_TASK: JSON.stringify(desk.task({ turns: 50 })) }, stdio: ['ignore', 'pipe', 'inherit'] });
  let dead = false;
  running.stdout.once('data', () => {
    setTimeout(() => {
      dead = running.kill('SIGKILL');
    }, afterMs);
  });
  await new Promise((resolve) => running.once('close', resolve));
  if (!dead) throw new Error('the child ended before it was killed');
}
