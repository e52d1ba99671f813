import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, dayText, timeText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Tabel } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { overdueTitle } from './home-words.ts';

const columns = [
  { id: 'nomor', head: 'Nomor', width: '92px' },
  { id: 'batas', head: 'Batas', width: '140px' },
  { id: 'dari', head: 'Dari', width: '25%' },
  { id: 'isi', head: 'Yang diminta' },
];

/** Instructions whose day has passed, exactly as many as Beranda counts. */
export function OverdueList() {
  const { value, problem } = useQuery('home.overdue', {});
  useKeys({ Esc: () => go('beranda') });
  useStatusKeys([{ tuts: 'Esc', verb: 'Kembali ke Beranda' }]);
  return (
    <div className="beranda">
      <TitleBand
        title={overdueTitle.title}
        right={
          value && (
            <span>
              <b>{countText(value.rows.length)}</b> instruksi, keadaan s.d. {timeText(value.asOf)}
            </span>
          )
        }
      />
      <div className="tunggu">
        <p>{overdueTitle.note}</p>
        {problem && <Gagal problem={problem} />}
        {value && value.rows.length === 0 && <Kosong fact={overdueTitle.none} what="Yang baru muncul di sini." tuts="Esc" verb="Kembali ke Beranda" />}
        {value && value.rows.length > 0 && (
          <Tabel label={overdueTitle.title} columns={columns}>
            <tbody>
              {value.rows.map((row) => (
                <tr key={row.no}>
                  <th scope="row" className="mono">
                    {row.no}
                  </th>
                  <td>{dayText(row.dueDay)}</td>
                  <td>{row.fromWhom}</td>
                  <td>{row.asks}</td>
                </tr>
              ))}
            </tbody>
          </Tabel>
        )}
      </div>
    </div>
  );
}
