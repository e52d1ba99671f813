import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fail } from '../../shared/problems.ts';
import { sha256Of } from '../export/sha256.ts';

export interface TakenFile {
  readonly name: string;
  readonly media: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** What may be taken in, by its ending (without the dot), and how the system names it. */
export const medias: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const scanEndings: readonly string[] = ['pdf', 'png', 'jpg', 'jpeg'];
export const tableEndings: readonly string[] = ['csv', 'txt', 'xlsx'];

/** A scan of a letter is below, a file of 50,229 people too; more would make every copy slow. */
const mostBytes = 32 * 1024 * 1024;

/** A file that a person chose, whole. Problems: file.missing, file.kind (not one of `endings`), file.too-big. */
export function takeFile(path: string, endings: readonly string[]): TakenFile {
  const ending = extname(path).slice(1).toLowerCase();
  const media = medias[ending];
  if (media === undefined || !endings.includes(ending)) fail('file.kind', { endings: [...endings] });
  const content = read(path);
  return { name: basename(path), media, sha256: sha256Of(content), content };
}

function read(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) fail('file.missing');
    if (stat.size > mostBytes) fail('file.too-big', { mostMb: mostBytes / 1024 / 1024 });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) fail('file.missing');
    throw error;
  }
}
