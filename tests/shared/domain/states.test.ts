import { describe, expect, test } from 'vitest';
import { mayMovePaper, mayMovePerson, type PaperState, paperStates, type SendState, sendStates } from '../../../shared/domain/states.ts';

/** PRODUCT.md "Two ledgers", read from where a move ends. Whoever adds a move says here why it may be. */
const intoPaper: Readonly<Record<PaperState, { readonly from: readonly PaperState[]; readonly why: string }>> = {
  masuk: { from: ['tidak_terbaca', 'tidak_ditemukan'], why: 'what could not be read, or not be found, is there after all' },
  belum_lengkap: { from: ['masuk', 'belum_lengkap', 'diinput', 'diperiksa', 'dikembalikan', 'tidak_terbaca', 'tidak_ditemukan'], why: 'put down in the middle of keying, from whatever may be keyed' },
  diinput: { from: ['masuk', 'belum_lengkap', 'diinput', 'diperiksa', 'dikembalikan', 'lembar_kedua', 'tidak_terbaca', 'tidak_ditemukan'], why: 'keyed, changed, or a second sheet taken apart again' },
  diperiksa: { from: ['diinput'], why: 'only what is keyed and whole is checked' },
  dikembalikan: { from: ['diinput', 'diperiksa'], why: 'only a checker returns' },
  lembar_kedua: { from: ['diinput', 'diperiksa'], why: 'only a keyed sheet is compared with another' },
  tidak_terbaca: { from: ['masuk', 'belum_lengkap', 'diinput', 'dikembalikan'], why: 'found while keying; what was checked could be read' },
  tidak_ditemukan: { from: ['masuk', 'belum_lengkap', 'dikembalikan'], why: 'the paper is looked for before it is keyed' },
  batal: { from: paperStates.filter((state) => state !== 'batal'), why: 'anything, once and for ever' },
};

const intoPeople: Readonly<Record<SendState, { readonly from: readonly SendState[]; readonly why: string }>> = {
  belum_siap: { from: ['siap', 'ditarik'], why: 'something opened again, or a withdrawn person has paper again' },
  siap: { from: ['belum_siap'], why: 'nothing is open any more; nobody who was sent is ever ready once more' },
  dalam_kiriman: { from: ['siap'], why: 'only who is ready is frozen' },
  terkirim: { from: ['dalam_kiriman'], why: 'only who is in a sending is handed over' },
  ditarik: { from: ['belum_siap', 'siap', 'terkirim'], why: 'nobody is taken out of a closed sending before it is handed over' },
};

describe('paper moves so and not otherwise', () => {
  test.each(paperStates)('to %s', (to) => {
    expect(paperStates.filter((from) => mayMovePaper(from, to)), intoPaper[to].why).toEqual(paperStates.filter((from) => intoPaper[to].from.includes(from)));
  });
});

describe('people move so and not otherwise', () => {
  test.each(sendStates)('to %s', (to) => {
    expect(sendStates.filter((from) => mayMovePerson(from, to)), intoPeople[to].why).toEqual(sendStates.filter((from) => intoPeople[to].from.includes(from)));
  });
});
