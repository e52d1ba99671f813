import { useEffect, useRef, useState } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { KepalaTabel } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BundleChoice } from './bundle-choice.tsx';
import { entryStore, openSheet, type Queue } from './entry-store.ts';
import { handedOverWords, keptInQueue } from './kept-words.ts';
import { SearchFirst } from './search-first.tsx';
import { Unreadable } from './unreadable.tsx';

interface QueueRow {
  readonly sheet: string;
  readonly sheetNo: string;
  readonly what: string;
  readonly head: SheetHead | null;
}

const columns = [
  { id: 'no', head: 'Berkas', width: '96px' },
  { id: 'nama', head: 'Nama' },
  { id: 'mengapa', head: 'Menunggu', width: '240px' },
  { id: 'bundel', head: 'Bundel', width: '104px' },
  { id: 'masuk', head: 'Masuk', width: '92px' },
  { id: 'keadaan', head: 'Keadaan', width: '150px' },
] as const;

const searchKey = { tuts: '/', verb: 'Cari dulu' };
const bundleKey = { tuts: 'Ctrl U', verb: 'Pilih bundel' };
const listKey = { tuts: '1', verb: 'Entri daftar' };
const foundKey = { tuts: '2', verb: 'Kertas ketemu' };

/** What waits for this clerk: own typing kept, sheets returned or put down, then the stack in its order. Enter opens the chosen one. */
export function QueueView() {
  const { bundle, problem, told } = useStore(entryStore);
  const queue = useQuery('entry.queue', { bundle });
  const { person } = useSession();
  const unfinished = useQuery('work.unfinished', person?.role === 'penyelia' ? {} : null);
  const ofOthers = [...(unfinished.value?.rows ?? []), ...(unfinished.value?.lines ?? [])].filter((typing) => typing.user !== person?.user).length;
  const [chosen, setChosen] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const [unreadable, setUnreadable] = useState<SheetHead | null>(null);
  const [searching, setSearching] = useState(false);
  const free = !choosing && !searching && unreadable === null;
  // Papers that were not there or not readable lie beside the queue until they turn up.
  const [found, setFound] = useState(false);
  const aside = queue.value?.aside ?? [];
  const turnFound = (to: boolean) => {
    setFound(to);
    setChosen(0);
  };
  const rows = queue.value ? (found ? rest(aside, 'ketemu: Enter, lalu ketik') : rowsOfQueue(queue.value)) : [];
  const at = Math.min(chosen, rows.length - 1);
  const row = rows[at];
  const handedOn = (queue.value?.handedOn ?? []).map((each) => handedOverWords({ ...each, savedBy: null }));
  const away = [...new Set([...(told === '' ? [] : [told]), ...handedOn])];
  const open = (sheet: string) => void openSheet(sheet);
  /** F3 and Enter in one go mean the first paper: the key waits for the list. */
  const early = useRef(false);
  const waits = queue.value === null && queue.problem === null;
  useEffect(() => {
    if (!early.current || waits) return;
    early.current = false;
    if (row && free) open(row.sheet);
  });

  useKeys(
    {
      Enter: () => (row ? open(row.sheet) : (early.current = waits)),
      Down: () => setChosen(Math.min(rows.length - 1, at + 1)),
      Up: () => setChosen(Math.max(0, at - 1)),
      'Ctrl+U': () => setChoosing(true),
      F7: () => !found && setUnreadable(row?.head ?? null),
      F8: () => ofOthers > 0 && go('kerja'),
      '1': () => go('daftar'),
      '/': () => setSearching(true),
      ...(aside.length > 0 && !found ? { '2': () => turnFound(true) } : {}),
      ...(found ? { Esc: () => turnFound(false) } : {}),
    },
    free,
  );
  useStatusKeys(
    [
      ...(row ? [{ tuts: 'Enter', verb: 'Buka berkas' }, searchKey, { tuts: 'Panah', verb: 'Pilih' }, bundleKey, listKey, ...(row.head && !found ? [{ tuts: 'F7', verb: 'Tidak terbaca' }] : [])] : [{ tuts: 'F2', verb: 'Terima berkas' }, searchKey, bundleKey, listKey]),
      ...(found ? [{ tuts: 'Esc', verb: 'Kembali ke antrean' }] : aside.length > 0 ? [foundKey] : []),
      ...(ofOthers > 0 ? [{ tuts: 'F8', verb: 'Ketikan rekan' }] : []),
    ],
    free,
  );
  useEffect(() => {
    if (queue.value) setStatus({ today: `Hari ini ${countText(queue.value.keyedToday)} berkas` });
  }, [queue.value]);

  return (
    <div className="entri-antrean">
      <TitleBand title="Entri" context={<BundleChoice open={choosing} onClose={() => setChoosing(false)} />} right={queue.value && (found ? `${countText(aside.length)} kertas tidak ditemukan atau tidak terbaca` : `${countText(queue.value.waitingTotal)} kertas menunggu`)} />
      {searching && <SearchFirst onClose={() => setSearching(false)} />}
      {unreadable && (
        <Unreadable
          head={unreadable}
          onDone={(changed) => {
            setUnreadable(null);
            if (changed) queue.reload();
          }}
        />
      )}
      {away.map((sentence) => (
        <output key={sentence} className="entri-rekan">
          {sentence}
        </output>
      ))}
      {problem && <Gagal problem={problem} />}
      {queue.problem && <Gagal problem={queue.problem} />}
      {ofOthers > 0 && (
        <p className="entri-rekan">
          <b>{countText(ofOthers)}</b> ketikan rekan belum selesai.
          <Tombol tuts="F8" onClick={() => go('kerja')}>
            Lihat dan pindahkan
          </Tombol>
        </p>
      )}
      {queue.value && !found && !searching && rows.length === 0 && bundle !== null && <Kosong fact="Tidak ada lagi kertas yang menunggu di bundel ini." what="Kertas bundel lain ada di daftar bundel." {...bundleKey} />}
      {queue.value && !found && !searching && rows.length === 0 && bundle === null && <Kosong fact="Tidak ada kertas yang menunggu." what="Kertas yang diterima muncul di sini, urut seperti di tumpukan." tuts="F2" verb="Terima berkas" />}
      {!searching && rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus
        <section className="entri-daftar" aria-label="Berkas yang menunggu" tabIndex={0}>
          <table className="tabel" aria-label="Antrean entri">
            <KepalaTabel columns={columns} />
            <tbody>
              {rows.map((each, index) => (
                <QueueLine key={`${each.sheet} ${each.what}`} row={each} current={index === at} onOpen={() => open(each.sheet)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function QueueLine({ row, current, onOpen }: { readonly row: QueueRow; readonly current: boolean; readonly onOpen: () => void }) {
  return (
    // The keyboard has the same by Enter; the row is the mouse's big target.
    <tr aria-current={current ? 'true' : undefined} onClick={onOpen} ref={(line) => (current ? line?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <td className="mono">{row.sheetNo}</td>
      <td className="tabel-nama">{row.head?.name === '' ? <span className="redup">nama belum ada</span> : row.head?.name}</td>
      <td>{row.what}</td>
      <td>{row.head?.bundle ?? ''}</td>
      <td>{row.head ? keyedDayText(row.head.receivedDay) : ''}</td>
      <td>{row.head && <LambangBerkas state={row.head.paperState} />}</td>
    </tr>
  );
}

function rowsOfQueue(queue: Queue): readonly QueueRow[] {
  const known = new Map([...queue.returned, ...queue.incomplete, ...queue.waiting, ...queue.aside].map((head) => [head.uid, head]));
  const keptIds = new Set(queue.kept.map((kept) => kept.sheet));
  const others = (heads: readonly SheetHead[]) => heads.filter((head) => !keptIds.has(head.uid));
  return [
    ...queue.kept.map((kept) => ({ sheet: kept.sheet, sheetNo: kept.sheetNo, what: keptInQueue(kept), head: known.get(kept.sheet) ?? null })),
    ...rest(others(queue.returned), 'dikembalikan kepada Anda'),
    ...rest(others(queue.waiting), 'belum diinput'),
    ...rest(others(queue.incomplete), 'disisihkan, belum lengkap'),
  ];
}

function rest(heads: readonly SheetHead[], what: string): readonly QueueRow[] {
  return heads.map((head) => ({ sheet: head.uid, sheetNo: head.sheetNo, what, head }));
}
