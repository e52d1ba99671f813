import type { FieldId } from '../../../../shared/domain/fields.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';
import type { TestOffice } from '../../../support/service.ts';

export interface KeyedPerson {
  readonly sheet: string;
  readonly sheetNo: string;
}

export interface Changes {
  readonly values?: Partial<Record<FieldId, string>>;
  readonly as?: 'diinput' | 'belum_lengkap';
}

/** Receives one made-up person's form. */
export async function receive(office: TestOffice, index: number): Promise<KeyedPerson> {
  const { name, phone } = madeUpPerson(index);
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
  return office.as('petugas').must('receipts.receive', { name, phone, formNo: '', documents, bundle: null, receivedDay: null });
}

/** Receives and keys one made-up person, by the petugas. */
export async function key(office: TestOffice, index: number, change: Changes = {}): Promise<KeyedPerson> {
  const received = await receive(office, index);
  const petugas = office.as('petugas');
  const { head } = await petugas.must('entry.open', { sheet: received.sheet });
  await petugas.must('entry.save', {
    sheet: received.sheet,
    revision: head.revision,
    values: { ...madeUpPerson(index).values, ...change.values },
    unconfirmed: [],
    as: change.as ?? 'diinput',
    reason: '',
    receivedDay: head.receivedDay,
    secondOf: null,
    counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 },
  });
  return received;
}

/** The penyelia approves sheets that the petugas keyed. */
export async function approve(office: TestOffice, people: readonly KeyedPerson[]): Promise<void> {
  const penyelia = office.as('penyelia');
  for (const { sheet } of people) {
    const { head } = await penyelia.must('verification.open', { sheet });
    await penyelia.must('verification.approve', { sheet, revision: head.revision });
  }
}

/** People who are ready to be sent, made-up ones from `first` on. */
export async function makeReady(office: TestOffice, count: number, first = 0): Promise<readonly KeyedPerson[]> {
  const people: KeyedPerson[] = [];
  for (let index = first; index < first + count; index += 1) people.push(await key(office, index));
  await approve(office, people);
  return people;
}
