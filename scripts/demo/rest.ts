import type { Page } from '@playwright/test';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { dayOf, valuesOf } from './paper.ts';
import type { Received } from './reception.ts';
import './window.ts';

interface Job {
  readonly sheet: string;
  readonly values: SheetValues;
  readonly receivedDay: string;
}

/** The other sheets, through the same contract from the window; a sheet that cannot be `diinput` is put down. Answers the milliseconds of each save. */
export async function keyByContract(page: Page, sheets: readonly Received[]): Promise<readonly number[]> {
  const jobs: readonly Job[] = sheets.map(({ sheet, paper }) => ({ sheet, values: valuesOf(paper, ''), receivedDay: dayOf(paper) }));
  const times: number[] = [];
  for (let from = 0; from < jobs.length; from += 100) {
    times.push(...(await page.evaluate(saveInWindow, jobs.slice(from, from + 100))));
    console.log(`  diinput lewat kontrak: ${Math.min(from + 100, jobs.length)} dari ${jobs.length}`);
  }
  return times;
}

/** Runs inside the window: looks the village up by what the card says, opens the sheet, saves it. */
async function saveInWindow(jobs: readonly Job[]): Promise<number[]> {
  const ask = (name: string, input: unknown): Promise<unknown> => window.loket.call(name, input);
  const must = async <Value>(name: string, input: unknown): Promise<Value> => {
    const reply = (await ask(name, input)) as { ok: true; value: Value } | { ok: false; problem: { code: string } };
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}`);
    return reply.value;
  };
  const times: number[] = [];
  for (const job of jobs) {
    const { desa_kelurahan, kecamatan, kabupaten } = job.values;
    const { village } = await must<{ village: { code: string } | null }>('areas.match', { desa_kelurahan, kecamatan, kabupaten });
    const { head } = await must<{ head: { revision: number } }>('entry.open', { sheet: job.sheet });
    const save = {
      sheet: job.sheet,
      revision: head.revision,
      values: { ...job.values, kode_desa_ktp: village?.code.replaceAll('.', '') ?? '' },
      unconfirmed: [],
      reason: '',
      receivedDay: job.receivedDay,
      secondOf: null,
      counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 },
    };
    const start = performance.now();
    const reply = (await ask('entry.save', { ...save, as: 'diinput' })) as { ok: boolean; problem?: { code: string } };
    times.push(performance.now() - start);
    if (reply.ok) continue;
    if (reply.problem?.code !== 'sheet.stops') throw new Error(`entry.save: ${reply.problem?.code ?? ''}`);
    await must('entry.save', { ...save, as: 'belum_lengkap', reason: 'NIK belum benar di kertas' });
  }
  return times;
}
