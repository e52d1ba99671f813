import type { SheetHead } from '../../shared/contract/common.ts';
import { LambangBerkas, LambangOrang } from '../ui/lambang.tsx';
import type { Kolom } from '../ui/tabel.tsx';

export const sheetColumns: readonly Kolom[] = [
  { id: 'nomor', head: 'Nomor', width: '84px' },
  { id: 'nama', head: 'Nama' },
  { id: 'lahir', head: 'Lahir', width: '50px' },
  { id: 'desa', head: 'Desa, kecamatan', width: '25%' },
  { id: 'berkas', head: 'Berkas', width: '150px' },
  { id: 'orang', head: 'Orang', width: '156px' },
];

/** One row of the list: no NIK, of the birth date the year only. A second sheet names the sheet that speaks for the person. */
export function SheetCells({ sheet }: { readonly sheet: SheetHead }) {
  const second = sheet.primarySheet !== null;
  const place = [sheet.village, sheet.district].filter((part) => part !== '').join(', ');
  return (
    <>
      <td className="mono">{sheet.sheetNo}</td>
      <td className={second ? 'tabel-nama redup' : 'tabel-nama'} title={sheet.name}>
        {sheet.name === '' ? <span className="redup">nama belum ada</span> : sheet.name}
      </td>
      <td>{sheet.birthYear}</td>
      <td>{place}</td>
      <td>
        <LambangBerkas state={sheet.paperState} />
      </td>
      <td>{second ? <span className="redup">lihat {sheet.primarySheet}</span> : sheet.sendState && <LambangOrang state={sheet.sendState} answer={sheet.answer} />}</td>
    </>
  );
}
