import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { useStore } from '../shell/store.ts';
import { Tuts } from '../ui/tuts.tsx';
import { Checklist } from './checklist.tsx';
import { isPlaceField } from './elsewhere.ts';
import { BareField, ListField, TextField } from './fields.tsx';
import { PlaceField } from './place-field.tsx';
import { checklist, rowLabel, type EntryRow } from './rows.ts';
import type { SheetSession } from './sheet-session.ts';
import { DomicileVillageField, VillageField } from './village-field.tsx';

/** Short labels where two fields share a row. */
const shortLabels: Partial<Readonly<Record<FieldId, string>>> = { alasan_tanpa_nik: 'Tanpa NIK', golongan_darah: 'Gol. darah', kewarganegaraan: 'WN' };

/** One row of the form from the table of rows: the kind of each field decides what stands there. */
export function EntryRowView({ session, row }: { readonly session: SheetSession; readonly row: EntryRow }) {
  const [first, second] = row.fields;
  if (first === undefined) return null;
  if (checklist.includes(first)) return <Checklist session={session} />;
  if (isPlaceField(first) && second !== undefined && isPlaceField(second)) {
    return (
      <div className="entri-ganda entri-ganda-kecamatan">
        <PlaceField session={session} id={first} label={rowLabel(row)} />
        <PlaceField session={session} id={second} />
      </div>
    );
  }
  if (second === undefined) return <OneField session={session} id={first} />;
  if (isBox(first) && isBox(second)) return <TextField session={session} id={first} label={rowLabel(row)} after={<BareField session={session} id={second} />} />;
  return (
    <div className={`entri-ganda entri-ganda-${first}`}>
      <OneField session={session} id={first} />
      {second === 'alasan_tanpa_nik' ? <ReasonField session={session} /> : <OneField session={session} id={second} />}
    </div>
  );
}

function OneField({ session, id }: { readonly session: SheetSession; readonly id: FieldId }) {
  const label = shortLabels[id] ?? fieldOf(id).label;
  if (isPlaceField(id)) return <PlaceField session={session} id={id} label={label} />;
  switch (fieldOf(id).kind) {
    case 'list':
    case 'list-free':
      return <ListField session={session} id={id} label={label} />;
    case 'village':
      return <VillageField session={session} id={id} />;
    case 'area-code':
      return <DomicileVillageField session={session} id={id} />;
    case 'identity':
    case 'text':
    case 'free':
    case 'day':
    case 'block':
    case 'phone':
    case 'email':
    case 'toggle':
      return <TextField session={session} id={id} after={<KeyHint session={session} id={id} />} />;
  }
}

/** Its place is always kept; it is seen, and a stop of the Tab key, only once a NIK is missed. */
function ReasonField({ session }: { readonly session: SheetSession }) {
  const nik = useStore(session.look('nik'));
  const given = useStore(session.look('alasan_tanpa_nik')).value !== '';
  const missed = given || (nik.value === '' && nik.state !== 'kosong');
  return (
    <div className="entri-alasan" data-ada={missed}>
      <ListField session={session} id="alasan_tanpa_nik" label={shortLabels.alasan_tanpa_nik ?? ''} inputProps={{ tabIndex: missed ? 0 : -1 }} />
    </div>
  );
}

/** The one key that answers an empty field. */
function KeyHint({ session, id }: { readonly session: SheetSession; readonly id: FieldId }) {
  const look = useStore(session.look(id));
  const hint = id === 'alamat_domisili' ? (['=', 'sama dengan KTP'] as const) : id === 'email' ? (['@', 'gmail.com'] as const) : null;
  if (!hint || look.note !== '') return null;
  return (
    <span className="entri-petunjuk">
      <Tuts>{hint[0]}</Tuts> {hint[1]}
    </span>
  );
}

function isBox(id: FieldId): boolean {
  const { kind } = fieldOf(id);
  return kind === 'block' || kind === 'text';
}
