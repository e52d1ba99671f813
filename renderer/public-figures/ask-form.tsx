import { useState } from 'react';
import type { PublicFigures } from '../../shared/contract/reports.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { publicWords } from './public-words.ts';

const ids = ['umum-penanya', 'umum-keperluan'] as const;

/** Who asks, and what for: both before anything is shown, and both are logged. */
export function AskForm({ onTold }: { readonly onTold: (figures: PublicFigures) => void }) {
  const [askedBy, setAskedBy] = useState('');
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lacking = (text: string) => tried && text.trim() === '';

  const ask = () => {
    setTried(true);
    const empty = askedBy.trim() === '' ? ids[0] : purpose.trim() === '' ? ids[1] : null;
    if (empty !== null) {
      document.getElementById(empty)?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    void call('publicFigures.ask', { askedBy, purpose }).then((reply) => {
      setBusy(false);
      if (reply.ok) onTold(reply.value);
      else setProblem(reply.problem);
    });
  };
  useKeys({
    Enter: () => {
      if (document.activeElement?.id === ids[0] && askedBy.trim() !== '') document.getElementById(ids[1])?.focus();
      else ask();
    },
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir tampilkan' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'F1', verb: 'Bantuan' }]);

  return (
    <form className="umum-tanya" aria-label="Siapa yang bertanya" onSubmit={(event) => event.preventDefault()}>
      <p>{publicWords.askFirst}</p>
      <Isian
        id={ids[0]}
        label={publicWords.who}
        state={lacking(askedBy) ? 'henti' : 'kosong'}
        note={lacking(askedBy) ? 'Tulis namanya' : 'nama dan medianya'}
        inputProps={{ value: askedBy, maxLength: 100, autoFocus: true, onChange: (event) => setAskedBy(event.currentTarget.value) }}
      />
      <Isian
        id={ids[1]}
        label={publicWords.what}
        state={lacking(purpose) ? 'henti' : 'kosong'}
        note={lacking(purpose) ? 'Tulis keperluannya' : 'misalnya berita'}
        inputProps={{ value: purpose, maxLength: 200, onChange: (event) => setPurpose(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <div className="deret">
        <Tombol kind="utama" tuts="Enter" onClick={ask} disabled={busy}>
          {publicWords.ask}
        </Tombol>
      </div>
    </form>
  );
}
