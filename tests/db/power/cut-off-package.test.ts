import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageSteps, type PackageStep } from '../../support/power/child-task.ts';
import { type ClosedSending, closedSending, foundOf } from '../../support/power/closed-sending.ts';
import { killWritingAt, plainStart } from '../../support/power/cut-off.ts';
import type { Prepared } from '../../support/power/prepared.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';

/** RELIABILITY H6: a package that was named but not booked is adopted at the next start, and what is not whole never is. */
const people = 300;
let sending: ClosedSending;
const used: Prepared[] = [];
beforeAll(async () => {
  sending = await closedSending(people);
  used.push(sending.office);
}, 60_000);
afterAll(() => {
  for (const office of used) office.remove();
});

interface CutOff {
  readonly office: Prepared;
  /** The folder into which it was written. */
  readonly folder: string;
}

async function cutOffAt(step: PackageStep): Promise<CutOff> {
  const office = sending.office.again();
  used.push(office);
  await killWritingAt(office, sending.closed, step);
  return { office, folder: join(office.beside, 'paket') };
}

const started = ({ office }: CutOff) => plainStart(office.folder, office);
const found = ({ office, folder }: CutOff) => foundOf(office.folder, folder, office.key, sending.closed);
/** When the child's clock stands still. */
const writtenThen = 'penyelia 2020-04-13T01:00:00.000Z';
const adopted = { noted: [], audit: ['penyelia ["adopted"] ok'], booked: [writtenThen] };
const gone = { noted: [], audit: ['penyelia [] data.unavailable'], booked: [] };

