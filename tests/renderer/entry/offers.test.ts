import { describe, expect, test } from 'vitest';
import { fieldIds } from '../../../shared/domain/fields.ts';
import { boxOf, hasOffers, type Offer, offerFor, stepped } from '../../../renderer/entry/offers.ts';

const places = ['TALIWANG', 'SETELUK', 'TANO'];
const present = (offer: Offer | null): Offer => offer ?? { typed: '', rows: [], at: -1 };

test('no list of what was written stands under a number or the name of a person', () => {
  expect(fieldIds.filter(hasOffers)).toEqual(['tempat_lahir', 'alamat', 'email', 'jurusan', 'nama_perusahaan_usaha', 'pelatihan_diminati']);
});

describe('texts', () => {
  test('those that begin so, most written first; nothing is in the box but what was typed', () => {
    const offer = offerFor('tempat_lahir', 'ta', places, false);
    expect(offer).toEqual({ typed: 'ta', rows: ['TALIWANG', 'TANO'], at: -1 });
    expect(boxOf('tempat_lahir', present(offer))).toEqual({ box: 'ta', select: 2 });
  });

  test.each([
    ['what stands there whole is not offered again', 'tano'],
    ['what nobody wrote', 'BIMA'],
  ])('%s: nothing', (_why, box) => {
    expect(offerFor('tempat_lahir', box, places, false)).toBeNull();
  });

  test('as they are written, whatever the case', () => {
    expect(offerFor('pelatihan_diminati', 'DESAIN', ['Desain grafis'], false)?.rows).toEqual(['Desain grafis']);
  });

  test('the arrows go down to the last row and back up to what was typed', () => {
    const offer = present(offerFor('tempat_lahir', 'ta', places, false));
    const first = stepped(offer, 1);
    const second = stepped(first, 1);
    expect(boxOf('tempat_lahir', first)).toEqual({ box: 'TALIWANG', select: 8 });
    expect(boxOf('tempat_lahir', second).box).toBe('TANO');
    expect(stepped(second, 1)).toEqual(second);
    expect(boxOf('tempat_lahir', stepped(first, -1)).box).toBe('ta');
  });

  test('at most eight rows', () => {
    const many = Array.from({ length: 20 }, (_, index) => `DUSUN ${index}`);
    expect(offerFor('alamat', 'd', many, false)?.rows).toHaveLength(8);
  });
});

describe('the domain of an e-mail', () => {
  test('given with the @: the arrows change it, it is chosen so that typing replaces it, and the name stays', () => {
    const given = present(offerFor('email', 'sari@gmail.com', ['yahoo.co.id'], true));
    expect(given).toMatchObject({ at: 0 });
    expect(given.rows.slice(0, 3)).toEqual(['gmail.com', 'yahoo.co.id', 'yahoo.com']);
    expect(boxOf('email', stepped(given, 1))).toEqual({ box: 'sari@yahoo.co.id', select: 5 });
    expect(stepped(given, -1)).toEqual(given);
    expect(boxOf('email', stepped(stepped(given, 1), -1)).box).toBe('sari@gmail.com');
  });

  test('a slip has its answer under it, one key away', () => {
    const offer = present(offerFor('email', 'sari@gmial.com', [], false));
    expect(offer).toEqual({ typed: 'sari@gmial.com', rows: ['gmail.com'], at: -1 });
    expect(boxOf('email', stepped(offer, 1)).box).toBe('sari@gmail.com');
    expect(boxOf('email', stepped(stepped(offer, 1), -1)).box).toBe('sari@gmial.com');
  });

  test.each(['', 'sari', 'sari@x@', 'sari@ksb.go.id', 'sari@gmail.com'])('%j: nothing', (box) => {
    expect(offerFor('email', box, ['yahoo.com'], false)).toBeNull();
  });
});
