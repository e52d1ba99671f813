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

const quiet = { groups: { tanpa_akun: 0, keterangan_lama: 0, minta_koreksi: 0, di_luar_lama: 0 }, overdueInstructions: 0, wave: null, following: { mine: 0, dayCome: 0 } };
const today = '2020-04-15';

describe('attentionRows', () => {
  it('says nothing where nothing waits', () => {
    expect(attentionRows(nothing, [], quiet, today)).toEqual([]);
  });
  it('puts what was sent back to this person first, and shows at most six', () => {
    const rows = attentionRows({ ...nothing, toKey: 1, toCheck: 2, returnedToMe: 3, ready: 4, closedNotDelivered: 5 }, [
      { why: 'nik_bentrok', people: 6 },
      { why: 'tanda_terbuka', people: 7 },
    ], { ...quiet, groups: { ...quiet.groups, keterangan_lama: 8 } }, today);
    expect(rows.map((row) => [row.id, row.count])).toEqual([
      ['dikembalikan', 3],
      ['ditutup', 5],
      ['bentrok', 6],
      ['periksa', 2],
      ['keterangan_lama', 8],
      ['tanda', 7],
    ]);
  });
  it('a number of people opens the list of these people', () => {
    const [row] = attentionRows({ ...nothing, openMarks: 12 }, [{ why: 'tanda_terbuka', people: 7 }], quiet, today);
    expect(row).toMatchObject({ count: 7, screen: 'pendaftar', params: { why: 'tanda_terbuka' } });
  });
  it('whom this person sees to, and whose day has come, come before the paper of others', () => {
    const rows = attentionRows({ ...nothing, returnedToMe: 3, toCheck: 9 }, [], { ...quiet, following: { mine: 12, dayCome: 4 } }, today);
    expect(rows.map(({ id, count }) => [id, count])).toEqual([['dikembalikan', 3], ['hari_ini', 4], ['ditugaskan', 12], ['periksa', 9]]);
    expect(rows.map(({ screen, params }) => [screen, params]).slice(1, 3)).toEqual([['tindak', { when: 'hari_ini' }], ['tindak', { assigned: 'saya' }]]);
  });
  it('a request under the law comes before everything', () => {
    const rows = attentionRows({ ...nothing, returnedToMe: 3 }, [], { ...quiet, groups: { ...quiet.groups, minta_koreksi: 1 }, overdueInstructions: 2 }, today);
    expect(rows.map((row) => row.id)).toEqual(['minta_koreksi', 'dikembalikan', 'instruksi']);
    expect(rows.map((row) => row.params)).toEqual([{ daftar: 'minta_koreksi' }, {}, { daftar: 'instruksi' }]);
  });
  it.each([
    { wave: null, shown: false, why: 'no wave, no account needed' },
    { wave: { no: 1, opens: '2020-04-16', closes: '2020-04-20' }, shown: false, why: 'not open yet' },
    { wave: { no: 1, opens: '2020-04-15', closes: '2020-04-16' }, shown: true, why: 'open' },
  ])('who has no account is said while a wave is open ($why)', ({ wave, shown }) => {
    const rows = attentionRows(nothing, [], { ...quiet, wave, groups: { ...quiet.groups, tanpa_akun: 550 } }, today);
    expect(rows.map((row) => row.count)).toEqual(shown ? [550] : []);
  });
});
