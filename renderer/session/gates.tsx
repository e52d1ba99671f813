import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/assert.ts';
import { Closing } from './closing.tsx';
import { Damaged } from './damaged.tsx';
import { DataGone } from './data-gone.tsx';
import { FolderProblem } from './folder-problem.tsx';
import { Login } from './login.tsx';
import { Recovery } from './recovery.tsx';
import { useSession, type Gate } from './session-store.ts';

// Seen once, and the register of regencies comes with it. The recovery is not: a key opens it, and the next key must not be lost.
const Setup = lazy(async () => ({ default: (await import('./setup.tsx')).Setup }));

/** What stands in the page while the work is closed. */
export function GateScreen({ gate }: { readonly gate: Gate }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Screen gate={gate} />
    </Suspense>
  );
}

function Screen({ gate }: { readonly gate: Gate }) {
  const { status, person } = useSession();
  switch (gate.kind) {
    case 'starting':
    case 'open':
      return <Waiting />;
    case 'setup':
      return status && <Setup status={status} />;
    case 'folder':
      return <FolderProblem problem={gate.problem} status={status} />;
    case 'login':
      return status && <Login status={status} locked={gate.locked} kept={person} />;
    case 'recovery':
      return status && <Recovery status={status} />;
    case 'data-gone':
      return <DataGone restarting={gate.restarting} kept={person !== null} />;
    case 'damaged':
      return <Damaged status={status} kept={person !== null && gate.open} />;
    case 'closing':
      return <Closing />;
    default:
      return assertNever(gate, 'GateScreen');
  }
}

function Waiting() {
  return <div className="gerbang" aria-busy="true" />;
}
