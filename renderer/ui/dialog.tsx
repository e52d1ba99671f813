import { useFocusTrap } from '@mantine/hooks';
import { useId, type ReactNode } from 'react';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from './button.tsx';
import { useKeepFocus, useReturnFocus } from './keep-focus.ts';
import './dialog.css';

export interface DialogProps {
  /** A question with the object: "Tutup kiriman K003?" */
  readonly title: string;
  /** One paragraph of consequences in numbers, fields where the act asks for them. */
  readonly children: ReactNode;
  /** The first button (the act). "Kembali" is added by the dialog. Its key is bound by whoever renders the dialog, layer 'dialog'. */
  readonly actions?: ReactNode;
  /** What Enter does, for the status bar: the word of the first button. */
  readonly enter?: string;
  /** Called by Esc and "Kembali"; without it the dialog can only be left by its actions. */
  readonly onClose?: (() => void) | undefined;
  /** It may be longer than the window: its text takes the focus, so that the arrows scroll it. */
  readonly scrolls?: boolean;
  /** Help, which is asked for over a dialog too: the keys of that one rest meanwhile. */
  readonly level?: 'dialog' | 'over';
}

/**
 * A question over the work. Stands inside the work area (not in a portal), so that a lock takes it from the page together with the rest.
 * Focus is trapped while it is there and goes back where it came from.
 */
export function Dialog({ title, children, actions, enter, onClose, scrolls = false, level = 'dialog' }: DialogProps) {
  const titleId = useId();
  const trap = useFocusTrap(true);
  useKeepFocus(true);
  useReturnFocus();
  useKeys(onClose ? { Esc: onClose } : {}, true, level);
  useStatusKeys([...(enter === undefined ? [] : [{ tuts: 'Enter', verb: enter }]), ...(onClose ? [{ tuts: 'Esc', verb: 'Kembali' }] : [])]);
  return (
    <div className="dialog-tirai">
      <dialog open className="dialog" aria-modal="true" aria-labelledby={titleId} ref={trap} tabIndex={-1}>
        <h2 id={titleId}>{title}</h2>
        <div className="dialog-isi" {...(scrolls ? { tabIndex: 0 } : {})}>
          {children}
        </div>
        <div className="dialog-kaki">
          {actions}
          {onClose && (
            <Tombol tuts="Esc" onClick={onClose}>
              Kembali
            </Tombol>
          )}
        </div>
      </dialog>
    </div>
  );
}
