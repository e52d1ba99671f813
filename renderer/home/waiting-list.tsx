import { useEffect, useRef, useState } from 'react';
import type { PeopleGroup } from '../../shared/domain/people-groups.ts';
import { call } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { SheetCells, sheetColumns } from '../registrations/sheet-cells.tsx';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, timeText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BarisMaya, moved } from '../ui/virtual-rows.tsx';
import { groupTitles } from './home-words.ts';
import '../registrations/registrations.css';

const pageSize = 200;

/** The people whom a number of Beranda counts, exactly as many. Enter opens one in Pendaftar, Esc goes back. */
export function WaitingList({ group }: { readonly group: PeopleGroup }) {
  const { loaded: page, problem, more } = usePages(group, (offset) => call('home.people', { group, offset, limit: pageSize }), (all) => all.rows.length < all.total);
  const [selected, setSelected] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { title, note, none } = groupTitles[group];
  const there = page !== null;
  useEffect(() => {
    if (there) list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, [there]);

  const open = () => {
    const sheet = page?.rows[selected];
    if (sheet) go('pendaftar', { sheet: sheet.uid });
  };
  const move = (key: string) => {
    const next = moved(key, selected, page?.rows.length ?? 0);
    if (next !== null) setSelected(next);
  };
  useKeys({ Esc: () => go('beranda'), Enter: open, Up: () => move('ArrowUp'), Down: () => move('ArrowDown'), PageUp: () => move('PageUp'), PageDown: () => move('PageDown') });
  useStatusKeys([...(page && page.rows.length > 0 ? [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: 'Buka di Pendaftar' }] : []), { tuts: 'Esc', verb: 'Kembali ke Beranda' }]);

  return (
    <div className="beranda">
      <TitleBand
        title={title}
        right={
          page && (
            <span>
              <b>{countText(page.total)}</b> orang, keadaan s.d. {timeText(page.asOf)}
            </span>
          )
        }
      />
      <div className="tunggu" ref={list}>
        <p>{note}</p>
        {problem && <Gagal problem={problem} />}
        {page && page.rows.length === 0 && <Kosong fact={none} what="Yang baru muncul di sini." tuts="Esc" verb="Kembali ke Beranda" />}
        {page && page.rows.length > 0 && (
          <BarisMaya
            label={title}
            columns={sheetColumns}
            rows={page.rows}
            total={page.total}
            keyOf={(row) => row.uid}
            cells={(row) => <SheetCells sheet={row} />}
            selected={selected}
            onSelect={setSelected}
            onOpen={open}
            onEnd={more}
          />
        )}
      </div>
    </div>
  );
}
