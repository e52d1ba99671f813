import { useQuery } from '../api/use-query.ts';
import { countText } from '../text/numbers.ts';
import { Gagal } from '../ui/error-note.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { sentWord } from './list-words.ts';

/** The lines of the list that are on the disk, the latest first. `turn` grows with each one more. */
export function StoredLines({ list, turn }: { readonly list: string; readonly turn: number }) {
  const stored = useQuery('personLists.lines', { list }, [turn]);
  const lines = stored.value?.lines.toReversed() ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus
    <section className="daftar-tersimpan" aria-label="Baris tersimpan" tabIndex={0}>
      <h2>{countText(lines.length)} orang di daftar ini</h2>
      {stored.problem && <Gagal problem={stored.problem} />}
      <ol className="daftar-orang">
        {lines.map((line) => (
          <li key={line.sheet}>
            <span className="angka">{line.line}</span>
            <span className="mono">{line.sheetNo}</span>
            <span className="daftar-nama">{line.name === '' ? 'nama belum ada' : line.name}</span>
            <LambangBerkas state={line.paperState} />
            {line.sending !== null && <span className="daftar-kiriman">{sentWord(line)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
