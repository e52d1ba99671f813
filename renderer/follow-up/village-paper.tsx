import type { Output } from '../../shared/contract/index.ts';
import { countText, dayTimeText } from '../text/numbers.ts';
import './village-paper.css';

/** What a village officer takes along: names and numbers of paper, and nothing of anybody's state. */
export function VillagePaper({ office, list, purpose, askedBy }: { readonly office: string; readonly list: Output<'followUp.villageList'>; readonly purpose: string; readonly askedBy: string }) {
  return (
    <article className="kertas-desa">
      <header>
        <p>{office}</p>
        <h1>
          Daftar orang, {list.village}, {list.district}
        </h1>
        <p>
          {countText(list.people.length)} orang diminta datang ke kantor. Keadaan s.d. {dayTimeText(list.at)}.
        </p>
        <p>
          Untuk: {purpose}. Diminta oleh: {askedBy}.
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Nama</th>
            <th scope="col">Nomor Berkas</th>
            <th scope="col">Sudah diberi tahu</th>
          </tr>
        </thead>
        <tbody>
          {list.people.map(({ name, sheetNo }, index) => (
            <tr key={sheetNo}>
              <td>{index + 1}</td>
              <td>{name}</td>
              <td className="mono">{sheetNo}</td>
              <td>…</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>Daftar ini hanya untuk memberi tahu orang di atas. Tidak untuk ditempel atau difoto. Musnahkan sesudah dipakai. Layanan gratis.</footer>
    </article>
  );
}
