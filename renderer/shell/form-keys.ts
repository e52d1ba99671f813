import type { Bindings } from './keys.ts';
import { useKeys } from './keys.ts';
import { useStatusKeys, type StatusKey } from './status.ts';

export interface FormKeys {
  /** Ids of the fields, in the order of their rows; those that are not drawn are passed over. */
  readonly ids: readonly string[];
  /** What the last Enter does, for the bar. */
  readonly verb: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** Further keys of this form, with their words for the bar. */
  readonly more?: Bindings;
  readonly moreKeys?: readonly StatusKey[];
}

/** Enter goes on from field to field and saves on the last; Esc leaves. Answers what Enter does, for lists that keep it to themselves (Pilih). */
export function useFormKeys({ ids, verb, onSave, onCancel, more = {}, moreKeys = [] }: FormKeys): () => void {
  const enter = onward(ids, onSave);
  useKeys({ Enter: enter, Esc: onCancel, ...more });
  useStatusKeys([{ tuts: 'Enter', verb: `Lanjut, di akhir ${verb}` }, { tuts: 'Shift Tab', verb: 'Mundur' }, ...moreKeys, { tuts: 'Esc', verb: 'Tidak jadi' }]);
  return enter;
}

/** Enter: on to the next of these fields that is drawn, and on the last (or outside of them) the act. */
export function onward(ids: readonly string[], act: () => void): () => void {
  return () => {
    const at = ids.indexOf(document.activeElement?.id ?? '');
    const next = at < 0 ? null : ids.slice(at + 1).flatMap((id) => document.getElementById(id) ?? [])[0];
    if (next) next.focus();
    else act();
  };
}

/** Puts the hands into a field. */
export function focusField(id: string): void {
  document.getElementById(id)?.focus();
}
