import type { Recap } from '../../shared/contract/reports.ts';
import type { Output } from '../../shared/contract/index.ts';
import { ledgerSentences, periodSentence, recapTitles, rowWords, totalWord } from '../../shared/domain/recap-words.ts';
import type { OfficeHead } from '../../shared/domain/office-texts.ts';
import { Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import { countText, dayText, dayTimeText, keyedDayText } from '../text/numbers.ts';
import { reportWords } from './report-words.ts';
import './recap-paper.css';

export interface RecapPaperProps {
  readonly head: OfficeHead;
  readonly recap: Recap;
  readonly settings: Pick<Output<'settings.get'>, 'programme' | 'today'>;
}

/** A recap as it goes on paper (DOMAIN.md 5.4): head of the office, table with its totals, and who signs. The head of the table and the page's number stand on every page. */
export function RecapPaper({ head, recap, settings }: RecapPaperProps) {
  const grouped = recap.rows.some((row) => row.group !== '');
  const from = recap.from === null ? null : keyedDayText(recap.from);
  const to = recap.to === null ? null : keyedDayText(recap.to);
  const title = `REKAPITULASI ${recapTitles[recap.kind].toUpperCase()}`;
  const total = (
    <tr className="rekap-jumlah" data-potong="">
      <th scope="row" colSpan={grouped ? 3 : 2}>
        {totalWord}
      </th>
      {recap.totals.map((count, column) => (
        <td key={recap.columns[column]} className="angka">
          {countText(count)}
        </td>
      ))}
      <td className="angka">{countText(recap.total)}</td>
    </tr>
  );
  return (
    <Paged
      paper="F4"
      className="rekap-cetak"
      head={
        <>
          <PaperHead letter={head} />
          <h1>{title}</h1>
          <p className="rekap-program">{settings.programme}</p>
          <p>
            {ledgerSentences[recap.ledger]} {periodSentence(recap.kind, from, to)}
          </p>
          <p>Keadaan s.d. {dayTimeText(recap.asOf)}.</p>
        </>
      }
      nextHead={
        <p>
          <b>{title}</b>, lanjutan. Keadaan s.d. {dayTimeText(recap.asOf)}.
        </p>
      }
      blocks={[
        ...recap.rows.map((row, index) => ({
          key: `${row.group} ${row.label}`,
          content: (
            <tr data-potong="">
              <td>{index + 1}</td>
              <th scope="row">{row.label}</th>
              {grouped && <td>{row.group}</td>}
              {row.counts.map((count, column) => (
                <td key={recap.columns[column]} className="angka">
                  {countText(count)}
                </td>
              ))}
              <td className="angka">{countText(row.total)}</td>
            </tr>
          ),
        })),
        { key: totalWord, keepsWithNext: true, content: total },
        // The signature belongs to the last rows: never alone on a page.
        {
          key: 'ttd',
          content: (
            <tr className="rekap-ttd" data-potong="">
              <td colSpan={recap.columns.length + (grouped ? 4 : 3)}>
                <div>
                  <Signature head={`${reportWords.mengetahui},`} post={reportWords.kepala} />
                  <Signature head={`………………, ${dayText(settings.today)}`} post={reportWords.kabid} />
                </div>
              </td>
            </tr>
          ),
        },
      ]}
      around={(rows, widths) => (
        <table style={widths.length > 0 ? { tableLayout: 'fixed' } : undefined}>
          <thead>
            <tr>
              {['No', rowWords[recap.kind], ...(grouped ? ['Kecamatan'] : []), ...recap.columns, totalWord].map((word, column) => (
                <th key={word} scope="col" className={column > (grouped ? 2 : 1) ? 'angka' : undefined} style={{ width: widths[column] }}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      )}
      foot={(page, pages) => <PageFoot text={title} page={page} pages={pages} />}
    />
  );
}

function Signature({ head, post }: { readonly head: string; readonly post: string }) {
  return (
    <div>
      <p>{head}</p>
      <p>{post}</p>
      <p className="rekap-nama">……………………………………</p>
      <p>{reportWords.nip}. ……………………………</p>
    </div>
  );
}
