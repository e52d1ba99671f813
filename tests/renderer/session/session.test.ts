import { describe, expect, test } from 'vitest';
import { passwordLack, repeatLack } from '../../../renderer/session/new-password.ts';
import { brokenFolder, isFolderProblem } from '../../../renderer/session/session.ts';
import { firstValues, profileChoices, setupInput } from '../../../renderer/session/setup-choices.ts';
import { lastGroup } from '../../../renderer/session/recovery-code.tsx';
import { minutesOf } from '../../../renderer/settings/idle-setting.tsx';
import { folderState } from '../../../shared/contract/session.ts';
import { setupProcedures } from '../../../shared/contract/setup.ts';

describe('the data folder before log-in', () => {
  test('every state but a new and a ready one is a problem of the folder, never of the password', () => {
    for (const state of folderState.options) {
      const problem = brokenFolder(state);
      if (state === 'baru' || state === 'siap') expect(problem).toBeNull();
      else expect(problem !== null && isFolderProblem(problem), state).toBe(true);
    }
    expect(isFolderProblem({ code: 'password.wrong', details: {} })).toBe(false);
  });
});

describe('the set-up form', () => {
  const typed = { ...firstValues, officeName: ' Dinas Tenaga Kerja ', station: 'b', short: 'ksb', name: 'Sri Handayani', loginName: ' sri ', password: 'kata sandi', repeated: 'kata sandi' };

  test('what it sends is what the contract takes', () => {
    const input = setupInput(typed);
    expect(setupProcedures['setup.create'].input.parse(input)).toEqual(input);
    expect(input).toMatchObject({ officeName: 'Dinas Tenaga Kerja', station: 'B', short: 'KSB', supervisor: { loginName: 'sri', password: 'kata sandi' } });
  });

  test('the programme that stands there first is one that can be chosen', () => {
    expect(profileChoices.map((choice) => choice.value)).toContain(firstValues.profile);
  });
});

test('a new password says what it lacks', () => {
  expect(passwordLack('')).not.toBe('');
  expect(passwordLack('1234567')).toBe('Kurang 1 huruf.');
  expect(passwordLack('12345678')).toBe('');
  expect(repeatLack('a', 'b')).not.toBe('');
  expect(repeatLack('a', 'a')).toBe('');
});

test.each([
  ['K7QF-2MXR-VN6E', 'VN6E'],
  ['K7QF 2MXR VN6E ', 'VN6E'],
  ['K7QF', 'K7QF'],
])('the last group of %s is %s', (code, group) => expect(lastGroup(code)).toBe(group));

test.each([
  ['5', 5],
  [' 15 ', 15],
  ['0', null],
  ['61', null],
  ['1,5', null],
  ['', null],
])('minutes typed as "%s" → %s', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));
