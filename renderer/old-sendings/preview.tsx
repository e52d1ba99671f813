import { useState } from 'react';
import type { CallInput, Output } from '../../shared/contract/index.ts';
import type { OldRowPerson } from '../../shared/contract/old-sendings.ts';
import { done, failed, type Reply } from '../../shared/result.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { useLook } from '../shell/use-look.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { ListChoice } from './list-choice.tsx';
import { RowPanel } from './row-panel.tsx';
import { OldTable } from './rows-table.tsx';
import { useListFocus } from './use-list-focus.ts';
import { asideWords, firstReason, type ListName, listNames, peopleWords, sumWords } from './text.ts';
import { useOldList } from './use-old-rows.ts';

type Matched = Output<'oldSendings.match'>;

export interface PreviewProps {
  readonly matched: Matched;
  readonly busy: boolean;
  readonly onFreeze: (chosen: CallInput<'oldSendings.record'>['chosen']) => void;
  readonly onBack: () => void;
}

const digits = ['1', '2', '3', '4', '5'] as const;

/** Whom somebody has chosen for a row that is not frozen yet, and why. */
interface Chosen {
  readonly person: OldRowPerson;
  readonly reason: string;
}

/** Who is in the file, before anything is frozen: all its rows in their lists, and rows for which a person may decide. */
export function Preview({ matched, busy, onFreeze, onBack }: PreviewProps) {
  const [list, setList] = useState<ListName>(matched.ambiguous > 0 ? 'ambiguous' : matched.unmatched > 0 ? 'unmatched' : 'missing');
  const [selected, setSelected] = useState(0);
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<number, Chosen>>(new Map());
  const [reason, setReason] = useState(firstReason);
  const pages = useOldList({ match: matched.match }, list, 0);
  const box = useListFocus(`${list} ${pages.loaded}`);
  const row = pages.rows[selected] ?? null;
  const shown = useQuery('oldSendings.foundRow', row === null ? null : { match: matched.match, line: row.line });
  const told = row !== null && shown.value?.row.line === row.line ? shown.value : null;
  const lineOf = (sheet: string): number | null => [...chosen].find(([, { person }]) => person.sheet === sheet)?.[0] ?? null;
  const mine = row === null ? null : (chosen.get(row.line) ?? null);
  useLook((told?.row.person ?? (told && mine?.person))?.sheet ?? null, 'kiriman-lama');
  const counts = { matched: matched.matched, ambiguous: matched.ambiguous, unmatched: matched.unmatched, double: matched.double, missing: matched.notInIt };

  const toList = (name: ListName) => {
    setList(name);
    setSelected(0);
  };
  const give = (line: number, person: OldRowPerson, why: string): Reply<null> => {
    const taken = lineOf(person.sheet);
    if (taken !== null) return failed({ code: 'old-sending.taken', details: { line: taken } });
    setReason(why);
    setChosen(new Map(chosen).set(line, { person, reason: why }));
    return done(null);
  };
  const takeBack = (line: number) => {
    const next = new Map(chosen);
    next.delete(line);
    setChosen(next);
  };
  const move = (key: string) => {
    const next = moved(key, selected, pages.rows.length + pages.people.length);
    if (next !== null) setSelected(next);
  };
  useKeys({
    Up: () => move('ArrowUp'),
    Down: () => move('ArrowDown'),
    PageUp: () => move('PageUp'),
    PageDown: () => move('PageDown'),
    F8: () => !busy && setAsking(true),
    Esc: onBack,
    ...Object.fromEntries(digits.map((digit, index) => [digit, () => toList(listNames[index] ?? 'matched')])),
  });
  const decides = told !== null && told.row.person === null && mine === null;
  useStatusKeys(
    [
      { tuts: ['1', '…', '5'], verb: 'Daftar' },
      ...(decides && told.candidates.some(({ takenBy }) => takenBy === null) ? [{ tuts: ['Ctrl 1', '…', '3'], verb: 'Pilih orangnya' }] : []),
      ...(decides ? [{ tuts: '/', verb: 'Cari orang lain' }] : []),
      ...(mine === null ? [] : [{ tuts: 'Ctrl 2', verb: 'Urungkan pilihan' }]),
      { tuts: 'F8', verb: 'Bekukan' },
      { tuts: 'Esc', verb: busy ? 'Hentikan' : 'Kembali' },
    ],
    !asking,
  );

  return (
    <div className="lama-pratinjau">
      <div className="lama-kiri" ref={box}>
        <ListChoice counts={counts} list={list} onList={toList} />
        {pages.problem && <Gagal problem={pages.problem} />}
        {pages.loaded && <OldTable list={list} {...pages} selected={selected} onSelect={setSelected} onOpen={() => undefined} onEnd={pages.more} chosen={chosen} />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold nothing else that takes the focus */}
      <aside className="lama-kanan" aria-label="Hasil pencocokan" tabIndex={0}>
        <section className="lama-fakta">
          <h2>Belum dibekukan</h2>
          <p>
            Baris: <b>{sumWords(matched)}</b>
          </p>
          <p>
            Orang di Loket: <b>{countText(matched.people)}</b>, {peopleWords(matched)}
          </p>
          <p className="kecil redup">
            Cocok: {countText(matched.byNik)} lewat NIK, {countText(matched.byNameAndBirth)} lewat nama dan tanggal lahir. {asideWords(matched)}
          </p>
          <div className="kirim-tombol">
            <Tombol kind="utama" tuts="F8" onClick={() => setAsking(true)} disabled={busy}>
              Bekukan
            </Tombol>
            <Tombol tuts="Esc" onClick={onBack}>
              {busy ? 'Hentikan' : 'Kembali'}
            </Tombol>
          </div>
        </section>
        {told && (
          <RowPanel
            key={told.row.line}
            row={told.row}
            candidates={told.candidates.map(({ person, takenBy }) => ({ person, takenBy: takenBy ?? lineOf(person.sheet) }))}
            chosen={mine?.person ?? null}
            decision={null}
            begin={reason}
            enabled={!busy && !asking}
            choose={(person, why) => Promise.resolve(give(told.row.line, person, why))}
            onChosen={() => undefined}
            onUndo={mine === null ? null : () => takeBack(told.row.line)}
          />
        )}
      </aside>
      {asking && (
        <FreezeDialog
          counts={matched}
          chosen={chosen.size}
          onClose={() => setAsking(false)}
          onFreeze={() => {
            setAsking(false);
            onFreeze([...chosen].map(([line, { person, reason: why }]) => ({ line, sheet: person.sheet, reason: why })));
          }}
        />
      )}
    </div>
  );
}
