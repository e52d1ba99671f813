import { useEffect, useRef, useState } from 'react';
import type { FollowUpFilter, FollowUpRow } from '../../shared/contract/follow-up.ts';
import { messageKey, sharedMessage } from '../../shared/domain/messages.ts';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useChoosePerson } from '../shell/chosen-person.ts';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { useLook } from '../shell/use-look.ts';
import { useWide } from '../shell/use-wide.ts';
import { countText, timeText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BarisMaya, moved } from '../ui/virtual-rows.tsx';
import { AssignForm } from './assign-form.tsx';
import { ContactForm } from './contact-form.tsx';
import { ExportForm } from './export-form.tsx';
import { FollowUpDetail } from './follow-up-detail.tsx';
import { followUpFilterOf, isNarrowed, wholeList } from './follow-up-filter.ts';
import { followUpChoices, FollowUpFilters } from './follow-up-filters.tsx';
import { contactWords, stuckReasonWords, todoWords, words } from './follow-up-words.ts';
import { TextsForm } from './texts-form.tsx';
import { useFollowUpPages } from './use-follow-up-pages.ts';
import { VillageForm } from './village-form.tsx';
import '../registrations/registrations.css';
import './follow-up.css';

type Form = 'contact' | 'assign' | 'village' | 'export' | 'texts';

const columns: readonly Kolom[] = [
  { id: 'nomor', head: 'Nomor', width: '88px' },
  { id: 'nama', head: 'Nama' },
  { id: 'lahir', head: 'Lahir', width: '46px' },
  { id: 'desa', head: 'Desa', width: '128px' },
  { id: 'harus', head: 'Harus', width: '168px' },
  { id: 'terakhir', head: 'Terakhir', width: '104px' },
  { id: 'petugas', head: 'Petugas', width: '78px' },
];

