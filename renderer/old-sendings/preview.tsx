import { useState } from 'react';
import type { CallInput, Output } from '../../shared/contract/index.ts';
import type { OldRowPerson } from '../../shared/contract/old-sendings.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { ListChoice } from './list-choice.tsx';
import { RowPanel } from './row-panel.tsx';
import { OldTable } from './rows-table.tsx';
import { useListFocus } from './use-list-focus.ts';
import { asideWords, type ListName, listNames, peopleWords, shownFirst, sumWords } from './text.ts';

type Matched = Output<'oldSendings.match'>;

export interface PreviewProps {
  readonly matched: Matched;
  readonly busy: boolean;
  readonly onFreeze: (chosen: CallInput<'oldSendings.record'>['chosen']) => void;
  readonly onBack: () => void;
}

const digits = ['1', '2', '3', '4', '5'] as const;

/** Who is in the file, before anything is frozen: counts, the first of each list, and rows for which a person may decide. */
export function Preview({ matched, busy, onFreeze, onBack }: PreviewProps) {
  const [list, setList] = useState<ListName>(matched.ambiguous > 0 ? 'ambiguous' : matched.unmatched > 0 ? 'unmatched' : 'missing');
  const [selected, setSelected] = useState(0);
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<number, OldRowPerson>>(new Map());
  const box = useListFocus(list);
  const rows = rowsOf(matched, list);
  const people = list === 'missing' ? matched.first.missing : [];
  const row = rows[selected] ?? null;
  const candidates = list === 'ambiguous' ? (matched.first.ambiguous[selected]?.candidates ?? []) : [];
  const lineOf = (sheet: string): number | null => [...chosen].find(([, person]) => person.sheet === sheet)?.[0] ?? null;
  const mine = row === null ? null : (chosen.get(row.line) ?? null);
  const counts = { matched: matched.matched, ambiguous: matched.ambiguous, unmatched: matched.unmatched, double: matched.double, missing: matched.notInIt };
  const shownCount = list === 'matched' ? counts.matched : rows.length + people.length;

  const toList = (name: ListName) => {
    setList(name);
    setSelected(0);
  };
  const choose = (line: number, person: OldRowPerson | null) => {
    const next = new Map(chosen);
    if (person === null) next.delete(line);
    else if (lineOf(person.sheet) === null) next.set(line, person);
    setChosen(next);
  };
  const move = (key: string) => {
    const next = moved(key, selected, rows.length + people.length);
    if (next !== null) setSelected(next);
  };
  useKeys(
    {
      Up: () => move('ArrowUp'),
      Down: () => move('ArrowDown'),
      PageUp: () => move('PageUp'),
      PageDown: () => move('PageDown'),
      F8: () => !busy && setAsking(true),
      Esc: onBack,
      ...Object.fromEntries(digits.map((digit, index) => [digit, () => toList(listNames[index] ?? 'matched')])),
    },
    !asking,
  );
  useStatusKeys(
    [
      { tuts: ['1', '…', '5'], verb: 'Daftar' },
      ...(candidates.length > 0 && mine === null ? [{ tuts: ['Ctrl 1', '…', '3'], verb: 'Pilih orangnya' }] : []),
      ...(row !== null && mine === null ? [{ tuts: '/', verb: 'Cari orang lain' }] : []),
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
        {list === 'matched' && matched.matched > 0 ? (
          <p className="lama-cocok">
            {countText(matched.byNik)} baris lewat NIK, {countText(matched.byNameAndBirth)} lewat nama dan tanggal lahir. Daftarnya tampil sesudah dibekukan.
          </p>
        ) : (
          <OldTable list={list} rows={rows} people={people} total={shownCount} selected={selected} onSelect={setSelected} onOpen={() => undefined} chosen={chosen} />
        )}
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
          <p className="kecil redup">{asideWords(matched)}</p>
          <p className="kecil redup">{shownFirst(shownCount, counts[list])}</p>
          <div className="kirim-tombol">
            <Tombol kind="utama" tuts="F8" onClick={() => setAsking(true)} disabled={busy}>
              Bekukan
            </Tombol>
            <Tombol tuts="Esc" onClick={onBack}>
              {busy ? 'Hentikan' : 'Kembali'}
            </Tombol>
          </div>
        </section>
        {row && (
          <RowPanel
            key={row.line}
            row={row}
            candidates={candidates.map((person) => ({ person, takenBy: lineOf(person.sheet) }))}
            chosen={mine}
            enabled={!busy && !asking}
            onChoose={(person) => choose(row.line, person)}
            onUndo={mine === null ? null : () => choose(row.line, null)}
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
            onFreeze([...chosen].map(([line, { sheet }]) => ({ line, sheet })));
          }}
        />
      )}
    </div>
  );
}

function rowsOf({ first }: Matched, list: ListName) {
  switch (list) {
    case 'ambiguous':
      return first.ambiguous.map(({ row }) => row);
    case 'unmatched':
      return first.unmatched;
    case 'double':
      return first.double;
    case 'matched':
    case 'missing':
      return [];
  }
}
