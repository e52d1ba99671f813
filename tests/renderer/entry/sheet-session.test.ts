import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyValues, type FieldId } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { SheetSession } from '../../../renderer/entry/sheet-session.ts';
import type { EntrySettings, Opened } from '../../../renderer/entry/sheet-types.ts';
import { villageOfCode } from '../../../renderer/entry/village.ts';

const settings: EntrySettings = {
  profile: prakerjaApril2020,
  today: '2020-04-13',
  areas: { villages: villagesKsb, spellings: areaSpellings, regencyName: 'SUMBAWA BARAT', regency: '5207' },
};
const womanOf1975 = '5207024101750001';
const noCounts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };

function opened(change: Partial<Opened> = {}, values: Partial<Record<FieldId, string>> = {}): Opened {
  return {
    head: {
      uid: '00000000-0000-4000-8000-000000000001', sheetNo: 'A-0001', formNo: '', name: '', birthYear: '', village: '', district: '', paperState: 'masuk',
      sendState: 'belum_siap', answer: null, primarySheet: null, bundle: 'M01', position: 1, list: null, receivedDay: '2020-04-07', revision: 0,
    },
    values: { ...emptyValues(), jenis_identitas: 'KTP-EL', kewarganegaraan: 'WNI', ...values },
    unconfirmed: [],
    prefilled: [],
    receivedDay: '2020-04-07',
    bundleSize: 50,
    stack: null,
    marks: [],
    returned: null,
    secondOf: null,
    notes: [],
    kept: null,
    handedTo: null,
    ...change,
  };
}

/** A sheet under test: typing puts the text into the box as the browser would. */
function keying(sheet = opened()) {
  const session = new SheetSession(sheet, settings, 0);
  const into = (id: FieldId, text: string, now = 0) => {
    session.entered(id);
    session.form.setValue(id, text);
    return session.typed(id, now);
  };
  return { session, into };
}

let people: readonly unknown[] = [];

beforeEach(() => {
  people = [];
  vi.stubGlobal('window', { loket: { call: async () => ({ ok: true, value: { people, others: { samePhone: 0, sameKk: 0 } } }), onEvent: () => () => undefined } });
  vi.stubGlobal('document', { getElementById: () => null });
});
afterEach(() => vi.unstubAllGlobals());

describe('birth date and sex from the NIK', () => {
  test('are proposed at 16 digits, dashed and unconfirmed', () => {
    const { session, into } = keying();
    into('nik', womanOf1975);
    expect(session.values()).toMatchObject({ nik: womanOf1975, tanggal_lahir: '1975-01-01', jenis_kelamin: 'P' });
    expect(session.unconfirmed()).toEqual(['tanggal_lahir', 'jenis_kelamin']);
    expect(session.look('tanggal_lahir').get().state).toBe('dari-nik');
  });

  test('one Enter confirms both and goes past the sex', () => {
    const { session, into } = keying();
    into('nik', womanOf1975);
    session.entered('tanggal_lahir');
    expect(session.accept('tanggal_lahir', 10_000)).toBe('golongan_darah');
    expect(session.unconfirmed()).toEqual([]);
    expect(session.look('tanggal_lahir').get().state).toBe('cocok');
  });

  test('leaving by another key leaves them open', () => {
    const { session, into } = keying();
    into('nik', womanOf1975);
    session.left('tanggal_lahir');
    expect(session.unconfirmed()).toEqual(['tanggal_lahir', 'jenis_kelamin']);
    expect(session.findings.get().map((finding) => finding.check)).toContain('birthdate-unconfirmed');
  });

  test('a date typed over them is the clerk’s, differs with a mark, and the sex is asked', () => {
    const { session, into } = keying();
    into('nik', womanOf1975);
    into('tanggal_lahir', '02011975');
    expect(session.values().tanggal_lahir).toBe('1975-01-02');
    expect(session.unconfirmed()).toEqual(['jenis_kelamin']);
    expect(session.findings.get().map((finding) => finding.check)).toContain('nik-birthdate-differs');
    session.entered('tanggal_lahir');
    expect(session.accept('tanggal_lahir', 10_000)).toBe('jenis_kelamin');
  });

  test('a corrected NIK proposes anew, and touches nothing that was confirmed', () => {
    const { session, into } = keying();
    into('nik', womanOf1975);
    into('nik', '5207020202760002');
    expect(session.values()).toMatchObject({ tanggal_lahir: '1976-02-02', jenis_kelamin: 'L' });
    session.accept('tanggal_lahir', 10_000);
    into('nik', womanOf1975);
    expect(session.values()).toMatchObject({ tanggal_lahir: '1976-02-02', jenis_kelamin: 'L' });
  });

  test('a NIK taken back takes its proposals with it', () => {
    const { session, into } = keying();
    into('nik', womanOf1975);
    into('nik', '520702');
    expect(session.values()).toMatchObject({ tanggal_lahir: '', jenis_kelamin: '' });
    expect(session.unconfirmed()).toEqual([]);
  });
});

