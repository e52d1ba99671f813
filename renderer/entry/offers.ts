import { domainsLike, offeredDomains } from '../../shared/domain/email.ts';
import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';

/** What stands under a text box while it is typed in. Enter always takes what is in the box; only the arrows put a row there. */
export interface Offer {
  /** What the clerk typed. */
  readonly typed: string;
  readonly rows: readonly string[];
  /** The row that is in the box; -1: what was typed is. */
  readonly at: number;
}

const mostRows = 8;
/** Texts that are written again and again. The name of a person never is. */
const oftenWritten: ReadonlySet<FieldId> = new Set(['tempat_lahir', 'alamat', 'jurusan', 'nama_perusahaan_usaha', 'pelatihan_diminati', 'email']);

export function hasOffers(id: FieldId): boolean {
  return oftenWritten.has(id);
}

/**
 * The rows for what is in the box, from what this office writes most (`often`, most often first): texts that begin so, or the domains
 * after the @. `given`: the form has written the first domain itself. Null: nothing to offer.
 */
export function offerFor(id: FieldId, box: string, often: readonly string[], given: boolean): Offer | null {
  if (given) return { typed: box, rows: offeredDomains(often).slice(0, mostRows), at: 0 };
  const rows = fieldOf(id).kind === 'email' ? domainRows(box, often) : textRows(box, often);
  return rows.length === 0 ? null : { typed: box, rows: rows.slice(0, mostRows), at: -1 };
}

function domainRows(box: string, often: readonly string[]): readonly string[] {
  const sign = box.indexOf('@');
  return sign < 0 || sign !== box.lastIndexOf('@') ? [] : domainsLike(box.slice(sign + 1).trim(), often);
}

function textRows(box: string, often: readonly string[]): readonly string[] {
  const begun = folded(box);
  return often.filter((text) => folded(text).startsWith(begun) && folded(text) !== begun);
}

/** One row down (1) or up (-1); above the first is what was typed. */
export function stepped(offer: Offer, by: 1 | -1): Offer {
  const top = isGiven(offer) ? 0 : -1;
  return { ...offer, at: Math.max(top, Math.min(offer.rows.length - 1, offer.at + by)) };
}

/** What is in the box with this row, and from where on it is chosen, so that typing replaces it (a domain); the end for other texts. */
export function boxOf(id: FieldId, { typed, rows, at }: Offer): { readonly box: string; readonly select: number } {
  const row = rows[at];
  if (row === undefined) return { box: typed, select: typed.length };
  if (fieldOf(id).kind !== 'email') return { box: row, select: row.length };
  const name = typed.slice(0, typed.indexOf('@') + 1);
  return { box: `${name}${row}`, select: name.length };
}

/** Whether the first row was in the box from the beginning. */
function isGiven({ typed, rows }: Offer): boolean {
  return rows[0] !== undefined && typed.endsWith(`@${rows[0]}`);
}

function folded(text: string): string {
  return text.trimStart().toLocaleUpperCase('id');
}
