import type { AnswerFacts } from '../../shared/domain/answer.ts';
import { textsInForce } from '../../shared/domain/office-texts.ts';
import { statementOn } from '../../shared/domain/profile.ts';
import { prakerjaApril2020 } from '../../shared/domain/profiles/prakerja-april-2020.ts';

/** Handed over on 9 April as line 6 of K002. */
export const sentOn9April = { no: 'K002', line: 6, day: '2020-04-09', letter: '560/118/DTKT/2020', to: 'Disnakertrans NTB' };

/** Somebody who was sent, on 15 April 2020 unless told otherwise. */
export function answerFactsOf(some: Partial<AnswerFacts> = {}): AnswerFacts {
  const today = some.today ?? '2020-04-15';
  return {
    paperState: 'diperiksa',
    sendState: 'terkirim',
    why: [],
    sheetNo: 'A-0006',
    name: 'MAWARDAH AMINAH, SE',
    village: 'Telaga Bertong, Taliwang',
    birthYear: '1989',
    nikTail: '0001',
    receivedDay: '2020-04-06',
    bundle: 'M01',
    bundlePlace: 'lemari 2',
    list: null,
    hasKtpCopy: true,
    asksForCopy: false,
    keyedAt: '2020-04-06T02:21:00.000Z',
    checkedAt: '2020-04-08T07:02:00.000Z',
    sending: sentOn9April,
    answer: null,
    olderAnswer: null,
    withdrawn: null,
    notTheirs: null,
    hearsay: null,
    oldSendings: [],
    online: [],
    accountPhone: '',
    statement: statementOn(prakerjaApril2020, today),
    programme: 'Kartu Prakerja',
    today,
    waves: prakerjaApril2020.waves,
    officeName: 'Disnakertrans Kabupaten Sumbawa Barat',
    districtName: 'Kabupaten Sumbawa Barat',
    texts: textsInForce({}),
    secondSheets: [],
    voidSheets: [],
    primarySheet: null,
    nikConflict: false,
    noNik: false,
    comparedWithSent: false,
    ...some,
  };
}
