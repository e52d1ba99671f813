import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newRecoveryCode } from '../../db/keys/recovery-code.ts';
import { newDataKey } from '../../db/keys/wrap.ts';
import { packLayout } from '../../scripts/pack/layout.ts';
import { proved } from '../support/proof.ts';
import { testSetup } from '../support/service.ts';
import { readAsar } from './support/asar.ts';

/** RELIABILITY C6: what is the same in every installation holds nothing that opens one. */
const shapes: readonly (readonly [string, RegExp, () => string])[] = [
  ['32 bytes as hex', /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i, () => newDataKey().toString('hex')],
  ['32 bytes as base64', /["'`][A-Za-z0-9+/]{43}=["'`]/, () => `"${newDataKey().toString('base64')}"`],
  ['32 bytes as base64url', /["'`][A-Za-z0-9_-]{43}["'`]/, () => `"${newDataKey().toString('base64url')}"`],
  ['a recovery code', /(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}/, newRecoveryCode],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/, () => '-----BEGIN PRIVATE KEY-----'],
  ['a password of the tests', new RegExp(testSetup.supervisor.password), () => testSetup.supervisor.password],
];

test('app.asar holds nothing shaped like a key, a code or a password', () => {
  const scripts = readAsar(join(packLayout().resources, 'app.asar')).filter(({ path, unpacked }) => !unpacked && /\.(?:mjs|cjs|js|json|html|css)$/.test(path));
  expect(scripts.length).toBeGreaterThan(5);
  for (const [what, shape, example] of shapes) {
    expect(shape.test(`const x = ${example()};`), what).toBe(true);
    expect(scripts.filter(({ content }) => shape.test(content.toString('utf8'))).map(({ path }) => path), what).toEqual([]);
  }
  proved({ point: 'C6', done: 'every script of the packaged app searched for what is shaped like a key, a code or a password', times: shapes.length, result: '0 found' });
});
