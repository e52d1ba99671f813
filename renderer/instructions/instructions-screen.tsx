import { useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { aboutText } from '../answers/answer-words.ts';
import { SaveScan, ScanLine } from '../scans/save-scan.tsx';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys, type StatusKey } from '../shell/status.ts';
import { countText, dayTimeText, keyedDayText, secondsText, shortTimeText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphCheck, GlyphTriangle } from '../ui/glyphs.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { BarisMaya, moved } from '../ui/virtual-rows.tsx';
import { DoneForm } from './done-form.tsx';
import { InstructionForm } from './instruction-form.tsx';
import { standingText, type InstructionRow } from './instruction-words.ts';
import '../answers/answers.css';

type Doing = 'none' | 'new' | 'change' | 'done' | 'scan';

const columns = [
  { id: 'nomor', head: 'Nomor', width: '76px' },
  { id: 'tanggal', head: 'Tanggal', width: '102px' },
  { id: 'dari', head: 'Dari', width: '18%' },
  { id: 'minta', head: 'Yang diminta' },
  { id: 'tentang', head: 'Kiriman', width: '66px' },
  { id: 'keadaan', head: 'Keadaan', width: '134px' },
] as const;

/** Instruksi: letters and calls from above, the most urgent first. */
export function InstructionsScreen() {
  const { person } = useSession();
  const list = useQuery('instructions.list', {});
  const [picked, setPicked] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>('none');
  const left = useRef<HTMLDivElement>(null);

  const rows = list.value?.instructions ?? [];
  const today = list.value?.today ?? '';
  const at = Math.max(0, rows.findIndex(({ uid }) => uid === picked));
  const instruction = rows[at];
  const mayRecord = person?.role === 'penyelia';
  const mayWrite = mayRecord && instruction !== undefined && instruction.done === null;
  const free = doing === 'none';
  const listed = rows.length > 0;

  useEffect(() => {
    if (free) left.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, [free, listed]);

  const stored = (uid: string) => {
    setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });
    setPicked(uid);
    setDoing('none');
    list.reload();
  };
  const move = (key: string) => {
    const next = rows[moved(key, at, rows.length) ?? -1];
    if (next) setPicked(next.uid);
  };
  useKeys(
    {
      Up: () => move('ArrowUp'),
      Down: () => move('ArrowDown'),
      ...(mayRecord ? { F8: () => setDoing('new') } : {}),
      ...(mayWrite ? { 'Ctrl+1': () => setDoing('done'), 'Ctrl+2': () => setDoing('change') } : {}),
      ...(instruction?.scan ? { 'Ctrl+3': () => setDoing('scan') } : {}),
    },
    free,
  );
  const keys: readonly StatusKey[] = [
    ...(mayRecord ? [{ tuts: 'F8', verb: 'Catat instruksi' }] : []),
    ...(rows.length > 1 ? [{ tuts: 'Panah', verb: 'Pilih' }] : []),
    ...(mayWrite ? [{ tuts: 'Ctrl 1', verb: 'Selesai' }, { tuts: 'Ctrl 2', verb: 'Ubah' }] : []),
    ...(instruction?.scan ? [{ tuts: 'Ctrl 3', verb: 'Simpan hasil pindai' }] : []),
  ];
  useStatusKeys(keys, free);
  const close = () => setDoing('none');

  return (
    <div className="instruksi">
      <TitleBand
        title="Instruksi"
        context={list.value && countWords(list.value.open, list.value.overdue)}
        right={list.value && <span>Keadaan s.d. {dayTimeText(list.value.asOf)}</span>}
      />
      <div className="jawaban-kiri" ref={left}>
        {list.problem && <Gagal problem={list.problem} />}
        {list.value && !listed && <Kosong fact="Belum ada instruksi." what="Surat dan telepon dari atas muncul di sini, yang paling mendesak di atas." {...(mayRecord ? { tuts: 'F8', verb: 'Catat instruksi' } : {})} />}
        {listed && (
          <BarisMaya label="Instruksi" columns={columns} rows={rows} keyOf={(row) => row.uid} cells={(row) => <Cells row={row} today={today} />} selected={at} onSelect={(index) => free && setPicked(rows[index]?.uid ?? null)} />
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold nothing else that takes the focus */}
      <aside className="jawaban-kanan" aria-label="Instruksi terpilih" tabIndex={0}>
        {(doing === 'new' || (doing === 'change' && instruction)) && <InstructionForm instruction={doing === 'new' ? null : (instruction ?? null)} today={today} onDone={stored} onCancel={close} />}
        {doing === 'done' && instruction && <DoneForm instruction={instruction} onDone={() => stored(instruction.uid)} onCancel={close} />}
        {doing === 'scan' && instruction?.scan && <SaveScan scan={instruction.scan} save={(folder) => call('instructions.scan', { instruction: instruction.uid, folder })} onClose={close} />}
        {free && list.value && !listed && <p className="redup">Instruksi yang dipilih tampil di sini.</p>}
        {free && instruction && <Facts row={instruction} today={today} mayWrite={mayWrite} />}
        {free && !mayRecord && <p className="redup kecil">Instruksi dicatat oleh penyelia.</p>}
      </aside>
    </div>
  );
}

