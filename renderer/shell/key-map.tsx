import { Dialog } from '../ui/dialog.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { keyTable, type KeyRow } from './key-table.ts';

const groups: readonly { readonly group: KeyRow['group']; readonly head: string }[] = [
  { group: 'layar', head: 'Pindah layar' },
  { group: 'kerja', head: 'Kerja di layar' },
  { group: 'isian', head: 'Di isian' },
  { group: 'lain', head: 'Di mana-mana' },
];

/** Shift+F1: every key and its meaning, from the one table. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Peta tuts" onClose={onClose} level="over">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a small screen it scrolls, and holds nothing that takes the focus */}
      <section className="peta-tuts" aria-label="Semua tuts" tabIndex={0}>
        {groups.map(({ group, head }) => (
          <section key={group}>
            <h3>{head}</h3>
            <dl>
              {meaningsOf(group).map(({ means, tuts }) => (
                <div key={means}>
                  <dt>
                    {tuts.map((key) => (
                      <Tuts key={key}>{key}</Tuts>
                    ))}
                  </dt>
                  <dd>{means}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

/** The meanings of a group with their keys; of more than two keys the first and the last stand ("1 … 9", "Ctrl 1 … 3"). */
function meaningsOf(group: KeyRow['group']): readonly { readonly means: string; readonly tuts: readonly string[] }[] {
  const rows: readonly KeyRow[] = keyTable.filter((row) => row.group === group);
  const means = [...new Set(rows.map((row) => row.means))];
  return means.map((one) => {
    const tuts = [...new Set(rows.filter((row) => row.means === one).map((row) => row.tuts))];
    return { means: one, tuts: tuts.length > 2 ? [...tuts.slice(0, 1), '…', ...tuts.slice(-1).map((key) => key.replace('Ctrl ', ''))] : tuts };
  });
}
