import { describe, expect, test } from 'vitest';
import { contactFileName, phoneOf, writtenPhone } from '../../../shared/domain/contact-export.ts';
import { fillMessage, longestMessage, type MessageKey, messageKeys, sharedMessage, shippedMessages, strangePlaceholders } from '../../../shared/domain/messages.ts';

const wave = { no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: null, smsUntil: null };
const facts = { name: 'BAIQ MELATI', programme: 'Kartu Prakerja', office: 'Disnakertrans KSB', wave, today: '2020-04-13' };

describe('a text to somebody', () => {
  test.each([
    ['{nama}: daftar {program} sebelum {tutup_gelombang}. {kantor}', facts, 'BAIQ MELATI: daftar Kartu Prakerja sebelum Jumat, 17 April. Disnakertrans KSB', 'every placeholder'],
    ['Daftar sendiri sebelum {tutup_gelombang}. Gratis.', { ...facts, wave: null }, 'Daftar sendiri. Gratis.', 'no wave is known: its clause falls away'],
    ['Daftar sendiri sebelum {tutup_gelombang}. Gratis.', { ...facts, today: '2020-04-17' }, 'Daftar sendiri. Gratis.', 'the wave has closed'],
    ['{nama}: datang', { ...facts, name: 'X {kantor}' }, 'X {kantor}: datang', 'a name stays a name'],
    ['{program}', { ...facts, programme: 'Kartu Prakerja, pendataan offline April 2020' }, 'Kartu Prakerja', 'nobody is registered for what the office does of it'],
    ['{nama}: Anda belum terdaftar.', { ...facts, name: '' }, 'Bapak/Ibu: Anda belum terdaftar.', 'nobody wrote the name down: no bare colon'],
    ['{nama}: berkas Anda belum dapat diproses. Berkas Anda di {kantor}.', { ...facts, listed: true }, 'BAIQ MELATI: data Anda belum dapat diproses. Data Anda di Disnakertrans KSB.', 'who came on a list handed in no paper'],
    ['dua\nbaris  jauh', facts, 'dua baris jauh', 'an SMS is one line'],
  ])('%s', (text, given, wanted, _because) => {
    expect(fillMessage(text, given)).toBe(wanted);
  });

  test.each(messageKeys)('%s ships short, filled whole, without a word of the office for itself', (key) => {
    const text = fillMessage(shippedMessages[key], facts);
    expect(text).not.toMatch(/[{}]|ditolak|bentrok|berhasil|!/i);
    expect(text.length).toBeLessThanOrEqual(longestMessage / 2);
    expect(strangePlaceholders(key, shippedMessages[key])).toEqual([]);
  });

  test.each(messageKeys)('%s, to somebody without a paper or a name, speaks of no paper of theirs and begins with a word', (key) => {
    const text = fillMessage(shippedMessages[key], { ...facts, name: '', listed: true });
    expect(text).toMatch(/^\p{Lu}/u);
    expect(text).not.toMatch(/\b(?:berkas|formulir) Anda/iu);
  });

  test('the one for a shared phone names nobody and says nothing of anybody', () => {
    expect(fillMessage(shippedMessages[sharedMessage], facts)).not.toMatch(/MELATI|Anda|terdaftar|akun|berkas/i);
  });

  test.each([
    ['pesan.akun', '{nik} {nama}', ['nik'], 'no number of anybody has a place'],
    ['pesan.bersama', '{nama} {kantor}', ['nama'], 'a shared phone gets no name'],
    ['pesan.akun', '{nama} {tutup_gelombang}', [], 'both are known'],
    ['pesan.akun', 'tanpa {}', [''], 'an empty one is none'],
  ] as const satisfies readonly (readonly [MessageKey, string, readonly string[], string])[])('%s: %s', (key, text, wanted, _because) => {
    expect(strangePlaceholders(key, text)).toEqual(wanted);
  });
});

