import { isOwnAddress } from './assets.ts';

export interface FrameLike {
  readonly url: string;
}

/** Trusted is only the main frame of our own window, at our own address. A frame that is gone (null) is not. */
export function isTrusted(sender: FrameLike | null, ownMainFrame: FrameLike | null): boolean {
  return sender !== null && sender === ownMainFrame && isOwnAddress(sender.url);
}
