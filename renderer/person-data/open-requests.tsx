import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { useNow } from '../shell/use-now.ts';
import { countText, timeText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BarisMaya, moved } from '../ui/virtual-rows.tsx';
import { dueText, words } from './person-words.ts';

const columns: readonly Kolom[] = [
  { id: 'nomor', head: 'Nomor', width: '84px' },
  { id: 'nama', head: 'Nama', width: '24%' },
  { id: 'diminta', head: 'Diminta' },
  { id: 'sisa', head: 'Batas', width: '190px' },
];

/** Requests that wait for an answer, the most pressing first. */
export function OpenRequests() {
  const open = useQuery('personData.openCorrections', {});
  const [selected, setSelected] = useState(0);
  const now = useNow();
  const rows = open.value?.rows ?? [];
  const row = rows[selected];
  const enter = () => row && go('data-orang', { sheet: row.sheet });
  const move = (key: string) => setSelected(moved(key, selected, rows.length) ?? selected);
  useKeys({ Enter: enter, Up: () => move('ArrowUp'), Down: () => move('ArrowDown') });
  useStatusKeys([...(row ? [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: 'Buka' }] : []), { tuts: 'Shift F3', verb: 'Pendaftar' }]);
  return (
    <div className="pendaftar">
      <TitleBand
        title={words.title}
        context={words.openTitle}
        right={open.value && <span><b>{countText(open.value.open)}</b> terbuka, {countText(open.value.overdue)} lewat batas, keadaan s.d. {timeText(open.value.asOf)}</span>}
      />
      <div className="pendaftar-kiri">
        {open.problem && <Gagal problem={open.problem} />}
        {rows.length > 0 && (
          <BarisMaya
            label={words.openLabel}
            columns={columns}
            rows={rows}
            total={open.value?.open ?? rows.length}
            keyOf={(each) => each.request}
            cells={(each) => (
              <>
                <td className="mono">{each.sheetNo}</td>
                <td className="tabel-nama">{each.name}</td>
                <td title={each.asked}>{each.asked}</td>
                <td>{dueText(each.dueAt, now)}</td>
              </>
            )}
            selected={selected}
            onSelect={setSelected}
            onOpen={enter}
          />
        )}
        {open.value?.rows.length === 0 && (
          <div className="pendaftar-kosong">
            <Kosong fact={words.noOpen} what={words.noOpenWhat} tuts="Shift F3" verb="Pendaftar" />
          </div>
        )}
      </div>
    </div>
  );
}
