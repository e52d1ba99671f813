import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditRows } from '../../support/look-inside.ts';
import { searchFolders } from '../../support/plain-text.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { stopAudit } from '../../support/tamper.ts';
import { type Desk, openDesk } from '../chain/desk.ts';
import { record, said } from './support/sent-people.ts';

/** The scan of a letter: kept encrypted with the rest, and given back byte for byte (RELIABILITY C1 for attachments). */
let home: string;
let office: TestOffice;
let desk: Desk;
const before = process.env['TMPDIR'];
beforeEach(async () => {
  home = testFolder();
  for (const name of ['sementara', 'cadangan', 'meja', 'keluar']) mkdirSync(join(home, name));
  process.env['TMPDIR'] = join(home, 'sementara');
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(async () => {
  await office.close();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(home, { recursive: true, force: true });
});

const planted = [
  { what: 'a name in the letter', text: 'RATNA KWYXVUJ MANDALIKA' },
  { what: 'a NIK in the letter', text: '5207029913370042' },
];
/** A letter of some pages: text that can be read, and bytes of all kinds. */
const letter = Buffer.concat([Buffer.from(`%PDF-1.4 ${planted.map(({ text }) => text).join('\n')}\n`), randomBytes(300_000), Buffer.from([0, 255, 13, 10])]);
const out = () => join(home, 'keluar');

/** The letter lies on the desk only as long as it is taken in. */
async function fromDesk<Result>(name: string, work: (scan: string) => Promise<Result>): Promise<Result> {
  const path = join(home, 'meja', name);
  writeFileSync(path, letter);
  const result = await work(path);
  rmSync(path);
  return result;
}

const taken = (): Promise<string> => fromDesk('Surat balasan 12.pdf', (scan) => record(desk, { scan }));

test('comes back byte for byte, beside what lies there already, and the look is told', async () => {
  const answer = await taken();
  const sha256 = createHash('sha256').update(letter).digest('hex');
  expect((await desk.must('petugas', 'answers.list', {})).answers[0]?.scan).toEqual({ name: 'Surat balasan 12.pdf', bytes: letter.length, sha256 });
  for (const name of ['Surat balasan 12.pdf', 'Surat balasan 12 (2).pdf']) {
    expect(await desk.must('petugas', 'answers.scan', { answer, folder: out() })).toEqual({ file: join(out(), name), sha256 });
    expect(readFileSync(join(out(), name)).equals(letter)).toBe(true);
  }
  expect(readdirSync(out()).toSorted()).toEqual(['Surat balasan 12 (2).pdf', 'Surat balasan 12.pdf']);
  const looks = (await auditRows(office)).filter(({ procedure }) => procedure === 'answers.scan');
  expect(looks.map(({ subject, fields, outcome }) => [subject, fields, outcome])).toEqual([[answer, '["scan"]', 'ok'], [answer, '["scan"]', 'ok']]);
});

test('no byte of it lies readable on the disk: data, journal, copies and temporary files', async () => {
  await desk.must('penyelia', 'backups.setFolder', { folder: join(home, 'cadangan') });
  await taken();
  const asked = { channel: 'surat', fromWhom: 'Provinsi', letter: '', day: '2020-04-13', asks: 'kirim rekap', dueDay: null, about: null } as const;
  const { instruction } = await fromDesk('perintah.pdf', (scan) => desk.must('penyelia', 'instructions.record', { ...asked, scan }));
  expect(searchFolders([home], planted).hits).toEqual([]);
  await expect.poll(() => office.as('petugas').call('backups.make', {}), { timeout: 60_000 }).toMatchObject({ ok: true });
  await office.restart();
  await desk.must('petugas', 'settings.get', {});
  const { hits, files } = searchFolders([home], planted);
  expect(hits).toEqual([]);
  expect(files).toBeGreaterThan(4);
  // And it can be found where it may be.
  await desk.must('petugas', 'instructions.scan', { instruction, folder: out() });
  expect(searchFolders([home], planted).hits.map(({ what }) => what).toSorted()).toEqual(planted.map(({ what }) => what).toSorted());
});

test('into no folder, into a locked one, and without its audit row nothing is left', async () => {
  const answer = await taken();
  const scan = { answer, folder: out() };
  await desk.refused('petugas', 'answers.scan', { answer, folder: join(home, 'tidak-ada') }, 'file.folder-missing');
  await desk.refused('petugas', 'answers.scan', { answer: await record(desk, {}), folder: out() }, 'thing.unknown');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const stopped = await stopAudit(office);
  expect(await office.raw('answers.scan', scan)).toMatchObject({ ok: false });
  stopped.allow();
  vi.restoreAllMocks();
  expect(readdirSync(out())).toEqual([]);
  if (process.getuid?.() === 0) return;
  chmodSync(out(), 0o500);
  await desk.refused('petugas', 'answers.scan', scan, 'folder.unwritable');
});

test('a writer that was killed leaves nothing of it: the next start looks into the folder', async () => {
  const answer = await taken();
  const seen = new Set<string>();
  const watcher = watch(out(), (_, name) => void seen.add(name ?? ''));
  await desk.must('petugas', 'answers.scan', { answer, folder: out() });
  await expect.poll(() => seen.has('Surat balasan 12.pdf')).toBe(true);
  watcher.close();
  // Until it has its name it is hidden, under names that are nobody's: all of these a killed writer may leave.
  const half = [...seen].filter((name) => name !== 'Surat balasan 12.pdf');
  expect(half.length).toBeGreaterThan(0);
  expect(half.filter((name) => !name.startsWith('.'))).toEqual([]);
  for (const name of half) writeFileSync(join(out(), name), letter.subarray(0, 5000));
  await office.restart();
  await desk.must('petugas', 'settings.get', {});
  await expect.poll(() => readdirSync(out()), { timeout: 20_000 }).toEqual(['Surat balasan 12.pdf']);
});

test('a name that the folder does not take is told, and nothing of the scan stays there', async () => {
  // 255 bytes: as long as a name may be, so that a second one of it has no room for its number.
  const answer = await fromDesk(`${'s'.repeat(251)}.pdf`, (scan) => record(desk, { scan }));
  const scan = { answer, folder: out() };
  const { file } = await desk.must('petugas', 'answers.scan', scan);
  await desk.refused('petugas', 'answers.scan', scan, 'folder.unwritable');
  expect(readdirSync(out()).map((name) => join(out(), name))).toEqual([file]);
});

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
test.each([
  { name: 'kosong.pdf', content: Buffer.alloc(0), why: 'a scanner that was cut off left nothing' },
  { name: 'surat.pdf', content: Buffer.from('PK\u0003\u0004 a document of a word processor'), why: 'another kind under this ending' },
  { name: 'gambar.png', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), why: 'a JPEG that calls itself PNG' },
  { name: 'gambar.jpg', content: png, why: 'a PNG that calls itself JPEG' },
])('is refused where its beginning is not its kind: $why', async ({ name, content }) => {
  const path = join(home, 'meja', name);
  writeFileSync(path, content);
  await desk.refused('penyelia', 'answers.record', { ...said, scan: path }, 'file.not-scan');
  expect((await desk.must('petugas', 'answers.list', {})).answers).toEqual([]);
});

test.each([
  { name: 'foto.png', content: png },
  { name: 'FOTO.JPEG', content: Buffer.from([0xff, 0xd8, 0xff, 0xe1, 9]) },
  { name: 'pindai.pdf', content: Buffer.from('ScanStation 2.1\n%PDF-1.3 …') },
])('$name is taken', async ({ name, content }) => {
  const path = join(home, 'meja', name);
  writeFileSync(path, content);
  expect(await record(desk, { scan: path })).not.toBe('');
});
