import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../renderer/reception/receipt-draft.ts';
import { type BlankInHand, changeDraft, changeStack, leaveBlank, ownStack, stackStore, takeBlank } from '../../../renderer/reception/stack-store.ts';

const blank: BlankInHand = { sheetNo: 'A-0501', printed: '2020-04-13', officers: [] };
const another: BlankInHand = { ...blank, sheetNo: 'A-0502' };
const half = { formNo: '0417', name: 'SITI AM', phone: '0812', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false } };

beforeEach(() => {
  ownStack('nobody');
  ownStack('petugas');
});

describe('a slip of the pen between two people', () => {
  test('takes nothing of whoever was half typed: it comes back whole', () => {
    changeDraft(half);
    takeBlank(blank);
    expect(stackStore.get()).toMatchObject({ blank, draft: emptyDraft });
    changeDraft({ name: 'JUMRAH' });
    leaveBlank();
    expect(stackStore.get()).toMatchObject({ blank: null, draft: half, waiting: null });
  });

  test('a stack of them leaves it waiting until the last', () => {
    changeDraft(half);
    for (const paper of [blank, another]) {
      takeBlank(paper);
      expect(stackStore.get().draft).toEqual(emptyDraft);
      leaveBlank();
    }
    expect(stackStore.get().draft).toEqual(half);
  });

  test('another number for the paper under the hands keeps what was typed of it, and who waits', () => {
    changeDraft(half);
    takeBlank(blank);
    changeDraft({ name: 'JUMRAH' });
    takeBlank(another);
    expect(stackStore.get()).toMatchObject({ blank: another, draft: { name: 'JUMRAH' }, waiting: half });
  });

  test('on an empty form nobody waits, and the next one has the documents of the last', () => {
    changeStack({ brought: half.documents });
    takeBlank(blank);
    expect(stackStore.get().waiting).toBeNull();
    leaveBlank();
    expect(stackStore.get().draft).toEqual({ ...emptyDraft, documents: half.documents });
  });

  test('is of one clerk: the next one finds nobody waiting', () => {
    changeDraft(half);
    takeBlank(blank);
    ownStack('lain');
    expect(stackStore.get()).toMatchObject({ blank: null, waiting: null, draft: emptyDraft });
  });
});