function countWords(open: number, overdue: number): string {
  return overdue === 0 ? `${countText(open)} terbuka.` : `${countText(open)} terbuka, ${countText(overdue)} lewat tenggat.`;
}

function Cells({ row, today }: { readonly row: InstructionRow; readonly today: string }) {
  return (
    <>
      <td className="mono">{row.no}</td>
      <td>{keyedDayText(row.day)}</td>
      <td>{row.fromWhom}</td>
      <td className="tabel-nama" title={row.asks}>
        {row.asks}
      </td>
      <td className={row.about === null ? 'redup' : 'mono'}>{row.about?.no ?? '–'}</td>
      <td>
        <Standing row={row} today={today} />
      </td>
    </>
  );
}

function Standing({ row, today }: { readonly row: InstructionRow; readonly today: string }) {
  return (
    <span className={row.overdue ? 'instruksi-lewat' : row.done ? 'redup' : undefined}>
      {row.overdue && <GlyphTriangle />}
      {row.done && <GlyphCheck />} {standingText(row, today)}
    </span>
  );
}

/** One letter or call, whole. */
function Facts({ row, today, mayWrite }: { readonly row: InstructionRow; readonly today: string; readonly mayWrite: boolean }) {
  return (
    <>
      <h2>
        <span className="mono">{row.no}</span> dari {row.fromWhom}
      </h2>
      <p className="jawaban-inti">{row.asks}</p>
      <p>
        <Standing row={row} today={today} />
        {row.dueDay !== null && (row.overdue || row.done) && `, tenggat ${keyedDayText(row.dueDay)}`}
      </p>
      <p>
        Lewat {row.channel}, {keyedDayText(row.day)}. {row.letter === '' ? 'Tanpa nomor surat.' : `Nomor ${row.letter}.`} Tentang {row.about === null ? 'programnya' : aboutText(row.about)}.
      </p>
      <ScanLine scan={row.scan} />
      <p className="redup kecil">
        Dicatat {row.by}, {shortTimeText(row.at)}.
      </p>
      {row.done && (
        <p className="jawaban-diurungkan">
          Selesai, {row.done.by}, {shortTimeText(row.done.at)}: {row.done.note}
        </p>
      )}
      <p className="tuts-tumpuk">
        {mayWrite && <TutsKata tuts="Ctrl 1" verb="Selesai" />}
        {mayWrite && <TutsKata tuts="Ctrl 2" verb="Ubah" />}
        {row.scan && <TutsKata tuts="Ctrl 3" verb="Simpan hasil pindai" />}
      </p>
    </>
  );
}
