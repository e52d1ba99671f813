import type { Mark } from '../../shared/contract/common.ts';
import { fieldLabel } from '../text/fields.ts';
import { GlyphCheck, GlyphOctagon, GlyphTriangle } from '../ui/glyphs.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { insteadOfSettling, maySettle } from './marks.ts';

export interface MarksPanelProps {
  readonly open: readonly Mark[];
  readonly quiet: readonly Mark[];
  readonly chosen: Mark | null;
  readonly onChoose: (mark: string) => void;
}

const settledWords: Readonly<Record<Exclude<Mark['state'], 'terbuka'>, string>> = { dibetulkan: 'dibetulkan', sesuai_fotokopi: 'sesuai fotokopi', ktp_asli: 'KTP asli dilihat' };

/** The open marks, one chosen with what may be done about it; below them what is only said or already settled. */
export function MarksPanel({ open, quiet, chosen, onChoose }: MarksPanelProps) {
  return (
    <section className="panel-tanda" aria-label="Tanda">
      <h2>{open.length === 0 ? 'Tidak ada tanda terbuka' : `Tanda (${open.length})`}</h2>
      <ul>
        {open.map((mark) => (
          <li key={mark.uid} className={mark.uid === chosen?.uid ? 'panel-tanda-pilih' : undefined}>
            <button type="button" data-check={mark.check} aria-pressed={mark.uid === chosen?.uid} onClick={() => onChoose(mark.uid)}>
              <span className={mark.severity === 'stop' ? 'tanda-henti' : 'tanda-kuning'}>{mark.severity === 'stop' ? <GlyphOctagon /> : <GlyphTriangle />}</span>
              <span>
                <b>{fieldLabel(mark.field)}</b>
                {mark.message}
              </span>
            </button>
            {mark.uid === chosen?.uid && <Choices mark={mark} />}
          </li>
        ))}
        {quiet.map((mark) => (
          <li key={mark.uid} className="panel-tanda-usai">
            {mark.state === 'terbuka' ? <span /> : <GlyphCheck />}
            <span>
              {fieldLabel(mark.field)}: {mark.message}
              {mark.state !== 'terbuka' && <small>{`${settledWords[mark.state]}${mark.by === null ? '' : `, ${mark.by}`}`}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choices({ mark }: { readonly mark: Mark }) {
  return (
    <div className="panel-tanda-jalan">
      {maySettle(mark) ? (
        <>
          <TutsKata tuts="1" verb="Sesuai fotokopi" />
          <TutsKata tuts="2" verb="KTP asli dilihat" />
        </>
      ) : (
        <p>{insteadOfSettling(mark)}</p>
      )}
      <TutsKata tuts="3" verb="Betulkan" />
    </div>
  );
}
