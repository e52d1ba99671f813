import { assertNever } from '../../shared/assert.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { LockReason } from '../../shared/contract/wire.ts';
import type { Problem, ProblemCode } from '../../shared/problems.ts';
import { call, subscribe } from '../api/client.ts';
import { tellLocked, tellUnlocked } from '../api/unlocked.ts';
import { copiesChanged, showRunning } from '../backups/copy-store.ts';
import { packagesChanged } from '../sendings/package-store.ts';
import { flushAll } from '../shell/flush.ts';
import { go } from '../shell/navigation.ts';
import { setStatus } from '../shell/status.ts';
import { setOfficeZone } from '../text/numbers.ts';
import { changeSession, sessionStore, type Gate, type LockWhy, type SessionStatus } from './session-store.ts';

/** Asks how the data folder stands and shows what follows from it: set-up, log-in, or which file is missing. */
export async function startSession(): Promise<void> {
  const reply = await call('session.status', {});
  if (!reply.ok) {
    changeSession({ gate: { kind: 'folder', problem: reply.problem } });
    return;
  }
  const status = reply.value;
  if (status.office) setOfficeZone(status.office.zone);
  if (status.signedIn) {
    // The page was loaded again while the session stands.
    const settings = await call('settings.get', {});
    changeSession({ status, person: status.signedIn, gate: { kind: 'open' }, ...(settings.ok ? { idleMinutes: settings.value.idleMinutes } : {}) });
    return;
  }
  changeSession({ status, gate: gateOf(status) });
}

/** Reads the status again without leaving the present gate (users, waiting time). */
export async function refreshStatus(): Promise<void> {
  const reply = await call('session.status', {});
  if (reply.ok) changeSession({ status: reply.value });
}

/** A person is in. The kept work comes back to its owner; anybody else begins anew. */
export function enter(signedIn: Output<'session.login'>): void {
  const before = sessionStore.get().person;
  const { lastLogin: _, kept, idleMinutes, clockBack, ...person } = signedIn;
  changeSession({ person, idleMinutes, gate: { kind: 'open' } });
  if (before?.user === person.user) tellUnlocked();
  else if (kept) go('entri', { sheet: kept.sheet });
  else go('beranda');
  setStatus({ alert: clockBack ? 'Jam komputer lebih awal dari pekerjaan terakhir. Betulkan jam.' : '' });
}

/** The lock that is handing over what is under the fingers, the screen still open; null: none, or another gate came before the work meanwhile. */
let closing: symbol | null = null;

/** Empties the screen at once; what is under the fingers is handed over first. Asked again meanwhile it is the same lock: a second one would fall on whoever has come back. */
export async function lock(why: LockReason): Promise<void> {
  if (closing !== null || sessionStore.get().gate.kind !== 'open') return;
  const mine = Symbol(why);
  closing = mine;
  await flushAll();
  // Sleep has locked meanwhile, or the window closes, or the data process is gone: what stands there stays, and so does who has come back.
  if (closing !== mine) return;
  closing = null;
  if (sessionStore.get().gate.kind === 'damaged') tellLocked();
  else showLogin(why);
  await call('session.lock', { why });
  await refreshStatus();
}

/** Listens to what main pushes. Answers how to stop. */
export function followSession(): () => void {
  return subscribe((event) => {
    switch (event.type) {
      case 'locked':
        lockedOutside(event.why);
        break;
      case 'session-none':
        if (sessionStore.get().gate.kind === 'open') showLogin('sesi');
        break;
      case 'data-gone':
        closing = null;
        changeSession({ gate: { kind: 'data-gone', restarting: event.restarting } });
        break;
      case 'data-back':
        if (sessionStore.get().person) showLogin('data');
        else void startSession();
        break;
      case 'flush':
        void flushAll().then(() => call('app.flushed', {}));
        break;
      case 'damaged':
        // A lock stays one, also one that is only on its way: what was found beside the work opens nothing.
        changeSession({ gate: { kind: 'damaged', open: closing === null && sessionStore.get().gate.kind === 'open' } });
        void refreshStatus();
        break;
      case 'progress':
        break;
      case 'packages':
        packagesChanged();
        break;
      case 'backup':
        if (event.over) copiesChanged();
        else showRunning(event.done, event.total);
        // It stands until the window is gone.
        if (event.occasion === 'tutup') {
          closing = null;
          changeSession({ gate: { kind: 'closing' } });
        }
        break;
      default:
        assertNever(event, 'followSession');
    }
  });
}

/** The PC sleeps or has locked itself. Where no work is open there is nothing to hide; what is said or filled in there stays. */
function lockedOutside(why: LockReason): void {
  const { gate } = sessionStore.get();
  if (gate.kind === 'open' || gate.kind === 'recovery') showLogin(why);
  else if (gate.kind === 'damaged' && gate.open) {
    changeSession({ gate: { kind: 'damaged', open: false } });
    tellLocked();
  }
}

/** The log-in screen over the kept work. A reason once given stays: the first one is the true one. */
function showLogin(why: LockWhy): void {
  const { gate } = sessionStore.get();
  if (gate.kind === 'login' && gate.locked) return;
  closing = null;
  changeSession({ gate: { kind: 'login', locked: { why, at: new Date().toISOString() } } });
  tellLocked();
}

function gateOf(status: SessionStatus): Gate {
  const broken = brokenFolder(status.folder);
  if (broken) return { kind: 'folder', problem: broken };
  return status.folder === 'baru' ? { kind: 'setup' } : { kind: 'login', locked: null };
}

/** The problem of a folder that cannot be used; null for a new or a ready one. */
export function brokenFolder(state: SessionStatus['folder']): Problem | null {
  switch (state) {
    case 'baru':
    case 'siap':
      return null;
    case 'database_hilang':
      return { code: 'database.missing', details: {} };
    case 'database_kosong':
      return { code: 'database.empty', details: {} };
    case 'database_asing':
      return { code: 'database.foreign', details: {} };
    case 'kunci_hilang':
      return { code: 'keys.missing', details: {} };
    case 'kunci_rusak':
      return { code: 'keys.damaged', details: {} };
    case 'sedang_dipakai':
      return { code: 'folder.in-use', details: {} };
    case 'tanpa_sandi_sqlite':
      return { code: 'cipher.missing', details: {} };
    default:
      return assertNever(state, 'brokenFolder');
  }
}

const folderProblems: readonly ProblemCode[] = [
  'database.missing',
  'database.empty',
  'database.foreign',
  'database.other-key',
  'database.newer',
  'database.wal-lost',
  'database.damaged',
  'database.readonly',
  'keys.missing',
  'keys.damaged',
  'cipher.missing',
  'folder.in-use',
];

/** Whether a problem met while logging in is about the folder, not about the password. */
export function isFolderProblem(problem: Problem): boolean {
  return folderProblems.includes(problem.code);
}
