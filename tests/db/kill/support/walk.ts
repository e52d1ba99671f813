import type { ChangedNotes } from '../../../../shared/contract/entry.ts';
import type { CallInput, Output } from '../../../../shared/contract/index.ts';
import type { FieldId, SheetValues } from '../../../../shared/domain/fields.ts';
import type { PaperState, SendState } from '../../../../shared/domain/states.ts';
import type { SheetHead } from '../../../../shared/contract/common.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';
import { allDocuments, noCounts } from '../../chain/desk.ts';
import { type Asking, type CommandName, passwords, type Who } from './numbered.ts';

export interface WalkPlaces {
  readonly packages: string;
  readonly copies: string;
}

/** Somebody at work in an office of which they know nothing: what there is to do is asked for, what is missing is made first. */
export class Walk {
  readonly asking: Asking;
  readonly places: WalkPlaces;
  readonly recoveryCode: string;
  readonly random: () => number;
  who: Who | null = null;

  constructor(asking: Asking, parts: { readonly places: WalkPlaces; readonly recoveryCode: string; readonly random: () => number }) {
    this.asking = asking;
    this.places = parts.places;
    this.recoveryCode = parts.recoveryCode;
    this.random = parts.random;
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)];
  }

  async enter(who: Who): Promise<void> {
    if (this.who === who) return;
    const reply = await this.asking.command('session.login', { loginName: who, password: passwords[who] });
    if (!reply.ok) throw new Error(`log-in: ${reply.problem.code}`);
    this.who = who;
  }

  /** A command as this person; null when it was refused (which is logged, and must agree as well). */
  async as<Name extends CommandName>(who: Who, name: Name, input: CallInput<Name>): Promise<Output<Name> | null> {
    await this.enter(who);
    const reply = await this.asking.command(name, input);
    return reply.ok ? reply.value : null;
  }

  async sheetIn(paperState: PaperState, sendState: SendState | null = null): Promise<SheetHead | undefined> {
    if (this.who === null) await this.enter('petugas');
    const filter = { text: '', paperState, sendState, why: null, bundle: null };
    return this.pick((await this.asking.query('sheets.list', { filter, offset: 0, limit: 50 })).rows);
  }

  /** A sheet that waits to be keyed. */
  async waiting(): Promise<{ sheet: string; revision: number }> {
    const head = await this.sheetIn('masuk');
    if (head && this.random() < 0.5) return { sheet: head.uid, revision: head.revision };
    const bundles = (await this.asking.query('bundles.list', {})).bundles;
    const bundle = this.random() < 0.5 ? (this.pick(bundles)?.uid ?? null) : null;
    const received = await this.as('petugas', 'receipts.receive', { name: `Orang Loket ${this.asking.n}`, phone: '', formNo: '', documents: allDocuments, bundle, receivedDay: null });
    if (received === null) throw new Error('a receipt was refused');
    return { sheet: received.sheet, revision: 0 };
  }

  /** Keys a sheet: the made-up person of the call's own number, so that no two people share a NIK unless `index` says so. */
  async save(at: { sheet: string; revision: number }, change: Partial<Record<FieldId, string>> = {}, more: { as?: 'diinput' | 'belum_lengkap'; index?: number; secondOf?: string; notes?: ChangedNotes } = {}): Promise<{ sheet: string; index: number }> {
    const index = more.index ?? this.asking.n;
    const values: SheetValues = { ...madeUpPerson(index).values, ...change };
    await this.as('petugas', 'entry.save', { ...at, values, unconfirmed: [], as: more.as ?? 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: more.secondOf ?? null, counts: noCounts, notes: more.notes ?? [] });
    return { sheet: at.sheet, index };
  }

  /** A sheet that is keyed and waits for its second person. */
  async keyed(change?: Partial<Record<FieldId, string>>): Promise<{ sheet: string; revision: number }> {
    const head = change === undefined ? await this.sheetIn('diinput', 'belum_siap') : undefined;
    if (head && this.random() < 0.7) return { sheet: head.uid, revision: head.revision };
    return this.fresh((await this.save(await this.waiting(), change)).sheet);
  }

  async fresh(sheet: string): Promise<{ sheet: string; revision: number }> {
    return { sheet, revision: (await this.asking.query('sheets.detail', { sheet })).head.revision };
  }

  /** The second of two sheets that look like one person's. */
  async lookingTheSame(): Promise<{ sheet: string; revision: number }> {
    const first = await this.save(await this.waiting());
    const second = await this.save(await this.waiting(), {}, { index: first.index, secondOf: first.sheet });
    return this.fresh(second.sheet);
  }

  /** Somebody is ready to be sent. */
  async somebodyReady(): Promise<void> {
    const { sheet } = await this.save(await this.waiting());
    await this.as('ketiga', 'verification.approve', await this.fresh(sheet));
  }

  async sending(state: 'dibuka' | 'ditutup'): Promise<string> {
    await this.enter('penyelia');
    const found = (await this.asking.query('sendings.list', {})).sendings.find((each) => each.state === state);
    if (found) return found.uid;
    const open = state === 'ditutup' ? await this.sending('dibuka') : (await this.as('penyelia', 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' }))?.sending;
    if (open === undefined) throw new Error('a sending was refused');
    if (state === 'ditutup') await this.close(open);
    return open;
  }

  async close(sending: string): Promise<void> {
    await this.somebodyReady();
    const { ready } = await this.asking.query('sendings.readiness', {});
    await this.as('penyelia', 'sendings.close', { sending, expected: ready });
  }

  async guest(active: boolean): Promise<string> {
    await this.enter('penyelia');
    const guests = (await this.asking.query('users.list', {})).users.filter((user) => user.loginName.startsWith('tamu'));
    const found = this.pick(guests.filter((user) => user.active === active))?.uid;
    if (found !== undefined) return found;
    if (!active) {
      const user = await this.guest(true);
      await this.as('penyelia', 'users.disable', { user });
      return user;
    }
    const n = this.asking.n + 1;
    return (await this.as('penyelia', 'users.add', guestNumber(n)))?.uid ?? '';
  }
}

export function guestNumber(n: number): CallInput<'users.add'> {
  return { name: `Tamu ${n}`, loginName: `tamu${n}`, role: 'petugas', password: 'kunci-untuk-tamu-4' };
}
