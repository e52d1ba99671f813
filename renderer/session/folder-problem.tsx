import { call } from '../api/client.ts';
import type { Problem } from '../../shared/problems.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GateFrame } from './gate-frame.tsx';
import { isRestorable, RestoreSteps } from './restore-steps.tsx';
import type { SessionStatus } from './session-store.ts';
import { startSession } from './session.ts';

const again = () => void startSession();
const quit = () => void call('app.quit', {});

/** The data folder cannot be used: which file, what to do, and that nothing was touched. Looking again never writes. */
export function FolderProblem({ problem, status }: { readonly problem: Problem; readonly status: SessionStatus | null }) {
  useKeys({ F7: again, F10: quit }, true, 'gate');
  useStatusKeys([
    { tuts: 'F7', verb: 'Periksa lagi' },
    { tuts: 'F10', verb: 'Tutup Loket' },
  ]);
  return (
    <GateFrame office={null}>
      <div className="gerbang-isi">
        <h1>Loket belum dapat dibuka</h1>
        {/* Nothing is typed yet. */}
        {problem.code === 'database.readonly' ? <Gagal problem={problem} kept="Tidak ada yang ditimpa atau diubah." /> : <Gagal problem={problem} />}
        {status !== null && (
          <p>
            Folder data: <b className="pulih-tempat">{status.dataFolder}</b>
          </p>
        )}
        {isRestorable(problem.code) && <RestoreSteps status={status} />}
        <div className="gerbang-tombol">
          <Tombol kind="utama" tuts="F7" onClick={again}>
            Periksa lagi
          </Tombol>
          <Tombol tuts="F10" onClick={quit}>
            Tutup Loket
          </Tombol>
        </div>
      </div>
    </GateFrame>
  );
}
