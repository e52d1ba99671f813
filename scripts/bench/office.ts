import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit } from '../../db/audit/chain.ts';
import { folderPaths } from '../../db/folder.ts';
import { roomHandlers } from '../../db/handlers/index.ts';
import { systemIds } from '../../db/identity.ts';
import { boundToUser, readKeyFile } from '../../db/keys/key-file.ts';
import { unwrapKey } from '../../db/keys/wrap.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import type { CommandContext } from '../../db/service/context.ts';
import { createService, type Service } from '../../db/service/index.ts';
import { inTransaction } from '../../db/service/transaction.ts';
import { WriteDb } from '../../db/sql.ts';
import { readOffice } from '../../db/stores/office.ts';
import { userByLoginName } from '../../db/stores/users.ts';
import type { CallInput, DataName, Input, Output } from '../../shared/contract/index.ts';
import { present } from '../../shared/assert.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { cacheFolder } from '../paths.ts';
import { personAt } from './people.ts';

export type RawDatabase = ReturnType<typeof openDatabase>;

/** 'mixed': an office in the middle of its work. 'ready': everybody is checked and can be sent. */
export type Mix = 'mixed' | 'ready';

const supervisor = { name: 'Ibu Ukur', loginName: 'penyelia', password: 'meja-ukur-panjang-9' } as const;
const clerks = ['petugas1', 'petugas2', 'petugas3'] as const;
const clerkPassword = 'map-ukur-biru-4';
export const keyer = { loginName: clerks[0], password: clerkPassword } as const;
export const checker = { loginName: supervisor.loginName, password: supervisor.password } as const;

/**
 * The folder of a made-up office of this many people, encrypted, with every row that the app itself would have written: the handlers
 * of the service made them, a thousand calls a transaction. Made once for each schema, kept in .cache.
 */
