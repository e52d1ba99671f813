import { expect, it } from 'vitest';
import { resultsOver } from '../../../shared/domain/results-over.ts';

const first = { no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: '2020-04-20', smsUntil: '2020-04-22' };
const second = { no: 2, opens: '2020-04-20', closes: '2020-04-23', smsFrom: '2020-04-28', smsUntil: null };

it.each([
  { waves: [], today: '2020-05-01', over: { waves: [], unnamed: false }, why: 'none is known' },
  { waves: [first], today: '2020-04-22', over: { waves: [], unnamed: false }, why: 'the last day of the SMS still counts' },
  { waves: [first], today: '2020-04-23', over: { waves: [1], unnamed: true }, why: 'the day after; there was no other wave' },
  { waves: [first, second], today: '2020-04-23', over: { waves: [1], unnamed: false }, why: 'whoever named none may wait for the second' },
  { waves: [first, { ...second, opens: '2020-05-20', closes: '2020-05-23' }], today: '2020-04-23', over: { waves: [1], unnamed: true }, why: 'nobody waits for one that has not opened' },
  { waves: [second], today: '2021-01-01', over: { waves: [], unnamed: false }, why: 'its last day was never announced' },
])('$why', ({ waves, today, over }) => {
  expect(resultsOver(waves, today)).toEqual(over);
});
