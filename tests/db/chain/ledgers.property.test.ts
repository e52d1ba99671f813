import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PaperState, paperStates, sendStates } from '../../../shared/domain/states.ts';
import type { FieldId } from '../../../shared/domain/fields.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';
import { ledgersAgree } from './ledgers-agree.ts';
import { Model, type ModelNik, type ModelSheet } from './model.ts';

const kinds = [
  'receive', 'save', 'save', 'save', 'put-down', 'approve', 'approve', 'return', 'correct', 'confirm', 'confirm', 'not-same', 'undo', 'void', 'unreadable', 'missing', 'send', 'line', 'line',
] as const;

interface Step {
  readonly kind: (typeof kinds)[number];
  readonly pick: number;
  readonly nik: ModelNik;
  readonly identity: 0 | 1;
  readonly flag: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(1000),
  nik: fc.constantFrom<ModelNik>(0, 0, 1, 1, 2, 'none', 'short'),
  identity: fc.constantFrom<0 | 1>(0, 0, 1),
  flag: fc.boolean(),
});

const keyable: readonly PaperState[] = ['masuk', 'belum_lengkap', 'dikembalikan', 'tidak_terbaca', 'tidak_ditemukan', 'diinput', 'diperiksa'];

const pool = ['5207024101750001', '5207024101750002', '5207024101750003'] as const;

/** Three NIKs of one birth day, each one slip from the others, and two people who may write each: no mark but of these is raised. */
function changeFor(nik: ModelNik, identity: 0 | 1): Partial<Record<FieldId, string>> {
  const name = identity === 1 ? { nama: 'NI WAYAN KARTA SUDIRA' } : {};
  if (nik === 'none') return { ...name, nik: '', alasan_tanpa_nik: 'hilang' };
  return { ...name, nik: nik === 'short' ? '520702410175000' : pool[nik] };
}

class Run {
  readonly model = new Model();
  readonly desk: Desk;
  bundle = '';
  list = '';

  constructor(office: TestOffice) {
    this.desk = openDesk(office);
  }

