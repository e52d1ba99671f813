import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../support/power/cuts.ts';
import { Disk, type Tree } from '../../support/power/disk.ts';
import type { FileOperation } from '../../support/power/operations.ts';
import { Published } from '../../support/power/published.ts';
import { saidStates } from '../../support/power/states.ts';
import { TraceReader } from '../../support/power/trace.ts';
import { seeded } from '../../support/rounds.ts';

/** The power cuts themselves: what strace's lines mean, and what a disk may have kept. */
const hex = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const path = (name: string): string => `"${hex(`/r/${name}`)}"`;
const file = (number: number, name: string): string => `${number}<${hex(`/r/${name}`)}>`;

function read(...lines: readonly string[]): readonly FileOperation[] {
  const reader = new TraceReader('/r');
  for (const line of lines) reader.line(line);
  return reader.operations;
}

describe('a trace', () => {
  it('is read with its places, its threads and its failures', () => {
    const operations = read(
      `7  openat(AT_FDCWD</x>, ${path('a')}, O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0600) = 20${file(20, 'a').slice(2)}`,
      `7  write(${file(20, 'a')}, "${hex('satu, "dua"')}", 11) = 11`,
      `7  write(${file(20, 'a')}, "${hex('tiga')}", 4) = 4`,
      `8  fsync(${file(20, 'a')} <unfinished ...>`,
      `7  pwrite64(${file(20, 'a')}, "${hex('X')}", 1, 2) = 1`,
      `8  <... fsync resumed>) = 0`,
      `7  rename(${path('a')}, ${path('b')}) = 0`,
      `7  rename(${path('c')}, ${path('b')}) = -1 ENOENT (No such file or directory)`,
      `7  write(1<${hex('pipe:[1]')}>, "${hex('{"done":"x"}\n')}", 13) = 13`,
      `7  write(20<${hex('/r/b')}>(deleted), "${hex('x')}", 1) = 1`,
      `7  openat(AT_FDCWD</x>, "${hex('/elsewhere')}", O_WRONLY|O_CREAT, 0600) = 21<${hex('/elsewhere')}>`,
      '7  +++ exited with 0 +++',
    );
    expect(operations.map(({ kind }) => kind)).toEqual(['open', 'write', 'write', 'write', 'sync', 'rename', 'said']);
    expect(operations[2]).toMatchObject({ path: '/r/a', at: 11, bytes: Buffer.from('tiga') });
    expect(operations[3]).toMatchObject({ at: 2 });
    // Asked for before the last write began: that one it does not promise.
    expect(operations[4]).toMatchObject({ path: '/r/a', asked: 3 });
    expect(operations[6]).toEqual({ kind: 'said', line: '{"done":"x"}' });
  });

  it.each([
    [`7  fallocate(${file(20, 'a')}, 0, 0, 4096) = 0`, 'fallocate'],
    [`7  mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, ${file(20, 'a')}, 0) = 0x7f0000000000`, 'mmap'],
    [`7  link(${path('a')}, ${path('b')}) = 0`, 'link'],
    [`7  pwrite64(${file(20, 'a')}, "${hex('x')}"..., 9, 0) = 9`, 'whole content'],
    ['7  io_uring_setup(8, {flags=IORING_SETUP_SQPOLL}) = 5', 'io_uring'],
  ])('that holds what is not understood is refused: %s', (line, said) => {
    expect(() => read(line)).toThrow(said);
  });
});

const start: Tree = new Map([['/r', null], ['/r/a', Buffer.from('lama')]]);

/** All contents of `a` (or null) that many cuts find at the end of these operations. */
function found(operations: readonly FileOperation[], name = '/r/a'): ReadonlySet<string | null> {
  const disk = new Disk('/r', start);
  for (const operation of operations) disk.apply(operation);
  const random = seeded(1);
  return new Set(Array.from({ length: 300 }, () => disk.afterCut(random).get(name)?.toString('latin1') ?? null));
}

const opened = (name: string): FileOperation => ({ kind: 'open', path: `/r/${name}`, create: true, truncate: true });
const wrote = (name: string, text: string): FileOperation => ({ kind: 'write', path: `/r/${name}`, at: 0, bytes: Buffer.from(text) });
const synced = (name: string): FileOperation => ({ kind: 'sync', path: name === '' ? '/r' : `/r/${name}`, asked: 1_000 });
const renamed = (from: string, to: string): FileOperation => ({ kind: 'rename', from: `/r/${from}`, to: `/r/${to}` });

