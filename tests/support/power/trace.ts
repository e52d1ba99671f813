import { createReadStream } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FileOperation } from './operations.ts';

/** What strace has to write down: all that changes a file or a name, and what would change one in a way that is not understood here. */
const tracedCalls: readonly string[] = [
  'open openat openat2 creat close dup dup2 dup3 lseek write pwrite64 writev pwritev pwritev2 ftruncate truncate fsync fdatasync',
  'rename renameat renameat2 unlink unlinkat rmdir mkdir mkdirat link linkat symlink symlinkat fallocate copy_file_range sendfile splice',
  'mmap io_uring_setup execve',
].flatMap((line) => line.split(' '));

/** The options with which the calls are written so that TraceReader can read them. A call marked with ? may be unknown to this machine. */
export const traceOptions: readonly string[] = ['-f', '-y', '-xx', '-s', '100000000', '--seccomp-bpf', '-e', `trace=${tracedCalls.map((name) => `?${name}`).join(',')}`, '-e', 'signal=none'];

/** The operations of a trace on what lies below `root`, and what the process said. */
export async function readTrace(path: string, root: string): Promise<readonly FileOperation[]> {
  const reader = new TraceReader(root);
  for await (const line of createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Number.POSITIVE_INFINITY })) reader.line(line);
  return reader.operations;
}

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  /** -1 for a call that failed. */
  readonly answer: number;
  /** Operations known when it was asked. */
  readonly asked: number;
}

interface OpenFile {
  /** Where write() goes; null: to the end. */
  at: number | null;
  readonly readable: boolean;
}

/**
 * Reads strace's lines one by one. A call that changes a file in a way that is not understood stops the reading with an error: what the
 * trace leaves out could not be lost in a cut either.
 */
export class TraceReader {
  readonly operations: FileOperation[] = [];
  readonly #root: string;
  /** By thread: the beginning of a call that was interrupted by another thread's line. */
  readonly #begun = new Map<string, { readonly text: string; readonly asked: number }>();
  /** Of the one process: its threads share them. */
  readonly #open = new Map<number, OpenFile>();
  #programs = 0;

  constructor(root: string) {
    this.#root = root;
  }

  line(line: string): void {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
    if (text.startsWith('+++') || text.startsWith('---') || text === '') return;
    if (text.endsWith(' <unfinished ...>')) {
      this.#begun.set(thread, { text: text.slice(0, -' <unfinished ...>'.length), asked: this.operations.length });
      return;
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text)?.[0];
    if (resumed === undefined) {
      this.#take(callOf(text, this.operations.length));
      return;
    }
    const begun = this.#begun.get(thread);
    if (begun === undefined) throw new Error('the trace resumes a call that it did not begin');
    this.#begun.delete(thread);
    this.#take(callOf(begun.text + text.slice(resumed.length), begun.asked));
  }

  #take(call: Call | null): void {
    if (call === null || call.answer < 0) return;
    const { name, args } = call;
    switch (name) {
      case 'open':
        return this.#opened(call, pathOf(args[0]), args[1] ?? '');
      case 'openat':
        return this.#opened(call, pathAt(args[0], args[1]), args[2] ?? '');
      case 'close':
        this.#open.delete(numberOf(args[0]));
        return;
      case 'lseek':
        return this.#moved(numberOf(args[0]), call.answer);
      case 'write':
        return this.#wrote(args[0], bytesOf(args[1]).subarray(0, call.answer));
      case 'writev':
        return this.#wrote(args[0], vectorOf(args).subarray(0, call.answer));
      case 'pwrite64':
        return this.#wroteAt(args[0], bytesOf(args[1]).subarray(0, call.answer), Number(args[3]));
      case 'pwritev':
        return this.#wroteAt(args[0], vectorOf(args).subarray(0, call.answer), Number(args.at(-1)));
      case 'ftruncate':
        return this.#changed(fileOf(args[0]), (path) => ({ kind: 'truncate', path, size: Number(args[1]) }));
      case 'fsync':
      case 'fdatasync':
        return this.#changed(fileOf(args[0]), (path) => ({ kind: 'sync', path, asked: call.asked }));
      case 'rename':
        return this.#renamed(pathOf(args[0]), pathOf(args[1]));
      case 'renameat':
      case 'renameat2':
        return this.#renamed(pathAt(args[0], args[1]), pathAt(args[2], args[3]));
      case 'unlink':
      case 'rmdir':
        return this.#changed(pathOf(args[0]), (path) => ({ kind: 'remove', path }));
      case 'unlinkat':
        return this.#changed(pathAt(args[0], args[1]), (path) => ({ kind: 'remove', path }));
      case 'mkdir':
        return this.#changed(pathOf(args[0]), (path) => ({ kind: 'folder', path }));
      case 'mkdirat':
        return this.#changed(pathAt(args[0], args[1]), (path) => ({ kind: 'folder', path }));
      case 'copy_file_range':
        return this.#copied(call);
      case 'mmap':
        // Private mappings and those that are only read change no file.
        if (args[2]?.includes('PROT_WRITE') !== true || args[3]?.includes('MAP_SHARED') !== true) return;
        return this.#unknown(name, fileOf(args[4]));
      case 'execve':
        this.#programs += 1;
        if (this.#programs > 1) throw new Error('the traced process started another program');
        return;
      case 'io_uring_setup':
        // Node has a ring for waiting on sockets; one for files would have a thread in the kernel.
        if (!args.some((arg) => arg.includes('IORING_SETUP_SQPOLL'))) return;
        throw new Error('the traced process writes past its system calls (io_uring)');
      default:
        for (const arg of args) this.#unknown(name, arg.startsWith('"') ? pathOf(arg) : fileOf(arg));
    }
  }

