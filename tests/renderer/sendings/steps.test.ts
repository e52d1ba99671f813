import { describe, expect, it } from 'vitest';
import { hashEnds } from '../../../renderer/sendings/hash-ends.ts';
import { nextAct, stepsOf, type SendingDetail } from '../../../renderer/sendings/steps.ts';

const open: SendingDetail = {
  head: {
    uid: 'uid',
    no: 'K003',
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
  },
  men: 0,
  women: 0,
  firstSheet: null,
  lastSheet: null,
  closedBy: null,
  packages: [],
  missed: null,
  delivery: null,
};
const closed: SendingDetail = { ...open, head: { ...open.head, state: 'ditutup', people: 357, closedAt: '2020-04-13T05:40:00Z' }, closedBy: 'Sekar Arum' };
const name = 'PRAKERJA_5207_KSB_K003_20200413_357';
const written: SendingDetail = { ...closed, packages: [{ uid: 'p', name, folder: `E:\\${name}`, at: '2020-04-13T05:43:00Z', by: 'Sekar Arum', rows: 357, csvSha256: 'f', fingerprint: '4F2A-91C0', files: [] }] };
const delivered: SendingDetail = {
  ...written,
  head: { ...written.head, state: 'diserahkan', deliveredDay: '2020-04-13' },
  delivery: { day: '2020-04-13', medium: 'flash disk', receiver: 'Bagian Data', letter: '', by: 'Sekar Arum', at: '2020-04-13T06:00:00Z' },
};

const saying = { answer: 'uid', saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-15', letter: '', text: 'sudah' } as const;

describe('the way of a sending', () => {
  it.each([
    { detail: open, act: 'close', states: ['done', 'next', 'later', 'later', 'later'], why: 'made: to be closed' },
    { detail: closed, act: 'write', states: ['done', 'done', 'next', 'later', 'later'], why: 'closed: the package is to be written' },
    { detail: written, act: 'deliver', states: ['done', 'done', 'done', 'next', 'later'], why: 'written: to be handed over' },
    { detail: delivered, act: null, states: ['done', 'done', 'done', 'done', 'later'], why: 'handed over: nothing left to do here' },
  ] as const)('$why', ({ detail, act, states }) => {
    expect(nextAct(detail)).toBe(act);
    expect(stepsOf(detail, 18).map((step) => step.state)).toEqual(states);
  });
  it.each([
    { answers: {}, line: 'Belum ada jawaban.', state: 'later', why: 'nothing came back' },
    { answers: { sayings: [saying] }, line: 'Baru keterangan, belum ada jawaban per orang.', state: 'later', why: 'hearsay answers nobody' },
    { answers: { stated: { ...saying, total: 300, unexplained: 57 }, sayings: [saying] }, line: 'Baru angka: 300 orang, 57 belum dijelaskan.', state: 'later', why: 'a total answers nobody' },
    { answers: { belum_dijawab: 350, diterima: 7 }, line: '7 dari 357 orang dijawab.', state: 'later', why: 'some by name' },
    { answers: { belum_dijawab: 0, diterima: 357 }, line: '357 dari 357 orang dijawab.', state: 'done', why: 'all by name' },
  ] as const)('the last step: $why', ({ answers, line, state }) => {
    const row = { kind: 'kiriman', uid: 'uid', no: 'K003', day: '2020-04-13', people: 357, belum_dijawab: 357, diterima: 0, ditolak: 0, diteruskan: 0, unmatched: 0, double: 0, stated: null } as const;
    const sayings = 'sayings' in answers ? [...answers.sayings] : [];
    expect(stepsOf(delivered, 0, { ...row, ...answers, sayings }).at(-1)).toMatchObject({ line, state });
  });
  it('says when, who and how much', () => {
    const lines = stepsOf(delivered, 0).map((step) => step.line);
    expect(lines[1]).toBe('13-04, 13.40 oleh Sekar Arum. 357 orang.');
    expect(lines[2], 'the folder that was chosen, without the package').toBe('13-04, 13.43 oleh Sekar Arum, di E:');
    expect(lines[3]).toBe('13 April 2020, flash disk, kepada Bagian Data. Nomor surat belum ada.');
    expect(stepsOf(open, 18)[1]?.line).toBe('Belum. 18 orang siap kirim.');
  });
});

it('hashes are shown by their ends', () => {
  expect(hashEnds('9f2c41d07ae6000000000000000000000000000000000000000000000000b81e55c3')).toBe('9f2c41d07ae6 … b81e55c3');
  expect(hashEnds('')).toBe('');
});
