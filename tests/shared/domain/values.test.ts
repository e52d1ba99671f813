import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyValues, type FieldId, fieldIds, fieldOf } from '../../../shared/domain/fields.ts';
import { list } from '../../../shared/domain/lists.ts';
import { strictSheet } from '../../../shared/domain/sheet.ts';
import { normaliseField, normaliseValues, sheetDraft } from '../../../shared/domain/values.ts';
import { wholeSheet } from './support.ts';

const onDay = '2020-04-06';

describe('normaliseField', () => {
  test.each<[FieldId, string, string, string]>([
    ['nik', '52.0703.680988.0001', '5207036809880001', 'identity'],
    ['nik', '5207O', '5207O', 'garbage is seen'],
    ['no_kk', "'5207030109190048", '5207030109190048', 'identity'],
    ['nama', ' Nur’aini ', "NUR'AINI", 'text'],
    ['tanggal_lahir', '17/8/90', '1990-08-17', 'day'],
    ['tanggal_lahir', '31-04-1990', '31-04-1990', 'a day that does not exist, as typed'],
    ['jenis_kelamin', 'p', 'P', 'key of a list'],
    ['jenis_kelamin', 'Laki-laki', 'L', 'label of a list'],
    ['pendidikan', 'smk', 'SLTA/SEDERAJAT', 'what people call it'],
    ['pendidikan', 'Kursus', 'KURSUS', 'not in the list, as typed'],
    ['agama', '-', '-', 'a dash is a value'],
    ['agama', '', '', 'empty is none'],
    ['pekerjaan_ktp', 'Tukang ojek', 'TUKANG OJEK', 'free beside the list'],
    ['pekerjaan_ktp', 'sopir', 'SOPIR', 'in the list'],
    ['pengesahan', 'Cap Jempol', 'cap jempol', 'the list is in small letters'],
    ['pengesahan', 'tidak ada', '', 'none is nothing'],
    ['rt', '3', '003', 'block'],
    ['desa_kelurahan', 'Tua  Nanga', 'TUA NANGA', 'village as the card has it'],
    ['kode_desa_ktp', '52.07.06.2008', '5207062008', 'area code without dots'],
    ['no_hp', '+62 812-3456-7890', '081234567890', 'phone'],
    ['email', 'A@B.id ', 'a@b.id', 'e-mail'],
    ['pelatihan_diminati', ' Desain  grafis', 'Desain grafis', 'free'],
    ['fotokopi_ktp', 'YA', 'ya', 'toggle'],
    ['fotokopi_ktp', 'tidak', '', 'toggle off'],
  ])('%s %j → %j: %s', (id, text, stored) => {
    expect(normaliseField(id, text, onDay)).toBe(stored);
  });

  test.each<[FieldId, string, string]>([
    ['nama', 'ß'.repeat(100), 'capitals twice as long'],
    ['nama', '\u{1D160}'.repeat(50), 'composed signs three times as long'],
    ['rt', 'ß'.repeat(20), 'a block'],
    ['pelatihan_diminati', '\u0958'.repeat(80), 'free text in its composed form'],
    ['email', 'İ'.repeat(100), 'small letters longer than the capitals'],
    ['jenis_identitas', 'ﬃ'.repeat(10), 'a word that no list has'],
  ])('what would outgrow %s stays as typed: %j (%s)', (id, text) => {
    expect(normaliseField(id, text, onDay)).toBe(text);
    expect(sheetDraft.safeParse(normaliseValues({ ...emptyValues(), [id]: text }, onDay)).success).toBe(true);
  });

  test('every label of every list fits its field', () => {
    const tooLong = fieldIds.flatMap((id) => {
      const { list: name, max } = fieldOf(id);
      return name === undefined ? [] : list(name).filter(({ value }) => value.length > max).map(({ value }) => `${id} ${value}`);
    });
    expect(tooLong).toEqual([]);
  });

  test('running it again changes nothing, whatever the field and the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldIds), fc.string({ unit: 'grapheme' }), (id, text) => {
        const once = normaliseField(id, text, onDay);
        expect(normaliseField(id, once, onDay)).toBe(once);
      }),
    );
  });

  test('all fields at once are each by itself', () => {
    const written = { ...emptyValues(), nama: 'budi', rt: '1', no_hp: '08' };
    expect(normaliseValues(written, onDay)).toEqual({ ...emptyValues(), nama: 'BUDI', rt: '001', no_hp: '' });
  });
});

