import { fieldOf } from '../../shared/domain/fields.ts';
import type { Finding, Severity } from '../../shared/domain/checks/check.ts';
import { useStore } from '../shell/store.ts';
import { GlyphOctagon, GlyphTriangle } from '../ui/glyphs.tsx';
import { Tuts } from '../ui/tuts.tsx';
import type { SheetSession } from './sheet-session.ts';

/** What was found on the sheet so far. Ctrl+M goes from one to the next; a click goes to its field. */
export function FindingsList({ session }: { readonly session: SheetSession }) {
  const findings = useStore(session.findings);
  const serious = findings.filter((finding) => finding.severity !== 'info').length;
  return (
    <section className="entri-temuan" aria-label="Tanda berkas ini">
      <h2>
        <span>Tanda berkas ini ({serious})</span>
        {findings.length > 0 && <Tuts>Ctrl M</Tuts>}
      </h2>
      {findings.length === 0 ? (
        <p className="redup">Belum ada tanda.</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.check} ${finding.field}`} className={`entri-temuan-${finding.severity}`}>
              <button type="button" tabIndex={-1} onClick={() => session.go(stopOf(finding.field))}>
                <Sign severity={finding.severity} />
                <span>
                  {saysItself(finding) ? null : <b>{fieldOf(finding.field).label} </b>}
                  {finding.short}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "NIK belum ada" needs no "NIK" before it. */
function saysItself({ field, short }: Finding): boolean {
  const [word = ''] = fieldOf(field).label.split(' ');
  return short.toLowerCase().startsWith(word.toLowerCase());
}

function Sign({ severity }: { readonly severity: Severity }) {
  if (severity === 'stop') return <GlyphOctagon />;
  return severity === 'mark' ? <GlyphTriangle /> : <span className="entri-titik" aria-hidden="true" />;
}

/** The copies belong to the one stop of the checklist. */
function stopOf(field: Parameters<SheetSession['go']>[0]): Parameters<SheetSession['go']>[0] {
  return field === 'fotokopi_ktp' || field === 'fotokopi_kk' ? 'pengesahan' : field;
}

/** Ctrl+M: from the field under the hands to the next one with a finding, round and round. */
export function goToNextFinding(session: SheetSession): void {
  const fields = [...new Set(session.findings.get().map((finding) => stopOf(finding.field)))];
  const at = fields.indexOf(session.focus.get());
  const next = fields[(at + 1) % Math.max(1, fields.length)];
  if (next !== undefined) session.go(next);
}