describe('a plain start and a log-in of somebody else, after the writer was killed', () => {
  it('at each step: booked in the name of who began it, or gone without a trace', { timeout: 300_000 }, async () => {
    const turns = rounds('RELIABILITY H6, kills at each step of writing a package', 1, 6);
    for (let turn = 0; turn < turns; turn += 1) {
      for (const step of packageSteps) {
        const cut = await cutOffAt(step);
        const isNamed = step === 'named' || step === 'booked';
        const left = readdirSync(cut.folder);
        expect(left.map((name) => name === sending.closed.name), step).toEqual(step === 'noted' ? [] : [isNamed]);
        const known = await started(cut);
        if (step === 'booked') expect(known).toEqual({ ...adopted, audit: ['penyelia [] ok'] });
        else expect(known, step).toEqual(isNamed ? adopted : gone);
        expect(readdirSync(cut.folder), step).toEqual(isNamed ? [sending.closed.name] : []);
        expect(await found(cut), step).toEqual({ package: isNamed ? 'whole' : 'none', state: 'ditutup', booked: isNamed ? [sending.closed.sha256] : [] });
        // Once is enough: the next start finds nothing to do.
        expect(await started(cut), step).toEqual(known);
        cut.office.remove();
      }
    }
    proved({
      point: 'H6',
      done: 'kill -9 at each step of writing a package (noted, writing, compared, named, booked), then a plain start and log-in',
      times: turns * packageSteps.length,
      result: 'a whole one is booked once, in the name of who began it; of an unfinished one nothing is left',
    });
  });

  it('a stick that is away: nothing is done, it is told; with the stick back it is settled', { timeout: 60_000 }, async () => {
    for (const step of ['writing', 'named'] as const) {
      const cut = await cutOffAt(step);
      const away = join(cut.office.beside, 'dicabut');
      renameSync(cut.folder, away);
      const missed: unknown[] = [];
      const look = async () =>
        plainStart(cut.office.folder, cut.office, async ({ must }) => void missed.push((await must('sendings.detail', { sending: sending.closed.sending })).missed));
      expect(await look()).toEqual({ noted: [cut.folder], audit: [], booked: [] });
      expect(missed).toEqual([{ folder: cut.folder, at: '2020-04-13T01:00:00.000Z', by: 'Ibu Penyelia' }]);
      renameSync(away, cut.folder);
      expect(await look()).toEqual(step === 'named' ? adopted : gone);
      expect(missed[1]).toBeNull();
      expect(readdirSync(cut.folder)).toEqual(step === 'named' ? [sending.closed.name] : []);
    }
    proved({ point: 'H6', done: 'the stick pulled out after the kill, a start without it, then one with it', times: 2, result: 'kept in mind and told in Kirim without it; booked or cleared away with it' });
  });

  it('what is not this sending\'s whole package is left as it lies, and never booked', { timeout: 120_000 }, async () => {
    const other = await closedSending(people - 1);
    used.push(other.office);
    await killWritingAt(other.office, other.closed, 'named');
    const forgeries: readonly (readonly [string, (inside: string, name: string) => void])[] = [
      ['one value changed', (inside, name) => edit(join(inside, `${name}.csv`), (text) => text.replace(/ \d+/u, ' 99'))],
      ['one row too few', (inside, name) => edit(join(inside, `${name}.csv`), (text) => `${text.split('\r\n').slice(0, -2).join('\r\n')}\r\n`)],
      ['another number in the manifest', (inside) => edit(join(inside, 'manifest.json'), (text) => text.replace('"K001"', '"K002"'))],
      ['a file too many', (inside) => writeFileSync(join(inside, 'surat.txt'), 'milik orang lain')],
      ['a file too few', (inside) => rmSync(join(inside, 'SHA256SUMS'))],
      [
        'the whole package of another sending',
        (inside, name) => {
          rmSync(inside, { recursive: true });
          renameSync(join(other.office.beside, 'paket', other.closed.name), inside);
          renameSync(join(inside, `${other.closed.name}.csv`), join(inside, `${name}.csv`));
          for (const file of ['manifest.json', 'SHA256SUMS']) edit(join(inside, file), (text) => text.replaceAll(other.closed.name, name));
        },
      ],
      ['a file of that name', (inside) => { rmSync(inside, { recursive: true }); writeFileSync(inside, 'milik orang lain'); }],
    ];
    for (const [what, forge] of forgeries) {
      const cut = await cutOffAt('named');
      const inside = join(cut.folder, sending.closed.name);
      forge(inside, sending.closed.name);
      const before = contentOf(inside);
      expect(await started(cut), what).toEqual({ noted: [], audit: ['penyelia [] package.verify-failed'], booked: [] });
      expect(contentOf(inside), what).toEqual(before);
      cut.office.remove();
    }
    proved({ point: 'H6', done: 'a package whose CSV, rows or sums were changed, cut or exchanged between the kill and the start', times: forgeries.length, result: '0 booked, 0 touched' });
  });

  it('two folders: each is settled for itself; one that is away goes when the package was written elsewhere', { timeout: 60_000 }, async () => {
    const both = await cutOffAt('named');
    const pulled = join(both.office.beside, 'pertama-dicabut');
    renameSync(both.folder, pulled);
    const second = join(both.office.beside, 'kedua');
    mkdirSync(second);
    await killWritingAt(both.office, sending.closed, 'named', second);
    renameSync(pulled, both.folder);
    expect(await started(both)).toEqual({ noted: [], audit: [...adopted.audit, ...adopted.audit], booked: [writtenThen, writtenThen] });

    const twice = await cutOffAt('named');
    const away = join(twice.office.beside, 'dicabut');
    renameSync(twice.folder, away);
    expect((await started(twice)).noted).toEqual([twice.folder]);
    const elsewhere = join(twice.office.beside, 'lain');
    mkdirSync(elsewhere);
    const written = await plainStart(twice.office.folder, twice.office, async ({ must }) => {
      const { loginName, password } = twice.office.people.penyelia;
      await must('session.login', { loginName, password });
      await must('sendings.writePackage', { sending: sending.closed.sending, folder: elsewhere });
      expect((await must('sendings.detail', { sending: sending.closed.sending })).missed).toBeNull();
    });
    expect(written).toEqual({ noted: [], audit: ['penyelia [] ok'], booked: ['penyelia 2020-04-13T03:00:00.000Z'] });
    renameSync(away, twice.folder);
    expect(await started(twice)).toEqual(written);
  });

  it('closing at once stops the looking; the next start goes on with it', { timeout: 60_000 }, async () => {
    const cut = await cutOffAt('named');
    const known = await plainStart(cut.office.folder, cut.office, async () => undefined, 'at once');
    expect(known).toEqual({ noted: [cut.folder], audit: [], booked: [] });
    expect(existsSync(join(cut.folder, sending.closed.name))).toBe(true);
    expect(await started(cut)).toEqual(adopted);
  });
});

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was forged');
  writeFileSync(path, after);
}

/** Every file of a folder, or the bytes of a file. */
function contentOf(path: string): unknown {
  const bytes = (file: string): string => readFileSync(file).toString('base64');
  try {
    return readdirSync(path).map((name) => [name, bytes(join(path, name))]);
  } catch {
    return bytes(path);
  }
}
