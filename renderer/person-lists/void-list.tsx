import type { Output } from '../../shared/contract/index.ts';
import type { PersonListView } from '../../shared/contract/person-lists.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ReasonDialog } from '../registrations/reason-dialog.tsx';
import { voidedCounts, voidingOf } from './list-words.ts';

export interface VoidListProps {
  readonly list: PersonListView;
  readonly onClose: () => void;
  /** It is void and the disk has it; `said`: what became of its lines. */
  readonly onDone: (said: string) => void;
}

/** Voids a list with a reason, for good. What it cannot take with it is said before and after. */
export function VoidListDialog({ list, onClose, onDone }: VoidListProps) {
  const stored = useQuery('personLists.lines', { list: list.uid });
  return (
    <ReasonDialog<Output<'personLists.void'>>
      title={`Batalkan daftar ${list.no}?`}
      verb="Batalkan daftar"
      onClose={onClose}
      act={(reason) => call('personLists.void', { list: list.uid, revision: list.revision, reason })}
      onDone={(done) => onDone(`Daftar ${list.no} batal. ${voidedCounts(done)}`)}
    >
      Daftar dari {list.sender} menjadi batal untuk seterusnya. <b>{stored.value ? voidedCounts(voidingOf(stored.value.lines)) : ''}</b> Orang yang barisnya batal ditarik, kalau tidak punya kertas. Ketikan dan
      riwayatnya tetap tersimpan.
    </ReasonDialog>
  );
}
