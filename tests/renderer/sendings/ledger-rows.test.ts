import { describe, expect, it } from 'vitest';
import type { LedgerRow as AnswersRow } from '../../../renderer/answers/ledger-view.ts';
import { ledgerOf, type SendingHead } from '../../../renderer/sendings/ledger-rows.ts';

const sending = (no: string, change: Partial<SendingHead> = {}): SendingHead => ({
  uid: no,
  no,
  kind: 'BARU',
  purpose: 'basis data',
  receiver: 'Disnakertrans Provinsi NTB',
  state: 'dibuka',
  people: 0,
  createdAt: '2020-04-13T05:22:00Z',
  createdBy: 'Sekar Arum',
  closedAt: null,
  deliveredDay: null,
  letter: '',
  ...change,
});

describe('ledgerOf', () => {
  it('adds up: frozen people, those sent, and those ready in the open sending', () => {
    const ledger = ledgerOf(
      [
        sending('K001', { state: 'diserahkan', people: 43, deliveredDay: '2020-04-09' }),
        sending('K002', { state: 'ditutup', people: 64, closedAt: '2020-04-13T05:40:00Z' }),
        sending('K003'),
      ],
      18,
    );
    expect(ledger.rows.map(({ no, people, sent }) => [no, people, sent])).toEqual([
      ['K003', 18, null],
      ['K002', 64, null],
      ['K001', 43, 43],
    ]);
    expect(ledger).toMatchObject({ people: 125, sent: 43 });
    expect(ledger.rows.map((row) => row.standing)).toEqual(['belum ditutup', 'ditutup 13-04, 13.40', 'diserahkan 9 April 2020']);
  });
  it('of two open sendings only the newest counts who is ready: nobody is counted twice', () => {
    const ledger = ledgerOf([sending('K009'), sending('K010')], 7);
    expect(ledger.rows.map(({ no, people }) => [no, people])).toEqual([
      ['K010', 7],
      ['K009', null],
    ]);
    expect(ledger.people).toBe(7);
  });
  it('says what came back of each, and how far it is answered; what is not handed over has no answers yet', () => {
    const came = (uid: string, change: Partial<AnswersRow>): AnswersRow => ({ kind: 'kiriman', uid, no: uid, day: '2020-04-09', people: 43, belum_dijawab: 43, diterima: 0, ditolak: 0, diteruskan: 0, unmatched: 0, double: 0, stated: null, sayings: [], ...change });
    const handed = { state: 'diserahkan', people: 43, deliveredDay: '2020-04-09' } as const;
    const figures = [came('K001', { belum_dijawab: 0, diterima: 38, ditolak: 2, diteruskan: 3 }), came('K002', { belum_dijawab: 40, diterima: 3 }), came('K003', {})];
    const ledger = ledgerOf([sending('K001', handed), sending('K002', handed), sending('K003', handed), sending('K004')], 5, new Map(figures.map((row) => [row.uid, row])));
    expect(ledger.rows.map(({ no, standing, answers }) => [no, standing, answers?.belum_dijawab])).toEqual([
      ['K004', 'belum ditutup', undefined],
      ['K003', 'diserahkan 9 April 2020', 43],
      ['K002', 'dijawab sebagian', 40],
      ['K001', 'dijawab', 0],
    ]);
    expect(ledger.answers).toMatchObject({ people: 129, belum_dijawab: 83, diterima: 41, ditolak: 2, diteruskan: 3, stated: null });
  });
  it('no sendings: nothing, and sums of 0', () => {
    expect(ledgerOf([], 5)).toEqual({ rows: [], people: 0, sent: 0, answers: null });
  });
});
