import type { createFormControl } from 'react-hook-form';
import type { Output } from '../../shared/contract/index.ts';
import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { isPlaceField } from './elsewhere.ts';
import type { Areas } from './village.ts';

export type Opened = Output<'entry.open'>;

/** What the form must know besides the sheet. */
export interface EntrySettings {
  readonly profile: Profile;
  readonly areas: Areas;
  /** The office's day, YYYY-MM-DD. */
  readonly today: string;
}

export type EntryForm = ReturnType<typeof createFormControl<Record<FieldId, string>>>;
export type Saving = 'no' | 'diinput' | 'belum_lengkap';

/** Focus of a field inside the form; the element's id is `entri-<field>`. */
export const elementId = (id: FieldId): string => `entri-${id}`;

/** Whether a field is a text box of its own (lists, villages, areas and answers are not). */
export function isTextBox(id: FieldId): boolean {
  if (isPlaceField(id)) return false;
  const { kind } = fieldOf(id);
  return kind === 'identity' || kind === 'text' || kind === 'free' || kind === 'day' || kind === 'block' || kind === 'phone' || kind === 'email';
}
