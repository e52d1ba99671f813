import { useQuery } from '../api/use-query.ts';
import { timeText } from '../text/numbers.ts';
import { Tabel } from '../ui/tabel.tsx';
import { documentsText } from './receipt-draft.ts';

const columns = [
  { id: 'nomor', head: 'Baru saja', width: '92px' },
  { id: 'nama', head: 'Nama' },
  { id: 'jam', head: 'Jam', width: '110px' },
  { id: 'kelengkapan', head: 'Kelengkapan', width: '190px' },
] as const;

/** The last five, to be found again when somebody comes back at once. */
export function RecentReceipts({ turn }: { readonly turn: number }) {
  const recent = useQuery('receipts.recent', {}, [turn]);
  const receipts = recent.value?.receipts.slice(0, 5) ?? [];
  if (receipts.length === 0) return null;
  return (
    <div className="terima-baru">
      <Tabel label="Lima berkas terakhir" columns={columns} side>
        <tbody>
          {receipts.map((receipt) => (
            <tr key={receipt.sheet}>
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
