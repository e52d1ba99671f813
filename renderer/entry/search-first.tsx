import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { openingOf } from '../registrations/opening.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { entryStore, openSheet, pinsOf } from './entry-store.ts';
import { nameTyped, nikTyped, searchFrom, withNear } from './search-words.ts';

/** People shown; whoever is not among them types more. */
const most = 8;

/** Search first: name, number, NIK or phone. Enter opens the sheet of who is there, or begins a new one for who is not. */
export function SearchFirst({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 120);
  const search = asked.length >= searchFrom ? { filter: { text: asked, paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: most } : null;
  const people = useQuery('sheets.list', search);
  const nik = nikTyped(asked);
  const near = useQuery('sheets.near', nik === null ? null : { nik });
  const [chosen, setChosen] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // Only the answer to what stands in the box may be taken: an older one could make somebody twice.
  const answered = search !== null && asked === text.trim() && !people.loading && people.value !== null && (nik === null || !near.loading);
  const slips = nik === null ? [] : (near.value?.rows ?? []);
  const hits = answered ? withNear(people.value?.rows ?? [], slips) : [];
  const last = hits.length;
  const at = Math.min(chosen, last);
  const name = nameTyped(asked);

  const begin = async () => {
    setBusy(true);
    const { bundle } = entryStore.get();
    const { receivedDay } = pinsOf(entryStore.get(), bundle);
    const documents = { formulir: true, fotokopi_ktp: false, fotokopi_kk: false };
    const reply = await call('receipts.receive', { name, phone: '', formNo: '', documents, bundle, receivedDay: receivedDay === '' ? null : receivedDay });
    setBusy(false);
    if (reply.ok) void openSheet(reply.value.sheet);
    else setProblem(reply.problem);
  };
  const take = (head: SheetHead | undefined) => {
    if (!answered || busy) return;
    if (head === undefined) void begin();
    else if (openingOf(head).mayKey) void openSheet(head.uid);
    else go('pendaftar', { sheet: head.uid });
  };
  useKeys({
    Enter: () => take(hits[at]),
    Down: () => setChosen(Math.min(last, at + 1)),
    Up: () => setChosen(Math.max(0, at - 1)),
    Esc: onClose,
  });
  const head = hits[at];
  const verb = head === undefined ? 'Berkas baru' : openingOf(head).mayKey ? 'Buka berkas' : 'Lihat di Pendaftar';
  useStatusKeys([...(answered ? [{ tuts: 'Enter', verb }, { tuts: 'Panah', verb: 'Pilih' }] : []), { tuts: 'Esc', verb: 'Kembali ke antrean' }]);

  return (
    <section className="entri-cari" aria-label="Cari dulu">
      <Isian
        id="entri-cari"
        label="Cari dulu"
        state={text === '' ? 'kosong' : 'terisi'}
        note="nama, nomor, NIK, HP, KK"
        inputProps={{
          value: text,
          maxLength: 100,
          autoFocus: true,
          onChange: (event) => {
            setText(event.currentTarget.value);
            setChosen(0);
          },
        }}
      />
      {problem && <Gagal problem={problem} />}
      {people.problem && <Gagal problem={people.problem} />}
      {answered && (
        <table className="tabel" aria-label="Yang cocok">
          <tbody>
            {hits.map((hit, index) => (
              <HitRow key={hit.uid} hit={hit} isNear={slips.includes(hit)} current={index === at} onTake={() => take(hit)} />
            ))}
            <tr aria-current={at === last ? 'true' : undefined} onClick={() => take(undefined)}>
              <td colSpan={4}>
                <b>Berkas baru</b>
                {name !== '' && ` untuk ${name.toLocaleUpperCase('id')}`}
                <span className="redup">: mendapat nomor sekarang; tulis nomornya di kertas</span>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

function HitRow({ hit, isNear, current, onTake }: { readonly hit: SheetHead; readonly isNear: boolean; readonly current: boolean; readonly onTake: () => void }) {
  return (
    <tr aria-current={current ? 'true' : undefined} onClick={onTake}>
      <td className="mono">{hit.sheetNo}</td>
      <td className="tabel-nama">{hit.name === '' ? <span className="redup">nama belum ada</span> : hit.name}</td>
      <td>
        {[hit.village, hit.birthYear].filter((part) => part !== '').join(', ')}
        {isNear && <span className="redup"> NIK mirip</span>}
      </td>
      <td>
        <LambangBerkas state={hit.paperState} />
      </td>
    </tr>
  );
}
