import { uptime } from 'node:os';
import type { Clock } from './context.ts';

/** The computer's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString(), running: () => Math.round(uptime() * 1000) };
