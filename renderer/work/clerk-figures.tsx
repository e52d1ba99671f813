import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Tabel } from '../ui/tabel.tsx';
import { figureTexts, spanOf, spanWords, type SpanName } from './work-figures.ts';

const columns = [
  { id: 'nama', head: 'Nama' },
  { id: 'berkas', head: 'Berkas', width: '64px', number: true },
  { id: 'ketukan', head: 'Ketukan/berkas', width: '110px', number: true },
  { id: 'jam', head: 'Berkas/jam', width: '84px', number: true },
  { id: 'hapusan', head: 'Hapusan/berkas', width: '110px', number: true },
  { id: 'aktif', head: 'Mengetik', width: '112px', number: true },
  { id: 'jeda', head: 'Jeda', width: '112px', number: true },
];
const spans = [
  { name: 'hari', tuts: '1' },
  { name: 'minggu', tuts: '2' },
] as const satisfies readonly { name: SpanName; tuts: string }[];

/** The same figures for each who keyed, in the order of their names: no ranking. For the penyelia. `today`: YYYY-MM-DD. */
export function ClerkFigures({ today, enabled }: { readonly today: string; readonly enabled: boolean }) {
  const [span, setSpan] = useState<SpanName>('hari');
  const { value, problem } = useQuery('work.figures', spanOf(span, today));
  useKeys({ '1': () => setSpan('hari'), '2': () => setSpan('minggu') }, enabled);
  return (
    <section className="kerja-petugas" aria-labelledby="kerja-petugas">
      <h2 className="kepala" id="kerja-petugas">
        Kerja petugas <small>{spanWords[span].toLowerCase()}, urut nama</small>
      </h2>
      <div className="deret">
        {spans.map(({ name, tuts }) => (
          <Tombol key={name} tuts={tuts} onClick={() => setSpan(name)}>
            {spanWords[name]}
          </Tombol>
        ))}
      </div>
      {problem && <Gagal problem={problem} />}
      {value && value.rows.length === 0 && <p className="kerja-catatan">Belum ada berkas yang diinput {spanWords[span].toLowerCase()}.</p>}
      {value && value.rows.length > 0 && (
        <Tabel label="Kerja petugas" columns={columns}>
          <tbody>
            {value.rows.map((row) => {
              const texts = figureTexts(row);
              return (
                <tr key={row.user}>
                  <th scope="row" className="tabel-nama">
                    {row.name}
                  </th>
                  <td className="angka">{texts.sheets}</td>
                  <td className="angka">{texts.keystrokes}</td>
                  <td className="angka">{texts.perHour}</td>
                  <td className="angka">{texts.corrections}</td>
                  <td className="angka">{texts.active}</td>
                  <td className="angka">{texts.paused}</td>
                </tr>
              );
            })}
          </tbody>
        </Tabel>
      )}
      <p className="kerja-catatan">Tiap input dihitung bagi yang mengetiknya; berkas/jam dari input pertama. Bukan peringkat: kertas yang sulit dibaca makan lebih banyak waktu. Pakai untuk membagi tumpukan dan membantu.</p>
    </section>
  );
}
