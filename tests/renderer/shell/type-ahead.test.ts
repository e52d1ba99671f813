import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { present } from '../../../shared/assert.ts';
import { changeSession, type Gate, type Person } from '../../../renderer/session/session-store.ts';
import { dropTyping, holdTyping, type TypeAhead } from '../../../renderer/shell/type-ahead.ts';

/** The boxes of a small page: the focus and what each of them got. */
let focused: { readonly id: string; readonly place: string };
let got: string[];

const clerk: Person = { user: '00000000-0000-4000-8000-000000000001', loginName: 'bayu', name: 'Bayu Segara', role: 'petugas' };
const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false };

/** Who answers a key that is given. */
let onPress: (key: string) => void;

function type(text: string): boolean[] {
  return [...text].map(press);
}

/** Whether it waits. */
function press(key: string): boolean {
  return !window.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { ...plain, key }));
}

function focus(id: string, place = '.form'): void {
  focused = { id, place };
}

beforeEach(() => {
  got = [];
  onPress = () => {};
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal(
    'KeyboardEvent',
    class extends Event {
      readonly key: string;
      constructor(name: string, { key = '', ...rest }: KeyboardEventInit) {
        super(name, rest);
        this.key = key;
      }
    },
  );
  vi.stubGlobal('document', {
    get activeElement() {
      return { id: focused.id, matches: (places: string) => places === focused.place, dispatchEvent: ({ key }: KeyboardEvent) => (onPress(key), true) };
    },
    body: null,
    execCommand: (_name: string, _ui: boolean, sign: string) => got.push(`${focused.id} ${sign}`),
  });
  changeSession({ gate: { kind: 'open' }, person: clerk });
  focus('last');
});
afterEach(() => {
  dropTyping();
  vi.unstubAllGlobals();
});

test('what was held goes into the first box, what comes meanwhile behind it, and then the keyboard is free', async () => {
  const ahead = holdTyping('.form');
  expect(type('52')).toEqual([true, true]);
  focus('nik');
  const given = ahead.giveTo('nik');
  expect(type('07')).toEqual([true, true]);
  expect(await given).toBe(0);
  expect(got).toEqual(['nik 5', 'nik 2', 'nik 0', 'nik 7']);
  expect(type('1')).toEqual([false]);
});

test('what is given may save the form: the rest waits for the one that follows, and none of it is lost', async () => {
  const ahead = holdTyping('.form');
  type('52');
  press('F10');
  type('07');
  focus('nik');
  let following: TypeAhead | null = null;
  onPress = (key) => {
    if (key === 'F10') following = holdTyping('.form');
  };
  expect([await ahead.giveTo('nik'), got]).toEqual([0, ['nik 5', 'nik 2']]);
  type('3');
  expect([await present(following as TypeAhead | null, 'F10 was given').giveTo('nik'), got.slice(2)]).toEqual([0, ['nik 0', 'nik 7', 'nik 3']]);
});

test('a box that never comes ends it by itself; one that is being filled is filled, however long it takes', async () => {
  vi.useFakeTimers();
  holdTyping('.form').giveUpAfter(500);
  vi.advanceTimersByTime(500);
  expect(type('5')).toEqual([false]);
  const ahead = holdTyping('.form');
  type('5207');
  ahead.giveUpAfter(500);
  focus('nik');
  const given = ahead.giveTo('nik');
  vi.advanceTimersByTime(500);
  await vi.runAllTimersAsync();
  expect([await given, got.length]).toEqual([0, 4]);
  vi.useRealTimers();
});

test('another form begins with nothing of it', async () => {
  holdTyping('.form');
  type('52');
  const ahead = holdTyping('.other');
  focus('nik', '.other');
  expect([await ahead.giveTo('nik'), got]).toEqual([0, []]);
});

test('a box that has not got the hands gets nothing; how much it was is told', async () => {
  const ahead = holdTyping('.form');
  type('520');
  focus('palette', '.dialog');
  expect([await ahead.giveTo('nik'), got]).toEqual([3, []]);
});

test('what is typed elsewhere is not held: a dialog, the panel beside the form', () => {
  holdTyping('.form');
  focus('palette', '.dialog');
  expect(type('52')).toEqual([false, false]);
});

describe('nothing is left for', () => {
  test.each([
    ['whoever comes back after a lock', { kind: 'login', locked: { why: 'diam', at: '2020-04-13T01:00:00.000Z' } }, clerk],
    ['another person', { kind: 'open' }, { ...clerk, user: '00000000-0000-4000-8000-000000000002' }],
    ['the time after a data process that died', { kind: 'data-gone', restarting: true }, clerk],
  ] as const satisfies readonly (readonly [string, Gate, Person])[])('%s', async (_who, gate, person) => {
    const ahead = holdTyping('.form');
    type('5207');
    changeSession({ gate, person });
    changeSession({ gate: { kind: 'open' } });
    expect(type('1')).toEqual([false]);
    focus('nik');
    expect([await ahead.giveTo('nik'), got]).toEqual([0, []]);
    // The number alone outlives it, for the sheet whose save was refused.
    expect([ahead.end(), ahead.end()]).toEqual([4, 0]);
  });

  test('a screen that comes after this one', async () => {
    const ahead = holdTyping('.form');
    type('52');
    dropTyping();
    focus('nik');
    expect([await ahead.giveTo('nik'), got, type('1')]).toEqual([0, [], [false]]);
  });
});
