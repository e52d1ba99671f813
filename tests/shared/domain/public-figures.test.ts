import { describe, expect, it, test } from 'vitest';
import { leastMoved, nextRelease, publicStep, type PublicTable, type Release, saidCell } from '../../../shared/domain/public-figures.ts';
import { seeded } from '../../support/rounds.ts';

describe('a count as it is said', () => {
  it.each([
    [0, 'kurang_dari_5', 'nobody and a few are one: else the first one who comes is seen'],
    [4, 'kurang_dari_5', 'a small number'],
    [5, 5, 'the least that is said'],
    [9, 5, 'rounded down'],
    [104, 100, 'one person less'],
    [105, 105, 'than here'],
  ])('%s → %s: %s', (count, said, _why) => {
    const cell = saidCell(count);
    expect(cell.said === 'angka' ? cell.value : cell.said).toBe(said);
  });
});

const table = (...counts: readonly number[]): PublicTable => ({ key: 'kecamatan', parts: counts.map((count, index) => ({ label: String(index), count })) });
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);
const add = (to: number[], index: number, by: number): void => void to.splice(index, 1, (to[index] ?? 0) + by);
const release = (before: Release | null, at: string, ...counts: readonly number[]): Release => nextRelease(before, sumOf(counts), sumOf(counts), [table(...counts)], at);

describe('what is said anew', () => {
  const first = release(null, '1', 40, 64, 12);
  it.each([
    [[41, 64, 12], '1', 'one person came: she would be the whole difference'],
    [[44, 64, 12], '1', 'four came'],
    [[45, 64, 12], '2', 'five came'],
    [[40, 60, 16], '1', 'four moved'],
    [[40, 59, 17], '2', 'five moved'],
    [[38, 66, 12], '1', 'two came and two left'],
    [[40, 64, 12], '1', 'nothing changed'],
  ])('%j: as of %s, %s', (counts, at) => {
    expect(release(first, '2', ...counts).tables[0]?.at).toBe(at);
  });

  test('a change is reckoned from what was said, not from what was asked: four today and one tomorrow are five', () => {
    const then = release(release(first, '2', 44, 64, 12), '3', 45, 64, 12);
    expect(then.tables[0]?.at).toBe('3');
    expect(then.people.at).toBe('3');
  });

  test('the number of people stays while only their states change', () => {
    expect(release(first, '2', 30, 74, 12)).toMatchObject({ people: { at: '1' }, tables: [{ at: '2' }] });
  });

  test('parts that rounding cut off by nearly all it can are left out at first, and later stay as they were said', () => {
    // Five parts of x4: 4+4+4+4+4 = 20 are missing in the sum, so that each part would be known to the last person.
    const telling = [14, 24, 34, 44, 54] as const;
    expect(release(null, '1', ...telling).tables[0]?.parts).toBeNull();
    const before = release(null, '1', 10, 22, 31, 43, 53);
    expect(release(before, '2', ...telling).tables[0]).toEqual(before.tables[0]);
  });

  test('fewer than five people are not broken down at all', () => {
    expect(release(null, '1', 1, 3).tables[0]?.parts).toBeNull();
  });
});

test.each([
  [[1, 2], [1, 2], 0],
  [[1, 2], [2, 2], 1],
  [[5, 0], [0, 5], 5],
  [[5, 0], [3, 4], 4],
])('from %j to %j at least %s people stand elsewhere', (before, now, least) => {
  expect(leastMoved(table(...before).parts, table(...now).parts)).toBe(least);
});

describe('nobody is known from any number of sheets, laid side by side', () => {
  // Few and many people, few and many parts; each day some come, leave or move.
  it.each([[2, 30], [3, 90], [5, 60], [9, 400], [13, 1071]])('%i parts, about %i people: 400 days', (parts, many) => {
    const next = seeded(parts * many);
    const any = (below: number): number => Math.floor(next() * below);
    const counts = Array.from({ length: parts }, () => (next() < 0.3 ? any(5) : any((2 * many) / parts)));
    const others = [0, 0];
    for (let person = 0; person < sumOf(counts); person += 1) add(others, any(2), 1);
    const said: Release[] = [];
    for (let day = 0; day < 400; day += 1) {
      for (let moves = any(4); moves > 0; moves -= 1) {
        const from = any(parts);
        if (next() < 0.4) {
          add(counts, any(parts), 1);
          add(others, any(2), 1);
        } else if ((counts[from] ?? 0) > 0) {
          add(counts, from, -1);
          add(counts, any(parts), 1);
        }
      }
      const people = sumOf(counts);
      said.push(nextRelease(said.at(-1) ?? null, people, people + 1, [table(...counts), { key: 'jenis_kelamin', parts: [{ label: 'L', count: others[0] ?? 0 }, { label: 'P', count: others[1] ?? 0 }] }], String(day)));
    }
    const numbers = new Set<number>();
    for (const [day, sheet] of said.entries()) {
      for (const figure of [sheet.people, sheet.paper, ...sheet.tables]) {
        for (const { count } of figure.parts ?? []) {
          const cell = saidCell(count);
          if (cell.said === 'angka') numbers.add(cell.value);
        }
        // What changed since the day before hangs on five people at least.
        const before = said[day - 1];
        const earlier = before && [before.people, before.paper, ...before.tables].find(({ key }) => key === figure.key);
        if (earlier?.parts && earlier.at !== figure.at) expect(leastMoved(earlier.parts, figure.parts ?? [])).toBeGreaterThanOrEqual(publicStep);
      }
      // Each part may have been cut off by 1, 2 or 3, by all that this sheet says of the whole.
      const whole = (sheet.people.parts?.[0]?.count ?? 0) - ((sheet.people.parts?.[0]?.count ?? 0) % publicStep);
      for (const { parts: cells, at } of sheet.tables) {
        if (cells === null || at !== sheet.people.at || at !== String(day)) continue;
        const shown = sumOf(cells.map(({ count }) => count - (count % publicStep)));
        for (const cut of [1, 2, 3]) {
          const [least, most] = [whole - shown - cut, whole + 4 - shown - cut];
          expect(most >= 0 && least <= 4 * (cells.length - 1), `day ${day}, cut ${cut}`).toBe(true);
        }
      }
    }
    // So is every sum and difference of any of them, of any two days: none is 1 to 4.
    for (const number of numbers) expect(number % publicStep).toBe(0);
    // And it is of use: most of the days something is broken down.
    expect(said.filter(({ tables }) => tables.some(({ parts: cells }) => cells !== null)).length).toBeGreaterThan(200);
  });
});
