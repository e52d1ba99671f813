import { afterEach, describe, expect, test } from 'vitest';
import { bytesText, countText, dayText, dayTimeText, durationText, keyedDayText, percentText, secondsText, setOfficeZone, shortTimeText, timeText, todayText } from '../../../renderer/text/numbers.ts';

afterEach(() => setOfficeZone('Asia/Makassar'));

describe('numbers as they are written here', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1071, '1.071'],
    [1234567, '1.234.567'],
    [-1071, '−1.071'],
  ])('%d → %s', (value, text) => expect(countText(value)).toBe(text));

  test('shares and sizes have a comma', () => {
    expect(percentText(0.0032)).toBe('0,32 %');
    expect(bytesText(151_552)).toBe('148 KB');
    expect(bytesText(2_621_440)).toBe('2,5 MB');
  });

  test.each([
    [0.2, '1 detik', 'a wait is never over early'],
    [45, '45 detik', ''],
    [91, '2 menit', ''],
    [3600, '1 jam', ''],
    [3900, '1 jam 5 menit', ''],
    [-3, '0 detik', ''],
  ])('%d s → %s', (seconds, text) => expect(durationText(seconds)).toBe(text));
});

describe('times in the zone of the office', () => {
  const instant = '2020-04-12T23:06:58.123Z';

  test('WITA is eight hours ahead, on the next day already', () => {
    expect(timeText(instant)).toBe('07.06 WITA');
    expect(secondsText(instant)).toBe('07.06.58');
    expect(dayTimeText(instant)).toBe('13 April 2020, 07.06 WITA');
    expect(todayText(instant)).toBe('Senin, 13 April 2020');
    expect(shortTimeText(instant)).toBe('13-04, 07.06');
  });

  test('another zone', () => {
    setOfficeZone('Asia/Jayapura');
    expect(timeText(instant)).toBe('08.06 WIT');
  });

  test('days of the calendar have no zone, and what is no day stays', () => {
    expect(dayText('2020-04-09')).toBe('9 April 2020');
    expect(keyedDayText('2020-04-09')).toBe('09-04-2020');
    expect(keyedDayText('9 APRIL')).toBe('9 APRIL');
  });
});
