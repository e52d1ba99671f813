import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCopy } from '../../../shared/domain/answer/advice.ts';
import { longestOfficeText } from '../../../shared/domain/office-texts.ts';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import type { Statement } from '../../../shared/domain/profile.ts';
import { present } from '../../../shared/assert.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { allDocuments, type Desk, openDesk } from '../chain/desk.ts';

/** Card, slip and Tindak lanjut tell one person one thing. */
const start = '2020-04-13T01:00:00.000Z';
const withoutCopy = { ...allDocuments, fotokopi_ktp: false };

const cardOf = (desk: Desk, sheet: string) => desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
const slipOf = async (desk: Desk, sheet: string) => (await desk.must('petugas', 'slips.print', { sheet })).content;
const todoOf = async (desk: Desk, sheet: string) => (await desk.must('petugas', 'followUp.detail', { sheet })).todo;

/** The office says this from that day on. */
async function say(desk: Desk, statement: Pick<Statement, 'validFrom' | 'second'>): Promise<void> {
  const { profile, revision } = await desk.must('penyelia', 'settings.profile', {});
  const edit = editOf(profile);
  const others = edit.statements.filter(({ validFrom }) => validFrom !== statement.validFrom);
  await desk.must('penyelia', 'settings.saveProfile', { revision, edit: { ...edit, statements: [...others, { certainty: 'tidak cukup', first: 'ANDA BELUM TERDAFTAR Kartu Prakerja.', source: 'Surat 99', ...statement }] }, reason: 'surat' });
}

describe('the photocopy of the KTP is asked for by all three, or by none', () => {
  let office: TestOffice;
  let desk: Desk;
  let list: string;

  beforeAll(async () => {
    office = await createTestOffice({ now: start });
    desk = openDesk(office);
    list = (await desk.must('petugas', 'personLists.create', { sender: 'Desa Seloto', letter: '', receivedDay: '2020-04-13' })).list;
  });
  afterAll(() => office.close());

  const settled = async (how: 'ktp_asli' | 'sesuai_fotokopi', index: number): Promise<string> => {
    const sheet = await desk.keyed(index, { fotokopi_ktp: '' });
    const { marks, head } = await desk.detail(sheet);
    const mark = present(marks.find(({ check }) => check === 'no-ktp-copy'), 'the mark of the copy');
    await desk.must('penyelia', 'verification.settle', { sheet, revision: head.revision, mark: mark.uid, how });
    return sheet;
  };

  test.each<[string, boolean, () => Promise<string>]>([
    ['just handed in without it', true, () => desk.receive({ documents: withoutCopy })],
    ['just handed in with it', false, () => desk.receive()],
    ['keyed without it', true, () => desk.keyed(0, { fotokopi_ktp: '' })],
    ['keyed with it, though the receipt had none', false, async () => {
      const sheet = await desk.receive({ documents: withoutCopy });
      await desk.key(sheet, 1);
      return sheet;
    }],
    ['somebody has seen the KTP itself', false, () => settled('ktp_asli', 2)],
    ['seen, and approved', false, async () => {
      const sheet = await settled('ktp_asli', 3);
      await desk.approve(sheet);
      return sheet;
    }],
    ['put down unfinished without it', true, () => desk.keyed(4, { fotokopi_ktp: '', alamat: '' }, { as: 'belum_lengkap' })],
    ['no NIK: whoever has none has no KTP to copy', false, () => desk.keyed(5, { nik: '', fotokopi_ktp: '', alasan_tanpa_nik: 'BELUM PEREKAMAN' }, { as: 'belum_lengkap' })],
    ['a line of a list', true, () => desk.listed(list, 6)],
    ['a line of a list without a NIK', false, () => desk.listed(list, 7, { nik: '', as: 'belum_lengkap' })],
  ])('%s: %s', async (_what, asked, make) => {
    const sheet = await make();
    const { todo, stations } = await cardOf(desk, sheet);
    const said = { card: todo.includes(bringCopy), list: (await todoOf(desk, sheet)).includes('fotokopi') };
    expect(said).toEqual({ card: asked, list: asked });
    const ofList = stations[0]?.title === 'Masuk daftar';
    if (!ofList) expect((await slipOf(desk, sheet)).steps.join(' ').includes(bringCopy)).toBe(asked);
  });
});

