import type { Page } from '@playwright/test';
import type { LoketBridge } from '../../shared/contract/bridge.ts';
import type { CallInput, ContractName, Output } from '../../shared/contract/index.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import type { Reply } from '../../shared/result.ts';
import { madeUpPerson } from './made-up-people.ts';

export interface OfficePerson {
  readonly name: string;
  readonly loginName: string;
  readonly password: string;
}

export interface Office {
  /** Checks, closes and sends. */
  readonly penyelia: OfficePerson;
  /** Keys. */
  readonly petugas: OfficePerson;
  /** By log-in name. */
  readonly passwords: Readonly<Record<string, string>>;
  readonly recoveryCode: string;
}

export interface KeyedSheet {
  readonly sheet: string;
  readonly sheetNo: string;
  readonly name: string;
  readonly nik: string;
  readonly revision: number;
}

const penyelia: OfficePerson = { name: 'Sekar Arum', loginName: 'sekar', password: 'tinta-ungu-loket-7' };
const petugas: OfficePerson = { name: 'Bayu Segara', loginName: 'bayu', password: 'map-biru-meja-3' };

/** One call of the contract from inside the window, as the screens make it. Fails the test on a problem. */
export async function callIn<Name extends ContractName>(window: Page, name: Name, input: CallInput<Name>): Promise<Output<Name>> {
  const reply = await replyIn(window, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
  return reply.value;
}

/** The same, with the problem as an answer. */
export async function replyIn<Name extends ContractName>(window: Page, name: Name, input: CallInput<Name>): Promise<Reply<Output<Name>>> {
  const asked = { name, input };
  const reply = await window.evaluate((question) => {
    const bridge: LoketBridge = Reflect.get(globalThis, 'loket');
    return bridge.call(question.name, question.input, crypto.randomUUID());
  }, asked);
  // Joint of derived types: what crosses the page is what the contract says.
  return reply as Reply<Output<Name>>;
}

/** A new office with a penyelia and a petugas. Nobody is signed in afterwards and the window shows the log-in screen. */
export async function prepareOffice(window: Page): Promise<Office> {
  const { recoveryCode } = await callIn(window, 'setup.create', {
    officeName: 'Disnakertrans Kabupaten Sumbawa Barat',
    districtName: 'Sumbawa Barat',
    regency: '5207',
    short: 'KSB',
    zone: 'Asia/Makassar',
    station: 'A',
    profile: 'prakerja-april-2020',
    supervisor: penyelia,
  });
  await callIn(window, 'session.login', { loginName: penyelia.loginName, password: penyelia.password });
  await callIn(window, 'users.add', { name: petugas.name, loginName: petugas.loginName, role: 'petugas', password: petugas.password });
  await callIn(window, 'session.lock', { why: 'tombol' });
  await window.reload();
  return { penyelia, petugas, passwords: { [penyelia.loginName]: penyelia.password, [petugas.loginName]: petugas.password }, recoveryCode };
}

/** Signs somebody in and opens the window's work area anew. Whoever was there is signed out. */
export async function signIn(window: Page, person: OfficePerson): Promise<void> {
  await callIn(window, 'session.lock', { why: 'tombol' });
  await callIn(window, 'session.login', { loginName: person.loginName, password: person.password });
  await window.reload();
  await window.getByRole('navigation').waitFor();
}

export interface Changes {
  readonly values?: Partial<Record<FieldId, string>>;
  readonly unconfirmed?: readonly FieldId[];
  readonly as?: 'diinput' | 'belum_lengkap';
  /** uid of the sheet that this one is said to be the second of. */
  readonly secondOf?: string | null;
  readonly bundle?: string | null;
}

/** Receives and keys `count` made-up people as whoever is signed in, through the contract. `change` alters one of them (index from `first`). */
export async function receiveAndKey(window: Page, count: number, first = 0, change: (index: number) => Changes = () => ({})): Promise<readonly KeyedSheet[]> {
  const keyed: KeyedSheet[] = [];
  for (let index = first; index < first + count; index += 1) keyed.push(await receiveAndKeyOne(window, index, change(index)));
  return keyed;
}

async function receiveAndKeyOne(window: Page, index: number, change: Changes): Promise<KeyedSheet> {
  const person = madeUpPerson(index);
  const received = await callIn(window, 'receipts.receive', {
    name: person.name,
    phone: person.phone,
    formNo: '',
    documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true },
    bundle: change.bundle ?? null,
    receivedDay: null,
  });
  const opened = await callIn(window, 'entry.open', { sheet: received.sheet });
  const values: SheetValues = { ...person.values, ...change.values };
  const saved = await callIn(window, 'entry.save', {
    sheet: received.sheet,
    revision: opened.head.revision,
    values,
    unconfirmed: [...(change.unconfirmed ?? [])],
    as: change.as ?? 'diinput',
    reason: '',
    receivedDay: received.receivedDay,
    secondOf: change.secondOf ?? null,
    counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 },
  });
  return { sheet: received.sheet, sheetNo: received.sheetNo, name: values.nama, nik: values.nik, revision: saved.revision };
}

/** The signed-in person approves sheets that somebody else keyed. */
export async function approve(window: Page, sheets: readonly KeyedSheet[]): Promise<void> {
  for (const { sheet } of sheets) {
    const opened = await callIn(window, 'verification.open', { sheet });
    await callIn(window, 'verification.approve', { sheet, revision: opened.head.revision });
  }
}