  #unknown(name: string, path: string): void {
    if (this.#counts(path)) throw new Error(`the trace holds a call that is not understood: ${name}`);
  }

  #opened({ answer }: Call, path: string, flags: string): void {
    this.#open.set(answer, { at: flags.includes('O_APPEND') ? null : 0, readable: flags.includes('O_RDWR') });
    if (!/O_WRONLY|O_RDWR/.test(flags)) return;
    this.#changed(path, () => ({ kind: 'open', path, create: flags.includes('O_CREAT'), truncate: flags.includes('O_TRUNC') }));
  }

  #moved(file: number, at: number): void {
    const open = this.#open.get(file);
    if (open !== undefined && open.at !== null) open.at = at;
  }

  #wrote(file: string | undefined, bytes: Buffer): void {
    const path = fileOf(file);
    if (numberOf(file) === 1) {
      for (const line of bytes.toString('utf8').split('\n')) if (line !== '') this.operations.push({ kind: 'said', line });
      return;
    }
    if (!this.#counts(path)) return;
    const open = this.#open.get(numberOf(file));
    // Reading, which is not traced, moves the place too.
    if (open === undefined || open.readable) throw new Error('the trace does not say where write() wrote');
    this.operations.push({ kind: 'write', path, at: open.at, bytes });
    if (open.at !== null) open.at += bytes.length;
  }

  /** (from, [at], to, [at], length, flags); NULL stands for the place of the open file. */
  #copied({ args, answer }: Call): void {
    const path = fileOf(args[2]);
    if (answer === 0 || !this.#counts(path)) return;
    const [from, to] = [placeOf(args[1]), placeOf(args[3])];
    const open = this.#open.get(numberOf(args[2]));
    const at = to ?? open?.at;
    if (!this.#counts(fileOf(args[0])) || from === null || at === undefined || at === null) throw new Error('the trace does not say what was copied where');
    this.operations.push({ kind: 'copy', from: fileOf(args[0]), fromAt: from, path, at, length: answer });
    if (to === null && open !== undefined) open.at = at + answer;
  }

  #wroteAt(file: string | undefined, bytes: Buffer, at: number): void {
    this.#changed(fileOf(file), (path) => ({ kind: 'write', path, at, bytes }));
  }

  #renamed(from: string, to: string): void {
    if (this.#counts(from) !== this.#counts(to)) throw new Error('a file was moved out of the traced folder, or into it');
    this.#changed(from, () => ({ kind: 'rename', from, to }));
  }

  #changed(path: string, operation: (path: string) => FileOperation): void {
    if (this.#counts(path)) this.operations.push(operation(path));
  }

  /** SQLite's -shm is shared memory: no cut keeps it, and it is made again. What has no name any more is gone after a cut anyway. */
  #counts(path: string): boolean {
    return (path === this.#root || path.startsWith(`${this.#root}/`)) && !path.endsWith('-shm') && !path.endsWith(' (deleted)');
  }
}

function callOf(text: string, asked: number): Call | null {
  const [, name, args = '', answer = ''] = /^(\w+)\((.*)\)\s+= (-?\d+|0x[0-9a-f]+|\?)/s.exec(text) ?? [];
  if (name === undefined) throw new Error(`the trace holds a line that cannot be read: ${text.slice(0, 60)}`);
  // Names and contents are written as \x.., so that a comma always separates.
  return answer === '?' ? null : { name, args: args.split(', '), answer: Number(answer), asked };
}

function bytesOf(text = ''): Buffer {
  const inner = /^"((?:\\x[0-9a-f]{2})*)"$/.exec(text)?.[1];
  if (inner === undefined) throw new Error('the trace does not hold the whole content of a write');
  return Buffer.from(inner.replaceAll('\\x', ''), 'hex');
}

/** [{iov_base="…", iov_len=3}, {iov_base=…}]: cut apart at the commas like everything else. */
function vectorOf(args: readonly string[]): Buffer {
  return Buffer.concat(args.flatMap((part) => /iov_base=("[^"]*")/.exec(part)?.[1] ?? []).map((text) => bytesOf(text)));
}

function pathOf(text = ''): string {
  const path = bytesOf(text).toString('utf8');
  if (!isAbsolute(path)) throw new Error('the trace names a file by a relative path');
  return path;
}

/** A path that may be relative to an open folder. */
function pathAt(folder: string | undefined, text = ''): string {
  const path = bytesOf(text).toString('utf8');
  return isAbsolute(path) ? path : join(fileOf(folder), path);
}

/** `21</path>`: what the file number stands for; '' for none. A file without a name any more ends in " (deleted)". */
function fileOf(text = ''): string {
  const [, inner = '', gone = ''] = /^\S*?<(.*)>(\(deleted\))?$/s.exec(text) ?? [];
  const path = inner.replaceAll(/(?:\\x[0-9a-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8'));
  return gone === '' ? path : `${path} (deleted)`;
}

/** `[4096]` or `[4096 => 8192]`; null for NULL. */
function placeOf(text = ''): number | null {
  const digits = /^\[(\d+)/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function numberOf(text = ''): number {
  return Number(/^\d+/.exec(text)?.[0] ?? Number.NaN);
}
