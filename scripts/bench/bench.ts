import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchApp } from './app.ts';
import { benchCounter } from './counter.ts';
import { benchExport } from './export.ts';
import { benchNames, benchOptions } from './options.ts';
import type { Measured } from './result.ts';
import { benchFormKeys } from './form-keys.ts';
import { benchKnown } from './known.ts';
import { benchOldSending } from './old-sending.ts';
import { benchSave } from './save.ts';
import { benchScreens } from './screens.ts';
import { benchSearch } from './search.ts';
import { tableOf } from './table.ts';

/**
 * `npm run bench`: what the app takes on this machine, with encryption on, as ratios to peers measured in the same run, over a made-up
 * office of 50,229 people (kept in .cache). Speaks of what is not reached; it never fails for it.
 */
async function main(): Promise<void> {
  const { json, names, people } = benchOptions(process.argv.slice(2));
  console.log(`${people} orang rekaan, terenkripsi; Node ${process.versions.node}, ${cpus().length} inti. Kantor percobaan dibuat dahulu bila belum ada.`);
  const measured: Measured[] = [];
  if (names.includes('save')) measured.push(await benchSave(people));
  measured.push(...(await benchSearch(people, names)));
  measured.push(...(await benchKnown(people, names)));
  measured.push(...(await benchCounter(people, names)));
  measured.push(...(await benchScreens(people, names)));
  measured.push(...(await benchExport(people, names)));
  measured.push(...(await benchOldSending(people, names)));
  measured.push(...(await benchFormKeys(names)));
  measured.push(...(await benchApp(people, names)));
  const place = (each: Measured): number => benchNames.findIndex((name) => name === each.row.name);
  measured.sort((left, right) => place(left) - place(right));
  console.log(`\n${tableOf(measured)}`);
  if (json !== null) writeFileSync(json, `${JSON.stringify(measured.map(({ row }) => row), null, 2)}\n`);
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
