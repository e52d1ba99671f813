import { type ChangedNotes, longestNote } from '../../shared/contract/entry.ts';
import type { FieldNote } from '../../shared/contract/common.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { shortTimeText } from '../text/numbers.ts';
import { createStore, type Store } from '../shell/store.ts';
import type { Look } from './look.ts';

/** Letters of a note that have room beside its field. */
const besideLength = 14;

/** Whom the notes tell: a key in the strip (what is under the fingers is another), a note that was kept (the field has another sign). */
export interface NotesHeard {
  typed(): void;
  kept(): void;
}

/** Notes beside the fields of one sheet: those that stand, those of this clerk that the save takes along, and the one being written. */
export class FieldNotes {
  /** The field whose note is written in the strip now. */
  readonly open: Store<FieldId | null> = createStore<FieldId | null>(null);
  /** What stands in the strip's box. */
  draft = '';
  /** Where the hands were before they went to the note of the whole sheet. */
  from: FieldId | null = null;
  private readonly standing: ReadonlyMap<FieldId, FieldNote>;
  private readonly changed = new Map<FieldId, string>();
  private readonly heard: NotesHeard;

  constructor(standing: readonly FieldNote[], heard: NotesHeard) {
    this.standing = new Map(standing.map((note) => [note.field, note]));
    this.heard = heard;
  }

  /** The note of a field; '' when there is none. */
  text(id: FieldId): string {
    return this.changed.get(id) ?? this.standing.get(id)?.text ?? '';
  }

  /** The note as the strip tells it, with who and when once it is stored; '' when there is none. */
  told(id: FieldId): string {
    const text = this.text(id);
    const stored = this.standing.get(id);
    if (text === '') return '';
    return stored?.text === text ? `Catatan ${stored.by}, ${shortTimeText(stored.at)}: ${text}` : `Catatan: ${text}`;
  }

  /** Puts the notes back that were kept with the typing, and the way back out of the note of the whole sheet. */
  restore(kept: ChangedNotes, from: FieldId | null): void {
    this.from = from;
    for (const { field, text } of kept) this.changed.set(field, text);
  }

  /** The hands go to the note of the whole sheet; from that note itself they come back to where they were before. */
  goFrom(id: FieldId): void {
    if (id !== 'keterangan') this.from = id;
  }

  /** Where they go back to, once; null: nothing is known of it. */
  back(): FieldId | null {
    const { from } = this;
    this.from = null;
    return from;
  }

  begin(id: FieldId): void {
    this.draft = this.text(id);
    this.open.set(id);
  }

  typed(text: string): void {
    this.draft = text;
    this.heard.typed();
  }

  /** Takes what is in the strip, if it is open; an empty one takes the note away. Answers the field. */
  keep(): FieldId | null {
    const id = this.open.get();
    if (id === null) return null;
    const text = cleaned(this.draft);
    this.open.set(null);
    if (text !== this.text(id)) {
      this.changed.set(id, text);
      this.heard.typed();
    }
    this.heard.kept();
    return id;
  }

  /** Closes the strip; the note is as it was before. Answers the field. */
  drop(): FieldId | null {
    const id = this.open.get();
    this.open.set(null);
    // What was kept of the draft meanwhile goes with the next keeping.
    this.heard.typed();
    return id;
  }

  /** What the save takes along. */
  forSave(): ChangedNotes {
    return [...this.changed].map(([field, text]) => ({ field, text }));
  }

  /** The same, with what is being written right now: it outlives a power cut like all typing. */
  forKeep(): ChangedNotes {
    const id = this.open.get();
    if (id === null || cleaned(this.draft) === this.text(id)) return this.forSave();
    return [...new Map(this.changed).set(id, cleaned(this.draft))].map(([field, text]) => ({ field, text }));
  }
}

/** The look of a field with its note: a sign always, the first words where nothing else stands beside it. */
export function withNote(look: Look, text: string): Look {
  if (text === '') return look;
  const words = text.length > besideLength ? `${text.slice(0, besideLength).trimEnd()}…` : text;
  return { ...look, noted: true, note: look.note === '' ? `catatan: ${words}` : look.note };
}

/** The sign of a note on the box of its field. */
export function noteSign(look: Look): { readonly 'data-catatan'?: 'ada' } {
  return look.noted ? { 'data-catatan': 'ada' } : {};
}

/** One line: what no line can carry is left out, as the contract wants it. */
function cleaned(text: string): string {
  return text.slice(0, longestNote).replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
}
