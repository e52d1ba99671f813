import { useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { useQuery } from '../api/use-query.ts';
import { keptInQueue } from '../entry/kept-words.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { KepalaTabel } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { LineDesk } from './line-desk.tsx';
import { NewList } from './new-list.tsx';
import './person-lists.css';

const columns = [
  { id: 'no', head: 'Daftar', width: '104px' },
  { id: 'dari', head: 'Dari' },
  { id: 'surat', head: 'No. surat', width: '220px' },
  { id: 'masuk', head: 'Masuk', width: '112px' },
  { id: 'orang', head: 'Orang', width: '88px', number: true },
  { id: 'ketikan', head: 'Baris belum selesai', width: '232px' },
] as const;

/** Entri daftar: people who came on a list, one line a person. The list is chosen or made, then its lines are keyed. */
export function PersonListsScreen() {
  const [open, setOpen] = useState<string | null>(null);
  if (open !== null) return <LineDesk key={open} list={open} onClose={() => setOpen(null)} />;
  return <AllLists onOpen={setOpen} />;
}

function AllLists({ onOpen }: { readonly onOpen: (list: string) => void }) {
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState(0);
  const all = useQuery('personLists.all', {});
  const lists = all.value?.lists ?? [];
  const at = Math.min(chosen, lists.length - 1);
  const now = lists[at];

  useKeys(
    {
      Down: () => setChosen(Math.min(lists.length - 1, at + 1)),
      Up: () => setChosen(Math.max(0, at - 1)),
      Enter: () => now && onOpen(now.uid),
      '1': () => all.value && setMaking(true),
    },
    !making,
  );
  useStatusKeys([...(now ? [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: 'Ketik baris' }] : []), { tuts: '1', verb: 'Daftar baru' }], !making);

  return (
    <div className="daftar-layar">
      <TitleBand title="Entri daftar" context="Satu baris satu orang, tanpa berkas." />
      {making && all.value && <NewList today={all.value.today} onMade={onOpen} onClose={() => setMaking(false)} />}
      {all.problem && <Gagal problem={all.problem} />}
      {!making && all.value && lists.length === 0 && <Kosong fact="Belum ada daftar." what="Daftar dari perusahaan atau desa: kepalanya satu kali, lalu satu baris satu orang." tuts="1" verb="Daftar baru" />}
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
    <tr aria-current={current ? 'true' : undefined} onClick={onOpen} ref={(line) => (current ? line?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <td className="mono">{list.no}</td>
      <td className="tabel-nama">{list.sender}</td>
      <td>{list.letter === '' ? '–' : list.letter}</td>
      <td>{keyedDayText(list.receivedDay)}</td>
      <td className="angka">{countText(list.lines)}</td>
      <td>{list.kept ? keptInQueue(list.kept) : ''}</td>
    </tr>
  );
}
