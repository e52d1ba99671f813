import { registerHooks } from 'node:module';

/** Loaded first (`node --import`): whoever asks for better-sqlite3 gets the plain one. */
const plain = new URL('./plain-sqlite.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'better-sqlite3' ? { url: plain, shortCircuit: true } : next(specifier, context)),
});
