import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fieldIds, type FieldId } from '../../../shared/domain/fields.ts';
import { normaliseField } from '../../../shared/domain/values.ts';
import { countKey, noKeying } from '../../../renderer/entry/counter.ts';
import { shownText } from '../../../renderer/entry/shown.ts';
import { helpTyping } from '../../../renderer/entry/typing.ts';

const onDay = '2020-04-09';

describe('signs with a meaning of their own', () => {
  const cases: readonly (readonly [FieldId, string, string, ReturnType<typeof helpTyping>, string])[] = [
    ['alamat_domisili', '=', '', { box: '', goOn: true }, 'same as the KTP'],
    ['alamat_domisili', 'JL. A=B', 'JL. A=', null, 'inside a text it is text'],
    ['email', 'sari@', 'sari', { box: 'sari@gmail.com', select: 5 }, 'after the name the common house is offered'],
    ['email', '@', '', { box: '@gmail.com', select: 1 }, 'in an empty box too'],
    ['email', 'sari@x@', 'sari@x', null, 'a second one is typing'],
    ['email', 'sari@', 'sari@g', null, 'deleting does not offer again'],
    ['no_hp', '08+', '08', { box: '+' }, '+62 written from the start'],
    ['no_hp', '086', '08', { box: '6' }, '62 written from the start'],
    ['no_hp', '080', '08', { box: '0' }, 'a landline, or the whole number'],
    ['no_hp', '08(', '08', { box: '(' }, 'a landline with its area in brackets'],
    ['no_hp', '081', '08', null, 'the number goes on'],
    ['no_hp', '080', '0', null, 'not the given beginning'],
    ['nama', '=', '', null, 'other fields have no such signs'],
  ];
  test.each(cases)('%s: %j after %j', (id, box, before, helped) => {
    expect(helpTyping(id, box, before)).toEqual(helped);
  });
});

describe('what is shown', () => {
  const cases: readonly (readonly [FieldId, string, string])[] = [
    ['nik', '5207024101750001', '520702 410175 0001'],
    ['nik', '52070241', '520702 41'],
    ['tanggal_lahir', '1975-01-01', '01-01-1975'],
    ['tanggal_lahir', '31-02-1990', '31-02-1990'],
    ['nama', "SITI MA'RUF", "SITI MA'RUF"],
  ];
  test.each(cases)('%s %s as %s', (id, value, shown) => {
    expect(shownText(id, value)).toBe(shown);
  });

  test('any text that is stored comes back from its box unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldIds), fc.string({ maxLength: 30 }), (id, text) => {
        const stored = normaliseField(id, text, onDay);
        expect(normaliseField(id, shownText(id, stored), onDay)).toBe(stored);
      }),
    );
  });
});

describe('counting the hands', () => {
  test('counts keys, not modifiers, not held keys; corrections apart', () => {
    let counts = noKeying;
    for (const [key, held] of [['a', false], ['Shift', false], ['A', false], ['a', true], ['Backspace', false], ['Delete', false], ['AltGraph', false], ['Enter', false]] as const) {
      counts = countKey(counts, key, held, 100);
    }
    expect(counts).toEqual({ keystrokes: 5, corrections: 2, activeMs: 500, pausedMs: 0 });
  });

  test('after 15 seconds without a key the clock stands', () => {
    expect(countKey(noKeying, 'a', false, 40_000)).toEqual({ keystrokes: 1, corrections: 0, activeMs: 15_000, pausedMs: 25_000 });
  });
});