export async function madeOffice(people: number, mix: Mix): Promise<string> {
  const schema = createHash('sha256').update(migrations.map((step) => step.sql).join('')).digest('hex').slice(0, 12);
  const folder = join(cacheFolder, 'bench', `${mix}-${people}-${schema}`);
  if (existsSync(folder)) return folder;
  const temporary = `${folder}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  await setUp(temporary);
  await fill(temporary, people, mix);
  renameSync(temporary, folder);
  return folder;
}

/** A copy that may be changed. `remove` it afterwards. */
export function copyOffice(folder: string): { readonly folder: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** The writing connection of an office, opened as its supervisor would. Not beside a service on the same folder. */
export async function openOffice(folder: string): Promise<RawDatabase> {
  const paths = folderPaths(folder);
  const file = readKeyFile(paths.keys);
  if (typeof file === 'string') throw new Error(`the key file is ${file}`);
  for (const user of file.users) {
    const key = user.wrap && (await unwrapKey(user.wrap, supervisor.password, boundToUser(file.office.uid, user.uid)));
    if (key) return openDatabase(paths.database, key);
  }
  throw new Error('nobody opens the database');
}

export interface Desk {
  readonly service: Service;
  must<Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Output<Name>>;
  close(): Promise<void>;
}

/** The service as the data process runs it, with somebody in. */
export async function openDesk(folder: string, who: { readonly loginName: string; readonly password: string }): Promise<Desk> {
  const service = createService({
    folder,
    cheapKeys: true,
    checkOutput: false,
    clock: { now: () => new Date().toISOString() },
    ids: systemIds,
    handlers: roomHandlers,
    onEvent: () => undefined,
    onIncident: (_number, error) => console.error(error),
  });
  let calls = 0;
  const must = async <Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Output<Name>> => {
    calls += 1;
    const reply = await service.call({ call: `c${calls}`, name, input });
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
    // Joint: what the service answers is what the contract says.
    return reply.value as Output<Name>;
  };
  if (who.loginName !== '') await must('session.login', who);
  return { service, must, close: () => service.drain() };
}

/** What entry.save is given for a sheet that was never keyed. */
export function savingOf(sheet: string, values: SheetValues, receivedDay: string, revision = 0): Input<'entry.save'> {
  const counts = { keystrokes: 212, corrections: 6, activeMs: 61_000, pausedMs: 4_000 };
  return { sheet, revision, values, unconfirmed: [], as: 'diinput', reason: '', receivedDay, secondOf: null, counts, notes: [] };
}

async function setUp(folder: string): Promise<void> {
  const desk = await openDesk(folder, { loginName: '', password: '' });
  await desk.must('setup.create', {
    officeName: 'Dinas Ukur',
    districtName: 'Sumbawa Barat',
    regency: '5207',
    short: 'KSB',
    zone: 'Asia/Makassar',
    station: 'A',
    profile: 'prakerja-april-2020',
    supervisor,
  });
  await desk.must('session.login', { loginName: supervisor.loginName, password: supervisor.password });
  for (const loginName of clerks) await desk.must('users.add', { name: `Orang ${loginName}`, loginName, role: 'petugas', password: clerkPassword });
  await desk.close();
}

async function fill(folder: string, people: number, mix: Mix): Promise<void> {
  const raw = await openOffice(folder);
  try {
    const act = actingIn(new WriteDb(raw), people);
    let bundle = '';
    for (let from = 0; from < people; from += 1000) {
      inTransaction(raw, () => {
        for (let index = from; index < Math.min(from + 1000, people); index += 1) {
          if (index % 100 === 0) {
            const counted = Math.min(100, people - index);
            bundle = act(index, 'bundles.create', (context) => roomHandlers['bundles.create'](context, { code: `B${index / 100}`, counted, place: 'Lemari 1' })).uid;
          }
          addPerson(act, index, bundle, mix);
        }
      });
    }
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
}

/** Runs a handler and writes its audit row, as a command does. Approvals are the supervisor's, all else is the clerks'. */
type Act = <Result>(index: number, name: DataName, work: (context: CommandContext) => Result) => Result;

function actingIn(db: WriteDb, people: number): Act {
  const office = readOffice(db);
  const keyers = clerks.map((name) => present(userByLoginName(db, name), 'clerk'));
  const boss = present(userByLoginName(db, supervisor.loginName), 'supervisor');
  // Two hundred sheets a day, the last of them now.
  const begin = Date.now() - Math.ceil(people / 200) * 86_400_000;
  return (index, name, work) => {
    const now = new Date(begin + Math.floor((index / 200) * 86_400_000)).toISOString();
    const actor = name === 'verification.approve' ? boss : present(keyers[index % keyers.length], 'clerk');
    let noted: { subject: string; fields: readonly string[] } = { subject: '', fields: [] };
    const note: CommandContext['note'] = (subject, fields = []) => {
      noted = { subject, fields };
    };
    const result = work({ db, office, actor, now, today: dayInZone(now, office.zone), ids: systemIds, note });
    appendAudit(db, office.station.uid, { at: now, actor: actor.uid, procedure: name, ...noted, outcome: 'ok' });
    return result;
  };
}

/** Of a mixed office: how far the sheet at this place has come, from 0 to 99. */
function shareAt(index: number): number {
  return (index * 37) % 100;
}

/** Whether the sheet at this place of a mixed office was keyed, with the number and the name of its own person. */
export function isKeyedAt(index: number): boolean {
  return shareAt(index) >= 8 && index % 200 !== 101 && index % 200 !== 151;
}

function addPerson(act: Act, index: number, bundle: string, mix: Mix): void {
  const share = mix === 'ready' ? 99 : shareAt(index);
  const person = mix === 'ready' ? personAt(index) : oddly(personAt(index), index);
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
  const { sheet, receivedDay } = act(index, 'receipts.receive', (context) =>
    roomHandlers['receipts.receive'](context, { name: person.nama, phone: person.no_hp, formNo: '', documents, bundle, receivedDay: null }),
  );
  if (share < 6) return;
  const as = share < 8 ? 'belum_lengkap' : 'diinput';
  const { revision } = act(index, 'entry.save', (context) => roomHandlers['entry.save'](context, { ...savingOf(sheet, person, receivedDay), as }));
  if (share >= 38) act(index, 'verification.approve', (context) => roomHandlers['verification.approve'](context, { sheet, revision }));
}

/** One in 25 is not signed; one in 200 writes the NIK of somebody before them, one in 200 is somebody before them. */
function oddly(person: SheetValues, index: number): SheetValues {
  if (index % 25 === 7) return { ...person, pengesahan: '' };
  if (index % 200 === 101) return { ...person, nik: personAt(index - 50).nik };
  if (index % 200 === 151) return { ...personAt(index - 40), alamat: person.alamat };
  return person;
}
