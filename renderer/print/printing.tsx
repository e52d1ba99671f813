import { useEffect, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Paper } from '../../shared/domain/paper.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Reply } from '../../shared/result.ts';
import { call } from '../api/client.ts';
import { onLocked } from '../api/unlocked.ts';
import { createStore, useStore } from '../shell/store.ts';
import './print.css';

/** What is on the way to the printer. Nothing of it is seen on the screen. */
export interface PrintedDocument {
  /** File name of its PDF without ending: numbers of paper only, never a person's data. */
  readonly name: string;
  readonly paper: Paper;
  readonly content: ReactNode;
}

const printed = createStore<PrintedDocument | null>(null);

/** The faces that a document is set in: what is not shown on the screen is not loaded by itself. */
const faces = ['400 11pt Arimo', '700 11pt Arimo', "450 11pt 'Atkinson Hyperlegible Mono Variable'"];

/** A document on paper: through the system's print dialog, or (`silent`) straight to its printer. */
export function printDocument(document: PrintedDocument, silent = false): Promise<Reply<Output<'app.printPage'>>> {
  return onPaper(document, () => call('app.printPage', { paper: document.paper, silent }));
}

/** A document as a PDF: into `folder`, or (null) where the person says in the system's own dialog. */
export function savePdf(document: PrintedDocument, folder: string | null = null): Promise<Reply<Output<'app.savePdf'>>> {
  return onPaper(document, () => call('app.savePdf', { folder, name: document.name, paper: document.paper }));
}

let waiting: Promise<unknown> = Promise.resolve();

/** One document at a time: a second one waits until the first is on paper. */
function onPaper<Answer>(document: PrintedDocument, act: () => Promise<Answer>): Promise<Answer> {
  const run = async () => {
    // Pages are measured as soon as the document stands there: its letters have to be there before.
    await Promise.all(faces.map((face) => globalThis.document.fonts.load(face)));
    try {
      flushSync(() => printed.set(document));
      return await act();
    } finally {
      printed.set(null);
    }
  };
  const answer = waiting.then(run, run);
  waiting = answer.catch(() => undefined);
  return answer;
}

/** Where a document stands while it is printed: beside the work, so that a print shows it alone. A lock empties it. */
export function PrintArea() {
  const document = useStore(printed);
  useEffect(() => onLocked(() => printed.set(null)), []);
  if (document === null) return null;
  return createPortal(
    <div className="cetakan" lang="id">
      {document.content}
    </div>,
    globalThis.document.body,
  );
}
