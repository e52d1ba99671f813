import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CallInput, DataName, Output } from '../../../shared/contract/index.ts';
import type { FieldId, SheetValues } from '../../../shared/domain/fields.ts';
import type { ProblemCode } from '../../../shared/problems.ts';
import { madeUpPerson } from '../../support/made-up-people.ts';
import type { TestOffice, TestPerson } from '../../support/service.ts';

export type Who = 'penyelia' | 'petugas' | TestPerson;

/** The desk of a test office: petugas keys, penyelia checks, unless told otherwise. */
export interface Desk {
  readonly office: TestOffice;
  must<Name extends DataName>(who: Who, name: Name, input: CallInput<Name>): Promise<Output<Name>>;
  /** Expects a refusal with this code. */
  refused<Name extends DataName>(who: Who, name: Name, input: CallInput<Name>, code: ProblemCode): Promise<Record<string, unknown>>;
  receive(change?: Partial<CallInput<'receipts.receive'>>, who?: Who): Promise<string>;
  revision(sheet: string): Promise<number>;
  /** Keys the made-up person `index` on a sheet, with changes. */
  key(sheet: string, index: number, change?: Partial<Record<FieldId, string>>, more?: Partial<CallInput<'entry.save'>>, who?: Who): Promise<Output<'entry.save'>>;
  /** Receives and keys in one go; answers the sheet. */
  keyed(index: number, change?: Partial<Record<FieldId, string>>, more?: Partial<CallInput<'entry.save'>>): Promise<string>;
  approve(sheet: string, who?: Who): Promise<Output<'verification.approve'>>;
  /** Keyed by the petugas, approved by the penyelia. */
  ready(index: number, change?: Partial<Record<FieldId, string>>): Promise<string>;
  /** One line more on a list, for the made-up person `index`; answers the sheet. */
  listed(list: string, index: number, change?: Partial<CallInput<'personLists.addLine'>>): Promise<string>;
  detail(sheet: string): Promise<Output<'sheets.detail'>>;
  /** Closes a sending over everybody who is ready; with `deliver` it is handed over. */
  send(deliver?: 'deliver', day?: string): Promise<string>;
}

export const noCounts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 } as const;
export const allDocuments = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true } as const;

export function valuesOf(index: number, change: Partial<Record<FieldId, string>> = {}): SheetValues {
  return { ...madeUpPerson(index).values, ...change };
}

/** The NIK of a made-up person with its last digit one further: a slip of the hand. */
export function slippedNik(index: number): string {
  const { nik } = valuesOf(index);
  return `${nik.slice(0, -1)}${(Number(nik.slice(-1)) + 1) % 10}`;
}

export function openDesk(office: TestOffice): Desk {
  const must: Desk['must'] = (who, name, input) => office.as(who).must(name, input);
  const revision = async (sheet: string): Promise<number> => (await must('petugas', 'sheets.detail', { sheet })).head.revision;
  const receive: Desk['receive'] = async (change = {}, who = 'petugas') => {
    const received = await must(who, 'receipts.receive', { name: 'Orang Loket', phone: '', formNo: '', documents: allDocuments, bundle: null, receivedDay: null, ...change });
    return received.sheet;
  };
  const key: Desk['key'] = async (sheet, index, change = {}, more = {}, who = 'petugas') =>
    must(who, 'entry.save', {
      sheet,
      revision: await revision(sheet),
      values: valuesOf(index, change),
      unconfirmed: [],
      as: 'diinput',
      reason: '',
      receivedDay: '2020-04-13',
      secondOf: null,
      counts: noCounts,
      ...more,
    });
  const keyed: Desk['keyed'] = async (index, change, more) => {
    const sheet = await receive();
    await key(sheet, index, change, more);
    return sheet;
  };
  const approve: Desk['approve'] = async (sheet, who = 'penyelia') => must(who, 'verification.approve', { sheet, revision: await revision(sheet) });
  return {
    office,
    must,
    revision,
    receive,
    key,
    keyed,
    approve,
    async refused(who, name, input, code) {
      const reply = await office.as(who).call(name, input);
      if (reply.ok) throw new Error(`${name} was not refused`);
      expect(reply.problem.code).toBe(code);
      return reply.problem.details;
    },
    async ready(index, change) {
      const sheet = await keyed(index, change);
      await approve(sheet);
      return sheet;
    },
    async listed(list, index, change = {}) {
      const { nik, nama: name, tanggal_lahir: birthDate, no_hp: phone } = valuesOf(index);
      return (await must('petugas', 'personLists.addLine', { list, nik, name, birthDate, phone, as: 'diinput', counts: noCounts, ...change })).sheet;
    },
    detail: (sheet) => must('petugas', 'sheets.detail', { sheet }),
    async send(deliver, day = '2020-04-13') {
      const { sending } = await must('penyelia', 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
      const { ready } = await must('penyelia', 'sendings.readiness', {});
      await must('penyelia', 'sendings.close', { sending, expected: ready });
      if (!deliver) return sending;
      const folder = mkdtempSync(join(tmpdir(), 'loket-paket-'));
      await must('penyelia', 'sendings.writePackage', { sending, folder });
      rmSync(folder, { recursive: true });
      await must('penyelia', 'sendings.deliver', { sending, day, medium: 'flash disk', receiver: 'Bu Penerima', letter: '' });
      return sending;
    },
  };
}
