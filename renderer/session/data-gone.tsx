import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { GateFrame } from './gate-frame.tsx';

const quit = () => void call('app.quit', {});

/** The data process died. While it starts again there is nothing to do; when it did not, the way out is to open Loket anew. */
export function DataGone({ restarting, kept }: { readonly restarting: boolean; readonly kept: boolean }) {
  useKeys({ F10: quit }, !restarting, 'gate');
  useStatusKeys([{ tuts: 'F10', verb: 'Tutup Loket' }], !restarting);
  return (
    <GateFrame office={null}>
      <div className="gerbang-isi" role="alert">
        <h1>{restarting ? 'Penyimpan data berhenti' : 'Penyimpan data tidak mau jalan'}</h1>
        <p>{restarting ? 'Sedang dijalankan lagi. Sesudah itu Loket meminta kata sandi.' : 'Sudah dijalankan lagi tiga kali. Tutup Loket, lalu buka lagi. Kalau tetap begini, panggil penyelia.'}</p>
        {kept && <p>{restarting ? 'Ketikan di layar masih ada dan kembali sesudah masuk.' : 'Ketikan di Entri sampai dua detik terakhir sudah tersimpan dan kembali sesudah masuk. Ketikan di layar lain diketik lagi dari kertas.'}</p>}
        <p>Yang sudah tersimpan aman.</p>
        {!restarting && (
          <div className="gerbang-tombol">
            <Tombol kind="utama" tuts="F10" onClick={quit}>
              Tutup Loket
            </Tombol>
          </div>
        )}
      </div>
    </GateFrame>
  );
}
