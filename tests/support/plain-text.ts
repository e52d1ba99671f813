import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that must not be read anywhere: what it is, and how it is written. */
export interface Planted {
  readonly what: string;
  readonly text: string;
}

export interface Hit {
  readonly where: string;
  /** What was found; never the text itself. */
  readonly what: string;
  readonly form: string;
}

interface Form {
  readonly form: string;
  readonly bytes: Buffer;
}

/** Every form in which a program may have written a text: encodings, escapes, and base64 at each of the three places in a longer one. */
export function formsOf(text: string): readonly Form[] {
  const cases = [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
  const grouped = /^\d{12,16}$/.test(text) ? [text.replace(/(\d{4})(?=\d)/g, '$1 '), text.replace(/(\d{6})(?=\d)/g, '$1 ')] : [];
  const forms = [...cases, ...grouped].flatMap((each) => [
    { form: 'UTF-8', bytes: Buffer.from(each, 'utf8') },
    { form: 'UTF-16LE', bytes: Buffer.from(each, 'utf16le') },
    { form: 'UTF-16BE', bytes: Buffer.from(each, 'utf16le').swap16() },
    { form: 'Latin-1', bytes: Buffer.from(each, 'latin1') },
    { form: 'JSON', bytes: Buffer.from(escaped(each), 'latin1') },
    { form: 'address', bytes: Buffer.from(encodeURIComponent(each), 'latin1') },
    { form: 'hex', bytes: Buffer.from(Buffer.from(each, 'utf8').toString('hex'), 'latin1') },
    ...[0, 1, 2].map((place) => ({ form: 'base64', bytes: insideBase64(Buffer.from(each, 'utf8'), place) })),
    { form: 'base64 of UTF-16', bytes: insideBase64(Buffer.from(each, 'utf16le'), 0) },
  ]);
  const seen = new Set<string>();
  return forms.filter(({ bytes }) => {
    const key = bytes.toString('hex');
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** Where any of it stands in a piece of bytes: one pass, whatever the number of words. */
export function searchBytes(where: string, bytes: Buffer, planted: readonly Planted[]): readonly Hit[] {
  const { starts, needles } = needlesOf(planted);
  const hits = new Map<Needle, Hit>();
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const start = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    if (starts[start] !== 1) continue;
    for (const needle of needles.get(start) ?? []) {
      if (!hits.has(needle) && stands(bytes, at, needle.bytes)) hits.set(needle, { where, what: needle.what, form: needle.form });
    }
  }
  return [...hits.values()];
}

/** Every file below some folders, also those that come and go meanwhile. Answers what was found, and how many files were read. */
export function searchFolders(folders: readonly string[], planted: readonly Planted[]): { readonly hits: readonly Hit[]; readonly files: number } {
  const paths = folders.flatMap((folder) => filesUnder(folder));
  let files = 0;
  const hits = paths.flatMap((path) => {
    const bytes = contentOf(path);
    if (bytes === null) return [];
    files += 1;
    return [...searchBytes(path, bytes, planted), ...searchBytes(`name of ${path}`, Buffer.from(path), planted)];
  });
  return { hits, files };
}

interface Needle extends Form {
  readonly what: string;
}

interface Needles {
  /** 1 at each pair of bytes with which a needle begins. */
  readonly starts: Uint8Array;
  readonly needles: ReadonlyMap<number, readonly Needle[]>;
}

const known = new WeakMap<readonly Planted[], Needles>();

function needlesOf(planted: readonly Planted[]): Needles {
  const made = known.get(planted);
  if (made !== undefined) return made;
  const starts = new Uint8Array(65_536);
  const needles = new Map<number, Needle[]>();
  for (const { what, text } of planted) {
    for (const form of formsOf(text)) {
      const start = form.bytes.readUInt16LE(0);
      starts[start] = 1;
      needles.set(start, [...(needles.get(start) ?? []), { what, ...form }]);
    }
  }
  known.set(planted, { starts, needles });
  return { starts, needles };
}

function stands(bytes: Buffer, at: number, needle: Buffer): boolean {
  for (let next = 2; next < needle.length; next += 1) if (bytes[at + next] !== needle[next]) return false;
  return true;
}

/** With every sign outside ASCII as \\uXXXX. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What base64 makes of it wherever it stands, whatever stands beside it: the signs that depend on nothing else. */
function insideBase64(bytes: Buffer, place: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(place), bytes]).toString('base64').replace(/=+$/, '');
  const first = place === 0 ? 0 : place + 1;
  const last = Math.floor(((place + bytes.length) * 8) / 6);
  return Buffer.from(whole.slice(first, last), 'latin1');
}

function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** null: gone meanwhile, or not to be read. */
function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
