import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { provinceName } from '../shared/domain/lists/provinces.ts';
import { upperText } from '../shared/domain/text.ts';
import { cacheFolder, inProject } from './paths.ts';

/**
 * Writes shared/domain/lists/areas-indonesia.ts anew from the npm package below. Run by hand when the package is changed; the file is
 * kept in the repository, since the package itself asks for a newer Node than the build does.
 */
const source = { name: 'idn-area-data', version: '4.0.1', sha256: '8d47ffb2be39c08aacb0a2dd43193a1edb5754edb1022d57158341c702acc32d' } as const;

const rows = z.array(z.record(z.string(), z.string()));

function main(): void {
  const folder = join(cacheFolder, source.name);
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', `${source.name}@${source.version}`, '--silent', '--pack-destination', folder], { shell: process.platform === 'win32' });
  const archive = `${source.name}-${source.version}.tgz`;
  const found = createHash('sha256').update(readFileSync(join(folder, archive))).digest('hex');
  if (found !== source.sha256) throw new Error(`${archive} is not the package that was looked at: ${found}`);
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  writeFileSync(inProject('shared', 'domain', 'lists', 'areas-indonesia.ts'), moduleText(join(folder, 'package', 'data')));
}

function moduleText(folder: string): string {
  const regencies = csv(join(folder, 'regencies.csv'));
  const districts = csv(join(folder, 'districts.csv'));
  const lines = csv(join(folder, 'provinces.csv')).map(({ code: province = '' }) => {
    if (provinceName(province) === '') throw new Error(`no name of the card for province ${province}`);
    const inProvince = regencies.filter((regency) => regency['province_code'] === province);
    return inProvince.map(({ code = '', name = '' }) => {
      const within = districts.filter((district) => district['regency_code'] === code);
      return `${code.replace('.', '')} ${onCard(name)}:${within.map((district) => `${(district['code'] ?? '').slice(-2)} ${plain(upperText(district['name'] ?? ''))}`).join(';')}`;
    });
  });
  return [
    `/**`,
    ` * All regencies and districts, one line a province: "3578 KOTA SURABAYA:01 KARANG PILANG;02 …|3579 …", read by elsewhere.ts.`,
    ` * Written by scripts/areas.ts from ${source.name} ${source.version} (ODbL 1.0, docs/area-data.md); not to be changed by hand.`,
    ` */`,
    `export const areasIndonesia: readonly string[] = [`,
    ...lines.map((line) => `  ${JSON.stringify(line.join('|'))},`),
    `];`,
    ``,
  ].join('\n');
}

/** A card prints a kabupaten without that word, a kota with it; the five of Jakarta are printed without "administrasi". */
function onCard(name: string): string {
  return plain(upperText(name).replace(/^KABUPATEN /, '').replace(/^KOTA ADMINISTRASI /, '').replace(/^ADMINISTRASI /, ''));
}

/** The signs between the parts are not in any name; an apostrophe that the list writes as quotes is one on the card. */
function plain(name: string): string {
  if (/[:;|]/.test(name)) throw new Error(`a sign of the file is in a name: ${name}`);
  return name.replaceAll('"', "'");
}

function csv(path: string) {
  return rows.parse(parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true }));
}

main();
