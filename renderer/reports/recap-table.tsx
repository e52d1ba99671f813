import type { Recap } from '../../shared/contract/reports.ts';
import { recapTitles, rowWords, totalWord } from '../../shared/domain/recap-words.ts';
import { countText } from '../text/numbers.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { Tabel } from '../ui/tabel.tsx';

/** Rows, columns and the totals that they add up to. */
export function RecapTable({ recap }: { readonly recap: Recap }) {
  const grouped = recap.rows.some((row) => row.group !== '');
  const dense = recap.columns.length > 6;
  const columns = [
    { id: 'baris', head: rowWords[recap.kind] },
    ...(grouped ? [{ id: 'kelompok', head: 'Kecamatan', width: '18%' }] : []),
    ...recap.columns.map((column) => ({ id: column, head: column.replace('Dikembalikan', 'Dikem\u00ADbalikan'), width: dense ? '72px' : '104px', number: true })),
    { id: 'jumlah', head: totalWord, width: dense ? '82px' : '92px', number: true },
  ];
  return (
    <Tabel label={recapTitles[recap.kind]} columns={columns}>
      <tbody>
        {recap.rows.map((row) => (
          <tr key={`${row.group} ${row.label}`}>
            <th scope="row">{row.label}</th>
            {grouped && <td>{row.group}</td>}
            {row.counts.map((count, index) => (
              <td key={recap.columns[index]} className="angka">
                {countText(count)}
              </td>
            ))}
            <td className="angka">
              <b>{countText(row.total)}</b>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={grouped ? 2 : 1}>
            {totalWord}
          </th>
          {recap.totals.map((count, index) => (
            <td key={recap.columns[index]} className="angka">
              {countText(count)}
            </td>
          ))}
          <td className="angka laporan-jumlah">
            <GlyphCheck /> {countText(recap.total)}
          </td>
        </tr>
      </tfoot>
    </Tabel>
  );
}
