import { fieldOf, type FieldGroup } from '../../../shared/domain/fields.ts';
import { chosenFields, isAlwaysAsked } from '../../../shared/domain/profile-edit.ts';
import { type Asking, askings, type Profile } from '../../../shared/domain/profile.ts';
import { rowsOf } from '../../entry/rows.ts';
import type { Changing } from './profile-page.tsx';
import { whyAlwaysAsked } from './words.ts';

const groupWords: Readonly<Record<FieldGroup, string>> = { ktp: 'KTP-el', form: 'Formulir' };

/** Three choices a field, as on the form; beside them how the form will be. */
export function FieldsSection({ draft, change, profile }: Changing) {
  const choose = (id: (typeof chosenFields)[number], asking: Asking) => change({ asking: { ...draft.asking, [id]: asking } });
  return (
    <section className="profil-bagian" aria-labelledby="profil-isian">
      <h2 className="kepala" id="profil-isian">
        Isian <small>wajib, boleh kosong, atau tidak ditanya</small>
      </h2>
      <div className="profil-isian">
        {(['ktp', 'form'] as const).map((group) => (
          <div key={group}>
            <h3>{groupWords[group]}</h3>
            {chosenFields
              .filter((id) => fieldOf(id).group === group)
              .map((id) => (
                <fieldset key={id} className="profil-pilihan">
                  <legend>{fieldOf(id).label}</legend>
                  {askings.map((asking) => (
                    <label key={asking}>
                      <input
                        type="radio"
                        name={`tanya-${id}`}
                        checked={draft.asking[id] === asking}
                        disabled={asking === 'tidak' && isAlwaysAsked(id)}
                        onChange={() => choose(id, asking)}
                      />
                      {asking}
                    </label>
                  ))}
                  <small>{isAlwaysAsked(id) ? whyAlwaysAsked[id] : conditionOf(profile, draft.asking[id], id)}</small>
                </fieldset>
              ))}
          </div>
        ))}
        <FormPreview profile={{ ...profile, asking: draft.asking }} />
      </div>
    </section>
  );
}

function conditionOf(profile: Profile, asking: Asking, id: string): string {
  const rule = profile.conditional.find((one) => one.field === id);
  return rule && asking === 'boleh' ? `wajib kalau ${rule.when.values.join(' atau ')}` : '';
}

/** The rows of the keying form with these fields, in its order. */
function FormPreview({ profile }: { readonly profile: Profile }) {
  const { card, form } = rowsOf(profile);
  return (
    <section className="profil-pratinjau" aria-label="Formulir nanti">
      <h3>Formulir nanti</h3>
      {[card, form].map((rows, index) => (
        <ol key={index === 0 ? 'ktp' : 'form'}>
          {rows.map((row) => (
            <li key={row.fields[0]}>
              {row.label ?? row.fields.map((id) => fieldOf(id).label).join(', ')}
              {row.fields.some((id) => profile.asking[id] === 'wajib') && ' *'}
            </li>
          ))}
        </ol>
      ))}
      <small>* wajib</small>
    </section>
  );
}
