import { fieldOf, type SheetValues } from '../../shared/domain/fields.ts';
import { Tabel } from '../ui/tabel.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { shownValue } from '../text/shown-value.ts';
import type { OpenedSheet } from './use-check.ts';

export type Proposal = NonNullable<OpenedSheet['secondOf']>;

export interface SecondSheetPanelProps {
  readonly proposal: Proposal;
  /** What is keyed here. */
  readonly values: SheetValues;
}

/** The other sheet that may be of the same person: only what differs, side by side. The decision is by the papers, not by this panel. */
export function SecondSheetPanel({ proposal, values }: SecondSheetPanelProps) {
  const same = sameWords(proposal, values);
  const differing = proposal.differences.filter(({ here, there }) => here !== '' && there !== '');
  const columns = [
    { id: 'isian', head: 'Isian', width: '64px' },
    { id: 'sini', head: 'Di sini' },
    { id: 'sana', head: `Di ${proposal.sheetNo}` },
  ];
  return (
    <section className="panel-kedua" aria-label="Usul lembar kedua">
      <h2>
        {proposal.earlier ? (
          <>
            Lembar kedua dari <span className="mono">{proposal.sheetNo}</span>?
          </>
        ) : (
          <>
            <span className="mono">{proposal.sheetNo}</span> lembar kedua dari berkas ini?
          </>
        )}
      </h2>
      <p>
        {proposal.name}
        {proposal.village !== '' && `, ${proposal.village}`}. {same}
      </p>
      {differing.length > 0 && (
        <Tabel label={`Yang berbeda dari ${proposal.sheetNo}`} columns={columns} side>
          <tbody>
            {differing.map(({ field, here, there }) => (
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
      <p>{otherWords(proposal)}</p>
      <p>Lihat kedua kertas, bukan layar.</p>
      <div className="panel-tanda-jalan">
        <TutsKata tuts="Ctrl 1" verb={proposal.earlier ? 'Lembar kedua, orang yang sama' : `Sama: ${proposal.sheetNo} lembar kedua`} />
        <TutsKata tuts="Ctrl 2" verb="Bukan orang yang sama" />
      </div>
    </section>
  );
}

/** What the table does not say: how much is written on one of them only, which differs in nothing (a list says little). */
export function otherWords({ differences, sheetNo }: Pick<Proposal, 'differences' | 'sheetNo'>): string {
  const onlyHere = differences.filter(({ there }) => there === '').length;
  const onlyThere = differences.filter(({ here }) => here === '').length;
  const only = [...(onlyHere > 0 ? [`${onlyHere} isian hanya di sini`] : []), ...(onlyThere > 0 ? [`${onlyThere} isian hanya di ${sheetNo}`] : [])].join(', ');
  if (only === '') return differences.length === 0 ? 'Semua isian sama.' : 'Isian lain sama.';
  return `${only}. Isian lain sama.`;
}

/** "NIK dan tanggal lahir sama.": what was compared first, as far as it is written on both and alike. */
export function sameWords({ differences }: Pick<Proposal, 'differences'>, values: Pick<SheetValues, 'nik' | 'tanggal_lahir'>): string {
  const same = (field: 'nik' | 'tanggal_lahir') => values[field] !== '' && !differences.some((difference) => difference.field === field);
  const words = [...(same('nik') ? ['NIK'] : []), ...(same('tanggal_lahir') ? ['tanggal lahir'] : [])].join(' dan ');
  return words === '' ? '' : `${words.replace(/^t/, 'T')} sama.`;
}
