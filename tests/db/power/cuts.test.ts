import { afterAll, describe, expect, it } from 'vitest';
import type { ChildTask } from '../../support/power/child-task.ts';
import { cutsOf } from '../../support/power/cuts.ts';
import { preparedOffice, type Prepared } from '../../support/power/prepared.ts';
import { type SaidStates, saidStates } from '../../support/power/states.ts';
import { contentAndFaults, onSurvivor, workAgain } from '../../support/power/survivor.ts';
import { traceChild, type Traced } from '../../support/power/traced.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';

/**
 * RELIABILITY A2. A day at the office is traced; at many moments of it the disk is put together as a power cut could have left it, and
 * opened. kill -9 says nothing of this: what a dead process has written is still in the system's memory.
 */
const cuts = rounds('RELIABILITY A2, power cuts during a day of saves', 5, 200);
const everyday = cuts < 200;
const prepared: Prepared[] = [];
afterAll(() => {
  for (const office of prepared) office.remove();
});

interface Day {
  readonly office: Prepared;
  readonly traced: Traced;
  readonly said: SaidStates;
}

async function tracedDay(change: Partial<ChildTask>): Promise<Day> {
  const office = prepared[0]?.again() ?? (await preparedOffice());
  prepared.push(office);
  const traced = await traceChild('./day-child.ts', office.task(change), office.root);
  const first = await onSurvivor(traced.before, traced.root, ({ data }) => contentAndFaults(data, office.key).content);
  return { office, traced, said: saidStates(traced.operations, first) };
}

/** Acknowledged answers that are missing after a cut; 'damaged' for a database that is not whole, or in a state that never was. */
async function lostIn({ office, traced, said }: Day, cut: { at: number; tree: ReadonlyMap<string, Buffer | null> }): Promise<number | 'damaged'> {
  return onSurvivor(cut.tree, traced.root, ({ data }) => {
    try {
      const { content, faults } = contentAndFaults(data, office.key);
      const lost = said.lost(content, cut.at);
      return lost === 'none' || faults.length > 0 ? 'damaged' : lost;
    } catch {
      return 'damaged';
    }
  });
}

describe('a power cut', () => {
  it('loses nothing that was acknowledged and leaves nothing half, whatever the disk had not yet written', { timeout: 900_000 }, async () => {
    // Checkpoints come often, so that the database itself is torn too.
    const day = await tracedDay({ turns: everyday ? 4 : 25, checkpointPages: 150 });
    const { office, traced, said } = day;
    let promised = 0;
    for (const cut of cutsOf(traced, { times: cuts, from: said.from, random: seeded(2) })) {
      expect(await lostIn(day, cut), `cut before operation ${cut.at}`).toBe(0);
      // And once more from the start, as the app opens it: keys, marker, -wal, then work.
      expect(await onSurvivor(cut.tree, traced.root, ({ data }) => workAgain(data, office)), `cut before operation ${cut.at}`).toEqual([]);
      promised += said.promisedAt(cut.at);
    }
    expect(promised).toBeGreaterThan(cuts);
    expect(traced.operations.filter((operation) => operation.kind === 'write' && operation.path.endsWith('loket.db')).length).toBeGreaterThan(50);
    proved({
      point: 'A2',
      done: 'power cut played on a traced day of receipts, saves, checks and sendings: unsynced writes dropped or torn by sectors, names rolled back',
      times: cuts,
      result: '0 acknowledged saves lost, 0 half transactions, audit chain, ledgers and search index whole, work goes on',
    });
  });

  it('is played so that a wrong setting would be noticed: synchronous=NORMAL loses acknowledged saves, OFF damages', { timeout: 900_000 }, async () => {
    const times = everyday ? 6 : 40;
    const normal = await tracedDay({ turns: 2, synchronous: 'NORMAL' });
    let losing = 0;
    for (const cut of cutsOf(normal.traced, { times, from: normal.said.from, random: seeded(3) })) {
      const lost = await lostIn(normal, cut);
      // NORMAL is consistent all the same: what it loses are whole saves.
      expect(lost).not.toBe('damaged');
      losing += lost === 0 ? 0 : 1;
    }
    expect(losing).toBeGreaterThan(times / 2);
    const off = await tracedDay({ turns: 2, synchronous: 'OFF', checkpointPages: 60 });
    let damaged = 0;
    for (const cut of cutsOf(off.traced, { times, from: off.said.from, random: seeded(5) })) damaged += (await lostIn(off, cut)) === 'damaged' ? 1 : 0;
    expect(damaged).toBeGreaterThan(0);
    proved({ point: 'A2', done: 'the same cuts with synchronous=NORMAL, and with OFF, as a control', times: 2 * times, result: 'lost saves are reported with NORMAL, damage with OFF' });
  });
});
