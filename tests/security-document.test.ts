import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { points } from '../scripts/reliability/points.ts';
import { inProject } from '../scripts/paths.ts';

/** docs/security.md names a test for each promise; here that those tests exist, and that a promise without one is none. */
const text = readFileSync(inProject('docs', 'security.md'), 'utf8');
const named = [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? '');
const promised = /## What is promised\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
const rows = promised.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise'));

test('every test that is named is there', () => {
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([]);
});

test('every promise names a test', () => {
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !/`tests\/[^`]+\.(?:test|spec)\.ts` ?/.test(row))).toEqual([]);
});

test('the tests that are named say the points of secrets and roles themselves', () => {
  const said = named.map((path) => readFileSync(inProject(path), 'utf8')).join('\n');
  const ours = Object.keys(points).filter((point) => /^[CG]\d/.test(point));
  expect(ours.filter((point) => !said.includes(`point: '${point}'`))).toEqual([]);
});
