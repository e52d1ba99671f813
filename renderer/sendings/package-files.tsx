import { bytesText, countText } from '../text/numbers.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { Tabel, type Kolom } from '../ui/tabel.tsx';
import { hashEnds } from './hash-ends.ts';
import type { SendingDetail } from './steps.ts';

const columns: readonly Kolom[] = [
  { id: 'nama', head: 'Nama file' },
  { id: 'ukuran', head: 'Ukuran', width: '72px', number: true },
  { id: 'hash', head: 'SHA-256 (awal … akhir)', width: '32%' },
  { id: 'baca', head: 'Dibaca ulang', width: '96px' },
];

/** The last written package: every file with size and hash. It has a name only because all of it was read back and found the same. */
export function PackageFiles({ written, times }: { readonly written: SendingDetail['packages'][number]; readonly times: number }) {
  return (
    <section className="paket">
      <h3>
        Isi paket <span className="redup">{written.name}</span>
        {times > 1 && <span className="redup">, ditulis {times} kali</span>}
      </h3>
      <Tabel label="Isi paket" columns={columns} side>
        <tbody>
          {written.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td className="angka">{bytesText(file.bytes)}</td>
              <td className="mono">{hashEnds(file.sha256)}</td>
              <td className="paket-sama">
                <GlyphCheck /> sama
              </td>
            </tr>
          ))}
        </tbody>
      </Tabel>
      <p className="paket-hasil">
        <GlyphCheck />
        <span>
          <b>{countText(written.rows)} baris dibaca ulang dari folder tujuan, semua isian sama dengan yang dibekukan.</b> Kalau .csv dirusak Excel, kolom <span className="mono">nik_akhir</span> menunjukkan baris mana.
        </span>
      </p>
    </section>
  );
}
