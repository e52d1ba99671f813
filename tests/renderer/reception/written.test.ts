import { describe, expect, test } from 'vitest';
import { readTime, readWritten } from '../../../renderer/reception/written.ts';

describe('the hour as a pen writes it', () => {
  test.each([
    ['9.15', '09.15', 'short'],
    ['09:15', '09.15', 'with a colon'],
    ['0915', '09.15', 'without a sign'],
    ['13 40', '13.40', 'with a space'],
    ['9', '09.00', 'the hour alone'],
    ['24.00', null, 'no such hour'],
    ['12.60', null, 'no such minute'],
    ['pagi', null, 'no hour'],
    ['', null, 'nothing'],
  ])('%j → %j: %s', (text, time, _why) => {
    expect(readTime(text)).toBe(time);
  });
});

describe('day and hour together', () => {
  test.each([
    [{ day: '13/4/20', time: '9.15' }, { day: '2020-04-13', time: '09.15' }, 'both can be read'],
    [{ day: '10/4/20', time: '9' }, { day: '2020-04-10', time: '09.00' }, 'the day on which it was printed'],
    [{ day: '13/4/19', time: '9.15' }, { wrongDay: 'Paling awal 10-04-2020', wrongTime: '' }, 'before it was printed: a wrong year'],
    [{ day: '', time: '9.15' }, { wrongDay: 'Belum ada', wrongTime: '' }, 'the day stands on the paper: an empty one is not today'],
    [{ day: '15-04-2020', time: 'x' }, { wrongDay: 'Belum terjadi', wrongTime: 'Belum terbaca' }, 'tomorrow, and no hour'],
  ])('%o → %o: %s', (written, reading, _why) => {
    expect(readWritten(written, '2020-04-14', '2020-04-10')).toEqual(reading);
  });
});
