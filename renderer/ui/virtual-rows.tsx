import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { KepalaTabel, type Kolom } from './tabel.tsx';

export interface BarisMayaProps<Row> {
  /** Says what the list holds, for readers. */
  readonly label: string;
  readonly columns: readonly Kolom[];
  readonly rows: readonly Row[];
  /** All rows there are, when `rows` holds only the first of them. */
  readonly total?: number;
  readonly keyOf: (row: Row) => string;
  /** The `<td>` cells of one row, as many as there are columns. */
  readonly cells: (row: Row, index: number) => ReactNode;
  /** Index of the selected row, −1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Enter or double click on the selected row. */
  readonly onOpen?: (index: number) => void;
  /** Called when the last row comes into view. */
  readonly onEnd?: () => void;
}

const rowHeight = 28;
/** The head stands over the rows while they scroll. */
const headHeight = 28;
const page = 15;

/** A long list as a real table: only the rows in view are in the page, the others are counted by aria-rowindex. Arrows, Page, Home and End move the choice. */
export function BarisMaya<Row>({ label, columns, rows, total, keyOf, cells, selected, onSelect, onOpen, onEnd }: BarisMayaProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the compiler; the rows must follow the scroller
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8, scrollMargin: headHeight, scrollPaddingStart: headHeight });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const lastIndex = last?.index ?? -1;
  const after = last === undefined ? 0 : virtual.getTotalSize() + headHeight - last.end;

  useEffect(() => {
    if (selected >= 0 && selected < rows.length) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected, rows.length, virtual]);

  useEffect(() => {
    if (onEnd && rows.length > 0 && lastIndex >= rows.length - 1) onEnd();
  }, [onEnd, lastIndex, rows.length]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, selected, rows.length);
    if (next !== null) {
      event.preventDefault();
      if (next !== selected) onSelect(next);
    } else if (event.key === 'Enter' && selected >= 0 && onOpen) {
      event.preventDefault();
      event.stopPropagation();
      onOpen(selected);
    }
  };

  return (
    <div className="baris-maya" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen here: the ARIA grid, still a table */}
      <table className="tabel" role="grid" tabIndex={0} aria-label={label} aria-rowcount={(total ?? rows.length) + 1} onKeyDown={onKeyDown}>
        <KepalaTabel columns={columns} />
        <tbody>
          {first !== undefined && first.start > headHeight && <Spacer height={first.start - headHeight} />}
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={keyOf(row)}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === selected}
                onClick={() => onSelect(item.index)}
                onDoubleClick={() => onOpen?.(item.index)}
              >
                {cells(row, item.index)}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** Where a key takes the choice in a list of `count` rows; null for a key that moves nothing. */
export function moved(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  const clamp = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1);
    case 'ArrowUp':
      return clamp(from - 1);
    case 'PageDown':
      return clamp(from + page);
    case 'PageUp':
      return clamp(from - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function Spacer({ height }: { readonly height: number }) {
  return <tr className="baris-ganjal" aria-hidden="true" style={{ height }} />;
}
