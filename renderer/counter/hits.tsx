import type { SheetHead } from '../../shared/contract/common.ts';
import { atLeastText, countText } from '../text/numbers.ts';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { SheetCells, sheetColumns } from '../registrations/sheet-cells.tsx';
import { basisChoices } from './basis.ts';

export interface HitsProps {
  readonly hits: readonly SheetHead[];
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** Several people fit: for the clerk's eyes. The card opens with the key of what was seen. */
export function Hits({ hits, total, more, selected, onSelect }: HitsProps) {
  return (
    <section className="cek-hasil" aria-label="Orang yang cocok">
      <p className="cek-dasar">
        <b>Pilih orangnya, lalu tekan apa yang dilihat:</b>
        {basisChoices.map((choice) => (
          <TutsKata key={choice.key} tuts={choice.key} verb={choice.words} />
        ))}
      </p>
      <BarisMaya label="Orang yang cocok" columns={sheetColumns} rows={hits} total={total} keyOf={(row) => row.uid} cells={(row) => <SheetCells sheet={row} />} selected={selected} onSelect={onSelect} />
      {total > hits.length && <p className="cek-lebih redup">Ditampilkan {countText(hits.length)} dari {atLeastText(total, more)}. Ketik lebih lengkap.</p>}
    </section>
  );
}
