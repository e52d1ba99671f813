import { expect } from 'vitest';
import type { CallInput, DataName, Output } from '../../../shared/contract/index.ts';
import { recapKinds } from '../../../shared/domain/recap.ts';
import { paperStates, sendStates } from '../../../shared/domain/states.ts';

/** A call by a penyelia who is in, or an error. */
export type Must = <Name extends DataName>(name: Name, input: CallInput<Name>) => Promise<Output<Name>>;

const everything = { text: '', paperState: null, sendState: null, why: null, bundle: null } as const;
type Filter = CallInput<'sheets.list'>['filter'];
type Trace = Output<'sheets.trace'>['rows'];

/** Both ledgers add up and every number of them opens a list of that length; the reasons of Kirim are those of the people. Answers the trace of all sheets. */
export async function ledgersAgree(must: Must): Promise<{ readonly ledgers: Output<'home.ledgers'>; readonly rows: Trace }> {
  const ledgers = await must('home.ledgers', {});
  const list = (filter: Partial<Filter>) => must('sheets.list', { filter: { ...everything, ...filter }, offset: 0, limit: 200 });
  const listed = async (filter: Partial<Filter>, what: string): Promise<number> => {
    const page = await list(filter);
    expect(page.rows.length, what).toBe(Math.min(page.total, 200));
    return page.total;
  };
  for (const state of paperStates) expect(await listed({ paperState: state }, state), `list ${state}`).toBe(ledgers.paper[state]);
  for (const state of sendStates) expect(await listed({ sendState: state }, state), `list ${state}`).toBe(ledgers.people[state]);
  const { sheets, people } = await list({});
  expect(paperStates.reduce((sum, state) => sum + ledgers.paper[state], 0), 'all sheets').toBe(sheets);
  expect(sendStates.reduce((sum, state) => sum + ledgers.people[state], 0), 'all people').toBe(ledgers.people.total);
  expect(ledgers.people.total).toBe(people);
  await recapsAgree(must, ledgers, sheets);
  const rows = await traceOf(must);
  // A line of a list speaks for a person and is no paper; its number says so.
  expect(rows.filter((row) => !/^[A-Z]D-/.test(row.sheetNo)).length).toBe(sheets);
  for (const row of rows) expect(row.why.length > 0, row.sheetNo).toBe(row.sendState === 'belum_siap');
  await whysAgree(must, rows.filter((row) => row.sendState === 'belum_siap').map((row) => row.why), listed);
  return { ledgers, rows };
}

/** Every recap adds up to the ledger that it counts, and so do its states; the answers are those of the people who were sent. */
async function recapsAgree(must: Must, { paper, people }: Output<'home.ledgers'>, sheets: number): Promise<void> {
  for (const kind of recapKinds) {
    const recap = await must('reports.recap', { kind, from: null, to: null });
    expect(recap.total, kind).toBe(recap.ledger === 'orang' ? people.total : sheets);
    expect(recap.rows.map((row) => row.total), kind).toEqual(recap.rows.map((row) => row.counts.reduce((sum, count) => sum + count, 0)));
    expect(recap.totals, kind).toEqual(recap.columns.map((_, index) => recap.rows.reduce((sum, row) => sum + (row.counts[index] ?? 0), 0)));
    if (kind === 'kecamatan_keadaan') expect(recap.totals, kind).toEqual(sendStates.map((state) => people[state]));
    if (recap.ledger === 'berkas') expect(recap.totals, kind).toEqual(paperStates.map((state) => paper[state]));
  }
  const { answers, old } = await must('home.counter', {});
  expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(people.terkirim);
  for (const { no, rows, matched, unmatched, double, belum_dijawab, diterima, diteruskan, ditolak } of old) {
    expect([matched + unmatched + double, belum_dijawab + diterima + diteruskan + ditolak], no).toEqual([rows, rows]);
  }
}

async function traceOf(must: Must): Promise<Trace> {
  const rows: Trace = [];
  for (let after = ''; ; after = rows.at(-1)?.sheetNo ?? '') {
    const page = await must('sheets.trace', { after, limit: 1000 });
    rows.push(...page.rows);
    if (page.rows.length < 1000) return rows;
  }
}

/** The counts of Kirim, the filter of Pendaftar and each person's own reasons are one. */
async function whysAgree(must: Must, whys: readonly (readonly string[])[], listed: (filter: Partial<Filter>, what: string) => Promise<number>): Promise<void> {
  const { whys: counted } = await must('sendings.readiness', {});
  for (const { why, people } of counted) {
    expect(whys.filter((each) => each.includes(why)).length, why).toBe(people);
    expect(await listed({ why }, why), why).toBe(people);
  }
  expect(counted.reduce((sum, { people }) => sum + people, 0)).toBe(whys.flat().length);
}
