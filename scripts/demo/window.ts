import type { LoketBridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    readonly loket: LoketBridge;
  }
}