describe('a cut', () => {
  it('may lose what was not synced, and nothing that was', () => {
    expect(found([wrote('a', 'baru')])).toEqual(new Set(['lama', 'baru']));
    expect(found([wrote('a', 'baru'), synced('a')])).toEqual(new Set(['baru']));
  });

  it('tears a write between sectors', () => {
    const contents = found([wrote('a', 'x'.repeat(512) + 'y'.repeat(512))]);
    expect(contents).toContain('x'.repeat(512) + 'y'.repeat(512));
    expect(contents).toContain(`lama${'\0'.repeat(508)}${'y'.repeat(512)}`);
    expect([...contents].some((content) => content === null)).toBe(false);
    // The size may have come without the bytes.
    expect(contents).toContain(`lama${'\0'.repeat(1020)}`);
  });

  it('shows the known fault: renamed without a sync, a file can be empty', () => {
    expect(found([opened('t'), wrote('t', 'baru'), renamed('t', 'a'), synced('')])).toContain('');
  });

  it('and the cure: synced, renamed, folder synced is old or new, and at the end new', () => {
    const whole = [opened('t'), wrote('t', 'baru'), synced('t'), renamed('t', 'a')];
    expect(found(whole)).toEqual(new Set(['lama', 'baru']));
    expect(found([...whole, synced('')])).toEqual(new Set(['baru']));
  });

  it('keeps names in order: a later one never without the one before', () => {
    const disk = new Disk('/r', start);
    for (const operation of [opened('b'), renamed('a', 'c'), { kind: 'remove', path: '/r/b' } as const]) disk.apply(operation);
    const random = seeded(3);
    const seen = new Set(Array.from({ length: 100 }, () => [...disk.afterCut(random).keys()].slice(1).join(' ')));
    expect(seen).toEqual(new Set(['/r/a', '/r/a /r/b', '/r/b /r/c', '/r/c']));
  });

  it('a sync that was asked for before a write does not cover it', () => {
    expect(found([wrote('a', 'baru'), { kind: 'sync', path: '/r/a', asked: 0 }])).toContain('lama');
  });
});

describe('what is said of cuts', () => {
  const said = (line: object): FileOperation => ({ kind: 'said', line: JSON.stringify(line) });

  it('counts the answers that a found state lacks', () => {
    const states = saidStates([said({ state: 'a' }), said({ done: 'x' }), said({ state: 'b' }), said({ state: 'c' }), said({ done: 'y' }), said({ state: 'd' })], 'first');
    expect(states.from).toBe(2);
    expect(states.lost('a', 5)).toBe(1);
    expect(states.lost('b', 5)).toBe(1);
    expect(states.lost('c', 5)).toBe(0);
    // Under way, not yet told.
    expect(states.lost('d', 5)).toBe(0);
    expect(states.lost('d', 3)).toBe('none');
    expect(states.lost('first', 5)).toBe(2);
    expect(states.lost('half', 5)).toBe('none');
  });

  it('finds files that are older than an answer, or that never were so', () => {
    const operations = [opened('t'), wrote('t', 'baru'), renamed('t', 'a'), said({ done: 'x' }), opened('t')];
    const published = new Published({ root: '/r', before: start, operations }, (name) => name !== '/r/t');
    const tree = (content: string): Tree => new Map([['/r', null], ['/r/a', Buffer.from(content)]]);
    expect(published.faults(tree('lama'), 3)).toEqual([]);
    expect(published.faults(tree('baru'), 3)).toEqual([]);
    expect(published.faults(tree('baru'), 5)).toEqual([]);
    expect(published.faults(tree('lama'), 5)).toEqual(['a: 4 bytes']);
    expect(published.faults(tree(''), 5)).toEqual(['a: 0 bytes']);
    expect(published.faults(new Map([['/r', null]]), 5)).toEqual(['a: no bytes']);
  });

  it('plays every second cut right after something was said', () => {
    const operations = [wrote('a', 'baru'), said({ done: 'x' }), wrote('a', 'lagi'), wrote('a', 'lain')];
    const places = [...cutsOf({ root: '/r', before: start, operations }, { times: 40, from: 0, random: seeded(4) })].map(({ at }) => at);
    expect(places).toHaveLength(40);
    expect(places.filter((at) => at === 2).length).toBeGreaterThanOrEqual(20);
    expect(new Set(places)).toEqual(new Set([1, 2, 3, 4]));
  });
});
