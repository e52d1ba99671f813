import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { openToLook } from '../../../db/open.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { proved } from '../../support/proof.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/** RELIABILITY C6: each office has a key of its own, and everything made by chance is made anew. */
const count = 4;
const offices: TestOffice[] = [];
beforeAll(async () => {
  // The same answers in every set-up, at the same still clock and with the same ids.
  for (let n = 0; n < count; n += 1) offices.push(await createTestOffice());
  for (const office of offices) await office.restart();
});
afterAll(async () => {
  for (const office of offices) await office.close();
});

test('set up with the same words, every office has another key, another code, other salts', async () => {
  const keys: Buffer[] = [];
  for (const office of offices) keys.push(await dataKeyOf(office.folder, office.people.penyelia));
  const texts = offices.map((office) => readFileSync(folderPaths(office.folder).keys, 'utf8'));
  const words = (name: string) => texts.flatMap((text) => [...text.matchAll(new RegExp(`"${name}": "([^"]+)"`, 'g'))].map((found) => found[1]));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(count);
  expect(new Set(offices.map((office) => office.recoveryCode)).size).toBe(count);
  for (const name of ['salt', 'iv', 'data', 'tag']) {
    const all = words(name);
    expect(all.length, name).toBeGreaterThanOrEqual(3 * count);
    expect(new Set(all).size, name).toBe(all.length);
  }
  // Of a database that is the same row for row, not one block is the same.
  const files = offices.map((office) => readFileSync(folderPaths(office.folder).database));
  for (const [at, file] of files.entries()) {
    for (const other of files.slice(at + 1)) for (let block = 0; block + 64 <= Math.min(file.length, other.length, 65_536); block += 64) expect(file.subarray(block, block + 64).equals(other.subarray(block, block + 64))).toBe(false);
  }
  for (const [at, office] of offices.entries()) {
    for (const [of, key] of keys.entries()) {
      const open = () => openToLook(folderPaths(office.folder).database, key).close();
      if (of === at) open();
      else expect(open).toThrow();
    }
  }
  // And neither key nor code nor password stands in the files beside.
  for (const [at, { recoveryCode, people }] of offices.entries()) {
    const text = texts[at] ?? '';
    expect(text).toContain('"wrap"');
    const secrets = [recoveryCode, recoveryCode.replaceAll('-', ''), people.penyelia.password, people.petugas.password, ...(['hex', 'base64', 'base64url'] as const).map((form) => keys[at]?.toString(form) ?? 'none')];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
  proved({ point: 'C6', done: 'offices set up with the same words, clock and ids', times: count, result: 'no key, code, salt or block of the database in common; none opens with another’s key' });
});
