import type { Output } from '../../shared/contract/index.ts';
import { timeText } from '../text/numbers.ts';
import { Tabel } from '../ui/tabel.tsx';
import { documentsText } from './receipt-draft.ts';

const columns = [
  { id: 'nomor', head: 'Baru saja', width: '92px' },
  { id: 'nama', head: 'Nama' },
  { id: 'jam', head: 'Jam', width: '110px' },
  { id: 'kelengkapan', head: 'Kelengkapan', width: '190px' },
] as const;

export type RecentReceipt = Output<'receipts.recent'>['receipts'][number];

/** The last five, to be found again when somebody comes back at once; the chosen one is what F9 prints again. */
export function RecentReceipts({ receipts, chosen, onChoose }: { readonly receipts: readonly RecentReceipt[]; readonly chosen: number; readonly onChoose: (index: number) => void }) {
  if (receipts.length === 0) return null;
  return (
    <div className="terima-baru">
      <Tabel label="Lima berkas terakhir" columns={columns} side>
        <tbody>
          {receipts.map((receipt, index) => (
            <tr key={receipt.sheet} aria-current={index === chosen ? 'true' : undefined} onClick={() => onChoose(index)}>
              <td className="mono">{receipt.sheetNo}</td>
              <td>{receipt.name}</td>
              <td>{timeText(receipt.at)}</td>
              <td>{documentsText(receipt.documents)}</td>
            </tr>
          ))}
        </tbody>
      </Tabel>
    </div>
  );
}