test('a statement that begins with the closing day says its sentence whole on slip and card, once the wave is over', async () => {
  const office = await createTestOffice({ now: start });
  const desk = openDesk(office);
  await say(desk, { validFrom: '2020-04-14', second: 'Sebelum {tutup_gelombang} daftar sendiri di www.prakerja.go.id. Gratis.' });
  office.clock.set('2020-04-14T01:00:00.000Z');
  expect((await slipOf(desk, await desk.receive())).way).toBe('Sebelum Jumat, 17 April daftar sendiri di www.prakerja.go.id. Gratis.');
  office.clock.set('2020-04-20T01:00:00.000Z');
  const sheet = await desk.receive();
  expect((await slipOf(desk, sheet)).way).toBe('Daftar sendiri di www.prakerja.go.id. Gratis.');
  expect((await cardOf(desk, sheet)).second).toBe('Berkas Anda sudah diterima. Belum diinput. Daftar sendiri di www.prakerja.go.id. Gratis.');
  await office.close();
});

test('what went home can be read again, however long the texts that may be saved become', async () => {
  const office = await createTestOffice({ now: start });
  const desk = openDesk(office);
  await say(desk, { validFrom: '2020-04-13', second: `Daftar sendiri sebelum {tutup_gelombang}. ${'Gratis semuanya. '.repeat(21)}`.trim() });
  await desk.must('penyelia', 'officeTexts.save', { texts: [{ key: 'slip.bukti', text: `{kalimat} {cara} ${'Ini bukti pendataan. '.repeat(28)}`.slice(0, longestOfficeText).trim() }] });
  const sheet = await desk.receive();
  const first = await desk.must('petugas', 'slips.print', { sheet });
  expect(first.copy).toBe(false);
  expect(first.content.small[0]?.length).toBeGreaterThan(1000);
  expect(await desk.must('petugas', 'slips.print', { sheet })).toMatchObject({ copy: true, content: first.content });
  expect(await desk.must('petugas', 'slips.find', { text: first.content.code })).toMatchObject({ copy: true, content: first.content });
  const { batch } = await desk.must('petugas', 'blanks.take', { count: 1 });
  expect((await desk.must('petugas', 'blanks.papers', { batch })).papers[0]?.small[0]).toBe(first.content.small[0]);
  const { held } = await desk.must('penyelia', 'personData.show', { sheet, for: 'layar', askedBy: '' });
  const papers = held.filter(({ section }) => section === 'kertas').flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(papers.join(' ')).toContain('Ini bukti pendataan.');
  // Filled more than a paper takes it is not saved at all.
  await desk.refused('penyelia', 'officeTexts.save', { texts: [{ key: 'slip.bukti', text: '{kalimat} {cara} '.repeat(5).trim() }] }, 'office-text.fault');
  await office.close();
});

test('who was not taken in the wave that closes today is told of no wave to join, on card, slip, message and in the figures', async () => {
  const office = await createTestOffice({ now: '2020-04-16T01:00:00.000Z' });
  const desk = openDesk(office);
  const sheet = await desk.keyed(1);
  const mayJoin = async () => (await desk.must('petugas', 'online.figures', {})).groups.find(({ group }) => group === 'may-join')?.people;
  expect(await mayJoin()).toBe(1);
  await desk.must('petugas', 'online.note', { sheet, step: 'tidak_lolos', wave: 1, day: '2020-04-16', source: 'pengakuan' });
  const { second, todo } = await cardOf(desk, sheet);
  const { way, steps } = await slipOf(desk, sheet);
  expect([second, way, ...steps, ...todo].join('\n')).not.toMatch(/16 April|17 April|Kamis, 16|hari ini|Gelombang 1 tutup/u);
  expect(todo).toEqual(['Gabung gelombang berikutnya dari akun yang sama begitu gelombang dibuka.']);
  expect(await todoOf(desk, sheet)).toEqual(['gelombang']);
  expect(await mayJoin()).toBe(0);
  await office.close();
});

test('what goes out as a message: no bare colon without a name, no paper of whom a list named', async () => {
  const office = await createTestOffice({ now: start });
  const desk = openDesk(office);
  await desk.receive({ name: '', phone: '081230001111' });
  const { list } = await desk.must('petugas', 'personLists.create', { sender: 'Desa Seloto', letter: '', receivedDay: '2020-04-13' });
  await desk.listed(list, 4, { nik: '', as: 'belum_lengkap' });
  const folder = mkdtempSync(join(tmpdir(), 'loket-kontak-'));
  const { file } = await desk.must('penyelia', 'followUp.export', { filter: { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, form: '08', purpose: 'undangan', folder });
  const text = readFileSync(join(folder, file), 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).toContain('"Bapak/Ibu: Anda belum terdaftar Kartu Prakerja.');
  expect(text).toContain(': data Anda belum dapat diproses, NIK belum ada.');
  expect(text).not.toMatch(/berkas Anda|": /u);
  await office.close();
});
