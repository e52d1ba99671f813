import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type Paper, paperSizes } from '../../shared/domain/paper.ts';
import { fillPages } from './fill-pages.ts';
import './paged.css';

/** A piece of a document that stays whole on one page. */
export interface Block {
  readonly key: string;
  readonly content: ReactNode;
  /** A heading: never the last on its page. */
  readonly keepsWithNext?: boolean;
}

export interface PagedProps {
  readonly paper: Paper;
  /** Height of a page in millimetres, where it is not what the margins leave. */
  readonly height?: number;
  readonly className: string;
  /** At the top of the first page, and (another one) of every further page. */
  readonly head: ReactNode;
  readonly nextHead: ReactNode;
  readonly blocks: readonly Block[];
  /** What stands around the blocks of a page, such as a table with its head; `widths`: of its columns, so that every page has the same. */
  readonly around?: (blocks: ReactNode, widths: readonly number[]) => ReactNode;
  /** At the foot of each page; null: nothing on that one. */
  readonly foot: (page: number, pages: number) => ReactNode;
  /** Told how many pages it takes, as soon as that is known. */
  readonly onPages?: ((pages: number) => void) | undefined;
}

const pixelsOfMm = 96 / 25.4;
/** Letters on paper are a hair wider than on a screen: a line more may come of it. */
const spareMm = 4;

/**
 * A document on numbered pages. It is laid out once where nobody sees it, measured, and put on pages of its paper: what stands at the top and
 * "halaman 1 dari 3" at the foot are then part of each page, with any printer. What fits on one page stays on one.
 */
export function Paged({ paper, height, className, head, nextHead, blocks, around = (inner) => inner, foot, onPages }: PagedProps) {
  const measured = useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const size = paperSizes[paper];
  const pageMm = height ?? size.height - size.margins.top - size.margins.bottom;
  const width = `${size.width - size.margins.left - size.margins.right}mm`;
  useLayoutEffect(() => {
    if (plan !== null || !measured.current) return;
    const made = planOf(measured.current, pageMm * pixelsOfMm, blocks);
    setPlan(made);
    onPages?.(made.pages.length);
  }, [plan, pageMm, blocks, onPages]);

  if (plan === null) {
    return (
      <div ref={measured} className={`${className} halaman-ukur`} style={{ width }}>
        <div data-ukur="head">{head}</div>
        <div data-ukur="next">{nextHead}</div>
        <div data-ukur="body">{around(blocks.map(({ key, content }) => <Fragment key={key}>{content}</Fragment>), [])}</div>
        <div data-ukur="foot">{foot(1, 2)}</div>
        <div data-ukur="only-foot">{foot(1, 1)}</div>
      </div>
    );
  }
  // A hair less than the page: rounding must not push its foot to the next one.
  const style = { minHeight: `${pageMm - 0.5}mm` };
  return plan.pages.map((page, index) => (
    <section key={page[0] ?? 'kosong'} className={`${className} halaman`} style={style} data-halaman={index + 1}>
      {index === 0 ? head : nextHead}
      <div className="halaman-isi">{around(page.map((at) => <Fragment key={blocks[at]?.key}>{blocks[at]?.content}</Fragment>), plan.widths)}</div>
      <div className="halaman-kaki">{foot(index + 1, plan.pages.length)}</div>
    </section>
  ));
}

interface Plan {
  readonly pages: readonly (readonly number[])[];
  readonly widths: readonly number[];
}

/** Reads the heights off the page: each block is one element of the body that is marked `data-potong`. */
function planOf(root: HTMLElement, page: number, blocks: readonly Block[]): Plan {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-ukur="${name}"]`);
  const high = (name: string): number => part(name)?.getBoundingClientRect().height ?? 0;
  const body = part('body');
  const pieces = [...(body?.querySelectorAll('[data-potong]') ?? [])];
  const tops = pieces.map((piece) => piece.getBoundingClientRect().top);
  const bodyBox = body?.getBoundingClientRect();
  // What stands around the blocks (the head of a table) comes again on every page.
  const lead = (tops[0] ?? 0) - (bodyBox?.top ?? 0);
  const heights = tops.map((top, index) => (tops[index + 1] ?? bodyBox?.bottom ?? top) - top);
  const free = page - lead - spareMm * pixelsOfMm;
  const room = free - high('foot');
  const fitsOne = high('head') + heights.reduce((sum, each) => sum + each, 0) + high('only-foot') <= free;
  const all = heights.map((_, index) => index);
  const pages = fitsOne ? [all] : fillPages(heights, { first: room - high('head'), next: room - high('next') }, (index) => blocks[index]?.keepsWithNext === true);
  return { pages, widths: [...(body?.querySelectorAll('thead th') ?? [])].map((cell) => cell.getBoundingClientRect().width) };
}

/** "halaman 1 dari 3" at the right, what the paper says of itself at the left. */
export function PageFoot({ text, page, pages }: { readonly text: ReactNode; readonly page: number; readonly pages: number }) {
  return (
    <footer className="halaman-nomor">
      <span>{text}</span>
      <span>
        halaman {page} dari {pages}
      </span>
    </footer>
  );
}
