import { useEffect, useLayoutEffect } from 'react';
import { useReading } from '../api/reading.ts';
import { inTextField } from './keys.ts';
import { openScanned } from './scanned.ts';
import { screens } from './screens.ts';
import { dropTyping, holdTyping, longestWaitMs, type TypeAhead } from './type-ahead.ts';

/** What is typed for a screen whose code is still on its way: F6 and a name at once lose no letter. */
let waiting: { readonly turn: number; readonly ahead: TypeAhead } | null = null;

/** Stands in for a screen that is being loaded. `turn` is the going to it. */
export function Loading({ turn }: { readonly turn: number }) {
  useReading(true);
  useLayoutEffect(() => {
    // What was typed for another screen is none of this one's.
    dropTyping();
    const mine = { turn, ahead: holdTyping('.rangka-layar, .rangka-layar *') };
    waiting = mine;
    return () => {
      // A screen that could not be loaded never arrives: its keys are given back to whoever stands there.
      mine.ahead.giveUpAfter(longestWaitMs, () => drop(mine.ahead));
    };
  }, [turn]);
  return null;
}

/** Stands after the screen, so that its hands are where it wants them: what was typed ahead goes into that box, and nowhere else. */
export function Arrived({ turn }: { readonly turn: number }) {
  useEffect(() => {
    if (waiting === null) return;
    const { ahead, turn: typedFor } = waiting;
    waiting = null;
    const there = document.activeElement;
    if (typedFor === turn && there !== null && inTextField(there)) void ahead.giveTo(there.id);
    else drop(ahead);
  }, [turn]);
  return null;
}

/** No box waits for what was typed: it belongs nowhere, but a slip that was scanned belongs in Cek as on any other screen. */
function drop(ahead: TypeAhead): void {
  const { line } = ahead;
  ahead.end();
  if (line !== null) openScanned(line);
}

/** Loads the screens of every day one after another while nobody does anything. Answers how to stop. */
export function loadDaily(): () => void {
  const daily = screens.filter((screen) => screen.daily);
  let asked = 0;
  const loadNext = () => {
    const next = daily.shift();
    // A file that cannot be read shows when the screen is opened.
    if (next) void next.load().then(ask, ask);
  };
  const ask = () => {
    asked = requestIdleCallback(loadNext);
  };
  ask();
  return () => cancelIdleCallback(asked);
}
