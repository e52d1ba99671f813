import type { ReactNode } from 'react';
import './strip.css';

/** The strip at the foot of a form: what the focused field means, at most two lines, and one button. Its height is always reserved; the one polite live region. */
export function Strip({ field, children, action }: { readonly field?: string | undefined; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="strip">
      {field !== undefined && <strong>{field}</strong>}
      <div aria-live="polite">{children}</div>
      {action}
    </div>
  );
}