test('a mark that was settled for the stored NIK is open again beside another one', () => {
  const mark = { uid: '00000000-0000-4000-8000-0000000000aa', check: 'nik-birthdate-differs', severity: 'mark', field: 'tanggal_lahir', message: 'x', state: 'ktp_asli', by: 'Orang Penyelia', at: null } as const;
  const { session, into } = keying(opened({ marks: [mark] }, { nik: womanOf1975, tanggal_lahir: '1975-02-02', jenis_kelamin: 'P' }));
  session.checkAll();
  expect(session.look('tanggal_lahir').get().state).toBe('tanda-selesai');
  into('nik', '5207024201750001');
  expect(session.look('tanggal_lahir').get()).toMatchObject({ state: 'tanda', note: 'Beda dari NIK' });
  into('nik', womanOf1975);
  expect(session.look('tanggal_lahir').get().state).toBe('tanda-selesai');
});

describe('the habitual Enter', () => {
  test.each([
    [0, null, 'at once after the advance'],
    [249, null, 'within a quarter of a second'],
    [251, 'tempat_lahir', 'later it is meant'],
  ] as const)('%d ms after the automatic advance: %s (%s)', (after, to, _why) => {
    const { session, into } = keying(opened({}, { nama: 'SARI' }));
    into('nik', womanOf1975, 1000);
    session.entered('nama');
    expect(session.accept('nama', 1000 + after)).toBe(to);
  });

  test('is meant in a field that has been typed into', () => {
    const { session, into } = keying();
    into('nik', womanOf1975, 1000);
    into('nama', 'SARI', 1050);
    expect(session.accept('nama', 1100)).toBe('tempat_lahir');
  });

  test('only one is swallowed', () => {
    const { session, into } = keying(opened({}, { nama: 'SARI' }));
    into('nik', womanOf1975, 1000);
    expect(session.accept('nama', 1010)).toBe(null);
    expect(session.accept('nama', 1020)).toBe('tempat_lahir');
  });
});

describe('fields as they are left', () => {
  const cases: readonly (readonly [FieldId, string, string, string])[] = [
    ['nama', '  siti ma’ruf ', "SITI MA'RUF", 'capitals, one apostrophe'],
    ['rt', '3', '003', 'three digits'],
    ['no_hp', '08', '', 'only what was given is none'],
    ['no_hp', '+62 812-3000-0000', '081230000000', 'as the office dials it'],
    ['email', 'Sari@Gmail.com', 'sari@gmail.com', ''],
    ['tanggal_lahir', '17/8/90', '17-08-1990', 'as on the card'],
    ['tanggal_lahir', '31021990', '31021990', 'what is no day stays as typed'],
  ];
  test.each(cases)('%s %j is shown as %j (%s)', (id, text, shown) => {
    const { session, into } = keying();
    into(id, text);
    session.left(id);
    expect(session.form.getValues(id)).toBe(shown);
  });

  test('a bare beginning of a phone is given when the field is entered', () => {
    const { session } = keying();
    session.entered('no_hp');
    expect(session.form.getValues('no_hp')).toBe('08');
  });

  test('= in the domicile is the same as the KTP', () => {
    const { session, into } = keying();
    into('alamat_domisili', '=');
    expect(session.values().alamat_domisili).toBe('');
  });
});

describe('the village', () => {
  const telaga = () => {
    const village = villageOfCode('5207021012', villagesKsb);
    if (!village) throw new Error('no such village');
    return village;
  };

  test('fills the areas, which the hands pass over', () => {
    const { session } = keying();
    session.takeVillage({ kind: 'village', village: telaga(), typed: 'tel' });
    expect(session.values()).toMatchObject({ desa_kelurahan: 'TELAGA BERTONG', kode_desa_ktp: '5207021012', kecamatan: 'TALIWANG', provinsi: 'NUSA TENGGARA BARAT' });
    expect(session.accept('desa_kelurahan', 10_000)).toBe('agama');
  });

  test('the card may say another kabupaten: then there is no code', () => {
    const { session, into } = keying();
    session.takeVillage({ kind: 'village', village: telaga(), typed: 'tel' });
    into('kabupaten', 'sumbawa');
    session.left('kabupaten');
    expect(session.values()).toMatchObject({ kabupaten: 'SUMBAWA', kode_desa_ktp: '' });
  });

  test('written as it is, it takes back what another one filled', () => {
    const { session } = keying();
    session.takeVillage({ kind: 'village', village: telaga(), typed: 'tel' });
    session.takeVillage({ kind: 'as-typed', typed: 'Suka Maju' });
    expect(session.values()).toMatchObject({ desa_kelurahan: 'SUKA MAJU', kode_desa_ktp: '', kecamatan: '', kabupaten: '', provinsi: '' });
  });

  test('a pinned one goes into a new sheet only', () => {
    const { session } = keying();
    session.pinVillage('5207021012');
    expect(session.values().kode_desa_ktp).toBe('5207021012');
    const written = keying(opened({}, { desa_kelurahan: 'SELOTO' })).session;
    written.pinVillage('5207021012');
    expect(written.values().desa_kelurahan).toBe('SELOTO');
  });
});

