import type { FieldId } from '../../shared/domain/fields.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { Nik } from '../ui/nik.tsx';
import { NotesBeside } from './notes-beside.tsx';
import { paperRows, type PaperRow } from './sheet-rows.ts';
import type { OpenedSheet } from './use-check.ts';

/** The keyed values in the order of the paper, the whole NIK large: it is what is compared. Fields with an open mark carry the triangle, the chosen mark's field stands in amber. */
export function PaperValues({ opened, marked, chosen }: { readonly opened: OpenedSheet; readonly marked: ReadonlySet<FieldId>; readonly chosen: FieldId | null }) {
  const { values, notes } = opened;
  const { card, form } = paperRows(values);
  const shared = { marked, chosen, notes };
  return (
    <div className="kertas">
      <dl className="kertas-atas">
        <div className={lineClass(['nik'], marked, chosen)}>
          <dt>NIK</dt>
          <dd>{values.nik === '' ? <b>tidak ada{values.alasan_tanpa_nik !== '' && `: ${values.alasan_tanpa_nik}`}</b> : <Nik value={values.nik} size={23} />}</dd>
          <MarkSign fields={['nik', 'alasan_tanpa_nik']} marked={marked} />
          <NotesBeside notes={notes} fields={['nik', 'alasan_tanpa_nik']} />
        </div>
        <div className={lineClass(['nama'], marked, chosen)}>
          <dt>Nama</dt>
          <dd className="kertas-nama">{values.nama === '' ? '–' : values.nama}</dd>
          <MarkSign fields={['nama']} marked={marked} />
          <NotesBeside notes={notes} fields={['nama']} />
        </div>
      </dl>
      <div className="kertas-lajur">
        <Column head="KTP-el" rows={card} {...shared} />
        <Column head="Formulir" rows={form} {...shared} />
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly head: string;
  readonly rows: readonly PaperRow[];
  readonly marked: ReadonlySet<FieldId>;
  readonly chosen: FieldId | null;
  readonly notes: OpenedSheet['notes'];
}

function Column({ head, rows, marked, chosen, notes }: ColumnProps) {
  return (
    <section>
      <h3 className="kepala">{head}</h3>
      <dl>
        {rows.map((row) => {
          const fields = row.parts.map((part) => part.field);
          const written = row.parts.filter((part) => part.shown !== '');
          return (
            <div key={row.label} className={lineClass(fields, marked, chosen)}>
              <dt>{row.label}</dt>
              <dd>
                {written.length === 0
                  ? '–'
                  : written.map((part, index) => (
                      <span key={part.field}>
                        {index > 0 && (row.label.includes('/') ? ' / ' : ', ')}
                        <span className={part.mono ? 'mono' : undefined}>{part.shown}</span>
                      </span>
                    ))}
              </dd>
              <MarkSign fields={fields} marked={marked} />
              <NotesBeside notes={notes} fields={fields} />
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function MarkSign({ fields, marked }: { readonly fields: readonly FieldId[]; readonly marked: ReadonlySet<FieldId> }) {
  if (!fields.some((field) => marked.has(field))) return null;
  return (
    <dd className="kertas-tanda">
      <GlyphTriangle />
      <span className="tak-tampak">ada tanda</span>
    </dd>
  );
}

function lineClass(fields: readonly FieldId[], marked: ReadonlySet<FieldId>, chosen: FieldId | null): string {
  if (chosen !== null && fields.includes(chosen)) return 'kertas-baris kertas-pilih';
  return fields.some((field) => marked.has(field)) ? 'kertas-baris kertas-bertanda' : 'kertas-baris';
}