/** Tindak lanjut: who must still act and on what, one of them in full; what was tried, and what goes out. */
export function FollowUpScreen() {
  const params = useParams();
  const { person } = useSession();
  const [filter, setFilter] = useState<FollowUpFilter>(() => followUpFilterOf(params, person?.user ?? null));
  const [selected, setSelected] = useState(0);
  const [form, setForm] = useState<Form | null>(null);
  const [turned, setTurned] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const folded = !useWide();
  const pages = useFollowUpPages(filter);
  const choices = useQuery('followUp.choices', {}, [pages.asOf]);
  const row = pages.rows[selected] ?? null;
  const detail = useQuery('followUp.detail', row ? { sheet: row.sheet } : null, [pages.asOf]);
  const told = row && detail.value?.sheet === row.sheet ? detail.value : null;
  useChoosePerson(row?.sheet ?? null);
  const doing = form === 'contact' || form === 'assign';
  useLook((folded && !turned) || (form !== null && !doing) ? null : (told?.sheet ?? null), 'tindak', doing);
  const supervisor = person?.role === 'penyelia';

  const toList = () => (list.current?.querySelector<HTMLElement>('[role="grid"]') ?? list.current)?.focus();
  useEffect(() => toList(), []);
  const choose = (next: FollowUpFilter) => {
    setFilter(next);
    setSelected(0);
  };
  const move = (key: string) => {
    const next = moved(key, selected, pages.rows.length);
    if (next !== null) setSelected(next);
  };
  const open = (next: Form) => {
    setForm(next);
    if (folded) setTurned(true);
  };
  const close = () => {
    setForm(null);
    toList();
  };
  const done = (what: string) => {
    setStatus({ saved: what });
    pages.reload();
  };
  const ends = { onCancel: close, onDone: (what: string) => { done(what); close(); } };
  const toChoice = (index: number) => () => document.getElementById(followUpChoices[index] ?? '')?.focus();

  useKeys(
    {
      '1': toChoice(0), '2': toChoice(1), '3': toChoice(2), '4': toChoice(3), '5': toChoice(4), '6': toChoice(5),
      Up: () => move('ArrowUp'),
      Down: () => move('ArrowDown'),
      PageUp: () => move('PageUp'),
      PageDown: () => move('PageDown'),
      Enter: toList,
      Esc: () => {
        if (isNarrowed(filter)) choose(wholeList);
        toList();
      },
      'Ctrl+.': () => setTurned(!turned),
      'Ctrl+2': () => open('texts'),
      F9: () => open('village'),
      ...(row ? { F8: () => open('contact'), 'Ctrl+1': () => open('assign'), 'Ctrl+3': () => go('data-orang', { sheet: row.sheet }) } : {}),
      ...(supervisor && pages.total > 0 ? { F10: () => open('export') } : {}),
    },
    form === null,
  );
  useStatusKeys(
    [
      { tuts: ['1', '…', '6'], verb: 'Saringan' },
      ...(row ? [{ tuts: 'F8', verb: 'Catat hubungan' }, { tuts: 'Ctrl 1', verb: 'Tugaskan' }] : []),
      { tuts: 'F9', verb: 'Daftar untuk desa' },
      ...(supervisor && pages.total > 0 ? [{ tuts: 'F10', verb: 'File kontak' }] : []),
      { tuts: 'Ctrl 2', verb: 'Teks pesan' },
      ...(folded ? [{ tuts: 'Ctrl .', verb: turned ? 'Tutup rincian' : 'Rincian' }] : isNarrowed(filter) ? [{ tuts: 'Esc', verb: 'Hapus saringan' }] : []),
    ],
    form === null,
  );

  return (
    <div className="pendaftar tindak">
      <TitleBand
        title={words.title}
        right={
          pages.asOf !== null && (
            <span>
              <b>{countText(pages.total)} orang</b> {isNarrowed(filter) ? 'sesuai saringan' : 'masih harus bertindak'}, keadaan s.d. {timeText(pages.asOf)}
            </span>
          )
        }
      />
      <div className="pendaftar-badan" data-panel={turned ? 'lain' : 'biasa'}>
        <div className="pendaftar-kiri" ref={list} tabIndex={-1}>
          <FollowUpFilters filter={filter} choices={choices.value} onChange={choose} onDone={toList} />
          {pages.problem && <Gagal problem={pages.problem} />}
          {pages.rows.length > 0 && (
            <BarisMaya
              label={words.listLabel}
              columns={columns}
              rows={pages.rows}
              total={pages.total}
              keyOf={(each) => each.sheet}
              cells={(each) => <FollowUpCells row={each} />}
              selected={selected}
              onSelect={setSelected}
              onOpen={() => open('contact')}
              onEnd={pages.more}
            />
          )}
          {pages.asOf !== null && pages.rows.length === 0 && (
            <div className="pendaftar-kosong">
              {isNarrowed(filter) ? <Kosong fact={words.noMatch} what={words.noMatchWhat} tuts="Esc" verb="Hapus saringan" /> : <Kosong fact={words.none} what={words.noneWhat} tuts="F2" verb="Terima berkas" />}
            </div>
          )}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard has to reach it */}
        <aside className="rincian" aria-label="Rincian" tabIndex={0}>
          {detail.problem && <Gagal problem={detail.problem} />}
          {form === 'contact' && told && <ContactForm sheet={told.sheet} name={told.name} phones={told.phones} today={pages.today} {...ends} />}
          {form === 'assign' && told && choices.value && (
            <AssignForm clerks={choices.value.clerks} one={{ sheet: told.sheet, name: told.name }} filter={filter} total={pages.total} {...ends} />
          )}
          {form === 'village' && choices.value && <VillageForm villages={choices.value.villages} chosen={filter.village || null} {...ends} />}
          {form === 'export' && <ExportForm filter={filter} people={pages.total} onCancel={close} onDone={done} />}
          {form === 'texts' && <TextsForm first={filter.todo === null ? (row?.todo[0] === undefined ? sharedMessage : messageKey(row.todo[0])) : messageKey(filter.todo)} mayChange={supervisor} onCancel={close} onDone={done} />}
          {form === null && told && <FollowUpDetail detail={told} />}
        </aside>
      </div>
    </div>
  );
}

/** One row of the list: no number of anybody. */
function FollowUpCells({ row }: { readonly row: FollowUpRow }) {
  const [first, ...more] = row.todo;
  const todo = first === undefined ? '' : first === 'macet' && row.stuck !== null ? `Terhenti: ${stuckReasonWords[row.stuck]}` : todoWords[first];
  const lastWord = row.last === null ? '' : `${row.last.day.slice(8, 10)}-${row.last.day.slice(5, 7)}, ${contactWords[row.last.how]}`;
  return (
    <>
      <td className="mono">{row.sheetNo}</td>
      <td className="tabel-nama" title={row.name}>
        {row.name === '' ? <span className="redup">{words.noName}</span> : row.name}
      </td>
      <td>{row.birthYear}</td>
      <td>{row.village}</td>
      <td title={todo}>
        {todo}
        {more.length > 0 && <span className="redup"> +{more.length}</span>}
      </td>
      <td title={lastWord}>{row.last === null ? <span className="redup">belum</span> : lastWord}</td>
      <td title={row.assignedTo ?? ''}>{row.assignedTo ?? ''}</td>
    </>
  );
}
