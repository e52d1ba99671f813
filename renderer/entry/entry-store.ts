import type { Problem } from '../../shared/problems.ts';
import { earliestReceipt } from '../../shared/domain/receipt-day.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import type { StickyValues } from '../../shared/contract/entry.ts';
import type { Output } from '../../shared/contract/index.ts';
import { call } from '../api/client.ts';
import { onLocked, onUnlocked } from '../api/unlocked.ts';
import { createStore } from '../shell/store.ts';
import { deskTime } from './desk-clock.ts';
import { askHandedOver, keepTyping } from './keeping.ts';
import { handedOverWords, moreThanHanded } from './kept-words.ts';
import { SheetSession } from './sheet-session.ts';
import type { EntrySettings, Opened } from './sheet-types.ts';

export type Queue = Output<'entry.queue'>;
/** A stack and what is pinned for it. */
export type Stack = Output<'entry.sticky'>['stacks'][number];

/** The work of one clerk in Entri, above its screen: another screen, a lock or a dead data process leaves it as it is. */
export interface EntryState {
  /** Whose work it is; anybody else begins anew. */
  readonly owner: string;
  /** The stack being keyed; null: all that waits. */
  readonly bundle: string | null;
  readonly session: SheetSession | null;
  /** Typing was kept on an older revision: the clerk chooses first. */
  readonly undecided: Opened | null;
  readonly problem: Problem | null;
  /** The stacks this clerk has pinned something for, as the database has them; null: not asked yet. */
  readonly stacks: readonly Stack[] | null;
  /** What happened to the sheet under the hands while they were away; stands until the next is opened. */
  readonly told: string;
  /** Stored values of the sheet saved before, for F7. */
  readonly last: SheetValues | null;
}

const nothing: EntryState = { owner: '', bundle: null, session: null, undecided: null, problem: null, stacks: null, told: '', last: null };

type StackPlace = Pick<Opened['head'], 'bundle' | 'position' | 'sheetNo'>;

export const entryStore = createStore<EntryState>(nothing);

let settings: EntrySettings | null = null;
let opening = '';
let asking: Promise<boolean> | null = null;
/** Sheets whose last letters could not be kept when their clerk was locked out (a full disk): they wait here for them. */
const waiting = new Map<string, Pick<EntryState, 'bundle' | 'session'>>();

// The sheet under the hands stays with its clerk; the one before it does not outlive a lock, and neither does what day it is.
onLocked(() => {
  settings = null;
  changeEntry({ last: null });
});
onUnlocked(() => {
  void followOffice();
  void lookAgain();
});

export function changeEntry(change: Partial<EntryState>): void {
  entryStore.set({ ...entryStore.get(), ...change });
}

/** Called with whoever works now: what another person had under the fingers is out of their reach, and is there again for its owner if it lies nowhere else. */
export function ownEntry(user: string): void {
  const { owner, bundle, session } = entryStore.get();
  if (owner === user) {
    void followOffice();
    return;
  }
  settings = null;
  asking = null;
  if (session && session.kept !== session.changes) waiting.set(owner, { bundle, session });
  entryStore.set({ ...nothing, owner: user, ...waiting.get(user) });
  waiting.delete(user);
}

/** The clerk is back at a form: if it was handed over meanwhile, it is gone from here and that is said; letters that nobody else has stay. */
export async function lookAgain(): Promise<void> {
  const { session } = entryStore.get();
  if (!session) return;
  const told = await askHandedOver(session);
  if (told === '' || entryStore.get().session !== session) return;
  if (session.kept === session.changes) changeEntry({ session: null, told });
  else session.said.set(`${told} ${moreThanHanded}`);
}

/** The profile or a spelling was changed in this window: the next sheet is opened by it, and the one under the hands goes on by it. */
export async function officeChanged(): Promise<void> {
  settings = null;
  await followOffice();
}