describe('the phone that a text goes to', () => {
  const known = { account: '', paper: '', alive: '', wrong: [] as readonly string[] } as const;
  test.each([
    [{ ...known, paper: '0812-3456-7890' }, { phone: '081234567890', from: 'kertas' }, 'as it is dialled here'],
    [{ ...known, paper: '+62 812 3456 7890' }, { phone: '081234567890', from: 'kertas' }, 'with the country'],
    [{ ...known, account: '081200000001', paper: '081200000002' }, { phone: '081200000001', from: 'akun' }, 'the account has the SMS of the programme'],
    [{ ...known, account: '081200000001', alive: 'tidak' as const }, { why: 'hp_mati' }, 'nobody reads it any more'],
    [{ ...known, account: '081200000001', paper: '0812-0000-0001', alive: 'tidak' as const }, { why: 'hp_mati' }, 'it is the paper\'s too'],
    [{ ...known, account: '081200000001', paper: '081200000002', alive: 'tidak' as const }, { phone: '081200000002', from: 'kertas' }, 'the paper\'s is another, of which nobody said so'],
    [{ ...known, account: '081200000001', paper: '081200000002', wrong: ['081200000001'] }, { phone: '081200000002', from: 'kertas' }, 'the account\'s is a stranger\'s'],
    [{ ...known, account: '081200000001', paper: '081200000002', wrong: ['081200000002'] }, { phone: '081200000001', from: 'akun' }, 'the paper\'s is a stranger\'s'],
    [{ ...known, account: '0372-81234', paper: '081200000002' }, { phone: '081200000002', from: 'kertas' }, 'the account\'s takes no SMS'],
    [{ ...known, account: '', paper: '081200000002', alive: 'tidak' as const }, { why: 'hp_mati' }, 'the paper\'s phone was meant'],
    [known, { why: 'tanpa_nomor' }, 'none was given'],
    [{ ...known, paper: '08' }, { why: 'tanpa_nomor' }, 'what the form gives before anything is typed'],
    [{ ...known, paper: '0372-81234' }, { why: 'bukan_hp' }, 'a fixed line takes no SMS'],
    [{ ...known, paper: 'tetangga' }, { why: 'bukan_hp' }, 'no number at all'],
    [{ ...known, paper: '08123' }, { why: 'bukan_hp' }, 'too short to be dialled'],
    [{ ...known, paper: '0812-0000-0002', wrong: ['081200000002'] }, { why: 'salah_nomor' }, 'somebody else answered there'],
    [{ ...known, paper: '0812-0000-0002 / 0813 0000 0003' }, { phone: '081200000002', from: 'kertas' }, 'two numbers in one field: the first'],
    [{ ...known, paper: '0812-0000-0002 / 0813 0000 0003', wrong: ['081200000002'] }, { phone: '081300000003', from: 'kertas' }, 'the first is a stranger\'s: the second'],
    [{ ...known, paper: '0372-81234 atau 081200000002' }, { phone: '081200000002', from: 'kertas' }, 'the first takes no SMS'],
    [{ ...known, paper: '081200000002/081300000003', wrong: ['081200000002/081300000003'] }, { why: 'salah_nomor' }, 'strangers on both, as it was noted of the field'],
    [{ ...known, paper: '081200000002/081300000003', alive: 'tidak' as const }, { why: 'hp_mati' }, 'neither is read any more'],
    [{ ...known, paper: 'HP 0812-0000-0002' }, { phone: '081200000002', from: 'kertas' }, 'what it is stands before it'],
  ])('%o', (phones, wanted, _because) => {
    expect(phoneOf(phones)).toEqual(wanted);
  });

  test('is written as it is dialled, or with the country', () => {
    expect(writtenPhone('081234567890', '08')).toBe('081234567890');
    expect(writtenPhone('081234567890', '62')).toBe('6281234567890');
  });

  test('a file is named by day and rows alone', () => {
    expect([contactFileName('2020-04-13', 12, 0), contactFileName('2020-04-13', 12, 1)]).toEqual(['KONTAK-20200413-12.csv', 'KONTAK-20200413-12-2.csv']);
  });
});
