import { useEffect, useRef } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { countText } from '../text/numbers.ts';
import { GlyphCheck, GlyphReturn, GlyphTriangle } from '../ui/glyphs.tsx';
import type { Outcome } from './desk-order.ts';

type Waiting = Output<'verification.queue'>['rows'][number];

export interface WorkListProps {
  readonly rows: readonly Waiting[];
  readonly done: ReadonlyMap<string, Outcome>;
  readonly left: number;
  readonly current: string | null;
  readonly onOpen: (sheet: string) => void;
}

/** Sheets of others that wait, and what became of those done just now. Own sheets are never among them. */
export function WorkList({ rows, done, left, current, onOpen }: WorkListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <section className="daftar-kerja" aria-label="Daftar kerja">
      <h2>
        Daftar kerja <span>({countText(left)} lagi)</span>
      </h2>
      <ol ref={list}>
        {rows.map((row) => (
          <li key={row.uid}>
            <button type="button" aria-current={row.uid === current ? 'true' : undefined} onClick={() => onOpen(row.uid)}>
              <span className="mono">{row.sheetNo}</span>
              <span className="daftar-kerja-nama">{row.name}</span>
              <RowSign outcome={done.get(row.uid)} marks={row.openMarks.length} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function RowSign({ outcome, marks }: { readonly outcome: Outcome | undefined; readonly marks: number }) {
  if (outcome === 'diperiksa' || outcome === 'lembar_kedua') {
    return (
      <span className="daftar-kerja-usai">
        <GlyphCheck />
        <span className="tak-tampak">{outcome === 'diperiksa' ? 'diperiksa' : 'lembar kedua'}</span>
      </span>
    );
  }
  if (outcome === 'dikembalikan') {
    return (
      <span className="daftar-kerja-tanda">
        <GlyphReturn />
        <span className="tak-tampak">dikembalikan</span>
      </span>
    );
  }
  if (outcome === 'dibetulkan') return <span className="kecil redup">dibetulkan</span>;
  if (marks === 0) return null;
  return (
    <span className="daftar-kerja-tanda">
      {marks}
      <GlyphTriangle />
      <span className="tak-tampak">tanda</span>
    </span>
  );
}
