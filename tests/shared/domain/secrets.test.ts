import { describe, expect, test } from 'vitest';
import { messageFault, messageKeys, shippedMessages } from '../../../shared/domain/messages.ts';
import { asksForSecret, holdsLongNumber, holdsSecret } from '../../../shared/domain/secrets.ts';

describe('a note that holds a code or a password', () => {
  test.each([
    ['kode OTP 482913', 'as it is said'],
    ['OTP: 482 913', 'in two groups'],
    ['kodenya 4-8-2-9-1-3', 'one by one'],
    ['482913 itu kode dari SMS', 'the code first'],
    ['kode verifikasi yang masuk 4829', 'four digits'],
    ['PIN 123456', 'a pin'],
    ['kata sandi: melati', 'after a colon'],
    ['password=rahasia', 'as a program writes it'],
    ['kata sandi akunnya melati99', 'letters and digits in one word'],
    ['sandinya Melati#1', 'a sign in it'],
  ])('%s', (note, _because) => {
    expect(holdsSecret(note)).toBe(true);
  });

  test.each([
    ['kode tidak masuk', 'why they are stuck'],
    ['lupa kata sandi', 'and what to do about it'],
    ['kode belum datang sejak 12-04-2020, telepon 081234567890', 'a day and a phone'],
    ['kode pos 84355', 'a post code'],
    ['kode berkas A-0412', 'a number of paper'],
    ['kode dikirim lagi jam 10.30', 'an hour'],
    ['kode diminta April 2020', 'a year'],
    ['datang besok, bawa KTP', 'nothing of the kind'],
    ['', 'nothing at all'],
  ])('%s: holds none', (note, _because) => {
    expect(holdsSecret(note)).toBe(false);
  });
});

describe('a text to people', () => {
  test.each([
    ['Kirim kode OTP Anda.', true, 'asks'],
    ['Balas dengan kata sandi akun.', true, 'asks'],
    ['Bawa kode dari SMS ke kantor.', true, 'asks'],
    ['Kode OTP ditunggu petugas.', true, 'without a verb'],
    ['Jangan lupa kirim kode OTP.', true, 'begins as a warning'],
    ['Jangan berikan kode lama, kirim kode OTP yang baru.', true, 'a warning and a request in one sentence'],
    ['Jangan berikan kode OTP kepada siapa pun.', false, 'warns'],
    ['Kode dari SMS jangan diberikan kepada siapa pun.', false, 'warns'],
    ['Petugas tidak pernah meminta kata sandi.', false, 'warns'],
    ['Daftar sendiri. Gratis.', false, 'nothing of the kind'],
  ])('%s: %s', (text, wanted, _because) => {
    expect(asksForSecret(text)).toBe(wanted);
  });

  test.each([
    ['NIK 5207010101010001', true],
    ['5207 0101 0101 0001', true],
    ['52.07.01.010101.0001', true],
    ['081234567890', false],
    ['12345678901234567', false],
  ])('%s holds sixteen digits: %s', (text, wanted) => {
    expect(holdsLongNumber(text)).toBe(wanted);
  });

  test.each(messageKeys)('%s ships without a fault', (key) => {
    expect(messageFault(key, shippedMessages[key])).toBeNull();
  });

  test.each([
    ['Anda ditolak dan belum terdaftar.', ['ditolak', 'belum', 'terdaftar']],
    ['Berkas belum lengkap.', ['berkas', 'belum', 'lengkap']],
    ['Selamat, lolos gelombang 1!', ['lolos', 'gelombang']],
    ['Sudah mendaftar? Akun belum ada.', ['sudah', 'mendaftar', 'akun', 'belum']],
    ['Pesan {kantor} tentang {program}: datang sebelum {tutup_gelombang}. Terima kasih.', null],
    ['Pendataan dan pendaftaran gratis. Telepon {kantor}.', null],
    ['Pendaftaran Prakerja belum selesai. Datang ke {kantor}.', ['belum', 'selesai']],
    ['Data tertolak, datang ke {kantor}.', ['data', 'tertolak']],
    ['Anda tidak lulus, datang ke {kantor}.', ['tidak', 'lulus']],
    ['Data belum padan, datang ke {kantor}.', ['data', 'belum', 'padan']],
    ['Data belum diinput, datang ke {kantor}.', ['data', 'belum', 'diinput']],
    ['Keterangan di kertas Anda sudah berubah. Tanyakan di {kantor}.', ['keterangan', 'kertas', 'sudah', 'berubah']],
    ['DATANG KE KANTOR ANDA TERTOLAK', ['tertolak']],
    ['Siti, datang ke {kantor}.', ['siti']],
    ['Terima kasih, Anda kami terima.', ['terima']],
    ['Selamat pagi Bapak/Ibu. Silakan datang ke {kantor}, Jl. Bung Karno No. 3, Kecamatan Taliwang, Senin–Jumat pukul 08.00–15.00 WITA. Tidak dipungut biaya.', null],
    ['Mohon hubungi kami di 0372-81234 atau WA 081234567890. Buka www.prakerja.go.id. Terima kasih.', null],
  ])('to a shared phone: %s', (text, words) => {
    expect(messageFault('pesan.bersama', text)).toEqual(words && { kind: 'status', words });
    expect(messageFault('pesan.akun', text)).toBeNull();
  });
});
