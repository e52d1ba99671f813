import type { PublicFigures } from '../../shared/contract/reports.ts';
import { asOfText, cellText, quotaText, statementText, tableTitle } from './figures-text.ts';
import { publicWords } from './public-words.ts';

/** The figures as they are read out: people first, then the same people by one thing at a time, quota and statement with their sources. */
export function FiguresView({ figures }: { readonly figures: PublicFigures }) {
  return (
    <div className="umum-angka">
      <FiguresNumbers figures={figures} />
      <FiguresWords figures={figures} />
    </div>
  );
}

export function FiguresNumbers({ figures }: { readonly figures: PublicFigures }) {
  return (
    <>
      <p className="umum-besar">
        <b>{cellText(figures.people)}</b>
        <span>{publicWords.people}</span>
      </p>
      <p>
        {publicWords.paper}: <b>{cellText(figures.paper)}</b>. {asOfText(figures)}. {publicWords.rounded}
      </p>
      <div className="umum-tabel">
        {figures.tables.map((table) => (
          <table key={table.title} className="tabel tabel-sisip">
            <caption>{tableTitle(table, figures)}</caption>
            <tbody>
              {table.rows?.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  <td className="angka">{cellText(row.cell)}</td>
                </tr>
              ))}
              {table.rows === null && (
                <tr>
                  <td>{publicWords.tooFew}</td>
                </tr>
              )}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

export function FiguresWords({ figures }: { readonly figures: PublicFigures }) {
  return (
    <>
      <p className="redup">{publicWords.hidden}</p>
      {figures.quota && (
        <p>
          {publicWords.quota} <b>{quotaText(figures.quota)}</b>
        </p>
      )}
      <h2>{publicWords.statement}</h2>
      <p>{figures.statement === null ? publicWords.noStatement : statementText(figures.statement)}</p>
    </>
  );
}
