import type { Output } from '../../shared/contract/index.ts';
import { dayTimeText } from '../text/numbers.ts';
import { HeldSections } from './held-sections.tsx';
import { words } from './person-words.ts';
import './person-data.css';

/** For the person's own hands: everything that is held on them, whole, with who did what and when; no name of staff. */
export function PersonPaper({ office, data }: { readonly office: string; readonly data: Output<'personData.show'> }) {
  return (
    <article className="kertas-data">
      <header>
        <p>{office}</p>
        <h1>{words.paperHead}</h1>
        <p>
          {data.name}, Nomor Berkas <span className="mono">{data.sheetNo}</span>. Keadaan s.d. {dayTimeText(data.at)}.
        </p>
        <p>{words.lawNote}</p>
      </header>
      <HeldSections held={data.held} />
      <footer>{words.paperFoot}</footer>
    </article>
  );
}
