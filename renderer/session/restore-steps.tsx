import type { ProblemCode } from '../../shared/problems.ts';
import { dayTimeText } from '../text/numbers.ts';
import type { SessionStatus } from './session-store.ts';

const restorable: readonly ProblemCode[] = [
  'database.missing',
  'database.empty',
  'database.foreign',
  'database.other-key',
  'database.damaged',
  'database.wal-lost',
  'keys.missing',
  'keys.damaged',
];

/** Whether a verified copy is the way out of a problem. */
export function isRestorable(code: ProblemCode): boolean {
  return restorable.includes(code);
}

/** The way back from a verified copy: which one, what the penyelia types, and what becomes of the damaged files. */
export function RestoreSteps({ status }: { readonly status: SessionStatus | null }) {
  const copy = status?.lastCopy ?? null;
  const place = copy === null ? null : joined(copy.folder, copy.name);
  return (
    <section className="pulih" aria-label="Memulihkan dari cadangan">
      <h2>Memulihkan dari cadangan</h2>
      <p>
        {copy === null || place === null ? (
          'Cadangan terakhir tidak tercatat di komputer ini. Cari folder yang namanya mulai dengan cadangan- di flash disk.'
        ) : (
          <>
            Cadangan terakhir: <b>{dayTimeText(copy.at)}</b>, di <b className="pulih-tempat">{place}</b>
          </>
        )}
      </p>
      <ol>
        <li>Jangan hapus apa pun di folder data. Tutup Loket.</li>
        <li>
          Hubungi yang memasang Loket. Dengan kata sandi penyelia atau kode pemulihan, ia menjalankan di folder sumber Loket:
          <code>
            npm run restore -- --from {quoted(place ?? 'FOLDER CADANGAN')} --to {quoted(status?.dataFolder ?? 'FOLDER DATA')}
          </code>
        </li>
        <li>Buka Loket lagi. Yang dikerjakan sesudah cadangan itu diinput lagi dari kertas.</li>
      </ol>
      <p>Cadangan diperiksa dulu. Data yang rusak tidak dihapus: disimpan di folder loket.rusak-….</p>
    </section>
  );
}

/** As the folder itself is written, on Windows or elsewhere. */
function joined(folder: string, name: string): string {
  const mark = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(mark) ? folder + name : folder + mark + name;
}

function quoted(path: string): string {
  return `"${path}"`;
}
