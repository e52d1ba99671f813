import { describe, expect, test } from 'vitest';
import { assetFor, isOwnAddress, listAssets } from '../../electron/main/assets.ts';
import { inProject } from '../../scripts/paths.ts';

const assets = new Map([
  ['/index.html', '/built/index.html'],
  ['/assets/a b.js', '/built/assets/a b.js'],
]);

describe('assetFor', () => {
  test.each([
    { address: 'app://loket/index.html', path: '/built/index.html', why: 'the page' },
    { address: 'app://loket/', path: '/built/index.html', why: 'the page by its short name' },
    { address: 'app://loket/index.html?x=1#y', path: '/built/index.html', why: 'question and anchor do not count' },
    { address: 'app://loket/assets/a%20b.js', path: '/built/assets/a b.js', why: 'an encoded space' },
    { address: 'app://loket/assets/../index.html', path: '/built/index.html', why: 'stays inside' },
    { address: 'app://loket/../../etc/passwd', path: null, why: 'upwards' },
    { address: 'app://loket/%2e%2e/%2e%2e/etc/passwd', path: null, why: 'upwards, encoded' },
    { address: 'app://loket/..%2f..%2fetc%2fpasswd', path: null, why: 'upwards, encoded slashes' },
    { address: 'app://loket/%252e%252e/x', path: null, why: 'encoded twice' },
    { address: 'app://loket/..%5c..%5cx', path: null, why: 'backslashes' },
    { address: 'app://loket//etc/passwd', path: null, why: 'absolute' },
    { address: 'app://loket/C:%5CWindows%5Cwin.ini', path: null, why: 'absolute on Windows' },
    { address: 'app://loket/%5C%5Cserver%5Cshare', path: null, why: 'UNC' },
    { address: 'app://loket/index.html%00', path: null, why: 'a NUL' },
    { address: 'app://loket/%E0%A4%A', path: null, why: 'broken encoding' },
    { address: 'app://loket/assets', path: null, why: 'a folder' },
    { address: 'app://other/index.html', path: null, why: 'another host' },
    { address: 'app://loket.evil/index.html', path: null, why: 'a host that begins alike' },
    { address: 'app://user@loket/index.html', path: null, why: 'a user in front' },
    { address: 'file:///built/index.html', path: null, why: 'another scheme' },
    { address: 'https://loket/index.html', path: null, why: 'the net' },
    { address: 'no address', path: null, why: 'no address at all' },
  ])('$why: $address', ({ address, path }) => {
    expect(assetFor(address, assets)).toBe(path);
  });
});

test('only our own origin is ours', () => {
  expect(['app://loket/', 'app://loket/x', 'app://loket:1/', 'app://lokets/', 'data:text/html,app://loket/', ''].map(isOwnAddress)).toEqual([true, true, false, false, false, false]);
});

test('every file under a folder is listed by its address', () => {
  const listed = listAssets(inProject('electron'));
  expect(listed.get('/main/assets.ts')).toBe(inProject('electron', 'main', 'assets.ts'));
  expect([...listed.keys()].every((key) => key.startsWith('/') && !key.includes('..'))).toBe(true);
});
