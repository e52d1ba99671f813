import type { SlipPrinting } from '../../shared/contract/slips.ts';
import { useQuery } from '../api/use-query.ts';
import { SlipSheet } from '../slips/slip-sheet.tsx';
import { previewNote, slipPaperWords } from '../slips/words.ts';
import { receiptOf, type ReceiptDraft } from './receipt-draft.ts';

/** The slip as it will be printed, while it is typed. */
export function SlipPreview({ draft, day, turn, printing }: { readonly draft: ReceiptDraft; readonly day: string | null; readonly turn: number; readonly printing: SlipPrinting | null }) {
  const { name, phone, documents } = receiptOf(draft, null, day);
  const slip = useQuery('slips.draft', { name, phone: phone.slice(0, 30), documents, receivedDay: day }, [turn]);
  return (
    <>
      <div className="slip-pratinjau">{slip.value && <SlipSheet content={slip.value.content} />}</div>
      {printing && (
        <p className="kecil redup">
          {slipPaperWords[printing.paper]}. {previewNote[printing.mode]}
        </p>
      )}
    </>
  );
}
