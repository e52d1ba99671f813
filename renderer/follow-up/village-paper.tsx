import type { Output } from '../../shared/contract/index.ts';
import type { OfficeHead } from '../../shared/domain/office-texts.ts';
import { Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import { countText, dayTimeText } from '../text/numbers.ts';
import { words } from './follow-up-words.ts';
import './village-paper.css';

/** What a village officer takes along: names and numbers of paper, and nothing of anybody's state. Every page says whose list it is and where it ends. */
export function VillagePaper({ head, list, purpose, askedBy }: { readonly head: OfficeHead; readonly list: Output<'followUp.villageList'>; readonly purpose: string; readonly askedBy: string }) {
  const place = `${list.village}, ${list.district}`;
  return (
    <Paged
      paper="F4"
      className="kertas-desa"
      head={
        <>
          <PaperHead letter={head} />
          <h1>Daftar orang, {place}</h1>
          <p>
            {countText(list.people.length)} orang. Keadaan s.d. {dayTimeText(list.at)}.
          </p>
          <p className="desa-untuk">
            Untuk: {purpose}. Diminta oleh: {askedBy}.
          </p>
        </>
      }
      nextHead={
        <p className="desa-lanjut">
          <b>{head.office}</b>. Daftar orang, {place}, lanjutan
        </p>
      }
      blocks={list.people.map(({ name, sheetNo }, index) => ({
        key: sheetNo,
        content: (
          <tr data-potong="">
            <td>{index + 1}</td>
            <td>{name}</td>
            <td className="mono">{sheetNo}</td>
            <td aria-label={words.villageTold} />
          </tr>
        ),
      }))}
      around={(rows) => (
        <table>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Nama</th>
              <th scope="col">Nomor Berkas</th>
              <th scope="col">{words.villageTold}</th>
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      )}
      foot={(page, pages) => <PageFoot text={words.villageFoot} page={page} pages={pages} />}
    />
  );
}
