import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNews, ladderSteps, type OnlineEvent, onlineSources, onlineStateOf, onlineSteps, stuckReasons } from '../../../shared/domain/online.ts';

const event = (step: OnlineEvent['step'], day: string, rest: Partial<OnlineEvent> = {}): OnlineEvent => ({ step, day, wave: null, stuck: step === 'macet' ? 'mengira_cukup' : null, source: 'pengakuan', ...rest });

describe('where a person stands online', () => {
  const cases: readonly { readonly why: string; readonly events: readonly OnlineEvent[]; readonly at: string | null; readonly next: string | null; readonly stuck: string | null; readonly hasAccount: boolean }[] = [
    { why: 'nothing is known', events: [], at: null, next: 'diarahkan', stuck: null, hasAccount: false },
    { why: 'being told is no account', events: [event('diarahkan', '2020-04-13')], at: 'diarahkan', next: 'akun', stuck: null, hasAccount: false },
    { why: 'the form is filled, so there is an account', events: [event('formulir', '2020-04-14')], at: 'formulir', next: 'tes', stuck: null, hasAccount: true },
    { why: 'told again later does not lead back', events: [event('tes', '2020-04-14'), event('diarahkan', '2020-04-15')], at: 'tes', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'noted later of an earlier day does not lead back', events: [event('tes', '2020-04-14'), event('akun', '2020-04-12')], at: 'tes', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'stuck stands beside the step', events: [event('akun', '2020-04-13'), event('macet', '2020-04-14', { stuck: 'kode_tidak_masuk' })], at: 'akun', next: 'kode', stuck: 'kode_tidak_masuk', hasAccount: true },
    { why: 'stuck without any step', events: [event('macet', '2020-04-14')], at: null, next: 'diarahkan', stuck: 'mengira_cukup', hasAccount: false },
    { why: 'a step after it ends it', events: [event('macet', '2020-04-14'), event('akun', '2020-04-15')], at: 'akun', next: 'kode', stuck: null, hasAccount: true },
    { why: 'being told again does not end it', events: [event('macet', '2020-04-14'), event('diarahkan', '2020-04-15')], at: 'diarahkan', next: 'akun', stuck: 'mengira_cukup', hasAccount: false },
    { why: 'waiting has no next step', events: [event('menunggu', '2020-04-16', { wave: 1 })], at: 'menunggu', next: null, stuck: null, hasAccount: true },
    { why: 'not passed: the next wave', events: [event('menunggu', '2020-04-16', { wave: 1 }), event('tidak_lolos', '2020-04-22', { wave: 1 })], at: 'tidak_lolos', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'waiting for a later wave', events: [event('tidak_lolos', '2020-04-22', { wave: 1 }), event('menunggu', '2020-04-25', { wave: 2 })], at: 'menunggu', next: null, stuck: null, hasAccount: true },
    { why: 'waiting again, the wave not said', events: [event('tidak_lolos', '2020-04-22', { wave: 1 }), event('menunggu', '2020-04-25')], at: 'menunggu', next: null, stuck: null, hasAccount: true },
    { why: 'passed after not having passed', events: [event('tidak_lolos', '2020-04-22', { wave: 1 }), event('lolos', '2020-05-02', { wave: 2 })], at: 'lolos', next: 'pelatihan', stuck: null, hasAccount: true },
    { why: 'passed the second wave, on the late list of those who did not pass the first', events: [event('lolos', '2020-05-08', { wave: 2 }), event('tidak_lolos', '2020-05-10', { wave: 1 })], at: 'lolos', next: 'pelatihan', stuck: null, hasAccount: true },
    { why: 'passed; whom a list without a wave means is not known', events: [event('lolos', '2020-05-08', { wave: 2 }), event('tidak_lolos', '2020-05-10')], at: 'lolos', next: 'pelatihan', stuck: null, hasAccount: true },
    { why: 'of one wave the last that was said counts', events: [event('lolos', '2020-05-08', { wave: 2 }), event('tidak_lolos', '2020-05-10', { wave: 2 })], at: 'tidak_lolos', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'said of no wave, and said otherwise later', events: [event('lolos', '2020-05-08'), event('tidak_lolos', '2020-05-10')], at: 'tidak_lolos', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'waits for the second wave, and the first is noted late', events: [event('menunggu', '2020-04-25', { wave: 2 }), event('menunggu', '2020-04-16', { wave: 1 }), event('tidak_lolos', '2020-05-01', { wave: 1 })], at: 'menunggu', next: null, stuck: null, hasAccount: true },
    { why: 'that they wait for the first is noted last of all', events: [event('menunggu', '2020-04-25', { wave: 2 }), event('tidak_lolos', '2020-05-01', { wave: 1 }), event('menunggu', '2020-05-02', { wave: 1 })], at: 'menunggu', next: null, stuck: null, hasAccount: true },
    { why: 'neither wave passed, the list of the first came last: the second is over too', events: [event('menunggu', '2020-04-25', { wave: 2 }), event('tidak_lolos', '2020-05-08', { wave: 2 }), event('tidak_lolos', '2020-05-10', { wave: 1 })], at: 'tidak_lolos', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'stuck after the second wave, and the list of the first comes later still', events: [event('tidak_lolos', '2020-05-08', { wave: 2 }), event('macet', '2020-05-09', { stuck: 'tak_punya_hp' }), event('tidak_lolos', '2020-05-12', { wave: 1 })], at: 'tidak_lolos', next: 'menunggu', stuck: 'tak_punya_hp', hasAccount: true },
    { why: 'waits for the second wave and does not want it; that they waited for the first is noted later', events: [event('menunggu', '2020-04-25', { wave: 2 }), event('macet', '2020-04-26', { stuck: 'tidak_berminat' }), event('menunggu', '2020-04-27', { wave: 1 })], at: 'menunggu', next: null, stuck: 'tidak_berminat', hasAccount: true },
    { why: 'stuck after the first wave, and the outcome of the second comes: they were in it', events: [event('tidak_lolos', '2020-04-22', { wave: 1 }), event('macet', '2020-04-23', { stuck: 'tak_paham' }), event('tidak_lolos', '2020-05-08', { wave: 2 })], at: 'tidak_lolos', next: 'menunggu', stuck: null, hasAccount: true },
    { why: 'stuck, and it turns out that they passed the first wave', events: [event('tidak_lolos', '2020-05-08', { wave: 2 }), event('macet', '2020-05-09', { stuck: 'tidak_berminat' }), event('lolos', '2020-05-12', { wave: 1 })], at: 'lolos', next: 'pelatihan', stuck: null, hasAccount: true },
    { why: 'the end of the ladder', events: [event('lolos', '2020-05-02'), event('pelatihan', '2020-05-04')], at: 'pelatihan', next: null, stuck: null, hasAccount: true },
  ];
  it.each(cases)('$why', ({ events, at, next, stuck, hasAccount }) => {
    const state = onlineStateOf(events);
    expect({ at: state.at?.step ?? null, next: state.next, stuck: state.stuck?.stuck ?? null, hasAccount: state.hasAccount }).toEqual({ at, next, stuck, hasAccount });
  });

  it.each([
    ['neither passed, the first list late: the second', [event('tidak_lolos', '2020-05-08', { wave: 2 }), event('tidak_lolos', '2020-05-10', { wave: 1 })], 2],
    ['neither passed, the last without a wave: which one is not known', [event('tidak_lolos', '2020-05-08', { wave: 2 }), event('tidak_lolos', '2020-06-10')], null],
    ['waiting, the first noted late: the second', [event('menunggu', '2020-04-28', { wave: 2 }), event('menunggu', '2020-04-29', { wave: 1 })], 2],
  ] as const)('the wave that is told: %s', (_, events, wave) => {
    expect(onlineStateOf(events).at?.wave).toBe(wave);
  });

  it('whoever passed a wave has passed, whatever is said of other waves', () => {
    const ofOther = fc.record({ step: fc.constantFrom('menunggu', 'tidak_lolos' as const), wave: fc.constantFrom(1, 3, null), day: fc.integer({ min: 10, max: 28 }).map((day) => `2020-05-${day}`) });
    fc.assert(
      fc.property(fc.array(ofOther, { maxLength: 6 }), (others) => {
        expect(onlineStateOf([event('lolos', '2020-05-08', { wave: 2 }), ...others.map(({ step, day, wave }) => event(step, day, { wave }))]).at).toMatchObject({ step: 'lolos', wave: 2 });
      }),
    );
  });

  const told = (stuck: OnlineEvent['stuck'], day: string) => event('macet', day, { stuck });
  it.each([
    ['nobody said it yet', [], event('akun', '2020-04-12'), true],
    ['it stands there', [event('akun', '2020-04-12')], event('akun', '2020-04-13'), false],
    ['it stands there, and they are further', [event('akun', '2020-04-12'), event('formulir', '2020-04-12')], event('akun', '2020-04-13'), false],
    ['of another wave', [event('tidak_lolos', '2020-04-12', { wave: 1 })], event('tidak_lolos', '2020-04-13', { wave: 2 }), true],
    ['stuck for the same reason', [told('mengira_cukup', '2020-04-11')], told('mengira_cukup', '2020-04-12'), false],
    ['stuck for another', [told('mengira_cukup', '2020-04-11')], told('tak_punya_hp', '2020-04-12'), true],
    ['for the first one again', [told('mengira_cukup', '2020-04-10'), told('tak_punya_hp', '2020-04-11')], told('mengira_cukup', '2020-04-12'), true],
    ['for the first one again, of a day before the other', [told('mengira_cukup', '2020-04-10'), told('tak_punya_hp', '2020-04-12')], told('mengira_cukup', '2020-04-11'), false],
    ['got on, and stuck again', [told('mengira_cukup', '2020-04-11'), event('akun', '2020-04-12')], told('mengira_cukup', '2020-04-13'), true],
    ['waits again after a wave that was not passed', [event('menunggu', '2020-04-10'), event('tidak_lolos', '2020-04-11')], event('menunggu', '2020-04-12'), true],
  ] as const)('what is noted of many is news to whom it was not said, or who stands elsewhere by it: %s', (_, events, said, news) => {
    expect(isNews(events, said)).toBe(news);
  });

  const anyEvent = fc.record({
    step: fc.constantFrom(...onlineSteps),
    wave: fc.option(fc.integer({ min: 1, max: 5 })),
    day: fc.integer({ min: 1, max: 30 }).map((day) => `2020-04-${String(day).padStart(2, '0')}`),
    source: fc.constantFrom(...onlineSources),
    reason: fc.constantFrom(...stuckReasons),
  }).map(({ reason, ...rest }) => ({ ...rest, stuck: rest.step === 'macet' ? reason : null }));

  it('never forgets an account: one more event takes none away', () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 12 }), anyEvent, (events, more) => !onlineStateOf(events).hasAccount || onlineStateOf([...events, more]).hasAccount));
  });

  it('stands on an event that was noted, and the next step is one that lies ahead of it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const { at, next } = onlineStateOf(events);
        if (at === null) return events.every((each) => each.step === 'macet');
        const place = (ladderSteps as readonly string[]).indexOf(at.step);
        return events.includes(at) && (next === null || place === -1 || ladderSteps.indexOf(next) === place + 1);
      }),
    );
  });
});
