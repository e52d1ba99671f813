import { describe, expect, it } from 'vitest';
import { aboutOfWord, aboutWord, lacksOf, readTotal, recordedOf, type AnswerDraft } from '../../../renderer/answers/answer-draft.ts';

const draft: AnswerDraft = { kind: 'keterangan', about: 'kiriman:a-uid', saidBy: ' Provinsi ', channel: 'lisan', day: '13-04-2020', letter: '', total: '', text: 'sudah diteruskan', scan: ' ' };
const today = '2020-04-13';

describe('a draft', () => {
  it('goes as it was typed, without spaces at its ends; nothing typed is no scan', () => {
    expect(recordedOf(draft, today)).toEqual({
      kind: 'keterangan', about: { kind: 'kiriman', uid: 'a-uid' }, saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-13', letter: '', text: 'sudah diteruskan', total: null, scan: null,
    });
  });
  it.each([
    { change: { saidBy: ' ' }, lacks: { saidBy: 'Isi siapa' }, why: 'a word of nobody' },
    { change: { day: '31-02-2020' }, lacks: { day: 'Tanggal tidak ada' }, why: 'a day that does not exist' },
    { change: { day: '14-04-2020' }, lacks: { day: 'Belum terjadi' }, why: 'tomorrow' },
    { change: { text: '' }, lacks: { text: 'Isi yang dikatakan' }, why: 'a keterangan that says nothing' },
    { change: { kind: 'angka', text: '' }, lacks: { total: 'Tulis angka' }, why: 'a total without a number' },
    { change: { kind: 'per_orang', text: '' }, lacks: {}, why: 'people come after it' },
    { change: { kind: 'angka', text: '', total: '1.064' }, lacks: {}, why: 'a number as it is written here' },
  ] as const)('$why', ({ change, lacks }) => {
    expect(lacksOf({ ...draft, ...change }, today)).toEqual(lacks);
    expect(recordedOf({ ...draft, ...change }, today) === null).toBe(Object.keys(lacks).length > 0);
  });
  it('a number typed for another kind is left behind', () => {
    expect(recordedOf({ ...draft, total: '824' }, today)?.total).toBeNull();
  });
});

it.each([['824', 824], ['1.064', 1064], [' 0 ', 0], ['', null], ['delapan', null], ['-3', null], ['8,5', null]] as const)('the total %s', (text, total) => {
  expect(readTotal(text)).toBe(total);
});

it('what it is about goes through the choice and back', () => {
  for (const about of [{ kind: 'kiriman', uid: 'a' }, { kind: 'lama', uid: 'b' }, null] as const) expect(aboutOfWord(aboutWord(about))).toEqual(about);
});
