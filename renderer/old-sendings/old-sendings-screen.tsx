import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { useParams } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, dayTimeText, keyedDayText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { FrozenSending } from './frozen.tsx';
import { RecordDesk } from './record-desk.tsx';
import '../sendings/act-form.css';
import './old-sendings.css';

const columns: readonly Kolom[] = [
  { id: 'no', head: 'Kiriman', width: '92px' },
  { id: 'hari', head: 'Dikirim', width: '96px' },
  { id: 'penerima', head: 'Kepada' },
  { id: 'surat', head: 'Nomor surat', width: '18%' },
  { id: 'baris', head: 'Baris', width: '64px', number: true },
  { id: 'cocok', head: 'Cocok', width: '64px', number: true },
  { id: 'pilih', head: 'Perlu dipilih', width: '92px', number: true },
  { id: 'tanpa', head: 'Tanpa orang', width: '92px', number: true },
  { id: 'ganda', head: 'Ganda', width: '64px', number: true },
  { id: 'tidak', head: 'Tidak di file', width: '100px', number: true },
];

/** Kiriman lama: files that left before Loket was there, who is in them and who is not. They move nobody. */
export function OldSendingsScreen() {
  const { person } = useSession();
  const params = useParams();
  const list = useQuery('oldSendings.list', {});
  const [picked, setPicked] = useState<string | null>(params['sending'] ?? null);
  const [recording, setRecording] = useState(false);
  const maySend = person?.role === 'penyelia';
  const sendings = list.value?.sendings ?? [];
  const selected = Math.max(0, sendings.findIndex(({ uid }) => uid === picked));
  const head = sendings[selected] ?? null;
  const listed = head !== null;

  const start = () => setRecording(true);
  useKeys(maySend ? { F8: start } : {}, !recording);
  useStatusKeys(maySend ? [{ tuts: 'F8', verb: 'Catat file lama' }] : [], !recording && !listed);

  if (recording) {
    return (
      <RecordDesk
        onClose={() => setRecording(false)}
        onRecorded={(sending) => {
          setPicked(sending);
          list.reload();
          setRecording(false);
        }}
      />
    );
  }
  return (
    <div className="lama">
      <TitleBand title="Kiriman lama" context="File yang sudah dikirim sebelum ada Loket. Tidak mengubah keadaan siapa pun." right={list.value && <span>Keadaan s.d. {dayTimeText(list.value.asOf)}</span>} />
      {list.problem && <Gagal problem={list.problem} />}
      {list.value && !listed && <Kosong fact="Belum ada kiriman lama." what="File yang dikirim sebelum ada Loket dicatat penyelia di sini, apa adanya, dan dicocokkan dengan orangnya." {...(maySend ? { tuts: 'F8', verb: 'Catat file lama' } : {})} />}
      {listed && (
        <>
          <div className="lama-buku" style={{ height: Math.min(5, sendings.length + 1) * 28 + 2 }}>
            <BarisMaya
              label="Buku kiriman lama"
              columns={columns}
              rows={sendings}
              keyOf={({ uid }) => uid}
              selected={selected}
              onSelect={(index) => setPicked(sendings[index]?.uid ?? null)}
              cells={(each) => (
                <>
                  <td className="mono">{each.no}</td>
                  <td>{keyedDayText(each.sentDay)}</td>
                  <td className="tabel-nama" title={each.receiver}>{each.receiver}</td>
                  <td className={each.letter === '' ? 'redup' : 'mono'}>{each.letter === '' ? 'tidak ada' : each.letter}</td>
                  {[each.rows, each.matched, each.ambiguous, each.unmatched, each.double, each.notInIt].map((count, index) => (
                    // Always the same six, in the order of their heads.
                    <td key={columns[index + 4]?.id} className="angka">
                      {countText(count)}
                    </td>
                  ))}
                </>
              )}
            />
          </div>
          <FrozenSending key={head.uid} head={head} maySend={maySend} keys={maySend ? [{ tuts: 'F8', verb: 'Catat file lama' }] : []} onChanged={list.reload} />
        </>
      )}
    </div>
  );
}
