/** Papers that an office prints on (DOMAIN.md 5: folio/F4 is the norm beside A4; a slip is half of it or A5). `tidur`: landscape; `slip`: for slips, one or two. */
export const papers = ['A5-tidur', 'A4', 'A4-tidur', 'A4-slip', 'F4', 'F4-tidur', 'F4-slip'] as const;
export type Paper = (typeof papers)[number];

export interface PaperSize {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** VISUAL.md 7: margins of a letter, of a list on its side, of a slip. */
const letter = { top: 20, right: 20, bottom: 20, left: 25 };
const list = { top: 15, right: 15, bottom: 15, left: 15 };
const slip = { top: 8, right: 10, bottom: 8, left: 10 };

export const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  'A5-tidur': { width: 210, height: 148, margins: slip },
  A4: { width: 210, height: 297, margins: letter },
  'A4-tidur': { width: 297, height: 210, margins: list },
  'A4-slip': { width: 210, height: 297, margins: slip },
  F4: { width: 215, height: 330, margins: letter },
  'F4-tidur': { width: 330, height: 215, margins: list },
  'F4-slip': { width: 215, height: 330, margins: slip },
};

/** What a slip may be printed on: a sheet of its own size, or the upper half of the office's paper. */
export const slipPapers = ['A5-tidur', 'A4-slip', 'F4-slip'] as const satisfies readonly Paper[];
export type SlipPaper = (typeof slipPapers)[number];

/** Height of one slip: what is left of the paper, or of its half. Millimetres. */
export function slipHeight(paper: SlipPaper): number {
  const { height, margins } = paperSizes[paper];
  return (paper === 'A5-tidur' ? height : height / 2) - margins.top - margins.bottom;
}
