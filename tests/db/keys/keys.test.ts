import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundToUser, type KeyFile, readKeyFile, writeKeyFile } from '../../../db/keys/key-file.ts';
import { isWeakPassword, loginKey } from '../../../db/keys/login-name.ts';
import { newRecoveryCode, normaliseRecoveryCode } from '../../../db/keys/recovery-code.ts';
import { cheapCost, deriveKey, fullCost } from '../../../db/keys/scrypt.ts';
import { keyCheck, newDataKey, unwrapKey, wrapKey } from '../../../db/keys/wrap.ts';
import { testFolder } from '../../support/service.ts';

describe('the wrap of the data key', () => {
  it('opens with its password and its account only', async () => {
    const key = newDataKey();
    const wrap = await wrapKey(key, 'kunci-saya-1', boundToUser('kantor', 'a'), cheapCost);
    expect(await unwrapKey(wrap, 'kunci-saya-1', boundToUser('kantor', 'a'))).toEqual(key);
    expect(await unwrapKey(wrap, 'kunci-saya-2', boundToUser('kantor', 'a'))).toBeNull();
    // Moved to another account in the file by hand.
    expect(await unwrapKey(wrap, 'kunci-saya-1', boundToUser('kantor', 'b'))).toBeNull();
    expect(await unwrapKey(wrap, 'kunci-saya-1', boundToUser('lain', 'a'))).toBeNull();
  });

  it('takes a password in either Unicode form', async () => {
    const key = newDataKey();
    const wrap = await wrapKey(key, 'caf\u00e9-kopi', 'x', cheapCost);
    expect(await unwrapKey(wrap, 'cafe\u0301-kopi', 'x')).toEqual(key);
  });

  it('differs each time, and so do the keys', async () => {
    const key = newDataKey();
    expect(await wrapKey(key, 'sama', 'x', cheapCost)).not.toEqual(await wrapKey(key, 'sama', 'x', cheapCost));
    expect(newDataKey()).not.toEqual(newDataKey());
    expect(keyCheck(newDataKey(), 'x')).not.toBe(keyCheck(newDataKey(), 'x'));
  });

  it('costs what RELIABILITY.md C7 asks, at full cost', async () => {
    const start = performance.now();
    await deriveKey('kunci-saya-1', Buffer.alloc(16), fullCost);
    expect(fullCost).toEqual({ n: 131072, r: 8, p: 1 });
    expect(performance.now() - start).toBeGreaterThan(100);
  });
});

describe('the key file', () => {
  it('reads back as written; any change to it is damage, and holds no key in clear', async () => {
    const folder = testFolder();
    const path = join(folder, 'kunci.json');
    expect(readKeyFile(path)).toBe('missing');
    const key = newDataKey();
    const wrap = await wrapKey(key, 'kunci-saya-1', 'kantor/a', cheapCost);
    const file: KeyFile = {
      version: 1,
      office: { uid: 'kantor', name: 'Dinas Percobaan', district: 'Kabupaten', station: 'A', zone: 'Asia/Makassar' },
      users: [{ uid: 'a', loginName: 'penyelia', name: 'Ibu', role: 'penyelia', wrap }],
      recovery: wrap,
      check: keyCheck(key, 'kantor'),
    };
    writeKeyFile(path, file);
    expect(readKeyFile(path)).toEqual(file);
    const text = readFileSync(path, 'utf8');
    for (const form of ['hex', 'base64'] as const) expect(text).not.toContain(key.toString(form));
    for (const [from, to] of [
      ['penyelia', 'petugas'],
      ['"n": 4096', '"n": 2'],
      [wrap.tag, Buffer.alloc(16).toString('base64')],
      ['{', '{"lebih":1,'],
    ] as const) {
      writeFileSync(path, text.replace(from, to));
      expect(readKeyFile(path)).toBe('damaged');
    }
    rmSync(folder, { recursive: true });
  });
});

describe('the recovery code', () => {
  it('is eight groups of four without letters that look alike', () => {
    expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(newRecoveryCode()).not.toBe(newRecoveryCode());
  });

  it('is taken however it is written down', () => {
    const code = newRecoveryCode();
    const plain = code.replaceAll('-', '');
    for (const typed of [code, plain, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l'), code.replaceAll('1', 'I')]) {
      expect(normaliseRecoveryCode(typed)).toBe(plain);
    }
  });

  it('tells nearly every slip of the pen: one character changed', () => {
    const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    let missed = 0;
    const tries = 2_000;
    fc.assert(
      fc.property(fc.nat(31), fc.constantFrom(...alphabet), (at, character) => {
        const plain = newRecoveryCode().replaceAll('-', '');
        fc.pre(plain[at] !== character);
        if (normaliseRecoveryCode(plain.slice(0, at) + character + plain.slice(at + 1)) !== null) missed += 1;
      }),
      { numRuns: tries },
    );
    // Ten bits of check: one in 1024 gets through.
    expect(missed).toBeLessThan(tries / 100);
  });

  it.each([['', 'empty'], ['ABCD', 'too short'], ['U'.repeat(32), 'a letter that is none']])('%j is none: %s', (typed) => {
    expect(normaliseRecoveryCode(typed)).toBeNull();
  });
});

describe('log-in names and passwords', () => {
  it.each([
    ['PeTugas', 'petugas', 'case'],
    ['  Budi   Santoso ', 'budi santoso', 'spaces'],
    ['jose\u0301', 'jos\u00e9', 'Unicode form'],
  ])('%j and %j are one name: %s', (one, other) => {
    expect(loginKey(one)).toBe(loginKey(other));
  });

  it.each([
    ['aaaaaaaa', true, 'one letter'],
    ['abababab', true, 'two letters'],
    ['12345678', true, 'a run'],
    ['QWERTYUIOP', true, 'a row of the keyboard'],
    ['penyelia', true, 'the log-in name'],
    ['Penyelia2020', true, 'the log-in name and a year'],
    ['kunci-penyelia-1', false, 'more than the name'],
    ['nasi goreng pedas', false, 'words'],
  ])('%j weak: %s (%s)', (password, weak) => {
    expect(isWeakPassword(password, 'penyelia', 'Ibu Penyelia')).toBe(weak);
  });
});
