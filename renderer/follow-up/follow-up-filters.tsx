import type { FollowUpFilter } from '../../shared/contract/follow-up.ts';
import type { Output } from '../../shared/contract/index.ts';
import { followUps } from '../../shared/domain/follow-up.ts';
import { stuckReasons } from '../../shared/domain/online.ts';
import { Choice } from '../registrations/filters.tsx';
import { dayText } from '../text/numbers.ts';
import { stuckReasonWords, todoWords, whenWords, words } from './follow-up-words.ts';

/** Ids of the choices, in the order of their keys 1…6. */
export const followUpChoices = ['tindak-apa', 'tindak-desa', 'tindak-gelombang', 'tindak-keterangan', 'tindak-petugas', 'tindak-kapan'] as const;

const nobody = 'siapa-pun-tidak';
const noPaper = 'tidak-pegang';
const noVillage = 'tidak-diketahui';

export interface FollowUpFiltersProps {
  readonly filter: FollowUpFilter;
  readonly choices: Output<'followUp.choices'> | null;
  readonly onChange: (filter: FollowUpFilter) => void;
  /** Enter or Esc in a choice: back to the list. */
  readonly onDone: () => void;
}

/** The six choices over the list. A key jumps to one, arrows or letters choose, Enter goes back to the list. */
export function FollowUpFilters({ filter, choices, onChange, onDone }: FollowUpFiltersProps) {
  const change = (part: Partial<FollowUpFilter>) => onChange({ ...filter, ...part });
  return (
    <div className="saringan">
      <Choice id={followUpChoices[0]} tuts="1" label="Harus" value={todoValue(filter)} onDone={onDone} onChoose={(word) => change(todoOf(word))}>
        {followUps.map((todo) => (
          <option key={todo} value={todo}>
            {todoWords[todo]}
          </option>
        ))}
        {stuckReasons.filter((reason) => reason !== 'tidak_berminat').map((reason) => (
          <option key={reason} value={`macet:${reason}`}>
            {`Terhenti: ${stuckReasonWords[reason]}`}
          </option>
        ))}
      </Choice>
      <Choice id={followUpChoices[1]} tuts="2" label="Desa" value={filter.village === '' ? noVillage : (filter.village ?? '')} onDone={onDone} onChoose={(word) => change({ village: word === '' ? null : word === noVillage ? '' : word })}>
        <option value={noVillage}>{words.noVillage}</option>
        {choices?.villages.map(({ code, name, district }) => (
          <option key={code} value={code}>
            {`${name}, ${district}`}
          </option>
        ))}
      </Choice>
      <Choice id={followUpChoices[2]} tuts="3" label="Gelombang" value={filter.wave === null ? '' : String(filter.wave)} onDone={onDone} onChoose={(word) => change({ wave: word === '' ? null : Number(word) })}>
        {choices?.waves.map((wave) => (
          <option key={wave} value={wave}>
            {wave}
          </option>
        ))}
      </Choice>
      <Choice
        id={followUpChoices[3]}
        tuts="4"
        label="Keterangan"
        value={filter.statement === '' ? noPaper : (filter.statement ?? '')}
        onDone={onDone}
        onChoose={(word) => change({ statement: word === '' ? null : word === noPaper ? '' : word })}
      >
        <option value={noPaper}>tidak pegang kertas</option>
        {choices?.statements.map((day) => (
          <option key={day} value={day}>
            {`sejak ${dayText(day)}`}
          </option>
        ))}
      </Choice>
      <Choice
        id={followUpChoices[4]}
        tuts="5"
        label="Petugas"
        value={filter.assigned === '' ? nobody : (filter.assigned ?? '')}
        onDone={onDone}
        onChoose={(word) => change({ assigned: word === '' ? null : word === nobody ? '' : word })}
      >
        <option value={nobody}>{words.nobody}</option>
        {choices?.clerks.map(({ user, name, active }) => (
          <option key={user} value={user}>
            {active ? name : words.gone(name)}
          </option>
        ))}
      </Choice>
      <Choice id={followUpChoices[5]} tuts="6" label="Dihubungi" value={filter.when ?? ''} onDone={onDone} onChoose={(word) => change({ when: word === 'hari_ini' || word === 'belum_pernah' ? word : null })}>
        {Object.entries(whenWords).map(([when, word]) => (
          <option key={when} value={when}>
            {word}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function todoValue({ todo, stuck }: FollowUpFilter): string {
  return stuck === null ? (todo ?? '') : `macet:${stuck}`;
}

function todoOf(word: string): Pick<FollowUpFilter, 'todo' | 'stuck'> {
  const stuck = stuckReasons.find((reason) => `macet:${reason}` === word) ?? null;
  return { todo: stuck === null ? (followUps.find((todo) => todo === word) ?? null) : 'macet', stuck };
}
