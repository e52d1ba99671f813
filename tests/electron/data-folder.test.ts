import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder, keepChosenFolder, type Surroundings } from '../../electron/main/data-folder.ts';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'loket-folder-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const around = (more: Partial<Surroundings>): Surroundings => ({ argv: ['electron', '.'], env: {}, platform: 'linux', userData, ...more });

test('the command line speaks first, then the environment, then the choice, then the system', () => {
  expect(dataFolder(around({}))).toBe(join(userData, 'data'));
  keepChosenFolder(userData, '/chosen');
  expect(dataFolder(around({}))).toBe('/chosen');
  expect(dataFolder(around({ env: { LOKET_DATA: '/env' } }))).toBe(resolve('/env'));
  expect(dataFolder(around({ env: { LOKET_DATA: '/env' }, argv: ['electron', '--data', '/argv'] }))).toBe(resolve('/argv'));
  expect(dataFolder(around({ argv: ['electron', '--data=/argv'] }))).toBe(resolve('/argv'));
});

test('on Windows the data is the machine’s, not one person’s', () => {
  expect(dataFolder(around({ platform: 'win32', env: { ProgramData: 'P' } }))).toBe(join('P', 'Loket'));
});

test.each(['', 'null', '{"folder":7}', '{"folder":"relative"}', '{"folder":'])('a pointer that says nothing is passed over: %s', (text) => {
  writeFileSync(join(userData, 'folder.json'), text);
  expect(dataFolder(around({}))).toBe(join(userData, 'data'));
});

test('the choice is one small file', () => {
  keepChosenFolder(userData, '/chosen');
  expect(JSON.parse(readFileSync(join(userData, 'folder.json'), 'utf8'))).toEqual({ folder: '/chosen' });
});
