import type { FieldId } from '../../shared/domain/fields.ts';
import { asksFor } from '../../shared/domain/profile.ts';
import { useStore } from '../shell/store.ts';
import { stateSign } from '../ui/isian-state.tsx';
import { Pilihan, type PilihanItem } from '../ui/pilihan.tsx';
import { noteSign } from './field-notes.ts';
import type { SheetSession } from './sheet-session.ts';
import { elementId } from './sheet-types.ts';

interface Answer {
  readonly key: string;
  readonly label: string;
  readonly field: FieldId;
  /** What the field holds when it is chosen. */
  readonly value: string;
}

const answers: readonly Answer[] = [
  { key: 'tanda-tangan', label: 'ttd', field: 'pengesahan', value: 'tanda tangan' },
  { key: 'cap-jempol', label: 'jempol', field: 'pengesahan', value: 'cap jempol' },
  { key: 'fotokopi-ktp', label: 'fc KTP', field: 'fotokopi_ktp', value: 'ya' },
  { key: 'fotokopi-kk', label: 'fc KK', field: 'fotokopi_kk', value: 'ya' },
];

/** Turns the answer of a digit over (1 is the first); signature and thumb print exclude each other, since they are one field. */
export function toggleAnswer(session: SheetSession, digit: number): void {
  const answer = asked(session)[digit - 1];
  if (answer) turnOver(session, answer);
}

/** While the save is under way nothing may change that would not be in it: a digit of the next paper's NIK comes early. */
function turnOver(session: SheetSession, { field, value }: Answer): void {
  if (session.saving.get() === 'no') session.toggle(field, value);
}

/** Signature and copies: one stop, the last of the sheet. */
export function Checklist({ session }: { readonly session: SheetSession }) {
  const looks = {
    pengesahan: useStore(session.look('pengesahan')),
    fotokopi_ktp: useStore(session.look('fotokopi_ktp')),
    fotokopi_kk: useStore(session.look('fotokopi_kk')),
  };
  const items: readonly PilihanItem[] = asked(session).map(({ key, label, field, value }) => ({
    id: key,
    label,
    checked: looks[field as keyof typeof looks].value === value,
  }));
  const told = [looks.pengesahan, looks.fotokopi_ktp, looks.fotokopi_kk].filter((look) => look.state === 'tanda' || look.state === 'dikembalikan');
  const first = told[0];
  return (
    <div className="isian entri-kelengkapan" {...noteSign(looks.pengesahan)}>
      <span className="isian-label" aria-hidden="true">
        Kelengkapan
        {first && <span className={`isian-catatan-${first.state}`}> {stateSign(first.state)}</span>}
      </span>
      <Pilihan
        id={elementId('pengesahan')}
        label={`Kelengkapan${told.length === 0 ? '' : `: ${told.map((look) => look.note).join(', ')}`}`}
        items={items}
        onToggle={(key) => {
          const answer = answers.find((one) => one.key === key);
          if (answer) turnOver(session, answer);
        }}
        onFocus={() => session.entered('pengesahan')}
        onBlur={() => {
          session.left('pengesahan');
          session.left('fotokopi_ktp');
          session.left('fotokopi_kk');
        }}
      />
    </div>
  );
}

function asked(session: SheetSession): readonly Answer[] {
  return answers.filter(({ field }) => asksFor(session.settings.get().profile, field));
}
