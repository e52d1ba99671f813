import { useLayoutEffect, useRef } from 'react';
import { rowOf, rowOfName, type KeyName } from './key-table.ts';

export type { KeyName } from './key-table.ts';

/**
 * One listener for the whole window. Who binds keys does it here; the topmost layer that knows a key has it.
 * 'dialog' and 'over' (help, over a dialog too) let nothing below them be reached, except keys marked `always`; 'gate' (log-in, data gone) nothing at all.
 */
export type KeyLayer = 'shell' | 'screen' | 'dialog' | 'over' | 'gate';
export type Bindings = Partial<Record<KeyName, () => void>>;

interface Layer {
  readonly level: KeyLayer;
  bindings: Bindings;
}

const order: readonly KeyLayer[] = ['shell', 'screen', 'dialog', 'over', 'gate'];
const closed: readonly KeyLayer[] = ['dialog', 'over', 'gate'];
const layers: Layer[] = [];

/**
 * Binds keys while the component is there. `enabled` false takes them away (a screen that waits).
 * Single signs (1…9, /, =, letters) never fire while the hands are in a text field; Enter never while a button or link has the focus.
 */
export function useKeys(bindings: Bindings, enabled = true, level: KeyLayer = 'screen'): void {
  const layer = useRef<{ bindings: Bindings } | null>(null);
  const latest = useRef(bindings);

  // Before the paint: a key that answers what has just appeared must not meet the bindings of the draw before.
  useLayoutEffect(() => {
    latest.current = bindings;
    if (layer.current) layer.current.bindings = bindings;
  });

  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const added = addLayer(level, latest.current);
    layer.current = added.layer;
    return () => {
      added.remove();
      layer.current = null;
    };
  }, [enabled, level]);
}

/** Puts bindings on top of their level; `remove` takes them away. */
export function addLayer(level: KeyLayer, bindings: Bindings): { readonly layer: { bindings: Bindings }; remove(): void } {
  const mine: Layer = { level, bindings };
  layers.push(mine);
  return {
    layer: mine,
    remove() {
      layers.splice(layers.indexOf(mine), 1);
    },
  };
}

/** Starts listening; called once, by main.tsx. Answers how to stop. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** The binding that answers a key now: topmost level first, within a level the latest. */
export function bindingOf(name: KeyName): (() => void) | undefined {
  const always = rowOfName(name).always === true;
  for (const level of order.toReversed()) {
    const here = layers.filter((layer) => layer.level === level);
    const found = here.findLast((layer) => layer.bindings[name] !== undefined);
    if (found) return found.bindings[name];
    if (here.length > 0 && closed.includes(level) && !(always && level !== 'gate')) return undefined;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const row = rowOf(event);
  if (row === null) return;
  if (row.sign && inTextField(event.target)) return;
  if (row.key === 'Enter' && onControl(event.target)) return;
  const act = bindingOf(row.key);
  // Keys of the table never do the browser's own thing (F1, F3, F5, F10, Ctrl+K …), bound or not.
  if (act || row.own) event.preventDefault();
  if (act && !(event.repeat && row.repeats !== true)) act();
}

/** Whether what is typed there is text: single signs are no keys then. */
export function inTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type) && !target.readOnly;
}

function onControl(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
