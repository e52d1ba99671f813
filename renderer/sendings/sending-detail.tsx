import { Warnings } from '../backups/warnings.tsx';
import { countText } from '../text/numbers.ts';
import { GlyphLock } from '../ui/glyphs.tsx';
import { missedSentence } from './missed-sentence.ts';
import { PackageFiles } from './package-files.tsx';
import type { SendingDetail } from './steps.ts';

/** One sending: how many, of whom, what for; once closed it says that it is frozen, once written what is in the package. */
export function SendingFacts({ detail }: { readonly detail: SendingDetail }) {
  const { head, packages } = detail;
  const written = packages[0];
  const frozen = head.state !== 'dibuka';
  return (
    <section className="kiriman" aria-label={`Kiriman ${head.no}`}>
      <h2>
        Kiriman <span className="mono">{head.no}</span>
        {frozen && (
          <span className="kiriman-beku">
            <GlyphLock /> Isi tidak dapat diubah lagi
          </span>
        )}
      </h2>
      <p className="kiriman-fakta">
        {frozen && (
          <>
            <span>
              <b>{countText(head.people)}</b> orang
            </span>
            <span>
              <b>{countText(detail.men)}</b> laki-laki, <b>{countText(detail.women)}</b> perempuan
            </span>
            {detail.firstSheet !== null && (
              <span>
                <span className="mono">{detail.firstSheet}</span> s.d. <span className="mono">{detail.lastSheet}</span>
              </span>
            )}
          </>
        )}
        <span>
          tujuan <b className="md">{head.purpose}</b>
        </span>
        {written && (
          <span>
            sidik <span className="mono">{written.fingerprint}</span>
          </span>
        )}
      </p>
      {written && <PackageFiles written={written} times={packages.length} />}
      {detail.missed && <Warnings sentences={[missedSentence(detail.missed)]} />}
      {frozen && !written && <p className="redup">Paket belum ditulis.</p>}
    </section>
  );
}
