import type { Port } from '../../shared/contract/port.ts';

/** What must arrive on the other side as it was sent, whichever implementation carries it. */
export const portCases: readonly { readonly why: string; readonly value: unknown }[] = [
  { why: 'a call as the window sends it', value: { type: 'call', envelope: { call: 'a-1', name: 'session.status', input: {} } } },
  { why: 'undefined is kept, not dropped', value: { there: undefined } },
  { why: 'undefined alone', value: undefined },
  { why: 'null', value: null },
  { why: 'a NIK stays text', value: { nik: '0000000000000001' } },
  { why: 'a day is a date again', value: { at: new Date(1_700_000_000_000) } },
  { why: 'bytes', value: { bytes: new Uint8Array([0, 1, 127, 128, 255]) } },
  { why: 'numbers that JSON loses', value: [Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53] },
  { why: 'a map and a set', value: { map: new Map([['a', 1]]), set: new Set([1, 2]) } },
  { why: 'letters of every kind', value: 'Ñ é ’ 日本 😀 \u0000 \u2028' },
  { why: 'deep', value: Array.from({ length: 50 }).reduce((inner: unknown) => ({ inner }), 'end') },
  { why: 'a long list', value: Array.from({ length: 200_000 }, (_, index) => index) },
  { why: 'a big text', value: 'x'.repeat(2_000_000) },
];

/** How many numbered messages are sent to see whether their order is kept. */
export const orderCount = 500;

/** What the other side of a conformance test does: sends back whatever comes, and goes away when told. */
export function echoOver(port: Port, leave: () => void): void {
  port.onMessage((message) => {
    if (message === 'leave') leave();
    else port.post(message);
  });
}

/** Sends values one after the other and answers what comes back, in order. */
export function roundTrip(port: Port, values: readonly unknown[]): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const back: unknown[] = [];
    port.onMessage((message) => {
      back.push(message);
      if (back.length === values.length) resolve(back);
    });
    for (const value of values) port.post(value);
  });
}
