import { describe, expect, test } from 'vitest';
import { FieldNotes, noteSign, withNote } from '../../../renderer/entry/field-notes.ts';

const stored = { field: 'nama', text: 'dicoret di kartu', by: 'Sekar', at: '2020-04-13T01:30:00Z' } as const;

function notes() {
  const heard = { typed: 0, kept: 0 };
  return { heard, notes: new FieldNotes([stored], { typed: () => (heard.typed += 1), kept: () => (heard.kept += 1) }) };
}

describe('a note in the strip', () => {
  test('begins with what stands, and is kept by Enter', () => {
    const { notes: on, heard } = notes();
    on.begin('nama');
    expect([on.open.get(), on.draft]).toEqual(['nama', 'dicoret di kartu']);
    on.typed('  dicoret, diganti  ');
    expect(on.keep()).toBe('nama');
    expect([on.open.get(), on.text('nama'), heard.kept]).toEqual([null, 'dicoret, diganti', 1]);
    expect(on.forSave()).toEqual([{ field: 'nama', text: 'dicoret, diganti' }]);
  });

  test('is as it was after Esc, also what was kept of it meanwhile', () => {
    const { notes: on, heard } = notes();
    on.begin('nama');
    on.typed('lain');
    expect(on.forKeep()).toEqual([{ field: 'nama', text: 'lain' }]);
    const before = heard.typed;
    expect(on.drop()).toBe('nama');
    expect([on.text('nama'), on.forKeep(), on.forSave()]).toEqual(['dicoret di kartu', [], []]);
    // So that the next keeping takes it out of what was kept.
    expect(heard.typed).toBeGreaterThan(before);
  });

  test('that is emptied is taken away', () => {
    const { notes: on } = notes();
    on.begin('nama');
    on.typed('   ');
    on.keep();
    expect([on.text('nama'), on.told('nama'), on.forSave()]).toEqual(['', '', [{ field: 'nama', text: '' }]]);
  });

  test('that is not changed is nothing to save', () => {
    const { notes: on } = notes();
    on.begin('nama');
    on.keep();
    expect([on.forSave(), on.forKeep()]).toEqual([[], []]);
  });

  test('holds nothing that no line can carry', () => {
    const { notes: on } = notes();
    on.begin('rt');
    on.typed('a\u0000b\ud800c');
    on.keep();
    expect(on.text('rt')).toBe('abc');
    on.begin('rt');
    on.typed(`${'x'.repeat(199)}\u{1f600}`);
    on.keep();
    expect(on.text('rt')).toBe('x'.repeat(199));
  });

  test('comes back from what was kept, over what is stored', () => {
    const { notes: on } = notes();
    on.restore([{ field: 'nama', text: 'baru' }, { field: 'rt', text: 'kabur' }], null);
    expect([on.text('nama'), on.text('rt')]).toEqual(['baru', 'kabur']);
    expect(on.forSave()).toHaveLength(2);
  });
});

describe('beside its field', () => {
  const plain = { state: 'terisi', note: '', value: 'ada' } as const;

  test('there is a sign, and the first words where there is room', () => {
    const look = withNote(plain, 'dusunnya dicoret dan diganti tangan');
    expect(look.note).toBe('catatan: dusunnya dicor…');
    expect(noteSign(look)).toEqual({ 'data-catatan': 'ada' });
    expect(withNote({ ...plain, state: 'tanda', note: 'NIK dan tanggal beda' }, 'dicoret')).toMatchObject({ note: 'NIK dan tanggal beda', noted: true });
    expect([withNote(plain, ''), noteSign(plain)]).toEqual([plain, {}]);
  });

  test('the strip tells it whole, with who and when once it is stored', () => {
    const { notes: on } = notes();
    expect(on.told('nama')).toBe('Catatan Sekar, 13-04, 09.30: dicoret di kartu');
    on.begin('nama');
    on.typed('baru');
    on.keep();
    expect([on.told('nama'), on.told('rt')]).toEqual(['Catatan: baru', '']);
  });
});
