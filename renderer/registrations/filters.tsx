import type { KeyboardEvent, ReactNode } from 'react';
import { answerText, sentParts } from '../../shared/domain/province-answers.ts';
import { paperStates, sendStates, whyNotReady } from '../../shared/domain/states.ts';
import { useQuery } from '../api/use-query.ts';
import { paperWords, sendWords, whyWords } from '../text/words.ts';
import { Tuts } from '../ui/tuts.tsx';
import { withChoice, type Filter } from './filter.ts';

/** Ids of the choices, in the order of their keys 1…4. */
export const choiceIds = ['saring-berkas', 'saring-orang', 'saring-sebab', 'saring-bundel'] as const;

export interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  /** Enter or Esc in a choice: back to the list. */
  readonly onDone: () => void;
}

/** The four choices over the list. A key jumps to one, arrows or letters choose, Enter goes back to the list. */
export function Filters({ filter, onChange, onDone }: FiltersProps) {
  const bundles = useQuery('bundles.list', {});
  const change = (part: Partial<Filter>) => onChange(withChoice(filter, part));
  return (
    <div className="saringan">
      <Choice id={choiceIds[0]} tuts="1" label="Berkas" value={filter.paperState ?? ''} onDone={onDone} onChoose={(word) => change({ paperState: paperStates.find((state) => state === word) ?? null })}>
        {paperStates.map((state) => (
          <option key={state} value={state}>
            {paperWords[state]}
          </option>
        ))}
      </Choice>
      <Choice id={choiceIds[1]} tuts="2" label="Orang" value={filter.answer ?? filter.sendState ?? ''} onDone={onDone} onChoose={(word) => change(peopleChoice(word))}>
        {sendStates.map((state) => (
          <option key={state} value={state}>
            {sendWords[state]}
          </option>
        ))}
        {sentParts.map((part) => (
          <option key={part} value={part}>
            {part === 'belum_dijawab' ? 'Terkirim, belum dijawab' : answerText[part]}
          </option>
        ))}
      </Choice>
      <Choice id={choiceIds[2]} tuts="3" label="Sebab" value={filter.why ?? ''} onDone={onDone} onChoose={(word) => change({ why: whyNotReady.find((why) => why === word) ?? null })}>
        {whyNotReady.map((why) => (
          <option key={why} value={why}>
            {whyWords[why]}
          </option>
        ))}
      </Choice>
      <Choice id={choiceIds[3]} tuts="4" label="Bundel" value={filter.bundle ?? ''} onDone={onDone} onChoose={(word) => change({ bundle: word === '' ? null : word })}>
        {bundles.value?.bundles.map((bundle) => (
          <option key={bundle.uid} value={bundle.uid}>
            {bundle.code}
          </option>
        ))}
      </Choice>
    </div>
  );
}

/** A state of a person, or a part of those who were sent. */
function peopleChoice(word: string): Pick<Filter, 'sendState' | 'answer'> {
  const answer = sentParts.find((part) => part === word) ?? null;
  return { answer, sendState: answer === null ? (sendStates.find((state) => state === word) ?? null) : 'terkirim' };
}

interface ChoiceProps {
  readonly id: string;
  readonly tuts: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (word: string) => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** One choice of the row over a list. */
export function Choice({ id, tuts, label, value, onChoose, onDone, children }: ChoiceProps) {
  const pressed = (event: KeyboardEvent) => {
    // Arrows choose in the box and never move the list under it.
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <div className="saringan-pilihan">
      <label htmlFor={id}>{label}:</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)} onKeyDown={pressed}>
        <option value="">semua</option>
        {children}
      </select>
      <Tuts>{tuts}</Tuts>
    </div>
  );
}
