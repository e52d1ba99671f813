import { useQuery } from '../api/use-query.ts';
import { Gagal } from '../ui/error-note.tsx';
import { Tabel } from '../ui/tabel.tsx';
import { figureTexts, noSums, spanOf, spanWords, type FigureTexts } from './work-figures.ts';

const lines: readonly { readonly id: keyof FigureTexts; readonly word: string }[] = [
  { id: 'sheets', word: 'Berkas diinput' },
  { id: 'keystrokes', word: 'Ketukan per berkas' },
  { id: 'perHour', word: 'Berkas per jam' },
  { id: 'corrections', word: 'Hapusan per berkas' },
  { id: 'active', word: 'Waktu mengetik' },
  { id: 'paused', word: 'Jeda' },
];

/** What one's own hands did, today and in the last seven days. `user`: uid of who looks; `today`: YYYY-MM-DD. */
export function OwnFigures({ user, today }: { readonly user: string; readonly today: string }) {
  const day = useQuery('work.figures', spanOf('hari', today));
  const week = useQuery('work.figures', spanOf('minggu', today));
  const problem = day.problem ?? week.problem;
  const columns = [
    { id: 'apa', head: 'Angka' },
    { id: 'hari', head: spanWords.hari, width: '92px', number: true },
    { id: 'minggu', head: spanWords.minggu, width: '112px', number: true },
  ];
  const mine = (asked: typeof day) => figureTexts(asked.value?.rows.find((row) => row.user === user) ?? noSums);
  return (
    <section aria-labelledby="kerja-saya">
      <h2 className="kepala" id="kerja-saya">
        Kerja saya
      </h2>
      {problem && <Gagal problem={problem} />}
      {day.value && week.value && (
        <Tabel label="Kerja saya" columns={columns}>
          <tbody>
            {lines.map(({ id, word }) => (
              <tr key={id}>
                <th scope="row">{word}</th>
                <td className="angka">
                  <b>{mine(day)[id]}</b>
                </td>
                <td className="angka">{mine(week)[id]}</td>
              </tr>
            ))}
          </tbody>
        </Tabel>
      )}
      <p className="kerja-catatan">Jam berhenti sesudah 15 detik tanpa ketukan; sisanya jeda. Layar terkunci tidak dihitung. Berkas per jam: dari input pertama. Yang dicatat hanya jumlah ketukan, bukan tuts mana. Angka ini dilihat Anda dan penyelia.</p>
    </section>
  );
}
