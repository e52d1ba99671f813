import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyValues, fieldIds, type FieldId } from '../../../shared/domain/fields.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import type { Asking, Profile } from '../../../shared/domain/profile.ts';
import { applyEdit, editOf } from '../../../shared/domain/profile-edit.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { prakerjaLuring2020 } from '../../../shared/domain/profiles/prakerja-luring-2020.ts';
import { goToNextFinding } from '../../../renderer/entry/findings-list.tsx';
import { stopsOf } from '../../../renderer/entry/flow.ts';
import { SheetSession } from '../../../renderer/entry/sheet-session.ts';
import { elementId, type Opened } from '../../../renderer/entry/sheet-types.ts';

/** Ctrl+M: whatever is found on a sheet, its field is reached by the key alone. */
let boxes = new Map<string, { focus: () => void }>();

beforeEach(() => {
  vi.stubGlobal('window', { loket: { call: async () => ({ ok: true, value: { people: [], others: { samePhone: 4, sameKk: 4 } } }), onEvent: () => () => undefined } });
  vi.stubGlobal('document', { getElementById: (id: string) => boxes.get(id) ?? null });
});
afterEach(() => vi.unstubAllGlobals());

const opened: Opened = {
  head: {
    uid: '00000000-0000-4000-8000-000000000001', sheetNo: 'A-0001', formNo: '', name: '', birthYear: '', village: '', district: '', paperState: 'masuk',
    sendState: 'belum_siap', primarySheet: null, bundle: null, position: null, list: null, answer: null, receivedDay: '2020-04-07', revision: 0,
  },
  values: emptyValues(), unconfirmed: [], prefilled: [], receivedDay: '2020-04-07', bundleSize: null, stack: null, marks: [], returned: null, secondOf: null, notes: [], kept: null, handedTo: null,
};

function keying(profile: Profile, values: Partial<Record<FieldId, string>>) {
  const areas = { villages: villagesKsb, spellings: areaSpellings, regencyName: 'SUMBAWA BARAT', regency: '5207' };
  const session = new SheetSession({ ...opened, values: { ...emptyValues(), ...values } }, { profile, today: '2020-04-13', areas }, 0);
  const boxesOf = [...stopsOf(profile), 'keterangan' as const];
  boxes = new Map(boxesOf.map((id) => [elementId(id), { focus: () => session.entered(id) }]));
  session.checkAll();
  return session;
}

const everyField: Profile = applyEdit(prakerjaApril2020, { ...editOf(prakerjaApril2020), asking: Object.fromEntries(fieldIds.map((id) => [id, 'wajib' satisfies Asking])) as Profile['asking'] });
const odd = { nik: '9907033509880000', nama: 'N', tanggal_lahir: '01-01-2005', no_hp: '0812345', email: 'sari@', pekerjaan_ktp: 'TNI' } as const;

test.each([
  ['an empty sheet', prakerjaApril2020, {}],
  ['an empty sheet of the other programme', prakerjaLuring2020, {}],
  ['an empty sheet, where every field is asked', everyField, {}],
  ['odd in many fields', prakerjaApril2020, odd],
  ['odd in fields that are not asked', { ...prakerjaApril2020, asking: { ...prakerjaApril2020.asking, no_hp: 'tidak', email: 'tidak', pekerjaan_ktp: 'tidak' } } satisfies Profile, odd],
] as const)('%s', (_what, profile, values) => {
  const session = keying(profile, values);
  const found = new Set<FieldId>(session.findings.get().map(({ field }) => (field === 'fotokopi_ktp' || field === 'fotokopi_kk' ? 'pengesahan' : field)));
  expect(found.size).toBeGreaterThan(3);
  const reached = new Set<FieldId>();
  for (let press = 0; press < found.size; press += 1) {
    goToNextFinding(session);
    reached.add(session.focus.get());
  }
  expect([...reached].toSorted()).toEqual([...found].toSorted());
});
