import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { dayTimeText } from '../text/numbers.ts';
import { sentencesOf } from '../text/problems.ts';
import './error-note.css';

/**
 * What is not done, why, what is safe and what to do; last the code and the time for the supervisor.
 * `kept`: what of the clerk's work is still there ("Ketikan masih ada di layar."), where the screen knows better than the catalogue.
 */
export function Gagal({ problem, kept }: { readonly problem: Problem; readonly kept?: string }) {
  const sentences = sentencesOf(problem);
  const safe = kept ?? sentences.safe;
  return (
    <div className="gagal" role="alert">
      <p>
        <strong>{sentences.title}</strong> {sentences.what}
      </p>
      {safe !== undefined && <p className="gagal-aman">{safe}</p>}
      <p className="gagal-penyelia">
        Untuk penyelia: <span className="mono">{problem.code === 'internal' ? `internal ${problem.details.incident}` : problem.code}</span>, <MetAt key={problem.code} />
      </p>
    </div>
  );
}

/** When it was met: the first time it stood here. */
function MetAt() {
  const [at] = useState(() => dayTimeText(new Date().toISOString()));
  return <>{at}</>;
}
