import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanEndings, tableEndings, takeFile } from '../../db/rules/take-file.ts';
import { ProblemError } from '../../shared/problems.ts';
import { testFolder } from '../support/service.ts';

const folder = testFolder();
const problemOf = (path: string, endings: readonly string[]) => {
  try {
    takeFile(path, endings);
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'thrown';
  }
  return null;
};

describe('a file that a person chose', () => {
  it('is taken byte for byte, with its name, kind and hash', () => {
    const path = join(folder, 'Surat 12.PDF');
    writeFileSync(path, Buffer.from([0, 1, 255, 13, 10]));
    expect(takeFile(path, scanEndings)).toEqual({ name: 'Surat 12.PDF', media: 'application/pdf', sha256: '5b67fc778b067e90ba58cc6b058f2295d0e48f1e8a23651a78b73ec256d8eb49', content: Buffer.from([0, 1, 255, 13, 10]) });
  });

  it.each([
    { why: 'another kind than was asked for', name: 'gambar.png', endings: tableEndings, code: 'file.kind' },
    { why: 'a program', name: 'buka.exe', endings: scanEndings, code: 'file.kind' },
    { why: 'no ending', name: 'surat', endings: scanEndings, code: 'file.kind' },
    { why: 'not there', name: 'hilang.pdf', endings: scanEndings, code: 'file.missing' },
    { why: 'a folder of that name', name: '.', endings: scanEndings, code: 'file.kind' },
  ])('is refused: $why', ({ name, endings, code }) => {
    if (name.includes('gambar') || name.includes('buka') || name === 'surat') writeFileSync(join(folder, name), 'x');
    expect(problemOf(join(folder, name), endings)).toBe(code);
  });

  it('is refused when it is larger than any scan', () => {
    const path = join(folder, 'besar.pdf');
    writeFileSync(path, '');
    truncateSync(path, 33 * 1024 * 1024);
    expect(problemOf(path, scanEndings)).toBe('file.too-big');
  });
});
