import type { SheetHead } from '../../shared/contract/common.ts';
import type { OldHit } from '../../shared/contract/counter.ts';
import type { Output } from '../../shared/contract/index.ts';
import { dayText } from '../../shared/domain/days.ts';
import { atLeastText, countText } from '../text/numbers.ts';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { SheetCells, sheetColumns } from '../registrations/sheet-cells.tsx';
import { basisChoices } from './basis.ts';
import { counterText } from './counter-text.ts';

/** What was found: sheets, then rows of old sendings that are nobody's. */
export type Hit = { readonly kind: 'sheet'; readonly sheet: SheetHead } | { readonly kind: 'old'; readonly row: OldHit };

/** All that a search found, in the order of the list. */
export function hitsOf({ hits, old }: Pick<Output<'counter.find'>, 'hits' | 'old'>): readonly Hit[] {
  return [...hits.map((sheet) => ({ kind: 'sheet', sheet }) as const), ...old.map((row) => ({ kind: 'old', row }) as const)];
}

export interface HitsProps {
  readonly found: Output<'counter.find'>;
  /** A whole NIK was typed: what is like it was keyed with a digit less. */
  readonly byNik: boolean;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Several people fit: for the clerk's eyes. The card opens with the key of what was seen. */
export function Hits({ found, byNik, selected, onSelect }: HitsProps) {
  const { hits, total, more, like, old, oldMore } = found;
  const rows = hitsOf(found);
  return (
    <section className="cek-hasil" aria-label="Orang yang cocok">
      <p className="cek-dasar">
        <b>Pilih orangnya, lalu tekan apa yang dilihat:</b>
        {basisChoices.map((choice) => (
          <TutsKata key={choice.key} tuts={choice.key} verb={choice.words} />
        ))}
      </p>
      {like && <p className="cek-mirip">{byNik ? counterText.likeNik : counterText.like}</p>}
      <BarisMaya
        label="Orang yang cocok"
        columns={sheetColumns}
        rows={rows}
        total={total + old.length}
        keyOf={(row) => (row.kind === 'sheet' ? row.sheet.uid : `${row.row.sending} ${row.row.line}`)}
        cells={(row) => (row.kind === 'sheet' ? <SheetCells sheet={row.sheet} /> : <OldCells row={row.row} />)}
        selected={selected}
        onSelect={onSelect}
      />
      {total > hits.length && <p className="cek-lebih redup">Ditampilkan {countText(hits.length)} dari {atLeastText(total, more)}. Ketik lebih lengkap.</p>}
      {old.length > 0 && (
        <p className="cek-lebih redup">
          {oldMore && `Baris kiriman lama: lebih dari ${countText(old.length)}. `}
          {counterText.oldRowFor}
        </p>
      )}
    </section>
  );
}

/** A row of a file that left before: no NIK, of the birth date the year, and no paper. */
function OldCells({ row: { no, name, birthYear, sentDay, letter, line } }: { readonly row: OldHit }) {
  return (
    <>
      <td className="mono">{no}</td>
      <td className="tabel-nama" title={name}>
        {name === '' ? <span className="redup">nama belum ada</span> : name}
      </td>
      <td>{birthYear}</td>
      <td title={letter}>{counterText.oldRowPlace(dayText(sentDay), letter)}</td>
      <td>{counterText.oldRowLine(line)}</td>
      <td>{counterText.oldRow}</td>
    </>
  );
}
