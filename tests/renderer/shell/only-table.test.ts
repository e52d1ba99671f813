import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';

/** Nothing but renderer/shell/key-table.ts binds keys: one listener for the window, and no file compares a pressed key but these. */

/** What each file that looks at a pressed key by itself does with it. None may give a key a meaning that the map of keys does not show. */
const looksAtKeys: Readonly<Record<string, string>> = {
  'shell/keys.ts': 'the one listener',
  'shell/type-ahead.ts': 'what is typed while a form is saved, for the form that follows; what a key is, the table says',
  'shell/scanned.ts': 'how fast signs come: a scanner is no hand; what a key is, the table says',
  'shell/idle.ts': 'that somebody is there, never which key',
  'ui/daftar.tsx': 'its open list: arrows, Enter, Esc',
  'ui/pilih.tsx': 'a native select keeps its arrows, Enter goes on where a form says so',
  'ui/virtual-rows.tsx': 'its rows: arrows, pages, Enter',
  'sendings/ledger.tsx': 'its rows: arrows, pages',
  'sendings/plain-select.tsx': 'a native select keeps its arrows, Enter goes on',
  'registrations/filters.tsx': 'a native select keeps its arrows, Enter and Esc leave it',
  'work/hand-over.tsx': 'a native select keeps its arrows, Enter goes on',
  'verification/field-choice.tsx': 'a native select keeps its arrows, Enter goes on',
  'entry/fields.tsx': 'hands the arrows of a text box to what is offered under it',
  'entry/form.tsx': 'counts keys, never which',
  'follow-up/form-select.tsx': 'a choice keeps Enter and the arrows to itself',
  'person-lists/line-form.tsx': 'counts keys, never which',
  'session/login.tsx': 'whether Caps Lock or the tick box',
  'session/password-box.tsx': 'whether Caps Lock is on',
};

/** Keys of a list under the hands; each has its row in the table with the same meaning. */
const ofALists = new Set(['Arrow', 'Page', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Enter', 'Escape', ' ']);

const listens = /\bonKey(?:Down|Up|Press)(?:Capture)?\b|['"`]key(?:down|up|press)['"`]|\baccessKey\b/;
const namesKeys = /['"`](F\d{1,2}|Arrow\w*|Page\w*|Home|End|Enter|Escape|Esc|Tab|Delete|Insert|Backspace)['"`]/g;
const withModifier = /\b(?:ctrlKey|altKey|metaKey|keyCode)\b|\.code\s*===\s*['"`](?:Key|Digit|F\d)/;

const sources = readdirSync(inProject('renderer'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(inProject('renderer', name), 'utf8') }));

describe('keys are bound in one table', () => {
  test('only these files listen to keys', () => {
    expect(sources.length).toBeGreaterThan(100);
    const listening = sources.filter(({ text }) => listens.test(text)).map(({ name }) => name);
    expect(listening.toSorted()).toEqual(Object.keys(looksAtKeys).toSorted());
  });

  test('of those, only the table looks at Ctrl or function keys; the others name keys of their own list only', () => {
    for (const { name, text } of sources.filter((each) => Object.hasOwn(looksAtKeys, each.name) && each.name !== 'shell/keys.ts')) {
      const named = [...text.matchAll(/event\.key[^\n]*/g)].flatMap(([row]) => [...row.matchAll(namesKeys)].map(([, key]) => key ?? ''));
      expect(named.filter((key) => !ofALists.has(key)), name).toEqual([]);
    }
    expect(sources.filter(({ name, text }) => withModifier.test(text) && name !== 'shell/key-table.ts').map(({ name }) => name)).toEqual([]);
  });
});
