import { useOwnCopy } from '../backups/copy-store.ts';
import { Kemajuan } from '../ui/progress.tsx';
import { GateFrame } from './gate-frame.tsx';

/** Loket is being closed and saves a verified copy first. Nothing to do here; it closes by itself, with or without the copy. */
export function Closing() {
  const { running } = useOwnCopy();
  return (
    <GateFrame office={null}>
      <div className="gerbang-isi" role="alert">
        <h1>Menyimpan cadangan</h1>
        <Kemajuan label="Menyimpan cadangan" done={running?.done ?? 0} total={running?.total ?? 100} unit="persen" />
        <p>Loket tertutup sendiri sesudah ini. Biarkan flash disk terpasang.</p>
        <p>Yang sudah tersimpan aman.</p>
      </div>
    </GateFrame>
  );
}
