import { useEffect, useRef } from 'react';
import { countText } from '../text/numbers.ts';
import { rowOfName } from './key-table.ts';
import { go, usePlace, type ScreenName } from './navigation.ts';
import { screens, type Screen } from './screens.ts';
import { Tuts } from '../ui/tuts.tsx';

/** Work that waits for this person, by screen. */
export type Waiting = Partial<Record<ScreenName, number>>;

/** The screens there are: five for every day, the rest under "Lainnya". */
export function Nav({ waiting }: { readonly waiting: Waiting }) {
  const { screen: here } = usePlace();
  const items = (daily: boolean) =>
    screens.filter((screen) => screen.daily === daily).map((screen) => <NavItem key={screen.name} screen={screen} current={screen.name === here} waiting={waiting[screen.name] ?? 0} />);
  return (
    <nav className="rangka-nav" aria-label="Layar">
      <ul>{items(true)}</ul>
      <div className="nav-lainnya">
        <span>Lainnya</span>
        <Tuts>Ctrl K</Tuts>
      </div>
      <ul>{items(false)}</ul>
    </nav>
  );
}

function NavItem({ screen, current, waiting }: { readonly screen: Screen; readonly current: boolean; readonly waiting: number }) {
  const button = useRef<HTMLButtonElement>(null);
  // A screen that was opened by a key or the palette: its name may stand below what is in sight.
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li className={screen.daily ? 'nav-harian' : undefined}>
      <button ref={button} type="button" aria-current={current ? 'page' : undefined} onClick={() => go(screen.name)}>
        {screen.title}
        {waiting > 0 && <span className="nav-jumlah">({countText(waiting)})</span>}
        {screen.daily && screen.key && <small>{rowOfName(screen.key).tuts}</small>}
      </button>
    </li>
  );
}
