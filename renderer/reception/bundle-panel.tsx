import { useState, type ReactNode } from 'react';
import type { ListItem } from '../../shared/domain/lists.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Daftar } from '../ui/daftar.tsx';
import { Isian } from '../ui/isian.tsx';
import { numberedText } from './bundle-words.ts';
import { NewBundle } from './new-bundle.tsx';
import { readDay } from './receipt-draft.ts';
import { changeStack, stackStore } from './stack-store.ts';

/** 'shown': read only; 'choose': bundle and day under the hands; 'new': the slip of a new bundle. */
export type PanelMode = 'shown' | 'choose' | 'new';

const none: ListItem = { code: '', value: 'tanpa', label: 'Tanpa bundel', also: [] };
const bundleId = 'terima-bundel';
const dayId = 'terima-masuk';

export interface BundlePanelProps {
  readonly mode: PanelMode;
  readonly today: string;
  /** The first day of receipt that can be. */
  readonly earliest: string;
  readonly turn: number;
  readonly onMode: (mode: PanelMode) => void;
  /** Stands above the stack while nothing of it is under the hands: the slip of this receipt. */
  readonly slip: ReactNode;
  /** The paper says itself when it came in: a slip that was filled with the pen. */
  readonly dated: boolean;
}

/** What stays for the stack: its bundle and the day of receipt. Counted before keying, from the paper. */
export function BundlePanel({ mode, today, earliest, turn, onMode, slip, dated }: BundlePanelProps) {
  const { bundle, day } = useStore(stackStore);
  const [made, setMade] = useState(0);
  const list = useQuery('bundles.list', {}, [turn, made]);
  const bundles = list.value?.bundles ?? [];
  const now = bundles.find((one) => one.uid === bundle);
  const items: readonly ListItem[] = [none, ...bundles.map((one) => ({ code: one.code, value: one.uid, label: `${countText(one.numbered)} dari ${countText(one.counted)} bernomor`, also: [] }))];

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a small screen and may hold nothing that takes the focus
    <aside className="terima-samping" aria-label="Tanda terima dan tumpukan" {...(mode === 'shown' ? { tabIndex: 0 } : {})}>
      {mode === 'shown' ? slip : <h2>Tumpukan ini</h2>}
      {mode === 'new' && (
        <NewBundle
          onMade={(uid) => {
            changeStack({ bundle: uid });
            setMade((before) => before + 1);
            onMode('shown');
          }}
          onClose={() => onMode('shown')}
        />
      )}
      {mode === 'choose' && <Choose items={items} today={today} earliest={earliest} onMode={onMode} />}
      {mode === 'shown' && (
        <>
          <dl className="terima-tumpukan">
            <Fact name="Bundel">{now?.code ?? 'tanpa bundel'}</Fact>
            {now && (
              <>
                <Fact name="Dihitung">{countText(now.counted)} kertas</Fact>
                <Fact name="Bernomor">{numberedText(now.numbered, now.counted)}</Fact>
                <Fact name="Tempat">{now.place === '' ? '-' : now.place}</Fact>
              </>
            )}
            <Fact name="Masuk">{dated ? 'seperti tertulis' : day === '' ? `${keyedDayText(today)}, hari ini` : keyedDayText(dayOf(day, today))}</Fact>
          </dl>
        </>
      )}
    </aside>
  );
}

function Choose({ items, today, earliest, onMode }: { readonly items: readonly ListItem[]; readonly today: string; readonly earliest: string; readonly onMode: (mode: PanelMode) => void }) {
  const { bundle, day } = useStore(stackStore);
  const reading = readDay(day, today, earliest);
  useKeys({
    Enter: () => {
      if (document.activeElement?.id === bundleId) document.getElementById(dayId)?.focus();
      else if (reading.wrong === '') onMode('shown');
    },
    Esc: () => {
      if (reading.wrong !== '') changeStack({ day: '' });
      onMode('shown');
    },
    F8: () => onMode('new'),
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut' }, { tuts: 'Panah', verb: 'Pilih bundel' }, { tuts: 'F8', verb: 'Bundel baru' }, { tuts: 'Esc', verb: 'Kembali' }]);
  return (
    <div className="terima-pilih">
      <Daftar
        id={bundleId}
        label="Bundel"
        items={items}
        value={bundle ?? none.value}
        onTake={(taken, how) => {
          const uid = typeof taken === 'string' ? taken : taken.value;
          changeStack({ bundle: uid === none.value || uid === '' ? null : uid });
          if (how === 'code') document.getElementById(dayId)?.focus();
        }}
        state="terisi"
        inputProps={{ autoFocus: true }}
      />
      <Isian
        id={dayId}
        label="Masuk"
        width="day"
        state={reading.wrong === '' ? 'terisi' : 'henti'}
        note={reading.wrong === '' ? 'kosong: hari ini' : reading.wrong}
        inputProps={{
          value: day,
          placeholder: keyedDayText(today),
          onFocus: (event) => event.currentTarget.select(),
          onChange: (event) => changeStack({ day: event.currentTarget.value }),
          onBlur: () => {
            if (reading.wrong === '' && reading.day !== null) changeStack({ day: keyedDayText(reading.day) });
          },
        }}
      />
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function dayOf(text: string, today: string): string {
  const reading = readDay(text, today);
  return reading.wrong === '' ? (reading.day ?? today) : today;
}