  async begin(): Promise<void> {
    this.bundle = (await this.desk.must('penyelia', 'bundles.create', { code: 'M01', counted: 50, place: 'lemari' })).uid;
    this.list = (await this.desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' })).list;
  }

  /** Takes the step where the model says it is legal; it must then succeed. */
  async take(taken: Step): Promise<void> {
    const { desk, model } = this;
    const from = (fits: (sheet: ModelSheet) => boolean): ModelSheet | undefined => {
      const fitting = model.sheets.filter(fits);
      return fitting[taken.pick % Math.max(fitting.length, 1)];
    };
    const checked = (states: readonly PaperState[]): ModelSheet | undefined =>
      from((sheet) => states.includes(sheet.state) && !model.frozen(sheet) && model.checker(sheet) !== null);
    const call = async (sheet: ModelSheet) => ({ sheet: sheet.uid, revision: await desk.revision(sheet.uid) });
    switch (taken.kind) {
      case 'receive':
        model.add(await desk.receive({ bundle: taken.flag ? this.bundle : null }), 'masuk', taken.flag);
        break;
      case 'line': {
        const as = typeof taken.nik === 'number' ? 'diinput' : 'belum_lengkap';
        const { nik = '', nama: name } = { ...valuesOf(0), ...changeFor(taken.nik, taken.identity) };
        model.addLine(await desk.listed(this.list, 0, { nik, name, as }), 'petugas', as, taken.nik, taken.identity);
        break;
      }
      case 'missing':
        model.add((await desk.must('petugas', 'bundles.addMissing', { bundle: this.bundle, reason: 'tidak ada di map' })).sheet, 'tidak_ditemukan', true);
        break;
      case 'save':
      case 'put-down': {
        const as = taken.kind === 'save' && taken.nik !== 'short' ? 'diinput' : 'belum_lengkap';
        const sheet = from((each) => keyable.includes(each.state) && !model.frozen(each));
        if (!sheet) break;
        await desk.key(sheet.uid, 0, changeFor(taken.nik, taken.identity), { as }, 'petugas');
        model.write(sheet, 'petugas', 'keyed', as, taken.nik, taken.identity);
        break;
      }
      case 'approve': {
        const sheet = checked(['diinput']);
        if (!sheet) break;
        await desk.must(model.checker(sheet) ?? 'penyelia', 'verification.approve', await call(sheet));
        sheet.state = 'diperiksa';
        break;
      }
      case 'return': {
        const sheet = checked(['diinput', 'diperiksa']);
        if (!sheet) break;
        await desk.must(model.checker(sheet) ?? 'penyelia', 'verification.return', { ...(await call(sheet)), field: 'nama', reason: 'tulisan beda' });
        sheet.state = 'dikembalikan';
        break;
      }
      case 'correct': {
        const sheet = checked(['diinput', 'diperiksa']);
        const by = sheet && model.checker(sheet);
        if (!sheet || !by || typeof taken.nik !== 'number' || sheet.nik === taken.nik) break;
        await desk.must(by, 'verification.correct', { ...(await call(sheet)), field: 'nik', value: pool[taken.nik], reason: 'salah baca' });
        model.write(sheet, by, 'corrected', 'diinput', taken.nik, sheet.identity);
        break;
      }
      case 'confirm': {
        const sheet = from((each) => ['diinput', 'diperiksa'].includes(each.state) && !model.frozen(each) && model.checker(each) !== null && model.firstOf(each) !== null);
        const first = sheet && model.firstOf(sheet);
        if (!sheet || !first) break;
        await desk.must(model.checker(sheet) ?? 'penyelia', 'verification.confirmSecondSheet', await call(sheet));
        model.join(sheet, first);
        break;
      }
      case 'not-same': {
        const sheet = from((each) => ['diinput', 'diperiksa'].includes(each.state) && !model.frozen(each) && model.checker(each) !== null && model.firstOf(each) !== null);
        const first = sheet && model.firstOf(sheet);
        if (!sheet?.person || !first) break;
        await desk.must(model.checker(sheet) ?? 'penyelia', 'verification.notSamePerson', { ...(await call(sheet)), reason: 'foto beda' });
        sheet.person.differentFrom.add(first);
        first.differentFrom.add(sheet.person);
        break;
      }
      case 'undo': {
        // Only a penyelia may, and not of what they wrote last themselves.
        const sheet = from((each) => each.state === 'lembar_kedua' && model.checker(each) === 'penyelia');
        if (!sheet) break;
        await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await call(sheet)), reason: 'keliru' });
        model.undo(sheet);
        break;
      }
      case 'void': {
        const sheet = from((each) => each.state !== 'batal' && !model.frozen(each));
        if (!sheet || taken.pick % 3 !== 0) break;
        await desk.must('penyelia', 'sheets.void', { ...(await call(sheet)), reason: 'dobel' });
        model.void(sheet);
        break;
      }
      case 'unreadable': {
        const sheet = from((each) => ['masuk', 'belum_lengkap', 'diinput', 'dikembalikan'].includes(each.state) && !model.frozen(each));
        if (!sheet) break;
        await desk.must('petugas', 'entry.unreadable', { ...(await call(sheet)), reason: 'basah' });
        sheet.state = 'tidak_terbaca';
        break;
      }
      case 'send':
        if (model.people().some((person) => person.state === 'siap')) {
          await desk.send(taken.flag ? 'deliver' : undefined);
          model.send(taken.flag ? 'terkirim' : 'dalam_kiriman');
        }
        break;
    }
    model.settle();
  }

  /** Everything the office can read agrees with itself and with the model. */
  async agree(): Promise<void> {
    const { desk, model } = this;
    const { ledgers, rows } = await ledgersAgree((name, input) => desk.must('penyelia', name, input));
    const papers = model.sheets.filter((sheet) => !sheet.onList);
    for (const state of paperStates) expect(ledgers.paper[state], state).toBe(papers.filter((sheet) => sheet.state === state).length);
    expect(ledgers.paper.unbundled).toBe(papers.filter((sheet) => !sheet.bundled).length);
    for (const state of sendStates) expect(ledgers.people[state], state).toBe(model.people().filter((person) => person.state === state).length);
    expect(rows.map((row) => [row.sheet, row.paperState, row.sendState])).toEqual(
      model.sheets.map((sheet) => [sheet.uid, sheet.state, sheet.person?.active === sheet ? sheet.person.state : null]),
    );
    const onTheWay = model.people().filter((person) => ['siap', 'dalam_kiriman', 'terkirim'].includes(person.state));
    expect(new Set(onTheWay.map((person) => person.active.nik)).size).toBe(onTheWay.length);
  }
}

test('after any sequence of legal commands both ledgers add up, and agree with a model that knows no SQL', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 45, size: 'max' }), async (steps) => {
      const office = await createTestOffice();
      try {
        const run = new Run(office);
        await run.begin();
        for (const taken of steps) await run.take(taken);
        await run.agree();
        expect((await office.as('penyelia').must('audit.verify', {})).brokenAt).toBeNull();
      } finally {
        await office.close();
      }
    }),
    { numRuns: 12, endOnFailure: false },
  );
});