describe('sheetDraft', () => {
  test('takes what is empty and what is garbled', () => {
    expect(sheetDraft.safeParse(emptyValues()).success).toBe(true);
    expect(sheetDraft.safeParse({ ...emptyValues(), nik: 'abc', tanggal_lahir: '31-02-1990', agama: '?' }).success).toBe(true);
  });

  test.each([
    ['a\nb', 'line break'],
    ['a\u0000b', 'NUL'],
    ['a\tb', 'tab'],
    ['a\u0085b', 'C1 control'],
    ['a\ud800b', 'half a surrogate pair'],
  ])('refuses %j: %s', (nama) => {
    expect(sheetDraft.safeParse({ ...emptyValues(), nama }).error?.issues[0]?.path).toEqual(['nama']);
  });

  test('each field up to its length, and no longer', () => {
    for (const id of fieldIds) {
      const { max } = fieldOf(id);
      expect(sheetDraft.safeParse({ ...emptyValues(), [id]: 'a'.repeat(max) }).success, id).toBe(true);
      expect(sheetDraft.safeParse({ ...emptyValues(), [id]: 'a'.repeat(max + 1) }).error?.issues[0]?.path, id).toEqual([id]);
    }
  });

  test('refuses a field that is not there, one that is missing, and one that is no text', () => {
    const { nama: _, ...withoutName } = emptyValues();
    expect(sheetDraft.safeParse({ ...emptyValues(), warna: '' }).success).toBe(false);
    expect(sheetDraft.safeParse(withoutName).success).toBe(false);
    expect(sheetDraft.safeParse({ ...emptyValues(), rt: 3 }).success).toBe(false);
  });
});

describe('strictSheet', () => {
  test('takes a whole sheet, and one whose NIK is explained', () => {
    expect(strictSheet.safeParse(wholeSheet).success).toBe(true);
    expect(strictSheet.safeParse({ ...wholeSheet, nik: '', alasan_tanpa_nik: 'hilang' }).success).toBe(true);
  });

  test.each<[FieldId, string, string]>([
    ['nik', '520703680988000', 'a digit is missing'],
    ['nama', '-', 'no letter'],
    ['tanggal_lahir', '31-02-1990', 'no such day'],
    ['jenis_kelamin', 'X', 'not in the list'],
    ['agama', 'KEJAWEN', 'not in the list'],
    ['kode_desa_ktp', '52.07.06.2008', 'dots'],
    ['fotokopi_kk', 'no', 'neither ya nor empty'],
    ['alamat', 'a\nb', 'line break'],
  ])('refuses %s %j: %s', (id, text) => {
    expect(strictSheet.safeParse({ ...wholeSheet, [id]: text }).error?.issues[0]?.path).toEqual([id]);
  });

  test('refuses a NIK neither given nor explained', () => {
    expect(strictSheet.safeParse({ ...wholeSheet, nik: '' }).error?.issues[0]?.path).toEqual(['alasan_tanpa_nik']);
  });

  test.each<[FieldId, string, string]>([
    ['no_kk', '123', 'a KK is never a stop'],
    ['tanggal_phk_dirumahkan', 'Maret', 'another day may be vague'],
    ['pekerjaan_ktp', 'TUKANG OJEK', 'free occupation'],
    ['rt', '3A', 'as the card has it'],
    ['tanggal_lahir', '', 'empty is a mark, not a stop'],
  ])('takes %s %j: %s', (id, text) => {
    expect(strictSheet.safeParse({ ...wholeSheet, [id]: text }).success).toBe(true);
  });
});
