import { useState } from 'react';
import type { ListItem } from '../../shared/domain/lists.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Daftar } from '../ui/daftar.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { likelyPlace, openPlaces, placedSentence } from './open-places.ts';
import { PaperList } from './paper-list.tsx';

const bundleId = 'tempat-bundel';
const positionId = 'tempat-kertas-ke';

/** Where the paper lies now. */
export interface PlacedPaper {
  /** Code of the bundle. */
  readonly bundle: string;
  readonly position: number;
}

export interface ChoosePlaceProps {
  readonly sheetNo: string;
  /** The stack to begin with; null: none. */
  readonly bundle: string | null;
  /** The paper is laid there and the disk has it. */
  readonly onPlaced: (placed: PlacedPaper, said: string) => void;
  readonly onClose: () => void;
}

/** A stack and a place in it for a paper that is at hand: Enter through, the last one lays it there. */
export function ChoosePlace({ sheetNo, bundle, onPlaced, onClose }: ChoosePlaceProps) {
  const bundles = useQuery('bundles.list', {});
  const [chosen, setChosen] = useState(bundle);
  const stack = useQuery('bundles.papers', chosen === null ? null : { bundle: chosen });
  // null: the likely one, until something is typed.
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const likely = stack.value ? likelyPlace(openPlaces(stack.value.bundle.counted, stack.value.papers)) : null;
  const text = typed ?? (likely === null ? '' : String(likely));
  const position = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  const items: readonly ListItem[] = (bundles.value?.bundles ?? []).map((one) => ({ code: one.code, value: one.uid, label: `${countText(one.numbered)} dari ${countText(one.counted)} bernomor`, also: [] }));

  const place = async () => {
    if (chosen === null || !stack.value || position === 0) return;
    const reply = await call('bundles.place', { bundle: chosen, position, sheetNo });
    if (reply.ok) onPlaced({ bundle: stack.value.bundle.code, position }, placedSentence(reply.value, stack.value.bundle.code, position));
    else setProblem(reply.problem);
  };
  useKeys(
    {
      Enter: () => {
        if (document.activeElement?.id === positionId) void place();
        else document.getElementById(positionId)?.focus();
      },
      Esc: onClose,
    },
    true,
    'dialog',
  );
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir taruh' }, { tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <>
      <Daftar
        id={bundleId}
        label="Bundel"
        items={items}
        value={chosen ?? ''}
        onTake={(taken) => {
          setChosen(typeof taken === 'string' ? null : taken.value);
          setTyped(null);
        }}
        state={chosen === null ? 'kosong' : 'terisi'}
        note=""
        inputProps={{ autoFocus: true }}
      />
      <Isian
        id={positionId}
        label="Kertas ke"
        width="code"
        state={text === '' ? 'kosong' : 'terisi'}
        note={stack.value ? `dari ${countText(stack.value.bundle.counted)}` : ''}
        inputProps={{ value: text, maxLength: 5, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setTyped(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      {stack.value && <PaperList counted={stack.value.bundle.counted} papers={stack.value.papers} {...(position === 0 ? {} : { wanted: position })} />}
    </>
  );
}
