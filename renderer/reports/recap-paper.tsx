import type { Recap } from '../../shared/contract/reports.ts';
import type { Output } from '../../shared/contract/index.ts';
import { ledgerSentences, periodSentence, recapTitles, rowWords, totalWord } from '../../shared/domain/recap-words.ts';
import { KopSurat } from '../print/office-head.tsx';
import { countText, dayText, dayTimeText, keyedDayText } from '../text/numbers.ts';
import { reportWords } from './report-words.ts';
import './recap-paper.css';

export interface RecapPaperProps {
  readonly recap: Recap;
  readonly settings: Pick<Output<'settings.get'>, 'officeName' | 'districtName' | 'programme' | 'today'>;
}

/** A recap as it goes on paper (DOMAIN.md 5.4): head of the office, table with its totals, and who signs. The head of the table stands on every page. */
export function RecapPaper({ recap, settings }: RecapPaperProps) {
  const grouped = recap.rows.some((row) => row.group !== '');
  const from = recap.from === null ? null : keyedDayText(recap.from);
  const to = recap.to === null ? null : keyedDayText(recap.to);
  return (
    <article className="rekap-cetak">
      <KopSurat districtName={settings.districtName} officeName={settings.officeName} />
      <h1>REKAPITULASI {recapTitles[recap.kind].toUpperCase()}</h1>
      <p>{settings.programme}</p>
      <p>
        {ledgerSentences[recap.ledger]} {periodSentence(recap.kind, from, to)}
      </p>
      <p>Keadaan s.d. {dayTimeText(recap.asOf)}.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">No</th>
            <th scope="col">{rowWords[recap.kind]}</th>
            {grouped && <th scope="col">Kecamatan</th>}
            {recap.columns.map((column) => (
              <th key={column} scope="col" className="angka">
                {column}
              </th>
            ))}
            <th scope="col" className="angka">
              {totalWord}
            </th>
          </tr>
        </thead>
        <tbody>
          {recap.rows.map((row, index) => (
            <tr key={`${row.group} ${row.label}`}>
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
          ))}
          <tr className="rekap-jumlah">
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
        </tbody>
      </table>
      <div className="rekap-ttd">
        <Signature head={`${reportWords.mengetahui},`} post={reportWords.kepala} />
        <Signature head={`………………, ${dayText(settings.today)}`} post={reportWords.kabid} />
      </div>
    </article>
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
