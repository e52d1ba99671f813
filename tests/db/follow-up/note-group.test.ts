import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../shared/problems.ts';
import { noteGroup } from '../../../db/rules/note-group.ts';
import { sql } from '../../../db/sql.ts';
import { plantedOffice, standing } from './support/planted.ts';

/** One step of more people than one list may name (5,000): whole, beside the work, or for nobody. */
const many = 5200;
const said = { group: 'not-told', expected: many, step: 'diarahkan', wave: null, stuck: null, day: '2020-04-13', source: 'daftar' } as const;

describe('a figure of any size', () => {
  test('is noted whole, with where everybody stands by it', async () => {
    const office = plantedOffice(many + 1);
    standing(office, many + 1, 'diarahkan', '');
    let breaths = 0;
    expect(await noteGroup(office.job(() => (breaths += 1)), said)).toEqual({ noted: many, already: 0 });
    expect(breaths).toBeGreaterThan(10);
    expect(office.db.one(sql`SELECT count(*) AS steps, count(DISTINCT uid) AS uids, count(DISTINCT registration) AS people FROM online_step WHERE step = 'diarahkan'`)).toEqual({ steps: many, uids: many, people: many });
    expect(office.db.one(sql`SELECT count(*) AS people FROM online_standing WHERE step = 'diarahkan' AND stuck = ''`)).toEqual({ people: many + 1 });
  });

  test('stopped on the way, nobody has it', async () => {
    const office = plantedOffice(many);
    await expect(
      noteGroup(
        office.job((breath) => {
          if (breath >= 3) throw new ProblemError({ code: 'cancelled', details: {} });
        }),
        said,
      ),
    ).rejects.toThrow('cancelled');
    expect(office.db.one(sql`SELECT count(*) AS steps FROM online_step`)).toEqual({ steps: 0 });
  });

  test('what somebody notes meanwhile is counted too', async () => {
    const office = plantedOffice(many);
    const at = '2020-04-13T03:00:00.000Z';
    await noteGroup(
      office.job((breath) => {
        if (breath !== 5) return;
        office.db.run(sql`INSERT INTO online_step (uid, registration, step, stuck, day, source, at, by) VALUES ('langkah', 1, 'formulir', '', '2020-04-12', 'dilihat', ${at}, 1)`);
      }),
      said,
    );
    expect(office.db.one(sql`SELECT step FROM online_standing WHERE registration = 1`)).toEqual({ step: 'formulir' });
  });
});
