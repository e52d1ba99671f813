import { registerHooks } from 'node:module';

/** Loaded first (`node --import`): whoever asks for better-sqlite3 gets the plain one. */
const plain = new URL('./plain-sqlite.ts', import.meta.url).href;
const address = 'plain:better-sqlite3';

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'better-sqlite3' ? { url: address, shortCircuit: true } : next(specifier, context)),
  load: (url, context, next) =>
    url === address ? { format: 'module', source: `export { PlainDatabase as default } from ${JSON.stringify(plain)};`, shortCircuit: true } : next(url, context),
});
