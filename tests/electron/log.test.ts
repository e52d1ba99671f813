import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog, isFrame, traceOf } from '../../electron/main/log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an error leaves its kind, code and stack, never its message', () => {
  const error = Object.assign(new RangeError('SITI AMINAH 0000000000000001'), { code: 'SQLITE_FULL' });
  const trace = traceOf(error);
  expect(trace).toMatch(/^RangeError SQLITE_FULL\n\s+at /);
  expect(trace).not.toContain('SITI');
});

test('a message of several lines does not pass as a stack', () => {
  const error = new Error('one\n   at home: SITI AMINAH');
  expect(traceOf(error)).not.toContain('SITI');
  expect(isFrame('   at home: SITI AMINAH')).toBe(false);
});

test('what is thrown and is no error leaves its type only', () => {
  expect(traceOf('SITI AMINAH')).toBe('string');
});

test('one line with time and code', () => {
  createLog(folder, () => new Date(0)).write('data.died');
  expect(readFileSync(join(folder, 'loket.log'), 'utf8')).toBe('1970-01-01T00:00:00.000Z data.died\n');
});

test('it never grows beyond two files of bounded size', () => {
  const path = join(folder, 'loket.log');
  const log = createLog(folder);
  for (let turn = 0; turn < 3; turn += 1) {
    writeFileSync(path, 'x'.repeat(300 * 1024));
    log.write('again');
  }
  expect(readdirSync(folder).sort()).toEqual(['loket.1.log', 'loket.log']);
  expect(statSync(path).size).toBeLessThan(1000);
});

test('a log that cannot be written stops nothing', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => createLog(join(folder, 'file', 'logs')).write('x')).not.toThrow();
});
