import { describe, expect, test } from 'vitest';
import { refusalText, unknownSwitches } from '../../electron/main/switches.ts';

const program = '/opt/Loket/loket';

describe('a start of the packaged app', () => {
  test.each([
    { why: 'bare', args: [] },
    { why: 'the data folder', args: ['--data', '/srv/data'] },
    { why: 'the data folder, with an equals sign', args: ['--data=/srv/data'] },
    { why: "Electron's own folder", args: ['--user-data-dir=/home/x/.config/Loket'] },
    { why: "AppImage's own entry in the menu", args: ['--no-sandbox'] },
    { why: 'an odd screen', args: ['--disable-gpu', '--force-device-scale-factor=1.25'] },
    { why: 'a file dropped on the icon', args: ['/home/x/berkas.txt'] },
  ])('with $why is let through', ({ args }) => {
    expect(unknownSwitches([program, ...args], 'linux')).toEqual([]);
  });

  test.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-port', 'remote-debugging-port'],
    ['-remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=0.0.0.0:9229', 'inspect-brk'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--disable-web-security', 'disable-web-security'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
    ['--host-resolver-rules=MAP * 10.0.0.1', 'host-resolver-rules'],
    ['--proxy-server=10.0.0.1:80', 'proxy-server'],
    ['--log-net-log=/tmp/x', 'log-net-log'],
    ['--DISABLE-WEB-SECURITY', 'disable-web-security'],
    ['--user-data-dir-x=/tmp', 'user-data-dir-x'],
    ['--data\n--inspect=1', 'data\n--inspect'],
    ['--', ''],
    ['-', ''],
    ['-e', 'e'],
  ])('with %j is refused', (arg, name) => {
    expect(unknownSwitches([program, '--data', '/srv', arg], 'linux')).toEqual([name]);
    expect(unknownSwitches([program, arg, '--data=/srv'], 'win32')).toEqual([name]);
  });

  test('with a slash for a dash is refused where Chromium reads it so', () => {
    const argv = ['Loket.exe', '/Remote-Debugging-Port=9222'];
    expect(unknownSwitches(argv, 'win32')).toEqual(['remote-debugging-port']);
    expect(unknownSwitches(argv, 'linux')).toEqual([]);
  });
});

test('the sentence names at most three, cut short, and no value', () => {
  expect(refusalText(unknownSwitches([program, '--inspect=9229', `--${'x'.repeat(900)}`, '--a', '--b'], 'linux'))).toBe(
    `Loket tidak dibuka: ada perintah tambahan yang tidak dikenal (--inspect, --${'x'.repeat(40)}, --a). Buka Loket dari ikonnya. Jika ikonnya diubah, pasang Loket lagi.`,
  );
});
