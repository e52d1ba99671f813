import { describe, expect, it } from 'vitest';
import { attentionRows } from '../../../renderer/home/attention.ts';

const nothing = {
  toKey: 0,
  toCheck: 0,
  returnedToMe: 0,
  openMarks: 0,
  nikConflicts: 0,
  secondSheets: 0,
  ready: 0,
  closedNotDelivered: 0,
  keyedToday: 0,
  keyedTodayMe: 0,
  checkedToday: 0,
  checkedTodayMe: 0,
  perDay: [],
};

describe('attentionRows', () => {
  it('says nothing where nothing waits', () => {
    expect(attentionRows(nothing, [])).toEqual([]);
  });
  it('puts what was sent back to this person first, and shows at most five', () => {
    const rows = attentionRows({ ...nothing, toKey: 1, toCheck: 2, returnedToMe: 3, ready: 4, closedNotDelivered: 5 }, [
      { why: 'nik_bentrok', people: 6 },
      { why: 'tanda_terbuka', people: 7 },
    ]);
    expect(rows.map((row) => [row.id, row.count])).toEqual([
      ['dikembalikan', 3],
      ['ditutup', 5],
      ['bentrok', 6],
      ['periksa', 2],
      ['tanda', 7],
    ]);
  });
  it('a number of people opens the list of these people', () => {
    const [row] = attentionRows({ ...nothing, openMarks: 12 }, [{ why: 'tanda_terbuka', people: 7 }]);
    expect(row).toMatchObject({ count: 7, screen: 'pendaftar', params: { why: 'tanda_terbuka' } });
  });
});
