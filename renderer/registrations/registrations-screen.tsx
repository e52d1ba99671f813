import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { placeKey, usePaperPlace } from '../bundles/paper-place.tsx';
import { CorrectionNote } from '../person-data/correction-note.tsx';
import { useSession } from '../session/session-store.ts';
import { useChoosePerson } from '../shell/chosen-person.ts';
import { useLook } from '../shell/use-look.ts';
import { useWide } from '../shell/use-wide.ts';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { atLeastText, countText, timeText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphMagnifier } from '../ui/glyphs.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { BarisMaya, moved } from '../ui/virtual-rows.tsx';
import { hasNumbers, SheetDetail } from './detail.tsx';
import { filterOfParams, isFiltered, noFilter, sheetFilterOf, type Filter } from './filter.ts';
import { choiceIds, Filters } from './filters.tsx';
import { SheetCells, sheetColumns } from './sheet-cells.tsx';
import { openingOf } from './opening.ts';
import { UndoSecondDialog, VoidDialog } from './reason-dialog.tsx';
import { useReveal } from './use-reveal.ts';
import { useSheetPages } from './use-sheet-pages.ts';

import './registrations.css';

/** Pendaftar: all sheets and people, found while typing, one of them told in full. */
export function RegistrationsScreen() {
  const params = useParams();
  const [filter, setFilter] = useState<Filter>(() => filterOfParams(params));
  const [selected, setSelected] = useState(0);
  const [asked, setAsked] = useState<'void' | 'undo-second' | null>(null);
  const [turned, setTurned] = useState(false);
  const [searching, setSearching] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { person } = useSession();
  /** The detail is folded away until asked for. */
  const folded = !useWide();

  const wire = useMemo(() => sheetFilterOf(filter), [filter]);
  const pages = useSheetPages(wire);
  const sheet = pages.rows[selected] ?? null;
  const detail = useQuery('sheets.detail', sheet ? { sheet: sheet.uid } : null, [pages.asOf]);
  const reveal = useReveal(sheet?.uid ?? null);
  const told = sheet && detail.value?.head.uid === sheet.uid ? detail.value : null;
  useLook(folded && !turned ? null : (told?.head.uid ?? null), 'pendaftar', asked !== null);
  const mayReveal = told !== null && hasNumbers(told);

  // Opened on one sheet (palette, another screen): found by its number, so that the search box says why only it is there.
  const wanted = useQuery('sheets.detail', params['sheet'] === undefined ? null : { sheet: params['sheet'] });
  const wantedNo = wanted.value?.head.sheetNo;
  const [foundNo, setFoundNo] = useState<string>();
  if (wantedNo !== undefined && wantedNo !== foundNo) {
    setFoundNo(wantedNo);
    setFilter({ ...noFilter, text: wantedNo });
  }

  /** An empty list cannot take the focus: then its place does, so that no key is typed into the search box. */
  const toList = () => (list.current?.querySelector<HTMLElement>('[role="grid"]') ?? list.current)?.focus();
  useEffect(() => toList(), []);

  const choose = (next: Filter) => {
    setFilter(next);
    setSelected(0);
  };
  const move = (key: string) => {
    const next = moved(key, selected, pages.rows.length);
    if (next !== null) setSelected(next);
  };
  const toChoice = (id: string) => document.getElementById(id)?.focus();
  const opening = sheet ? openingOf(sheet) : null;
  const openFirst = () => {
    if (sheet && opening?.first) go(opening.first, { sheet: sheet.uid });
  };
  const mayVoid = person?.role === 'penyelia' && sheet !== null && sheet.paperState !== 'batal';
  const mayUndo = person?.role === 'penyelia' && sheet?.paperState === 'lembar_kedua';
  const mayTell = sheet !== null && sheet.sendState !== null;
  useChoosePerson(sheet?.uid ?? null);
  const paperPlace = usePaperPlace(sheet?.uid ?? null, asked === null);
  const back = () => {
    if (isFiltered(filter)) choose(noFilter);
    toList();
  };

  const ends = {
    onClose: () => setAsked(null),
    onDone: () => {
      setAsked(null);
      pages.reload();
      toList();
    },
  };

  useKeys(
    {
      '/': () => search.current?.select(),
      '1': () => toChoice(choiceIds[0]),
      '2': () => toChoice(choiceIds[1]),
      '3': () => toChoice(choiceIds[2]),
      '4': () => toChoice(choiceIds[3]),
      Up: () => move('ArrowUp'),
      Down: () => move('ArrowDown'),
      PageUp: () => move('PageUp'),
      PageDown: () => move('PageDown'),
      Enter: toList,
      'Ctrl+N': () => mayReveal && reveal.toggle(),
      'Ctrl+.': () => setTurned(!turned),
      Esc: back,
      ...(opening?.mayKey ? { 'Ctrl+1': () => sheet && go('entri', { sheet: sheet.uid }) } : {}),
      ...(mayTell ? { 'Ctrl+3': () => go('data-orang', { sheet: sheet.uid }) } : {}),
      ...(mayVoid ? { F8: () => setAsked('void') } : {}),
      ...(mayUndo ? { 'Ctrl+2': () => setAsked('undo-second') } : {}),
    },
    asked === null,
  );
  // In the search box signs are text, and Enter leaves it.
  useStatusKeys([
    ...(searching ? [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: 'Ke daftar' }] : [{ tuts: '/', verb: 'Cari' }, { tuts: ['1', '…', '4'], verb: 'Saringan' }]),
    ...(opening?.first && !searching ? [{ tuts: 'Enter', verb: opening.first === 'entri' ? 'Buka di Entri' : 'Periksa' }] : []),
    ...(opening?.first === 'periksa' ? [{ tuts: 'Ctrl 1', verb: 'Ubah di Entri' }] : []),
    ...(sheet ? [placeKey] : []),
    ...(mayReveal ? [{ tuts: 'Ctrl N', verb: reveal.numbers ? 'Tutup nomor' : 'Buka nomor' }] : []),
    ...(sheet && folded ? [{ tuts: 'Ctrl .', verb: turned ? 'Tutup rincian' : 'Rincian' }] : []),
    ...(mayTell ? [{ tuts: 'Ctrl 3', verb: 'Semua data orang ini' }] : []),
    ...(mayUndo ? [{ tuts: 'Ctrl 2', verb: 'Urungkan lembar kedua' }] : []),
    ...(mayVoid ? [{ tuts: 'F8', verb: 'Batalkan berkas' }] : []),
    ...(isFiltered(filter) ? [{ tuts: 'Esc', verb: 'Hapus saringan' }] : []),
  ]);

  return (
    <div className="pendaftar">
      <TitleBand
        title="Pendaftar"
        context={
          <div className="cari-pendaftar">
            <GlyphMagnifier />
            <label className="tak-tampak" htmlFor="cari-pendaftar">
              Cari pendaftar
            </label>
            <input
              id="cari-pendaftar"
              ref={search}
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              placeholder="Nama, NIK, HP, atau Nomor Berkas"
              onFocus={() => setSearching(true)}
              onBlur={() => setSearching(false)}
              value={filter.text}
              onChange={(event) => choose({ ...filter, text: event.currentTarget.value })}
            />
            <Tuts>/</Tuts>
          </div>
        }
        right={
          pages.asOf !== null && (
            <span>
              <b>{atLeastText(pages.total, pages.beyond)}</b> {isFiltered(filter) ? 'berkas sesuai saringan' : `berkas, ${countText(pages.people)} orang`}, keadaan s.d. {timeText(pages.asOf)}
            </span>
          )
        }
      />
      <div className="pendaftar-badan" data-panel={turned ? 'lain' : 'biasa'}>
        <div className="pendaftar-kiri" ref={list} tabIndex={-1}>
          <Filters filter={filter} onChange={choose} onDone={toList} />
          {pages.problem && <Gagal problem={pages.problem} />}
          {pages.rows.length > 0 && (
            <BarisMaya
              label="Berkas dan orang"
              columns={sheetColumns}
              rows={pages.rows}
              total={pages.total}
              keyOf={(row) => row.uid}
              cells={(row) => <SheetCells sheet={row} />}
              selected={selected}
              onSelect={setSelected}
              onOpen={openFirst}
              onEnd={pages.more}
            />
          )}
          {pages.asOf !== null && pages.rows.length === 0 && <NothingFound filtered={isFiltered(filter)} />}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold nothing else that takes the focus */}
        <aside className="rincian" aria-label="Rincian" tabIndex={0}>
          {(detail.problem ?? reveal.problem) && <Gagal problem={detail.problem ?? reveal.problem ?? { code: 'data.unavailable', details: {} }} />}
          {mayTell && <CorrectionNote sheet={sheet.uid} asOf={pages.asOf} />}
          {told && <SheetDetail detail={told} numbers={reveal.numbers} />}
          {!sheet && pages.asOf !== null && <p className="rincian-kosong redup">Rincian berkas yang dipilih tampil di sini.</p>}
        </aside>
      </div>
      {paperPlace}
      {sheet && asked === 'void' && <VoidDialog sheet={sheet} {...ends} />}
      {sheet && asked === 'undo-second' && <UndoSecondDialog sheet={sheet} {...ends} />}
    </div>
  );
}

function NothingFound({ filtered }: { readonly filtered: boolean }) {
  return (
    <div className="pendaftar-kosong">
      {filtered ? (
        <Kosong fact="Tidak ada berkas yang cocok." what="Berkas yang sesuai dengan kata dan saringan muncul di sini." tuts="Esc" verb="Hapus saringan" />
      ) : (
        <Kosong fact="Belum ada berkas." what="Setiap berkas yang diterima muncul di sini." tuts="F2" verb="Terima berkas" />
      )}
    </div>
  );
}
