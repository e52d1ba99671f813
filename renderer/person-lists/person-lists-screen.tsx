import { useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { useQuery } from '../api/use-query.ts';
import { keptInQueue } from '../entry/kept-words.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { KepalaTabel } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { LineDesk } from './line-desk.tsx';
import { ListHead } from './list-head.tsx';
import { changedSentence } from './list-words.ts';
import { VoidListDialog } from './void-list.tsx';
import './person-lists.css';

const columns = [
  { id: 'no', head: 'Daftar', width: '104px' },
  { id: 'dari', head: 'Dari' },
  { id: 'surat', head: 'No. surat', width: '220px' },
  { id: 'masuk', head: 'Masuk', width: '112px' },
  { id: 'orang', head: 'Orang', width: '88px', number: true },
  { id: 'ketikan', head: 'Baris belum selesai', width: '232px' },
] as const;

type Mode = 'list' | 'new' | 'head' | 'void';

/** Entri daftar: people who came on a list, one line a person. The list is chosen or made, then its lines are keyed. */
export function PersonListsScreen() {
  const [open, setOpen] = useState<string | null>(null);
  /** The list whose head is to be written anew, from its lines. */
  const [head, setHead] = useState<string | null>(null);
  if (open !== null && head === null) return <LineDesk key={open} list={open} onClose={() => setOpen(null)} onHead={() => setHead(open)} />;
  return <AllLists key={head ?? ''} head={head} onOpen={setOpen} onBack={() => setHead(null)} />;
}

interface AllListsProps {
  /** The list whose head is written anew at once. */
  readonly head: string | null;
  readonly onOpen: (list: string) => void;
  /** Back to the lines of the list whose head it was. */
  readonly onBack: () => void;
}

function AllLists({ head, onOpen, onBack }: AllListsProps) {
  const [mode, setMode] = useState<Mode>(head === null ? 'list' : 'head');
  const [chosen, setChosen] = useState<string | null>(head);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState('');
  const { person } = useSession();
  const all = useQuery('personLists.all', {}, [turn]);
  const lists = all.value?.lists ?? [];
  const at = Math.max(0, lists.findIndex((list) => list.uid === chosen));
  const now = lists[at];
  const listed = mode === 'list';
  const holds = now?.voided === null;
  const mayVoid = holds && person?.role === 'penyelia';
  const step = (to: number) => setChosen(lists[Math.max(0, Math.min(lists.length - 1, to))]?.uid ?? null);
  const back = (words: string) => {
    setSaid(words);
    setTurn((before) => before + 1);
    setMode('list');
    if (head !== null && words === '') onBack();
  };

  useKeys(
    {
      Down: () => step(at + 1),
      Up: () => step(at - 1),
      Enter: () => {
        if (!now) return;
        if (head !== null) onBack();
        onOpen(now.uid);
      },
      F8: () => holds && setMode('head'),
      F10: () => mayVoid && setMode('void'),
      '1': () => all.value && setMode('new'),
    },
    listed,
  );
  useStatusKeys(
    [
      ...(now ? [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: holds ? 'Ketik baris' : 'Lihat baris' }] : []),
      { tuts: '1', verb: 'Daftar baru' },
      ...(holds ? [{ tuts: 'F8', verb: 'Ubah kepala' }] : []),
      ...(mayVoid ? [{ tuts: 'F10', verb: 'Batalkan daftar' }] : []),
    ],
    listed,
  );

  return (
    <div className="daftar-layar">
      <TitleBand title="Entri daftar" context="Satu baris satu orang, tanpa berkas." />
      {mode === 'new' && all.value && <ListHead list={null} today={all.value.today} earliest={all.value.earliest} onDone={onOpen} onClose={() => setMode('list')} />}
      {mode === 'head' && all.value && now && <ListHead key={now.uid} list={now} today={all.value.today} earliest={all.value.earliest} onDone={(_list, words) => back(words)} onClose={() => back('')} />}
      {mode === 'void' && now && <VoidListDialog list={now} onClose={() => setMode('list')} onDone={back} />}
      {said !== '' && (
        <p className="daftar-hasil" aria-live="polite">
          {said}
        </p>
      )}
      {all.problem && <Gagal problem={all.problem} />}
      {listed && all.value && lists.length === 0 && <Kosong fact="Belum ada daftar." what="Daftar dari perusahaan atau desa: kepalanya satu kali, lalu satu baris satu orang." tuts="1" verb="Daftar baru" />}
      {lists.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus
        <section className="daftar-tabel" aria-label="Semua daftar" tabIndex={0}>
          <table className="tabel" aria-label="Daftar">
            <KepalaTabel columns={columns} />
            <tbody>
              {lists.map((list, index) => (
                <ListLine key={list.uid} list={list} current={index === at} onOpen={() => onOpen(list.uid)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function ListLine({ list, current, onOpen }: { readonly list: Output<'personLists.all'>['lists'][number]; readonly current: boolean; readonly onOpen: () => void }) {
  return (
    <tr aria-current={current ? 'true' : undefined} title={changedSentence(list)} onClick={onOpen} ref={(line) => (current ? line?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <td className="mono">{list.no}</td>
      <td className="tabel-nama">
        {list.sender}
        {list.voided !== null && <span className="redup"> batal: {list.voided.reason}</span>}
      </td>
      <td>{list.letter === '' ? '–' : list.letter}</td>
      <td>{keyedDayText(list.receivedDay)}</td>
      <td className="angka">{countText(list.lines)}</td>
      <td>{list.kept ? keptInQueue(list.kept) : ''}</td>
    </tr>
  );
}
