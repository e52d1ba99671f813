import { describe, expect, test } from 'vitest';
import { draftOf, editOfDraft, type ProfileDraft } from '../../../renderer/settings/profile/draft.ts';
import { changeText, summaryOf } from '../../../renderer/settings/profile/words.ts';
import { profileChanges } from '../../../shared/domain/profile-changes.ts';
import { alwaysAsked, applyEdit, editFaults, editOf } from '../../../shared/domain/profile-edit.ts';
import { shippedProfiles } from '../../../shared/domain/profiles/shipped.ts';

const [profile] = shippedProfiles;
const draft = draftOf(profile);
const ground = { today: '2020-03-31', earlier: [] };
const faultsOf = (change: Partial<ProfileDraft>) => editFaults(profile, editOfDraft({ ...draft, ...change }, ground.today), ground).map(({ at, fault }) => `${at} ${fault}`);
const changesOf = (change: Partial<ProfileDraft>) => profileChanges(profile, applyEdit(profile, editOfDraft({ ...draft, ...change }, ground.today)));

describe('the boxes', () => {
  test.each(shippedProfiles)('give back the profile they were filled from: $key', (shipped) => {
    const edit = editOfDraft(draftOf(shipped), ground.today);
    expect(edit).toEqual(editOf(shipped));
    for (const today of ['2020-03-31', '2021-01-01']) expect(editFaults(shipped, edit, { today, earlier: shipped.statements })).toEqual([]);
  });

  test.each(shippedProfiles)('$key asks all that no programme can leave out', (shipped) => {
    expect(alwaysAsked.filter((id) => shipped.asking[id] === 'tidak')).toEqual([]);
  });

  test('that are all empty are no rule', () => {
    expect(editOfDraft({ ...draft, quota: { label: ' ', value: '', source: '' }, familyRule: { atMost: '', source: '' } }, ground.today)).toMatchObject({ quota: null, familyRule: null });
  });

  test.each([
    ['a number with dots', { expectedPaper: '5.000' }, []],
    ['a number in words', { expectedPaper: 'lima' }, ['expectedPaper number']],
    ['zero', { expectedPaper: '0' }, ['expectedPaper number']],
    ['a quota without source', { quota: { label: 'kuota', value: '10', source: '' } }, ['quota.source empty']],
    ['an age with no beginning', { ageRule: { atLeast: '', atMost: '64', source: 'surat' } }, ['ageRule.atLeast number']],
    ['a day in words', { waves: [{ no: '2', opens: '20 april 2020', closes: '23-04-2020', smsFrom: '25 april 2020', smsUntil: '' }] }, []],
    ['a day that is none', { waves: [{ no: '2', opens: '30-02-2020', closes: '23-04-2020', smsFrom: '', smsUntil: '' }] }, ['waves.0.opens day']],
    ['a new statement that is empty', { statements: [{ validFrom: '', certainty: 'cukup', first: '', second: '', source: '' }] }, ['statements.0.validFrom day', 'statements.0.first empty', 'statements.0.second empty', 'statements.0.source empty']],
  ] as const)('%s', (_what, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

test.each([
  ['15/4/20', '2020-04-15', 'this year'],
  ['3-1-21', '2021-01-03', 'next year: what is told and waves lie ahead'],
  ['31.3.20', '2020-03-31', 'today'],
  ['1 mei 20', '2020-05-01', 'a month in letters'],
])('%s is %s: %s', (typed, day) => {
  const edit = editOfDraft({ ...draft, statements: [{ validFrom: typed, certainty: 'cukup', first: 'A', second: 'B', source: 'C' }], waves: [{ no: '2', opens: typed, closes: typed, smsFrom: typed, smsUntil: typed }] }, ground.today);
  expect(edit.statements[0]?.validFrom).toBe(day);
  expect(edit.waves[0]).toEqual({ no: 2, opens: day, closes: day, smsFrom: day, smsUntil: day });
});

describe('before it is saved', () => {
  test('says how many fields become what, and from when it holds', () => {
    const changes = changesOf({ expectedPaper: '5000', asking: { ...draft.asking, email: 'wajib', no_hp: 'wajib', no_kk: 'wajib', jurusan: 'tidak' } });
    expect(summaryOf(changes)).toBe('3 isian menjadi wajib; 1 isian menjadi tidak ditanya; berubah: perkiraan jumlah kertas. Berlaku untuk berkas yang diinput atau dibetulkan sejak sekarang.');
    expect(changes.map(changeText)).toContain('Surel: boleh → wajib');
  });

  test('nothing is nothing', () => {
    expect(summaryOf(changesOf({}))).toBe('Belum ada yang berubah.');
  });

  test('a wave that is gone is named', () => {
    expect(changesOf({ waves: [] }).map(changeText)).toEqual(['Gelombang 1: dihapus, 2020-04-11 s.d. 2020-04-16']);
  });
});
