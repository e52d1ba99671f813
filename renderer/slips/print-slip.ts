import type { Output } from '../../shared/contract/index.ts';
import type { SlipPrinting } from '../../shared/contract/slips.ts';
import type { SlipContent } from '../../shared/domain/slip.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { printDocument, savePdf, type PrintedDocument } from '../print/printing.tsx';
import { blanksDocument, slipDocument } from './slip-document.tsx';
import { slipWords } from './words.ts';

/** What came of a print, in words; or the problem. */
export type PrintOutcome = { readonly done: boolean; readonly words: string } | { readonly problem: Problem };

/** How the paper is to come about: by this PC's setting, or as a PDF where the person says. */
export type PrintWay = SlipPrinting['mode'] | 'pdf';

/**
 * Prints the tanda terima of a sheet: the first time as things stand, afterwards as a copy of what it said then. What did not come on paper
 * is told to the office, so that nobody is taken to hold it. With 'tidak' it is printed on demand, through the dialog.
 */
export async function printSlip(sheet: string, way: PrintWay, paper: SlipPrinting['paper']): Promise<PrintOutcome> {
  const made = await call('slips.print', { sheet });
  if (!made.ok) return { problem: made.problem };
  const { content, copy, at, slip } = made.value;
  const document = slipDocument(content, copy ? at : null, paper);
  const came = await onPaper(document, way);
  if (came === 'yes') return { done: true, words: way === 'pdf' ? slipWords.saved(content.sheetNo) : slipWords.printed(content.sheetNo, copy) };
  await call('slips.callOff', { slip });
  if (typeof came === 'object') return { problem: came };
  return { done: false, words: way === 'langsung' ? slipWords.printerNotReady(content.sheetNo) : slipWords.calledOff(content.sheetNo) };
}

/** Prints blank slips; their numbers stay taken whatever comes of it. */
export async function printBlanks(papers: readonly SlipContent[], way: PrintWay, paper: SlipPrinting['paper']): Promise<PrintOutcome> {
  const [first, last] = [papers[0]?.sheetNo ?? '', papers.at(-1)?.sheetNo ?? ''];
  // Many pages: the person sees what comes before it goes out.
  const came = await onPaper(blanksDocument(papers, paper), way === 'langsung' ? 'tanya' : way);
  if (typeof came === 'object') return { problem: came };
  return came === 'yes' ? { done: true, words: slipWords.blanksPrinted(first, last) } : { done: false, words: slipWords.blanksNotPrinted(first, last) };
}

async function onPaper(document: PrintedDocument, way: PrintWay): Promise<'yes' | 'no' | Problem> {
  if (way === 'pdf') {
    const saved = await savePdf(document);
    if (!saved.ok) return saved.problem;
    return saved.value.file === null ? 'no' : 'yes';
  }
  const reply: { readonly ok: true; readonly value: Output<'app.printPage'> } | { readonly ok: false; readonly problem: Problem } = await printDocument(document, way === 'langsung');
  if (!reply.ok) return reply.problem;
  return reply.value.printed ? 'yes' : 'no';
}
