import type { Output } from '../../shared/contract/index.ts';
import type { OfficeHead } from '../../shared/domain/office-texts.ts';
import { Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import { dayTimeText } from '../text/numbers.ts';
import { heldBlocks } from './held-sections.tsx';
import { words } from './person-words.ts';
import './person-paper.css';

export interface PersonPaperProps {
  readonly head: OfficeHead;
  readonly data: Output<'personData.show'>;
  readonly paper: 'F4' | 'A4';
}

/** For the person's own hands: everything that is held on them, whole, with who did what and when; no name of staff. A page that is lost is missed. */
export function PersonPaper({ head, data, paper }: PersonPaperProps) {
  const about = (
    <>
      <b>{data.name}</b>, {data.sheet === null ? 'kiriman lama' : 'Nomor Berkas'} <span className="mono">{data.sheetNo}</span>. Keadaan s.d. {dayTimeText(data.at)}.
    </>
  );
  return (
    <Paged
      paper={paper}
      className="kertas-data"
      head={
        <>
          <PaperHead letter={head} />
          <h1>{words.paperHead}</h1>
          <p>{about}</p>
          <p>{words.lawNote}</p>
          <p>{words.paperFoot}</p>
        </>
      }
      nextHead={<p className="data-lanjut">{about}</p>}
      blocks={heldBlocks(data.held)}
      foot={(page, pages) => <PageFoot text={`${words.paperHead}, ${data.sheetNo}`} page={page} pages={pages} />}
    />
  );
}
