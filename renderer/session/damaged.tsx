import { call } from '../api/client.ts';
import { tellLocked } from '../api/unlocked.ts';
import { useIdleLock } from '../shell/idle.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GateFrame } from './gate-frame.tsx';
import { RestoreSteps } from './restore-steps.tsx';
import { changeSession, useSession, type SessionStatus } from './session-store.ts';

const quit = () => void call('app.quit', {});
const look = () => {
  setStatus({ alert: 'Data rusak. Tidak ada yang dapat disimpan lagi.' });
  changeSession({ gate: { kind: 'open' } });
};

/** The database was found damaged in the middle of the work. Nothing can be saved any more; what is typed can still be read. */
export function Damaged({ status, kept }: { readonly status: SessionStatus | null; readonly kept: boolean }) {
  const { idleMinutes } = useSession();
  useIdleLock(idleMinutes, kept, () => {
    changeSession({ gate: { kind: 'damaged', open: false } });
    tellLocked();
  });
  useKeys(kept ? { F7: look, F10: quit } : { F10: quit }, true, 'gate');
  useStatusKeys([...(kept ? [{ tuts: 'F7', verb: 'Lihat layar kerja' }] : []), { tuts: 'F10', verb: 'Tutup Loket' }]);
  return (
    <GateFrame office={status?.office ?? null}>
      <div className="gerbang-isi">
        <h1>Berhenti: data rusak</h1>
        <Gagal
          problem={{ code: 'database.damaged', details: {} }}
          kept={kept ? 'Mulai sekarang tidak ada yang dapat disimpan. Ketikan masih ada di layar kerja: lihat dengan F7, tulis di kertasnya.' : 'Mulai sekarang tidak ada yang dapat disimpan.'}
        />
        <RestoreSteps status={status} />
        <div className="gerbang-tombol">
          <Tombol kind="utama" tuts="F10" onClick={quit}>
            Tutup Loket
          </Tombol>
          {kept && (
            <Tombol tuts="F7" onClick={look}>
              Lihat layar kerja
            </Tombol>
          )}
        </div>
      </div>
    </GateFrame>
  );
}
