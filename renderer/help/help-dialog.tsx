import { useRef, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys, type StatusKey } from '../shell/status.ts';
import { Keys } from '../shell/status-bar.tsx';
import type { ScreenName } from '../shell/navigation.ts';
import { findPages } from './find-pages.ts';
import { Page } from './page-text.tsx';
import { screenPages } from './screen-pages.ts';
import './help.css';

export interface HelpProps {
  readonly screen: ScreenName;
  /** Keys of the focus it was asked from. */
  readonly keys: readonly StatusKey[];
  readonly onClose: () => void;
}

/** F1: the page of the present screen with the keys of the present focus; typing searches all pages. */
export function Help({ screen, keys, onClose }: HelpProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const body = useRef<HTMLElement>(null);
  const searching = text.trim() !== '';
  const found = searching ? findPages(text) : [];
  const page = searching ? found[chosen] : screenPages[screen];
  const move = (by: number) => setChosen((before) => Math.min(Math.max(before + by, 0), Math.max(found.length - 1, 0)));
  const scroll = (by: number) => body.current?.scrollBy({ top: by * (body.current.clientHeight - 40) });
  useKeys({ PageUp: () => scroll(-1), PageDown: () => scroll(1), ...(searching ? { Up: () => move(-1), Down: () => move(1) } : {}) }, true, 'over');
  useStatusKeys([...(searching ? [{ tuts: 'Panah', verb: 'Halaman lain' }] : []), { tuts: ['PgUp', 'PgDn'], verb: 'Gulung' }, { tuts: 'Esc', verb: 'Kembali' }]);
  return (
    <Dialog title={`Bantuan: ${screenPages[screen].title}`} onClose={onClose} level="over">
      <div className="bantuan-cari">
        <label htmlFor="bantuan-cari">Cari di bantuan</label>
        <input
          id="bantuan-cari"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(0);
          }}
        />
      </div>
      {searching && (
        <ol className="bantuan-ketemu" aria-label="Halaman yang cocok">
          {found.map((each, index) => (
            <li key={each.title} aria-current={index === chosen ? 'true' : undefined}>
              {each.title}
            </li>
          ))}
        </ol>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and holds nothing that takes the focus */}
      <section className="bantuan-halaman" ref={body} tabIndex={0} aria-label="Halaman bantuan" aria-live="polite">
        {page ? <Page page={page} /> : <p>Tidak ada halaman tentang ini. Coba satu kata saja, misalnya NIK, cadangan, atau RALAT.</p>}
        {!searching && (
          <>
            <h3>Tuts sekarang</h3>
            <Keys keys={keys} />
          </>
        )}
      </section>
      <p className="redup">
        <Tuts>Shift F1</Tuts> semua tuts. <Tuts>Ctrl K</Tuts> semua layar, orang, dan perintah.
      </p>
    </Dialog>
  );
}
