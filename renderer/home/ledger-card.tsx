import { Fragment, type ReactNode } from 'react';
import { countText } from '../text/numbers.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { barWidths, type LedgerView } from './ledgers.ts';

export interface LedgerSubRow {
  readonly id: string;
  readonly badge: ReactNode;
  readonly count: number;
  readonly onOpen: () => void;
}

export interface LedgerCardProps<State extends string> {
  /** 'berkas' is square, 'orang' is round, everywhere. */
  readonly kind: 'berkas' | 'orang';
  readonly title: string;
  readonly note: string;
  readonly totalWord: string;
  readonly ledger: LedgerView<State>;
  readonly badge: (state: State) => ReactNode;
  /** Rows indented under a state, whose sum is its number. */
  readonly under?: { readonly state: State; readonly rows: readonly LedgerSubRow[] };
  /** Opens the list of exactly that length. */
  readonly onOpen: (state: State) => void;
  readonly onOpenAll: () => void;
}

/** One of the two ledgers: bar to scale, one row a state, the checked total. A total that does not add up says so in red and draws no bar. */
export function LedgerCard<State extends string>({ kind, title, note, totalWord, ledger, badge, under, onOpen, onOpenAll }: LedgerCardProps<State>) {
  const { parts, total, difference } = ledger;
  const widths = barWidths(parts.map((part) => part.count));
  return (
    <section className={`buku buku-${kind}`} aria-label={title}>
      <h2>
        {title} <small>{note}</small>
      </h2>
      {difference === null ? (
        <div className="buku-batang" aria-hidden="true">
          {parts.map((part, index) => part.count > 0 && <i key={part.state} className={`batang-${part.state}`} style={{ width: `${widths[index] ?? 0}%` }} />)}
        </div>
      ) : (
        <p className="buku-beda">{difference}</p>
      )}
      <ul>
        {parts.map((part) => (
          <Fragment key={part.state}>
            <li>
              <button type="button" onClick={() => onOpen(part.state)}>
                {badge(part.state)}
                <span className="buku-angka">{countText(part.count)}</span>
              </button>
            </li>
            {under?.state === part.state &&
              under.rows.map((row) => (
                <li key={row.id} className="buku-jawaban">
                  <button type="button" onClick={row.onOpen}>
                    {row.badge}
                    <span className="buku-angka">{countText(row.count)}</span>
                  </button>
                </li>
              ))}
          </Fragment>
        ))}
        <li className="buku-jumlah">
          <button type="button" onClick={onOpenAll}>
            <span>{totalWord}</span>
            <span className="buku-angka">
              {difference === null && <GlyphCheck />}
              {countText(total)}
            </span>
          </button>
        </li>
      </ul>
    </section>
  );
}
