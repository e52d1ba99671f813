import { useEffect, useState } from 'react';
import type { KnownPerson } from '../../shared/contract/entry.ts';
import { fieldIds, fieldOf, type SheetValues } from '../../shared/domain/fields.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onLocked } from '../api/unlocked.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Tabel } from '../ui/tabel.tsx';
import { shownValue } from '../text/shown-value.ts';
import { nikWords } from './candidate-facts.ts';
import type { SheetSession } from './sheet-session.ts';

/** What differs between both sheets, side by side. Numbers stay covered: they are read on the card. Looking is logged. */
export function CompareDialog({ session, person, onClose }: { readonly session: SheetSession; readonly person: KnownPerson; readonly onClose: () => void }) {
  const [there, setThere] = useState<SheetValues | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sheet = session.opened.head.uid;
  useEffect(() => {
    void call('entry.compare', { sheet, other: person.sheet }).then((reply) => (reply.ok ? setThere(reply.value.values) : setProblem(reply.problem)));
  }, [sheet, person.sheet]);
  useEffect(() => onLocked(onClose), [onClose]);
  const here = session.values();
  const written = there === null ? [] : fieldIds.filter((id) => !covered.has(id) && (here[id] !== '' || there[id] !== ''));
  const rows = written.filter((id) => here[id] !== there?.[id]);
  const columns = [
    { id: 'isian', head: 'Isian', width: '120px' },
    { id: 'sini', head: 'Di sini' },
    { id: 'sana', head: `Di ${person.sheetNo}` },
  ];
  return (
    <Dialog title={`Bandingkan dengan ${person.sheetNo}`} onClose={onClose} scrolls>
      {problem && <Gagal problem={problem} />}
      {there !== null && (
        <>
          <Tabel label={`Berkas ini dan ${person.sheetNo}`} columns={columns} side>
            <tbody>
              {here.nik !== '' && (
                <tr>
                  <th scope="row">NIK</th>
                  <td colSpan={2}>{nikWords(person)}</td>
                </tr>
              )}
              {rows.map((id) => (
                <tr key={id}>
                  <th scope="row">{fieldOf(id).label}</th>
                  <td>{shownValue(id, here[id]) || '–'}</td>
                  <td>
                    {/* What is not written on one of them differs in nothing. */}
                    <span className={here[id] !== '' && there[id] !== '' ? 'beda' : undefined}>{shownValue(id, there[id]) || '–'}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </Tabel>
          <p>{rows.length === 0 ? 'Semua isian lain sama.' : `${written.length - rows.length} isian lain sama.`}</p>
        </>
      )}
    </Dialog>
  );
}

/** Numbers of a person, and what belongs to the paper. */
const covered: ReadonlySet<string> = new Set(['nik', 'no_kk', 'no_formulir', 'kode_desa_ktp', 'fotokopi_ktp', 'fotokopi_kk', 'pengesahan']);
