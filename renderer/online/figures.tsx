import type { Output } from '../../shared/contract/index.ts';
import type { OnlineGroup } from '../../shared/domain/online-groups.ts';
import { countText, dayText } from '../text/numbers.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { figureParts } from './online-text.ts';

export interface FiguresProps {
  readonly figures: Output<'online.figures'>;
  readonly shown: OnlineGroup;
  readonly onShow: (group: OnlineGroup) => void;
}

/** How many stand where. Each number opens its list, of exactly that length; parts that add up to everybody say so. */
export function Figures({ figures, shown, onShow }: FiguresProps) {
  const { wave, people, groups } = figures;
  const countOf = (group: OnlineGroup) => groups.find((each) => each.group === group)?.people ?? 0;
  const waveHead = wave && `Gelombang ${wave.no}: ${dayText(wave.opens)} sampai ${dayText(wave.closes)}`;
  return (
    <>
      {figureParts(waveHead).map(({ head, rows, addsUp }) => (
        <section key={head} className="daring-bagian" aria-label={head}>
          <h2>{head}</h2>
          <ul>
            {rows.map(({ group, word }) => (
              <li key={group}>
                <button type="button" aria-current={group === shown ? 'true' : undefined} onClick={() => onShow(group)}>
                  <span>{word}</span>
                  <b>{countText(countOf(group))}</b>
                </button>
              </li>
            ))}
          </ul>
          {addsUp && (
            <p className="daring-jumlah">
              <GlyphCheck /> <span>Orang, tanpa yang ditarik</span> <b>{countText(people)}</b>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
