import { expect, it } from 'vitest';
import { resultsOver } from '../../../shared/domain/results-over.ts';

const first = { no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: '2020-04-20', smsUntil: '2020-04-22' };
const second = { no: 2, opens: '2020-04-20', closes: '2020-04-23', smsFrom: '2020-04-28', smsUntil: null };

it.each([
  { waves: [], today: '2020-05-01', over: { waves: [], joined: [] }, why: 'none is known' },
  { waves: [first], today: '2020-04-22', over: { waves: [], joined: [] }, why: 'the last day of the SMS still counts' },
  { waves: [first], today: '2020-04-23', over: { waves: [1], joined: [{ from: '2020-04-11', until: '2020-04-16' }] }, why: 'the day after' },
  { waves: [second, first], today: '2020-04-23', over: { waves: [1], joined: [{ from: '2020-04-11', until: '2020-04-16' }] }, why: 'whoever joined in the days of the second waits for that one' },
  { waves: [first, { ...second, opens: '2020-04-14', smsUntil: '2020-04-22' }], today: '2020-04-23', over: { waves: [1, 2], joined: [{ from: '2020-04-11', until: '2020-04-16' }, { from: '2020-04-17', until: '2020-04-23' }] }, why: 'open at once: the earlier one is meant' },
  { waves: [{ ...first, smsUntil: null }, { ...second, opens: '2020-04-12', closes: '2020-04-15', smsUntil: '2020-04-22' }], today: '2020-04-23', over: { waves: [2], joined: [] }, why: 'it never was the one at hand' },
  { waves: [second], today: '2021-01-01', over: { waves: [], joined: [] }, why: 'its last day was never announced' },
])('$why', ({ waves, today, over }) => {
  expect(resultsOver(waves, today)).toEqual(over);
});
