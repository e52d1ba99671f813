import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../renderer/text/problems.ts';
import { problems, type Problem, type ProblemCode } from '../../../shared/problems.ts';

/** One example of every problem, so that each sentence is read at least here. */
const examples: { readonly [Code in ProblemCode]?: Extract<Problem, { code: Code }>['details'] } = {
  'input.invalid': { field: 'values.no_hp' },
  internal: { incident: '4f2a' },
  'files.changed': { file: 'loket.db' },
  stale: { saw: 1, now: 2 },
  'thing.unknown': { what: 'sheet' },
  'day.too-early': { day: '2019-04-13' },
  'blank.day': { day: '2020-04-10' },
  'password.wait': { until: '2020-04-13T06:07:00Z' },
  'move.illegal': { from: 'batal', to: 'diinput' },
  'sheet.stops': { checks: ['nik-short'] },
  'sheet.frozen': { sending: 'K002' },
  'place.taken': { sheetNo: 'A-0231' },
  'spelling.taken': { name: 'TUANANGA' },
  'message.placeholder': { words: ['nik'] },
  'message.status': { words: ['ditolak'] },
  'mark.not-confirmable': { check: 'unsigned' },
  'file.kind': { endings: ['pdf', 'png'] },
  'file.not-scan': { kind: 'PDF' },
  'file.too-big': { mostMb: 32 },
  'answer.other-sending': { sending: 'K002' },
  'answer.before-sent': { sending: 'K002', day: '2020-04-20' },
  'old-sending.known': { no: 'L001' },
  'account.not-contact': { field: 'email' },
  'list.too-long': { most: 5000 },
  'count.differs': { expected: 712, now: 711 },
  'sending.state': { state: 'ditutup' },
  'sending.count-differs': { expected: 1071, now: 1072 },
  'package.verify-failed': { what: 'baris 214' },
  'backup.no-room': { neededMb: 1200, freeMb: 31 },
  'backup.verify-failed': { what: 'isi' },
  'copy.damaged': { what: 'kunci.json' },
};

// Joint of derived types: the keys of the catalogue, and each code with its own details.
const all = (Object.keys(problems) as ProblemCode[]).map((code) => ({ code, details: examples[code] ?? {} }) as Problem);

describe('the sentences of the problems', () => {
  test.each(all.map((problem) => [problem.code, problem] as const))('%s: short, what happened and what to do, in the voice of the house', (_code, problem) => {
    const { title, what, safe } = sentencesOf(problem);
    const said = [title, what, safe ?? ''].join(' ');
    expect(title.length).toBeGreaterThan(5);
    expect(title.length).toBeLessThan(60);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(said).not.toMatch(/!|berhasil|gagal memproses|silakan|mohon maaf|error|undefined|\[object/i);
    expect(said).not.toContain(problem.code);
  });

  test('details stand in the words of the screen', () => {
    expect(sentencesOf({ code: 'input.invalid', details: { field: 'values.no_hp' } }).what).toContain('No. HP');
    expect(sentencesOf({ code: 'sending.count-differs', details: { expected: 1071, now: 1072 } }).what).toContain('1.071');
    expect(sentencesOf({ code: 'move.illegal', details: { from: 'tidak_terbaca', to: 'diperiksa' } }).what).toContain('tidak terbaca');
    expect(sentencesOf({ code: 'password.wait', details: { until: '2020-04-13T06:07:00Z' } }).what).toContain('14.07 WITA');
  });
});
