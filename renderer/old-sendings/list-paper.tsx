import type { Output } from '../../shared/contract/index.ts';
import type { OldSendingHead } from '../../shared/contract/old-sendings.ts';
import { KopSurat } from '../print/office-head.tsx';
import { countText, dayTimeText } from '../text/numbers.ts';
import { sendWords } from '../text/words.ts';
import { type ListName, listWords, resultWords, sentWords } from './text.ts';
import './list-paper.css';

export interface ListPaperProps {
  readonly head: OldSendingHead;
  readonly list: ListName;
  readonly printed: Output<'oldSendings.print'>;
  readonly settings: Pick<Output<'settings.get'>, 'officeName' | 'districtName'>;
}

/** One list of a kiriman lama on paper, to be gone through beside the map: rows of the file, or people who are in none. No digit of a NIK. */
export function ListPaper({ head, list, printed, settings }: ListPaperProps) {
  const { rows, people, total, at } = printed;
  const shown = rows.length + people.length;
  const missing = list === 'missing';
  return (
    <article className="lama-cetak">
      <KopSurat districtName={settings.districtName} officeName={settings.officeName} />
      <h1>
        Kiriman lama {head.no}: {listWords[list].toLowerCase()}
      </h1>
      <p>Dikirim {sentWords(head)}.</p>
      <p>
        {shown < total ? `${countText(shown)} yang pertama dari ${countText(total)}` : countText(total)} {missing ? 'orang' : 'baris'}. Keadaan s.d. {dayTimeText(at)}.
      </p>
      <table>
        <thead>
          <tr>
            {(missing ? ['No.', 'Nomor Berkas', 'Nama', 'Lahir', 'Desa, kecamatan', 'Keadaan'] : ['Baris', 'Nama di file', 'Lahir', 'Desa', 'Orangnya', 'Catatan']).map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <tr key={person.uid}>
              <td>{countText(index + 1)}</td>
              <td className="mono">{person.sheetNo}</td>
              <td>{person.name}</td>
              <td>{person.birthYear}</td>
              <td>{[person.village, person.district].filter((part) => part !== '').join(', ')}</td>
              <td>{person.sendState && sendWords[person.sendState]}</td>
            </tr>
          ))}
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{countText(row.line)}</td>
              <td>{row.name}</td>
              <td>{row.birthYear}</td>
              <td>{row.village}</td>
              <td>{row.person ? `${row.person.sheetNo} ${row.person.name}` : resultWords[row.result]}</td>
              <td>…</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>Daftar ini untuk dipakai di kantor. Tidak untuk ditempel atau difoto. Musnahkan sesudah dipakai.</footer>
    </article>
  );
}
