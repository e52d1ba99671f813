import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  ageOn,
  dayAndMonth,
  dayInZone,
  dayText,
  isDay,
  longDay,
  monthNames,
  parseDay,
  timeInZone,
  weekdayDay,
  zoneLabel,
} from '../../../shared/domain/days.ts';

const someDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseDay', () => {
  test.each<[string, string | null, string]>([
    ['17081990', '1990-08-17', 'eight digits, the fast way'],
    ['17-08-1990', '1990-08-17', 'as on the card'],
    ['17/08/1990', '1990-08-17', 'slashes'],
    ['17/8/90', '1990-08-17', 'short, two digits of year'],
    ['17.8.1990', '1990-08-17', 'dots'],
    ['17 8 1990', '1990-08-17', 'spaces'],
    ['17 - 08 - 1990', '1990-08-17', 'spaces round the dashes'],
    ['17–08–1990', '1990-08-17', 'long dashes'],
    ["17-8-'90", '1990-08-17', 'a sign for the century left out'],
    ['17 Agt 90', '1990-08-17', 'short month, short year'],
    ['17/Agustus/1990', '1990-08-17', 'slashes round the month'],
    ['17 Agustus, 1990', '1990-08-17', 'a comma'],
    ['17Agustus1990', '1990-08-17', 'joined'],
    ['17  08  1990', '1990-08-17', 'wide spaces'],
    ['170890', '1990-08-17', 'six digits'],
    ['17 Agustus 1990', '1990-08-17', 'in letters'],
    ['17 agu 1990', '1990-08-17', 'month cut short'],
    ['17-Agt-1990', '1990-08-17', 'another short form'],
    ['17 AGUSTUS 1990', '1990-08-17', 'capitals'],
    ['1 Nopember 1990', '1990-11-01', 'older spelling'],
    ['1 Peb 90', '1990-02-01', 'older spelling, short year'],
    ['5 mei 2001', '2001-05-05', 'a month of three letters'],
    ['1990-08-17', '1990-08-17', 'ISO'],
    [' 1990-08-17 ', '1990-08-17', 'spaces around'],
    ['1/1/20', '2020-01-01', 'the year of onDay is this century'],
    ['1/1/21', '1921-01-01', 'above the year of onDay is the last century'],
    ['29-02-2000', '2000-02-29', 'leap day'],
    ['29-02-1900', null, '1900 had none'],
    ['31-04-1990', null, 'April has 30'],
    ['00-01-1990', null, 'day 0'],
    ['17-13-1990', null, 'month 13'],
    ['17 Foo 1990', null, 'no month'],
    ['17 ju 1990', null, 'June or July'],
    ['17-08-1790', null, 'before any card'],
    ['17-08-199', null, 'three digits of year'],
    ['08-1990', null, 'no day'],
    ['-', null, 'nothing'],
    ['', null, 'empty'],
    ['17081990x', null, 'a letter behind it'],
  ])('%j → %j: %s', (text, day) => {
    expect(parseDay(text, '2020-04-06')).toBe(day);
  });

  test('a year of two digits stays unread without a day to reckon from', () => {
    expect(parseDay('17/8/90')).toBeNull();
    expect(parseDay('17/8/1990')).toBe('1990-08-17');
  });

  test('reads back every day in every shape it is written in', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        for (const shape of [day, dayText(day), longDay(day), dayText(day).replaceAll('-', ''), dayText(day).replaceAll('-', '/')]) {
          expect(parseDay(shape)).toBe(day);
        }
      }),
    );
  });

  test('any text gives a day that exists, or null', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text, '2020-04-06');
        return day === null || isDay(day);
      }),
    );
  });
});

test.each([
  ['2020-04-13', '13-04-2020', '13 April 2020', 'Senin, 13 April 2020', '13 April'],
  ['1990-08-07', '07-08-1990', '7 Agustus 1990', 'Selasa, 7 Agustus 1990', '7 Agustus'],
  ['31-02-1990', '31-02-1990', '31-02-1990', '31-02-1990', '31-02-1990'],
  ['', '', '', '', ''],
])('%j in words; what is no day stays as it is', (iso, card, long, weekday, short) => {
  expect([dayText(iso), longDay(iso), weekdayDay(iso), dayAndMonth(iso)]).toEqual([card, long, weekday, short]);
});

test('twelve months', () => {
  expect(monthNames).toHaveLength(12);
});

test.each([
  ['2002-04-06', '2020-04-06', 18, 'on the birthday'],
  ['2002-04-07', '2020-04-06', 17, 'the day before'],
  ['2004-02-29', '2022-02-28', 17, 'a leap day child is not yet older on 28 February'],
  ['2004-02-29', '2022-03-01', 18, 'but on 1 March'],
  ['2020-04-06', '2020-04-06', 0, 'newborn'],
  ['2021-01-01', '2020-04-06', -1, 'not yet born'],
])('ageOn %s on %s: %i (%s)', (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age);
});

test('on the day of addYears one has just that age, the day before not', () => {
  fc.assert(
    fc.property(
      someDay.filter((day) => day < '2070'),
      fc.integer({ min: 1, max: 29 }),
      (birth, years) => {
        const day = addYears(birth, years);
        expect(isDay(day)).toBe(true);
        expect(ageOn(birth, day)).toBe(years);
        expect(ageOn(birth, addDays(day, -1))).toBe(years - 1);
      },
    ),
  );
});

test.each([
  ['2020-04-13T16:30:00.000Z', 'Asia/Makassar', '2020-04-14', '00.30', 'WITA', 'after midnight in the office'],
  ['2020-04-13T06:07:00.000Z', 'Asia/Makassar', '2020-04-13', '14.07', 'WITA', 'the same day'],
  ['2020-04-13T16:30:00.000Z', 'Asia/Jakarta', '2020-04-13', '23.30', 'WIB', 'an hour less in Jakarta'],
  ['2020-12-31T15:00:00.000Z', 'Asia/Jayapura', '2021-01-01', '00.00', 'WIT', 'midnight is 00, not 24'],
  ['2020-04-13T06:07:00.000Z', 'UTC', '2020-04-13', '06.07', 'UTC', 'a zone without a name of its own'],
])('%s in %s: %s %s %s (%s)', (instant, zone, day, time, label) => {
  expect([dayInZone(instant, zone), timeInZone(instant, zone), zoneLabel(zone)]).toEqual([day, time, label]);
});
