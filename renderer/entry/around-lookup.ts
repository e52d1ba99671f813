import type { AroundView } from '../../shared/contract/entry.ts';
import { nobodyAround } from '../../shared/domain/checks/check.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { looksLikePhone } from '../../shared/domain/phone.ts';
import { call } from '../api/client.ts';
import { createStore, type Store } from '../shell/store.ts';

/** Who else has the numbers under the hands. Asks, never waits: the answer comes beside the keying. */
export class AroundLookup {
  readonly found: Store<AroundView> = createStore<AroundView>(nobodyFound);
  private readonly sheet: string;
  private readonly onAnswer: () => void;
  private asked: Numbers = noNumbers;

  constructor(sheet: string, onAnswer: () => void) {
    this.sheet = sheet;
    this.onAnswer = onAnswer;
  }

  /** Values as they stand; a number that is not whole yet has nobody. */
  ask(values: Pick<SheetValues, 'nik' | 'no_hp' | 'no_kk'>): void {
    const numbers = wholeNumbers(values);
    const { asked } = this;
    if (numbers.nik === asked.nik && numbers.phone === asked.phone && numbers.kk === asked.kk) return;
    this.asked = numbers;
    if (numbers.nik !== asked.nik && this.found.get() !== nobodyFound) this.found.set({ ...this.found.get(), sameNik: [], nearNik: [] });
    if (numbers.nik === '' && numbers.phone === '' && numbers.kk === '') {
      this.found.set(nobodyFound);
      return;
    }
    void call('entry.around', { sheet: this.sheet, ...numbers }).then((reply) => {
      if (!reply.ok || this.asked !== numbers) return;
      this.found.set(reply.value);
      this.onAnswer();
    });
  }
}

interface Numbers {
  readonly nik: string;
  readonly phone: string;
  readonly kk: string;
}

const noNumbers: Numbers = { nik: '', phone: '', kk: '' };
const nobodyFound: AroundView = { sameNik: [], nearNik: [], others: nobodyAround.others };

function wholeNumbers({ nik, no_hp: phone, no_kk: kk }: Pick<SheetValues, 'nik' | 'no_hp' | 'no_kk'>): Numbers {
  return { nik: sixteen(nik), phone: looksLikePhone(phone) ? phone : '', kk: sixteen(kk) };
}

function sixteen(digits: string): string {
  return /^\d{16}$/.test(digits) ? digits : '';
}