/** The sheet under the hands goes by what holds now. Somebody else may have sat here since it was opened. */
async function followOffice(): Promise<void> {
  const { session } = entryStore.get();
  const known = session && (await knownSettings());
  if (known && known !== session.settings.get()) session.follow(known);
}

/** What every new sheet of a stack gets, wherever it is opened from. `stack` null: papers that lie in none. */
export function pinsOf({ stacks }: Pick<EntryState, 'stacks'>, stack: string | null): StickyValues {
  const { village, receivedDay } = stacks?.find((each) => each.bundle === stack) ?? { village: '', receivedDay: '' };
  return { village, receivedDay };
}

/** Asks once what this clerk pinned, and takes up the stack they keyed last. Answers whether it is known. */
export function knowStacks(): Promise<boolean> {
  if (entryStore.get().stacks !== null) return Promise.resolve(true);
  asking ??= askStacks(entryStore.get().owner).finally(() => {
    asking = null;
  });
  return asking;
}

async function askStacks(owner: string): Promise<boolean> {
  const reply = await call('entry.sticky', {});
  // Somebody else sits here by now.
  if (entryStore.get().owner !== owner) return false;
  if (!reply.ok) {
    if (reply.problem.code !== 'session.none') changeEntry({ problem: reply.problem });
    return false;
  }
  const { stacks, current } = reply.value;
  changeEntry({ stacks, bundle: current });
  return true;
}

/** The stack to be keyed from now on (null: all that waits); found again after a restart. */
export async function chooseStack(bundle: string | null): Promise<void> {
  if (!(await knowStacks())) return;
  if (entryStore.get().bundle === bundle) return;
  changeEntry({ bundle });
  const problem = await pin(bundle, {});
  if (problem) changeEntry({ problem });
}

/** Pins for a stack. What the database did not take is not shown as pinned. */
export async function pin(bundle: string | null, change: Partial<StickyValues>): Promise<Problem | null> {
  if (!(await knowStacks())) return entryStore.get().problem;
  const before = entryStore.get();
  const stack: Stack = { bundle, ...pinsOf(before, bundle), ...change };
  changeEntry({ stacks: [stack, ...(before.stacks ?? []).filter((each) => each.bundle !== stack.bundle)] });
  const reply = await call('entry.stick', stack);
  // A sheet opened on purpose may lie elsewhere: the stack that was chosen stays the one to go on with after a restart.
  if (reply.ok) return bundle === before.bundle ? null : pin(before.bundle, {});
  if (entryStore.get().owner === before.owner) changeEntry({ stacks: before.stacks });
  return reply.problem.code === 'session.none' ? null : reply.problem;
}

/** Opens a sheet for keying. The one that was open keeps its typing. Answers whether it is open now. */
export async function openSheet(sheet: string): Promise<boolean> {
  const before = entryStore.get().session;
  if (before?.opened.head.uid === sheet) return true;
  // A second Enter before the first has its answer.
  if (opening === sheet) return false;
  opening = sheet;
  try {
    return await openAfter(before, sheet);
  } finally {
    opening = '';
  }
}

async function openAfter(before: SheetSession | null, sheet: string): Promise<boolean> {
  if (before && !(await keepTyping(before))) return false;
  const [known, stacksKnown, opened] = await Promise.all([knownSettings(), knowStacks(), call('entry.open', { sheet })]);
  if (!known || !stacksKnown) return false;
  if (!opened.ok) {
    if (opened.problem.code !== 'session.none') changeEntry({ session: null, problem: opened.problem });
    return false;
  }
  const { kept, head } = opened.value;
  if (kept && kept.revision !== head.revision) changeEntry({ session: null, undecided: opened.value, problem: null });
  else begin(opened.value, known, kept);
  return true;
}

