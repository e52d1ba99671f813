import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Output } from '../../shared/contract/index.ts';
import { fieldIds, type SheetValues } from '../../shared/domain/fields.ts';
import { prakerjaApril2020 } from '../../shared/domain/profiles/prakerja-april-2020.ts';
import { normaliseValues } from '../../shared/domain/values.ts';
import { callInWindow } from './in-window.ts';
import { type BeforeKeying, irreducibleKeys, receiptOf } from './irreducible.ts';
import type { AnswersSummary } from './answers.ts';
import type { KeyedByHand } from './keying.ts';
import type { OldSendingSummary } from './old-sending.ts';
import type { OnlineSummary } from './online.ts';
import { dayOf, type Paper, valuesOf } from './paper.ts';
import type { Sent } from './sending.ts';

export type Trace = Output<'sheets.trace'>['rows'][number];

export interface Measured {
  readonly electron: string;
  readonly keyed: readonly KeyedByHand[];
  readonly saveMs: readonly number[];
  readonly sent: Sent;
  readonly lama: OldSendingSummary;
  readonly answers: AnswersSummary;
  readonly online: OnlineSummary;
  /** People who asked at the counter at different states. */
  readonly lookedUp: number;
}

/** Where every sheet is, by its number. */
export async function traceAll(page: Page): Promise<readonly Trace[]> {
  const rows: Trace[] = [];
  for (;;) {
    const { rows: next } = await callInWindow(page, 'sheets.trace', { after: rows.at(-1)?.sheetNo ?? '', limit: 500 });
    rows.push(...next);
    if (next.length < 500) return rows;
  }
}

/** Every sheet keyed by hand reads back as the paper says, and the app counted the keys as the driver did. Throws naming numbers and fields only. */
export async function compareKeyed(keyed: readonly KeyedByHand[], trace: readonly Trace[], savedOf: (sheet: string) => Promise<SheetValues>): Promise<void> {
  const wrong: string[] = [];
  for (const { received, keystrokes } of keyed) {
    const { paper, sheet, sheetNo } = received;
    const saved = await savedOf(sheet);
    const expected = normaliseValues(valuesOf(paper, ''), dayOf(paper));
    const apart = fieldIds.filter((id) => id !== 'kode_desa_ktp' && saved[id] !== expected[id]);
    if (apart.length > 0) wrong.push(`${sheetNo}: ${apart.join(', ')}`);
    const counted = trace.find((row) => row.sheetNo === sheetNo)?.keystrokes;
    if (counted !== keystrokes) wrong.push(`${sheetNo}: ${keystrokes} keys pressed, ${String(counted)} counted`);
  }
  if (wrong.length > 0) throw new Error(`keyed sheets do not read back as the paper:\n${wrong.join('\n')}`);
}

/** Writes sheets.jsonl and summary.json, and answers the summary. */
export async function writeProof(page: Page, out: string, trace: readonly Trace[], measured: Measured): Promise<Record<string, unknown>> {
  const lines = trace.map((row) =>
    JSON.stringify({ form_no: row.formNo, sheet_no: row.sheetNo, paper_state: row.paperState, person: row.person, send_state: row.sendState, why: row.why, marks: row.marks }),
  );
  await writeFile(join(out, 'sheets.jsonl'), `${lines.join('\n')}\n`);
  const { paper, people } = await callInWindow(page, 'home.ledgers', {});
  const { unbundled, ...paperParts } = paper;
  if (unbundled > 0) throw new Error(`${unbundled} sheets lie in no bundle`);
  const { detail, exportMs } = measured.sent;
  const areas = await callInWindow(page, 'areas.list', {});
  const fewest = measured.keyed.map(({ received }) => fewestKeys(received.paper, areas));
  const summary = {
    electron: measured.electron,
    paper: paperParts,
    people,
    sendings: detail.packages.slice(0, 1).map((pack) => ({ no: detail.head.no, kind: detail.head.kind, folder: pack.name, csv: `${pack.name}.csv`, rows: pack.rows, sha256: pack.csvSha256 })),
    lama: measured.lama,
    answers: measured.answers,
    online: measured.online,
    lookedUp: measured.lookedUp,
    figures: {
      keyedByHand: measured.keyed.length,
      keystrokesMedian: median(measured.keyed.map((one) => one.keystrokes)),
      irreducibleMedian: median(fewest),
      keystrokesOverIrreducible: hundredths(median(measured.keyed.map((one, index) => one.keystrokes / (fewest[index] ?? Number.NaN)))),
      secondsMedian: rounded(median(measured.keyed.map((one) => one.seconds))),
      saveMsP50: measured.saveMs.length === 0 ? null : rounded(quantile(measured.saveMs, 0.5)),
      saveMsP99: measured.saveMs.length === 0 ? null : rounded(quantile(measured.saveMs, 0.99)),
      exportMs: rounded(exportMs),
    },
  };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

/** See `irreducibleKeys`: of this paper, after its receipt. */
export function fewestKeys(paper: Paper, { villages, spellings }: Pick<BeforeKeying, 'villages' | 'spellings'>): number {
  const values = normaliseValues(valuesOf(paper, ''), dayOf(paper));
  return irreducibleKeys(values, { profile: prakerjaApril2020, onDay: dayOf(paper), fromReceipt: receiptOf(values), villages, spellings });
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
