import { describe, expect, it } from 'vitest';
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
  it('no sendings: nothing, and sums of 0', () => {
    expect(ledgerOf([], 5)).toEqual({ rows: [], people: 0, sent: 0 });
  });
});
