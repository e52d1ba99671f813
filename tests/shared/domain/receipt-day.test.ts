import { expect, test } from 'vitest';
import { earliestReceipt } from '../../../shared/domain/receipt-day.ts';

test.each([
  ['2020-04-01', '2020-04-14', '2019-04-14', 'paper can be older than its programme: lists were made before it'],
  ['2020-04-01', '2022-01-10', '2020-04-01', 'what is keyed long afterwards came in while the programme ran'],
  ['2020-04-01', '2020-02-29', '2019-03-01', 'a year before a leap day'],
])('programme from %s, today %s: %s (%s)', (from, today, earliest, _why) => {
  expect(earliestReceipt(from, today)).toBe(earliest);
});