/** Typing kept on an older revision: put back on the newest, or thrown away for good. */
export async function decideKept(use: 'kept' | 'stored'): Promise<void> {
  const { undecided } = entryStore.get();
  const known = await knownSettings();
  if (!undecided || !known) return;
  if (use === 'stored') {
    const reply = await call('entry.discard', { sheet: undecided.head.uid });
    if (!reply.ok) {
      changeEntry({ problem: reply.problem });
      return;
    }
  }
  begin(undecided, known, use === 'kept' ? undecided.kept : null);
}

/** Leaves the sheet without loss. When the typing cannot be kept, the sheet stays. */
export async function leaveSheet(): Promise<void> {
  const { session } = entryStore.get();
  if (session && !(await keepTyping(session))) {
    session.problem.set({ code: 'data.unavailable', details: {} });
    return;
  }
  changeEntry({ session: null, undecided: null });
}

/** The sheet of the stack that comes after this one; without one the queue is shown. */
export async function openNext(after: Opened['head'] | null): Promise<void> {
  const queue = await call('entry.queue', { bundle: entryStore.get().bundle });
  const waiting = queue.ok ? queue.value.waiting.filter((head) => head.uid !== after?.uid) : [];
  const next = waiting.find((head) => after !== null && comesAfter(head, after)) ?? waiting[0];
  if (!next) {
    changeEntry({ session: null });
    return;
  }
  await openSheet(next.uid);
}

/** In the same stack, by its places; papers that lie in none by their numbers. */
export function comesAfter(head: StackPlace, after: StackPlace): boolean {
  if (head.bundle !== after.bundle) return false;
  if (head.bundle === null) return head.sheetNo.localeCompare(after.sheetNo, 'id', { numeric: true }) > 0;
  return (head.position ?? 0) > (after.position ?? 0);
}

function begin(opened: Opened, known: EntrySettings, kept: Opened['kept']): void {
  const session = new SheetSession(opened, known, deskTime());
  // Also where the panel with the whole reason is folded away.
  if (opened.returned) session.said.set(`Dikembalikan: ${opened.returned.reason}.`.replace('..', '.'));
  else if (opened.handedTo !== null) session.said.set(handedOverWords({ sheetNo: opened.head.sheetNo, handedTo: opened.handedTo, savedBy: null }));
  const pins = pinsOf(entryStore.get(), opened.stack);
  const unkeyed = opened.head.paperState === 'masuk';
  if (kept) session.restore(kept);
  else if (unkeyed) session.pinVillage(pins.village);
  // Also under restored typing: the day is pinned, not typed into the sheet, unless a colleague has. A PC's clock set back, or a year that slipped, must not make the save fail.
  const theirDay = kept !== null && kept.handedBy !== null && kept.receivedDay !== null;
  if (unkeyed && !theirDay && pins.receivedDay !== '' && pins.receivedDay <= known.today && pins.receivedDay >= earliestReceipt(known.profile.period.from, known.today)) session.changeReceivedDay(pins.receivedDay);
  session.kept = session.changes;
  changeEntry({ session, undecided: null, problem: null, told: '' });
}

/** What the checks must know of the office; null when it could not be read (the problem stands in the store). */
export async function knownSettings(): Promise<EntrySettings | null> {
  if (settings) return settings;
  const [office, areas] = await Promise.all([call('settings.get', {}), call('areas.list', {})]);
  const failed = [office, areas].find((reply) => !reply.ok);
  if (failed && !failed.ok) {
    if (failed.problem.code !== 'session.none') changeEntry({ problem: failed.problem });
    return null;
  }
  if (!office.ok || !areas.ok) return null;
  const { profile, regency, districtName, today } = office.value;
  settings = { profile, today, areas: { villages: areas.value.villages, spellings: areas.value.spellings, regencyName: regencyOnCard(districtName), regency } };
  return settings;
}

/** "Kabupaten Sumbawa Barat" in the office's name is SUMBAWA BARAT on the card; a KOTA keeps its word. */
function regencyOnCard(districtName: string): string {
  return districtName.trim().toLocaleUpperCase('id').replace(/^KAB(?:UPATEN|\.)?\s+/u, '');
}