describe('what was kept', () => {
  test('comes back to the same field and caret, also half a word', () => {
    const kept = { values: { ...emptyValues(), nik: womanOf1975, nama: 'SARI DEWI ', tanggal_lahir: '1975-01-01', jenis_kelamin: 'P' }, unconfirmed: ['tanggal_lahir', 'jenis_kelamin'] as FieldId[], field: 'nama' as const, caret: 10, counts: { ...noCounts, keystrokes: 26 }, notes: [], receivedDay: null, second: null, noteFrom: null, at: '2020-04-13T01:00:00Z', revision: 0, handedBy: null };
    const { session } = keying(opened({ kept }));
    session.restore(kept);
    expect(session.form.getValues('nama')).toBe('SARI DEWI ');
    expect(session.form.getValues('nik')).toBe('520702 410175 0001');
    expect(session.focus.get()).toBe('nama');
    expect(session.caretToRestore).toBe(10);
    expect(session.unconfirmed()).toEqual(['tanggal_lahir', 'jenis_kelamin']);
    expect(session.counts.keystrokes).toBe(26);
    expect(session.rawValues().nama).toBe('SARI DEWI ');
  });

  test('brings back what the clerk said beside the fields, and the way out of the note of the whole sheet', () => {
    const kept = { values: emptyValues(), unconfirmed: [], field: 'keterangan' as const, caret: 0, counts: noCounts, notes: [], receivedDay: '2020-04-05', second: { of: null }, noteFrom: 'rt' as const, at: '2020-04-13T01:00:00Z', revision: 0, handedBy: null };
    const { session } = keying(opened({ kept, secondOf: { sheet: '00000000-0000-4000-8000-000000000002', sheetNo: 'A-0002', earlier: true } }));
    session.restore(kept);
    expect([session.receivedDay.get(), session.known.secondOf.get(), session.focus.get()]).toEqual(['2020-04-05', null, 'keterangan']);
    expect(session.accept('keterangan', 0)).toBe('rt');
    expect(session.findings.get().map(({ field }) => field)).toContain('nik');
  });
});

describe('findings', () => {
  test('nothing is said about a field the hands have not been to', () => {
    expect(keying().session.findings.get()).toEqual([]);
  });

  test('at the save all is said, stops first', () => {
    const stops = keying().session.checkAll();
    expect(stops.map((finding) => finding.check)).toEqual(['name-missing', 'nik-missing']);
  });

  test('a reason lifts the stop of a missing NIK', () => {
    const { session, into } = keying();
    into('nama', 'SARI');
    session.take('alasan_tanpa_nik', 'hilang', true, 0);
    expect(session.checkAll()).toEqual([]);
  });

  test('another sheet with the same NIK: the same person is proposed once the clerk says so', async () => {
    people = [{ how: ['nik'], differsAt: [], decidedDifferent: false, sheet: '00000000-0000-4000-8000-000000000002', sheetNo: 'A-0000', name: 'SARI DEWI', birthDate: '1975-01-01', village: '', paperState: 'diinput', keyedAt: null, keyedBy: null, sending: null, earlier: true, asks: false }];
    const { session, into } = keying();
    into('nama', 'SARI DEWI');
    into('nik', womanOf1975);
    await vi.waitFor(() => expect(session.known.found.get().people).toHaveLength(1));
    expect(session.findings.get().map((finding) => finding.check)).toContain('same-person');
    const [person] = session.known.found.get().people;
    if (person) session.known.toggleSecond(person);
    expect(session.known.secondOf.get()).toEqual({ sheet: '00000000-0000-4000-8000-000000000002', sheetNo: 'A-0000', earlier: true });
    expect(session.findings.get().find((finding) => finding.check === 'same-person')?.message).toContain('Diusulkan sebagai lembar kedua dari A-0000');
    if (person) session.known.toggleSecond(person);
    into('nama', 'BUDI HARTONO');
    session.left('nama');
    expect(session.findings.get().map((finding) => finding.check)).toContain('nik-conflict');
  });
});

describe('any text in any box', () => {
  test('never throws, in no order', async () => {
    const { default: fc } = await import('fast-check');
    const ids: readonly FieldId[] = ['nik', 'nama', 'tanggal_lahir', 'rt', 'kecamatan', 'no_hp', 'email', 'alamat_domisili', 'no_kk', 'keterangan'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.string({ maxLength: 40 })), { maxLength: 12 }), (typed) => {
        const { session, into } = keying();
        for (const [id, text] of typed) {
          into(id, text);
          session.left(id);
        }
        session.checkAll();
      }),
      { numRuns: 40 },
    );
  });
});

describe('letters typed into a list before they are taken', () => {
  test('are kept over a lock or another window, which give the focus back without the field having been left', () => {
    const { session } = keying();
    session.entered('desa_kelurahan');
    session.searched('telag');
    session.entered('desa_kelurahan');
    expect(session.rawValues().desa_kelurahan).toBe('telag');
  });

  test('are gone once the field is left without taking them', () => {
    const { session } = keying();
    session.entered('desa_kelurahan');
    session.searched('telag');
    session.left('desa_kelurahan');
    session.entered('desa_kelurahan');
    expect(session.rawValues().desa_kelurahan).toBe('');
  });
});
