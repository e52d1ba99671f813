import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { descendantsOf } from '../../scripts/pack/processes.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { readNetLog } from '../support/net-log.ts';
import { approve, callIn, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { netSocketsOf } from '../support/sockets.ts';

/**
 * RELIABILITY F3: over a whole short working day nothing leaves the machine. Chromium writes down all it does with the net; a proxy that
 * it is told to use counts who knocks; the kernel says which sockets the app's processes hold.
 */
test.describe.configure({ mode: 'serial' });

let home: string;
let knocks = 0;
const trap = createServer((socket) => {
  knocks += 1;
  socket.destroy();
});

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'loket-net-'));
  await once(trap.listen(0, '127.0.0.1'), 'listening');
});

test.afterAll(() => {
  trap.close();
  rmSync(home, { recursive: true, force: true });
});

function launchWatched(log: string, more: Parameters<typeof launchApp>[0] = {}): Promise<TestApp> {
  // Joint: a server that listens on a port of TCP has an address with a port.
  const proxy = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  return launchApp({ ...more, switches: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'], env: { http_proxy: proxy, https_proxy: proxy, all_proxy: proxy } });
}

/** Sockets of the net in every process below the app's main one, but for the connection of these tests, which a started process inherits. */
function socketsBelow({ app }: TestApp): readonly string[] {
  const main = app.process().pid;
  if (main === undefined) return ['the app does not run'];
  const ours = new Set(netSocketsOf(process.pid).map(({ table, local, remote }) => `${table} ${remote} → ${local}`));
  return descendantsOf(main).flatMap(({ pid }) => netSocketsOf(pid).map(({ table, local, remote }) => `${table} ${local} → ${remote}`)).filter((held) => !ours.has(held));
}

test('a working day: set up, receive, key, check, send, copy, every screen, lock', async () => {
  const log = join(home, 'day.json');
  const loket = await launchWatched(log);
  const { window } = loket;
  const held: string[] = [];
  const look = (): void => void held.push(...socketsBelow(loket));

  const office = await prepareOffice(window);
  look();
  await signIn(window, office.petugas);
  const keyed = await receiveAndKey(window, 6);
  look();
  await signIn(window, office.penyelia);
  await approve(window, keyed);
  await send(window, join(home, 'flash-disk'));
  const copies = join(home, 'salinan');
  mkdirSync(copies);
  await callIn(window, 'backups.setFolder', { folder: copies });
  await callIn(window, 'backups.make', {});
  look();
  for (const key of ['Shift+F2', 'F2', 'F3', 'F4', 'F5', 'F6', 'Shift+F3', 'Shift+F4', 'Shift+F1', 'F1', 'Control+k']) {
    await window.keyboard.press(key);
    await window.waitForTimeout(120);
    await window.keyboard.press('Escape');
  }
  // Typed text is looked at by no spell checker.
  await window.keyboard.press('F6');
  await window.keyboard.type('kta slah ejaan');
  await window.keyboard.press('Escape');
  look();
  await window.keyboard.press('Control+l');
  await window.waitForTimeout(300);
  look();
  await loket.close();

  const { events, outside } = readNetLog(log);
  expect(outside).toEqual([]);
  expect(events).toBeGreaterThan(5);
  expect(knocks).toBe(0);
  expect(held).toEqual([]);
  proved({ point: 'F3', done: 'a short working day with Chromium\'s own log of the net, a proxy that counts who knocks, and the kernel\'s list of sockets', times: 1, result: '0 requests, 0 names looked up, 0 packets, 0 sockets' });
});

test('what a page can do about the net by itself stays inside, peer connections too', async () => {
  const log = join(home, 'page.json');
  const loket = await launchWatched(log, { violationsExpected: true });
  const stun = createSocket('udp4');
  let packets = 0;
  stun.on('message', () => {
    packets += 1;
  });
  await once(stun.bind(0, '127.0.0.1'), 'listening');
  const candidates = await loket.window.evaluate(async ({ udp, tcp }) => {
    const hint = (rel: string): void => {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = `http://127.0.0.1:${tcp}/`;
      document.head.append(link);
    };
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'modulepreload', 'icon', 'manifest', 'stylesheet', 'prerender']) hint(rel);
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `stun:127.0.0.1:${udp}` }, { urls: [`turn:127.0.0.1:${udp}?transport=udp`, `turn:127.0.0.1:${tcp}?transport=tcp`], username: 'x', credential: 'y' }],
    });
    const found: string[] = [];
    peer.addEventListener('icecandidate', ({ candidate }) => void (candidate?.candidate && found.push(candidate.candidate)));
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1200));
    peer.close();
    return found;
  }, { udp: stun.address().port, tcp: (trap.address() as AddressInfo).port });
  const asked = await loket.app.evaluate(({ net }, tcp) => Promise.all([`http://127.0.0.1:${tcp}/`, 'https://example.org/'].map((url) => net.fetch(url).then(() => 'answered', () => 'refused'))), (trap.address() as AddressInfo).port);
  await loket.close();
  stun.close();
  expect({ candidates, packets, knocks, asked }).toEqual({ candidates: [], packets: 0, knocks: 0, asked: ['refused', 'refused'] });
  // A request that the app itself takes back is written down too; what matters is that nothing of it went on.
  expect(readNetLog(log).outside.filter((event) => !event.startsWith('URL_REQUEST_START_JOB'))).toEqual([]);
});

async function send(window: Page, folder: string): Promise<void> {
  mkdirSync(folder);
  const { sending } = await callIn(window, 'sendings.create', { purpose: 'basis data', receiver: 'Disnakertrans Provinsi NTB' });
  const { ready } = await callIn(window, 'sendings.readiness', {});
  await callIn(window, 'sendings.close', { sending, expected: ready });
  await callIn(window, 'sendings.writePackage', { sending, folder });
}
