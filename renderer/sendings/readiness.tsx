import type { Output } from '../../shared/contract/index.ts';
import { go } from '../shell/navigation.ts';
import { countText } from '../text/numbers.ts';
import { whyWords } from '../text/words.ts';
import { GlyphCircleCentre, GlyphTriangle } from '../ui/glyphs.tsx';
import { Tuts } from '../ui/tuts.tsx';

export type Readiness = Output<'sendings.readiness'>;

/** Opens the people behind a number, in Pendaftar. */
export function openWhy(readiness: Readiness, index: number): void {
  const why = readiness.whys[index]?.why;
  if (why !== undefined) go('pendaftar', { why });
}

/** Who would go in now, and why others would not: one person may have several reasons. Each reason opens its list. */
export function ReadinessLines({ readiness }: { readonly readiness: Readiness }) {
  return (
    <section className="kesiapan" aria-label="Siap kirim">
      <p>
        <GlyphCircleCentre />
        <button type="button" className="tautan" onClick={() => go('pendaftar', { sendState: 'siap' })}>
          <b>{countText(readiness.ready)} orang</b> siap kirim
        </button>
      </p>
      {readiness.notReady > 0 && (
        <>
          <p>
            <span className="tanda-kuning">
              <GlyphTriangle />
            </span>
            <button type="button" className="tautan" onClick={() => go('pendaftar', { sendState: 'belum_siap' })}>
              <b>{countText(readiness.notReady)} orang</b> belum siap
            </button>
            <span className="redup">Satu orang dapat punya beberapa sebab.</span>
          </p>
          <ul>
            {readiness.whys.map(({ why, people }, index) => (
              <li key={why}>
                {index < 9 && <Tuts>{index + 1}</Tuts>}
                <button type="button" className="tautan" onClick={() => openWhy(readiness, index)}>
                  <b>{countText(people)}</b> {whyWords[why]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
