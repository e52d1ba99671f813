import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { points, type Point } from './points.ts';
import { proofSchema, type Proof } from './proof.ts';

/** What the tests of one run have said, in the order of the points. */
export function readProofs(folder: string): readonly Proof[] {
  const order = Object.keys(points);
  return readdirSync(folder)
    .map((name) => proofSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((one, other) => order.indexOf(one.point) - order.indexOf(other.point) || compare(one.done, other.done));
}

/** The points that no test of the run has shown. */
export function pointsMissing(proofs: readonly Proof[]): readonly Point[] {
  return (Object.keys(points) as readonly Point[]).filter((point) => !proofs.some((proof) => proof.point === point));
}

/** docs/reliability.md of a run. */
export function reliabilityDocument(proofs: readonly Proof[], where: { readonly full: boolean; readonly machine: string }): string {
  const rows = proofs.map((proof) => `| ${proof.point} | ${points[proof.point]} | ${cell(proof.done)} | ${proof.times} | ${cell(proof.result)} |`);
  return [
    '# Reliability: what was done to Loket, and what came of it',
    '',
    `Written by the tests themselves, not by hand: each row by the test that saw it, at its end. This is ${where.full ? 'the full run (`npm run test:full`)' : 'the everyday run (`npm test`), with fewer rounds'},`,
    `on ${where.machine}. A point without a row fails the run. What is promised and what is not: [security.md](security.md).`,
    '',
    '| point | what must hold | what was done | times | result |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
