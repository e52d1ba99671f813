import type { FaultAt } from '../../../shared/domain/profile-edit.ts';
import { Isian } from '../../ui/isian.tsx';
import { faultText } from './words.ts';

export interface BoxProps {
  /** Path of the value inside the edit: "quota.source". */
  readonly at: string;
  readonly label: string;
  readonly value: string;
  readonly faults: readonly FaultAt[];
  readonly onType: (text: string) => void;
  readonly width?: 'code' | 'day' | 'full';
  readonly hint?: string;
  /** Longest text taken. */
  readonly max?: number;
}

/** One box of the profile with what is wrong beside it. */
export function Box({ at, label, value, faults, onType, width = 'full', hint, max = 400 }: BoxProps) {
  const found = faults.find((each) => each.at === at);
  return (
    <Isian
      id={boxId(at)}
      label={label}
      width={width}
      state={found ? 'henti' : 'terisi'}
      note={found ? faultText[found.fault] : hint}
      inputProps={{ value, maxLength: max, onChange: (event) => onType(event.currentTarget.value) }}
    />
  );
}

export const boxId = (at: string): string => `profil-${at.replaceAll('.', '-')}`;
