import { useState, type FormEvent } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { changeSession } from '../session/session-store.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { DoneNote } from './done-note.tsx';

/** Minutes without use before this PC locks: 5 to 15 is usual, 1 to 60 possible. */
export function IdleSetting({ minutes }: { readonly minutes: number }) {
  const [typed, setTyped] = useState(String(minutes));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const value = minutesOf(typed);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return;
    const reply = await call('settings.setIdle', { minutes: value });
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    changeSession({ idleMinutes: value });
    setDone(`Terkunci sesudah ${value} menit`);
  };

  return (
    <section>
      <h2 className="kepala">Kunci layar</h2>
      <form onSubmit={(event) => void save(event)}>
        <Isian
          id="menit-diam"
          label="Menit diam"
          width="code"
          state={value === null ? 'henti' : 'terisi'}
          note={value === null ? '1 sampai 60' : 'biasanya 5 sampai 15'}
          inputProps={{ value: typed, onChange: (event) => setTyped(event.currentTarget.value) }}
        />
        {problem && <Gagal problem={problem} />}
        <div className="deret">
          <Tombol type="submit" disabled={value === null || value === minutes}>
            Simpan
          </Tombol>
          <DoneNote text={done} />
        </div>
      </form>
    </section>
  );
}

/** Whole minutes from 1 to 60; null for anything else. */
export function minutesOf(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,2}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes >= 1 && minutes <= 60 ? minutes : null;
}
