import { fieldOf } from '../../shared/domain/fields.ts';
import { Tabel } from '../ui/tabel.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { shownValue } from '../text/shown-value.ts';
import type { OpenedSheet } from './use-check.ts';

type Proposal = NonNullable<OpenedSheet['secondOf']>;


/** The sheet that this one may be the second of: only what differs, side by side. The decision is by the papers, not by this panel. */
export function SecondSheetPanel({ proposal }: { readonly proposal: Proposal }) {
  const columns = [
    { id: 'isian', head: 'Isian', width: '64px' },
    { id: 'sini', head: 'Di sini' },
    { id: 'sana', head: `Di ${proposal.sheetNo}` },
  ];
  return (
    <section className="panel-kedua" aria-label="Usul lembar kedua">
      <h2>
        Lembar kedua dari <span className="mono">{proposal.sheetNo}</span>?
      </h2>
      <p>
        {proposal.name}
        {proposal.village !== '' && `, ${proposal.village}`}. NIK dan tanggal lahir sama.
      </p>
      {proposal.differences.length === 0 ? (
        <p>Semua isian sama.</p>
      ) : (
        <Tabel label={`Yang berbeda dari ${proposal.sheetNo}`} columns={columns} side>
          <tbody>
            {proposal.differences.map(({ field, here, there }) => (
              <tr key={field}>
                <th scope="row">{fieldOf(field).label}</th>
                <td>
                  <span className="beda">{shownValue(field, here) || '–'}</span>
                </td>
                <td>
                  <span className="beda">{shownValue(field, there) || '–'}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </Tabel>
      )}
      <p>Lihat kedua kertas, bukan layar.</p>
      <div className="panel-tanda-jalan">
        <TutsKata tuts="Ctrl 1" verb="Lembar kedua, orang yang sama" />
        <TutsKata tuts="Ctrl 2" verb="Bukan orang yang sama" />
      </div>
    </section>
  );
}
