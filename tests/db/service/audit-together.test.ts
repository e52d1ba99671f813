import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../db/service/context.ts';
import { sql } from '../../../db/sql.ts';
import { writeSetting } from '../../../db/stores/settings.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/**
 * Work and audit row are one: neither is there without the other. The row is refused by a trigger that the work itself puts up, as a
 * disk that fills up between the two would do it; with the work rolled back the trigger is gone too.
 */
const changeAndRefuseRow = ({ db }: CommandContext): void => {
  writeSetting(db, 'idle_minutes', '17');
  db.run(sql`CREATE TEMP TRIGGER no_row BEFORE INSERT ON main.audit WHEN new.outcome = 'ok' BEGIN SELECT RAISE(ABORT, 'no room'); END`);
};

let office: TestOffice;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  office = await createTestOffice({
    handlers: {
      'settings.setIdle': (context) => {
        changeAndRefuseRow(context);
        return {};
      },
      'sendings.close': async (job) => {
        job.finish(changeAndRefuseRow);
        return { people: 0 };
      },
    },
  });
  await office.as('penyelia').must('settings.get', {});
});
afterEach(async () => {
  await office.close();
  vi.restoreAllMocks();
});

const idleMinutes = async (): Promise<number> => (await office.as('penyelia').must('settings.get', {})).idleMinutes;

it('a command whose audit row cannot be written changes nothing', async () => {
  expect(await office.raw('settings.setIdle', { minutes: 17 })).toMatchObject({ ok: false, problem: { code: 'internal' } });
  expect(await idleMinutes()).toBe(5);
});

it('a job whose audit row cannot be written shows nothing of it', async () => {
  expect(await office.raw('sendings.close', { sending: '00000000-0000-7000-8000-0000000000aa', expected: 0 })).toMatchObject({ ok: false, problem: { code: 'internal' } });
  expect(await idleMinutes()).toBe(5);
});
