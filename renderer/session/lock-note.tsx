import { assertNever } from '../../shared/assert.ts';
import { timeText } from '../text/numbers.ts';
import { GlyphLock } from '../ui/glyphs.tsx';
import { useSession, type LockWhy, type Person } from './session-store.ts';

/** Why the screen is locked, since when, and that the typing is there. */
export function LockNote({ why, at, kept }: { readonly why: LockWhy; readonly at: string; readonly kept: Person | null }) {
  const { idleMinutes } = useSession();
  return (
    <div className="masuk-kunci">
      <GlyphLock />
      <p>
        <b>Terkunci pukul {timeText(at)}</b> {reason(why, idleMinutes)}
        {kept && ` Pekerjaan ${kept.name} aman. Sesudah masuk, ${kept.name} kembali ke isian yang sama.`}
      </p>
    </div>
  );
}

function reason(why: LockWhy, idleMinutes: number): string {
  switch (why) {
    case 'tombol':
      return 'dengan Ctrl L.';
    case 'diam':
      return `karena ${idleMinutes} menit tidak dipakai.`;
    case 'tidur':
      return 'karena komputer tidur atau dikunci.';
    case 'sesi':
      return 'karena sesi berakhir.';
    case 'data':
      return 'karena penyimpan data berhenti dan dijalankan lagi.';
    default:
      return assertNever(why, 'LockNote');
  }
}
