import { describe, expect, test } from 'vitest';
import { domainsLike, likelyDomain, mayBeOffered, offeredDomains } from '../../../shared/domain/email.ts';

/** Where an address may be: offered after the @, and asked about when it is a slip. */
describe('a slip of a common domain', () => {
  test.each([
    ['sari@gmial.com', 'gmail.com'],
    ['sari@gmail.con', 'gmail.com'],
    ['sari@gmail.co', 'gmail.com'],
    ['sari@gamil.com', 'gmail.com'],
    ['sari@yahho.com', 'yahoo.com'],
    ['sari@yaho.co.id', 'yahoo.co.id'],
    ['sari@gmail.com', null],
    ['sari@yahoo.com', null],
    ['sari@yahoo.co.id', null],
    ['sari@ymail.com', null],
    ['sari@ksb.go.id', null],
  ])('%s: %s', (email, meant) => {
    expect(likelyDomain(email)).toBe(meant);
  });
});

describe('the domains that are offered', () => {
  test('gmail.com always first, then what this office writes, then the other common ones, each once', () => {
    expect(offeredDomains([]).slice(0, 6)).toEqual(['gmail.com', 'yahoo.com', 'yahoo.co.id', 'outlook.com', 'icloud.com', 'ymail.com']);
    const offered = offeredDomains(['yahoo.co.id', 'ksb.go.id', 'gmail.com']);
    expect(offered.slice(0, 4)).toEqual(['gmail.com', 'yahoo.co.id', 'ksb.go.id', 'yahoo.com']);
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('nothing that is a slip, or no domain at all', () => {
    expect(['gmial.com', 'gmail', 'a b.com', 'b@c.id', ''].filter(mayBeOffered)).toEqual([]);
    expect(offeredDomains(['gmial.com'])).toEqual(offeredDomains([]));
  });

  test.each([
    ['y', ['yahoo.com', 'yahoo.co.id', 'ymail.com']],
    ['YAHOO.CO', ['yahoo.com', 'yahoo.co.id']],
    ['yahoo.com', []],
    ['gmail.con', ['gmail.com']],
    ['ksb.go.id', []],
  ])('%j after the @: %j', (typed, rows) => {
    expect(domainsLike(typed, [])).toEqual(rows);
  });
});
