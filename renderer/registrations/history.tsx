import { shortTimeText } from '../text/numbers.ts';
import { changeText, eventWords, type HistoryRow } from './history-text.ts';

/** What happened to the sheet, newest first: when, what, who, and every value old and new (covered where it is a number of the card). */
export function History({ rows }: { readonly rows: readonly HistoryRow[] }) {
  return (
    <section className="rincian-bagian">
      <h3 className="kepala">Riwayat</h3>
      <ol className="riwayat">
        {rows.map((row, index) => (
          // Rows are told once and in one order: the place is the identity where two happen in one instant.
          <li key={`${row.at} ${row.what} ${index}`}>
            <time dateTime={row.at}>{shortTimeText(row.at)}</time>
            <div>
              <p>
                <b>{eventWords[row.what]}</b>
                {row.by !== '' && ` oleh ${row.by}`}
                {row.text !== '' && `: ${row.text}`}
              </p>
              {row.changes.map((change) => (
                <p key={change.field} className="riwayat-nilai">
                  {changeText(change)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
