import { GlyphArrow, GlyphCheck } from '../ui/glyphs.tsx';
import type { Step } from './steps.ts';
import './steps-list.css';

/** A step as it is drawn; which ones there are is the screen's. */
export type ShownStep = Pick<Step, 'title' | 'state' | 'line'> & { readonly key: string };

/** The steps of a sending on one line: done, next, later. Shape, sign and line say it without colour. */
export function StepsList({ steps }: { readonly steps: readonly ShownStep[] }) {
  return (
    <ol className="langkah">
      {steps.map((step) => (
        <li key={step.key} className={`langkah-${step.state}`} aria-current={step.state === 'next' ? 'step' : undefined}>
          <span className="langkah-kotak">{step.state === 'done' ? <GlyphCheck /> : step.state === 'next' ? <GlyphArrow /> : null}</span>
          <div>
            <b>{step.title}</b>
            <p>{step.line}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
