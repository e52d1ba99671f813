import type { PublicFigures } from '../../shared/contract/reports.ts';
import type { OfficeHead } from '../../shared/domain/office-texts.ts';
import { Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import { FiguresNumbers, FiguresWords } from './figures-view.tsx';
import { publicWords } from './public-words.ts';
import './figures-paper.css';

/** The figures on paper, under the head of the office. Who asked is in the log, not on the paper. */
export function FiguresPaper({ head, figures, programme }: { readonly head: OfficeHead; readonly figures: PublicFigures; readonly programme: string }) {
  const title = (
    <>
      <h1>{publicWords.title.toUpperCase()}</h1>
      <p className="umum-program">{programme}</p>
    </>
  );
  return (
    <Paged
      paper="A4"
      className="umum-cetak"
      head={
        <>
          <PaperHead letter={head} />
          {title}
        </>
      }
      nextHead={title}
      blocks={[
        { key: 'angka', content: <div data-potong=""><FiguresNumbers figures={figures} /></div> },
        { key: 'kata', content: <div data-potong=""><FiguresWords figures={figures} /></div> },
      ]}
      foot={(page, pages) => <PageFoot text={publicWords.title} page={page} pages={pages} />}
    />
  );
}
