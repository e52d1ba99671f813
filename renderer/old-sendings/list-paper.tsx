import type { Output } from '../../shared/contract/index.ts';
import type { OldSendingHead } from '../../shared/contract/old-sendings.ts';
import type { OfficeHead } from '../../shared/domain/office-texts.ts';
import { type Block, Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import { countText, dayTimeText } from '../text/numbers.ts';
import { sendWords } from '../text/words.ts';
import { type ListName, listWords, resultWords, sentWords } from './text.ts';
import './list-paper.css';

export interface ListPaperProps {
  readonly office: OfficeHead;
  readonly head: OldSendingHead;
  readonly list: ListName;
  /** The desa that was asked for; '' for all. */
  readonly village: string;
  readonly printed: Output<'oldSendings.print'>;
}

const columns = {
  people: ['No.', 'Nomor Berkas', 'Nama', 'Lahir', 'Desa, kecamatan', 'Keadaan'],
  rows: ['Baris', 'Nama di file', 'Lahir', 'Desa', 'Orangnya', 'Catatan'],
} as const;

/** One list of a kiriman lama on paper, to be gone through beside the map: rows of the file, or people who are in none. No digit of a NIK. */
export function ListPaper({ office, head, list, village, printed }: ListPaperProps) {
  const { rows, people, total, at } = printed;
  const shown = rows.length + people.length;
  const missing = list === 'missing';
  const title = `Kiriman lama ${head.no}: ${listWords[list].toLowerCase()}${village === '' ? '' : `, desa ${village.toLocaleUpperCase('id')}`}`;
  return (
    <Paged
      paper="F4"
      className="lama-cetak"
      head={
        <>
          <PaperHead letter={office} />
          <h1>{title}</h1>
          <p>Dikirim {sentWords(head)}.</p>
          <p>
            {shown < total ? `${countText(shown)} yang pertama dari ${countText(total)}` : countText(total)} {missing ? 'orang' : 'baris'}. Keadaan s.d. {dayTimeText(at)}.
          </p>
        </>
      }
      nextHead={
        <p className="lama-lanjut">
          <b>{office.office}</b>. {title}, lanjutan
        </p>
      }
      blocks={[...people.map(personBlock), ...rows.map(rowBlock)]}
      around={(blocks) => (
        <table>
          <thead>
            <tr>
              {(missing ? columns.people : columns.rows).map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{blocks}</tbody>
        </table>
      )}
      foot={(page, pages) => <PageFoot text="Untuk dipakai di kantor. Tidak untuk ditempel atau difoto. Musnahkan sesudah dipakai." page={page} pages={pages} />}
    />
  );
}

function personBlock(person: ListPaperProps['printed']['people'][number], index: number): Block {
  return {
    key: person.uid,
    content: (
      <tr data-potong="">
        <td>{countText(index + 1)}</td>
        <td className="mono">{person.sheetNo}</td>
        <td>{person.name}</td>
        <td>{person.birthYear}</td>
        <td>{[person.village, person.district].filter((part) => part !== '').join(', ')}</td>
        <td>{person.sendState && sendWords[person.sendState]}</td>
      </tr>
    ),
  };
}

function rowBlock(row: ListPaperProps['printed']['rows'][number]): Block {
  return {
    key: String(row.line),
    content: (
      <tr data-potong="">
        <td>{countText(row.line)}</td>
        <td>{row.name}</td>
        <td>{row.birthYear}</td>
        <td>{row.village}</td>
        <td>{row.person ? `${row.person.sheetNo} ${row.person.name}` : resultWords[row.result]}</td>
        <td aria-label="Catatan" />
      </tr>
    ),
  };
}
